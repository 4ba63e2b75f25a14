"""Sentence frames with slots for the parties, and what was read from a filled frame put back into the frame's terms.

A frame is a short report in which `{country1}`, `{man2}` and the like stand for what belongs to the first or second
party; `{a:demonym1}` sets the article that the word needs. Filled with two parties it is read, and all that was read is
written in the frame's own terms: a span as offsets into the frame, a name as its slot, a country's code as the slot of
the country. Two fillings of a frame are treated alike if they come out the same.
"""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from purport.reader import Reader
from purport.records import Failure, Report, Span

HERE = Path(__file__).resolve().parent
PARAGRAPH = " ¶ "
"""What stands in the file of frames for an empty line."""
_SLOT = re.compile(r"\{(?P<article>a:|A:)?(?P<kind>[a-z_]+)(?P<party>[12])\}")
_VOWEL = re.compile(r"(?!uk|eu|uni)[aeiou]", re.IGNORECASE)
_NOT_COMPARED = frozenset(("confidence", "id", "text", "origin"))
_WORDS = frozenset(("name", "aliases", "role", "organisation", "term", "outlet", "title", "byline", "value"))
"""Fields that hold words of the text."""

Party = Mapping[str, str]
"""What each kind of slot is filled with for one party: 'country' with 'Iraq', 'man' with a man's full name."""
Pair = tuple[str, str]


class Frame(NamedTuple):
    """`id` is its heading in the file and its number below it."""

    id: str
    text: str

    @property
    def kinds(self) -> set[str]:
        """The kinds of slots it has."""
        return {match["kind"] for match in _SLOT.finditer(self.text)}


class Piece(NamedTuple):
    """The characters `start:end` of the filled text stand for `first:last` of the frame; `slot` names one."""

    start: int
    end: int
    first: int
    last: int
    slot: str | None


class Filled(NamedTuple):
    """A frame filled with two parties."""

    frame: Frame
    pair: Pair
    text: str
    pieces: tuple[Piece, ...]
    codes: Mapping[str, str]
    """The slot of each country, by its code."""

    def place(self, offset: int) -> int | str:
        """An offset of the text in the frame; within a slot a word that says where in it."""
        for piece in self.pieces:
            if piece.start <= offset <= piece.end:
                if piece.slot is None:
                    return piece.first + min(offset - piece.start, piece.last - piece.first)
                if offset in (piece.start, piece.end):
                    return piece.first if offset == piece.start else piece.last
                return f"{piece.slot}+{offset - piece.start}"
        return f"beyond+{offset}"

    def span(self, span: Span) -> str:
        """A span in the frame's terms: its offsets and words."""
        start, end = self.place(span.start), self.place(span.end)
        if isinstance(start, int) and isinstance(end, int):
            return f"{start}:{end} {self.frame.text[start:end]!r}"
        return f"{start}:{end} {self.text[span.start : span.end]!r}"

    def words(self, words: str, near: Sequence[Span] = ()) -> str:
        """Words of the text in the frame's terms, as they are where the text or the frame does not have them. If they
        stand there more than once, those in one of the spans `near` are meant. Stretches joined by " … " are each taken
        by itself.
        """
        if " … " in words:
            return " … ".join(self.words(part, near) for part in words.split(" … "))
        if not words:
            return words
        pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)")
        found = sorted(
            (not any(span.start <= match.start() < span.end for span in near), match.start(), match.end())
            for match in pattern.finditer(self.text)
        )
        places = [(self.place(start), self.place(end)) for _, start, end in found]
        whole = [self.frame.text[a:b] for a, b in places if isinstance(a, int) and isinstance(b, int)]
        return whole[0] if whole else f"{words!r} cut" if found else words


