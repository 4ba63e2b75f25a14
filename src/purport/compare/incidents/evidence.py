"""Whether two events of two reports are of one incident: what speaks for it, what sets them apart, in words.

What is not known neither joins nor parts. Figures that contradict each other part nothing: they are what the
comparison is there to show.
"""

import math
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from purport.compare.incidents.gathering import UNKNOWN, Relation
from purport.compare.incidents.settings import IncidentSettings
from purport.compare.incidents.signs import Party, Signs
from purport.compare.incidents.spelling import spelt_alike


class Evidence(NamedTuple):
    """The sum of what speaks for two events being one, the reasons in words, and whether something sets them apart."""

    weight: float
    grounds: tuple[str, ...]
    apart: bool


class Pair(NamedTuple):
    """Two events to be weighed."""

    one: Signs
    other: Signs
    relation: Relation
    """How their reports stand to each other as a whole."""
    carried: bool
    """Whether the one's sentence is the other's, carried over."""


Ground = tuple[float, str]
"""A weight and the reason in words."""


def weighed(one: Signs, other: Signs, *, relation: Relation, settings: IncidentSettings) -> Evidence:
    """The evidence for two events of one family being of one incident."""
    pair = paired(one, other, relation=relation, settings=settings)
    weight, grounds = summed_up(pair, settings)
    return Evidence(weight, grounds, is_apart(pair, settings))


def paired(one: Signs, other: Signs, *, relation: Relation, settings: IncidentSettings) -> Pair:
    """Two events to be weighed."""
    return Pair(one, other, relation, carried_over(one, other, settings))


def summed_up(pair: Pair, settings: IncidentSettings) -> tuple[float, tuple[str, ...]]:
    """The weight of what speaks for two events being one, and the grounds."""
    alike = pair.one.event.type == pair.other.event.type
    weight, grounds = 0.0, ["same type" if alike else "types of one family"]
    for rule in RULES:
        ground = rule(pair, settings)
        if ground is not None:
            weight += ground[0]
            grounds.append(ground[1])
    return weight, tuple(grounds)


def set_apart(one: Signs, other: Signs, *, settings: IncidentSettings) -> bool:
    """Whether something sets two events apart, the sentence of the one not being that of the other."""
    pair = Pair(one, other, relation=UNKNOWN, carried=False)
    return is_apart(pair, settings) and not carried_over(one, other, settings)


def is_apart(pair: Pair, settings: IncidentSettings) -> bool:
    """Whether something sets two events apart; nothing does where the sentence of the one is that of the other."""
    if pair.carried:
        return False
    for rule in APART:  # noqa: SIM110 - tens of thousands of times: a generator takes twice as long
        if rule(pair, settings):
            return True
    return False


# --- what joins


def same_passage(pair: Pair, settings: IncidentSettings) -> Ground | None:
    """The sentence that tells of it was carried over."""
    return (settings.same_passage, "the same sentence, carried over") if pair.carried else None


def same_recipient(pair: Pair, settings: IncidentSettings) -> Ground | None:
    """The same named actor suffered it."""
    names = _shared(pair.one.recipients, pair.other.recipients)
    return None if names is None else (settings.same_recipient, _in_words("recipient", names))


def same_person(pair: Pair, settings: IncidentSettings) -> Ground | None:
    """Somebody is named beside the one act who suffered the other, or is named beside it too."""
    one, other = pair.one, pair.other
    if pair.carried or one.report == other.report or not (one.named or other.named):
        return None
    if _shared(one.recipients, other.recipients):
        return None
    names = _shared(one.recipients, other.named) or _shared(one.named, other.recipients)
    if names is not None:
        return settings.victim_named, _in_words("person who suffers the one and is named beside the other", names)
    names = _shared(one.named, other.named)
    return None if names is None else (settings.same_person, _in_words("person named", names))


def same_actor(pair: Pair, settings: IncidentSettings) -> Ground | None:
    """The same named actor did it."""
    names = _shared(pair.one.actors, pair.other.actors)
    return None if names is None else (settings.same_actor, _in_words("actor", names))


