"""The texts that the syntax model learns from, each as `purport read` would hand it to the encoder."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from purport.documents.build import document_of
from purport.language.parse import readable
from purport.language.reading import Reading, joined, reading_of
from purport.records import Document, Evidence, Failure
from purport.settings import Settings
from purport.sources.receive import receive

ENGLISH = (Evidence(field="language", clue="option", value="en"),)


@dataclass(frozen=True, slots=True)
class Source:
    """One text with where it is from, and its reading."""

    corpus: str
    name: str
    document: Document
    reading: Reading


def polnear(folder: Path) -> Iterator[Source]:
    """PolNeAR's articles, as files."""
    yield from _read("polnear", [str(path) for path in sorted((folder / "text").glob("*.txt"))], None)


def table(corpus: str, rows: Iterable[tuple[str, str, str | None]]) -> Iterator[Source]:
    """Rows of id, text and date, as a table."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.jsonl"
        with path.open("w", encoding="utf8") as file:
            for name, text, date in rows:
                file.write(json.dumps({"id": name, "text": text, "date": date}) + "\n")
        yield from _read(corpus, [str(path)], "jsonl")


def _read(corpus: str, locations: list[str], format: str | None) -> Iterator[Source]:
    settings = Settings()
    for received in receive(locations, settings=settings, format=format):  # type: ignore[arg-type]
        if isinstance(received, Failure):
            print(received.message, file=sys.stderr)
            continue
        document = document_of(received, settings=settings, options=ENGLISH)
        reading = joined(reading_of(document.text, block.span) for _, block in readable(document))
        name = document.origin.part or Path(document.origin.location).stem
        if reading.text.strip():
            yield Source(corpus, name, document, reading)


def timeml(folder: Path) -> Iterator[tuple[str, str, str | None]]:
    """The texts of TimeML files, tags removed."""
    for path in sorted(folder.rglob("*.tml")):
        try:
            root = ElementTree.fromstring(path.read_bytes())
        except ElementTree.ParseError:
            continue
        text = root.find(".//TEXT")
        if text is not None:
            yield path.stem, "".join(text.itertext()), None


def tokenised(folder: Path, *, suffix: str = ".xml") -> Iterator[tuple[str, str, str | None]]:
    """The texts of files in the NAF-like layout of ECB+ and MEANTIME: a token an element, sentences numbered."""
    for path in sorted(folder.rglob(f"*{suffix}")):
        root = ElementTree.fromstring(path.read_bytes())
        lines: dict[str, list[str]] = {}
        for token in root.iter("token"):
            lines.setdefault(token.get("sentence", "0"), []).append(token.text or "")
        text = "\n".join(_spaced(words) for words in lines.values())
        if text.strip():
            yield path.stem, text, None


def _spaced(words: list[str]) -> str:
    """Words as a line of text: no space before closing marks, none after opening ones."""
    out, glue = "", True
    for word in words:
        closing = word in {".", ",", ";", ":", "?", "!", ")", "]", "%", "'s", "n't", "''", "’s", "”"} or word[:1] == "'"
        out += word if glue or closing else " " + word
        glue = word in {"(", "[", "$", "``", "“", "£", "€"}
    return out.replace("``", '"').replace("''", '"')
