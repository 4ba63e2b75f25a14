"""Whom a number of victims counts: people, soldiers and police, fighters, civilians, one person.

| told as | group |
| --- | --- |
| soldiers, guardsmen, conscripts, policemen, members of an army or a guard | soldiers and police |
| gunmen, militants, terrorists, rebels, attackers, bandits: armed people outside a state's forces | fighters |
| children; women; whoever has another trade: farmers, nurses, journalists, civilians | children; women; civilians |
| a name | that person |
| one person described: 'a founder of the movement' | one person |
| people, men, dead, victims, martyrs, and whatever else | people, not said which |

The groups only keep numbers apart that count different people; they say nothing about who those people were.
"""

import re
from typing import Final, NamedTuple

from purport.compare.claims.sources import Sources, is_name
from purport.compare.claims.tellings import Telling, line
from purport.records import ActorRef, Count, Span
from purport.reference.nouns import Head, head_of
from purport.reference.sectors import sector_of

FORCES: Final = "soldiers and police"
FIGHTERS: Final = "fighters"
ONE_PERSON: Final = "one person"
CIVILIANS: Final = "civilians"
CHILDREN: Final = "children"
WOMEN: Final = "women"

_MOST: Final = 30
"""Mentions of an event that are looked at for whom a number counts."""

_FORCES: Final = frozenset(("MIL", "COP", "SPY"))
_ARMED: Final = frozenset(("REB", "UAF"))
_FIGHTING: Final = frozenset(
    "fighter militant terrorist attacker assailant bandit insurgent rebel gunman separatist jihadist extremist "
    "raider bomber guerrilla militiaman hijacker".split()
)
_YOUNG: Final = frozenset("child boy girl infant baby toddler schoolchild schoolgirl schoolboy pupil minor".split())
_FEMALE: Final = frozenset("woman mother".split())
_NOBODY: Final = frozenset(("CRM", "ELI", "OPP", "GOV"))
_LOST: Final = re.compile(r"(?:has |have |had )?(?:lost|loses?|losing|suffered|suffers?)", re.I)
_NEAR: Final = 60
"""Characters before 'lost' that are looked at."""
_NUMERAL: Final = re.compile(r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty"
                             r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozens?|scores?|several"
                             r"|many|no|none|nobody|both|all|some|few|couple)\b", re.I)  # fmt: skip


class Victims(NamedTuple):
    """Whom a number counts. `group` is None for people of whom no more is said; `person` is set where it is one
    person: the name, or ONE_PERSON. `assumed` is the group of those the event was done to, where the number
    itself does not say: 'two deaths' of an attack on guardsmen.
    """

    group: str | None
    person: str | None
    assumed: str | None = None


def victims_of(told: Telling, count: Count, sources: Sources) -> Victims:
    """Whom `count` of a telling counts, as its words and those for the recipients say."""
    numeral = line(told.report.words(count.spans))
    ref = _recipient(told, count)
    words = line(told.report.words(ref.spans)) if ref else numeral
    if count.low == count.high == 1 and not _begins_with_number(numeral):
        name = sources.actor_name(told.report.document.id, ref.actor) if ref else None
        return Victims(None, name if name and is_name(name) else ONE_PERSON)
    group = group_of(words) or _side_of(told, ref) or _losing(told)
    return Victims(group, None, None if group else _done_to(told))


def _side_of(told: Telling, ref: ActorRef | None) -> str | None:
    """The group of an actor whose losses are told: 'put its losses at two dead'."""
    actor = told.indexed.actors.get(ref.actor or "") if ref is not None else None
    if actor is None:
        return None
    if actor.kind == "government" or actor.sector in _FORCES:
        return FORCES
    return FIGHTERS if actor.kind == "armed group" or actor.sector in _ARMED else None


def _losing(told: Telling) -> str | None:
    """The group that stands before 'lost': 'the fighters lost 11 men'."""
    anchor = told.mention.anchor
    if not _LOST.fullmatch(told.report.words((anchor,))):
        return None
    before = told.report.document.text[max(0, anchor.start - _NEAR) : anchor.start].split()
    return group_of(" ".join(before[-2:])) if before else None


def _done_to(told: Telling) -> str | None:
    """The group of the recipients of the event."""
    elsewhere = (ref for mention in told.event.mentions[:_MOST] for ref in mention.recipients)
    groups = (group_of(line(told.report.words(ref.spans))) for ref in (*told.event.recipients, *elsewhere))
    return next((group for group in groups if group is not None), None)


def group_of(words: str) -> str | None:
    """The group that a description of victims names; None if it says no more than 'people'."""
    words = without_number(words)
    head = head_of(words) or _first_noun(words)
    if head is None:
        return None
    noun = head.noun.noun.casefold()
    sector = sector_of(words)
    if noun in _YOUNG:
        return CHILDREN
    if noun in _FIGHTING or (sector or head.noun.sector) in _ARMED:
        return FIGHTERS
    if (head.noun.sector or sector) in _FORCES or _of_forces(head.after):
        return FORCES
    if noun in _FEMALE:
        return WOMEN
    return CIVILIANS if head.noun.sector and head.noun.sector not in _NOBODY else None


def _first_noun(words: str) -> Head | None:
    """The first noun for people: 'conscripts' of 'conscripts dead on a bridge'."""
    return next((head for word in words.split()[:_FIRST] if word.islower() and (head := head_of(word))), None)


_FIRST: Final = 6


def _of_forces(after: str) -> bool:
    """'of the Interior Guard', 'from the army'."""
    body = re.sub(r"^\W*(?:of|from|in)\s+(?:the\s+)?", "", after)
    return bool(body) and body != after and (sector_of(body) in _FORCES or bool(_GUARD.search(body)))


_GUARD: Final = re.compile(r"\b(?:Guards?|Army|Police|Forces|Gendarmerie|Navy|Air Force|Brigade|Battalion)\b")


def _recipient(told: Telling, count: Count) -> ActorRef | None:
    """The recipient whose words hold the number, here or where the event is told elsewhere, or else the only one."""
    if (holder := holder_of(told, count)) is not None:
        return holder
    return told.mention.recipients[0] if len(told.mention.recipients) == 1 else None


def holder_of(told: Telling, count: Count) -> ActorRef | None:
    """The recipient of the event whose words hold the number."""
    elsewhere = (ref for mention in told.event.mentions[:_MOST] for ref in mention.recipients)
    for ref in (*told.mention.recipients, *told.event.recipients, *elsewhere):
        if any(_touches(one, other) for one in ref.spans for other in count.spans):
            return ref
    return None


def _touches(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def without_number(words: str) -> str:
    """'terrorists' of 'At least nine terrorists'."""
    kept = words.split()
    while len(kept) > 1 and (is_number(kept[0]) or kept[0].lower() in _BEFORE):
        kept.pop(0)
    return " ".join(kept).strip("\"“”„«»'‘’ ")


def _begins_with_number(words: str) -> bool:
    """'one man', 'at least one'; not 'a mother of two'."""
    first = next((word for word in words.split() if word.lower() not in _BEFORE), "")
    return is_number(first)


def is_number(word: str) -> bool:
    """'23', 'nine', 'twenty-six', 'dozens'."""
    parts = word.strip(",").split("-")
    return word[:1].isdigit() or all(_NUMERAL.fullmatch(part) for part in parts)


_BEFORE: Final = frozenset("at least more than about around over nearly some the a an up to only".split())
