"""From the words for those who take part to the actors of the report.

A noun phrase means the actor that its head is a mention of; else the one that acts through it or that it belongs to:
'US forces', 'the ministry's envoy', 'positions of the army'. Private people ('Iraqi citizens') are nobody's.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from purport.extract.events.grammar.noun_phrases import joined
from purport.extract.events.grammar.subjects import agent_of, is_verb, object_of_preposition
from purport.language.parse import Parse, Token
from purport.records import Actor, ActorRef, Span, Spans
from purport.reference.nouns import Noun, noun_of
from purport.reference.places import country_of

_OF_STATES: Final = frozenset(("GOV", "MIL", "COP", "SPY", "JUD", "LEG"))
"""Sectors whose people act for the country or body named with them."""
_SERVING: Final = frozenset(
    """member fighter militant gunman insurgent rebel operative soldier commander leader officer official force troop
    unit pilot negotiator envoy delegation extremist jihadist terrorist combatant guerrilla sniper bomber cell faction
    side occupier aggressor invader""".split()
)
"""Nouns for people who act for whoever is named with them, whatever side they are on."""
_NOT_OWN: Final = frozenset(("backed", "led", "held", "occupied", "controlled", "aligned", "allied", "based", "born"))
"""'US-backed forces' are not those of the US."""
_OTHERS: Final = frozenset("opposition rebel insurgent separatist militant dissident exiled former".split())
"""Words that set a body apart from the country named with it."""
_BELONGING: Final = frozenset(("of", "from", "by", "for"))
_DEEP: Final = 4
_DEFINITE: Final = frozenset(("the", "these", "those", "this", "that"))


class Resolver:
    """Finds the actors of one report behind spans of its text."""

    def __init__(self, parse: Parse, actors: Sequence[Actor]) -> None:
        self._parse = parse
        self._by_token: dict[int, tuple[int, str]] = {}
        self._states: dict[str, str] = {}
        for actor in actors:
            state = actor.country if actor.kind in ("country", "government") else None
            if state is not None and (actor.kind == "country" or state not in self._states):
                self._states[state] = actor.id
        # of an actor that is several together ('X and Y') each one's name is a mention, too: there it means the one
        for actor in sorted(actors, key=lambda one: len(one.name)):
            for span in actor.mentions:
                self._remember(span, actor.id)
        self._nouns: dict[str, str | None] = {}
        self._nouns = self._owners_of_nouns()

    def _remember(self, span: Span, actor: str) -> None:
        """Tokens mean the actor of the shortest mention that they stand in."""
        length = span.end - span.start
        for token in self._parse.within((span,)):
            held = self._by_token.get(token.index)
            if held is None or length < held[0]:
                self._by_token[token.index] = (length, actor)

    def _owners_of_nouns(self) -> dict[str, str | None]:
        """For each noun whose it is throughout the text, None if it is said of several: 'occupier' for 'the American
        occupier'.
        """
        owners: dict[str, str | None] = {}
        for token in self._parse.tokens:
            plain = token.pos == "NOUN" or (token.pos == "PROPN" and token.text.islower())
            noun = noun_of(token.text) if plain else None
            if noun is None or noun.kind is None:
                continue
            for actor in self._through(token, noun)[:1]:
                owners[noun.noun] = actor if owners.get(noun.noun, actor) == actor else None
        return owners

    def refs(self, entries: Iterable[Spans]) -> tuple[ActorRef, ...]:
        """A reference for each entry, with its words and the actor they mean, None if that cannot be told.

        A phrase that names several ('Russian and Syrian jets') gives one for each of them. An actor that several
        entries name is given once, with the words of all.
        """
        found: list[ActorRef] = []
        at: dict[str, int] = {}
        for spans in entries:
            for number, actor in enumerate(self.actors_of(spans) or [None]):
                if actor is not None and actor in at:
                    held = found[at[actor]]
                    found[at[actor]] = ActorRef(actor=actor, spans=tuple(sorted({*held.spans, *spans})))
                    continue
                if actor is not None:
                    at[actor] = len(found)
                found.append(ActorRef(actor=actor, spans=spans if number == 0 or actor is None else spans[:1]))
        return tuple(found)

    def actors_of(self, spans: Spans) -> list[str]:
        """The ids of the actors that a phrase means; of a pronoun given with its noun, those of the noun."""
        for span in spans:
            head = self._head(span)
            if head is not None:
                found = self._meant(head, _DEEP)
                if found:
                    return found
        return []

    def _head(self, span: Span) -> Token | None:
        """The noun of a phrase that the others hang on; the last if there are several side by side."""
        tokens = self._parse.within((span,))
        if not tokens:
            return None
        first, last = tokens[0].index, tokens[-1].index
        tops = [
            token
            for token in tokens
            if (token.head == token.index or not first <= token.head <= last) and token.pos in ("NOUN", "PROPN", "PRON")
        ]
        return tops[0] if tops else tokens[-1]

    def _meant(self, head: Token, depth: int) -> list[str]:
        held = self._by_token.get(head.index)
        if held is not None:
            return self._in_office(head, depth) or [held[1]]
        if head.pos == "ADJ" or (head.dep in ("compound", "amod", "nmod") and head.text[:1].isupper()):
            named, _ = self._named(head)
            return [named] if named is not None else []
        beside = self._apposed(head)
        if beside is not None:
            return [beside]
        noun = noun_of(self._parse.written(head)) or noun_of(head.text)
        found = self._through(head, noun) if depth else []
        if not found and depth:
            found = self._belonging(head, noun, depth)
        if not found and noun is not None and self._is_bare(head):
            owner = self._nouns.get(noun.noun)
            return [owner] if owner is not None else []
        return found

    def _in_office(self, head: Token, depth: int) -> list[str]:
        """The body that an office acts for, where the words give the office and the body and not who holds it: 'the
        leader of the Oskar League vowed'.
        """
        noun = noun_of(self._parse.written(head)) or noun_of(head.text)
        if not depth or noun is None or noun.kind != "person" or not noun.speaks:
            return []
        if any(self._parse.is_named(child.index, "person") for child in self._parse.children(head)):
            return []
        return self._belonging(head, noun, depth)

    def _apposed(self, head: Token) -> str | None:
        """Whom the name set beside a description names: 'a leader of the front, Rada Velm'."""
        for child in self._parse.children(head):
            if child.dep == "appos" and child.index > head.index and child.index in self._by_token:
                return self._by_token[child.index][1]
        return None

    def _through(self, head: Token, noun: Noun | None) -> list[str]:
        """Those who act through, or own, what `head` names, by the words before it: 'US forces', 'Iraqi bases'."""
        before = [child for child in self._parse.children(head) if child.index < head.index]
        if any(child.text.lower() in _OTHERS for child in before):
            return []
        named: list[str] = []
        owning: list[str] = []
        for child in before:
            if child.dep not in ("poss", "compound", "amod", "nmod"):
                continue
            found = owning if child.dep == "poss" else named
            for one in joined(self._parse, child) if child.dep != "amod" else self._joined_adjectives(child):
                actor, state = self._named(one)
                if actor is not None and _acts_for(noun, state=state, owned=child.dep == "poss"):
                    found.append(actor)
        return list(dict.fromkeys(named or owning))  # 'Tarfa's Velm militia': whoever is named beside it

    def _joined_adjectives(self, token: Token) -> Iterator[Token]:
        yield token
        for child in self._parse.children(token):
            if child.dep == "conj":
                yield child

    def _named(self, token: Token) -> tuple[str | None, bool]:
        """The actor that a word before a noun names, and whether that is a state."""
        after = self._parse.tokens[token.index + 1 : token.index + 3]
        if len(after) == 2 and after[0].tag == "HYPH" and after[1].text.lower() in _NOT_OWN:
            return None, False
        if token.text.lower().rpartition("-")[2] in _NOT_OWN:
            return None, False
        words = self._parse.name_words(token.index) or token.text
        match = country_of(words) if token.text[:1].isupper() and token.dep != "poss" else None
        if match is not None and match.alpha3 in self._states:
            return self._states[match.alpha3], True  # though 'the Iraqi government' may be someone else's mention
        held = self._by_token.get(token.index)
        if held is not None:
            return held[1], held[1] in self._states.values()
        if token.dep == "poss" and token.pos != "ADJ":  # an adjective is asked here for what it names
            inner = self._meant(token, 1)
            return (inner[0], False) if inner else (None, False)
        return None, False

    def _belonging(self, head: Token, noun: Noun | None, depth: int) -> list[str]:
        """Those whom what `head` names belongs to, by the words after it: 'groups of the front', 'a raid by X'."""
        for child in self._parse.children(head):
            if child.index < head.index:
                continue
            if child.dep in ("prep", "agent") and child.text.lower() in _BELONGING:
                inner = object_of_preposition(self._parse, child)
            elif child.dep == "acl" and is_verb(child):
                inner = agent_of(self._parse, child)
            else:
                continue
            if inner is None:
                continue
            found = self._meant(inner, depth - 1)
            state = bool(found) and found[0] in self._states.values()
            if found and _acts_for(noun, state=state, owned=True):
                return found
        return []

    def _is_bare(self, head: Token) -> bool:
        """Whether nothing but 'the' stands beside a noun."""
        before = [child for child in self._parse.children(head) if child.index < head.index]
        return len(before) == 1 and before[0].text.lower() in _DEFINITE


def _acts_for(noun: Noun | None, *, state: bool, owned: bool) -> bool:
    """Whether what a noun names acts for the one it is named with; `state`: that is a country."""
    if noun is None or noun.kind is None:
        return True  # things: 'US bases', 'Iraqi jets', 'the ministry's request'
    if noun.sector in _OF_STATES or noun.noun in _SERVING or noun.speaks:
        return True
    if noun.noun in ("forces", "troops"):
        return True
    return noun.kind == "government" or (not state and noun.kind != "person") or (owned and noun.kind != "person")
