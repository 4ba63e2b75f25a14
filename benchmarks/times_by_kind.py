"""How much of a gap between the texts that were looked at and those held out comes from what times they hold, and how
much from how well times of one kind are read.

usage: python benchmarks/times_by_kind.py [FOLDER …] [--wrong]

FOLDER is as for `benchmarks/times.py` (default: WikiWars). The kind of a time is told from its words alone, by the
fixed patterns of `KINDS`. Printed are counts and figures by kind, never words: the share a kind has of each part, its
value F1 there, and the points of the gap that come from its being read less well (*within*, weighed with the mean of
both shares); with `--wrong`, how many times of each kind are wrong in which way.

Value F1 is a share: of all times in the gold and all that were read, counted together, those that are right. So it is
the mean of its figures by kind, weighted with their shares, and a gap falls into two parts without a rest: *mix*, what
the part looked at would lose if it held times of each kind as often as the part held out does, and *within kinds*, what
is left. (Kitagawa, "Components of a Difference Between Two Rates", Journal of the American Statistical Association 50,
1955; Oaxaca, "Male-Female Wage Differentials in Urban Labor Markets", International Economic Review 14, 1973.) The
split depends on whose figures the mix is weighed with: those of the part looked at, the mean of both, and those of the
part held out are given. The intervals hold 95 of 100 draws of both parts from their texts, with replacement; *over 4*
is the share of the draws that lie above 4 points. A time that was read and overlaps one in the gold is of the kind of
that one.
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from purport.evaluate.holdout import held_out
from purport.evaluate.timeml import TimedText, timed_texts_of
from purport.evaluate.times import found_of, matches
from purport.extract.times import find_times
from purport.records import When
from times import CORPORA, document_of_row, name_of

_MONTH: Final = (
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)"
)
_SEASON: Final = r"\b(?:spring|summer|autumn|fall|winter)"
_YEAR: Final = r"(?<![\d:,.])(?:1\d{3}|20\d\d|[1-9]\d\d)(?![\d:,]|\.\d)"
_UNIT: Final = (
    r"\b(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|centur(?:y|ie)|season)s?\b"
)
_POINTS: Final = (
    r"\b(?:later|earlier|before|after|ago|afterwards?|following|follow(?:s|ed)?|next|previous|preceding|prior|same|that"
    r"|this|these|those|last|past|coming|new|end|beginning|start|middle|rest|eve|first|second|third|subsequent|since"
    r"|from)\b"
)

KINDS: Final = [
    (
        "century, decade, era",
        r"\bb\.?c\b|\bbce\b|\ba\.?d\b|\bcentur|\bmillenni|\b\d+0['’]?s\b"
        r"|\b(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b",
    ),
    ("whole date", rf"(?:{_MONTH}|{_SEASON}).*{_YEAR}|{_YEAR}.*(?:{_MONTH}|{_SEASON})|\d+[-/.]\d+[-/.]\d{{2,4}}"),
    (
        "day, no year",
        rf"{_MONTH}.*\d|\d.*{_MONTH}|^(?:the )?(?:\w+ (?:of|on) )?(?:the )?\d+(?:st|nd|rd|th)\b|^\d\d?$",
    ),
    ("month, no year", _MONTH),
    ("season, no year", _SEASON),
    ("year", _YEAR),
    (
        "set",
        r"\b(?:every|each|per|daily|nightly|weekly|monthly|yearly|annual(?:ly)?)\b|^an? (?:hour|day|week|month|year)$",
    ),
    ("counted from another", rf"{_POINTS}.*{_UNIT}|{_UNIT}.*{_POINTS}"),
    ("length", _UNIT),
    (
        "now, the past, the time",
        r"\b(?:now|today|current(?:ly)?|former(?:ly)?|recent(?:ly)?|past|future|present|times?|periods?|era)\b",
    ),
    ("weekday, hour, feast", ""),
]
"""Kinds of times and what their words hold, in lower case. The first that fits; the last fits all that is left."""
WRONG: Final = ("not found", "other year", "less exact", "more exact", "other type", "no value", "other", "none there")
"""Ways to be wrong. `no value`: the gold says that it cannot be told; `none there`: the gold has no time there."""
_DRAWS: Final = 2000


class Count(NamedTuple):
    """Times in the gold and times read, together, and how many of them are right."""

    all: int = 0
    right: int = 0


Counts = dict[str, Count]
"""By kind."""


def kind_of(words: str) -> str:
    """The kind of a time, by its words."""
    plain = re.sub(r"\s+", " ", words.lower())
    return next(name for name, pattern in KINDS if re.search(pattern, plain))


def counts_of(text: TimedText, times: Iterable[When]) -> Counts:
    """What of a text is right, by kind."""
    every = Counter(kind_of(text.text[one.span.start : one.span.end]) for one in text.gold)
    right: Counter[str] = Counter()
    found = found_of(times)
    gold_of = {j: text.gold[i] for i, j in matches(text.gold, found)}
    for j, one in enumerate(found):
        gold = gold_of.get(j)
        span = gold.span if gold is not None else one.span
        kind = kind_of(text.text[span.start : span.end])
        every[kind] += 1
        right[kind] += 2 * (gold is not None and gold.value == one.value)
    return {kind: Count(every[kind], right[kind]) for kind in every}


def wrong_of(text: TimedText, times: Iterable[When]) -> Counter[tuple[str, str]]:
    """How many times of a text are wrong, by kind and by one of `WRONG`."""
    found = found_of(times)
    found_for = dict(matches(text.gold, found))
    counts: Counter[tuple[str, str]] = Counter()
    for i, gold in enumerate(text.gold):
        kind = kind_of(text.text[gold.span.start : gold.span.end])
        if i not in found_for:
            counts[kind, "not found"] += 1
        elif found[found_for[i]].value != gold.value:
            counts[kind, _difference(gold.value or "", found[found_for[i]].value or "")] += 1
    for j, one in enumerate(found):
        if j not in found_for.values():
            counts[kind_of(text.text[one.span.start : one.span.end]), "none there"] += 1
    return counts


def _difference(gold: str, found: str) -> str:
    """How two values differ."""
    if gold in ("", "null"):
        return "no value"
    if _type(gold) != _type(found):
        return "other type"
    known, read = (re.sub(r"-?X+.*$", "", value) for value in (gold, found))
    if known.startswith(read):
        return "less exact"
    if read.startswith(known):
        return "more exact"
    yearless = [re.sub(r"^(?:BC)?\d{4}", "", value) for value in (gold, found)]
    return "other year" if yearless[0] == yearless[1] else "other"


def _type(value: str) -> str:
    """A length, a reference or a date."""
    return "P" if re.match(r"P[\dXT]", value) else "R" if value.endswith("_REF") else "D"


def added(texts: Iterable[Counts]) -> Counts:
    """The counts of several texts together."""
    total: Counts = {}
    for counts in texts:
        for kind, count in counts.items():
            before = total.get(kind, Count())
            total[kind] = Count(before.all + count.all, before.right + count.right)
    return total


class Split(NamedTuple):
    """A gap, in points of value F1, and what of it is mix: weighed with the figures of the part looked at, with the
    mean of both, and with those of the part held out. The rest is within kinds.
    """

    gap: float
    mix: tuple[float, float, float]


def split_of(seen: Counts, unseen: Counts) -> Split:
    """The gap between two parts and what it consists of. A kind that one of them lacks has the other's figure."""
    totals = [sum(count.all for count in part.values()) for part in (seen, unseen)]
    mix = [0.0, 0.0]
    for kind in seen | unseen:
        both = [part.get(kind, Count()) for part in (seen, unseen)]
        figures = [100 * one.right / one.all for one in both if one.all]
        more = both[0].all / totals[0] - both[1].all / totals[1]
        mix = [mix[0] + more * figures[0], mix[1] + more * figures[-1]]
    return Split(_f1(seen) - _f1(unseen), (mix[0], (mix[0] + mix[1]) / 2, mix[1]))


