"""How a query is run, so that it takes no longer where a value is very frequent or very rare.

Databases guess how often a value occurs and guess wrong for names, which are a few very often and most hardly ever.
Here every condition is counted first, up to a cap, which costs little. Then:

1. If one is rare, it leads, and the others are asked of what it gives.
2. If none is, what is asked for is probably everywhere: the first WINDOW rows in the order of the answer are looked
   through, which is the end of it if they hold enough.
3. If they do not, the least frequent condition leads after all.
"""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    func,
    literal,
    literal_column,
    select,
    union_all,
)  # fmt: skip
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.util import ClauseAdapter

RARE: Final = 4_000
"""Rows up to which a condition leads at once."""

_RARE_ON_SERVER: Final = 2
"""How many times as many they are in PostgreSQL, where looking through the first rows in vain costs more."""

COUNTED: Final = 8_000
"""Rows that are counted."""

WINDOW: Final = 1_000
"""Rows that are looked through in the order of the answer."""

AHEAD: Final = 100
TOLD: Final = 1_000
"""Answers that are counted where the first rows hold enough, and where all rows are looked for."""

_MEMBER: Final = 0.7
_MEMBER_ON_SERVER: Final = 4.0
"""Microseconds that collecting a row costs, as measured in SQLite and, where it is found by a name, in PostgreSQL."""

_ORDERING: Final = ("id", "earliest", "latest", "reports", "document")
"""Columns that orders, halves and what is asked late know."""

_LIKELY: Final = 8
"""What is more than COUNTED is taken for that many times as much."""


class Condition(NamedTuple):
    """Something asked of the rows of one table.

    `lead` is put so that the database starts from an index; `test` so that it asks each row; `member`, where there is
    one, so that it collects all that meet the condition first and looks each row up among them. `size` is how many
    there are, COUNTED + 1 for more. `probe` is what `test` costs a row, in microseconds. `ordered` is true if an index
    gives the rows that meet the condition in the order of the answer. `late`, where there is one, must also be asked of
    the rows that `lead` gives: in the order of the answer, until there are enough. What is `dear` is asked so, too, of
    what another condition gives, if it is the more frequent.
    """

    lead: ColumnElement[bool]
    test: ColumnElement[bool]
    size: int
    member: ColumnElement[bool] | None = None
    probe: float = 0.0
    ordered: bool = False
    gather: float = _MEMBER
    late: ColumnElement[bool] | None = None
    dear: bool = False

    @property
    def likely(self) -> int:
        """How many rows probably meet it, where they were not all counted."""
        return _LIKELY * COUNTED if self.size == COUNTED + 1 else self.size

    def beside(self, leading: int) -> ColumnElement[bool]:
        """`test` or `member`, whichever costs less where as many rows are asked as are `leading`."""
        if self.member is None or self.likely * self.gather >= leading * self.probe:
            return self.test
        return self.member if self.late is None else and_(self.member, self.test)


class Order(NamedTuple):
    """The order of the answer: by a column that has an index, `then` by others."""

    by: Column[Any]
    then: tuple[ColumnElement[Any], ...] = ()
    descending: bool = False

    @property
    def clauses(self) -> list[ColumnElement[Any]]:
        """For ORDER BY."""
        return [self.by.desc() if self.descending else self.by.asc(), *self.then]

    def within(self, last: Any) -> ColumnElement[bool]:
        """That a row comes no later than those whose first column is `last`."""
        within: ColumnElement[bool] = self.by >= last if self.descending else self.by <= last
        return within


class Half(NamedTuple):
    """Some of the rows, which the order's index knows: those of known or of unknown date; and which page of them."""

    span: Condition
    order: Order
    limit: int
    offset: int = 0


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


def capped(connection: Connection, rows: Select[Any], cap: int = COUNTED) -> int:
    """How many `rows` there are, counted no further than `cap` + 1."""
    some = rows.limit(cap + 1).subquery()
    return connection.scalar(select(func.count()).select_from(some)) or 0


def column_is(connection: Connection, column: Column[Any], values: Sequence[str]) -> Condition:
    """That a column, which has an index with the order of the answer behind it, has one of `values`."""
    lead = column.in_(values)
    size = capped(connection, select(literal_column("1")).select_from(column.table).where(lead))
    return Condition(lead, unindexed(column).in_(values), size, ordered=len(values) == 1)


def among(
    connection: Connection,
    id: ColumnElement[int],
    rows: Select[Any],
    test: ColumnElement[bool],
    probe: float,
    size: int | None = None,
) -> Condition:
    """That `id` is among `rows`, which is asked of one row by `test`; there are no more than `size`, COUNTED + 1 for
    more, or without it they are counted.
    """
    return Condition(
        id.in_(rows),
        test,
        capped(connection, rows) if size is None else size,
        unindexed(id).in_(rows),
        probe,
        gather=gathering(connection),
    )


