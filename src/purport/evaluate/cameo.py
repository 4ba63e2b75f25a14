"""Gold for events on single sentences, in the two shapes that such corpora have.

- A table: a sentence, a tab, and its quad class: 0 none, 1 verbal cooperation, 2 material cooperation, 3 verbal
  conflict, 4 material conflict. Sentences are c0, c1, … in order.
- Tokens, one a line with its tag in BIO after a blank, an empty line between sentences: S the source (PLOVER's actor),
  T the target (its recipient); other tags are not judged. Sentences are n0, n1, …; their text is the tokens with a
  blank before each that is no closing mark.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from purport.errors import GoldError
from purport.records import Span

_CLASSED = re.compile(r"(?P<text>.*)\t(?P<quad>[0-4])")
_TAG = re.compile(r"O|[BI]-(?P<label>.+)")
_CLOSING = frozenset(".,;:!?)")


class ClassedSentence(NamedTuple):
    """A sentence with its quad class; it has no date."""

    id: str
    text: str
    quad: int
    date: None = None


class TaggedSentence(NamedTuple):
    """A sentence with the spans of its sources and targets, in order; it has no date."""

    id: str
    text: str
    sources: tuple[Span, ...]
    targets: tuple[Span, ...]
    date: None = None


class Gold(NamedTuple):
    """The sentences of a gold file: one of the two lists is empty."""

    classed: list[ClassedSentence]
    tagged: list[TaggedSentence]


def gold_sentences_of(path: Path) -> Gold:
    """The sentences of a gold file, whose shape its first line tells. Raises GoldError if it has neither shape."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(
            f"{str(path)!r} cannot be read as UTF-8; give a file of sentences with gold: {error}"
        ) from error
    first = next((line for line in lines if line.strip()), None)
    if first is None:
        raise GoldError(f"{str(path)!r} is empty; give a file of sentences with gold")
    return Gold(_classed(path, lines), []) if "\t" in first else Gold([], _tagged(path, lines))


def _classed(path: Path, lines: Iterable[str]) -> list[ClassedSentence]:
    found: list[ClassedSentence] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        match = _CLASSED.fullmatch(line)
        if match is None:
            raise GoldError(f"{path}, line {number}: expected a sentence, a tab and its quad class, 0 to 4")
        found.append(ClassedSentence(f"c{len(found)}", match["text"], int(match["quad"])))
    return found


def _tagged(path: Path, lines: Iterable[str]) -> list[TaggedSentence]:
    sentences = _Sentences()
    for number, line in enumerate(lines, start=1):
        parts = line.split()
        if not parts:
            sentences.end()
            continue
        tag = _TAG.fullmatch(parts[-1])
        if tag is None or len(parts) < 2:
            raise GoldError(f"{path}, line {number}: expected a token and its tag in BIO, such as B-S or O")
        sentences.add(parts[0], parts[-1][0] == "B", tag["label"])
    sentences.end()
    return sentences.found


class _Sentences:
    """Sentences as they are put together from tokens."""

    def __init__(self) -> None:
        self.found: list[TaggedSentence] = []
        self._text = ""
        self._spans: list[tuple[str, Span]] = []

    def add(self, token: str, begins: bool, label: str | None) -> None:
        """The next token; what goes on after another label begins anew."""
        if self._text and token not in _CLOSING:
            self._text += " "
        start = len(self._text)
        self._text += token
        if label is None:
            return
        if begins or not self._spans or self._spans[-1][0] != label:
            self._spans.append((label, Span(start, len(self._text))))
        else:
            self._spans[-1] = (label, Span(self._spans[-1][1].start, len(self._text)))

    def end(self) -> None:
        """The end of a sentence."""
        if self._text:
            id = f"n{len(self.found)}"
            self.found.append(TaggedSentence(id, self._text, tuple(self._of("S")), tuple(self._of("T"))))
        self._text, self._spans = "", []

    def _of(self, letter: str) -> Iterator[Span]:
        return (span for label, span in self._spans if label.startswith(letter))
