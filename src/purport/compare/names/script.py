"""Names in other scripts than Latin, brought to words in Latin letters."""

import re

from anyascii import anyascii

__all__ = ["in_latin_letters"]

_IDEOGRAPHS = re.compile("[\u3400-\u9fff\uac00-\ud7af]")
_SYLLABLE = re.compile("[A-Z][a-z]*")
_LONGEST = 300


def in_latin_letters(name: str) -> str:
    """`name` in Latin letters, its words with capitals; a name in Latin letters stays as it is.

    Of a Chinese or Korean name written without spaces the first character is taken for the surname.
    """
    name = name[:_LONGEST]
    if not any(letter.isalpha() and ord(letter) > 0x24F for letter in name):
        return name
    return " ".join(_in_latin_letters(word) for word in name.split())


def _in_latin_letters(word: str) -> str:
    plain = anyascii(word)
    if _IDEOGRAPHS.search(word) and " " not in plain:
        surname, *given = _SYLLABLE.findall(plain) or [plain]
        return " ".join([surname, "".join(given).capitalize()]).strip()
    plain = plain.lstrip("`'")
    return plain if plain[:1].isupper() else plain.capitalize()
