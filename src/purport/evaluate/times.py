"""Precision, recall and F1 of time expressions, counted as in TempEval-3.

- `strict`: gold and prediction have the same span.
- `relaxed`: they overlap; one to one, equal spans first, then in the order of the text.
- `value`: matched as `relaxed`, and the TIMEX3 value is the same. The headline figure.

A prediction is an entry of a report's `times` with a span; one without is not in the text. By TIMEX3 type: the gold and
the predictions of that type, and the matches in which both have it.

The measures are those of UzZaman et al., "SemEval-2013 Task 1: TempEval-3" (2013), as the project's yardstick for times
takes them; a test holds both to the same figures.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from purport.evaluate.score import Score
from purport.evaluate.timeml import GoldTime, TimedText
from purport.records import Span, When

Measure = Literal["strict", "relaxed", "value"]
MEASURES: tuple[Measure, ...] = ("strict", "relaxed", "value")
TYPES = ("DATE", "TIME", "DURATION", "SET")

TimeScores = dict[str, dict[str, Score]]
"""Scores by "all" or a TIMEX3 type in lower case, then by measure."""


class Found(NamedTuple):
    """One prediction."""

    span: Span
    value: str | None
    type: str | None


def score_times(texts: Iterable[TimedText], predicted: Mapping[str, Sequence[When]]) -> TimeScores:
    """All measures, over all times and by type; `predicted` is by the id of the text, and may leave some out."""
    scores: TimeScores = {
        subset: dict.fromkeys(MEASURES, Score()) for subset in ("all", *(kind.lower() for kind in TYPES))
    }
    for one in texts:
        found = found_of(predicted.get(one.id, ()))
        matched = [(one.gold[i], found[j]) for i, j in matches(one.gold, found)]
        for subset, measures in scores.items():
            for name in MEASURES:
                measures[name] += _score(name, subset, one.gold, found, matched)
    return scores


def found_of(times: Iterable[When]) -> list[Found]:
    """The predictions in the order of the text; of equal spans the one with the lesser value first."""
    found = [Found(one.span, one.timex, one.kind.upper() if one.kind else None) for one in times if one.span]
    return sorted(found, key=lambda one: (one.span, one.value or ""))


def matches(gold: Sequence[GoldTime], found: Sequence[Found]) -> list[tuple[int, int]]:
    """The numbers of gold and predictions that belong together: equal spans first, then the first that overlap."""
    free_gold, free_found = list(range(len(gold))), []
    pairs: list[tuple[int, int]] = []
    for j, one in enumerate(found):
        i = next((i for i in free_gold if gold[i].span == one.span), None)
        if i is None:
            free_found.append(j)
        else:
            free_gold.remove(i)
            pairs.append((i, j))
    for j in free_found:
        i = next((i for i in free_gold if _overlap(gold[i].span, found[j].span)), None)
        if i is not None:
            free_gold.remove(i)
            pairs.append((i, j))
    return pairs


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _score(
    measure: Measure,
    subset: str,
    gold: Sequence[GoldTime],
    found: Sequence[Found],
    matched: Sequence[tuple[GoldTime, Found]],
) -> Score:
    """One measure of one text, over all times or those of one type."""

    def counts(one: GoldTime | Found) -> bool:
        return subset == "all" or (one.type or "").lower() == subset

    right = sum(counts(a) and counts(b) and _is_right(measure, a, b) for a, b in matched)
    return Score(right, sum(map(counts, gold)), sum(map(counts, found)))


def _is_right(measure: Measure, gold: GoldTime, found: Found) -> bool:
    if measure == "strict":
        return gold.span == found.span
    return measure == "relaxed" or gold.value == found.value
