"""Credits of pictures, 'Oren Velm via Torna Images.': who is named in one is not talked of."""

from typing import Final

from purport.language.parse import Parse, Sentence

_LONGEST: Final = 9
"""Tokens of a credit."""
_BY: Final = frozenset(("via", "/"))
"""What stands between who took a picture and whose it is."""


def is_credit(parse: Parse, sentence: Sentence) -> bool:
    """Whether a sentence is nothing but names with 'via' or a stroke between them."""
    if sentence.last - sentence.first > _LONGEST:
        return False
    words = [token for token in parse.of_sentence(sentence) if token.text[0].isalnum()]
    apart = any(token.text in _BY for token in parse.of_sentence(sentence))
    return apart and len(words) > 1 and all(token.text[0].isupper() or token.text in _BY for token in words)
