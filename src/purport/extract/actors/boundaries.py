"""Where names begin and end: what the model left off a person's name, and countries that it did not see."""

from collections.abc import Iterator, Sequence
from typing import Final

from purport.extract.actors.titles import is_rank
from purport.extract.names.titles import OFFICES
from purport.language.parse import Name, NameKind, Parse, Token
from purport.reference.nouns import noun_of
from purport.reference.places import CountryMatch, country_of

_LONGEST_NAME: Final = 6
"""Words of a person's name, at most; what is longer is not made longer still."""
_LONGEST_COUNTRY: Final = 4
_TYPE_WORDS: Final = frozenset("holdings daily tv radio times post herald news agency press gazette weekly".split())
_DAYS: Final = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August"
    " September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()
)
_IN_PEOPLE: Final = frozenset(("NNP", "NNPS", "NN", "NNS", "FW"))
_IN_BODIES: Final = frozenset(("NNP", "NNPS", "NN", "NNS", "FW", "JJ", "VBN", "VBG"))
"""Tags of capitalised words that can be part of a name; what begins a sentence must be a proper noun."""
_PARTICLES: Final = frozenset("al el bin ibn abu van von der den de da di del dos du la le ben bar bint".split())


def with_whole_names(parse: Parse, names: Sequence[Name]) -> list[Name]:
    """`names`, those of people and bodies with the capitalised words beside them that belong to nothing else, and the
    countries and peoples of the tables that stand outside all names.
    """
    by_tables = list(_long_countries(parse))
    covered = {token for name in by_tables for token in range(name.first, name.last)}
    bare = (_without_article(parse, name) for name in names)
    names = [name for name in bare if name is not None and not covered.issuperset(range(name.first, name.last))]
    names = sorted((*names, *(name for name in by_tables if _free(name, names))), key=lambda name: name.first)
    taken = {token: number for number, name in enumerate(names) for token in range(name.first, name.last)}
    whole: list[Name] = []
    for number, name in enumerate(names):
        if name.kind in ("person", "organisation"):
            first, last = _widened(parse, name, number, taken)
            kind = name.kind
            if any(_is_type_word(parse.tokens[at]) for at in range(name.last, last)):
                kind = "organisation"  # 'Wadi' 'Brigades'
            taken |= dict.fromkeys(range(first, last), number)
            name = Name(first, last, kind, name.chance)
        whole.append(name)
    return sorted((*whole, *_countries(parse, taken)), key=lambda name: name.first)


def _widened(parse: Parse, name: Name, number: int, taken: dict[int, int]) -> tuple[int, int]:
    """The tokens of a person's name with those beside it that can only be part of it."""
    tokens = parse.tokens
    first, last = name.first, name.last

    def free(at: int) -> bool:
        inside = 0 <= at < len(tokens) and tokens[at].sentence == tokens[name.first].sentence
        return inside and taken.get(at, number) == number

    body = name.kind == "organisation"
    while last - first < 2 * _LONGEST_NAME and free(first - 1) and _belongs(tokens, first - 1, body=body):
        first -= 1
    while (
        last - first < 2 * _LONGEST_NAME
        and free(last)
        and (_belongs(tokens, last, body=body) or _is_type_word(tokens[last]))
    ):
        body = body or _is_type_word(tokens[last])
        last += 1
    while first < name.first and not tokens[first].text[0].isalnum():
        first += 1
    while last > name.last and not tokens[last - 1].text[0].isalnum():
        last -= 1
    return first, last


def _free(name: Name, names: Sequence[Name]) -> bool:
    """Whether no name shares a token with another."""
    return all(one.last <= name.first or name.last <= one.first for one in names)


def _long_countries(parse: Parse) -> Iterator[Name]:
    """The countries and peoples of several words ('South Korean'), wherever they stand."""
    for token in parse.tokens:
        if token.text[0].isupper():
            for length in range(_LONGEST_COUNTRY, 1, -1):
                kind = _country_kind(parse, token.index, token.index + length, {})
                if kind is not None:
                    yield Name(token.index, token.index + length, kind)
                    break


def _without_article(parse: Parse, name: Name) -> Name | None:
    """A name without 'The' before it; None if nothing is left."""
    if parse.tokens[name.first].text.lower() not in ("the", "a", "an"):
        return name
    return Name(name.first + 1, name.last, name.kind, name.chance) if name.last - name.first > 1 else None


def _is_type_word(token: Token) -> bool:
    """Whether a capitalised word says what kind of body a name is of: 'Brigades', 'Party', 'Daily'."""
    if not token.text[0].isupper() or token.tag not in ("NNP", "NNPS", "NN", "NNS"):
        return False
    noun = noun_of(token.text)
    named = noun is not None and noun.kind in ("organisation", "armed group", "government", "outlet")
    return named or token.text.lower() in _TYPE_WORDS


def _belongs(tokens: Sequence[Token], at: int, *, body: bool) -> bool:
    """Whether a token beside a name is part of it: a proper noun that is no office, country, day or common noun (which
    in a body's name it can be); a particle; or a hyphen within a word.
    """
    token = tokens[at]
    if not token.text[0].isalnum():
        before = tokens[at - 1] if at else token
        after = tokens[at + 1] if at + 1 < len(tokens) else token
        return token.text in "-‑’'" and before.end == token.start and token.end == after.start and after.text != "s"
    if token.text.lower() in _PARTICLES and token.tag in ("NNP", "IN", "FW", "DT", "NN"):
        return True
    first = at == 0 or tokens[at - 1].sentence != token.sentence
    if first and token.tag not in ("NNP", "NNPS"):
        return False
    return (
        token.tag in (_IN_BODIES if body else _IN_PEOPLE)
        and token.text[0].isupper()
        and not is_rank(token.text)
        and token.text.lower() not in OFFICES
        and (body or noun_of(token.text) is None)
        and token.text not in _DAYS
        and country_of(token.text) is None
    )


def _countries(parse: Parse, taken: dict[int, int]) -> Iterator[Name]:
    """The countries, peoples and capitals of the tables outside all names, the longest words first."""
    at = 0
    while at < len(parse.tokens):
        token = parse.tokens[at]
        length = 0
        if at not in taken and token.text[0].isupper() and token.pos in ("PROPN", "ADJ", "NOUN"):
            for length in range(_LONGEST_COUNTRY, 0, -1):
                kind = _country_kind(parse, at, at + length, taken)
                if kind is not None:
                    yield Name(at, at + length, kind)
                    break
            else:
                length = 0
        at += max(1, length)


def _country_kind(parse: Parse, first: int, last: int, taken: dict[int, int]) -> NameKind | None:
    """'place' or 'group' if the tokens are words that can only mean a country, its capital or its people."""
    tokens = parse.tokens[first:last]
    if len(tokens) < last - first or any(index in taken for index in range(first, last)):
        return None
    if not tokens[-1].text[0].isalnum() or tokens[-1].sentence != tokens[0].sentence:
        return None
    words = " ".join(token.text for token in tokens)
    match = country_of(words)
    if match is None or match.ambiguous or match.alpha3 is None:
        return None
    return _KINDS.get(match.how)


_KINDS: Final[dict[str, NameKind]] = {"name": "place", "short form": "place", "capital": "place", "demonym": "group"}
"""What words of the tables are where the model saw no name; cities are left to it."""


def told_by_tables(words: str) -> NameKind | None:
    """The kind of a name that is a country, capital or people and nothing else."""
    match: CountryMatch | None = country_of(words)
    if match is None or match.ambiguous:
        return None
    return "place" if match.how == "city" else _KINDS.get(match.how)
