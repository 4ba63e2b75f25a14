"""Whose words for those who take part in acts are, read by the models that come with Purport; people and groups are
invented.
"""

import pytest

from purport.extract.actors import find_actors
from purport.extract.events.participants.resolving import Resolver
from purport.extract.naming import with_settled_names
from purport.extract.trained import TrainedFinder
from purport.reader import Reader
from purport.records import Span, Spans
from support import document

REPORT = """Karim al-Dawari, spokesperson for the Tarfa Movement, said on Monday that Tarfa Movement fighters had left.

Poland and Japan met in Lima. Polish troops and the Polish government stayed; Polish farmers fled. The Japanese-backed
militia shelled Polish bases. Japanese and Polish jets flew over positions of the Tarfa Movement.

"We have forced the invaders out with our raids," al-Dawari said. He said that the Polish invaders had been beaten by
raids of the Tarfa Movement. Rockets fired by the Tarfa Movement hit a village. Poland's Tarfa Movement fighters fled.
"""


@pytest.fixture(scope="module")
def finder() -> TrainedFinder:
    return TrainedFinder()


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _refs(finder: TrainedFinder, *phrases: tuple[str, ...]) -> list[tuple[str | None, list[str]]]:
    """The name of the actor behind each phrase, and the words of the reference; a phrase is one or more spans."""
    report = document(REPORT)
    statements, raw = finder.read(report)
    parse = with_settled_names(raw)
    actors = find_actors(report, parse, statements).actors
    names = {actor.id: actor.name for actor in actors}
    entries: list[Spans] = [tuple(_span(report.text, words) for words in phrase) for phrase in phrases]
    return [
        (names.get(ref.actor or ""), [report.text[span.start : span.end] for span in ref.spans])
        for ref in Resolver(parse, actors).refs(entries)
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Karim al-Dawari", "Karim al-Dawari"),
        ("Tarfa Movement fighters", "Tarfa Movement"),
        ("Polish troops", "Poland"),
        ("Polish bases", "Poland"),
        ("Polish farmers", None),
        ("The Japanese-backed\nmilitia", None),
        ("positions of the Tarfa Movement", "Tarfa Movement"),
        ("Rockets fired by the Tarfa Movement", "Tarfa Movement"),
        ("a village", None),
        ("Poland's Tarfa Movement fighters", "Tarfa Movement"),
        ("our", "Tarfa Movement"),
        ("the invaders", "Poland"),
        ("the Polish invaders", "Poland"),
    ],
)
def test_whose_words_they_are(finder: TrainedFinder, words: str, name: str | None) -> None:
    assert _refs(finder, (words,)) == [(name, [words])]


def test_a_phrase_that_names_two_gives_two(finder: TrainedFinder) -> None:
    assert _refs(finder, ("Japanese and Polish jets",)) == [
        ("Japan", ["Japanese and Polish jets"]),
        ("Poland", ["Japanese and Polish jets"]),
    ]


def test_one_actor_is_given_once(finder: TrainedFinder) -> None:
    assert _refs(finder, ("Poland",), ("a village",), ("Polish troops",)) == [
        ("Poland", ["Poland", "Polish troops"]),
        (None, ["a village"]),
    ]


def test_a_noun_stands_for_its_pronoun(finder: TrainedFinder) -> None:
    assert _refs(finder, ("al-Dawari said", "He")) == [("Karim al-Dawari", ["al-Dawari said", "He"])]


def test_nothing_is_nobody(finder: TrainedFinder) -> None:
    assert _refs(finder) == []
    assert _refs(finder, ()) == [(None, [])]


def test_each_of_two_who_are_an_actor_together_is_meant_by_name(reader: Reader) -> None:
    text = "Tomas Brandt and Rada Velm met in Torna on Monday. Both said that the dam would be closed in May."
    report = reader.read_document(document(text))
    names = {actor.id: actor.name for actor in report.actors}
    [said] = report.statements
    assert names[said.speaker or ""] == "Tomas Brandt and Rada Velm"
    assert [names[ref.actor or ""] for ref in report.events[0].mentions[0].actors] == ["Tomas Brandt", "Rada Velm"]
