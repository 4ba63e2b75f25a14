"""Who does what a noun for an act says, and to whom: by its own words, and by the verb that it hangs on."""

from typing import Final

from purport.extract.events.act import Act
from purport.extract.events.grammar.entities import can_act
from purport.extract.events.grammar.noun_phrases import NOMINAL
from purport.extract.events.grammar.subjects import agent_of, holder_of, is_passive, is_verb, subject_of
from purport.extract.events.participants.filling import Frame, add, modifiers, prepositions
from purport.language.parse import Parse, Token
from purport.reference.verbs import verb_lemma

_DEEP: Final = 4
_CARRYING_OUT: Final = frozenset(
    """launch carry conduct stage mount hold begin start continue resume intensify step perpetrate commit make sign
    reach undertake perform execute order plan prepare claim announce threaten vow promise pledge escalate expand
    unleash wage
    deliver provide send issue impose give halt suspend stop pursue seek fire rain maintain lead offer extend express
    join do take have end renew declare lift ease cancel""".split()
)
"""Verbs whose subject does what their object says: 'launch an attack', 'continue their raids'."""
_GIVING: Final = frozenset(
    """authorise authorize approve support fund finance increase double boost reduce cut earmark allocate add contribute
    donate develop complete grant pay spend release remain deploy""".split()
)
"""The same, of those who help, agree, cooperate and yield: 'approved aid to Y'."""
_SUFFERING: Final = frozenset(
    "suffer face sustain survive escape foil repel repulse thwart come endure receive undergo experience".split()
)
"""Verbs whose subject suffers what their object says."""
_TAKING_PART: Final = frozenset("participate join engage take march rally gather".split())
_RESULTING: Final = frozenset("result end culminate consist".split())
"""Verbs that say what came of something, not who did it."""
_DYING: Final = frozenset("die perish drown disappear fall".split())
_HITTING: Final = frozenset("hit kill wound injure strike target destroy damage claim leave".split())
"""Verbs whose object is the victim of the act that is their subject: 'the raid killed six'."""
_BLAMING: Final = frozenset("blame accuse condemn arrest detain charge indict jail sentence convict".split())
"""Verbs whose object is said to have done what follows 'for'."""
_DENYING: Final = frozenset("deny reject disclaim dismiss".split())
_THROUGH: Final = frozenset(("in", "with", "by", "through", "during", "via"))
_MEANS: Final = frozenset(("with", "through", "via"))
_HEAPS: Final = frozenset("act acts series wave string spate number round campaign dozens hundreds pair".split())
_PARTS: Final = frozenset(("of", "in", "for"))
_HURTS: Final = frozenset(("ASSAULT", "COERCE", "SANCTION"))
_GIVEN: Final = frozenset(("AID", "AGREE", "COOPERATE", "SUPPORT", "CONCEDE", "RETREAT", "MOBILIZE"))
_BEING: Final = frozenset(
    "is are was were be been being am become became becomes remain remains remained 's 're".split()
)
_EMPTY: Final = frozenset(("it", "this", "that", "these", "those", "there"))
_ANSWERING: Final = frozenset(("responsibility", "responsible", "credit"))


def around_noun(parse: Parse, noun: Token, own: set[int], frame: Frame, act: Act, *, alone: bool) -> None:
    """The slots around a noun of the act; `alone`: no verb of the act says who does it."""
    nouns = [noun]
    above = parse.tokens[noun.head]
    if noun.dep in ("compound", "nmod") and above.index > noun.index and not can_act(parse, above):
        nouns.append(above)  # 'an aid package for X'
    for one in nouns:
        whose(parse, one, own, frame)
        prepositions(parse, one, own, frame)
    _turn_sufferers(parse, frame, act)
    if alone:
        _by_governor(parse, nouns[-1], own, frame, act)


def whose(parse: Parse, noun: Token, own: set[int], frame: Frame) -> None:
    """Who is named right beside a noun: 'X's raid', 'the Tarfan raid', 'a raid claimed by X'."""
    for child in parse.children(noun):
        if child.dep == "poss":
            add(frame, "possessive", child, own)
        elif child.dep == "acl" and child.tag == "VBN":
            add(frame, "by", agent_of(parse, child), own)
    for one in modifiers(parse, noun):
        add(frame, "modifier", one, own)


def suffers(verb: Token) -> bool:
    """Whether the subject of a verb suffers what its object says, or dies."""
    return verb_lemma(verb.text) in _SUFFERING or dies(verb)


def dies(verb: Token) -> bool:
    """Whether a verb says of its subject that it dies: who dies in a raid does not do it."""
    return verb_lemma(verb.text) in ("die", "perish")


