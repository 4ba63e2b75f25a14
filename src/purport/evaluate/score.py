"""Precision, recall and F1 from counts."""

from typing import NamedTuple


class Score(NamedTuple):
    """Counts of one measure: matches, gold units, predicted units."""

    matched: int = 0
    gold: int = 0
    predicted: int = 0

    def __add__(self, other: object) -> "Score":
        if not isinstance(other, Score):
            return NotImplemented
        return Score(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """Share of the predicted units that match, 0 to 1."""
        return self.matched / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold units that are matched, 0 to 1."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 to 1."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0
