"""Names to clusters, where a headline makes a name longer than it is; people are invented."""

import pytest

from purport.extract.actors.mentions.clusters import Gathered
from purport.extract.actors.mentions.mentions import Mention, named_mention
from purport.extract.actors.named.name_clusters import gather_names
from purport.language.parse import Parse
from purport.language.spacy_pipeline import SpacyPipeline
from support import document


def _names(text: str, parse: Parse, names: list[str]) -> list[Mention]:
    """The mentions of people by name, each where it first stands after the one before."""
    found, at = [], 0
    for name in names:
        at = text.index(name, at)
        first, last = parse.at(at), parse.at(at + len(name) - 1) + 1
        found.append(named_mention(text, parse, first, last, "person"))
        at += len(name)
    return found


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        (
            "Rada Velm spoke. Rada Velm left. Rada Velm Joins Board was the title. Velm wrote it.",
            ["Rada Velm", "Rada Velm", "Rada Velm Joins Board", "Velm"],
            [["Rada Velm", "Rada Velm", "Rada Velm Joins Board", "Velm"]],
        ),
        (  # the longer name as often as the other
            "Rada Velm spoke. Rada Velm Joins Board was the title. Velm wrote it.",
            ["Rada Velm", "Rada Velm Joins Board", "Velm"],
            [["Rada Velm", "Rada Velm Joins Board"], ["Velm"]],
        ),
    ],
)
def test_one_word_is_the_usual_name(
    pipeline: SpacyPipeline, text: str, names: list[str], expected: list[list[str]]
) -> None:
    parse = pipeline.parse(document(text))
    gathered = Gathered()
    gather_names(parse, _names(text, parse, names), gathered)
    assert [cluster.names for cluster in gathered.clusters] == expected