def _f1(counts: Counts) -> float:
    return 100 * sum(one.right for one in counts.values()) / sum(one.all for one in counts.values())


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[CORPORA / "timeml" / "wikiwars"])
    parser.add_argument("--wrong", action="store_true")
    arguments = parser.parse_args()
    for folder in arguments.folders:
        parts: dict[bool, list[Counts]] = {False: [], True: []}
        wrong: dict[bool, Counter[tuple[str, str]]] = {False: Counter(), True: Counter()}
        for text in timed_texts_of(folder):
            times = find_times(document_of_row(text))
            parts[held_out(text.id)].append(counts_of(text, times))
            wrong[held_out(text.id)] += wrong_of(text, times)
        print(name_of(folder))
        _print_kinds(added(parts[False]), added(parts[True]))
        if arguments.wrong:
            _print_wrong("looked at", wrong[False])
            _print_wrong("held out", wrong[True])
        _print_split(parts[False], parts[True], random.Random(name_of(folder)))


def _print_kinds(seen: Counts, unseen: Counts) -> None:
    """The kinds of times; *within*: the points of the gap that come from reading one less well."""
    print(f"{'':24} {'looked at':>10} {'share':>6} {'F1':>6} {'held out':>10} {'share':>6} {'F1':>6} {'within':>7}")
    totals = [sum(one.all for one in part.values()) for part in (seen, unseen)]
    for kind, _ in KINDS:
        counts = [part.get(kind, Count()) for part in (seen, unseen)]
        shares = [one.all / total for one, total in zip(counts, totals, strict=True)]
        figures = [100 * one.right / one.all if one.all else None for one in counts]
        row = f"{kind:24}"
        for count, share, figure in zip(counts, shares, figures, strict=True):
            row += f" {count.all:10} {100 * share:6.1f} " + (f"{figure:6.1f}" if figure is not None else " " * 6)
        both = [figure for figure in figures if figure is not None]
        print(f"{row} {(both[0] - both[-1]) * sum(shares) / 2:+7.1f}" if both else row)


