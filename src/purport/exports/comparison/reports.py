"""What the reports of a comparison are called."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from purport.compare.claims.sources import outlet_key, outlet_names
from purport.compare.records import Carrier
from purport.exports.comparison.wordings import count_of
from purport.exports.page.visible import is_plain
from purport.exports.phrases import interval_in_words, month_name
from purport.records import When

_WITHOUT_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)")


UNKNOWN: Final = "outlet unknown"


class Named(NamedTuple):
    """A report by number, outlet, day and where it came from; `house` is the outlet without words such as 'Wire', under
    which all its reports are told, `link` is empty if a reader may not follow it.
    """

    number: int
    outlet: str
    house: str
    day: str
    title: str
    place: str
    link: str

    @property
    def short(self) -> str:
        """`Telvane, 6 Feb 2025`; the file where the outlet is unknown."""
        return f"{self.publisher}, {self.day}"

    @property
    def publisher(self) -> str:
        """The outlet, or else the file."""
        return self.place if self.outlet == UNKNOWN else self.house


def outlets_of(reports: Iterable[Named]) -> str:
    """`5 outlets`, `5 outlets and one that is unknown`: how many, 'Telvane' and 'Telvane Wire' being one."""
    every = list(reports)
    known = len({one.house for one in every} - {UNKNOWN})
    unknown = sum(one.house == UNKNOWN for one in every)
    words = count_of(known, "outlet")
    return f"{words} and {'one that is' if unknown == 1 else f'{unknown} that are'} unknown" if unknown else words


def named_reports(carriers: Iterable[Carrier]) -> dict[str, Named]:
    """The names by document id."""
    every = list(carriers)
    houses = outlet_names(one.outlet for one in every)
    return {one.report: _named(number, one, houses) for number, one in enumerate(every, start=1)}


def _named(number: int, one: Carrier, houses: Mapping[str, str | None]) -> Named:
    file = one.location.rstrip("/").rsplit("/", 1)[-1] or one.location
    return Named(
        number=number,
        outlet=" ".join((one.outlet or UNKNOWN).split()),
        house=" ".join((houses[outlet_key(one.outlet)] or UNKNOWN).split()),
        day=_day(one.published) if one.published else "date unknown",
        title=" ".join((one.title or "").split()),
        place=f"{file} · {one.part}" if one.part else file,
        link=_link(one.location),
    )


def _day(published: When) -> str:
    """`6 Feb 2025`, `7 Feb, year unknown`, `date unknown`."""
    first, last = published.earliest, published.latest
    if day := interval_in_words(first and first[:10], last and last[:10], short=True):
        return day
    without_year = _WITHOUT_YEAR.fullmatch(published.timex or "")
    if without_year and 1 <= int(without_year[1]) <= 12:
        return f"{int(without_year[2])} {month_name(int(without_year[1]), short=True)}, year unknown"
    return "date unknown"


def _link(location: str) -> str:
    try:
        parts = urlsplit(location)
    except ValueError:
        return ""
    return location if is_plain(location) and parts.scheme in ("http", "https") and parts.netloc else ""
