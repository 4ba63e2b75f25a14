"""The surface of a text that names are told by: capitals, gaps, small words, borders of sentences."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final

from purport.extract.names.particles import PARTICLES
from purport.extract.names.titles import LEADING_TITLES, OFFICES
from purport.language.parse import Name, Token

LONGEST: Final = 12
"""Tokens of a name that is put together, hyphens too, at most; a longer one is not made longer still."""
JOINERS: Final = frozenset("-‐‑’'")
"""What stands inside a word of a name."""
BETWEEN: Final = 4
"""Particles and hyphens between two parts of a name, at most."""
PROPER: Final = frozenset(("NNP", "NNPS"))
CLOSED: Final = frozenset(
    ("PRP", "PRP$", "DT", "IN", "MD", "WP", "WP$", "WDT", "WRB", "CC", "TO", "EX", "UH", "CD", "POS")
)
"""Tags of words that are no part of a name. Other tags tell little: of a word of another language, they are guesses."""
_ALSO_ENGLISH: Final = frozenset("as at an ad ten i ha st op".split())
"""Particles that are words of English, too: part of a name only before a hyphen ('as-Saadi')."""
_ENDS: Final = frozenset(".!?:;…*•-–—")
"""Marks after which a word has a capital whatever it is."""
_CONTENT: Final = frozenset(("NN", "VB", "JJ", "RB"))
_FARTHEST: Final = 3
"""Marks before a word that are looked across."""
_QUOTES: Final = frozenset("\"“”„«»‘’'")
_MARKS: Final = _QUOTES | frozenset("()[]")
_DAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)


class Surface:
    """The tokens of a parse and what capitals tell in each of its sentences. Every question costs the same however
    long the text is.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens

    @cached_property
    def _mixed(self) -> frozenset[int]:
        """The sentences in which nouns or verbs have small letters, too, which in many a headline they have not."""
        return frozenset(
            token.sentence
            for token in self.tokens
            if token.tag[:2] in _CONTENT and token.text.islower() and len(token.text) > 2
        )

    @cached_property
    def capitals(self) -> tuple[int, ...]:
        """The tokens that begin with a capital letter, in order."""
        return tuple(at for at, token in enumerate(self.tokens) if token.text[0].isupper())

    @cached_property
    def joiners(self) -> tuple[int, ...]:
        """The hyphens and apostrophes that stand inside a word, in order."""
        return tuple(at for at, token in enumerate(self.tokens) if token.text in JOINERS and self.inside_word(at))

    def words(self, first: int, last: int) -> str:
        """The tokens `first` up to `last` (exclusive) as written, with single spaces: 'Anna Oren-Velm'."""
        parts: list[str] = []
        end = None
        for token in self.tokens[first:last]:
            if end is not None and token.start > end:
                parts.append(" ")
            parts.append(token.text)
            end = token.end
        return "".join(parts)

    def together(self, first: int, last: int) -> bool:
        """Whether two tokens are there and of one sentence."""
        return first >= 0 and last < len(self.tokens) and self.tokens[first].sentence == self.tokens[last].sentence

    def glued(self, at: int) -> bool:
        """Whether nothing stands between token `at` and the one after it."""
        return self.together(at, at + 1) and self.tokens[at].end == self.tokens[at + 1].start

    def inside_word(self, at: int) -> bool:
        """Whether a token is a hyphen or apostrophe with a word on both sides: in 'Oren-Velm', not in 'Oren - Velm'."""
        return self.tokens[at].text in JOINERS and self.glued(at) and self.glued(at - 1)

    def capital(self, at: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.tokens[at].text[0].isupper()

    def opens(self, at: int) -> bool:
        """Whether a word would have a capital in any case: it opens a sentence, or follows a mark that ends one.

        'Velm' does not in '"We left," Velm said', since after a comma the words go on.
        """
        for before in range(at - 1, max(at - 1 - _FARTHEST, -1), -1):
            if not self.together(before, at):
                return True
            text = self.tokens[before].text
            if text in _QUOTES and self.glued(before) and not self.glued(before - 1):
                return True
            if text not in _MARKS:
                return text[-1] in _ENDS and not (text in JOINERS and self.glued(before))
        return True

    def by_choice(self, at: int) -> bool:
        """Whether a word has its capital because it is a name: it opens nothing, and other words beside it have small
        letters.
        """
        return self.capital(at) and self.tokens[at].sentence in self._mixed and not self.opens(at)

    def particle(self, at: int) -> bool:
        """Whether a token is a small word inside names: the 'al' of 'al-Saadi', the 'de' and 'la' of 'de la Fuente'."""
        word = self.tokens[at].text.lower()
        if word not in PARTICLES:
            return False
        return word not in _ALSO_ENGLISH or (self.glued(at) and self.tokens[at + 1].text in JOINERS)


def by_token(names: Iterable[Name]) -> dict[int, Name]:
    """The name that each token is part of."""
    return {token: name for name in names for token in range(name.first, name.last)}


def in_order(names: Iterable[Name]) -> list[Name]:
    """Names in the order of the text, without those that overlap one that begins before them, or is longer."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.first, -name.last)):
        if not kept or name.first >= kept[-1].last:
            kept.append(name)
    return kept


def with_found(
    surface: Surface, names: Sequence[Name], name_at: Callable[[Surface, int, Mapping[int, Name]], Name | None]
) -> list[Name]:
    """`names`, and what `name_at` finds from the words with capitals on, instead of what was read of its words. It is
    given the surface, a token, and the name that each token was read as a part of.
    """
    taken = by_token(names)
    found: list[Name] = []
    for at in surface.capitals:
        name = name_at(surface, at, taken) if not found or at >= found[-1].last else None
        if name is not None:
            found.append(name)
    covered = by_token(found)
    return in_order((*found, *(name for name in names if name.first not in covered)))


def is_day(word: str) -> bool:
    """Whether a word is the name of a day of the week or a month."""
    return word.lower().rstrip(".") in _DAYS


def is_title(word: str) -> bool:
    """Whether a word is an office, rank or form of address: 'Minister', 'Brigadier', 'Dr.'."""
    form = word.lower().rstrip(".")
    return form in LEADING_TITLES or form in OFFICES
