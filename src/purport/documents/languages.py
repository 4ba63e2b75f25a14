"""Which language a text is in: by script, by common words, and by a trained classifier (py3langid)."""

import functools
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]

SUPPORTED = ("en",)

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_ENOUGH_LETTERS = 24
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

    English is believed on its common words, which quoted names and headlines in capitals do not disturb; everything
    else on the classifier. Fewer than 24 letters without a common English word are too few to tell.
    """
    sample = text[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    letters = sum(map(len, words))
    if not letters:
        return Language(None, "it has no letters")
    latin = _share_of_latin(sample)
    share = sum(word in _COMMON_ENGLISH for word in words) / len(words)
    if latin > 0.7 and share >= 0.2:
        return Language("en", f"{share:.0%} of its words are common English words")
    if letters < _ENOUGH_LETTERS and latin > 0.5:
        return (
            Language("en", "a common English word")
            if share
            else Language(None, f"{letters} letters are too few to tell")
        )
    code, probability = _classifier().classify(sample)
    if probability < _SURE and not (code == "en" and share):
        return Language(None, f"the classifier is unsure ({code}, {probability:.2f})")
    return Language(code, f"py3langid, {probability:.2f}")


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
