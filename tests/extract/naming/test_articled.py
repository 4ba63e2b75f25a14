"""Names of several words behind 'the' that were not read, or not whole."""

import pytest

from purport.extract.naming.articled import with_names_after_articles
from purport.extract.naming.surface import Surface
from purport.language.parse import NameKind, Parse
from support import named, parsed

Names = list[tuple[str, NameKind]]


@pytest.mark.parametrize(
    ("tagged", "read", "expected"),
    [
        ("for/IN the/DT Sarn/NNP Velo/NNP", [], [("Sarn Velo", "organisation")]),
        ("for/IN the/DT Sarn/NN Velo/NNP said/VBD", [("Velo", "place")], [("Sarn Velo", "organisation")]),
        (
            "as/IN the/DT Lone/NNP Tarn/NNP left/VBD",
            [("Lone", "organisation"), ("Tarn", "place")],
            [("Lone Tarn", "organisation")],
        ),
        ("for/IN the/DT Sarn/NNP +-/HYPH +Velo/NNP Tor/NNP", [], [("Sarn - Velo Tor", "organisation")]),
        ("for/IN the/DT Sarn/NNP Velo/NNP", [("Sarn Velo", "place")], [("Sarn Velo", "place")]),
        ("for/IN the/DT Sarn/NNP said/VBD", [], []),
        ("for/IN a/DT Sarn/NNP Velo/NNP", [], []),
        ("for/IN the/DT Sarn/NNP Velo/NNP case/NN", [], []),
        ("for/IN the/DT Sarn/NNP Party/NNP", [], []),
        ("for/IN the/DT Polish/JJ Velo/NNP", [], []),
        ("for/IN the/DT General/NNP Velo/NNP", [], []),
        ("for/IN the/DT SARN/NNP VELO/NNP", [], []),
        ("For/IN The/DT Sarn/NNP Velo/NNP", [], []),
        (
            "for/IN the/DT Sarn/NNP Velo/NNP Tor/NNP",
            [("the Sarn", "place")],
            [("the Sarn", "place")],
        ),
    ],
)
def test_what_stands_behind_an_article(tagged: str, read: Names, expected: Names) -> None:
    parse = parsed(f"it/PRP spoke/VBD {tagged}" if tagged[0].islower() else tagged, *read)
    names = with_names_after_articles(Surface(parse.tokens), parse.names)
    assert named(Parse(parse.tokens, parse.sentences, tuple(names))) == expected