def gathering(connection: Connection) -> float:
    """Microseconds that it costs to collect a row by a name."""
    return _MEMBER if connection.dialect.name == "sqlite" else _MEMBER_ON_SERVER


def led(conditions: Sequence[Condition]) -> tuple[list[ColumnElement[bool]], Condition]:
    """All of `conditions`, of which at least one is there, put so that the least frequent leads; and that one."""
    first = min(conditions, key=lambda one: one.likely)
    return [one.lead if one is first else one.beside(first.likely) for one in conditions], first


def pages_of(
    connection: Connection,
    id: Column[int],
    conditions: Sequence[Condition],
    halves: Sequence[Half],
    *,
    until_more: bool = False,
) -> list[Page]:
    """A page of each half of the rows that meet all conditions; with `until_more` of the first half alone if that has
    more than its page.
    """
    pages: dict[int, Page] = {}
    left: list[int] = []
    rare = RARE if connection.dialect.name == "sqlite" else RARE * _RARE_ON_SERVER
    rarest = min((one.likely for one in conditions), default=_LIKELY * COUNTED + 1)
    for number, half in enumerate(halves):
        smallest = min(half.span.size, *(one.size for one in conditions), COUNTED + 1)
        page = _window(connection, id, conditions, half) if smallest > rare else None
        if page is None and half.span.likely < rarest:
            (page,) = _led(connection, id, [*conditions, half.span], [half])
        if page is None:
            left.append(number)
            continue
        pages[number] = page
        if until_more and not page.exact:
            return [page]
    found = _led(connection, id, conditions, [halves[number] for number in left]) if left else []
    pages |= dict(zip(left, found, strict=True))
    return [pages[number] for number in range(len(halves))]


def _window(connection: Connection, id: Column[int], conditions: Sequence[Condition], half: Half) -> Page | None:
    """The page if the first rows in order hold it; None if they do not. They are those of the half, or those of one
    condition whose index is in the same order.
    """
    span, order = half.span, half.order
    first = next((one for one in conditions if one.ordered), span) if span.ordered else span
    leads = [span.lead] if first is span else [first.lead, span.lead]
    enough = max(half.offset + half.limit, AHEAD)
    in_order = select(order.by).where(*leads).order_by(order.clauses[0])
    last = connection.scalar(in_order.offset(WINDOW + enough if conditions else enough).limit(1))
    bound = [] if last is None else [order.within(last)]
    tests = [one.beside(WINDOW + enough) for one in conditions if one is not first]
    rows = select(id).where(*leads, *bound, *tests).order_by(*order.clauses).limit(enough + 1)
    ids = list(connection.scalars(rows))
    if last is not None and len(ids) <= half.offset + half.limit:
        return None
    page = _cut(ids, enough, half)
    return page if last is None else page._replace(exact=False)


def _led(
    connection: Connection, id: Column[int], conditions: Sequence[Condition], halves: Sequence[Half]
) -> list[Page]:
    """A page of each half by one query, so that what leads is collected once."""
    first = min(conditions, key=lambda one: one.likely)
    dear = [one.test for one in conditions if one.dear and one.likely > first.likely]
    clauses, _ = led([one for one in conditions if not one.dear or one.likely <= first.likely])
    late = [*dear, *([first.late] if first.late is not None else [])]
    rows = select(*(one for one in id.table.c if one.name in _ORDERING)).where(*clauses).cte("rows_led")
    parts = []
    for number, half in enumerate(halves):
        some: FromClause = rows
        tests = [half.span.test]
        if late:
            in_order = select(rows).where(ClauseAdapter(rows).traverse(half.span.test))
            order = [ClauseAdapter(rows).traverse(one) for one in half.order.clauses]
            some, tests = in_order.order_by(*order).subquery(), late
        adapted = ClauseAdapter(some).traverse
        order = [adapted(one) for one in half.order.clauses]
        rank = func.row_number().over(order_by=order).label("rank")
        part = select(some.c[id.name], literal(number).label("half"), rank).where(*map(adapted, tests))
        parts.append(select(part.order_by(*order).limit(_enough(half) + 1).subquery()))
    found = sorted((row.half, row.rank, row.id) for row in connection.execute(union_all(*parts)))
    return [
        _cut([id for its, _, id in found if its == number], _enough(half), half) for number, half in enumerate(halves)
    ]


def _enough(half: Half) -> int:
    return max(half.offset + half.limit, TOLD)


def _cut(ids: list[int], enough: int, half: Half) -> Page:
    return Page(ids[half.offset : half.offset + half.limit], min(len(ids), enough), len(ids) <= enough)
