"""HTML → a tree of what can be seen, of bounded depth, in time linear in the markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from purport.documents.hidden import declarations, is_hidden, unseen_by
from purport.sources.charset import without_surrogates

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DEEPEST = 200
"""Elements nested deeper are left out. Browsers flatten at 512; what reads the tree after us recurses once a level."""
_CHUNK = 65_536
BOLD = "data-purport-bold"
"""Set on an element all of whose text is bold, for the formatting elements themselves are not in the tree."""
_MOST_ATTRIBUTES = 60
_LONGEST_ATTRIBUTE = 4_000
_FORMATTING_TAGS = frozenset((
    "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
))  # fmt: skip
"""Elements whose text runs on with what surrounds them. The tree does without them: the search for the main text takes
time with the square of their number in one paragraph.
"""
_BOLD_TAGS = frozenset(("b", "strong"))
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,60}")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Parsed(NamedTuple):
    """A tree, how many elements it has, and what was left out of it."""

    root: HtmlElement
    elements: int
    warnings: tuple[str, ...]


def parsed(markup: str) -> Parsed:
    """The tree of what can be seen, at most `_DEEPEST` deep, without comments, scripts and hidden elements.

    Fed in chunks through a target: the parser's own tree stops at depth 256 or takes minutes for an element with a
    hundred thousand attributes. Feeding stops where the nesting is out of hand, since an unmatched end tag costs a
    walk up.
    """
    from lxml.etree import HTMLParser, XMLSyntaxError

    builder = _Builder()
    target: Any = builder  # the stubs would have it take bytes as well, which the parser never sends
    parser = HTMLParser(encoding="utf-8", target=target, huge_tree=True)
    data = without_surrogates(markup.replace("\x00", "")).encode()
    warnings = []
    try:
        for start in range(0, len(data), _CHUNK):
            parser.feed(data[start : start + _CHUNK])
            if builder.depth > 4 * _DEEPEST:
                warnings.append(f"elements are nested more than {4 * _DEEPEST} deep; the rest of the page was left out")
                break
        parser.close()
    except XMLSyntaxError:  # an input without any element or text
        pass
    if builder.too_deep and not warnings:
        warnings.append(f"what is nested more than {_DEEPEST} elements deep was left out")
    return Parsed(builder.finished(), builder.elements, tuple(warnings))


class _Open(NamedTuple):
    """An element that is not closed yet: its name in the tree (empty if only its content is there, None if neither is),
    the properties that make its text invisible, whether its text is bold, and how much text and how much bold text
    there was before it.
    """

    name: str | None
    unseen_by: frozenset[str]
    bold: bool = False
    text_before: int = 0
    bold_before: int = 0


class _Builder:
    """Receives the parser's events and builds the tree of what can be seen."""

    def __init__(self) -> None:
        from lxml.etree import TreeBuilder
        from lxml.html import html_parser

        self._tree: Any = TreeBuilder(element_factory=html_parser.makeelement)
        self._tree.start("html", {})
        self._open: list[_Open] = []
        self._root_attributes: dict[str, str] = {}
        self._text = self._bold_text = 0
        self.elements = 0
        self.too_deep = False

    @property
    def depth(self) -> int:
        return len(self._open)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        above = self._open[-1] if self._open else _Open("", frozenset())
        style = declarations(attributes.get("style") or "")
        name: str | None = None
        unseen = above.unseen_by
        if tag == "html":
            name = ""  # the tree has its root already, whatever the page does
            self._root_attributes = self._root_attributes or _plain_attributes(attributes)
        elif len(self._open) >= _DEEPEST:
            self.too_deep = True
        elif above.name is not None and (tag == "body" or not is_hidden(tag, attributes, style)):
            name = tag if tag not in _FORMATTING_TAGS and _NAME.fullmatch(tag) else ""
            unseen = unseen_by(style, above.unseen_by)
        if name:
            self._tree.start(name, _plain_attributes(attributes))
            self.elements += 1
        self._open.append(_Open(name, unseen, above.bold or tag in _BOLD_TAGS, self._text, self._bold_text))

    def end(self, tag: str) -> None:  # noqa: ARG002 - what closes is the last opened
        if not self._open:
            return
        closed = self._open.pop()
        if closed.name:
            element = self._tree.end(closed.name)
            if 0 < self._text - closed.text_before == self._bold_text - closed.bold_before:
                element.set(BOLD, "")

    def data(self, text: str) -> None:
        above = self._open[-1] if self._open else _Open("", frozenset())
        if above.name is not None and not above.unseen_by:
            self._tree.data(_NOT_XML.sub("", text))
            length = 0 if text.isspace() else len(text)
            self._text += length
            self._bold_text += length if above.bold else 0

    def close(self) -> None:
        """Called by the parser at the end of the input."""

    def finished(self) -> HtmlElement:
        """The tree's root, all that is still open closed."""
        while self._open:
            self.end("")
        self._tree.end("html")
        root: HtmlElement = self._tree.close()
        for name, value in self._root_attributes.items():
            root.set(name, value)
        return root


def _plain_attributes(attributes: dict[str, str]) -> dict[str, str]:
    """The attributes of ordinary name and length, without the style."""
    kept: dict[str, str] = {}
    for name, value in attributes.items():
        if len(kept) == _MOST_ATTRIBUTES:
            break
        plain = name.removeprefix("xml:")
        if plain != "style" and _NAME.fullmatch(plain) and len(value or "") <= _LONGEST_ATTRIBUTE:
            kept.setdefault(plain, _NOT_XML.sub("", value or ""))
    return kept
