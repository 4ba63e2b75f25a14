"""What holds at one place of a sentence: real, to come or open; affirmed or negated. How words change it."""

from typing import Final, Literal, NamedTuple

from purport.records import Status
from purport.reference.embedding import Effect, Embedding

Mood = Literal["asserted", "future", "hypothetical"]
_ORDER: Final[tuple[Mood, ...]] = ("asserted", "future", "hypothetical")


class Context(NamedTuple):
    """How an act stands that is told here: its mood, and whether it is affirmed."""

    mood: Mood = "asserted"
    positive: bool = True

    @property
    def status(self) -> Status:
        """The status of an act told here: what is open is hypothetical even if negated, what will not be is denied."""
        if self.mood == "hypothetical":
            return "hypothetical"
        return self.mood if self.positive else "denied"

    def at_least(self, mood: Mood) -> "Context":
        """The same, no more real than `mood`."""
        return Context(max(self.mood, mood, key=_ORDER.index), self.positive)

    def negated(self) -> "Context":
        """The opposite."""
        return Context(self.mood, not self.positive)

    def under(self, entry: Embedding) -> "Context":
        """What holds of the act under a word that stands here.

        A factive holds its act to be real whatever holds of itself; what is only meant or possible is no more than
        that; an implicative hands on its own mood, with or against its own polarity.
        """
        effect = entry.affirmed if self.positive else entry.negated
        if effect == "-":
            return self
        if entry.affirmed == entry.negated == "asserted":
            return REAL
        return self._after(effect)

    def _after(self, effect: Effect) -> "Context":
        if effect == "said":
            return Context("hypothetical") if self.mood == "hypothetical" else REAL
        if effect == "future" or effect == "hypothetical":
            return Context(self.mood, True).at_least(effect)
        return Context(self.mood, effect == "asserted")


REAL: Final = Context()
"""What is told without more."""

OPEN: Final = Context("hypothetical")
"""What is asked, supposed or demanded."""
