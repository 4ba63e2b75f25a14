"""Quotations that stand in a report twice, once with whoever said them: as its headline, or set apart from the text."""

import re
from collections.abc import Sequence
from typing import Final

from purport.records import Statement

_WORD: Final = re.compile(r"\w+")
_SHORTEST: Final = 5
"""Words of a quotation that are enough to know it again."""
_LONGEST: Final = 12
"""Words at its beginning that are compared; what follows may be a signature."""


def said_again(text: str, statements: Sequence[Statement]) -> dict[int, list[int]]:
    """For each statement that is a quotation alone the numbers of those that have its words, and a source."""
    words = {
        number: _words(text, one)[:_LONGEST]
        for number, one in enumerate(statements)
        if not (one.source or one.cue) and one.manner == "direct"
    }
    wanted: dict[tuple[str, ...], list[int]] = {}
    for number, opening in words.items():
        if len(opening) >= _SHORTEST:
            wanted.setdefault(tuple(opening[:_SHORTEST]), []).append(number)
    found: dict[int, list[int]] = {}
    if not wanted:
        return found
    for number, one in enumerate(statements):
        said = _words(text, one) if one.source else []
        for at in range(len(said) - _SHORTEST + 1):
            for quotation in wanted.get(tuple(said[at : at + _SHORTEST]), ()):
                if said[at : at + len(words[quotation])] == words[quotation]:
                    found.setdefault(quotation, []).append(number)
    return found


def _words(text: str, statement: Statement) -> list[str]:
    return [match[0].lower() for span in statement.content for match in _WORD.finditer(text, span.start, span.end)]
