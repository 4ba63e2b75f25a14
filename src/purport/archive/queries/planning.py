"""How a query is run: the rarest of its conditions leads and the others are asked of what it gives; if none is rare,
the rows are walked through in the order of the answer until there are enough.

Databases guess how often a value occurs and guess wrong for names, which are a few very often and most hardly ever;
here every condition is counted first, up to a cap, which costs little.
"""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import Column, ColumnElement, Connection, Select, func, literal_column, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

RARE: Final = 4_000
"""Rows up to which a condition leads."""

COUNTED: Final = 100
"""Answers that are counted where rows are walked through."""


class Condition(NamedTuple):
    """Something asked of the rows of one table.

    `lead` is put so that the database starts from an index, `test` so that it does not. `size` is how many rows meet
    it, RARE + 1 for more. `ordered` is true if an index gives the rows that meet it in the order of the answer.
    """

    lead: ColumnElement[bool]
    test: ColumnElement[bool]
    size: int
    ordered: bool = False


class Page(NamedTuple):
    """The ids of one page; how many there are in all, at least; and whether that is all."""

    ids: list[int]
    found: int
    exact: bool


class unindexed(FunctionElement[Any]):
    """A column that the database may not start from."""

    name = "unindexed"
    inherit_cache = True

    def __init__(self, column: ColumnElement[Any]) -> None:
        super().__init__(column)
        self.type = column.type


@compiles(unindexed)
def _plain(element: unindexed, compiler: Any, **options: Any) -> str:
    return str(compiler.process(element.clauses, **options))


@compiles(unindexed, "sqlite")
def _plus(element: unindexed, compiler: Any, **options: Any) -> str:
    return f"+{compiler.process(element.clauses, **options)}"


def capped(connection: Connection, rows: Select[Any], cap: int = RARE) -> int:
    """How many `rows` there are, counted no further than `cap` + 1."""
    some = rows.limit(cap + 1).subquery()
    return connection.scalar(select(func.count()).select_from(some)) or 0


def column_is(connection: Connection, column: Column[Any], values: Sequence[str]) -> Condition:
    """That a column, which has an index with the order of the answer behind it, has one of `values`."""
    lead = column.in_(values)
    count = capped(connection, select(literal_column("1")).select_from(column.table).where(lead))
    return Condition(lead, unindexed(column).in_(values), count, ordered=len(values) == 1)


def rows_condition(
    connection: Connection, id: ColumnElement[int], rows: Select[Any], test: ColumnElement[bool]
) -> Condition:
    """That `id` is among `rows`, which is asked of one row by `test`."""
    return Condition(id.in_(rows), test, capped(connection, rows))


def planned(conditions: Sequence[Condition]) -> tuple[tuple[ColumnElement[bool], ...], int]:
    """The conditions as they are best put, and the count of the rarest (RARE + 1 if none is rare)."""
    if not conditions:
        return (), RARE + 1
    first = min(conditions, key=lambda one: one.size)
    if first.size > RARE:
        first = next((one for one in conditions if one.ordered), None)  # type: ignore[assignment]
        return tuple(one.lead if one is first else one.test for one in conditions), RARE + 1
    return tuple(one.lead if one is first else one.test for one in conditions), first.size


def page_of(
    connection: Connection,
    id: ColumnElement[int],
    conditions: Sequence[Condition],
    order: Sequence[ColumnElement[Any]],
    *,
    limit: int,
    offset: int,
) -> Page:
    """One page of the rows that meet all conditions. Where one is rare all of them are counted, else up to COUNTED."""
    clauses, count = planned(conditions)
    enough = max(offset + limit, RARE if count <= RARE else COUNTED)
    ids = list(connection.scalars(select(id).where(*clauses).order_by(*order).limit(enough + 1)))
    exact = len(ids) <= enough
    return Page(ids[offset : offset + limit] if limit > 0 else [], min(len(ids), enough), exact)
