"""Plain text → blocks: which lines belong together, and which are headings, captions or furniture.

Text arrives hard-wrapped (mail, clippings) or with one paragraph a line (exports). A line break inside a group of lines
is soft when the next line's first word would not have fitted on the line before it; any other break ends a block.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from purport.documents import furniture
from purport.records import Block, BlockKind, Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_INDENT = re.compile(r"[\s\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]*")
_BULLET = re.compile(r"(?:[-–—•·▪◦‣*+]|\d{1,2}[.)])[ \t]+(?=[^\s*_=\-–—~.#+|])")
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"'”’»)\]*_]*$")
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 40
_HEADING_WORDS = 20


class _Line(NamedTuple):
    """One line without its indentation, bullet and line end: `text[start:end]`."""

    start: int
    end: int
    bullet: bool
    indent: int


def blocks_of(text: str, start: int = 0, end: int | None = None) -> tuple[Block, ...]:
    """The blocks of `text[start:end]`, offsets into `text`. Every character that is not white space, a bullet or a mark
    of direction at a line's border is in exactly one block.
    """
    stop = len(text) if end is None else end
    blocks: list[Block] = []
    for group in _groups(text, start, stop):
        for lines in _paragraphs(text, group, _wrap_width(group)):
            span = Span(lines[0].start, lines[-1].end)
            kind = _kind(text, span, lines, before=blocks[-1] if blocks else None)
            blocks.append(Block(kind=kind, span=span))
    return tuple(_with_headings(text, blocks))


def _groups(text: str, start: int, end: int) -> Iterator[list[_Line]]:
    """Runs of lines without an empty line between them."""
    group: list[_Line] = []
    for match in _LINE.finditer(text, start, end):
        line = _line(text, match.start(), match.end())
        if line is not None:
            group.append(line)
        elif group:
            yield group
            group = []
        if match.end() >= end:
            break
    if group:
        yield group


def _line(text: str, start: int, end: int) -> _Line | None:
    """The line `text[start:end]` without its borders; None if it is empty."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\ufeff\x00"):
        end -= 1
    indent = _INDENT.match(text, start, end)
    first = indent.end() if indent else start
    if first >= end:
        return None
    bullet = _BULLET.match(text, first, end)
    return _Line(bullet.end() if bullet else first, end, bullet is not None, first - start)


def _wrap_width(group: list[_Line]) -> int:
    """The column at which the lines of `group` were wrapped; 0 if they do not look wrapped.

    A lone long line (an address) must not hide the wrapping of the others, so the width is the longest line that is not
    far longer than the middle one.
    """
    lengths = sorted(line.end - line.start + line.indent for line in group)
    if len(lengths) < 2:
        return 0
    middle = lengths[len(lengths) // 2]
    width = max(length for length in lengths if length <= max(middle + 12, _NARROWEST_WRAP))
    return width if _NARROWEST_WRAP <= width <= _WIDEST_WRAP else 0


def _paragraphs(text: str, group: list[_Line], width: int) -> Iterator[list[_Line]]:
    """The lines of `group` cut at every break that is not a soft one."""
    lines = [group[0]]
    for before, line in pairwise(group):
        pasted_under = line is group[-1] and _is_sub_headline(text, before, line)
        if _is_soft_break(text, before, line, width) and not pasted_under:
            lines.append(line)
        else:
            yield lines
            lines = [line]
    yield lines


def _is_soft_break(text: str, before: _Line, line: _Line, width: int) -> bool:
    """Whether the break between two lines is only there because the line was full."""
    if line.bullet or not width:
        return False
    if furniture.is_furniture(text[before.start : before.end]) or furniture.is_image(text[line.start : line.end]):
        return False
    first_word = text[line.start : line.end].split(maxsplit=1)[0]
    room = width - (before.end - before.start + before.indent) - 1
    if len(first_word) > room:
        return True
    # Some programs wrap a little short of the width: go on if the sentence plainly does.
    tail = text[before.start : before.end]
    goes_on = text[line.start].islower() or not _ENDS_SENTENCE.search(tail)
    return goes_on and room - len(first_word) <= width // 3


def _is_sub_headline(text: str, before: _Line, line: _Line) -> bool:
    """Whether the last line of a group is a headline that was pasted under a paragraph: the sentence before has
    ended, and it begins a new one that it does not end.
    """
    ended = _ENDS_SENTENCE.search(text, max(before.start, before.end - 8), before.end) is not None
    return ended and is_headline(text[line.start : line.end]) and len(text[line.start : line.end].split()) > 3


def _kind(text: str, span: Span, lines: list[_Line], *, before: Block | None) -> BlockKind:
    """Paragraph, caption or furniture; headings are told later, when the neighbours are known."""
    words = text[span.start : span.end]
    if furniture.is_furniture(words):
        return "furniture"
    if furniture.is_labelled_caption(words):
        return "caption"
    follows_picture = before is not None and furniture.is_image(text[before.span.start : before.span.end])
    if follows_picture and (lines[0].bullet or furniture.ends_with_credit(words)):
        return "caption"
    return "paragraph"


def _with_headings(text: str, blocks: list[Block]) -> Iterator[Block]:
    """`blocks` with each short line without a full stop that stands before a paragraph turned into a heading."""
    for here, after in zip(blocks, [*blocks[1:], None], strict=False):
        words = text[here.span.start : here.span.end]
        follows = after is not None and after.kind != "furniture"
        if here.kind == "paragraph" and follows and is_headline(words):
            yield Block(kind="heading", span=here.span)
        else:
            yield here


def is_headline(words: str) -> bool:
    """Whether `words` have the form of a headline: few words, no full stop, no quotation that takes all of it."""
    return (
        len(words.split()) <= _HEADING_WORDS
        and "\n\n" not in words
        and not _ENDS_SENTENCE.search(words.rstrip())
        and not words.rstrip().endswith(("”", '"', ",", "–", "—"))
        and words[:1] not in '"“”'
        and not words[:1].islower()
    )
