"""Attributions are read with stand-ins in the place of names."""

import pytest

from purport.language.attribution import MODEL, Finder, StandIn, load
from purport.language.attribution.proposals import BLOCK

SENTENCE = "Zvonimir Kraljevich-Obradovich said on Friday that the bridge had been closed."
NAME = StandIn(0, 4, ("John", "Smith"))


@pytest.fixture(scope="module")
def finder() -> Finder:
    return load(MODEL)


def _words(text: str, finder: Finder, stand_ins: list[StandIn]) -> list[tuple[list[str], list[str], list[str]]]:
    look = finder.look(text)
    assert look is not None
    found = finder.attributions(finder.again(look, stand_ins))
    return [
        ([text[a:b] for a, b in one.source], [text[a:b] for a, b in one.cue], [text[a:b] for a, b in one.content])
        for one in found
    ]


def test_a_name_is_taken_whole(finder: Finder) -> None:
    name, content = "Zvonimir Kraljevich-Obradovich", "that the bridge had been closed"
    assert _words(SENTENCE, finder, [NAME]) == [([name], ["said"], [content])]


def test_the_name_does_not_matter(finder: Finder) -> None:
    one, other = finder.look(SENTENCE), finder.look(SENTENCE.replace("Zvonimir Kraljevich-Obradovich", "Wu Hong"))
    assert one is not None
    assert other is not None
    first = finder.attributions(finder.again(one, [NAME]))
    second = finder.attributions(finder.again(other, [StandIn(0, 2, ("John", "Smith"))]))
    assert len(first) == 1
    assert [found.confidence for found in first] == [found.confidence for found in second]


def test_a_long_text_is_read_in_blocks_as_a_short_one_is(finder: Finder) -> None:
    paragraph = SENTENCE + " " + "The river rose in the night and nobody could cross it. " * 12
    text = "\n\n".join([paragraph] * 60)
    look = finder.look(text)
    assert look is not None
    assert len(look.windows) > BLOCK
    words = len(look.view.text.words) // 60
    stand_ins = [StandIn(number * words, number * words + 4, ("John", "Smith")) for number in range(60)]
    found = finder.attributions(finder.again(look, stand_ins))
    assert [one.source for one in found] == [((at, at + 30),) for at in range(0, len(text), len(paragraph) + 2)]


def test_a_text_without_words(finder: Finder) -> None:
    assert finder.look(" \n ") is None
    assert finder.find(" \n ") == ()
