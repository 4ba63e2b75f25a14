"""Whether two Latin spellings can stand for one name part ('Kaabi', 'Ka‘bi'; 'Muhammad', 'Mohammed').

One name written in Arabic, Hebrew, Cyrillic or Chinese script reaches Latin letters by many roads. What differs is
regular: vowels, doubled letters, h, and consonants that one language writes for another's sound. `spelling_keys` keeps
what all roads share; `spelling_distance` weighs what differs.
"""

import re

from purport.extract.names.caching import cached_name, cached_pair
from purport.extract.names.folding import folded

__all__ = ["feminine_apart", "same_spelling", "spelling_distance", "spelling_key", "spelling_keys"]

_REWRITES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"^abd[aeou](?:l|([rnsdtz])(?=\1))(?=[^aeiou])", "abd"),  # Abdulrahman, Abdurrahman, Abdel Fattah
        (r"(?<=[^aou])[aou]?ll?ah$", "la"),  # Nasrallah, Nasrullah; Abdullah, Abd Allah
        (r"^mac(?=[^aeiouhk])|^mc", "mk"),
        (r"schtsch|shch|szcz", "3"),  # Khrushchev, Khruschev
        (r"tsch|tch|cz|cs(?=[aeiou]|$)", "4"),  # 4: the first sound of 'church'
        (r"sch|sh|sz", "3"),  # 3: of 'ship'
        (r"ch(?=[lrnt])", "k"),
        (r"ch", "4"),
        (r"dsch|dzh|dj|dg(?=[ei])", "j"),
        (r"zh", "5"),  # 5: of 'measure'
        (r"ts|tz|zz", "6"),  # 6: the last sound of 'its'
        (r"kh", "7"),  # 7: of 'loch'
        (r"ph", "f"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"gh", "g"),
        (r"qu(?=[ei])|ck|q", "k"),
        (r"x", "ks"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"ij$|iy$|yy$|ii$|ey$|ie$|y$", "i"),  # Zelenskiy, Zelenskyy
        (r"ou", "u"),
        (r"oo", "u"),
        (r"ee", "i"),
        (r"(?<=[aeiou])h(?![aeiouy])", ""),  # Mehdi, Medi; Hamzah, Hamza
        (r"(.)\1+", r"\1"),
    )
)

_SKELETON = str.maketrans({"b": "p", "v": "f", "d": "t", "5": "3", "6": "s", "z": "s", "q": "k"})


@cached_name
def _sounds(part: str) -> str:
    """The folded part with one letter a sound; digits stand for sounds without a letter of their own."""
    sounds = folded(part)[:40]
    for pattern, letters in _REWRITES:
        sounds = pattern.sub(letters, sounds)
    return sounds


_ALTERNATIVES = (
    ("j", ("3", "", "k")),
    ("4", ("3", "7", "k", "")),
    ("3", ("s",)),
    ("g", ("k", "3")),
    ("w", ("f", "")),
    ("7", ("k", "")),
)


_MOST_KEYS = 64


@cached_name
def spelling_keys(part: str) -> frozenset[str]:
    """The keys of a name part: two spellings of one name share at least one, most other pairs share none.

    A key is the consonants without voice, h and doubling ('a' if there are none). A letter that languages use for
    different sounds ('j', 'ch', 'g', 'w', 'kh') gives a key for each; at most 64.
    """
    sounds = _sounds(part)
    found = {sounds}
    for letter, others in _ALTERNATIVES:
        found |= {key.replace(letter, other) for key in found if letter in key for other in others}
    return frozenset(sorted({_skeleton(key) for key in found} - {""})[:_MOST_KEYS])


def _skeleton(sounds: str) -> str:
    consonants = re.sub(r"[aeiouyh]", "", sounds.translate(_SKELETON))
    consonants = re.sub(r"(.)\1+", r"\1", consonants)
    return consonants or ("a" if sounds else "")


@cached_name
def spelling_key(part: str) -> str:
    """The plainest of `spelling_keys`, for indexes that take only one."""
    return min(spelling_keys(part), key=lambda key: (len(key), key), default="")


