"""Looking at a text through the encoder, window by window, in one of the ways to read it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import Final

from purport.language.attribution.batches import Text, WindowBatch, window_batch
from purport.language.attribution.networks import Encoded, Networks, Singles, Told
from purport.language.attribution.pieces import Vocabulary
from purport.language.attribution.views import View
from purport.language.attribution.windows import Window
from purport.language.attribution.words import Ints

KEPT: Final = 192
"""What statements are read with is kept for the next look, if a text has no more windows than this: 75 MB at most."""

Observer = Callable[[Sequence[int], Sequence[Window], Encoded], None]
"""Is shown the encoder's states of windows, with the windows' numbers, as they pass."""
MakeObserver = Callable[[Text, Ints], Observer]
"""Given a text made ready and the number of each word's window (see `windows.centrality`), what is shown the states."""


class Look:
    """One way to read a text, cut into windows; the encoder reads them when they are asked for."""

    def __init__(
        self, view: View, windows: list[Window], networks: Networks, vocabulary: Vocabulary, own: View | None = None
    ) -> None:
        """`windows` are of words of the view. `own` is the text as it stands, in the same units, where it is read
        otherwise.
        """
        self.view, self.windows, self.networks = view, windows, networks
        self.own = own or view
        self.units = [view.units_of(window) for window in windows]
        """The units that lie wholly in each window."""
        self._vocabulary = vocabulary
        self._below: dict[tuple[int, ...], Singles] = {}
        self._told: dict[tuple[int, ...], Told] = {}

    def over(self, first: int, last: int) -> range:
        """The numbers of the windows that hold any of the units `first` up to `last` (exclusive)."""
        begin = bisect_right(self.units, first, key=lambda one: one.end)
        return range(begin, bisect_left(self.units, last, key=lambda one: one.start))

    def told(self, numbers: Sequence[int]) -> Told:
        """What is said for statements of a batch of windows."""
        key = tuple(numbers)
        if key in self._told:
            return self._told[key]
        batch = self._batch(numbers)
        below = self._below.pop(key, None)
        if below is None:
            below = self.networks.encode(batch).below
        told = self.networks.tell(below, batch)
        if self._keeps():
            self._told[key] = told
        return told

    def show(self, observer: Observer, size: int) -> None:
        """Show all windows to an observer, so many at a time."""
        for at in range(0, len(self.windows), size):
            numbers = range(at, min(at + size, len(self.windows)))
            encoded = self.networks.encode(self._batch(numbers))
            if self._keeps():
                self._below[tuple(numbers)] = encoded.below
            observer(numbers, self.windows[at : at + size], encoded)

    def _batch(self, numbers: Sequence[int]) -> WindowBatch:
        some = [self.windows[number] for number in numbers]
        return window_batch([self.view.text] * len(some), some, self._vocabulary)

    def _keeps(self) -> bool:
        return len(self.windows) <= KEPT
