"""Gold for time expressions: a folder of TimeML files (.tml), or JSON lines with id, text, date and gold."""

import json
import re
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from purport.errors import GoldError
from purport.records import Span

_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d+);)")
_DATES_THE_TEXT = ("CREATION_TIME", "PUBLICATION_TIME")


class GoldTime(NamedTuple):
    """One time expression of the gold: its span in the text, and its TIMEX3 value (None if it has none)."""

    span: Span
    value: str | None


class GoldText(NamedTuple):
    """One text with its date of publication as the gold gives it, and its time expressions in order."""

    name: str
    text: str
    date: str | None
    times: tuple[GoldTime, ...]


def texts_of(path: Path) -> list[GoldText]:
    """The texts of a folder of .tml files, by name, or of a .jsonl file, in its order.

    The text of a TimeML file is the content of its TEXT element, the tags taken out; white space at the borders of a
    time is not counted as part of it. Raises GoldError if there are none, or a file does not keep its format.
    """
    if path.is_dir():
        found = [_from_timeml(one) for one in sorted(path.rglob("*.tml"))]
    else:
        found = [_from_json(line, number) for number, line in enumerate(_lines(path), start=1) if line.strip()]
    if not found:
        raise GoldError(f"{str(path)!r} has no gold; expected a folder of .tml files or a .jsonl file")
    return found


def _lines(path: Path) -> list[str]:
    try:
        return path.read_bytes().decode("utf-8").split("\n")
    except OSError as error:
        raise GoldError(f"{str(path)!r} cannot be read: {error.strerror}") from error


def _from_json(line: str, number: int) -> GoldText:
    try:
        row = json.loads(line)
        times = sorted((start, end, value) for start, end, _, value in row["gold"])
        gold = tuple(GoldTime(Span(start, end), value) for start, end, value in times)
        return GoldText(str(row["id"]), row["text"], row["date"], gold)
    except (ValueError, KeyError, TypeError) as error:
        raise GoldError(f"line {number}: expected an object with id, text, date and gold") from error


def _from_timeml(path: Path) -> GoldText:
    raw = path.read_bytes().decode("utf-8", "replace")
    try:
        root = ElementTree.fromstring(raw.encode())
    except ElementTree.ParseError:
        try:
            root = ElementTree.fromstring(_BARE_AMPERSAND.sub("&amp;", raw).encode())
        except ElementTree.ParseError as error:
            raise GoldError(f"{path}: no TimeML: {error}") from error
    text = root.find(".//TEXT")
    if text is None:
        raise GoldError(f"{path}: no TimeML: it has no TEXT element")
    dates = [one.get("value") for one in root.iter("TIMEX3") if one.get("functionInDocument") in _DATES_THE_TEXT]
    pieces: list[str] = []
    times: list[GoldTime] = []
    _walk(text, pieces, times)
    whole = "".join(pieces)
    trimmed = [GoldTime(_trimmed(whole, one.span), one.value) for one in times]
    gold = tuple(sorted((one for one in trimmed if one.span.end > one.span.start), key=lambda one: one.span))
    return GoldText(path.stem, whole, dates[0] if dates else None, gold)


def _walk(element: ElementTree.Element, pieces: list[str], times: list[GoldTime]) -> None:
    """Gather the characters of `element` and the times among them."""
    pieces.append(element.text or "")
    for child in element:
        start = sum(map(len, pieces))
        _walk(child, pieces, times)
        if child.tag == "TIMEX3":
            times.append(GoldTime(Span(start, sum(map(len, pieces))), child.get("value")))
        pieces.append(child.tail or "")


def _trimmed(text: str, span: Span) -> Span:
    """`span` without white space at its borders."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip())) if words.strip() else Span(start, start)
