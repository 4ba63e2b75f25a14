"""How many were killed and how many injured, as the clause of an act says, with the words that say so."""

from typing import Final

from purport.extract.events.act import Act
from purport.extract.events.harm.consequences import harms_of
from purport.extract.events.harm.counting import people_in
from purport.extract.events.harm.victims import is_negated, is_verb, shares_victims, victims_of
from purport.extract.events.harm.words import Harm, harm_of
from purport.language.parse import Parse, Token, span_of
from purport.records import Count, EventType

HARMFUL: Final[frozenset[EventType]] = frozenset(("ASSAULT", "PROTEST", "COERCE", "MOBILIZE"))
"""The types of acts in which people come to harm."""


def casualties_of(text: str, parse: Parse, act: Act) -> tuple[Count | None, Count | None]:
    """The fatalities and the injured of `act`, each None if its clause gives no number of them.

    Counted are those of the act's own words and of what it is said to have led to. A number of 'casualties', or of
    people 'killed or wounded', is not split; no casualties are nobody killed and nobody injured. The numbers are what
    the text says, whatever the status of the act: those of a denied or feared one too.
    """
    if act.type not in HARMFUL:
        return None, None
    found: dict[Harm, Count] = {}
    for trigger in harms_of(parse, act):
        harm = harm_of(trigger.text.lower(), verb=is_verb(trigger)) or "dead"
        if harm in found or shares_victims(parse, trigger):
            continue
        count = _count(text, parse, trigger)
        if count is not None:
            found[harm] = count
    if "either" in found and found["either"].high == 0:
        return found.get("dead", found["either"]), found.get("injured", found["either"])
    return found.get("dead"), found.get("injured")


def _count(text: str, parse: Parse, trigger: Token) -> Count | None:
    """How many one word of harm tells of."""
    victims = victims_of(parse, trigger)
    if victims is None:
        return None
    if is_negated(parse, trigger):
        return _nobody(parse, victims)
    return people_in(text, parse, victims)


def _nobody(parse: Parse, victims: Token) -> Count | None:
    """'did not kill anyone'; of others who were not harmed nothing is known."""
    words = list(parse.tokens[max(parse.left_edge(victims), victims.index - 5) : victims.index + 1])
    if not {"anyone", "anybody", "any", "single"} & {one.text.lower() for one in words}:
        return None
    return Count(low=0, high=0, spans=(span_of(words),))
