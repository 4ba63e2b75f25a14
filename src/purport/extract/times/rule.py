"""What a rule is: a name, patterns, and a reader that turns the words found into a meaning."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from purport.extract.times.lexicon import DAY_PARTS, EDGES
from purport.extract.times.meanings import Edge, Meaning
from purport.extract.times.tokens import Tokens


class Found(NamedTuple):
    """The words that a pattern has matched: tokens `first` up to `last` (exclusive)."""

    tokens: Tokens
    match: re.Match[str]

    @property
    def first(self) -> int:
        """The number of the first token."""
        return self.match.start()

    @property
    def last(self) -> int:
        """The number of the token after the last."""
        return self.match.end()

    def at(self, name: str) -> int | None:
        """The number of the token kept under `name`; None if there is none."""
        for group, number in self.match.re.groupindex.items():
            if group.rpartition("_")[0] == name and self.match.start(number) >= 0:
                return self.match.start(number)
        return None

    def value(self, name: str) -> Any:
        """What the token kept under `name` stands for; None if there is none."""
        index = self.at(name)
        return self.tokens.values[index] if index is not None else None

    def kind(self, name: str) -> str:
        """The character of the token kept under `name`; empty if there is none."""
        index = self.at(name)
        return self.tokens.kinds[index] if index is not None else ""

    def word(self, name: str) -> str:
        """The token kept under `name` in lower case; empty if there is none."""
        index = self.at(name)
        return self.tokens.words[index] if index is not None else ""

    def edge(self, name: str = "edge") -> Edge | None:
        """Which part of it is meant: 'early', 'the middle of', 'earlier in'."""
        return EDGE_WORDS.get(self.word(name))

    def part(self, name: str = "part") -> str | None:
        """The part of the day: 'MO' for 'morning'."""
        return DAY_PARTS.get(self.word(name))

    def before(self, distance: int = 1) -> str:
        """The word so many tokens before the match."""
        return self.tokens.word(self.first - distance)

    def after(self, distance: int = 0) -> str:
        """The word so many tokens after the match; 0 is the one next to it."""
        return self.tokens.word(self.last + distance)

    def kind_after(self) -> str:
        """The character of the token after the match; empty at the end."""
        return self.tokens.kinds[self.last : self.last + 1]

    def kind_before(self) -> str:
        """The character of the token before the match; empty at the beginning."""
        return self.tokens.kinds[self.first - 1 : self.first] if self.first else ""


class Piece(NamedTuple):
    """One of several expressions that a rule reads at once: tokens `first` up to `last` (exclusive)."""

    first: int
    last: int
    meaning: Meaning


Reading = Meaning | tuple[Piece, ...] | None
"""What a reader gives: a meaning for all words found, several pieces, or None if they are no time expression after
all."""


class Rule(NamedTuple):
    """One rule of the grammar. Its patterns are tried in order, and of all rules the longest match wins, the earlier
    rule on a tie. A rule with `trap` reads what only looks like a time: its words are taken and nothing comes of them.

    `example` is a sentence in which square brackets mark what the rule reads.
    """

    name: str
    patterns: tuple[str, ...]
    read: Callable[[Found], Reading]
    example: str
    trap: bool = False


def trap(name: str, *patterns: str, example: str) -> Rule:
    """A rule for words that are no time expression."""
    return Rule(name, patterns, lambda _: None, example, trap=True)


EDGE_WORDS: dict[str, Edge] = {
    **{word: edge for word, edge in EDGES.items() if edge in ("START", "MID", "END")},  # type: ignore[misc]
    "earlier": "START", "later": "END", "beginnings": "START", "first": "START", "last": "END", "latter": "END",
}  # fmt: skip
