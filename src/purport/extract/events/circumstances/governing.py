"""How a word that tells when or where is tied to an act by syntax, so that it is the act's and no other's.

It is the act's if it depends on it ('attacked on Monday', 'the attack in May'), or on the verb of which the act is the
subject or the occasion ('the blast killed 13 on Monday', 'were killed in the raid on Monday'), on the verb that only
carries it ('held talks on Monday'), on one that it is joined to or a participle of ('attacked the base on Monday,
killing four'), on its relative clause ('an attack that killed 13 on Monday'). What depends on a verb of saying tells
of the saying: 'said on Thursday that … attacked'.
"""

from typing import Final

from purport.extract.events.act import Act
from purport.extract.events.circumstances.clauses import going_up, joined_to, shares_clause, subject_in, without_joined
from purport.extract.events.circumstances.sayings import is_saying
from purport.extract.events.grammar.tree import dependents, top_noun
from purport.extract.events.harm.consequences import is_harm, is_in_which
from purport.language.parse import Parse, Token
from purport.reference.nouns import noun_of

_HIGHEST: Final = 12
"""Steps of the tree climbed from a time or place."""
_OCCASION: Final = frozenset("in during at by amid on inside".split())
"""Prepositions before an act that happens when the verb above does: 'was killed in an attack'."""
_CARRYING: Final = frozenset(
    "carried carry carries carrying launched launch launches launching conducted conduct conducts conducting staged "
    "stage stages staging held hold holds holding made make makes making mounted mount mounts began begin begins "
    "beginning started start starts took take takes taking committed commit signed sign signs reached reach opened "
    "open opens opening perpetrated gave give gives imposed impose imposes resumed resume resumes had have has having "
    "ended end ends suspended suspend cancelled canceled postponed concluded led lead leads leading".split()
)
"""Verbs whose time is that of the act that is their object."""
_OTHER_MATTER: Final = frozenset(
    "over after about before since following despite support solidarity response retaliation revenge reprisal honour "
    "honor favour favor reaction".split()
)
"""Words behind which another matter stands, with its own time and place: 'arrested three over the attack on Monday',
'operations in support of the people in …'.
"""
_OTHER_CLAUSE: Final = frozenset("acl relcl advcl ccomp appos nsubj nsubjpass".split())
_DIRECT, _CLAUSE, _SHARED, _LOOSE = range(4)
_MODIFIERS: Final = ("amod", "compound", "nummod", "poss", "nmod", "quantmod", "appos")


def tie(parse: Parse, act: Act, top: Token) -> int | None:
    """How the phrase whose uppermost word is `top` is tied to `act`: 0 for the closest tie; None if it is not tied."""
    governor, preposition, modifies = governor_of(parse, top)
    words = {act.head, *act.words}
    if governor is None:
        return _LOOSE if _follows(parse, words, top) else None
    said = _said_at(parse, top, words)
    if governor.index in words:
        return None if said else _DIRECT
    if governor.tag.startswith("NN") and _is_told_of(parse, words, governor):
        return _SHARED
    if governor.dep in ("nsubj", "nsubjpass") and governor.head in words and _leads_to(parse, top, governor):
        return _CLAUSE
    if modifies or said:
        return None
    if is_saying(governor):
        return _LOOSE if _begins_what_is_said(parse, act, top, governor) else None
    if governor.tag.startswith("VB") and governor.dep != "pobj":
        return _rank_of_verb(parse, act, governor)
    within = words | _clause_verbs(parse, act)
    adverb = "" if top.dep in ("npadvmod", "advmod") and top.index > governor.index else None
    return _LOOSE if _is_in_phrase(parse, within, governor, preposition if preposition else adverb) else None


def _follows(parse: Parse, words: set[int], top: Token) -> bool:
    """Whether a time that the parse has left without a head stands right behind the clause of an act: 'attacked a
    convoy at the crossing | the evening before'.
    """
    first = parse.left_edge(top)
    ends = {parse.right_edge(parse.tokens[index]) for index in words if parse.tokens[index].tag.startswith("VB")}
    return top.head == top.index and not top.tag.startswith("VB") and first - 1 in ends


def _leads_to(parse: Parse, top: Token, subject: Token) -> bool:
    """Whether only auxiliaries and adverbs stand between a phrase after the subject and the verb: 'police on Friday
    arrested'.
    """
    between = parse.tokens[top.index + 1 : subject.head]
    return (
        subject.index < top.index < subject.head
        and all(
            one.tag in ("RB", "MD", "CD", ",") or one.tag.startswith("VB") or one.head == top.index
            for one in between[:4]
        )
        and len(between) < 4
    )


def _clause_verbs(parse: Parse, act: Act) -> set[int]:
    """The verbs whose time and place are the act's, by their index: of the clause it is the subject or occasion of, or
    that it goes on from.
    """
    found = set()
    for index in dict.fromkeys((act.head, *act.words)):
        token = parse.tokens[index]
        if token.tag.startswith("VB"):
            found |= {one.index for one in (*going_up(parse, token), *joined_to(parse, token))}
            continue
        top = top_noun(parse, token)
        head = parse.tokens[parse.tokens[top.head].head] if top.dep == "pobj" else parse.tokens[top.head]
        if head.tag.startswith("VB") and _is_clause_of(parse, top, head):
            found |= {head.index, *(one.index for one in joined_to(parse, head))}
        for clause in dependents(parse, top):
            subject = subject_in(parse, clause)
            tells = is_harm(clause) or clause.text.lower() in _CARRYING
            if tells and clause.dep == "relcl" and subject is not None and subject.tag in ("WDT", "WP"):
                found |= {clause.index, *(one.index for one in joined_to(parse, clause))}
    return found


