"""Precision, recall and F1 of time expressions, as TempEval-3 takes them.

- `strict`: the same span.
- `relaxed`: the spans overlap, one to one, those that are equal first.
- `value`: matched as in relaxed, and with the same TIMEX3 value: the headline figure.

Micro-averaged over all texts. The method is that of the project's yardstick for times; a test holds both to the same
figures.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from purport.evaluate.statements import Score
from purport.evaluate.timeml import GoldText, GoldTime
from purport.records import Span, When

Measures = dict[str, Score]


def is_held_out(name: str) -> bool:
    """Whether a gold text belongs to the third that no rule was written on, told from its name alone."""
    return hashlib.sha256(name.encode()).digest()[0] % 3 == 0


def score_times(texts: Iterable[GoldText], found: Mapping[str, Sequence[When]]) -> Measures:
    """All measures over `texts`; `found` gives the times by the text's name, none where it lacks one."""
    measures = {"strict": Score(), "relaxed": Score(), "value": Score()}
    for text in texts:
        times = sorted(
            (one for one in found.get(text.name, ()) if one.span is not None),
            key=lambda one: (one.span, one.timex or ""),
        )
        pairs = _paired(text.times, times)
        gold, predicted = len(text.times), len(times)
        matched = {
            "strict": sum(one.span == other.span for one, other in pairs),
            "relaxed": len(pairs),
            "value": sum(one.value == other.timex for one, other in pairs),
        }
        for name, number in matched.items():
            measures[name] += Score(number, gold, predicted)
    return measures


def _paired(gold: Sequence[GoldTime], found: Sequence[When]) -> list[tuple[GoldTime, When]]:
    """Gold and found times one to one: equal spans first, then spans that overlap, both in the order of the text."""
    pairs: list[tuple[GoldTime, When]] = []
    free = dict(enumerate(gold))
    rest = []
    at: dict[Span | None, int] = {}
    for number, one in free.items():
        at.setdefault(one.span, number)
    for time in found:
        if time.span in at:
            pairs.append((free.pop(at.pop(time.span)), time))
        else:
            rest.append(time)
    for time in rest:
        overlapping = (number for number, one in free.items() if _overlap(one.span, time.span))
        first = next(overlapping, None)
        if first is not None:
            pairs.append((free.pop(first), time))
    return pairs


def _overlap(one: Span, other: Span | None) -> bool:
    return other is not None and one.start < other.end and other.start < one.end