def _print_wrong(part: str, wrong: Counter[tuple[str, str]]) -> None:
    print(f"{f'wrong, {part}':24}" + "".join(f" {name:>10}" for name in WRONG))
    for kind, _ in KINDS:
        print(f"{kind:24}" + "".join(f" {wrong[kind, name]:10}" for name in WRONG))


def _print_split(seen: Sequence[Counts], unseen: Sequence[Counts], dice: random.Random) -> None:
    """What a gap consists of, each part with the interval that the drawing of texts leaves open."""
    whole = split_of(added(seen), added(unseen))
    drawn = [split_of(*(added(dice.choices(part, k=len(part))) for part in (seen, unseen))) for _ in range(_DRAWS)]
    print(f"{'':24} {'points':>6} {'95 of 100':>16} {'over 4':>7}")
    _print_part("gap", whole.gap, [one.gap for one in drawn])
    for index, whose in enumerate(("looked-at figures", "both", "held-out figures")):
        _print_part(f"mix, by {whose}", whole.mix[index], [one.mix[index] for one in drawn])
        _print_part("within kinds", whole.gap - whole.mix[index], [one.gap - one.mix[index] for one in drawn])


def _print_part(name: str, figure: float, drawn: list[float]) -> None:
    ordered = sorted(drawn)
    low, high = ordered[round(0.025 * _DRAWS)], ordered[round(0.975 * _DRAWS) - 1]
    over = sum(one > 4 for one in drawn) / len(drawn)
    print(f"{name:24} {figure:+6.1f} {low:+7.1f} to {high:+5.1f} {over:7.2f}")


if __name__ == "__main__":
    main()
