"""Weighing the evidence: which clue a field of the document is taken from."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from purport.documents.dates import when_of
from purport.records import Clue, Evidence, FieldName, When

PRECEDENCE: dict[FieldName, tuple[Clue, ...]] = {
    "outlet": ("option", "row", "label", "metadata", "feed", "masthead", "wire", "header"),
    "title": ("option", "row", "label", "metadata", "feed", "masthead", "forwarded", "header"),
    # who sent a message is no sign of who wrote the report in it, so headers are recorded but never used
    "byline": ("option", "row", "label", "metadata", "feed", "masthead"),
    "published": ("option", "row", "label", "metadata", "feed", "dateline", "wire", "forwarded", "header"),
    "language": ("option", "text", "row", "metadata", "feed"),
}
"""For each field the clues it may be taken from, the strongest first. The report's own words outrank those of whoever
passed it on; within one clue the first found wins."""


_NEAR = dt.timedelta(days=60)
"""How far a dateline without a year may lie from the date that gives it its year."""

_NO_DATE = "no option, dateline, metadata or header gives a date"


class Settled(NamedTuple):
    """The value of each field that has one, when it was published, and all evidence with what was used marked."""

    values: dict[FieldName, str]
    published: When
    evidence: tuple[Evidence, ...]


def settle(evidence: Sequence[Evidence]) -> Settled:
    """Choose the evidence for each field.

    A date is used only if it can be read; one that lacks its year (a wire dateline) takes it from the next clue that
    has one and lies near it, and otherwise stays in part unknown.
    """
    used: dict[FieldName, Evidence] = {}
    for field in PRECEDENCE:
        ranked = _ranked(evidence, field)
        if field != "published" and ranked:
            used[field] = ranked[0]
    published, dated_by = _published(_ranked(evidence, "published"))
    chosen = [*used.values(), *dated_by]
    marked = tuple(msgspec.structs.replace(item, used=any(item is one for one in chosen)) for item in evidence)
    return Settled({field: item.value for field, item in used.items()}, published, marked)


def _ranked(evidence: Sequence[Evidence], field: FieldName) -> list[Evidence]:
    """The evidence for `field` that may be used, the strongest first."""
    order = PRECEDENCE[field]
    return sorted(
        (item for item in evidence if item.field == field and item.clue in order and item.value.strip()),
        key=lambda item: order.index(item.clue),
    )


def _published(ranked: list[Evidence]) -> tuple[When, list[Evidence]]:
    """The date of publication and the evidence it was taken from."""
    dated = [(item, when) for item in ranked if (when := when_of(item.value)) is not None]
    if not dated:
        reason = f"no date can be read in {ranked[0].value[:60]!r}" if ranked else _NO_DATE
        return When(unknown=reason), []
    item, when = dated[0]
    when = msgspec.structs.replace(when, span=item.span)
    if when.earliest is None and when.timex is not None and when.timex.startswith("XXXX"):
        for other, full in dated[1:]:
            completed = _with_year_of(when, full, other)
            if completed is not None:
                return completed, [item, other]
    return when, [item]


def _with_year_of(when: When, full: When, evidence: Evidence) -> When | None:
    """`when`, a day without a year, in the year that brings it nearest to `full`; None if that is not near."""
    if full.earliest is None or when.timex is None:
        return None
    anchor = dt.date.fromisoformat(full.earliest[:10])
    candidates = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        try:
            candidates.append(dt.date.fromisoformat(f"{year:04d}{when.timex[4:]}"))
        except ValueError:  # 29 February of a common year
            continue
    day = min(candidates, key=lambda one: abs(one - anchor))
    if abs(day - anchor) > _NEAR:
        return None
    value = day.isoformat()
    return When(span=when.span, earliest=value, latest=value, timex=value, kind="date", anchor=evidence.value)
