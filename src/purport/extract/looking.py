"""A report's text before the encoder: once as it stands, which tells its names, and once with stand-ins for them, which
tells its syntax, so that this hangs on nobody's name.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from purport.extract.naming import with_settled_names
from purport.extract.stand_ins import StandIns
from purport.language.parse import Name, Parse, merged
from purport.language.reading import Reading
from purport.records import Document

if TYPE_CHECKING:
    from purport.language.attribution import Finder
    from purport.language.attribution.batches import Text
    from purport.language.attribution.looks import Look
    from purport.language.attribution.words import Ints
    from purport.language.syntax import Collector, Network


@dataclass(frozen=True, slots=True)
class Looked:
    """A reading that was looked at: the look that statements are read from, None if it has no words, and its parse."""

    reading: Reading
    look: "Look | None"
    parse: Parse


class Looking:
    """Shows readings of one document to the encoder."""

    def __init__(self, document: Document, finder: "Finder", network: "Network") -> None:
        self._document, self._finder, self._network = document, finder, network
        self._collector: Collector | None = None

    def once(self, reading: Reading) -> Looked:
        """`reading` as it stands, with the names and the syntax that are read there."""
        from purport.language.syntax import parse_of

        look = self._finder.look(reading.text, self._observer)
        if look is None:
            return Looked(reading, None, Parse((), ()))
        words = look.view.text.words
        return Looked(reading, look, parse_of(self._document, reading, words, self._collected(), self._network.labels))

    def again(self, looked: Sequence[Looked]) -> tuple[list[Looked], Parse]:
        """What was looked at once, looked at with stand-ins for its settled names; and the parse of all of it."""
        parse = settled(looked)
        stand_ins = StandIns(parse)
        both = [self._again(one, stand_ins, parse) for one in looked]
        tree = _joined(both)
        return both, Parse(tree.tokens, tree.sentences, parse.names)

    def _again(self, looked: Looked, stand_ins: StandIns, parse: Parse) -> Looked:
        from purport.language.syntax import carried, parse_without_names

        places = stand_ins.of(looked.parse)
        if looked.look is None or not places:
            return looked
        look = self._finder.again(looked.look, places, self._observer)
        labels = self._network.labels
        found = carried(look.own, look.view, self._collected(), labels)
        for first, last in _places(parse.names, parse, looked.parse):
            found.opens[first + 1 : last] = False
        words = look.own.text.words
        tree = parse_without_names(self._document, looked.reading, words, found, labels)
        return replace(looked, look=look, parse=tree)

    def _observer(self, text: "Text", owner: "Ints") -> "Collector":
        """What is to be shown the states of `text`."""
        from purport.language.syntax import Collector

        self._collector = Collector(text, owner, self._network)
        return self._collector

    def _collected(self) -> "Collector":
        """What was told of the text that was shown last."""
        assert self._collector is not None
        collector, self._collector = self._collector, None
        return collector


def settled(looked: Sequence[Looked]) -> Parse:
    """The parse of all that was looked at, with the names settled over the whole report."""
    return with_settled_names(_joined(looked))


def _joined(looked: Sequence[Looked]) -> Parse:
    return merged([one.parse for one in looked if one.parse.tokens])


def _places(names: Sequence[Name], parse: Parse, reading: Parse) -> list[tuple[int, int]]:
    """The words of a reading that the names of the whole parse begin with, and those after their last."""
    numbers = {token.start: token.index for token in reading.tokens}
    firsts = ((numbers.get(parse.tokens[name.first].start), name.last - name.first) for name in names)
    return [(first, first + length) for first, length in firsts if first is not None]