def is_of_subject(parse: Parse, act: Act, top: Token) -> bool:
    """Whether a phrase belongs to the subject of the act's verb: 'police in … arrested', 'an attack in … killed'. Of
    people it must say where they are, and not who ('the chief of …').
    """
    words = {act.head, *act.words}
    at, nouns = top, 0
    for _ in range(_HIGHEST):
        if at.head == at.index or at.tag.startswith("VB"):
            return False
        if at.dep in ("nsubj", "nsubjpass"):
            known = noun_of(at.text)
            is_thing = at.tag.startswith("NN") and (known is None or known.kind is None)
            return at.head in words and (is_thing or nouns < 2)
        nouns += at.tag.startswith("NN")
        at = parse.tokens[at.head]
    return False


def governor_of(parse: Parse, top: Token) -> tuple[Token | None, str | None, bool]:
    """The word that a time depends on, the preposition between them, and whether the time only describes that word
    ('the 2014 accord').
    """
    preposition: str | None = None
    at = top
    for _ in range(_HIGHEST):
        if at.head == at.index:
            return None, None, False
        head = parse.tokens[at.head]
        if head.tag in ("IN", "TO", "RP") or head.dep == "prep":
            preposition = preposition or head.text.lower()
        elif not (head.tag in ("RB", "RBR", "JJR") or head.dep == "npadvmod"):
            before = head.tag.startswith("NN") and at.index < head.index and at.dep in _MODIFIERS
            return head, preposition, before and at is top
        at = head
    return None, None, False


def _said_at(parse: Parse, top: Token, words: set[int]) -> bool:
    """Whether a time stands right after a verb of saying other than the act: 'said Thursday', 'said on Thursday'."""
    before = top.index - 1
    while before >= 0 and top.index - before < 4 and parse.tokens[before].tag in ("IN", "DT", "RB", "JJ"):
        before -= 1
    token = parse.tokens[before] if before >= 0 else top
    return token.sentence == top.sentence and token.index not in words and is_saying(token)


def _begins_what_is_said(parse: Parse, act: Act, top: Token, saying: Token) -> bool:
    """'On Monday, gunmen attacked a bus, police said': tied to 'said' by the parse, yet at the head of what is said."""
    return top.index < act.head < saying.index and parse.left_edge(saying) >= top.index - 2


def _rank_of_verb(parse: Parse, act: Act, governor: Token) -> int | None:
    """How an act is tied to a verb that has a time."""
    for index in dict.fromkeys((act.head, *act.words)):
        token = parse.tokens[index]
        if token.tag.startswith("VB"):
            if shares_clause(parse, token, governor):
                return _SHARED
            if token.dep != "relcl" or not is_harm(token) or parse.tokens[token.head].dep != "nsubj":
                continue
            token = parse.tokens[token.head]
        top = top_noun(parse, token)
        if _is_clause_of(parse, top, governor):
            return _CLAUSE
        clause = without_joined(parse, governor)
        if clause.dep in ("acl", "relcl") and clause.head == top.index:
            subject = subject_in(parse, clause)
            return _SHARED if subject is None or subject.tag in ("WDT", "WP") or is_in_which(parse, clause) else None
    return None


def _is_clause_of(parse: Parse, top: Token, governor: Token) -> bool:
    """Whether the time of a verb is that of a noun for an act in its clause."""
    head = parse.tokens[top.head]
    if top.dep == "pobj":
        return head.text.lower() in _OCCASION and _reaches(parse, head, governor)
    if top.dep not in ("nsubj", "nsubjpass", "dobj") or not (head == governor or shares_clause(parse, head, governor)):
        return False
    return head.text.lower() in _CARRYING or (top.dep == "nsubj" and not is_saying(head))


def _is_told_of(parse: Parse, words: set[int], noun: Token) -> bool:
    """Whether a noun is what killed or wounded: 'Monday's attack killed 13', 'killed in Monday's attack'."""
    verb = parse.tokens[noun.head]
    if noun.dep in ("pobj", "nsubj") and noun_of(noun.text) is not None:
        return False
    if noun.dep == "pobj" and verb.text.lower() in ("in", "by", "during"):
        verb = parse.tokens[verb.head]
    elif noun.dep != "nsubj":
        return False
    return verb.index in words and is_harm(verb)


def _reaches(parse: Parse, preposition: Token, governor: Token) -> bool:
    """Whether a phrase depends on a verb, directly or through nouns of its clause."""
    at = preposition
    for _ in range(4):
        if at.head == governor.index:
            return True
        at = parse.tokens[at.head]
        if at.tag.startswith("VB"):
            return False
    return False


def _is_in_phrase(parse: Parse, words: set[int], noun: Token, preposition: str | None) -> bool:
    """Whether a time that the parse ties to a noun stands in the act's own phrase, no other clause between: 'an attack
    on a market in Torna on Monday'.
    """
    if preposition is None or preposition == "of":
        return False
    at = noun
    for _ in range(_HIGHEST):
        if at.text.lower() in _OTHER_MATTER or at.head == at.index or at.dep in _OTHER_CLAUSE:
            return False
        at = parse.tokens[at.head]
        if at.index in words:
            return True
        if at.tag.startswith("VB"):
            return False
    return False
