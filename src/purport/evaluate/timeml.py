"""Gold for time expressions: TimeML files, or a table of texts with offsets.

Offsets are code points into the content of <TEXT> with its tags removed; white space at the borders of an expression
does not belong to it. The date of a text is the value of its first TIMEX3 with the function CREATION_TIME or
PUBLICATION_TIME. An ampersand that begins no entity, as some corpora have it, stands for itself.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from purport.errors import GoldError
from purport.records import Span

if TYPE_CHECKING:
    from lxml import etree

_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d+);)")
_PUBLICATION = ("CREATION_TIME", "PUBLICATION_TIME")


class GoldTime(NamedTuple):
    """One time expression: where it stands, its TIMEX3 type in capitals and its TIMEX3 value, None if not given."""

    span: Span
    type: str | None
    value: str | None


class TimedText(NamedTuple):
    """One text with its time expressions in their order; `date` is the day, or the moment, it was published."""

    id: str
    text: str
    date: str | None
    gold: tuple[GoldTime, ...]


def timed_texts_of(path: Path) -> list[TimedText]:
    """The texts at `path`: a folder with .tml files at any depth, in the order of their paths, or a .jsonl file with
    one object a line: id, text, date, gold (a list of [start, end, type, value]).

    Raises GoldError if there is none, or one that does not keep its format.
    """
    if path.suffix == ".jsonl" and path.is_file():
        return _texts_of_table(path)
    found = [_text_of_file(one) for one in sorted(path.rglob("*.tml"))]
    if not found:
        raise GoldError(
            f"{str(path)!r} has no texts with times; expected a folder with TimeML files (.tml), or a .jsonl file"
        )
    return found


# ---- TimeML


def _text_of_file(path: Path) -> TimedText:
    root = _root_of(path)
    body = root.find(".//TEXT")
    if body is None:
        raise GoldError(f"{path}: there is no <TEXT>; give TimeML")
    text, gold = _text_and_times(body)
    dates = [one.get("value") for one in root.iter("TIMEX3") if one.get("functionInDocument") in _PUBLICATION]
    return TimedText(path.stem, text, dates[0] if dates else None, _in_order(text, gold))


def _root_of(path: Path) -> "etree._Element":
    """The tree of a file that may hold anything: no entity is declared, nothing is fetched, the charset is UTF-8."""
    raw = path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
    if "<!ENTITY" in raw:
        raise GoldError(f"{path}: it declares entities, which are not read; replace them with what they stand for")
    try:
        return _parsed(raw)
    except ValueError:
        try:
            return _parsed(_BARE_AMPERSAND.sub("&amp;", raw))
        except ValueError as error:
            raise GoldError(f"{path}: it is not well-formed XML ({error}); mend it") from error


def _parsed(raw: str) -> "etree._Element":
    """Raises ValueError if `raw` is not well-formed."""
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(raw.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error


def _text_and_times(body: "etree._Element") -> tuple[str, list[GoldTime]]:
    """The characters within `body`, and its TIMEX3 elements; without recursion, however deep they nest."""
    from lxml import etree

    pieces: list[str] = []
    length = 0
    starts: list[int] = []
    found = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            starts.append(length)
            piece = element.text
        else:
            span = Span(starts.pop(), length)
            if element.tag == "TIMEX3":
                found.append(GoldTime(span, element.get("type"), element.get("value")))
            piece = element.tail if element is not body else None
        pieces.append(piece or "")
        length += len(pieces[-1])
    return "".join(pieces), found


# ---- tables


class _Row(msgspec.Struct):
    id: str
    text: str
    gold: list[tuple[int, int, str | None, str | None]]
    date: str | None = None


def _texts_of_table(path: Path) -> list[TimedText]:
    found = []
    for number, line in enumerate(path.read_bytes().split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            row = msgspec.json.decode(line, type=_Row)
        except (msgspec.DecodeError, ValueError) as error:
            raise GoldError(f"{path}, line {number}: {error}; expected id, text, date and gold") from error
        gold = [GoldTime(Span(start, end), kind, value) for start, end, kind, value in row.gold]
        if any(not 0 <= one.span.start < one.span.end <= len(row.text) for one in gold):
            raise GoldError(f"{path}, line {number}: a time stands outside the text")
        found.append(TimedText(row.id, row.text, row.date, tuple(sorted(gold, key=_place))))
    if not found:
        raise GoldError(f"{str(path)!r} has no texts; expected one a line")
    return found


# ---- both


def _in_order(text: str, gold: list[GoldTime]) -> tuple[GoldTime, ...]:
    """`gold` by place, without white space at the borders; what holds nothing else is dropped."""
    trimmed = []
    for one in gold:
        start, end = one.span.start, one.span.end
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if start < end:
            trimmed.append(one._replace(span=Span(start, end)))
    return tuple(sorted(trimmed, key=_place))


def _place(one: GoldTime) -> tuple[Span, str, str]:
    return one.span, one.type or "", one.value or ""
