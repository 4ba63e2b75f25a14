"""Looking at a text through the encoder, window by window, in one of the ways to read it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import Final

from purport.language.attribution.batches import Text, window_batch
from purport.language.attribution.networks import Encoded, Networks
from purport.language.attribution.pieces import Vocabulary
from purport.language.attribution.views import View
from purport.language.attribution.windows import Window
from purport.language.attribution.words import Ints

KEPT: Final = 192
"""What the encoder says of a text is kept for the next look, but for the lower layer's states, if it has no more
windows than this: 75 MB at most."""

Observer = Callable[[Sequence[int], Sequence[Window], Encoded], None]
"""Is shown the encoder's states of windows, with the windows' numbers, as they pass."""
MakeObserver = Callable[[Text, Ints], Observer]
"""Given a text made ready and the number of each word's window (see `windows.centrality`), what is shown the states."""


class Look:
    """One way to read a text, cut into windows; the encoder reads them when they are asked for."""

    def __init__(
        self, view: View, windows: list[Window], networks: Networks, vocabulary: Vocabulary, *, share: float = 1.0
    ) -> None:
        """`windows` are of words of the view; `share` is what this way of reading counts beside others."""
        self.view, self.windows, self.networks, self.share = view, windows, networks, share
        self.units = [view.units_of(window) for window in windows]
        """The units that lie wholly in each window."""
        self._vocabulary = vocabulary
        self._kept: dict[tuple[int, ...], Encoded] = {}

    def over(self, first: int, last: int) -> range:
        """The numbers of the windows that hold any of the units `first` up to `last` (exclusive)."""
        begin = bisect_right(self.units, first, key=lambda one: one.end)
        return range(begin, bisect_left(self.units, last, key=lambda one: one.start))

    def encoded(self, numbers: Sequence[int]) -> Encoded:
        """What the encoder says of a batch of windows; asked again, without the lower layer's states."""
        key = tuple(numbers)
        if key in self._kept:
            return self._kept[key]
        some = [self.windows[number] for number in numbers]
        encoded = self.networks.encode(window_batch([self.view.text] * len(some), some, self._vocabulary))
        if len(self.windows) <= KEPT:
            self._kept[key] = encoded._replace(lower=encoded.lower[:, :0].copy())
        return encoded

    def show(self, observer: Observer, size: int) -> None:
        """Show all windows to an observer, so many at a time."""
        for at in range(0, len(self.windows), size):
            numbers = range(at, min(at + size, len(self.windows)))
            observer(numbers, self.windows[at : at + size], self.encoded(numbers))

    def as_units_of(self, view: View, *, share: float) -> "Look":
        """The same look at the same text, in the units of `view`; what is kept is shared."""
        other = Look(view, self.windows, self.networks, self._vocabulary, share=share)
        other._kept = self._kept
        return other
