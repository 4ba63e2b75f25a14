"""A reading as it is kept, and what another reading of the same text changed."""

import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from purport import __version__
from purport.archive.records import Changed, RecordKind
from purport.errors import ArchiveError
from purport.records import Actor, Event, Model, Report, Spans, Statement, When, Wording
from purport.sources.charset import without_surrogates

_encoder = msgspec.json.Encoder()
_decode = msgspec.json.Decoder(Report).decode
_UNCOMPARED: Final = frozenset(("id", "confidence"))
_REFERENCES: Final = frozenset(("speaker", "actor", "parent", "statement", "referent", "statements"))
"""Fields that hold ids of other records, which mean nothing in another reading."""


def as_json(value: Any) -> bytes:
    """Records as JSON in UTF-8. Half a surrogate pair, as the name of a file may have, becomes U+FFFD."""
    try:
        return _encoder.encode(value)
    except UnicodeEncodeError:
        return without_surrogates(json.dumps(msgspec.to_builtins(value), ensure_ascii=False)).encode()


def packed(report: Report, *, with_text: bool = False) -> bytes:
    """The report as it is kept: JSON, compressed, without its text, which its document's row has already."""
    if not with_text:
        report = msgspec.structs.replace(report, document=msgspec.structs.replace(report.document, text=""))
    return zlib.compress(as_json(report), 6)


def unpacked(data: bytes, text: str) -> Report:
    """The report that was `packed`. Raises ArchiveError if it has a layout that this version does not know."""
    try:
        report = _decode(zlib.decompress(data))
    except (zlib.error, msgspec.MsgspecError) as error:
        raise ArchiveError(
            f"a reading in the archive cannot be understood ({error}); Purport {__version__} expects the records of "
            "its own layout: read the report again with `purport add --reread`"
        ) from error
    if report.document.text:
        return report
    return msgspec.structs.replace(report, document=msgspec.structs.replace(report.document, text=text))


def models_json(models: tuple[Model, ...]) -> str:
    """The models as they stand in `readings.models`, by which readings are told apart."""
    return as_json(models).decode()


def spans_of(record: Statement | Event | Actor | When | Wording) -> Spans:
    """Where a record stands, by which it is found again in another reading."""
    match record:
        case Statement():
            return record.content
        case Event():
            return (record.anchor,)
        case Actor():
            return record.mentions
        case When():
            return (record.span,) if record.span is not None else ()
        case Wording():
            return (record.span,)


def changes_between(before: Report, after: Report) -> tuple[Changed, ...]:
    """What `after` has that `before` has not, has no longer, or has otherwise, kind by kind in the order of the text.

    Statements, events, times and words are the same records if they stand at the same place (events: of the same type);
    an actor is the one with which it shares most mentions. Confidence is not compared.
    """
    pairs: dict[RecordKind, list[tuple[Any, Any]]] = {
        "statement": _paired(before.statements, after.statements, lambda one: one.content),
        "event": _paired(before.events, after.events, lambda one: (one.anchor, one.type)),
        "actor": _paired_actors(before.actors, after.actors),
        "time": _paired(before.times, after.times, lambda one: one.span),
        "wording": _paired(before.wording, after.wording, lambda one: (one.span, one.term)),
    }
    labels: tuple[dict[str, str], dict[str, str]] = ({}, {})
    for kind in ("statement", "event", "actor"):
        for number, pair in enumerate(pairs[kind]):
            for record, its in zip(pair, labels, strict=True):
                if record is not None:
                    its[record.id] = f"{kind} {number}"
    return tuple(_changes(pairs, labels))


def _changes(
    pairs: dict[RecordKind, list[tuple[Any, Any]]], labels: tuple[dict[str, str], dict[str, str]]
) -> Iterator[Changed]:
    for kind, matched in pairs.items():
        for old, new in matched:
            if old is None or new is None:
                yield Changed(record=kind, how="removed" if new is None else "added", spans=spans_of(new or old))
                continue
            was, now = (_comparable(one, its) for one, its in zip((old, new), labels, strict=True))
            if fields := tuple(field for field in was if was[field] != now[field]):
                yield Changed(record=kind, how="changed", spans=spans_of(new), fields=fields)


def _paired(before: Iterable[Any], after: Iterable[Any], key: Any) -> list[tuple[Any, Any]]:
    """Each record of one reading with its like of the other, or with None: those of `after` in order, then what is left
    of `before`.
    """
    waiting: dict[Any, list[Any]] = defaultdict(list)
    for one in before:
        waiting[key(one)].append(one)
    pairs = []
    for one in after:
        like = waiting.get(key(one))
        pairs.append((like.pop(0) if like else None, one))
    return pairs + [(one, None) for rest in waiting.values() for one in rest]


def _paired_actors(before: tuple[Actor, ...], after: tuple[Actor, ...]) -> list[tuple[Any, Any]]:
    """Actors paired by the mentions they share."""
    owners = defaultdict(list)
    for actor in before:
        for span in actor.mentions:
            owners[span].append(actor.id)
    left = {actor.id: actor for actor in before}
    pairs: list[tuple[Any, Any]] = []
    for actor in after:
        shared = Counter(owner for span in actor.mentions for owner in owners[span] if owner in left)
        best = min(shared, key=lambda owner: (-shared[owner], owner)) if shared else None
        pairs.append((left.pop(best) if best is not None else None, actor))
    return pairs + [(actor, None) for actor in left.values()]


def _comparable(record: Any, labels: dict[str, str]) -> dict[str, Any]:
    """The record's fields without what is not compared, ids replaced by what they mean in both readings."""
    plain: dict[str, Any] = _plain(msgspec.to_builtins(record), labels)
    return plain


def _plain(value: Any, labels: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {
            field: _labelled(one, labels) if field in _REFERENCES else _plain(one, labels)
            for field, one in value.items()
            if field not in _UNCOMPARED
        }
    return [_plain(one, labels) for one in value] if isinstance(value, list | tuple) else value


def _labelled(value: Any, labels: dict[str, str]) -> Any:
    if isinstance(value, list | tuple):
        return [_labelled(one, labels) for one in value]
    return labels.get(value, value) if isinstance(value, str) else value
