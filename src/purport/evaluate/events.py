"""Events on single sentences: the quad class of the main one, and who did it to whom.

A sentence is judged by the event of highest confidence, of equals the first.

- Quad class: 0 no event, 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict, told by
  PLOVER's type. Accuracy, and F1 of each class and its mean.
- Actors and recipients: the spans of that event's entries against the gold's sources and targets, one to one in the
  order of both, right where they share a character.

The method is that of the project's yardstick for events; a test holds both to the same figures.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple, get_args

from purport.evaluate.cameo import ClassedSentence, TaggedSentence
from purport.evaluate.score import Score
from purport.records import ActorRef, Event, EventType, Report, Span

_KINDS: Final = (
    ("none", ""),
    ("verbal cooperation", "AGREE CONSULT SUPPORT CONCEDE"),
    ("material cooperation", "COOPERATE AID RETREAT"),
    ("verbal conflict", "REQUEST ACCUSE REJECT THREATEN"),
    ("material conflict", "PROTEST SANCTION MOBILIZE COERCE ASSAULT"),
)
CLASSES: Final = tuple(name for name, _ in _KINDS)
"""The quad classes by number."""
QUAD: Final[dict[str, int]] = {type: quad for quad, (_, types) in enumerate(_KINDS) for type in types.split()}
"""The quad class of each type."""
assert set(QUAD) == set(get_args(EventType))


class ClassScores(NamedTuple):
    """`right` of `texts` sentences have the class of the gold; the score of each class that the gold has."""

    texts: int
    right: int
    by_class: dict[str, Score]

    @property
    def accuracy(self) -> float:
        """Share of the sentences that are right, 0 to 1."""
        return self.right / self.texts if self.texts else 0.0

    @property
    def macro_f1(self) -> float:
        """Mean F1 of the classes that the gold has, 0 to 1."""
        return sum(one.f1 for one in self.by_class.values()) / len(self.by_class) if self.by_class else 0.0


def main_event(report: Report | None) -> Event | None:
    """The event of highest confidence, of equals the first; None without any."""
    events = report.events if report is not None else ()
    return max(events, key=lambda one: one.confidence or 0.0, default=None)


def score_classes(texts: Sequence[ClassedSentence], reports: Mapping[str, Report]) -> ClassScores:
    """Quad class; `reports` are by the id of the sentence, and may leave some out."""
    pairs = [(one.quad, _quad(main_event(reports.get(one.id)))) for one in texts]
    by_class = {
        CLASSES[quad]: Score(
            sum(gold == found == quad for gold, found in pairs),
            sum(gold == quad for gold, _ in pairs),
            sum(found == quad for _, found in pairs),
        )
        for quad in sorted({gold for gold, _ in pairs})
    }
    return ClassScores(len(pairs), sum(gold == found for gold, found in pairs), by_class)


def score_participants(texts: Iterable[TaggedSentence], reports: Mapping[str, Report]) -> dict[str, Score]:
    """Actors and recipients; `reports` are by the id of the sentence, and may leave some out."""
    actors = recipients = Score()
    for one in texts:
        event = main_event(reports.get(one.id))
        actors += _overlaps(one.sources, event.actors if event else ())
        recipients += _overlaps(one.targets, event.recipients if event else ())
    return {"actors": actors, "recipients": recipients}


def _quad(event: Event | None) -> int:
    return QUAD[event.type] if event is not None else 0


def _overlaps(gold: Sequence[Span], refs: Iterable[ActorRef]) -> Score:
    found = [one.spans for one in refs if one.spans]
    left = list(gold)
    for spans in found:
        hit = next((one for one in left if any(a.start < one.end and one.start < a.end for a in spans)), None)
        if hit is not None:
            left.remove(hit)
    return Score(len(gold) - len(left), len(gold), len(found))