def _turn_sufferers(parse: Parse, frame: Frame, act: Act) -> None:
    """'X's arrest', 'the X assassination' are done to X, but 'X's arrest of Y' is done to Y."""
    if act.slots.reciprocal or act.slots.recipient[:1] != ("of",) or "of" in frame:
        return
    if "possessive" in frame and _is_person(parse, frame["possessive"][0]):
        frame["object"] = frame.pop("possessive")
    elif "modifier" in frame and _is_person(parse, frame["modifier"][0]):
        frame["object"] = frame.pop("modifier")


def _is_person(parse: Parse, token: Token) -> bool:
    return parse.is_named(token.index, "person") or token.text.lower() in ("his", "her")


def _by_governor(parse: Parse, noun: Token, own: set[int], frame: Frame, act: Act) -> None:
    """Who does what a noun says, and to whom, by the verb that governs it."""
    noun, above, through = _governor(parse, noun, act)
    if is_verb(above):
        if noun.dep in ("attr", "acomp") and above.text.lower() in _BEING:  # 'X was the first donor', 'X is ready'
            add(frame, "subject", _being(parse, above), own)
        else:
            _by_verb(parse, noun, above, through, own, frame, act)
    elif through in ("for", "on") and above.text.lower() in _ANSWERING:  # 'claimed responsibility for the attack'
        found, verb = holder_of(parse, above)
        if verb is not None and verb_lemma(verb.text) not in _DENYING:
            found = subject_of(parse, verb)
        add(frame, "subject", found, own)


def _being(parse: Parse, verb: Token) -> Token | None:
    """Who is what a noun says; nobody where 'it' or 'there' only stands for the noun: 'it was the fourth attack'."""
    empty = any(child.dep == "expl" or child.tag == "EX" for child in parse.children(verb))
    subject = None if empty else subject_of(parse, verb)
    return None if subject is None or subject.text.lower() in _EMPTY else subject


def _governor(parse: Parse, noun: Token, act: Act) -> tuple[Token, Token, str | None]:
    """The noun that stands for those joined with it, the word it hangs on, and the preposition between them."""
    above = parse.tokens[noun.head]
    for _ in range(_DEEP):
        if noun.dep != "conj":
            break
        noun, above = above, parse.tokens[above.head]
    if noun.dep == "pobj" and parse.tokens[above.head].text.lower() in _HEAPS:  # 'a series of attacks'
        noun = parse.tokens[above.head]
        above = parse.tokens[noun.head]
    if noun.dep != "pobj":
        return noun, above, None
    through, above = above.text.lower(), parse.tokens[above.head]
    if through in _MEANS or (act.slots.reciprocal and through == "for") or (act.type in _GIVEN and through in _PARTS):
        for _ in range(_DEEP):  # 'forced them back to the table with their strikes', 'gave 3 million in aid'
            if is_verb(above) or above.head == above.index:
                break
            noun, above = above, parse.tokens[above.head]
    return noun, above, through


def _by_verb(
    parse: Parse, noun: Token, verb: Token, through: str | None, own: set[int], frame: Frame, act: Act
) -> None:
    word, passive, mutual = verb_lemma(verb.text), is_passive(parse, verb), act.slots.reciprocal
    if word in _RESULTING:
        return
    subject = agent_of(parse, verb) if passive else subject_of(parse, verb)
    suffering = _objects(parse, verb, passive=passive)
    if through is None and noun.dep == "nsubj":
        if word in _HITTING:
            add(frame, "victims", suffering, own)
    elif word in _SUFFERING or (through is not None and word in _DYING):
        add(frame, "object", None if passive else subject, own)
    elif word in _BLAMING and through in ("for", "in"):
        add(frame, "subject", suffering if through == "for" else None, own)
    elif through in _THROUGH or (through == "for" and mutual):
        if act.type != "PROTEST" or word in _TAKING_PART:  # not: 'shot six in the protests'
            _add_doer(frame, subject, own)
        hit = through != "via" or word in _HITTING  # not: 'broke the law via a raid'
        if mutual or (act.type in _HURTS and hit):
            add(frame, "with" if through == "for" else "victims", suffering, own)
    elif through == "for" and suffering is not None and suffering.text.lower() in _ANSWERING:
        _add_doer(frame, None if word in _DENYING else subject, own)
    elif noun.dep in ("dobj", "nsubjpass", "attr") and (
        word in _CARRYING_OUT or (act.type in _GIVEN and word in _GIVING)
    ):
        _add_doer(frame, subject, own)


def _add_doer(frame: Frame, subject: Token | None, own: set[int]) -> None:
    if "by" not in frame and "possessive" not in frame:  # else its own words say who
        add(frame, "subject", subject, own)


def _objects(parse: Parse, verb: Token, *, passive: bool) -> Token | None:
    if passive:
        return subject_of(parse, verb)
    return next((child for child in parse.children(verb) if child.dep == "dobj" and child.pos in NOMINAL), None)
