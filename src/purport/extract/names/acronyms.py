"""Acronyms: which a long name can have, and whether a word looks like one."""

import re

from purport.extract.names.caching import cached_name
from purport.extract.names.folding import folded, name_tokens
from purport.extract.names.organisation_words import JOINTS

__all__ = ["acronym_of", "is_acronym"]

_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,7}[a-z]?s?|(?:[A-Z]{1,4}[&/-]?){2,3}|(?:[A-Z][a-z]?){1,4}[A-Z]")
_MOST_WORDS = 10
_MOST_JOINTS = 4


def is_acronym(word: str) -> bool:
    """Whether a word is written like an acronym: 'PMF', 'U.N.', 'AT&T', 'PKKs'."""
    return len(word) <= 14 and bool(_ACRONYM.fullmatch(word)) and sum(letter.isupper() for letter in word) >= 2


@cached_name
def acronym_of(long: str) -> frozenset[str]:
    """The acronyms that can stand for a long name, in capitals without full stops; empty for a name of one word.

    Initials of the words, with and without those of 'of', 'and', 'the', and with each half of a hyphenated word; a
    trailing legal form may be left out. At most 64 for a name; names of more than ten words have none.
    """
    tokens = [token for token in name_tokens(long.partition("(")[0]) if not is_acronym(token)]
    words = tokens if len(tokens) > 1 else re.sub("[-/]", " ", " ".join(tokens)).split()
    choices = [choice for word in words if any(choice := _initials(word))]
    joints = sum("" in choice for choice in choices)
    if not 2 <= len(choices) <= _MOST_WORDS:
        return frozenset()
    if joints > _MOST_JOINTS:
        choices = [choice for choice in choices if "" not in choice]
    found = {""}
    for choice in choices:
        found = {done + letters for done in found for letters in sorted(choice)}
        if len(found) > 64:
            found = set(sorted(found, key=lambda letters: (len(letters), letters))[:64])
    return frozenset(letters.upper() for letters in found if 2 <= len(letters) <= 8)


def _initials(word: str) -> set[str]:
    """What a word can give: its first letter; nothing if it is a joint; one letter a half if it is hyphenated."""
    pieces = [folded(piece) for piece in re.split(r"[-/&]", word)]
    pieces = [piece for piece in pieces if piece]
    if not pieces:
        return {""}
    if len(pieces) == 1:
        return {"", pieces[0][0]} if pieces[0] in JOINTS else {pieces[0][0]}
    proper = [piece for piece in pieces if piece not in JOINTS and len(piece) > 1] or pieces
    return {proper[0][0], *("".join(piece[0] for piece in some) for some in (proper, pieces))}