_VOWELS = "aeiouy"
_CHEAP = {
    frozenset(pair): cost
    for cost, pairs in (
        (0.1, "34 iy ou vw fv k7 sz 35 s6 z6"),
        (0.15, "ei ij yj ey"),
        (0.3, "ae dt bp kg 4h j5 j3 gj jz j4 47 h7 s3 td zd bv uw ow uv 6t z5 gh"),
        (0.5, "oa eo eu 4k fp"),
    )
    for pair in pairs.split()
    if len(pair) == 2
}
"""What it costs to write one sound for another, where it costs less than 1: the roads' usual differences."""

_DROPPED = {
    "h": 0.2, "y": 0.2, "w": 0.5, "i": 0.45, "e": 0.35, "u": 0.45, "a": 0.4, "o": 0.5, "7": 0.5, "j": 0.5,
    "s": 0.75, "t": 0.75, "l": 1.1, "n": 1.1, "r": 1.1, "v": 1.1, "z": 1.1, "p": 1.2, "b": 1.25, "f": 1.25, "m": 1.25,
}  # fmt: skip
"""What it costs to leave a sound out, where it does not cost 1."""

_LIKE_VOWELS = frozenset("ie ei ou uo eo ea ae ue oe yi iy ay ey".split())


def _replace_cost(left: str, right: str) -> float:
    if left == right:
        return 0.0
    cost = _CHEAP.get(frozenset((left, right)))
    if cost is not None:
        return cost
    return 0.6 if left in _VOWELS and right in _VOWELS else 1.0


def _drop_cost(letter: str, before: str) -> float:
    """A vowel beside a like one costs less ('Hussein', 'Hussin')."""
    cost = _DROPPED.get(letter, 1.0)
    return cost * 0.5 if before + letter in _LIKE_VOWELS else cost


@cached_pair
def spelling_distance(a: str, b: str) -> float:
    """How far two spellings are apart: 0 is the same but for what all roads share, 1 has nothing in common.

    A weighted edit distance over sounds, divided by the length of the longer spelling.
    """
    left, right = _sounds(a), _sounds(b)
    if not left or not right:
        return 1.0
    if len(left) > len(right):
        left, right = right, left
    row = [0.0]
    for index, letter in enumerate(left):
        row.append(row[-1] + _drop_cost(letter, left[index - 1] if index else ""))
    for below, other in enumerate(right):
        dropped = _drop_cost(other, right[below - 1] if below else "")
        new = [row[0] + dropped]
        for index, letter in enumerate(left):
            skipped = _drop_cost(letter, left[index - 1] if index else "")
            new.append(min(row[index] + _replace_cost(letter, other), row[index + 1] + dropped, new[index] + skipped))
        row = new
    return min(1.0, row[-1] / max(len(left), len(right)))


_NEAR = 0.085
"""Above this, two names of one report are two names: 'Mohammed', 'Muhammad' 0.06; 'Salim', 'Salam' 0.12."""


def same_spelling(a: str, b: str) -> bool:
    """Whether two name parts of one report can be one name spelt twice. They then share a spelling key.

    Strict, since one report may well name both Hassan and Hussein; short parts ('Li', 'Lee') must be equal.
    """
    left, right = folded(a), folded(b)
    if left == right:
        return bool(left)
    if min(len(left), len(right)) < 4:
        return min(len(left), len(right)) == 3 and _sounds(a) == _sounds(b)
    if feminine_apart(a, b):
        return False
    return not spelling_keys(a).isdisjoint(spelling_keys(b)) and spelling_distance(a, b) <= _NEAR


def feminine_apart(a: str, b: str) -> bool:
    """'Amir' and 'Amira', 'Mario' and 'Maria', 'Louis' and 'Louise': a final a or e makes another person's name."""
    short, long = sorted((_sounds(a), _sounds(b)), key=lambda sounds: (sounds[-1:] in ("a", "e"), sounds[-1:]))
    if long[-1:] == "a":
        return short[-1:] == "o" or short[-1:] not in _VOWELS
    return long[-1:] == "e" and short == long[:-1]
