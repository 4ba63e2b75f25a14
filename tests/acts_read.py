"""Sentences read by the models that come with Purport, for the tests of this folder."""

from functools import cache

from purport.extract.events.act import Act
from purport.extract.events.acts.anchors import find_acts
from purport.extract.naming import with_settled_names
from purport.extract.trained import TrainedFinder
from purport.language.parse import Parse
from support import document


@cache
def _finder() -> TrainedFinder:
    return TrainedFinder(threads=1)


@cache
def parse_of(text: str) -> Parse:
    """The parse of a text that is a report of its own."""
    return with_settled_names(_finder().read(document(text))[1])


def acts_of(text: str) -> list[Act]:
    """The acts told of in a text."""
    return find_acts(text, parse_of(text))


def words_of(text: str, act: Act) -> str:
    """The words of an act."""
    return " ".join(parse_of(text).tokens[index].text for index in act.words)


def brief(text: str) -> list[tuple[str, str]]:
    """Words and type of every act of a text."""
    return [(words_of(text, act), act.type) for act in acts_of(text)]
