"""How many were killed and injured, each number with who vouches for it, and which numbers exclude each other.

Two numbers of the same group exclude each other if no number is both: 9 and 23 do, 'at least 14' and 16 do not. Words
such as 'about' make a number a fifth wider to either side. What changes with time is no contradiction: a later number
of the same voice replaces its earlier one, and so does a higher one that the same outlet has on a later day;
`first_seen` and `last_seen` show it, and the grounds say it. Numbers of different outlets on different days are held
against each other all the same: that the dead have become more is for the reader to conclude.

Groups stay apart where the reports tell of several ('six guardsmen', '11 attackers'). A number that does not say whom
it counts ('two deaths') is then taken for those its event was done to, else for the group of whom most is told; there
it contradicts only what is larger than itself, as it may count others too. Where the reports tell of one group only,
beside plain 'people', that is how these reports count all victims ('nine militants', '17 people'), and the numbers are
compared. A group that the same voice counts within a larger number ('seven children are among the 23') is apart, and
so is one that the same report has in a sum ('four medics' of 'four medics and a driver').
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import ceil, floor, inf
from typing import Final, Literal, NamedTuple

from purport.compare.claims.sources import Sources
from purport.compare.claims.tellings import Sighting, Telling, sighting
from purport.compare.claims.values import Told, claim, clashing, listed, told
from purport.compare.claims.victims import Victims, holder_of, victims_of
from purport.compare.records import Claim
from purport.records import Count, Span, Spans

_ABOUT: Final = re.compile(r"\b(?:about|around|some|roughly|approximately|estimated|nearly|almost)\b", re.I)
_WIDER: Final = 0.2

Harm = Literal["fatalities", "injured"]


class _Number(NamedTuple):
    """A number in one place."""

    low: int | None
    high: int | None
    about: bool
    victims: Victims
    sighting: Sighting
    words: tuple[str, ...]
    """Its words in small letters, with those for whom it counts: several for a sum ('four medics' and 'a driver')."""


class _Value(NamedTuple):
    """A number with its tellings; `loose` if none of them says whom it counts, though others do."""

    told: Told
    loose: bool


def number_claims(
    harm: Harm, tellings: Iterable[Telling], sources: Sources, *, living: Collection[str] = ()
) -> list[Claim]:
    """The claims of one kind of harm: one for each group of victims. Of people whose names are in `living` it is noted
    that they are said to be alive.
    """
    groups: dict[str | None, list[_Number]] = {}
    for about, number in _grouped(list(_numbers(harm, tellings, sources)), sources):
        groups.setdefault(about, []).append(number)
    order = sorted(groups, key=lambda about: (about is not None, -len(groups[about]), about or ""))
    return [
        _claim(harm, about, _values(groups[about], sources, about=about), sources, alive=about in living)
        for about in order
    ]


def _numbers(harm: Harm, tellings: Iterable[Telling], sources: Sources) -> Iterable[_Number]:
    """Each number once for each chain that tells it, however often its event is mentioned."""
    seen = set()
    for one in tellings:
        count: Count | None = getattr(one.mention, harm)
        if count is None or (count.low is None and count.high is None):
            continue
        key = (one.report.document.id, one.mention.voices, count)
        if key not in seen:
            seen.add(key)
            victims = victims_of(one, count, sources)
            about = bool(_ABOUT.search(one.report.words(count.spans)))
            spans = _with_noun(one, count)
            words = tuple(one.report.words((span,)).casefold() for span in spans)
            yield _Number(count.low, count.high, about, victims, sighting(one, spans), words)


def _with_noun(one: Telling, count: Count) -> Spans:
    """The number with the words for whom it counts, where they hold it: 'At least 14 people'."""
    holder = holder_of(one, count)
    spans = []
    for number in count.spans:
        around = [span for span in holder.spans if _within(number, span)] if holder else []
        spans.append(around[0] if around else number)
    return tuple(dict.fromkeys(spans))


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


# ---- groups


def _grouped(numbers: Sequence[_Number], sources: Sources) -> Iterable[tuple[str | None, _Number]]:
    """Each number with whom its claim is about."""
    largest, summands = _largest(numbers, sources), _summands(numbers)
    parts = [_is_part(one, largest, sources) for one in numbers]
    told = Counter(
        one.victims.group for one, part in zip(numbers, parts, strict=True) if one.victims.group and not part
    )
    most = told.most_common(1)[0][0] if len(told) > 1 else None
    for one, part in zip(numbers, parts, strict=True):
        victims = one.victims
        summand = _summand(one, summands)
        if victims.person is not None or summand is not None:
            yield victims.person or summand, one
        elif part or len(told) > 1:
            yield victims.group or (victims.assumed if victims.assumed in told else most), one
        else:
            yield None, one


def _summands(numbers: Iterable[_Number]) -> Mapping[str, Collection[str]]:
    """What the sums of each report are made of: 'four medics' of 'four medics and a driver'."""
    found: dict[str, set[str]] = {}
    for one in numbers:
        if len(one.words) > 1:
            found.setdefault(one.sighting.report, set()).update(one.words)
    return found


def _summand(one: _Number, summands: Mapping[str, Collection[str]]) -> str | None:
    """Whom a number counts that the same report has in a sum: 'medics', if it says 'four medics' there, too."""
    if len(one.words) != 1:
        return None
    parts = sorted(part for part in summands.get(one.sighting.report, ()) if " " in part)
    part = next((part for part in parts if f"{one.words[0]} ".startswith(f"{part} ")), None)
    return None if part is None else part.partition(" ")[2]


_Teller = tuple[str, object]


def _teller(one: _Number, sources: Sources) -> _Teller:
    """A report and the innermost voice in it."""
    inner = one.sighting.voices[-1] if one.sighting.voices else None
    return one.sighting.report, sources.voice_key(one.sighting) or (inner and inner.name)


def _largest(numbers: Iterable[_Number], sources: Sources) -> Mapping[_Teller, int]:
    """The largest number of people, not said which, that each voice of a report tells."""
    found: dict[_Teller, int] = {}
    for one in numbers:
        if one.victims.group is None and one.victims.person is None:
            teller = _teller(one, sources)
            found[teller] = max(found.get(teller, 0), one.high or one.low or 0)
    return found


def _is_part(one: _Number, largest: Mapping[_Teller, int], sources: Sources) -> bool:
    """Whether a number of a group is counted within a larger one that the same voice tells."""
    return one.victims.group is not None and (one.high or one.low or 0) < largest.get(_teller(one, sources), 0)


# ---- values


def _values(numbers: Iterable[_Number], sources: Sources, *, about: str | None) -> list[_Value]:
    """Equal numbers as one value, the smallest first."""
    equal: dict[tuple[int | None, int | None, bool], list[_Number]] = {}
    for one in numbers:
        equal.setdefault((one.low, one.high, one.about), []).append(one)
    ordered = sorted(equal.items(), key=lambda item: (item[0][0] or 0, inf if item[0][1] is None else item[0][1]))
    return [
        _Value(
            told(sources, _in_words(low, high, about=near), [one.sighting for one in its], low=low, high=high),
            about is not None and all(one.victims.group is None and one.victims.assumed is None for one in its),
        )
        for (low, high, near), its in ordered
    ]


def _in_words(low: int | None, high: int | None, *, about: bool) -> str:
    """`16`, `about 20`, `at least 14`, `up to 30`, `13–15`."""
    if low is None or high is None:
        return f"at least {low}" if high is None else f"up to {high}"
    return ("about " if about else "") + (str(low) if low == high else f"{low}–{high}")


def _bounds(one: Told) -> tuple[float, float]:
    low, high = one.value.low, one.value.high
    wider = _WIDER if one.value.value.startswith("about ") else 0
    return floor((low or 0) * (1 - wider)), inf if high is None else ceil(high * (1 + wider))


# ---- contradictions


def _claim(harm: Harm, about: str | None, values: Sequence[_Value], sources: Sources, *, alive: bool) -> Claim:
    notes: list[str] = ["Also said to be alive; who says so stands with the denials."] if alive else []
    loose = {id(one.told) for one in values if one.loose}

    def clash(one: Told, other: Told) -> bool:
        """`one` is the smaller. A number that may count others as well contradicts only a larger one of the group."""
        if not _apart(one, other) or (id(other) in loose and id(one) not in loose):
            return False
        if _replaced(one, other, sources):
            notes.append(_update(one, other, sources))
            return False
        return True

    told = [one.told for one in values]
    grounds = [_ground(one, others) for one, others in clashing(told, clash)]
    return claim(harm, told, about=about, grounds=grounds, notes=notes)


def _apart(one: Told, other: Told) -> bool:
    """Whether no number is both."""
    (low, high), (lower, higher) = _bounds(one), _bounds(other)
    return high < lower or higher < low


def _replaced(one: Told, other: Told, sources: Sources) -> bool:
    """Whether wherever both stand one is the later figure of the other's voice or outlet."""
    risen = (one.value.low or 0) < (other.value.low or 0)
    return all(
        sources.replaces(after, before, risen=risen) or sources.replaces(before, after, risen=not risen)
        for before in sources.distinct(one.sightings)
        for after in sources.distinct(other.sightings)
    )


def _update(one: Told, other: Told, sources: Sources) -> str:
    first, last = sorted((one, other), key=lambda each: each.value.first_seen or "")
    outlets = ", ".join(dict.fromkeys(sources.outlet(each) for each in last.sightings))
    return f"{first.value.value}, then {last.value.value}: a later figure of {outlets}, no contradiction."


def _ground(one: Told, others: Sequence[Told]) -> str:
    return f"No number is both {one.value.value} and {listed([other.value.value for other in others])}."
