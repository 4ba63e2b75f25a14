"""What people put right and decide, kept beside what was read."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, get_args

import msgspec
from sqlalchemy import Connection, insert, select

from purport.archive import schema
from purport.archive.corrections import checked, corrected
from purport.archive.holding import rows_in_order
from purport.archive.origins import now
from purport.archive.readings import as_json
from purport.archive.records import Correctable, Correction, Decision, Verdict
from purport.archive.writer import corrections_of, current, known, write_records
from purport.errors import CorrectionRefused, NotHeld
from purport.records import Report, Spans
from purport.reference.folding import folded

if TYPE_CHECKING:
    from purport.archive.archive import Archive


def correct(
    archive: "Archive",
    document: str,
    record: Correctable,
    spans: Spans,
    field: str,
    value: Any,
    *,
    author: str | None,
) -> Correction:
    """Keep a correction and apply it to the rows. Raises NotHeld and CorrectionRefused."""

    def work(connection: Connection) -> Correction:
        there = known(connection, document, lock=True)
        if there is None:
            raise NotHeld(f"the archive holds no document {document}, so nothing in it can be put right")
        report = _as_corrected(connection, there.row)
        fit = checked(report, record, spans, field, value)
        correction = Correction(
            id=0, document=document, record=record, spans=fit.spans, field=field, value=fit.value, before=fit.before,
            author=author, made=now(),
        )  # fmt: skip
        number = connection.scalar(
            insert(schema.corrections).returning(schema.corrections.c.id), _row(correction, there.row)
        )
        correction = msgspec.structs.replace(correction, id=number)
        write_records(connection, there.row, corrected(report, [correction]).report)
        return correction

    return archive.write(work)


def corrections(archive: "Archive", documents: Iterable[str] | None) -> tuple[Correction, ...]:
    """All corrections, or those of `documents`, in the order in which they were made. Raises NotHeld."""
    with archive.reading() as connection:
        found = corrections_of(connection)
        wanted = found.keys() if documents is None else set(rows_in_order(connection, documents))
    chosen = (one for row, its in found.items() if row in wanted for one in its)
    return tuple(sorted(chosen, key=lambda one: one.id))


def decide(
    archive: "Archive", verdict: Verdict, left: str, right: str, *, author: str | None, reason: str | None
) -> Decision:
    """Keep a decision about two names. Raises CorrectionRefused."""
    if verdict not in get_args(Verdict):
        raise CorrectionRefused(f"{verdict!r} is no verdict; expected one of {', '.join(get_args(Verdict))}")
    one, other = (folded(name) or name.strip().lower() for name in (left, right))
    if not one or not other or one == other:
        raise CorrectionRefused(
            f"{left!r} and {right!r} are not two names: they have the same letters or none; give two that differ"
        )
    decision = Decision(verdict=verdict, left=one, right=other, author=author, reason=reason, made=now())
    with archive.writing() as connection:
        connection.execute(insert(schema.decisions), [msgspec.structs.asdict(decision)])
    return decision


def decisions(archive: "Archive") -> tuple[Decision, ...]:
    """All decisions, in the order in which they were made."""
    table = schema.decisions.c
    query = select(table.verdict, table.left, table.right, table.author, table.reason, table.made).order_by(table.id)
    with archive.reading() as connection:
        return tuple(Decision(**row) for row in connection.execute(query).mappings())


def _as_corrected(connection: Connection, document: int) -> Report:
    report = current(connection, document)
    return corrected(report, corrections_of(connection, [document]).get(document, ())).report


def _row(correction: Correction, document: int) -> dict[str, Any]:
    def written(value: Any) -> str:
        return as_json(value).decode()

    return {
        "document": document,
        "record": correction.record,
        "spans": written(correction.spans),
        "field": correction.field,
        "value": written(correction.value),
        "before": written(correction.before),
        "author": correction.author,
        "made": correction.made,
    }
