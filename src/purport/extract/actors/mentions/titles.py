"""Offices that stand right before a person's name: 'US President X', 'Armed Forces spokesperson Brigadier X'."""

from typing import NamedTuple

from purport.extract.names.titles import LEADING_TITLES, OFFICES
from purport.language.parse import Parse
from purport.reference.nouns import noun_of

_INSIDE = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "JJR", "HYPH", "POS", "VBN", "VBG", "CC", "CD"))
_CLAUSES = frozenset(("acl", "relcl", "advcl", "ccomp", "xcomp", "pcomp", "ROOT"))
"""What a word is in the tree that is the verb of a clause and no part of an office."""
_LONGEST = 8
_LONGEST_OF = 5
"""Tokens from 'of' to the name in 'Director of National Intelligence X'."""
_NOT_HELD = frozenset(
    "critic supporter opponent ally rival backer follower victim aide adviser advisor lawyer attorney member spokesman"
    " spokeswoman spokesperson owner founder author".split()
)
"""Nouns for who stands to a body that is named after 'of', beside somebody else's name."""
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
    held = _office_of(parse, last)
    noun = _office_at(parse, last if held is None else held)
    if noun is None:
        return None
    first = last if held is None else held
    while first > 0 and last - first < _LONGEST and _inside(parse, first - 1, tokens[at].sentence):
        first -= 1
    while first < last and tokens[first].tag in ("CC", "POS", "HYPH", "VBG", "CD"):
        first += 1
    return Title(first, last + 1, noun)


def _office_at(parse: Parse, at: int) -> str | None:
    """The office that a token is the noun of; None if it is of none."""
    token = parse.tokens[at]
    noun = noun_of(parse.written(token)) or noun_of(token.text)
    by_list = token.text[:1].isupper() and token.text.lower() in OFFICES
    if not by_list and (noun is None or noun.kind != "person" or noun.number == "plural"):
        return None
    name = noun.noun if noun is not None else token.text
    return name.lower() if is_office(name) else None


def _office_of(parse: Parse, last: int) -> int | None:
    """The noun of an office that ends at a token with what it is held in: 'Chief of Staff X', 'Supervisor of Elections
    X'; None where that is somebody ('the lawyer of Mayor X').
    """
    tokens = parse.tokens
    end = noun_of(tokens[last].text)
    body = tokens[last].text[0].isupper() or (end is not None and end.number == "collective")
    told = not body or (end is not None and end.kind == "person" and end.number == "singular")
    if told or is_rank(tokens[last].text) or tokens[last].text.lower() in OFFICES:
        return None
    for index in range(last, max(0, last - _LONGEST_OF), -1):
        token = tokens[index]
        if token.sentence != tokens[last].sentence or parse.is_named(index, "person"):
            return None
        if token.text.lower() == "of":
            held = index - 1
            office = _office_at(parse, held) if index < last and tokens[held].sentence == token.sentence else None
            noun = noun_of(tokens[held].text) if office is not None and office not in _NOT_HELD else None
            return held if noun is not None and noun.number == "singular" else None
        if token.tag not in ("NN", "NNS", "NNP", "NNPS", "JJ", "CC"):
            return None
    return None


def is_rank(word: str) -> bool:
    """Whether a word is a title that stands between an office and a name: 'Brigadier', 'Dr.'."""
    return word[:1].isupper() and word.lower().rstrip(".") in LEADING_TITLES


def is_office(noun: str) -> bool:
    """Whether a noun for a person names an office or calling."""
    return noun.lower() not in _NO_OFFICE


def _inside(parse: Parse, index: int, sentence: int) -> bool:
    """Whether a token can belong to the office after it: no mark, no article, no other person's name."""
    token = parse.tokens[index]
    if token.sentence != sentence or token.tag not in _INSIDE or token.dep in _CLAUSES:
        return False  # 'a poll showing Senator X'
    if token.tag == "CC":  # 'Trade and Industry Minister', not 'Smith and President Jones'
        return index > 0 and parse.tokens[index - 1].pos == "PROPN" and not parse.is_named(index - 1, "person")
    return not parse.is_named(index, "person")
