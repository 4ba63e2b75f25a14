"""Which country a place is in, and where on the map, when that is certain.

It is certain if the name is a country's, if a country or a division of one stands beside it ('Tripoli, Lebanon', 'the
Ukrainian town of …'), or if the gazetteer has one place of the name, or one so much larger than all others that
nobody else would be meant without saying so. Nothing else that the report names may point elsewhere. A place that
several states claim belongs to none of them unless the text names one beside it; its coordinates are not in dispute.
"""

from collections.abc import Collection, Iterable
from typing import Final, NamedTuple

from purport.language.parse import Parse
from purport.reference.gazetteer import Town, claimants_of, region_countries, towns_of
from purport.reference.places import CountryMatch, country_of

FAR_LARGER: Final = 8
"""How many times as many people live in the place meant as in any other of its name, if nothing else tells."""
LARGER: Final = 2
"""The same for a capital, and if the report names its country and none of the others'."""
_KNOWN_BY_ITSELF: Final = 100
"""Thousands of inhabitants of a place that is meant although the report names other countries, and not its own."""
_GREAT: Final = 200
"""Thousands of inhabitants of a town that reports from elsewhere call by its name alone."""
_NAMES: Final = ("name", "short form", "demonym")
_OTHER_PLACE: Final = ("state", "city", "cities", "region", "county", "river", "several", "claimed")
"""Words in the remarks of the table of ambiguous names for what is a place too."""


class Location(NamedTuple):
    """What is certain of a place: ISO 3166-1 alpha-3, and degrees (WGS 84)."""

    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


def countries_named(text: str, parse: Parse) -> frozenset[str]:
    """The countries that a report names, themselves or by their people, by code: what points to where it tells of."""
    found = set()
    for name in parse.names:
        words = text[parse.tokens[name.first].start : parse.tokens[name.last - 1].end]
        match = country_of(words)
        if match is not None and match.how in _NAMES and match.alpha3 is not None and not match.ambiguous:
            found.add(match.alpha3)
    return frozenset(found)


def located(
    words: str, *, beside: Collection[str] = (), named: Collection[str] = (), is_area: bool = False
) -> Location:
    """Where a place called `words` is.

    `beside` are the codes of countries that stand beside its name, `named` those of all that the report names;
    `is_area` says that a province, a valley or a building is meant, whose coordinates the gazetteer does not have.
    """
    match = country_of(words)
    if match is not None and match.how in ("name", "short form") and not is_area:
        return Location(_country(match, beside, named))
    claimants = claimants_of(words) or tuple(match.candidates if match and "claimed" in (match.also or "") else ())
    towns = [] if is_area and claimants else _towns(words)
    if beside:
        return _beside(towns, claimants, beside, is_area=is_area)
    countries = {code for town in towns for code in town.codes} | set(claimants)
    if is_area or not towns:
        countries |= set(region_countries(words))
    well_known = _well_known(match)
    times = LARGER if _is_capital_of_its_name(match, well_known, towns) else FAR_LARGER
    town = _meant(_preferred(towns, well_known), named, times)
    if len(countries) == 1:
        (country,) = countries
        known = town is not None and town.thousands >= _KNOWN_BY_ITSELF
        sure = known or not named or country in named
        return _at(None if is_area else town, country) if sure and country != "-" else Location()
    if town is None or (is_area and set(region_countries(words)) - set(town.codes)):
        return Location()
    single = town.codes[0] if len(town.codes) == 1 and not claimants else None
    return _at(None if is_area else town, single)


def _towns(words: str) -> list[Town]:
    """The towns of a name: 'Gaza City' and 'Homs city' are found without the word too."""
    return list(towns_of(words) or (towns_of(words[:-5]) if words.lower().endswith(" city") else ()))


def _country(match: CountryMatch, beside: Collection[str], named: Collection[str]) -> str | None:
    """The code of a country's own name. If it may be another place too ('Georgia'), that of a country beside it, or its
    own if the report names its people and nothing of the other.
    """
    if match.also is None or not any(word in match.also for word in _OTHER_PLACE):
        return match.alpha3
    if beside:
        return next(iter(beside)) if len(set(beside)) == 1 else None
    return match.alpha3 if match.alpha3 in named and "USA" not in named else None


def _well_known(match: CountryMatch | None) -> str | None:
    """The country of a capital or city of the tables that is no other place too."""
    if match is None or match.how not in ("capital", "city") or match.alpha3 is None:
        return None
    return None if any(word in (match.also or "") for word in _OTHER_PLACE) else match.alpha3


def _is_capital_of_its_name(match: CountryMatch | None, country: str | None, towns: list[Town]) -> bool:
    """Whether a name is a capital's, and no great town elsewhere has it: 'Athens', not 'Tripoli'."""
    if match is None or match.how != "capital" or country is None:
        return False
    return all(town.thousands < _GREAT for town in towns if country not in town.codes)


def _beside(towns: list[Town], claimants: Collection[str], beside: Collection[str], *, is_area: bool) -> Location:
    """The place of the name in the country beside it."""
    codes = set(beside)
    country = codes.pop() if len(codes) == 1 else None
    there = [town for town in towns if country in town.codes]
    town = _dominant(there, FAR_LARGER) if there else None
    if town is None and len(claimants) > 1 and country not in claimants:
        country = None
    return _at(None if is_area else town, country)


def _preferred(towns: list[Town], country: str | None) -> list[Town]:
    """The towns, those of a country whose well-known city is so called by their own name."""
    return [town._replace(alias=False) if country in town.codes else town for town in towns]


def _meant(towns: list[Town], named: Collection[str], times: int) -> Town | None:
    """The town that is meant although there are others of its name; None if that is not certain. `times` is by how much
    it must be larger if nothing else tells.
    """
    main = _dominant(towns, times)
    if main is not None:
        elsewhere = {code for town in towns for code in town.codes if code in named} - set(main.codes)
        if not elsewhere or set(main.codes) & set(named):
            return main
        return None
    there = [town for town in towns if set(town.codes) & set(named)]
    if len(there) == 1 and there[0] is towns[0] and _dominant(towns, LARGER):
        return there[0]
    return None


def _dominant(towns: Iterable[Town], times: int) -> Town | None:
    """The one town, or the one that is so many times as large as any other; the name by which it is meant must be its
    own then. Two entries of one place are one.
    """
    ordered = sorted(towns, key=lambda town: -town.thousands)
    if not ordered:
        return None
    first = ordered[0]
    others = [town for town in ordered[1:] if not _is_same_place(first, town)]
    if not others:
        return first
    return first if not first.alias and first.thousands >= times * max(1, others[0].thousands) else None


def _is_same_place(one: Town, other: Town) -> bool:
    return abs(one.latitude - other.latitude) < 0.2 and abs(one.longitude - other.longitude) < 0.2


def _at(town: Town | None, country: str | None) -> Location:
    if town is None or (country is not None and country not in town.codes):
        return Location(country)
    return Location(country, town.latitude, town.longitude)
