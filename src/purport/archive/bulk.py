"""Writing many rows at once, which the two databases do best in their own ways: what differs stands here.

SQLite runs one statement once for each row. A server is sent every table's rows as arrays, one statement a table, and
`sent_together` lets it write them while the next are made: nothing is waited for before the end of the block.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Float,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    TextClause,
    bindparam,
    func,
    insert,
    select,
    text,
)  # fmt: skip
from sqlalchemy.dialects import sqlite

Row = Mapping[str, Any]

_FEW: Final = 2
"""Rows up to which each has a statement of its own."""
_TYPES: Final = {BigInteger: "bigint", Integer: "integer", Text: "text", Float: "float8", Boolean: "boolean"}
"""What PostgreSQL calls the types of the schema; the more special ones first."""
_ESCAPED: Final = str.maketrans({"\\": "\\\\", '"': '\\"'})


@contextmanager
def sent_together(connection: Connection) -> Iterator[None]:
    """Within the block rows are on their way to a server; at its end they are written, or what is wrong is raised."""
    if connection.dialect.name != "postgresql":
        yield
        return
    with _driver(connection).pipeline():
        yield


def told_before_the_disk(connection: Connection) -> None:
    """Let a server say that the transaction is written a moment before its disk has it, as a file's log does: if the
    machine is killed, the last reports may be missing, and are added again.
    """
    if connection.dialect.name == "postgresql":
        _driver(connection).execute("SET LOCAL synchronous_commit TO off")


def insert_rows(
    connection: Connection,
    table: Table,
    rows: Sequence[Row],
    *,
    skip_known: bool = False,
    keys: Sequence[str] = (),
    counted: Sequence[str] = (),
) -> None:
    """Insert `rows`, which all have the same columns. One whose key is there is refused, or with `skip_known` left out,
    or with `keys`, the columns of a unique index, its numbers `counted` are added to those that are there.
    """
    if not rows:
        return
    if connection.dialect.name != "postgresql":
        connection.execute(_for_each(table, skip_known, tuple(keys), tuple(counted)), list(rows))
        return
    is_one_by_one = len(rows) <= _FEW or any(isinstance(table.c[name].type, LargeBinary) for name in rows[0])
    query = _on_server(table, tuple(rows[0]), is_one_by_one, skip_known, tuple(keys), tuple(counted))
    # As the driver takes it: all that SQLAlchemy does for a result would be for nothing.
    with _driver(connection).cursor() as cursor:
        if not is_one_by_one:
            cursor.execute(query, [_array([row[name] for row in rows]) for name in rows[0]])
            return
        for row in rows:
            cursor.execute(query, [row[name] for name in rows[0]])


def insert_new(connection: Connection, table: Table, rows: Sequence[Row]) -> Callable[[], set[int]]:
    """Insert `rows`, with their ids, but for those of which another key is there; what tells the ids that were
    inserted, for which a server is waited for only then.
    """
    if connection.dialect.name != "postgresql":
        insert_rows(connection, table, rows, skip_known=True)
        return lambda: set(connection.scalars(select(table.c.id).where(table.c.id.in_([row["id"] for row in rows]))))
    query = f"{_on_server(table, tuple(rows[0]), True, True, (), ())} RETURNING id" if rows else ""
    cursors = [_driver(connection).execute(query, list(row.values())) for row in rows]
    return lambda: {id for cursor in cursors for (id,) in cursor.fetchall()}


def insert_links(
    connection: Connection,
    links: Sequence[tuple[Sequence[str], str]],
    *,
    row: Column[int],
    value: Column[str],
    by: Index,
) -> None:
    """Insert rows that refer to rows of another table by what is unique there: each of `links` has the values of the
    columns of `by`, a unique index, and the `value`; `row` gets the id. Rows that are there are left out.
    """
    if not links:
        return
    if connection.dialect.name != "postgresql":
        each = [{"value": value, **{f"key_{place}": one for place, one in enumerate(key)}} for key, value in links]
        connection.execute(_link_each(row, value, by), each)
        return
    arrays = [_array([value for _, value in links]), *(map(_array, zip(*(key for key, _ in links), strict=True)))]
    with _driver(connection).cursor() as cursor:
        cursor.execute(_link_all(row, value, by), arrays)


def free_ids(connection: Connection, numbers: Mapping[Table, int]) -> dict[Table, list[int]]:
    """Ids that no row of the tables has, as many as are asked for: PostgreSQL hands them out, in SQLite the one writer
    takes the next.
    """
    if connection.dialect.name == "postgresql":
        found: dict[Table, list[int]] = {table: [] for table in numbers}
        tables = tuple(numbers)
        values = {f"number_{place}": number for place, number in enumerate(numbers.values())}
        for place, id in connection.execute(_next_ids(tables), values):
            found[tables[place]].append(id)
        return found
    return {table: _after_last(connection, table, number) for table, number in numbers.items()}


def _after_last(connection: Connection, table: Table, number: int) -> list[int]:
    last = (connection.scalar(select(func.max(table.c.id))) or 0) if number else 0
    return list(range(last + 1, last + 1 + number))


@cache
def _next_ids(tables: tuple[Table, ...]) -> TextClause:
    some = (
        f"SELECT {place}, nextval(sequence) FROM pg_get_serial_sequence('{table.name}', 'id') AS sequence,"
        f" generate_series(1, :number_{place})"
        for place, table in enumerate(tables)
    )
    return text(" UNION ALL ".join(some))


def _driver(connection: Connection) -> Any:
    """psycopg's own connection."""
    return connection.connection.driver_connection


