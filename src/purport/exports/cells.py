"""Values as cells of CSV and TSV files, which no report may break out of or make a spreadsheet run.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and a formula can call programs and send
what stands beside it away. Such a text gets an apostrophe before it, and so does a text that has such a start after
apostrophes of its own, so that `restored` gives back every text as it was. Numbers keep their signs.
"""

import re
from typing import Any

from purport.exports.jsonl import encoded

_FORMULA = re.compile("[\\s']*[=+\\-@＝＋－＠]|'*[\\t\\r\\n]")
_DEFUSED = re.compile("'(?=[\\s']*[=+\\-@＝＋－＠]|'*[\\t\\r\\n])")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def writable(text: str) -> str:
    """`text` with every control character but tabs and line breaks, and every lone half of a surrogate pair, replaced
    by U+FFFD: one for one, so that offsets stay.
    """
    return text if text.isprintable() else _UNWRITABLE.sub("\ufffd", text)


def defused(text: str) -> str:
    """`text`, with an apostrophe before it if a spreadsheet would take it for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def restored(cell: str) -> str:
    """The text that `defused` made `cell` of."""
    return cell[1:] if _DEFUSED.match(cell) else cell


def cell(value: Any, *, one_line: bool = False) -> str | int | float | None:
    """A value of any column as what a `csv.writer` takes. Several values are JSON; with `one_line`, white space of any
    kind becomes single spaces.
    """
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    text = writable(value if isinstance(value, str) else encoded(value).decode())
    return defused(" ".join(text.split()) if one_line else text)
