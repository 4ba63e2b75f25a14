"""A CSV table → its rows, whatever the delimiter, each of bounded size."""

import csv
import io
from collections.abc import Iterator

from purport.errors import EmptyInput, Malformed, TooLarge
from purport.settings import Settings
from purport.sources.charset import without_surrogates
from purport.sources.columns import Row, by_field, field_of, no_text_column

_DELIMITERS = ",;\t|"
_PIECE = 65_536
_LONGEST_HEADER = 6_000


class _Lines:
    """The lines of a text for the CSV reader. One record may take `limit` characters, or an unclosed quotation mark
    would draw all that follows into memory.
    """

    def __init__(self, text: io.TextIOWrapper, limit: int) -> None:
        self._text = text
        self._limit = limit
        self._taken = 0

    def begin(self) -> None:
        """A new record begins."""
        self._taken = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._text.readline(self._limit + 1)
        if not line:
            raise StopIteration
        self._taken += len(line)
        if self._taken > self._limit:
            while line and not line.endswith(("\n", "\r")):
                line = self._text.readline(_PIECE)
            raise TooLarge(
                f"a row has more than {self._limit} characters; close its quotation marks, or raise max_report_bytes"
            )
        return without_surrogates(line)


def csv_rows(text: io.TextIOWrapper, *, settings: Settings) -> Iterator[Row]:
    """The rows of a CSV table; an InputError if it has no header or no text column."""
    csv.field_size_limit(max(csv.field_size_limit(), settings.max_report_bytes))
    lines = _Lines(text, 2 * settings.max_report_bytes)
    first = next(lines, "")
    if not first.strip():
        raise EmptyInput("the table is empty; give one with a header line and rows")
    delimiter = _delimiter(first)
    header = _cells(first, delimiter)
    if not any(field_of(column) == "text" for column in header):
        raise no_text_column(header)
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        lines.begin()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Row({}, Malformed(f"the row is not valid CSV ({error}); mend it"))
            continue
        except TooLarge as error:
            yield Row({}, error)
            continue
        if not any(cells):
            continue
        yield _csv_row(header, cells)


def _csv_row(header: list[str], cells: list[str]) -> Row:
    """One row. One with too few cells lacks the last ones; in one with too many it is not known which is which."""
    values = by_field(zip(header, cells, strict=False))
    if len(cells) > len(header) and any(cells[len(header) :]):
        message = (
            f"the row has {len(cells)} fields where the header has {len(header)}; put quotation marks around its text"
        )
        return Row({}, Malformed(message))
    return Row(values)


def header_of(text: str) -> list[str]:
    """The column names if `text` is a CSV table."""
    line = text.lstrip("\r\n").split("\n", 1)[0].split("\r", 1)[0][:_LONGEST_HEADER]
    return _cells(line, _delimiter(line))


def _delimiter(line: str) -> str:
    """The delimiter that gives the most columns of a known name, then the most columns."""

    def gives(delimiter: str) -> tuple[int, int]:
        cells = _cells(line, delimiter)
        return sum(field_of(cell) is not None for cell in cells), len(cells)

    return max(_DELIMITERS, key=gives)


def _cells(line: str, delimiter: str) -> list[str]:
    """The cells of one line."""
    try:
        return next(csv.reader([line.lstrip("\ufeff").rstrip("\r\n")], delimiter=delimiter), [])
    except csv.Error:
        return []
