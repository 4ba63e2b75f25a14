"""Offices that stand right before a person's name: 'US President X', 'Armed Forces spokesperson Brigadier X'."""

from typing import NamedTuple

from purport.extract.names.titles import LEADING_TITLES, OFFICES
from purport.language.parse import Parse
from purport.reference.nouns import noun_of

_INSIDE = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "JJR", "HYPH", "POS", "VBN", "VBG", "CC", "CD"))
_LONGEST = 8
_NO_OFFICE = frozenset(
    "man woman boy girl person people teenager teen youth kid child baby adult martyr hero victim suspect defendant"
    " terrorist criminal brother sister father mother son daughter wife husband widow widower uncle aunt cousin friend"
    " colleague neighbor neighbour native resident citizen survivor fan lady gentleman guy".split()
)
"""Nouns for people that are no office or calling, or that take sides; what a text calls somebody is its wording."""


class Title(NamedTuple):
    """Tokens `first` to `last` (exclusive); `noun` is the office without what stands before it."""

    first: int
    last: int
    noun: str


def title_before(parse: Parse, at: int) -> Title | None:
    """The office that ends right before token `at`, with the words that belong to it."""
    tokens = parse.tokens
    last = at - 1
    if last > 0 and tokens[last].text == ".":
        last -= 1  # 'Sen. X'
    if last < 0 or at >= len(tokens) or tokens[last].sentence != tokens[at].sentence:
        return None
    written = parse.written(tokens[last])
    noun = noun_of(written) or noun_of(tokens[last].text)
    by_list = tokens[last].text[:1].isupper() and tokens[last].text.lower() in OFFICES
    if not by_list and (noun is None or noun.kind != "person" or noun.number == "plural"):
        return None
    if not is_office(noun.noun if noun is not None else tokens[last].text):
        return None
    first = last
    while first > 0 and last - first < _LONGEST and _inside(parse, first - 1, tokens[at].sentence):
        first -= 1
    while first < last and tokens[first].tag in ("CC", "POS", "HYPH", "VBG", "CD"):
        first += 1
    return Title(first, last + 1, noun.noun if noun is not None else tokens[last].text.lower())


def is_rank(word: str) -> bool:
    """Whether a word is a title that stands between an office and a name: 'Brigadier', 'Dr.'."""
    return word[:1].isupper() and word.lower().rstrip(".") in LEADING_TITLES


def is_office(noun: str) -> bool:
    """Whether a noun for a person names an office or calling."""
    return noun.lower() not in _NO_OFFICE


def _inside(parse: Parse, index: int, sentence: int) -> bool:
    """Whether a token can belong to the office after it: no mark, no article, no other person's name."""
    token = parse.tokens[index]
    if token.sentence != sentence or token.tag not in _INSIDE:
        return False
    if token.tag == "CC":  # 'Trade and Industry Minister', not 'Smith and President Jones'
        return index > 0 and parse.tokens[index - 1].pos == "PROPN" and not parse.is_named(index - 1, "person")
    return not parse.is_named(index, "person")
