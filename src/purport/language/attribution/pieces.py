"""Words to word pieces: the vocabulary of the encoder."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from purport.language.attribution.words import Ints, Words

MOST_PIECES: Final = 12
"""Pieces kept of one word; longer ones (addresses, encoded data) are cut."""

_DOUBLE: Final = frozenset("“”„«»")
_SINGLE: Final = frozenset("‘’`´")


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a text: `ids[first[w]:first[w + 1]]` are those of word `w`."""

    ids: Ints
    first: Ints
    """Number of each word's first piece, and the number of all pieces at the end."""


class Vocabulary:
    """Cuts words into pieces, remembering the words it has seen."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[int, ...]] = {}
        self.opening = self._special("[CLS]")
        self.closing = self._special("[SEP]")
        self._unknown = self._special("[UNK]")

    def pieces(self, words: Words) -> Pieces:
        """Return the pieces of all words, with every kind of quotation mark written as a plain one."""
        return self.pieces_of(written(words))

    def pieces_of(self, surfaces: Sequence[str]) -> Pieces:
        """Return the pieces of words that are given as `written` has them."""
        self._learn(surfaces)
        cut = [self._known[surface] for surface in surfaces]
        first = np.zeros(len(cut) + 1, dtype=np.int64)
        np.cumsum([len(ids) for ids in cut], out=first[1:])
        flat: NDArray[np.int64] = np.array([i for ids in cut for i in ids], dtype=np.int64)
        return Pieces(flat, first)

    def _special(self, token: str) -> int:
        number = self._tokenizer.token_to_id(token)
        if number is None:
            raise ValueError(f"the tokenizer has no {token}: it is not the one this model was trained with")
        return int(number)

    def _learn(self, surfaces: Sequence[str]) -> None:
        """Cut the words not seen before; the memory is emptied when it grows large."""
        if len(self._known) > 200_000:
            self._known.clear()
        new = sorted({surface for surface in surfaces if surface not in self._known})
        for surface, encoding in zip(new, self._tokenizer.encode_batch(new, add_special_tokens=False), strict=True):
            self._known[surface] = tuple(encoding.ids[:MOST_PIECES]) or (self._unknown,)


def written(words: Words) -> list[str]:
    """Return every word as it is read: as it stands, but for quotation marks."""
    return list(map(_plain, words.surfaces, words.doubled.tolist()))


def _plain(surface: str, doubled: bool) -> str:
    """Write quotation marks of every kind as plain ones, so that outlets' habits do not matter."""
    if doubled or surface in _DOUBLE:
        return '"'
    return "'" if surface in _SINGLE else surface
