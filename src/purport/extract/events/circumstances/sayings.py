"""Verbs of saying, whose time and place are those of the saying and not of what is said."""

from typing import Final

from purport.extract.cues import CLAUSE_VERBS, INFINITIVE_VERBS
from purport.language.parse import Token

_SAYING: Final = frozenset(CLAUSE_VERBS) | frozenset(INFINITIVE_VERBS)
_ENDINGS: Final = (
    ("ies", "y"), ("ied", "y"), ("es", "e"), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""),
)  # fmt: skip
_IRREGULAR: Final = {"said": "say", "told": "tell", "wrote": "write", "written": "write"}


def is_saying(token: Token) -> bool:
    """Whether a word is a verb of saying, whose time is not that of what is said."""
    return token.tag.startswith("VB") and (token.lemma in CLAUSE_VERBS or _plain(token.text.lower()) in _SAYING)


def _plain(word: str) -> str:
    """The plain form that a regular verb's form may be of, if that is a verb of saying."""
    for ending, plain in _ENDINGS:
        form = word.removesuffix(ending) + plain if word.endswith(ending) else ""
        if form in _SAYING:
            return form
    return _IRREGULAR.get(word, word)
