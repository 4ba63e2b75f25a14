"""Statements by layout: headlines with a colon, transcripts with a name in capitals, quotations with a name after a
dash.
"""

import re
from collections import Counter
from collections.abc import Collection

from purport.extract.quotations import Quotation
from purport.extract.spans import trimmed
from purport.extract.statements import Found
from purport.language.parse import readable
from purport.records import Block, Document, Span

_HEADLINE = re.compile(r"(?P<left>[^:\n]{2,200}?)\s*(?P<colon>:)\s+(?P<right>\S.*)", re.DOTALL)
_TURN = re.compile(r"[\"“”]?(?P<left>[^\W\d_][^:\n]{0,40})(?P<colon>:)\s+(?P<right>\S.*)", re.DOTALL)
_CAPITALS = re.compile(r"[A-Z][A-Z.'’ -]{1,40}[A-Z.]")
_NAMES = re.compile(r"(?:(?:[A-Z][\w.'’-]*|al-\w+|of|the|de|bin|ibn|and|&)\s*){1,5}$")
_AFTER_DASH = re.compile(r"\s*(?P<dash>[―—–]|--?)\s*(?P<name>[^\W\d_][^\n―—]{1,80})$")
_NOT_SAID = frozenset(
    """
    analysis opinion watch live update video photos exclusive breaking factbox explainer interview read related
    source photo
    """.split()
)


def colon_statement(text: str, block: Block, speakers: Collection[str] = ()) -> Found | None:
    """The statement of a headline such as 'Talks have failed: Minister' or 'Minister: talks have failed', or of a turn
    in a transcript: a block that begins with one of `speakers` or with a name in capitals ('MS. OKAR: …').
    """
    words = text[block.span.start : block.span.end]
    turn = _TURN.fullmatch(words)
    if turn is not None and (turn["left"] in speakers or _CAPITALS.fullmatch(turn["left"])):
        source, colon, content = (
            Span(block.span.start + turn.start(name), block.span.start + turn.end(name))
            for name in ("left", "colon", "right")
        )
        return Found((source,), (colon,), trimmed(text, [content]))
    match = _HEADLINE.fullmatch(words) if block.kind == "heading" else None
    if match is None:
        return None
    left, colon, right = (
        Span(block.span.start + match.start(name), block.span.start + match.end(name))
        for name in ("left", "colon", "right")
    )
    if _is_name(match["left"]) and len(match["right"].split()) > 2:
        source, content = left, right
    elif _is_name(match["right"]) and len(match["left"].split()) > 2:
        source, content = right, left
    else:
        return None
    return Found(trimmed(text, [source]), (colon,), trimmed(text, [content]))


def speakers_of(document: Document) -> frozenset[str]:
    """Who takes turns in a transcript or interview ("Q: …", "Anna Korr: …"): the words before the colon of three blocks
    or more, each of them before two at least. An ordinary report has none.
    """
    turns = (_TURN.fullmatch(document.text, block.span.start, block.span.end) for _, block in readable(document))
    labels = Counter(turn["left"] for turn in turns if turn is not None and _is_label(turn["left"]))
    speakers = frozenset(label for label, count in labels.items() if count >= 2)
    return speakers if sum(labels[label] for label in speakers) >= 3 else frozenset()


def _is_label(words: str) -> bool:
    """Whether `words` can name who takes a turn."""
    return words in ("Q", "A") or _is_name(words)


def _is_name(words: str) -> bool:
    """Whether `words` can name a speaker: up to five capitalised words, none of them a rubric such as 'Analysis'."""
    return _NAMES.match(words.strip()) is not None and words.split()[0].lower() not in _NOT_SAID


def dash_source(text: str, block: Block, quotation: Quotation) -> Found | None:
    """The name that follows a quotation after a dash, at the end of its block ("…" ― Jane Doe)."""
    match = _AFTER_DASH.match(text, quotation.span.end, block.span.end)
    if match is None or not match["name"][0].isupper():
        return None
    return Found(
        trimmed(text, [Span(*match.span("name"))]), (Span(*match.span("dash")),), trimmed(text, [quotation.span])
    )
