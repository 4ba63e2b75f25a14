"""Verbs that say how many died: 'nine died', '12 fell at the crossing', 'lost 11 men', 'two gave their lives'."""

from collections.abc import Iterator
from typing import Final

from purport.extract.events.grammar.tree import dependents
from purport.extract.events.harm.victims import is_passive_word, is_verb, victims_of
from purport.extract.events.harm.words import harm_of
from purport.extract.events.tolls.numbers import number_before, ordinal_of, people_counted
from purport.extract.events.tolls.toll import Toll, are_people, subject_of, toll_of
from purport.language.parse import Parse, Token
from purport.reference.acts import noun_lemma
from purport.reference.verbs import verb_lemma

_GIVING: Final = frozenset(("give", "lose", "lay", "sacrifice"))
_AT: Final = frozenset("at in on near during outside along for beside while when as".split())
"""Prepositions and conjunctions after 'fell' that leave it to mean death."""
_KIN: Final = frozenset(
    "son daughter brother sister child parent father mother wife husband cousin relative friend colleague".split()
)
"""Those whom somebody loses of his own; they are some of the dead."""
_PLACES_OF_DEATH: Final = frozenset(
    "hospital hospitals ambulance custody arms sleep place scene spot way surgery front line field battlefield".split()
)
"""Where people die whatever they die of."""


def died(text: str, parse: Parse, verb: Token) -> Iterator[Toll]:
    """'nine terrorists died', 'a sixth conscript died on Sunday'; not of a disease or of age."""
    if not is_verb(verb) or _has_other_cause(parse, verb):
        return
    victims = victims_of(parse, verb) or _subject_before(parse, verb)
    if victims is not None:
        later = ordinal_of(parse, victims) is not None or _is_wounded(parse, victims)
        count = people_counted(text, parse, victims)
        yield from toll_of(verb, victims, "dead", count, "died later" if later else "died")


def _is_wounded(parse: Parse, noun: Token) -> bool:
    """Whether those who died are said to have been wounded before."""
    return any(harm_of(one.text.lower(), verb=True) == "injured" for one in dependents(parse, noun))


def _subject_before(parse: Parse, verb: Token) -> Token | None:
    """The noun of the sentence that a parse has left without its verb: 'A sixth conscript wounded at … | died'."""
    root = parse.tokens[verb.index]
    for index in range(verb.index - 1, parse.sentences[verb.sentence].first - 1, -1):
        token = parse.tokens[index]
        if token.head == token.index and token.index != root.index and token.tag.startswith("NN"):
            return token
    return None


def _has_other_cause(parse: Parse, verb: Token) -> bool:
    """Whether a verb of dying has a cause that is no act: 'died of cholera', 'died in a car crash'."""
    for preposition in dependents(parse, verb):
        if preposition.dep != "prep" or preposition.text.lower() not in ("of", "from", "in"):
            continue
        for noun in dependents(parse, preposition):
            harm = harm_of(noun.text.lower(), verb=False) or noun.text.lower() in ("wounds", "injuries")
            named = noun.tag.startswith("NNP") or noun.tag == "CD" or noun.text.lower() in _PLACES_OF_DEATH
            if noun.dep == "pobj" and not (harm or named):
                return True
    return False


def fell(text: str, parse: Parse, verb: Token) -> Iterator[Toll]:
    """'12 soldiers fell at the crossing': a number of people who fell, and not into or from anything."""
    if not is_verb(verb) or any(
        one.index > verb.index and (one.dep in ("dobj", "prt", "acomp", "attr", "oprd") or one.tag == "RP" or (
            one.dep in ("prep", "advmod") and one.tag in ("IN", "TO", "RB") and one.text.lower() not in _AT
        ))
        for one in dependents(parse, verb)
    ):  # fmt: skip
        return
    subject = subject_of(parse, verb)
    if subject is not None and are_people(parse, subject):
        yield from toll_of(verb, subject, "dead", people_counted(text, parse, subject), "fell")


def lost(text: str, parse: Parse, verb: Token) -> Iterator[Toll]:
    """'the company lost 11 men'; not 'lost 11 seats'."""
    if not is_verb(verb):
        return
    lost = next((one for one in dependents(parse, verb) if one.dep == "dobj" and one.index > verb.index), None)
    if (
        lost is not None
        and noun_lemma(lost.text) not in _KIN
        and are_people(parse, lost)
        and not is_passive_word(parse, verb)
    ):
        yield from toll_of(verb, lost, "dead", people_counted(text, parse, lost), "lost")


def gave_lives(text: str, parse: Parse, lives: Token) -> Iterator[Toll]:
    """'two guardsmen gave their lives', 'cost 12 lives'."""
    own = number_before(text, parse, lives)
    verb = parse.tokens[lives.head]
    if own is not None:
        if verb.text.lower() not in ("saved", "save", "saves", "saving", "changed", "led", "lead", "live"):
            yield from toll_of(lives, lives, "dead", own, "lives")
    elif verb_lemma(verb.text) in _GIVING and lives.dep == "dobj":
        subject = subject_of(parse, verb)
        if subject is not None:
            yield from toll_of(lives, subject, "dead", people_counted(text, parse, subject), "lives")
