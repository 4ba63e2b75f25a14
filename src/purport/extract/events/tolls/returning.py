"""That all of a side came back from an act: nobody of them was killed. 'Every fighter came home', 'all our soldiers
returned safely to base'.
"""

from collections.abc import Iterator
from typing import Final

from purport.extract.events.grammar.tree import dependents
from purport.extract.events.tolls.toll import Toll, are_people, subject_of
from purport.language.parse import Parse, Token, span_of
from purport.records import Count
from purport.reference.nouns import noun_of

RETURNING: Final = frozenset("came come returned".split())
_ALL: Final = frozenset(("all", "every", "each"))
_SAFE: Final = frozenset("safely unharmed unhurt alive safe uninjured".split())
_HOME: Final = frozenset("base bases home barracks positions lines camp camps".split())
_ARMED: Final = frozenset(
    "fighter fighters soldier soldiers guardsman guardsmen conscript conscripts militant militants rebel rebels "
    "commando commandos pilot pilots troops gunman gunmen men".split()
)
"""Those whose return says how they came out of an act; of others ('all the refugees came home') it says nothing."""


def came_home(_: str, parse: Parse, verb: Token) -> Iterator[Toll]:
    """'every fighter came home': nobody killed of those of whom all came back, home or safely."""
    subject = subject_of(parse, verb)
    if subject is None or not _are_all(parse, subject) or not _is_safe(parse, verb):
        return
    noun = subject.text.lower()
    known = noun_of(noun)
    armed = noun in _ARMED or (are_people(parse, subject) and known is not None and known.kind == "armed group")
    if armed and not any(one.dep == "neg" for one in dependents(parse, verb)):
        first = next(one for one in dependents(parse, subject) if one.text.lower() in _ALL)
        span = span_of(list(parse.tokens[first.index : subject.index + 1]))
        yield Toll(verb, subject, Count(low=0, high=0, spans=(span,)), None, "toll/returned")


def _are_all(parse: Parse, subject: Token) -> bool:
    """Whether a noun stands for all of its kind: 'every fighter', 'all our men', but 'not every fighter'."""
    before = [one for one in dependents(parse, subject) if one.index < subject.index and one.text.lower() in _ALL]
    return bool(before) and (before[0].index == 0 or parse.tokens[before[0].index - 1].text.lower() != "not")


def _is_safe(parse: Parse, verb: Token) -> bool:
    """Whether they came home, or back unharmed."""
    for one in dependents(parse, verb):
        low = one.text.lower()
        if one.index > verb.index and (low in _SAFE or low == "home"):
            return True
        if low == "to" and any(noun.text.lower() in _HOME for noun in dependents(parse, one)):
            return True
    return False
