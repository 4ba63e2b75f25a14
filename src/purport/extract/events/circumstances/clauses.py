"""Which verbs share one clause, and so its time and place: 'stormed the town and killed 12 on Monday'."""

from purport.extract.events.circumstances.sayings import is_saying
from purport.extract.events.grammar.tree import dependents
from purport.extract.events.harm.consequences import is_harm
from purport.language.parse import Parse, Token


def shares_clause(parse: Parse, verb: Token, governor: Token) -> bool:
    """Whether the verb of an act has no subject of its own and goes on from a verb that has a time, or the other way
    round: 'attacked the base on Monday, killing four', 'stormed the town and killed 12 on Monday', 'when gunmen …'.
    """
    for one, other in ((verb, governor), (governor, verb)):
        at = one
        for _ in range(4):
            if at.dep not in ("conj", "advcl", "xcomp", "dep") or at.head == at.index:
                break
            if (
                at.dep in ("conj", "dep", "xcomp")
                and subject_in(parse, at) is not None
                and not _is_other_half(parse, at)
            ):
                break
            if at.dep == "advcl" and not _is_at_once(parse, at):
                break
            at = parse.tokens[at.head]
            if at.index == other.index:
                return True
    return False


def _is_other_half(parse: Parse, verb: Token) -> bool:
    """Whether a verb is the second of two participles with a number each: 'five were killed and seven hurt at …'."""
    subject, above = subject_in(parse, verb), parse.tokens[verb.head]
    bare = not any(one.dep in ("aux", "auxpass") for one in dependents(parse, verb))
    return bare and is_harm(verb) and is_harm(above) and subject is not None and subject.index == verb.index - 1


def _is_at_once(parse: Parse, clause: Token) -> bool:
    """Whether an adverbial clause tells of the same moment: a participle without a conjunction, or 'when', 'as'."""
    marks = [
        one.text.lower()
        for one in dependents(parse, clause)
        if one.dep == "mark" or (one.tag in ("WRB", "IN") and one.index < clause.index and one.dep != "prep")
    ]
    if marks:
        return set(marks) <= {"when", "as", "while"}
    return clause.tag == "VBG" and subject_in(parse, clause) is None


def subject_in(parse: Parse, verb: Token) -> Token | None:
    """The subject of a verb's own, active or passive."""
    return next((one for one in dependents(parse, verb) if one.dep in ("nsubj", "nsubjpass")), None)


def going_up(parse: Parse, verb: Token) -> list[Token]:
    """The verbs that one goes on from, the nearest first: 'attacked' and 'killing' of 'attacked …, killing four and
    wounding 12'.
    """
    found = []
    for _ in range(4):
        head = parse.tokens[verb.head]
        if not head.tag.startswith("VB") or is_saying(head) or not shares_clause(parse, verb, head):
            break
        found.append(head)
        verb = head
    return found


def without_joined(parse: Parse, verb: Token) -> Token:
    """The verb that one without a subject of its own is joined to: 'killed' of 'that killed 19 and injured eight'."""
    for _ in range(4):
        if verb.dep != "conj" or subject_in(parse, verb) is not None:
            break
        verb = parse.tokens[verb.head]
    return verb


def joined_to(parse: Parse, verb: Token) -> list[Token]:
    """The verbs joined to one that have no subject of their own."""
    joined = [one for one in dependents(parse, verb) if one.dep == "conj" and one.tag.startswith("VB")]
    return [one for one in joined if subject_in(parse, one) is None]
