"""The other codes of countries, and one English name, for formats that ask for them."""

from functools import cache
from typing import NamedTuple

from purport.reference.tables import rows


class CountryCodes(NamedTuple):
    """A country in ISO 3166-1; `numeric` is None for Kosovo, which has no number there."""

    alpha2: str
    numeric: int | None
    name: str


def codes_of(alpha3: str | None) -> CountryCodes | None:
    """The codes of the country that ISO 3166-1 calls `alpha3` (or XKX); None if there is none."""
    return _codes().get(alpha3 or "")


@cache
def _codes() -> dict[str, CountryCodes]:
    return {
        code: CountryCodes(alpha2, int(numeric) if numeric else None, name)
        for code, alpha2, numeric, name in rows("country_codes")
    }
