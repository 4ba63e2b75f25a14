"""Tokens as corpora have them → the text as it is printed, with the place of every token in it."""

import re
from collections.abc import Sequence
from typing import Final

from purport.records import Span

_JOINED_BEFORE: Final = frozenset(". , ; : ? ! % ) ] } '' n't 's 're 've 'll 'd 'm ' S's".split())
"""Tokens that stand without a blank before them."""

_JOINED_AFTER: Final = frozenset("( [ { $ `` #".split())
"""Tokens that stand without a blank after them."""

_MARKS: Final = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}

_LETTER_OR_DIGIT = re.compile(r"\w")
_ADDRESS: Final = frozenset(("http", "https", "www"))


def as_printed(words: Sequence[str]) -> tuple[str, list[Span]]:
    """The text of the tokens `words` as it is printed ("didn't", not "did n't"), and where they stand in it."""
    return _joined(words, [_has_gap(words, at) for at in range(len(words))])


def as_printed_finely(words: Sequence[str]) -> tuple[str, list[Span]]:
    """The same for tokens that were cut at every mark within a word too: 'no - one', '6 : 06', 'U . S .', addresses;
    quotation marks stand in turn before and after what is quoted.
    """
    if words and words[0] in _ADDRESS:
        return _joined(words, [False] * len(words))
    gaps, quoted = [], False
    for at, word in enumerate(words):
        gap = _has_gap(words, at) and not _is_cut(words, at)
        if word == '"':
            gap = not quoted
            quoted = not quoted
        elif at and words[at - 1] == '"':
            gap = not quoted and _has_gap(words, at)
        elif word.startswith('"') or word.endswith('"'):
            quoted = word.startswith('"') and not word.endswith('"')
        gaps.append(gap)
    return _joined(words, gaps)


def _has_gap(words: Sequence[str], at: int) -> bool:
    return words[at] not in _JOINED_BEFORE and not (at and words[at - 1] in _JOINED_AFTER)


def _is_cut(words: Sequence[str], at: int) -> bool:
    """Whether the border before the word at `at` lies within what is one word in print."""
    if at == 0:
        return False
    before, word = words[at - 1], words[at]
    if word in ("-", "/", "_") or before in ("-", "/", "_"):
        middle = at if word in ("-", "/", "_") else at - 1
        return 0 < middle < len(words) - 1 and all(
            _LETTER_OR_DIGIT.search(words[one]) for one in (middle - 1, middle + 1)
        )
    if at >= 2 and before in (".", ":", ","):
        first = words[at - 2]
        if first.isdigit() and word.isdigit():
            return before != "," or len(word) == 3
        return before == "." and len(first) == 1 and len(word) == 1 and first.isalpha() and word.isalpha()
    return False


def _joined(words: Sequence[str], gaps: Sequence[bool]) -> tuple[str, list[Span]]:
    text: list[str] = []
    spans: list[Span] = []
    length = 0
    for word, gap in zip(words, gaps, strict=True):
        shown = _MARKS.get(word, word)
        blank = " " if gap and length else ""
        text.append(blank + shown)
        spans.append(Span(length + len(blank), length + len(blank) + len(shown)))
        length += len(blank) + len(shown)
    return "".join(text), spans
