"""HTML → text and blocks: all that can be seen of a fragment, or the main text of a web page.

The words and their order are always the page's own. Trafilatura only says where the main text stands: it leaves out
quotations and captions, and repeats or moves sentences, which a reader of quotations cannot live with.
"""

from __future__ import annotations

import logging
import re

from purport.documents.draft import Draft
from purport.documents.markup import Parsed, parsed
from purport.documents.masthead import masthead_evidence
from purport.documents.pieces import Piece, laid_out, pieces_of
from purport.errors import EmptyInput, TooLarge
from purport.records import Block
from purport.settings import Settings
from purport.sources.charset import decode

_MOST_ELEMENTS = 10_000
"""A page with more elements is not searched for its main text: that search is not linear on every tree."""
_META_CHARSET = re.compile(rb"<meta\b[^>]{0,500}?charset\s{0,20}=\s{0,20}[\"']?\s{0,20}([\w.:-]{1,40})", re.I)
_XML_CHARSET = re.compile(rb"^\s{0,100}<\?xml\b[^>]{0,200}?encoding\s{0,20}=\s{0,20}[\"']([\w.:-]{1,40})", re.I)
_WORD = re.compile(r"\w+")
_SHINGLE = 4
_MATCHING = 0.7
_LINK_LIST = 0.6
_HEAD_PIECES = 5


def text_of_html(html: str) -> tuple[str, tuple[Block, ...]]:
    """All visible text of a fragment or mail body, and its blocks; paragraphs stand apart by an empty line."""
    return laid_out(pieces_of(parsed(html).root))


def draft_page(data: bytes, *, settings: Settings, charset: str | None = None) -> Draft:
    """The main text of a web page and what the page says of itself. `charset` is the one its transport declared.

    EmptyInput if nothing can be seen on it, TooLarge over the limits of `settings`.
    """
    from purport.documents.metadata import evidence_of

    if len(data) > settings.max_report_bytes:
        raise TooLarge(
            f"the page has {len(data)} bytes, over the limit of {settings.max_report_bytes}; raise max_report_bytes"
        )
    decoded = decode(data, charset or _declared_charset(data))
    page = parsed(decoded.text)
    pieces = list(pieces_of(page.root))
    warnings = [*decoded.warnings, *page.warnings]
    if not pieces:
        raise EmptyInput("the page shows no text; give one whose text stands in its HTML, not only in its scripts")
    main, trouble = _main_text(page)
    kept = _main_pieces(pieces, main)
    if not kept:
        kept = pieces
        warnings.append(f"{trouble or 'no main text was found'}; all visible text of the page was read")
    text, blocks = laid_out(kept)
    if len(text) > settings.max_report_characters:
        limit = settings.max_report_characters
        raise TooLarge(
            f"the page has {len(text)} characters of text, over the limit of {limit}; raise max_report_characters"
        )
    named = [item.value for item in masthead_evidence(text, blocks) if item.field == "outlet"]
    evidence = evidence_of(page.root, search=page.elements <= _MOST_ELEMENTS, named=named)
    return Draft(text=text, blocks=blocks, evidence=evidence, warnings=tuple(warnings), charset=decoded.charset)


def _declared_charset(data: bytes) -> str | None:
    """The charset the page declares. One of two bytes a letter cannot be true: letters have just been read."""
    found = _META_CHARSET.search(data[:8192]) or _XML_CHARSET.search(data[:400])
    if found is None:
        return None
    name = found[1].decode("ascii")
    return "utf-8" if name.lower().startswith(("utf-16", "utf-32")) else name


# ---- where the main text stands


class _Main:
    """What trafilatura took for the main text, in a form that tells in linear time whether a piece is part of it."""

    def __init__(self, text: str) -> None:
        self._lines = {_words(line) for line in text.split("\n")}
        words = _words(text)
        self._shingles = {words[at : at + _SHINGLE] for at in range(len(words) - _SHINGLE + 1)}

    def holds(self, piece: Piece) -> bool:
        """Whether most of the piece, or the whole of a short one, is in it."""
        words = _words(piece.text)
        if len(words) < 2 * _SHINGLE:
            return words in self._lines
        shingles = [words[at : at + _SHINGLE] for at in range(len(words) - _SHINGLE + 1)]
        return sum(shingle in self._shingles for shingle in shingles) >= _MATCHING * len(shingles)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))


def _main_text(page: Parsed) -> tuple[_Main | None, str | None]:
    """The main text by trafilatura, or why there is none."""
    if page.elements > _MOST_ELEMENTS:
        return None, f"the page has {page.elements} elements, too many to search for its main text"
    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # it logs every page that it finds nothing in
    try:
        # No deduplication: it would remember sentences of other pages. No metadata: we read those ourselves.
        found = trafilatura.bare_extraction(page.root, include_comments=False, deduplicate=False, with_metadata=False)
    except Exception as error:  # it promises no kind of error, and a page is read without it as well
        return None, f"the search for the main text failed ({type(error).__name__})"
    text = getattr(found, "text", None)
    return (_Main(text), None) if text else (None, None)


def _main_pieces(pieces: list[Piece], main: _Main | None) -> list[Piece]:
    """The pieces from the first to the last of the main text. What the search left out between them (a quotation, a
    caption, a repeated sentence) is kept, except margins and lists of links; so are the headline above it and what
    follows that.
    """
    if main is None:
        return []
    held = [main.holds(piece) for piece in pieces]
    long = [at for at, piece in enumerate(pieces) if held[at] and len(piece.text) >= 40]
    if not long:
        return [piece for piece, hold in zip(pieces, held, strict=True) if hold]
    begins = next((at for at in long if at <= long[0] + _HEAD_PIECES and not _is_line(pieces[at])), long[0])
    first = _headline(pieces, begins)
    within = range(first, long[-1] + 1)
    return [
        piece if at >= begins else _above_the_text(piece)
        for at, piece in enumerate(pieces)
        if held[at] or (at in within and not _is_margin(piece)) or (at > long[-1] and _closes(pieces, at, long[-1]))
    ]


def _headline(pieces: list[Piece], first: int) -> int:
    """Where the headline of the text that begins at `first` stands: the h1 above it; on a page without one the highest
    heading of the few pieces above it. `first` itself if there is none.
    """
    for at in range(first, -1, -1):
        if pieces[at].title:
            return at
    near = range(max(0, first - _HEAD_PIECES), first)
    return next((at for at in near if pieces[at].kind == "heading" and not _is_margin(pieces[at])), first)


def _is_margin(piece: Piece) -> bool:
    """Whether a piece that the search left out is rightly so."""
    return piece.aside or piece.linked > _LINK_LIST * len(piece.text)


def _closes(pieces: list[Piece], at: int, last: int) -> bool:
    """Whether a caption directly follows the last piece of the main text."""
    return pieces[at].kind == "caption" and all(piece.kind == "caption" for piece in pieces[last + 1 : at])


def _above_the_text(piece: Piece) -> Piece:
    """A short line between headline and text (byline, dateline) as heading, so that it is not read as a sentence."""
    return piece._replace(kind="heading") if piece.kind == "paragraph" and _is_line(piece) else piece


def _is_line(piece: Piece) -> bool:
    """Whether a piece is a heading, caption or furniture, or a short line that does not end as a sentence does."""
    return piece.kind != "paragraph" or (len(piece.text) < 120 and piece.text[-1] not in ".!?…”\"'")
