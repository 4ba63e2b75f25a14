"""CAMEO's actor codes ('IRQGOV', 'IGOUNO', 'SYRMED'): letters in threes, country first, then sectors and more."""

from functools import cache

from purport.records import Record
from purport.reference.places import is_country_code
from purport.reference.tables import rows


class Decoded(Record, frozen=True, kw_only=True):
    """What is known of a code; further letters are not kept."""

    country: str | None
    """ISO 3166-1 alpha-3; None for bodies of no country."""

    sector: str | None
    """PLOVER code. CAMEO's MED (media) is JRN there, its HLH (health) MED, INS and SEP are REB."""


def decoded(code: str) -> Decoded | None:
    """Country and the first sector of a code; None if it has neither and is no international body's."""
    letters = code.upper()
    threes = [letters[at : at + 3] for at in range(0, min(len(letters), _LONGEST), 3)]
    known = _known()
    means, country = (
        known.get(threes[0], ("country" if is_country_code(threes[0]) else "", threes[0])) if threes else ("", "")
    )
    sectors = [known[three][1] for three in threes if known.get(three, ("", ""))[0] == "sector"]
    if means not in ("country", "international") and not sectors:
        return None
    return Decoded(country=country if means == "country" else None, sector=sectors[0] if sectors else None)


_LONGEST = 60


@cache
def _known() -> dict[str, tuple[str, str]]:
    return {code: (means, as_) for code, means, as_ in rows("cameo_codes")}
