"""Patterns over tokens: how a rule says which words it reads.

A pattern is a line of items parted by blanks. CAPITALS are classes of words (`MONTH`), small letters the words
themselves; `a|b` is a choice of words and ` | ` one of groups, `?` makes an item or a `(group)` optional, `name=ITEM`
keeps the token under a name (which may stand in several places; `Found.at` gives the one that matched).
`MONTH day=DAY (COMMA year=YEAR)?` reads "May 31, 2019". Every token stands for one character, so a pattern becomes a
regular expression over characters without any repetition: matching it costs no more than its length.
"""

import itertools
import re
from typing import NamedTuple

_ITEM = re.compile(r"\(|\)\??|\||[^\s()|]+(?:\|[^\s()|]+)*")


class Alphabet:
    """Which character stands for which class or word. Grows while the rules are declared; then it is only read."""

    def __init__(self, classes: dict[str, str]) -> None:
        """`classes` gives the characters of each class."""
        self.classes = classes
        self.words: dict[str, str] = {}

    def word(self, word: str) -> str:
        """The character of `word`, given to it at its first use."""
        return self.words.setdefault(word, chr(0xE000 + len(self.words)))

    def characters(self, item: str) -> str:
        """The characters that a choice such as `this|MONTH` stands for."""
        return "".join(self.classes[one] if one.isupper() else self.word(one) for one in item.split("|"))


class Pattern(NamedTuple):
    """A compiled pattern and the characters it can begin with."""

    regex: re.Pattern[str]
    first: frozenset[str]


def compiled(pattern: str, alphabet: Alphabet) -> Pattern:
    """`pattern` as a regular expression over the characters of `alphabet`."""
    regex, first, _, rest = _choice(_ITEM.findall(pattern), alphabet)
    assert not rest, f"unbalanced pattern: {pattern}"
    numbers = itertools.count()
    return Pattern(
        re.compile(re.sub(r"(?<=\(\?P<)\w+", lambda name: f"{name[0]}_{next(numbers)}", regex)), frozenset(first)
    )


_Parsed = tuple[str, set[str], bool, list[str]]
"""A regex, the characters it can begin with, whether it can be empty, and the items after it."""


def _choice(items: list[str], alphabet: Alphabet) -> _Parsed:
    """The sequences of `items` that stand between bars, up to a closing bracket."""
    regex, first, empty, items = _sequence(items, alphabet)
    while items and items[0] == "|":
        more, heads, optional, items = _sequence(items[1:], alphabet)
        regex, first, empty = f"{regex}|{more}", first | heads, empty or optional
    return regex, first, empty, items


def _sequence(items: list[str], alphabet: Alphabet) -> _Parsed:
    """The items of one sequence, up to a bar or a closing bracket."""
    regex, first, empty = "", set[str](), True
    while items and items[0] not in (")", ")?", "|"):
        item, *items = items
        if item == "(":
            inner, heads, optional, items = _choice(items, alphabet)
            close, *items = items
            optional = optional or close == ")?"
            piece = f"(?:{inner}){close[1:]}"
        else:
            optional = item.endswith("?")
            name, _, choice = item.rstrip("?").rpartition("=")
            characters = alphabet.characters(choice)
            heads = set(characters)
            charset = f"[{re.escape(characters)}]"
            piece = (f"(?P<{name}>{charset})" if name else charset) + ("?" if optional else "")
        if empty:
            first |= heads
        empty = empty and optional
        regex += piece
    return regex, first, empty, items
