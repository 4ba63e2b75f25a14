"""What the tables of places know."""

import pytest

from purport.extract.naming.places import told_by_tables, with_places
from purport.extract.naming.surface import Surface
from purport.language.parse import NameKind, Parse
from support import named, parsed

Names = list[tuple[str, NameKind]]


@pytest.mark.parametrize(
    ("tagged", "read", "expected"),
    [
        ("South/NNP Korean/JJ police/NN", [("Korean", "group")], [("South Korean", "group")]),
        (
            "New/NNP Delhi/NNP said/VBD",
            [("New", "organisation"), ("Delhi", "person")],
            [("New Delhi", "place")],
        ),
        ("The/DT Norwegian/JJ police/NN", [], [("Norwegian", "group")]),
        ("police/NN in/IN Norway/NNP", [], [("Norway", "place")]),
        ("police/NN in/IN Norway/NNP", [("Norway", "person")], [("Norway", "person")]),  # left to the votes
        ("the/DT bank/NN of/IN Norway/NNP", [("bank of Norway", "organisation")], [("bank of Norway", "organisation")]),
        ("police/NN in/IN Chicago/NNP", [], [("Chicago", "place")]),
        ("Reading/VBG the/DT letter/NN", [], []),
        ("the/DT ministry/NN of/IN Turkey/NNP said/VBD", [], [("Turkey", "place")]),
        ("Turkey/NN is/VBZ eaten/VBN", [], []),
        (
            "the/DT Democratic/NNP Republic/NNP of/IN the/DT Congo/NNP said/VBD",
            [("Republic", "organisation"), ("Congo", "place")],
            [("Democratic Republic of the Congo", "place")],
        ),
    ],
)
def test_countries_peoples_and_cities(tagged: str, read: Names, expected: Names) -> None:
    parse = parsed(tagged, *read)
    names = with_places(Surface(parse.tokens), parse.names)
    assert named(Parse(parse.tokens, parse.sentences, tuple(names))) == expected


def test_the_kind_that_tables_tell() -> None:
    words = ("Norway", "Norwegians", "Oslo", "Georgia", "Velm", "")
    assert [told_by_tables(one) for one in words] == ["place", "group", "place", None, None, None]
