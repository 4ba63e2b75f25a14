"""The tree of a page → its pieces: the words in their order, cut at the borders of blocks; and pieces → one text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from purport.documents import furniture
from purport.documents.markup import BOLD
from purport.documents.plain import is_headline
from purport.records import Block, BlockKind, Span

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEAD_TAGS = frozenset(("head", "title", "script", "meta", "link"))
_BLOCK_TAGS = frozenset((
    "html", "body", "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
))  # fmt: skip
_KIND_OF_TAG: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "nav": "furniture",
}
_CAPTION_CLASS = re.compile(r"(?:^|[\s_-])caption(?:$|[\s_-])|imagecaption|photocaption", re.I)
_ASIDE_TAGS = frozenset(("nav", "aside", "footer", "form", "menu"))
_LONGEST_CAPTION = 500
_SPACE = re.compile(r"[ \t\n\r\f]+")
_EMPTY_LINE = re.compile(r"\n\s*\n")
_BLANK = " \t\r\n\f\v\xa0\xad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u2060\ufeff"


class Piece(NamedTuple):
    """A block before it has its place. `linked` counts its characters inside links; `aside`: it stands in a margin."""

    kind: BlockKind
    text: str
    linked: int
    aside: bool
    title: bool


class _Gatherer:
    """Collects inline text until a block's border, then makes a piece of it."""

    def __init__(self) -> None:
        self.kinds: list[BlockKind] = []
        self.asides = self.links = self.verbatim = self.quotes = self.titles = self.bold = 0
        self._after_picture = False
        self._parts: list[str] = []
        self._linked = 0

    def add(self, text: str) -> None:
        if not self.verbatim:
            text = _SPACE.sub(" ", text)
            if text[:1] == " " and (not self._parts or self._parts[-1][-1] in " \n\t"):
                text = text[1:]
        if text:
            self._parts.append(text)
            self._linked += len(text) if self.links else 0

    def mark(self, text: str) -> None:
        """Add a character that stands for an element: a line break, a quotation mark, a tab between cells."""
        self._parts.append(text)

    def picture(self) -> None:
        """A picture stands here: what comes next may be its caption, unless text has begun already."""
        self._after_picture = self._after_picture or not "".join(self._parts).strip(_BLANK)

    def cell(self) -> None:
        if self._parts:
            self.mark("\t")

    def pieces(self) -> Iterator[Piece]:
        """What has been gathered, as one piece or, cut at empty lines, several."""
        if not self._parts:
            return
        whole = "".join(self._parts).replace("\r\n", "\n").replace(" \n", "\n")
        linked, self._parts, self._linked = self._linked, [], 0
        if not whole.strip(_BLANK):
            return
        total = len(whole)
        for part in _EMPTY_LINE.split(whole):
            text = part.strip() if not self.verbatim else part.strip("\r\n").rstrip()
            if not text.strip(_BLANK):
                continue
            yield Piece(self._kind(text), text, linked * len(text) // total, self.asides > 0, self.titles > 0)

    def _kind(self, text: str) -> BlockKind:
        """What a piece is: by its elements first, then by its form."""
        after_picture, self._after_picture = self._after_picture, False
        kind = self.kinds[-1] if self.kinds else "paragraph"
        if kind != "caption" and furniture.is_furniture(text):
            return "furniture"
        if kind == "paragraph" and after_picture and len(text) <= _LONGEST_CAPTION and furniture.ends_with_credit(text):
            return "caption"
        if kind == "paragraph" and self.bold and "\n" not in text and is_headline(text):
            return "heading"
        return kind


def pieces_of(root: HtmlElement) -> Iterator[Piece]:
    """The text of the tree in its order, cut at the borders of blocks."""
    from lxml.etree import iterwalk

    gather = _Gatherer()
    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if tag in _BLOCK_TAGS:
                yield from gather.pieces()
            _enter(gather, element, +1)
            if tag in _HEAD_TAGS:
                walk.skip_subtree()
            elif element.text:
                gather.add(element.text)
        else:
            if tag == "q":
                gather.mark("’" if gather.quotes % 2 == 0 else "”")
            if tag in _BLOCK_TAGS:
                yield from gather.pieces()
            _enter(gather, element, -1)
            if element.tail:
                gather.add(element.tail)
    yield from gather.pieces()


def _enter(gather: _Gatherer, element: HtmlElement, step: int) -> None:
    """Note that the walk goes into (+1) or out of (-1) an element."""
    tag = element.tag
    kind = _KIND_OF_TAG.get(tag)
    if kind is None and tag in _BLOCK_TAGS and _CAPTION_CLASS.search(element.get("class", "")):
        kind = "caption"
    if kind is not None:
        gather.kinds.append(kind) if step > 0 else gather.kinds.pop()
    gather.asides += step * (tag in _ASIDE_TAGS)
    gather.links += step * (tag == "a")
    gather.verbatim += step * (tag in ("pre", "listing", "xmp"))
    gather.titles += step * (tag == "h1")
    gather.bold += step * (element.get(BOLD) is not None)
    if tag == "q":
        gather.quotes += step
    if step > 0:
        if tag == "br":
            gather.mark("\n")
        elif tag == "img" and element.get("width") not in ("0", "1"):
            gather.picture()
        elif tag in ("td", "th"):
            gather.cell()
        elif tag == "q":
            gather.mark("“" if gather.quotes % 2 else "‘")


def laid_out(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """One text of all pieces with an empty line between them, and the block of each."""
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for piece in pieces:
        indent = len(piece.text) - len(piece.text.lstrip())
        blocks.append(Block(kind=piece.kind, span=Span(at + indent, at + len(piece.text))))
        parts.append(piece.text)
        at += len(piece.text) + 2
    return "\n\n".join(parts), tuple(blocks)
