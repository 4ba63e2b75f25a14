"""The form of a name by which it is looked up: the archive's column `actor_names.folded` and decisions about names."""

import re
from functools import lru_cache

__all__ = ["folded"]

_LONGEST = 300
"""Code points of a name that are looked at; what follows is left out."""

_ARTICLES = frozenset(
    "the al el ul il ad as ash at ath ar an az adh de da do dos das di del della der den des du la le les lo las los "
    "van von vom zu zum zur ter ten te op".split()
)
"""Words that a name is still the same without: 'al-Saadi' is found as 'Saadi', 'van der Berg' as 'Berg'."""

_ONE_FORM = {
    **dict.fromkeys(("ibn", "ben", "bin"), "bin"),
    **dict.fromkeys(("abou", "abu", "abo"), "abu"),
    **dict.fromkeys(("oum", "om", "umm", "um"), "umm"),
}
"""'Son of', 'father of' and 'mother of' stay, in one spelling: Salman is not bin Salman."""

_APOSTROPHES = re.compile("['’‘ʼʻʿʾ`´ʹ＇]")
_POSSESSIVE = re.compile(r"['’]s(?!\w)")
_DOTS_INSIDE = re.compile(r"(?<=\b\w)\.(?=\w\b)|(?<=\b\w)\.(?= |$)")
_INITIALS_IN_A_ROW = re.compile(r"\b([a-z]) (?=[a-z]\b)")
_NOT_WORDS = re.compile(r"[^a-z0-9]+")


def folded(name: str) -> str:
    """The words of `name` in lower case, in letters a to z and digits, parted by single spaces; without titles in front
    of a person's name, articles and particles such as 'al-' and 'van', punctuation.

    'Sheikh Nadim al-Qashwari' and 'NADIM EL QASHWARI' both give 'nadim qashwari'; other scripts are transliterated
    letter by letter (anyascii). The same for a name in capitals, lower or mixed case. A name that is all titles and
    articles keeps them; only what has no letters and digits gives ''. Folding a folded name changes nothing.
    """
    return _folded(name[:_LONGEST])


@lru_cache(maxsize=65536)
def _folded(name: str) -> str:
    before = _once(name)
    while (after := _once(before)) != before:  # what stood behind a title can be one, too
        before = after
    return after


def _once(name: str) -> str:
    words = _plain(name).split()
    words = _without_titles(words)
    if len(words) > 1:
        words = [word for word in words if word not in _ARTICLES] or words
        words = [_ONE_FORM.get(word, word) for word in words]
    return " ".join(words)


def _plain(name: str) -> str:
    """The words in plain letters."""
    from anyascii import anyascii

    name = _POSSESSIVE.sub("", name)
    name = _DOTS_INSIDE.sub("", _APOSTROPHES.sub("", name))
    words = _NOT_WORDS.sub(" ", _APOSTROPHES.sub("", anyascii(name)).lower()).strip()
    return _INITIALS_IN_A_ROW.sub(r"\1", words)


_LONGEST_TITLE = 3


def _without_titles(words: list[str]) -> list[str]:
    """Without the titles in front, as long as a word is left; the name of a body ('Justice Department') keeps them."""
    from purport.reference.nouns import noun_of

    noun = noun_of(words[-1]) if len(words) > 1 else None
    if noun is not None and noun.kind not in (None, "person"):
        return words
    at = 0
    while at < len(words) - 1:
        for end in range(min(at + _LONGEST_TITLE, len(words) - 1), at, -1):
            if _is_title(words[at:end]):
                at = end
                break
        else:
            break
    return words[at:]


def _is_title(words: list[str]) -> bool:
    from purport.reference.titles import title_of

    return title_of(" ".join(word.capitalize() for word in words)) is not None