def same_place(pair: Pair, settings: IncidentSettings) -> Ground | None:
    """Places bear one name, in one spelling or two; a name in the sentence counts where the place itself is unknown."""
    one, other = pair.one.places or pair.one.scene, pair.other.places or pair.other.scene
    if not one or not other:
        return None
    names = next(((a, b) for a in one for b in other if spelt_alike(a, b)), None)
    if names is None:
        return None
    equal = names[0] == names[1]
    return settings.same_place, "place equal" if equal else f"place under two spellings ({names[0]}, {names[1]})"


def same_time(pair: Pair, settings: IncidentSettings) -> Ground | None:
    """Times overlap, or lie no further apart than reports may err."""
    if pair.carried:
        return None
    if _same_day_of_unknown_year(pair):
        return settings.same_time, "day and month equal, the year not told"
    gap = _days_between(pair)
    if gap is None:
        return None
    if gap == 0:
        return settings.same_time, "dates overlap"
    return (settings.close_time, "dates close") if gap <= settings.days_apart else None


def same_days(pair: Pair, settings: IncidentSettings) -> Ground | None:
    """The time of one is not known, but the reports are of the same days."""
    one, other = pair.one.published, pair.other.published
    if _days_between(pair) is not None or pair.carried or pair.one.report == pair.other.report:
        return None
    if one is None or other is None or abs((one - other).days) > settings.days_of_reports:
        return None
    return settings.same_days, "reported in the same days"


def same_figures(pair: Pair, settings: IncidentSettings) -> Ground | None:
    """As many killed, or injured; one or two are as many anywhere."""
    if pair.one.figures.isdisjoint(pair.other.figures):
        return None
    shared = sorted(count for kind, count in pair.one.figures & pair.other.figures if count > 2)
    return (settings.same_figures, f"same figure ({shared[-1]})") if shared else None


def same_words(pair: Pair, settings: IncidentSettings) -> Ground | None:
    """Their sentences are alike beside the names of places and parties, which count for themselves."""
    one, other = pair.one, pair.other
    if pair.carried or one.report == other.report:
        return None
    shared = one.terms.keys() & other.terms.keys()
    common = [term for term in shared if term.text not in one.names and term.text not in other.names]
    likeness = math.fsum(one.terms[term] * other.terms[term] for term in common)  # exact, whatever the order
    if likeness < settings.least_words:
        return None
    common.sort(key=lambda term: (-one.terms[term], term))
    return settings.same_words * likeness, f"told alike ({', '.join(term.text for term in common[:3])})"


def like_reports(pair: Pair, settings: IncidentSettings) -> Ground | None:
    """Their reports resemble each other: a likeness of `alike` counts in full, twice that for more. That two events
    stand in one report tells nothing: reading has put together what it saw to be one. Half as much for events told late
    in their reports, which need not be what these are about.
    """
    if pair.one.report == pair.other.report:
        return None
    share = min(pair.relation.likeness / settings.alike, 2.0)
    if pair.relation.together:
        share = max(share, settings.together_share)
    if not (pair.one.early and pair.other.early):
        share /= 2
    return (settings.like_reports * share, "reports resemble each other") if share >= settings.least_likeness else None


RULES: Final[tuple[Callable[[Pair, IncidentSettings], Ground | None], ...]] = (
    same_passage, same_recipient, same_person, same_actor, same_place, same_time, same_days,
    same_figures, same_words, like_reports,
)  # fmt: skip
"""What can speak for two events being one."""


# --- what parts


def other_time(pair: Pair, settings: IncidentSettings) -> bool:
    """Dates further apart than reports may err."""
    gap = _days_between(pair)
    return gap is not None and gap > settings.days_apart


