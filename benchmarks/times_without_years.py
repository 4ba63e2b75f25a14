"""How well the years of a history are told when fewer of its dates say them.

usage: python benchmarks/times_without_years.py [FOLDER]

Of the texts of FOLDER that were looked at (default: WikiWars; those held out are not touched), some dates lose their
year: those with a month or season whose year is also that of the date before, so that a writer could have left it out.
Which of them is drawn, a few times over. Printed: of the days, months and seasons that say no year, how many there are,
how many were put in the wrong year, and the share.
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from purport.evaluate.holdout import held_out
from purport.evaluate.timeml import TimedText, timed_texts_of
from purport.extract.times import find_times
from purport.records import When
from times import CORPORA, document_of_row
from times_by_kind import kind_of

_SHARES: Final = (0.0, 0.3, 0.6)
"""Shares of the years that are left out."""
_DRAWS: Final = 4
_YEARLESS: Final = ("day, no year", "month, no year", "season, no year")
_DATED: Final = re.compile(r"(\d{4})-(?:\d\d|SP|SU|FA|WI)")
_YEAR: Final = re.compile(r",?\s*(?:of\s+)?\b1\d{3}\b")


class Told(NamedTuple):
    """A date of a text that has lost years: where it stands there, and the year it is of."""

    start: int
    end: int
    year: str


def without_years(text: TimedText, share: float, dice: random.Random) -> tuple[TimedText, list[Told]]:
    """`text` without a share of the years that could be left out, and what it then tells without a year."""
    pieces: list[str] = []
    told: list[Told] = []
    length, position, before = 0, 0, ""
    for gold in text.gold:
        if gold.span.start < position:
            continue
        words = text.text[gold.span.start : gold.span.end]
        dated = _DATED.match(gold.value or "")
        year = dated[1] if dated else gold.value if re.fullmatch(r"\d{4}", gold.value or "") else None
        if dated and year == before and kind_of(words) == "whole date" and dice.random() < share:
            words = _YEAR.sub("", words, count=1)
        pieces += [text.text[position : gold.span.start], words]
        start = length + len(pieces[-2])
        length, position, before = start + len(words), gold.span.end, year or before
        if dated and kind_of(words) in _YEARLESS:
            told.append(Told(start, length, dated[1]))
    return text._replace(text="".join([*pieces, text.text[position:]])), told


def years_of(text: TimedText, told: list[Told]) -> Iterator[bool]:
    """For each date told that was found, whether it is in the right year."""
    times = find_times(document_of_row(text))
    for one in told:
        found = [when.timex or "" for when in times if _overlap(when, one)]
        if found:
            yield any(timex.startswith(one.year) for timex in found)


def _overlap(when: When, told: Told) -> bool:
    return when.span is not None and when.span.start < told.end and told.start < when.span.end


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=CORPORA / "timeml" / "wikiwars")
    texts = [text for text in timed_texts_of(parser.parse_args().folder) if not held_out(text.id)]
    print(f"{'years left out':16} {'dates':>6} {'wrong':>6} {'share':>6}")
    for share in _SHARES:
        counts: Counter[bool] = Counter()
        for draw in range(_DRAWS if share else 1):
            for text in texts:
                counts.update(years_of(*without_years(text, share, random.Random(f"{text.id}{draw}"))))
        row = f"{counts.total():6} {counts[False]:6} {100 * counts[False] / counts.total():6.1f}"
        print(f"{f'{share:.0%} of them':16} {row}")


if __name__ == "__main__":
    main()
