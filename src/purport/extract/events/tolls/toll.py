"""What the rules for numbers of dead and injured hand on."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from purport.extract.events.grammar.tree import dependents
from purport.extract.events.harm.words import Harm
from purport.language.parse import Parse, Token
from purport.records import Count, Status
from purport.reference.nouns import noun_of

SUBJECTS: Final = ("nsubj", "nsubjpass")
SPEAKING: Final = frozenset(("speak", "talk"))
_PEOPLE: Final = frozenset("people men women children civilians".split())
OF_THE_ACT: Final = frozenset(("toll/died", "toll/fell", "toll/lost", "toll/lives", "toll/state"))
"""Rules whose words stand with the time and place of the act; those of others are of the counting."""


class Toll(NamedTuple):
    """A number of dead, of injured, or of both, and the word that it was read from; `victims` heads the words for those
    who are counted, None if they have none; `teller` whoever counts, where the verb that governs the number says so.
    `status` is given where the number's own words tell it, rather than what governs them.
    """

    head: Token
    victims: Token | None
    fatalities: Count | None
    injured: Count | None
    rule: str
    teller: Token | None = None
    status: Status | None = None


Rule = Callable[[str, Parse, Token], Iterator[Toll]]
"""From a word of a text to the tolls that it tells."""


def toll_of(head: Token, victims: Token | None, harm: Harm | None, count: Count | None, rule: str) -> Iterator[Toll]:
    """The toll of a count, if there is one that is not of both together."""
    if count is None or harm is None:
        return
    if harm == "either":
        if count.high == 0:
            yield Toll(head, victims, count, count, f"toll/{rule}")
        return
    yield Toll(head, victims, count if harm == "dead" else None, count if harm == "injured" else None, f"toll/{rule}")


def at_least(count: Count | None) -> Count | None:
    """A count of those who were seen, of whom there may be more."""
    return None if count is None else Count(low=count.low, high=0 if count.high == 0 else None, spans=count.spans)


def subject_of(parse: Parse, verb: Token) -> Token | None:
    """The subject before a verb, the nearest of several."""
    before = [one for one in dependents(parse, verb) if one.dep in SUBJECTS and one.index < verb.index]
    return before[-1] if before else None


def are_people(parse: Parse, noun: Token) -> bool:
    """Whether a noun is for people who can be counted."""
    known = noun_of(parse.written(noun)) or noun_of(noun.text)
    is_person = known is not None and known.kind in ("person", "armed group")
    return noun.text.lower() in _PEOPLE or is_person