def frames() -> list[Frame]:
    """The frames of frames.txt: one a line, '¶' for an empty line, headings after '#'."""
    found: list[Frame] = []
    heading, number = "", 0
    for line in (HERE / "frames.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            heading, number = line[2:].strip().replace(" ", "-"), 0
        elif line.strip() and not line.startswith("%"):
            number += 1
            found.append(Frame(f"{heading}-{number}", line.strip().replace(PARAGRAPH, "\n\n")))
    return found


def parties(table: str = "parties.tsv") -> dict[str, Party]:
    """The parties of a table by name; a kind of slot that a party cannot fill is left out."""
    lines = [line for line in (HERE / table).read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    head, *rows = [line.split("\t") for line in lines]
    assert all(len(row) == len(head) for row in rows), [row[0] for row in rows if len(row) != len(head)]
    return {row[0]: {kind: value for kind, value in zip(head, row, strict=True) if value} for row in rows}


def fill(frame: Frame, pair: Pair, all_parties: Mapping[str, Party]) -> Filled:
    """The frame with the first of `pair` in the slots of party 1 and the second in those of party 2."""
    both = {"1": all_parties[pair[0]], "2": all_parties[pair[1]]}
    parts: list[str] = []
    pieces: list[Piece] = []
    length = at = 0

    def add(words: str, first: int, last: int, slot: str | None) -> None:
        nonlocal length
        parts.append(words)
        pieces.append(Piece(length, length + len(words), first, last, slot))
        length += len(words)

    for match in _SLOT.finditer(frame.text):
        add(frame.text[at : match.start()], at, match.start(), None)
        article, value = _article(match["article"], both[match["party"]][match["kind"]], "".join(parts[-1:]))
        add(article, match.start(), match.start(), None)
        add(value, match.start(), match.end(), match["kind"] + match["party"])
        at = match.end()
    add(frame.text[at:], at, len(frame.text), None)
    codes = {both[number]["code"]: f"country of party {number}" for number in "12"}
    return Filled(frame, pair, "".join(parts), tuple(pieces), codes)


def _article(asked: str | None, value: str, before: str) -> tuple[str, str]:
    """The article before a slot, and its value without one: 'an ', 'Iraqi'; 'the ', 'United States'."""
    if asked:
        article = "an " if _VOWEL.match(value) else "a "
        return article.capitalize() if asked == "A:" else article, value
    if value.startswith("the "):
        opens = not before.strip() or re.search(r"[.?!:\n]\s*[\"“]?$", before) is not None
        return "The " if opens else "the ", value.removeprefix("the ")
    return "", value


def read(reader: Reader, filled: Sequence[Filled], folder: Path, outlet: str | None = None) -> list[list[str]]:
    """What is read of each, in the frame's terms, a line for every field of every record; as reports of `outlet`."""
    path = folder / "frames.jsonl"
    told = {"outlet": outlet} if outlet else {}
    rows = ({"id": str(number), "text": one.text, **told} for number, one in enumerate(filled))
    path.write_bytes(b"\n".join(map(msgspec.json.encode, rows)))
    out: list[list[str]] = [[] for _ in filled]
    for outcome in reader.read([str(path)]):
        if isinstance(outcome, Failure):
            out[int(outcome.part or 0)].append(f"failure: {outcome.error}")
        else:
            number = int(outcome.document.origin.part or 0)
            out[number] += in_frame(outcome, filled[number])
    return out


def in_frame(report: Report, filled: Filled) -> list[str]:
    """Every record of a report in the frame's terms, a line for every field that holds something."""
    assert report.document.text == filled.text
    fields = ("document", "statements", "events", "actors", "times", "wording")
    return [line for field in fields for line in _lines(field, field, getattr(report, field), filled)]


def _lines(path: str, field: str, value: Any, filled: Filled, near: Sequence[Span] = ()) -> Iterator[str]:
    if value is None or value == ():
        return
    if isinstance(value, Span):
        yield f"{path} = {filled.span(value)}"
    elif isinstance(value, msgspec.Struct):
        near = _own_spans(value) or near
        for name in value.__struct_fields__:
            if name not in _NOT_COMPARED or (name == "id" and field != "document"):
                yield from _lines(f"{path}.{name}", name, getattr(value, name), filled, near)
    elif isinstance(value, tuple):
        for number, one in enumerate(value, start=1):
            yield from _lines(f"{path}[{number}]", field, one, filled, near)
    elif field in ("latitude", "longitude"):
        yield f"{path} is known"
    elif field == "country":
        yield f"{path} = {filled.codes.get(value, value)}"
    else:
        yield f"{path} = {filled.words(value, near) if field in _WORDS else value}"


def _own_spans(record: msgspec.Struct) -> Sequence[Span]:
    """Where a record was read, which is where its words stand."""
    spans = getattr(record, "mentions", None) or getattr(record, "spans", None)
    span = getattr(record, "span", None)
    return spans or ([span] if isinstance(span, Span) else ())


def fillings(frame: Frame, all_parties: Mapping[str, Party]) -> list[Filled]:
    """The frame filled with every two neighbours of the table of parties, and with the same two exchanged."""
    names = list(all_parties)
    pairs = [(first, second) for first, second in zip(names[::2], names[1::2], strict=True)]
    able = [pair for pair in pairs if all(frame.kinds <= set(all_parties[name]) for name in pair)]
    return [fill(frame, order, all_parties) for pair in able for order in (pair, pair[::-1])]


def differences(first: Iterable[str], second: Iterable[str]) -> list[str]:
    """The lines that only one of two readings has, marked - and +, in order."""
    return [line for line in difflib.ndiff(list(first), list(second)) if line[:1] in "-+"]
