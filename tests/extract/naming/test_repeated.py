"""Names of several words that stand again where nothing was read."""

import pytest

from purport.extract.naming.repeated import with_names_again
from purport.extract.naming.surface import Surface
from purport.language.parse import NameKind, Parse
from support import named, parsed

Names = list[tuple[str, NameKind]]
SELWAN: tuple[str, NameKind] = ("Abu Selwan", "person")
PARTY: tuple[str, NameKind] = ("Abu Selwan Party", "organisation")
FIRST = "Abu/NNP Selwan/NNP left/VBD ./. | "


@pytest.mark.parametrize(
    ("tagged", "read", "expected"),
    [
        (FIRST + "He/PRP (/-LRB- Abu/NNP Selwan/NNP )/-RRB- fled/VBD", [SELWAN], [SELWAN, SELWAN]),
        (FIRST + "abu/NN selwan/NN", [SELWAN], [SELWAN]),
        (FIRST + "Abu/NNP | Selwan/NNP", [SELWAN], [SELWAN]),  # not over the border of a sentence
        (FIRST + "Abu/NNP Selwan/NNP Party/NNP", [SELWAN, PARTY], [SELWAN, PARTY]),
        ("Ras/NNP Velim/NNP fell/VBD | Ras/NNP Velim/NNP", [("Ras Velim", "place")], [("Ras Velim", "place")]),
        ("Velm/NNP left/VBD | Velm/NNP", [("Velm", "person")], [("Velm", "person")]),  # one word is for `recurring`
    ],
)  # fmt: skip
def test_names_again(tagged: str, read: Names, expected: Names) -> None:
    parse = parsed(tagged, *read)
    found = with_names_again(Surface(parse.tokens), parse.names)
    assert named(Parse(parse.tokens, parse.sentences, tuple(found))) == expected


def test_the_cost_grows_with_the_text() -> None:
    tagged = "Abu/NNP Selwan/NNP " * 2_000
    parse = parsed(tagged, SELWAN)
    assert len(with_names_again(Surface(parse.tokens), parse.names)) == 2_000
