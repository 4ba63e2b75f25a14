"""Actor dictionaries as tables: one row an actor, or one of its roles."""

import csv
import io
from collections.abc import Iterator

from purport.errors import DictionaryError
from purport.reference.dictionary.rows import FIELDS, ActorRow, Problem, Unusable, checked

_SAME = {"organization": "organisation", "alias": "aliases"}


def read_csv(text: str, *, path: str) -> Iterator[ActorRow | Problem]:
    """The rows of a table whose first line names the columns (see `FIELDS`), in the order of the file.

    Comma, semicolon or tab, whichever the first line has most of, parts the fields. A row that does not fit is a
    Problem in its place. DictionaryError if no column is called 'name'.
    """
    heading = text.partition("\n")[0]
    delimiter = max(",;\t", key=heading.count)
    rows = _rows(text, delimiter, path)
    _line, heading_cells = next(rows, (1, []))
    columns = [] if isinstance(heading_cells, Problem) else [_column(cell) for cell in heading_cells]
    if "name" not in columns:
        found = ", ".join(repr(column[:40]) for column in columns[:20]) or "nothing"
        raise DictionaryError(
            f"{path}: the first line names the columns {found}; one has to be 'name', the others may be "
            f"{', '.join(FIELDS[1:])}"
        )
    for column in columns:
        if column and column not in FIELDS:
            known = ", ".join(FIELDS)
            yield Problem(path=path, line=1, message=f"column {column[:40]!r} is not read; known are {known}")
    for line, cells in rows:
        if isinstance(cells, Problem):
            yield cells
        elif any(cell.strip() for cell in cells) and not cells[0].startswith("#"):
            yield _row(columns, cells, line=line, path=path)


def _rows(text: str, delimiter: str, path: str) -> Iterator[tuple[int, list[str] | Problem]]:
    """Line of the beginning and cells of every row."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    while True:
        line = reader.line_num + 1
        try:
            yield line, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            message = f"the row cannot be read ({error}); close every quotation mark and keep fields short"
            yield line, Problem(path=path, line=line, message=message)


def _row(columns: list[str], cells: list[str], *, line: int, path: str) -> ActorRow | Problem:
    if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
        message = (
            f"the row has {len(cells)} fields, the heading {len(columns)}; put fields with a comma in quotation marks"
        )
        return Problem(path=path, line=line, message=message)
    fields = {column: cell for column, cell in zip(columns, cells, strict=False) if column in FIELDS}
    aliases = tuple(fields.pop("aliases", "").split("|"))
    try:
        return checked(fields, aliases=aliases, line=line)
    except Unusable as error:
        return Problem(path=path, line=line, message=f"{error}; this row is left out")


def _column(cell: str) -> str:
    name = cell.strip(" \t\ufeff\"'").lower()
    return _SAME.get(name, name)