@cache
def _for_each(table: Table, skip_known: bool, keys: tuple[str, ...], counted: tuple[str, ...]) -> Any:
    if skip_known:
        return sqlite.insert(table).on_conflict_do_nothing()
    if not keys:
        return insert(table)
    added = sqlite.insert(table)
    sums = {name: table.c[name] + added.excluded[name] for name in counted}
    return added.on_conflict_do_update(index_elements=list(keys), set_=sums)


@cache
def _on_server(
    table: Table,
    columns: tuple[str, ...],
    is_one_by_one: bool,
    skip_known: bool,
    keys: tuple[str, ...],
    counted: tuple[str, ...],
) -> str:
    """An INSERT whose parameters are the values of a row, or an array of the values of all rows for each column."""
    names = ", ".join(f'"{name}"' for name in columns)
    if is_one_by_one:
        values = f"VALUES ({', '.join('%s' for _ in columns)})"
    else:
        values = f"SELECT * FROM unnest({', '.join(f'%s::{_type(table.c[name])}[]' for name in columns)})"
    query = f"INSERT INTO {table.name} ({names}) {values}"
    if skip_known:
        return f"{query} ON CONFLICT DO NOTHING"
    if not keys:
        return query
    sums = ", ".join(f"{name} = {table.name}.{name} + excluded.{name}" for name in counted)
    return f"{query} ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {sums}"


@cache
def _link_each(row: Column[int], value: Column[str], by: Index) -> Any:
    to = by.columns.values()[0].table
    keys = (column == bindparam(f"key_{place}", type_=Text) for place, column in enumerate(by.columns))
    found = select(to.c.id, bindparam("value", type_=Text)).where(*keys)
    return sqlite.insert(row.table).from_select([row.name, value.name], found).on_conflict_do_nothing()


@cache
def _link_all(row: Column[int], value: Column[str], by: Index) -> str:
    to = by.columns.values()[0].table
    keys = ", ".join(column.name for column in by.columns)
    arrays = ", ".join("%s::text[]" for _ in range(1 + len(by.columns)))
    return (
        f"INSERT INTO {row.table.name} ({row.name}, {value.name}) SELECT {to.name}.id, value "
        f"FROM unnest({arrays}) AS given (value, {keys}) JOIN {to.name} USING ({keys}) ON CONFLICT DO NOTHING"
    )


def _type(column: Column[Any]) -> str:
    for type, name in _TYPES.items():
        if isinstance(column.type, type):
            return name
    raise TypeError(f"{column} has a type that is not written in arrays yet")


def _array(values: Sequence[Any]) -> str:
    """`values` (texts, numbers, truth values, None) as PostgreSQL writes an array."""
    if all(isinstance(one, str) for one in values):
        joined = '","'.join(values)
        if "\\" not in joined and joined.count('"') == 2 * (len(values) - 1):
            return f'{{"{joined}"}}'
    return "{" + ",".join([_element(one) for one in values]) + "}"


def _element(value: Any) -> str:
    if value is None:
        return "NULL"
    return f'"{value.translate(_ESCAPED)}"' if isinstance(value, str) else str(value)
