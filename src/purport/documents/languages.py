"""Which language a text is in: by script, by common words, and by a trained classifier (py3langid)."""

import functools
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]

SUPPORTED = ("en",)

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_ENOUGH_LETTERS = 24
_ENOUGH_SMALL = 3
"""From so many words in small letters on, only these tell: whose names a short text is full of must not matter."""
_ENOUGH_COMMON = 2
"""So many different common English words are no chance: 'in' and 'at' are words of other languages, too."""
_LONGEST_PARTICLE = 3
_SURE = 0.5
_COMMON_ENGLISH = frozenset(
    """
    the of and to in that is was for on with as by at from it he she they his her their has had have be been
    were are not this which who will would said says after an but
    """.split()
)


class Language(NamedTuple):
    """An ISO 639-1 code, or None with too little to tell, and why."""

    code: str | None
    reason: str


def language_of(text: str) -> Language:
    """The language of `text`: at most its first 20,000 characters are looked at.

    English is believed on its common words, everything else on the classifier; both go by the words without a capital,
    so that names tell nothing, unless there are hardly any, as in a headline. Fewer than 24 letters without a common
    English word are too few to tell.
    """
    sample = text[:_SAMPLE]
    letters = sum(map(len, _WORD.findall(sample)))
    if not letters:
        return Language(None, "it has no letters")
    latin = _share_of_latin(sample)
    telling = _without_names(sample)
    words = [word.lower() for word in _WORD.findall(telling)]
    common = [word for word in words if word in _COMMON_ENGLISH]
    share = len(common) / len(words)
    if latin > 0.7 and share >= 0.2 and len(set(common)) >= _ENOUGH_COMMON:
        return Language("en", f"{share:.0%} of its words are common English words")
    if letters < _ENOUGH_LETTERS and latin > 0.5:
        return (
            Language("en", "a common English word")
            if share
            else Language(None, f"{letters} letters are too few to tell")
        )
    code, probability = _classifier().classify(telling)
    if probability < _SURE and not (code == "en" and share):
        return Language(None, f"the classifier is unsure ({code}, {probability:.2f})")
    return Language(code, f"py3langid, {probability:.2f}")


def _without_names(text: str) -> str:
    """The words without a capital and without particles of names ('de la'); all of the text if they are too few."""
    words = [word for word in text.split() if _WORD.search(word)]
    small = [word == word.lower() for word in words]
    told = [word for at, word in enumerate(words) if small[at] and not _is_particle(words, small, at)]
    return " ".join(told) if len(told) >= _ENOUGH_SMALL else text


def _is_particle(words: Sequence[str], small: Sequence[bool], at: int) -> bool:
    """Whether a short word stands between two with a capital, at most one more with it: 'Lucía de la Fuente'."""
    if len(words[at]) > _LONGEST_PARTICLE or words[at] in _COMMON_ENGLISH:
        return False
    before = at - 1 if at > 0 and not small[at - 1] else at - 2
    after = at + 1 if at + 1 < len(words) and not small[at + 1] else at + 2
    return before >= 0 and after < len(words) and not small[before] and not small[after] and after - before <= 3


def _share_of_latin(text: str) -> float:
    """How many of the letters are Latin."""
    scripts: Counter[bool] = Counter()
    for letter, count in Counter(filter(str.isalpha, text)).items():
        scripts[unicodedata.name(letter, "").startswith("LATIN")] += count
    return scripts[True] / max(1, scripts.total())


@functools.cache
def _classifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
