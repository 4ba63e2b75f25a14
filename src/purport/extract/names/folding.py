"""Bringing names to plain letters, and cutting the words of a name apart; nothing here knows what a word means."""

import re

from anyascii import anyascii

from purport.extract.names.caching import cached_name

__all__ = ["folded", "is_initial", "name_tokens", "without_possessive"]

_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼʻʿʾ`´ʹ＇‘", "'"))
_HYPHENS = str.maketrans(dict.fromkeys("‐‑–—−", "-"))
_NOT_LETTERS = re.compile(r"[^a-z]+")
_INITIAL = re.compile(r"(?:\w\.)+|[A-Z]", re.UNICODE)
_PARTED_APOSTROPHE = re.compile(r"(?<!\w)([OoDdLl]') +(?=[A-Z])")
"""'O' Dalaigh', as some tokenizers have it."""
_EDGES = ' \t\r\n"“”„«»()[]{}<>*_,;:!?…|/\\'


@cached_name
def folded(words: str) -> str:
    """The words as lower-case letters a to z without anything between them: 'Al-Ka‘bī' gives 'alkabi'.

    Other scripts and accents are transliterated (anyascii); what has no letters gives ''.
    """
    return _NOT_LETTERS.sub("", anyascii(words).lower())


def without_possessive(words: str) -> str:
    """The words without a possessive ending: "Saber's" gives 'Saber', "the Cardenas'" gives 'the Cardenas'."""
    words = words.translate(_APOSTROPHES).rstrip(_EDGES)
    if words[-2:].lower() == "'s":
        return words[:-2]
    return words[:-1] if words.endswith("s'") else words


def name_tokens(words: str) -> list[str]:
    """The words of a name in order, their apostrophes and hyphens in one form, without marks around them.

    A full stop stays ('J.', 'Gen.'), initials written together are parted ('J.K.' gives 'J.', 'K.'), and a
    possessive ending is cut from every word.
    """
    return list(_tokens(words))


@cached_name
def _tokens(words: str) -> tuple[str, ...]:
    words = words.translate(_APOSTROPHES).translate(_HYPHENS)
    words = _PARTED_APOSTROPHE.sub(r"\1", words)
    tokens = []
    for raw in words.split():
        token = without_possessive(raw.strip(_EDGES)).strip("-'" + _EDGES)
        if token != "&" and not any(letter.isalnum() for letter in token):
            continue
        if token.count(".") > 1 and _INITIAL.fullmatch(token):
            tokens += [f"{letter}." for letter in token if letter != "."]
        else:
            tokens.append(token)
    return tuple(tokens)


def is_initial(token: str) -> bool:
    """Whether a word is an initial: 'J.', 'J', or two letters with a full stop ('Yu.')."""
    letters = token.rstrip(".")
    return token[:1].isupper() and (len(letters) == 1 or (len(letters) == 2 and token.endswith(".")))
