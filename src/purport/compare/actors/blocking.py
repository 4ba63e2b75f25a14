"""Which nodes are worth comparing: those that share a key. No pair of all is looked at."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from purport.compare.names.east_asian import east_asian_keys
from purport.compare.names.letters import skeleton
from purport.extract.names.folding import folded, is_initial
from purport.extract.names.nicknames import nickname_groups
from purport.extract.names.organisation_words import COMMON
from purport.extract.names.organisations import organisation_parts
from purport.extract.names.parts import core, name_parts
from purport.extract.names.spelling import spelling_keys

__all__ = ["body_keys", "candidate_pairs", "person_keys", "surname_keys"]

_MOST_IN_BLOCK = 30
_NEIGHBOURS = 6
"""In a block of more than `_MOST_IN_BLOCK` nodes, each is compared with so many that follow it in the order of the
alphabet: names so common tell little, and the cost must not grow with the square."""

_MOST_KEYS = 6
_PIECE = 4


def candidate_pairs(keys: Mapping[str, Sequence[int]], names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The pairs of nodes that share a key, each once; `names` orders the nodes of large blocks."""
    seen: set[tuple[int, int]] = set()
    for block in keys.values():
        numbers = sorted(set(block))
        for pair in _pairs_within(numbers, names):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _pairs_within(numbers: list[int], names: Sequence[str]) -> Iterable[tuple[int, int]]:
    if len(numbers) <= _MOST_IN_BLOCK:
        return combinations(numbers, 2)
    ordered = sorted(numbers, key=names.__getitem__)
    return (
        (min(one, other), max(one, other))
        for at, one in enumerate(ordered)
        for other in ordered[at + 1 : at + 1 + _NEIGHBOURS]
    )


def person_keys(name: str) -> set[str]:
    """Keys of a person's whole name: each two of its parts by their consonants, a part with the initial of the first,
    all parts together; short forms of given names count as one.
    """
    parts = name_parts(name)
    units = [unit for unit in parts.units if not is_initial(unit)]
    sounds = [_part_keys(unit) for unit in units]
    found = {"+".join(sorted(two)) for left, right in combinations(sounds, 2) for two in _products(left, right)}
    initial = folded(parts.units[0])[:1] if parts.units else ""
    found |= {f"{initial}.{sound}" for surname in parts.surname for sound in _part_keys(surname)}
    found |= {f"#{sound}" for sound in _few(spelling_keys("".join(map(core, parts.units))))}
    return found | east_asian_keys(parts)


def _products(left: Iterable[str], right: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((one, other) for one in left for other in right)


def _part_keys(unit: str) -> set[str]:
    bare = core(unit)
    found = (
        _few(spelling_keys(bare)) | {f"%{skeleton(bare)}"} | {f"~{number}" for number in nickname_groups(folded(bare))}
    )
    for piece in unit.split("-") if "-" in unit else ():
        if len(piece) >= _PIECE:
            found |= _few(spelling_keys(piece))
    return found


def _few(keys: Iterable[str]) -> set[str]:
    return set(sorted(keys, key=lambda key: (len(key), key))[:_MOST_KEYS])


def surname_keys(word: str) -> set[str]:
    """Keys of one word that may be a surname."""
    return _part_keys(word)


def body_keys(name: str) -> set[str]:
    """Keys of a body's name: its proper words by their consonants, acronyms beside it, its countries with its kind."""
    parts = organisation_parts(name)
    found = {f"={letters}" for letters in parts.acronyms}
    for codes in parts.countries if not parts.names else ():
        found |= {f"@{code}+{'+'.join(sorted(parts.kinds))}" for code in codes}
    for word in parts.names:
        if folded(word) not in COMMON:
            found |= {f"%{skeleton(word)}"} | _few(spelling_keys(word)) | _few(spelling_keys(word.rstrip("s")))
    return found | {f"#{sound}" for sound in _few(spelling_keys("".join(parts.names)))}
