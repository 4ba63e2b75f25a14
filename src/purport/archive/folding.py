"""Words of names as they are looked up: in lower-case Latin letters, and by their sound."""

import re
from functools import lru_cache
from typing import Final

from anyascii import anyascii

from purport.extract.names.particles import ARTICLES

LONGEST: Final = 400
"""Characters of a name that are looked at; no name is as long."""

SMALL_WORDS: Final = ARTICLES | {"the"}
"""Words of a name without which it is still the same name."""

_APOSTROPHES = re.compile("['’ʼʻʿʾ`´‘]")
_WORD = re.compile("[a-z0-9]+")
# The archive keeps one row for each word, so a word has one sound here. The keys of `extract.names.spelling` are
# several for a word, of which two spellings share one; the plainest of them would part 'zhelvic' from 'zelvic'.
_SAME_SOUND = (
    (re.compile("tch|sch|tsch|kh|ch|ck|gh|c|q|x|g"), "k"), (re.compile("zh|sh|ts|dz|z"), "s"),
    (re.compile("ph|w|f"), "v"), (re.compile("th|dh|d"), "t"), (re.compile("p"), "b"),
)  # fmt: skip
_SILENT = re.compile("[aeiouyhj]")
_TWICE = re.compile(r"(.)\1+")
_FEWEST_CONSONANTS = 2


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """All words of `name`, transliterated (anyascii), in lower case, apostrophes taken out."""
    return tuple(_WORD.findall(_APOSTROPHES.sub("", anyascii(_APOSTROPHES.sub("", name[:LONGEST]))).lower()))


@lru_cache(maxsize=65536)
def sound_of(word: str) -> str:
    """What a folded word has in common with its other spellings: 'zhelvic', 'zhelwitch' and 'zelvic' give 'slvk'.

    Its consonants, those taken for one that transliterations exchange. Empty if it has too few to tell anything.
    """
    for sound, letter in _SAME_SOUND:
        word = sound.sub(letter, word)
    sounds = _TWICE.sub(r"\1", _SILENT.sub("", word))
    return sounds if len(sounds) >= _FEWEST_CONSONANTS else ""
