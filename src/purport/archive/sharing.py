"""Documents that have passages in common, found by the marks they share: no document is compared with all others."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, bindparam, func, select

from purport.archive import schema
from purport.archive.holding import rows_in_order
from purport.archive.records import Shared

if TYPE_CHECKING:
    from purport.archive.archive import Archive


def sharing(archive: "Archive", documents: Iterable[str] | None, *, most: int) -> Iterator[Shared]:
    """Pairs that share marks which at most `most` documents have. Raises NotHeld."""
    with archive.reading() as connection:
        rows = sorted(rows_in_order(connection, documents))
    wanted = None if documents is None else set(rows)
    query = _partners()
    for row in rows:
        with archive.reading() as connection:
            found = connection.execute(query, {"document": row, "most": most}).all()
        for one in found:
            # A pair of which both are asked for is told once, when its second is at hand.
            if one.id < row or (wanted is not None and one.id not in wanted):
                left, right = (one.theirs, one.mine) if one.id < row else (one.mine, one.theirs)
                yield Shared(left=left, right=right, marks=one.marks)


def _partners() -> Select[Any]:
    """For one document those with which it shares rare marks. How many have a mark is counted no further than need be,
    and that first, so that a footer which all carry costs nothing.
    """
    mine, theirs, everyones = (schema.passages.alias(name).c for name in ("mine", "theirs", "everyones"))
    carriers = (
        select(everyones.document)
        .where(everyones.mark == mine.mark)
        .distinct()
        .limit(bindparam("most") + 1)
        .correlate(mine.mark.table)
        .subquery()
    )
    number = select(func.count()).select_from(carriers).scalar_subquery()
    own = mine.document == bindparam("document")
    rare = select(mine.mark).distinct().where(own, number <= bindparam("most")).cte("rare").c
    document, partner = (schema.documents.alias(name).c for name in ("document", "partner"))
    return (
        select(
            partner.id,
            document.sha256.label("mine"),
            partner.sha256.label("theirs"),
            func.count(rare.mark.distinct()).label("marks"),
        )
        .join_from(rare.mark.table, theirs.mark.table, theirs.mark == rare.mark)
        .join(partner.id.table, partner.id == theirs.document)
        .join(document.id.table, document.id == bindparam("document"))
        .where(partner.id != document.id)
        .group_by(partner.id, document.sha256, partner.sha256)
        .order_by(partner.id)
    )