def other_place(pair: Pair, settings: IncidentSettings) -> bool:
    """Both places are known by a proper name, and none of the one is a name of the other; two names for points closer
    than `same_area` do not part.
    """
    one, other = pair.one, pair.other
    if not one.places or not other.places or any(spelt_alike(a, b) for a in one.places for b in other.places):
        return False
    if any(spelt_alike(a, b) for a in one.places for b in other.scene):
        return False
    if any(spelt_alike(a, b) for a in one.scene for b in other.places):
        return False
    return one.point is None or other.point is None or _kilometres(one.point, other.point) > settings.same_area


def other_victim(pair: Pair, settings: IncidentSettings) -> bool:
    """Both were done to people by name, and to different ones."""
    del settings
    ones = [party for party in pair.one.recipients if party.person]
    others = [party for party in pair.other.recipients if party.person] if ones else []
    return bool(others) and not any(_same(one, other) for one in ones for other in others)


def other_reports(pair: Pair, settings: IncidentSettings) -> bool:
    """Their reports are alike, and yet names and figures set them apart; unless the same named actor suffered it."""
    return pair.relation.parted and same_recipient(pair, settings) is None


APART: Final[tuple[Callable[[Pair, IncidentSettings], bool], ...]] = (
    other_time,
    other_place,
    other_victim,
    other_reports,
)
"""What sets two events apart, however much speaks for them."""


# --- measures


def _in_words(part: str, names: tuple[str, str]) -> str:
    one, other = names
    return f"same {part} ({one})" if one == other else f"same {part} under two spellings ({one}, {other})"


def same_party(ones: Sequence[Party], others: Sequence[Party]) -> bool:
    """Whether both have a named actor in common."""
    return _shared(ones, others) is not None


def _shared(ones: Sequence[Party], others: Sequence[Party]) -> tuple[str, str] | None:
    """The names under which both have a named actor in common, those that are equal first."""
    found = None
    for one in ones:
        for other in others:
            if one.name and _same(one, other):
                if one.name == other.name:
                    return one.name, other.name
                found = found or (one.name, other.name)
    return found


def _same(one: Party, other: Party) -> bool:
    return one.id == other.id or (not one.settled and not other.settled and spelt_alike(one.name, other.name))


def _days_between(pair: Pair) -> int | None:
    """Days between the times, 0 if they overlap; None if one is unknown."""
    one, other = pair.one.when, pair.other.when
    if one is None or other is None:
        return None
    return max(0, (max(one[0], other[0]) - min(one[1], other[1])).days)


def _same_day_of_unknown_year(pair: Pair) -> bool:
    """Whether both are dated to one day of the year, and one does not tell the year."""
    if pair.one.day is None and pair.other.day is None:
        return False
    days = [
        one.day or (one.when[0].isoformat()[5:] if one.when and one.when[0] == one.when[1] else "")
        for one in (pair.one, pair.other)
    ]
    return days[0] != "" and days[0] == days[1]


def carried_over(one: Signs, other: Signs, settings: IncidentSettings) -> bool:
    """Whether most of the words of both first sentences are the same, in the same order, and most of their names."""
    if one.report == other.report:
        return False
    if len(one.tokens) > len(other.tokens):
        one, other = other, one
    shorter, longer = one.tokens, other.tokens
    if len(shorter) < 6 or len(shorter) < settings.carried_over * len(longer) / 2:
        return False
    if (one.sketch & ~other.sketch).bit_count() > (1 - settings.carried_over) * len(shorter):
        return False  # too many of its words are missing
    names = {term for term in shorter if term.kind == "name"}
    if any(len(its & set(longer)) < settings.carried_over * len(its) for its in (set(shorter), names)):
        return False
    same = sum(block.size for block in SequenceMatcher(None, shorter, longer, autojunk=False).get_matching_blocks())
    return same >= settings.carried_over * len(shorter)


def _kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Along the surface of the earth."""
    (north, east), (north2, east2) = ((math.radians(a), math.radians(b)) for a, b in (one, other))
    half = math.sin((north2 - north) / 2) ** 2 + math.cos(north) * math.cos(north2) * math.sin((east2 - east) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(half))
