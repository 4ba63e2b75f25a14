"""What people put right: checked, kept in a form that outlives a reading, applied to the reading that is current."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

import msgspec

from purport.archive.chains import with_speaker
from purport.archive.readings import as_json, spans_of
from purport.archive.records import Correctable, Correction
from purport.errors import CorrectionRefused
from purport.records import Actor, Event, Record, Report, Span, Spans, Statement

Correct = Statement | Event | Actor
_LISTS: Final[dict[Correctable, str]] = {"statement": "statements", "event": "events", "actor": "actors"}
_REFERENCES: Final[dict[str, tuple[Correctable, ...]]] = {
    "speaker": ("actor",),
    "actor": ("actor",),
    "parent": ("statement",),
    "statement": ("statement",),
    "statements": ("statement",),
}
"""Fields that hold the id of a record (or several), and of which kind. Ids are of one reading only, so a correction
names the record by where it stands.
"""


class Corrected(NamedTuple):
    """A report with all that people put right, and the corrections that fitted nothing in it."""

    report: Report
    unfound: tuple[Correction, ...]


def corrected(report: Report, corrections: Iterable[Correction]) -> Corrected:
    """`report` with `corrections` applied, in their order: each to the record that stands at its spans by then."""
    unfound = []
    for one in corrections:
        try:
            number = _number(report, one.record, one.spans, field=one.field, before=one.before)
            report = _with(report, one.record, number, one.field, _here(report, {one.field: one.value})[one.field])
        except CorrectionRefused:
            unfound.append(one)
    return Corrected(report, tuple(unfound))


class Checked(NamedTuple):
    """A correction that fits: what it changes and the value before and after, in the form that outlives a reading."""

    spans: Spans
    before: Any
    value: Any


def checked(report: Report, record: Correctable, spans: Spans, field: str, value: Any) -> Checked:
    """Whether `value`, as in the JSON of `report`, can be that `field` of the `record` at `spans`.

    Raises CorrectionRefused: there is no such record or field, the value is of another type, points outside the text,
    or to a record that is not there.
    """
    value = _plain(value)
    if record not in _LISTS:
        raise CorrectionRefused(f"{record!r} cannot be put right; expected one of {', '.join(_LISTS)}")
    number = _number(report, record, spans)
    found = _records(report, record)[number]
    if field == "id" or field not in found.__struct_fields__:
        fields = ", ".join(name for name in found.__struct_fields__ if name != "id")
        raise CorrectionRefused(
            f"{field!r} is no field of {_a(record)} that can be put right; expected one of {fields}"
        )
    changed = _with(report, record, number, field, value)
    before = msgspec.to_builtins(getattr(found, field))
    _check_spans(_records(changed, record)[number], len(report.document.text))
    lasting = (_lasting(report, {field: one})[field] for one in (before, value))
    return Checked(spans_of(found), *map(_plain, lasting))


def _records(report: Report, record: Correctable) -> Sequence[Any]:
    records: Sequence[Any] = getattr(report, _LISTS[record])
    return records


def _number(report: Report, record: Correctable, spans: Spans, *, field: str | None = None, before: Any = None) -> int:
    """Where in its list the record at `spans` is: a statement or event that stands exactly there (of several the one
    whose `field` is as it was), an actor that has most of the mentions, and more than half.
    """
    records = _records(report, record)
    if record == "actor":
        wanted = set(spans)
        shared = [len(wanted.intersection(one.mentions)) for one in records]
        most = max(shared, default=0)
        if most and 2 * most > len(wanted):
            return shared.index(most)
    here = [number for number, one in enumerate(records) if record != "actor" and spans_of(one) == tuple(spans)]
    if not here:
        where = ", ".join(f"{span.start}–{span.end}" for span in spans) or "nowhere"
        raise CorrectionRefused(
            f"no {record} of the report stands at {where}; give the spans it has in the reading now"
        )
    if field is not None:
        as_before = [one for one in here if _field(report, records[one], field) == before]
        return (as_before or here)[0]
    return here[0]


def _field(report: Report, record: Any, field: str) -> Any:
    """A field in the form that outlives a reading; None if the record has none such."""
    value = msgspec.to_builtins(getattr(record, field, None))
    return _plain(_lasting(report, {field: value})[field])


def _with(report: Report, record: Correctable, number: int, field: str, value: Any) -> Report:
    """`report` with one field of one record replaced. Raises CorrectionRefused if the value is of another type."""
    records = list(_records(report, record))
    old = records[number]
    try:
        records[number] = msgspec.convert({**msgspec.to_builtins(old), field: value}, type(old))
    except msgspec.ValidationError as error:
        raise CorrectionRefused(f"{value!r} cannot be the {field} of {_a(record)}: {error}") from error
    changed = msgspec.structs.replace(report, **{_LISTS[record]: tuple(records)})
    return with_speaker(changed, old, records[number]) if field == "speaker" else changed


def _check_spans(value: Any, length: int) -> None:
    for span in _spans(value):
        if not span.start < span.end <= length:
            raise CorrectionRefused(
                f"{[span.start, span.end]} is not in the text, which has {length} characters; expected [start, end] "
                "with the end behind the start"
            )


def _spans(value: Any) -> Iterator[Span]:
    """Every span in a record, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, Record):
        for field in value.__struct_fields__:
            yield from _spans(getattr(value, field))
    elif isinstance(value, tuple):
        for one in value:
            yield from _spans(one)


def _lasting(report: Report, value: Any) -> Any:
    """`value` with every id replaced by what it is the id of. Raises CorrectionRefused for an id that is not there."""
    records = {(kind, one.id): one for kind in _LISTS for one in _records(report, kind)}

    def described(id: str, kinds: tuple[Correctable, ...]) -> Any:
        for kind in kinds:
            if (one := records.get((kind, id))) is not None:
                name = {"name": one.name} if isinstance(one, Actor) else {}
                return {**name, "spans": msgspec.to_builtins(spans_of(one))}
        raise CorrectionRefused(f"{id!r} is the id of no {' or '.join(kinds)} of the report")

    return _replaced(value, lambda one, kinds: described(one, kinds) if isinstance(one, str) else one)


def _here(report: Report, value: Any) -> Any:
    """`value` with every description replaced by the id that the record has in `report`; an actor may also be found by
    its name. Raises CorrectionRefused where there is none.
    """

    def id_of(one: Any, kinds: tuple[Correctable, ...]) -> Any:
        if not isinstance(one, dict):
            return one
        spans = msgspec.convert(one["spans"], Spans)
        try:
            return _records(report, kinds[0])[_number(report, kinds[0], spans)].id
        except CorrectionRefused:
            named = [actor.id for actor in report.actors if kinds == ("actor",) and actor.name == one.get("name")]
            if len(named) != 1:
                raise
            return named[0]

    return _replaced(value, id_of)


def _replaced(value: Any, replace: Any) -> Any:
    """`value` with what stands in a field of `_REFERENCES` replaced, however deep."""
    if isinstance(value, list | tuple):
        return [_replaced(one, replace) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        field: _replaced_in(one, _REFERENCES[field], replace) if field in _REFERENCES else _replaced(one, replace)
        for field, one in value.items()
    }


def _replaced_in(value: Any, kinds: tuple[Correctable, ...], replace: Any) -> Any:
    if isinstance(value, list | tuple):
        return [replace(one, kinds) for one in value]
    return replace(value, kinds)


def _plain(value: Any) -> Any:
    """`value` as it comes back from JSON."""
    return msgspec.json.decode(as_json(value))


def _a(record: Correctable) -> str:
    return f"an {record}" if record[0] in "ae" else f"a {record}"
