"""Reports → brat standoff files, in the layout of PolNeAR: an event `Attribution` for each statement, with its parts.

brat knows no fragment that runs over a line, so spans are cut at line breaks; only the breaks are left out.
Offsets point into the text as it is, so write it as UTF-8 without translating line ends (`newline=""`).
"""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from purport.records import Report, Span, Spans, Statement

ANNOTATION_CONF = """\
[entities]
Source
Cue
Content

[relations]

[events]
Attribution\tSource*:Source, Cue*:Cue, Content*:Content

[attributes]
"""
"""The `annotation.conf` that brat needs beside the files to show them."""

_LONGEST_STEM = 100
_EXTENSION = re.compile(r"(?:\.txt\.gz|\.[A-Za-z][A-Za-z0-9]{0,4})$")
# Everything that ends a line or a field for one of the programs that read these files.
_FRAGMENT = re.compile("[^\\t\\n\\v\\f\\r\\x1c-\\x1e\\x85\\u2028\\u2029]+")


class Standoff(NamedTuple):
    """One report as two files: `stem`.txt with `text` and `stem`.ann with `annotations`."""

    stem: str
    text: str
    annotations: str


def write_brat(reports: Iterable[Report], folder: Path) -> None:
    """Write a .txt and an .ann file for each report, and annotation.conf, into `folder`, which exists."""
    (folder / "annotation.conf").write_text(ANNOTATION_CONF, encoding="utf-8")
    taken: set[str] = set()
    for report in reports:
        standoff = brat_files(report, taken)
        taken.add(standoff.stem.casefold())
        for suffix, content in ((".txt", standoff.text), (".ann", standoff.annotations)):
            # Half a surrogate pair has no UTF-8; a question mark keeps every offset where it is.
            (folder / (standoff.stem + suffix)).write_bytes(content.encode("utf-8", "replace"))


def brat_files(report: Report, taken: Collection[str] = ()) -> Standoff:
    """`report` as brat files, under a stem that is none of `taken` (given in lower case)."""
    lines = _Lines(report.document.text)
    for statement in report.statements:
        lines.add(statement)
    return Standoff(stem_of(report, taken), report.document.text, "".join(f"{line}\n" for line in lines.written))


def stem_of(report: Report, taken: Collection[str] = ()) -> str:
    """A safe file name without extension, from where the report came from; if it is `taken`, with the start of the
    document's id, and then with a number.
    """
    origin = report.document.origin
    names = [_safe(name) for name in (_base(origin.location), origin.part or "")]
    stem = "-".join(name for name in names if name)[:_LONGEST_STEM] or "report"
    if stem.casefold() not in taken:
        return stem
    stem = f"{stem}-{report.document.id[:8]}"
    numbered = (f"{stem}-{number}" for number in count(2))
    return stem if stem.casefold() not in taken else next(one for one in numbered if one.casefold() not in taken)


def _safe(name: str) -> str:
    """`name` in characters that every file system takes, and no hidden file."""
    within = re.sub(r"^[^A-Za-z0-9._-]+|[^A-Za-z0-9._-]+$", "", name)
    return re.sub(r"[^A-Za-z0-9._-]+", "-", within).lstrip(".-").rstrip(".")


def _base(location: str) -> str:
    """The last name in a path or URL, without its extension."""
    path = location
    if "://" in location:
        try:
            path = urlsplit(location).path.strip("/") or urlsplit(location).netloc
        except ValueError:
            path = location.split("://", 1)[1]
    return _EXTENSION.sub("", re.split(r"[/\\]", path.rstrip("/\\"))[-1])


class _Lines:
    """The lines of an .ann file, numbered as they are added."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._marks = self._events = 0
        self.written: list[str] = []

    def add(self, statement: Statement) -> None:
        """A T line for each part of `statement`, one for its trigger, and the E line that ties them together."""
        parts = {
            "Source": self._fragments(statement.source),
            "Cue": self._fragments(statement.cue),
            "Content": self._fragments(statement.content),
        }
        present = {role: fragments for role, fragments in parts.items() if fragments}
        if not present:
            return
        arguments = {role: self._mark(role, fragments) for role, fragments in present.items()}
        trigger = self._mark("Attribution", _trigger(present))
        self._events += 1
        pairs = " ".join(f"{role}:{mark}" for role, mark in arguments.items())
        self.written.append(f"E{self._events}\tAttribution:{trigger} {pairs}")

    def _fragments(self, spans: Spans) -> list[Span]:
        """`spans` cut at line breaks, without pieces of nothing but white space."""
        return list(_cut(self._text, spans))

    def _mark(self, kind: str, fragments: list[Span]) -> str:
        self._marks += 1
        where = ";".join(f"{span.start} {span.end}" for span in fragments)
        words = " ".join(self._text[span.start : span.end] for span in fragments)
        self.written.append(f"T{self._marks}\t{kind} {where}\t{words}")
        return f"T{self._marks}"


def _cut(text: str, spans: Spans) -> Iterator[Span]:
    for span in spans:
        for match in _FRAGMENT.finditer(text, span.start, span.end):
            if match.group().strip():
                yield Span(match.start(), match.end())


def _trigger(present: dict[str, list[Span]]) -> list[Span]:
    """What the event hangs on: the cue, else the first fragment of the source or of the content."""
    return present.get("Cue") or present.get("Source", present.get("Content", []))[:1]
