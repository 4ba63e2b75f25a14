"""Runs of capitalised words that end in a kind of body."""

import pytest

from purport.extract.naming.bodies import is_kind_of_body, whole_bodies, with_neighbours_joined
from purport.extract.naming.surface import Surface
from purport.language.parse import NameKind, Parse
from support import named, parsed

Names = list[tuple[str, NameKind]]


@pytest.mark.parametrize(
    ("tagged", "read", "expected"),
    [
        (
            "the/DT Tarfa/NNP Brigades/NNPS said/VBD",
            [("Tarfa", "person"), ("Brigades", "organisation")],
            [("Tarfa Brigades", "organisation")],
        ),
        ("the/DT Hoa/NNP Sen/NNP Party/NNP won/VBD", [("Hoa", "person")], [("Hoa Sen Party", "organisation")]),
        ("the/DT Lone/JJ Tarn/VB Daily/RB wrote/VBD", [], [("Lone Tarn Daily", "organisation")]),
        (
            "the/DT National/NNP Tarn/VBG Movement/NNP denied/VBD it/PRP",
            [("National", "organisation"), ("Movement", "organisation")],
            [("National Tarn Movement", "organisation")],
        ),
        ("Party/NNP Leader/NNP Velm/NNP said/VBD", [("Velm", "person")], [("Velm", "person")]),
        ("Minister/NNP Party/NNP", [], []),
        ("the/DT party/NN won/VBD", [], []),
        (
            "the/DT Norwegian/JJ Tarn/NNP Party/NNP won/VBD",
            [("Norwegian", "group"), ("Tarn", "person")],
            [("Norwegian", "group"), ("Tarn Party", "organisation")],
        ),
        ("the/DT Norwegian/JJ Army/NNP said/VBD", [("Norwegian", "group")], [("Norwegian", "group")]),
        ("in/IN the/DT Oskar/NNP Union/NNP", [("Oskar Union", "place")], [("Oskar Union", "place")]),
        (
            "the/DT Council/NNP of/IN Tarn/NNP said/VBD",
            [("Council of Tarn", "organisation")],
            [("Council of Tarn", "organisation")],
        ),
    ],
)
def test_a_run_that_ends_in_a_kind_of_body_is_one_name(tagged: str, read: Names, expected: Names) -> None:
    parse = parsed(tagged, *read)
    names = whole_bodies(Surface(parse.tokens), parse.names)
    assert named(Parse(parse.tokens, parse.sentences, tuple(names))) == expected


@pytest.mark.parametrize(
    ("tagged", "read", "expected"),
    [
        (
            "the/DT Oskar/NNP Games/NNPS",
            [("Oskar", "organisation"), ("Games", "other")],
            [("Oskar Games", "organisation")],
        ),
        (
            "the/DT Oskar/NNP OTM/NNP",
            [("Oskar", "organisation"), ("OTM", "organisation")],
            [("Oskar", "organisation"), ("OTM", "organisation")],
        ),
        (
            "the/DT Oskar/NNP of/IN Tarn/NNP",
            [("Oskar", "organisation"), ("Tarn", "organisation")],
            [("Oskar", "organisation"), ("Tarn", "organisation")],
        ),
    ],
)
def test_bodies_and_things_with_nothing_between_them_are_one(tagged: str, read: Names, expected: Names) -> None:
    parse = parsed(tagged, *read)
    names = with_neighbours_joined(Surface(parse.tokens), parse.names)
    assert named(Parse(parse.tokens, parse.sentences, tuple(names))) == expected


def test_which_words_are_kinds_of_bodies() -> None:
    words = ("Brigades", "Party", "Daily", "TV", "Holdings", "Ministry", "Velm", "Leader", "", "Party" * 99)
    assert [word for word in words if is_kind_of_body(word)] == [
        "Brigades", "Party", "Daily", "TV", "Holdings", "Ministry",
    ]  # fmt: skip
