"""Which country words stand for: names, demonyms, capitals, seats of government, big cities.

One rule for every country: its names (ISO 3166, CLDR, further ones), adjectives and people, capitals, then what its
organs are called by, then its cities. Words that stand for several countries, or that often mean no country at all,
are marked, and the caller decides. A code says which country's name was used, not who rules where.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal

from purport.records import Record
from purport.reference.tables import LONGEST_KEY, key, listed, rows, straight

How = Literal["short form", "name", "demonym", "government word", "capital", "city"]


class CountryMatch(Record, frozen=True, kw_only=True):
    """What words say about a country."""

    alpha3: str | None
    """ISO 3166-1 alpha-3 (and XKX for Kosovo); None if the words stand for several countries."""

    how: How
    """By which kind of word; 'government word' is a building or body such as a palace or a parliament's name."""

    candidates: tuple[str, ...]
    """All countries the words may stand for, by code."""

    also: str | None = None
    """What else the words often mean ('person', 'state of the USA'); None if nothing worth a warning."""

    sector: str | None = None
    """PLOVER sector of the organ that a government word means."""

    @property
    def ambiguous(self) -> bool:
        """Whether context has to decide."""
        return self.also is not None or self.alpha3 is None


def country_of(words: str) -> CountryMatch | None:
    """The country that `words` as a whole stand for: 'Iraq', 'the Iraqis', "Iraq's", 'U.S.', 'Baghdad', 'Kremlin'.

    Words without a capital letter are no country ('us', 'turkey'), and short forms keep their case ('US', not 'Us').
    """
    return _country_of(words) if len(words) <= LONGEST_KEY and not words.islower() else None


@lru_cache(maxsize=8192)
def _country_of(words: str) -> CountryMatch | None:
    code = _short_forms().get(straight(words).replace(".", ""))
    form = key(words)
    found: tuple[How, str] | None = ("short form", code) if code else _by_kind(form)
    if found is None:
        return None
    how, codes = found
    also, declared = _warnings().get(form, (None, ()))
    candidates = declared or tuple(listed(codes))
    return CountryMatch(
        alpha3=candidates[0] if len(candidates) == 1 else None,
        how=how,
        candidates=candidates,
        also=also,
        sector=_sectors().get(form) if how == "government word" else None,
    )


def countries_in(words: str) -> tuple[CountryMatch, ...]:
    """The countries named within a phrase, from left to right, the longest words first: 'the Iraqi Defense Ministry',
    'Central Bank of South Sudan'. A compound such as 'US-led' names none.
    """
    return tuple(piece for piece in _pieces(words) if isinstance(piece, CountryMatch))


def beside_countries(words: str) -> list[str]:
    """The words of a phrase that are not part of a country's name, nor of its people's or capital's."""
    return [piece for piece in _pieces(words) if isinstance(piece, str)]


def _pieces(words: str) -> Iterator[CountryMatch | str]:
    """A phrase as countries, the longest words first, and the words between them."""
    tokens = [token.strip(_EDGES) for token in words.split()]
    at = 0
    while at < len(tokens):
        for end in range(min(len(tokens), at + _LONGEST), at, -1):
            match = country_of(" ".join(tokens[at:end])) if tokens[at] else None
            if match:
                yield match
                at = end
                break
        else:
            yield tokens[at]
            at += 1


def country_within(words: str) -> CountryMatch | None:
    """The one country that a phrase names; None if it names none, several, or only ambiguous words."""
    matches = [match for match in countries_in(words) if not match.ambiguous]
    return matches[0] if len({match.alpha3 for match in matches}) == 1 else None


_EDGES = ',;:()[]"“”*'

_LONGEST = 6
"""Words of the longest name looked for within a phrase."""


@cache
def _short_forms() -> dict[str, str]:
    """'US', 'UK', 'UAE': letters without dots, in their case."""
    return {
        name.replace(".", ""): code
        for code, _adjectives, _people, _capitals, names in rows("countries")
        for name in listed(names)
        if _is_short_form(name)
    }


def _by_kind(form: str) -> tuple[How, str] | None:
    """The kind of word and the codes, separated by '|'; an earlier kind of word wins over a later one."""
    return next(((how, table[form]) for how, table in _words_by_kind() if form in table), None)


@cache
def _sectors() -> dict[str, str]:
    return {key(words): sector for words, _code, sector in rows("government_words")}


@cache
def _words_by_kind() -> list[tuple[How, dict[str, str]]]:
    """For every kind of word the codes by key, in the order in which they count."""
    names: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    capitals: dict[str, str] = {}
    seats: dict[str, str] = {}
    cities: dict[str, str] = {}
    for code, given in rows("country_names"):
        _add(names, listed(given), code)
    for code, adjectives, people, given_capitals, further in rows("countries"):
        _add(names, [name for name in listed(further) if not _is_short_form(name)], code)
        _add(demonyms, [*listed(adjectives), *_people(listed(people) or listed(adjectives))], code)
        _add(capitals, listed(given_capitals), code)
    for words, code, _sector in rows("government_words"):
        _add(seats, [words], code)
    for city, code in (*rows("cities"), *rows("city_names")):
        _add(cities, [city], code)
    return [
        ("name", names),
        ("demonym", demonyms),
        ("government word", seats),
        ("capital", capitals),
        ("city", cities),
    ]


def _add(table: dict[str, str], words: list[str], code: str) -> None:
    for word in words:
        form = key(word)
        codes = table.get(form)
        if codes is None:
            table[form] = code
        elif code not in codes:
            table[form] = f"{codes}|{code}"


def _people(words: list[str]) -> list[str]:
    """Singular and plural of the words for a country's people; '=' marks a word that stands as it is."""
    found = []
    for word in words:
        if word.startswith("="):
            found.append(word[1:])
            continue
        found.append(word)
        if _MAN.search(word):
            found.append(_MAN.sub(r"\1en", word))
        elif not word.endswith(("ese", "ish", "nch", "s", "x", "z")):
            found.append(word + "s")
    return found


_MAN = re.compile(r"(?<=[hsx])((?:wo)?m)an$")
"""The ending of 'Frenchman' and 'Scotswoman', which 'German' has not."""


@cache
def _warnings() -> dict[str, tuple[str, tuple[str, ...]]]:
    """What else words often mean, and the countries they belong to where the table says so."""
    return {key(words): (also, tuple(listed(codes))) for words, also, codes in rows("ambiguous")}


def _is_short_form(name: str) -> bool:
    letters = name.replace(".", "")
    return letters.isalpha() and letters.isupper() and len(letters) < 6


def is_country_code(code: str) -> bool:
    """Whether `code` is a code of ISO 3166-1 alpha-3, or XKX."""
    return code in _codes()


@cache
def _codes() -> frozenset[str]:
    return frozenset(code for code, _names in rows("country_names"))
