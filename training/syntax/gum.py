"""GUM's gold beside spaCy's labels: its tags, and its names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from .labelled import Labelled, mark
from .labels import OF_GUM, TAGS

_TAG = {tag: number for number, tag in enumerate(TAGS)}
_OPENING = re.compile(r"\([^()]*\)|\([^()]*|[^()]*\)")
_JOINING = {"of", "the", "and", "&", "'s", "’s", "for", "de", "al", "-", "."}
_IN_PERSONS = {"de", "al", "-", "."}
TITLES = set(
    "mr mrs ms dr sir lord lady president king queen prince princess sen senator rep gov governor gen general col lt"
    " maj capt sgt rev judge justice secretary minister prime chairman director professor prof mayor pope chancellor"
    " vice ambassador congressman congresswoman former".split()
)
"""Words of office that stand before a person's name and are no part of it."""


@dataclass
class Token:
    """One token of GUM: its place in the text, universal and Penn tags."""

    start: int
    end: int
    text: str
    upos: str
    xpos: str


@dataclass
class Mention:
    """One entity mention: tokens `first` to `last` (inclusive)."""

    cluster: str
    kind: str
    first: int
    head: int
    last: int = -1


@dataclass
class GumDocument:
    """One document as the yardstick for speakers writes it: tokens with their spaces, an empty line a paragraph."""

    name: str
    text: str = ""
    tokens: list[Token] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)


def documents(folder: Path) -> Iterator[GumDocument]:
    """Every document of a folder of .conllu files."""
    for path in sorted(folder.glob("*.conllu")):
        yield _document(path)


def _document(path: Path) -> GumDocument:
    doc = GumDocument(path.stem)
    open_: list[Mention] = []
    for line in path.read_text(encoding="utf8").splitlines():
        if line.startswith("# newpar") and doc.text:
            doc.text += "\n\n"
        columns = line.split("\t")
        if line.startswith("#") or len(columns) < 10 or not columns[0].isdigit():
            continue
        start = len(doc.text)
        doc.text += columns[1]
        doc.tokens.append(Token(start, len(doc.text), columns[1], columns[3], columns[4]))
        if "SpaceAfter=No" not in columns[9]:
            doc.text += " "
        found = re.search(r"Entity=([^|]*)", columns[9])
        for piece in _OPENING.findall(found.group(1)) if found else ():
            _entity(doc, open_, piece, len(doc.tokens) - 1)
    return doc


def _entity(doc: GumDocument, open_: list[Mention], piece: str, at: int) -> None:
    if piece.startswith("("):
        parts = piece.strip("()").split("-")
        place = int((parts[5] if len(parts) > 5 else "1").split(",")[0] or 1) - 1
        mention = Mention(parts[0], parts[1] if len(parts) > 1 else "", at, at + place)
        doc.mentions.append(mention)
        if piece.endswith(")"):
            mention.last = at
        else:
            open_.append(mention)
    else:
        for number in range(len(open_) - 1, -1, -1):
            if open_[number].cluster == piece.strip(")"):
                open_.pop(number).last = at
                break


def with_gold(labelled: Labelled, doc: GumDocument, offset: list[int]) -> Labelled:
    """`labelled` with GUM's tags and names; `offset[i]` is the place in the reading of character i, or -1."""
    words = labelled.words
    for token in doc.tokens:
        if token.start < len(offset) and offset[token.start] >= 0 and token.xpos in _TAG:
            at = int(np.searchsorted(words.start, offset[token.start]))
            if at < len(words) and words.start[at] == offset[token.start]:
                labelled.tag[at] = _TAG[token.xpos]
    taken: set[int] = set()
    runs = [(mention, _name_run(doc, mention)) for mention in doc.mentions]
    for mention, run in sorted(runs, key=lambda one: one[1][0] - one[1][1] if one[1] else 0):
        kind = OF_GUM.get(mention.kind)
        if kind and run and not taken & set(range(run[0], run[1] + 1)):
            taken |= set(range(run[0], run[1] + 1))
            start, end = offset[doc.tokens[run[0]].start], offset[doc.tokens[run[1]].end - 1] + 1
            if start >= 0 and end > start:
                first, after = np.searchsorted(words.start, [start, end])
                _clear(labelled, int(first), int(after))
                mark(labelled.named, words, start, end, kind)
    return labelled


def _clear(labelled: Labelled, first: int, after: int) -> None:
    """Take away the names that touch words `first` to `after`."""
    named = labelled.named
    while after < len(named) and named[after] and named[after] % 2 == 0:
        after += 1
    while first > 0 and named[first] and named[first] % 2 == 0:
        first -= 1
    named[first:after] = 0


def _name_run(doc: GumDocument, mention: Mention) -> tuple[int, int] | None:
    """The tokens of the name that heads a mention, or None if no name does."""
    if mention.last < 0 or mention.head > mention.last or doc.tokens[mention.head].upos != "PROPN":
        return None
    first = last = mention.head
    joining = _IN_PERSONS if mention.kind == "person" else _JOINING
    if mention.kind == "person" and doc.tokens[mention.head].text.lower().rstrip(".") in TITLES:
        return None
    while first > mention.first and _belongs(doc, first - 1, mention.first, -1, joining):
        first -= 1
    while last < mention.last and _belongs(doc, last + 1, mention.last, 1, joining):
        last += 1
    while doc.tokens[first].upos != "PROPN" or (
        mention.kind == "person" and first < mention.head and doc.tokens[first].text.lower().rstrip(".") in TITLES
    ):
        first += 1
    while doc.tokens[last].upos != "PROPN":
        last -= 1
    return first, last


def _belongs(doc: GumDocument, at: int, border: int, step: int, joining: set[str]) -> bool:
    """Whether a token next to a name goes on with it: another proper noun, or a joining word before one."""
    token = doc.tokens[at]
    beyond = at + step
    joins = token.text.lower() in joining and beyond != border + step and doc.tokens[beyond].upos == "PROPN"
    return token.upos == "PROPN" or joins
