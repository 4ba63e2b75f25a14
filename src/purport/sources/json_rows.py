"""JSON lines, or one JSON list → rows, each of bounded size."""

import io
import json
import re
from collections.abc import Iterator
from typing import Any, cast

from purport.errors import Malformed, TooLarge
from purport.settings import Settings
from purport.sources.charset import without_surrogates
from purport.sources.columns import Row, by_field, field_of, no_text_column

_PIECE = 65_536
_GAP = re.compile(r"[\s,]*")


def json_rows(text: io.TextIOWrapper, *, settings: Settings) -> Iterator[Row]:
    """The rows of JSON lines, or of one JSON list."""
    start = ""
    while not start.strip():
        start = text.readline(_PIECE)
        if not start:
            return
    limit = settings.max_report_bytes
    yield from _listed(text, start, limit) if start.lstrip()[0] == "[" else _lined(text, start, limit)


def _lined(text: io.TextIOWrapper, start: str, limit: int) -> Iterator[Row]:
    """One row a line, empty lines aside."""
    line = start if start.endswith("\n") else start + text.readline(limit)
    while line:
        if len(line) > limit:
            while line and not line.endswith("\n"):
                line = text.readline(_PIECE)
            yield Row({}, TooLarge(f"the line has more than {limit} characters; raise max_report_bytes"))
        elif line.strip():
            try:
                yield _json_row(json.loads(line, strict=False))
            except (ValueError, RecursionError) as error:
                yield Row({}, Malformed(f"the line is not valid JSON ({str(error)[:200]}); mend it, one object a line"))
        line = text.readline(limit + 1)


def _listed(text: io.TextIOWrapper, start: str, limit: int) -> Iterator[Row]:
    """The objects of one list. More is read whenever the next object is not whole yet, each time as much again as
    is there, so that the work stays in proportion to the input.
    """
    decoder = json.JSONDecoder(strict=False)
    waiting, at = start.lstrip()[1:], 0
    while True:
        gap = _GAP.match(waiting, at)
        at = gap.end() if gap else at
        if waiting[at : at + 1] == "]":
            return
        try:
            value, at = decoder.raw_decode(waiting, at)
        except (ValueError, RecursionError) as error:
            waiting, at = waiting[at:], 0
            more = text.read(max(_PIECE, len(waiting))) if len(waiting) <= limit else ""
            if more:
                waiting += more
                continue
            if len(waiting) > limit:
                yield Row(
                    {}, TooLarge(f"an object of the list has more than {limit} characters, or is broken; mend it")
                )
            elif waiting.strip() or isinstance(error, RecursionError):
                yield Row(
                    {}, Malformed(f"the list breaks off ({str(error)[:200]}); what follows was not read; mend it")
                )
            return
        yield _json_row(value)


def _json_row(value: object) -> Row:
    """A row of a JSON object."""
    if not isinstance(value, dict):
        return Row({}, Malformed(f"a row is an object with named values, not {type(value).__name__}; mend it"))
    pairs = ((without_surrogates(name), _words(one)) for name, one in value.items())
    values = by_field((name, words) for name, words in pairs if words is not None)
    if not any(field_of(name) == "text" for name in value):
        return Row(values, no_text_column(without_surrogates(name) for name in value))
    return Row(values)


def _words(value: object) -> str | None:
    """A JSON value as words: a number as written, several names as one list, an object by its name."""
    if isinstance(value, str):
        return without_surrogates(value)
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return str(value) if not isinstance(value, int) or abs(value) < 10**30 else None
    if isinstance(value, list):
        return ", ".join(words for one in value[:50] if not isinstance(one, list) and (words := _words(one))) or None
    if isinstance(value, dict):
        return _words(value.get("name")) if not isinstance(value.get("name"), dict) else None
    return None


def begins_with_object(text: str) -> bool:
    """Whether the first line, or the first object of a list, has a text column."""
    body = text[1:].lstrip() if text.startswith("[") else text.split("\n", 1)[0]
    try:
        value, _ = json.JSONDecoder(strict=False).raw_decode(body)
    except (ValueError, RecursionError):
        # The head may cut the first object off: its names are enough.
        return text.startswith(("{", "[{")) and len(text) >= _PIECE // 4 and _names_text(body)
    return isinstance(value, dict) and any(field_of(name) == "text" for name in cast(dict[str, Any], value))


def _names_text(body: str) -> bool:
    """Whether a cut-off object has a text column by the names in it."""
    return any(field_of(name) == "text" for name in re.findall(r'"([\w -]{1,60})"\s{0,20}:', body))
