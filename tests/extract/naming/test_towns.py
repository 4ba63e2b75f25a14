"""Towns of the gazetteer; those that are named here stand for any in it."""

import pytest

from purport.extract.naming.kinds import with_elected_kinds
from purport.extract.naming.settling import Step
from purport.extract.naming.surface import Surface
from purport.extract.naming.towns import is_called_like_people, is_in_gazetteer, with_towns
from purport.language.parse import NameKind, Parse
from support import named, parsed

Names = list[tuple[str, NameKind]]


def _settled(parse: Parse, step: Step) -> Names:
    surface = Surface(parse.tokens)
    return named(Parse(parse.tokens, parse.sentences, tuple(step(surface, parse.names))))


@pytest.mark.parametrize(
    ("tagged", "read", "expected"),
    [
        ("a/DT depot/NN near/IN Split/VB", [], [("Split", "place")]),
        ("they/PRP left/VBD Split/VB", [], [("Split", "place")]),
        ("he/PRP told/VBD Split/VB", [], []),
        ("they/PRP met/VBD in/IN Spring/NNP", [], []),
        ("in/IN Hafar/NNP Al/NNP Batin/NNP", [("Hafar", "place"), ("Batin", "person")], [("Hafar Al Batin", "place")]),
        ("a/DT rally/NN at/IN Des/NNP Moines/NNP", [("Des", "organisation")], [("Des Moines", "place")]),
        ("said/VBD Des/NNP Moines/NNP", [("Des", "organisation")], [("Des", "organisation")]),
        ("the/DT Queen/NN City/NNP remains/VBZ calm/JJ", [("City", "place")], [("City", "place")]),
        ("near/IN Des/NNP Moines/NNP", [("Des Moines", "person")], [("Des Moines", "person")]),
        ("in/IN Split/VB Ports/NNPS and/CC elsewhere/RB", [], []),
    ],
)
def test_towns_where_a_place_stands(tagged: str, read: Names, expected: Names) -> None:
    parse = parsed(tagged, *read)
    assert _settled(parse, with_towns) == expected


@pytest.mark.parametrize(
    ("tagged", "read", "expected"),
    [
        ("they/PRP left/VBD Gondar/NNP", [("Gondar", "person")], [("Gondar", "place")]),
        ("they/PRP praised/VBD Gondar/NNP", [("Gondar", "person")], [("Gondar", "person")]),
        ("residents/NNS of/IN Gondar/NNP", [("Gondar", "organisation")], [("Gondar", "place")]),
        ("they/PRP left/VBD Velm/NNP", [("Velm", "person")], [("Velm", "person")]),
        (
            "Anna/NNP Gondar/NNP fled/VBD | They/PRP left/VBD Gondar/NNP",
            [("Anna Gondar", "person"), ("Gondar", "person")],
            [("Anna Gondar", "person"), ("Gondar", "person")],
        ),
    ],
)
def test_the_kind_of_a_town(tagged: str, read: Names, expected: Names) -> None:
    parse = parsed(tagged, *((words, kind, 0.8) for words, kind in read))
    assert _settled(parse, with_elected_kinds) == expected


def test_a_country_that_people_are_called_like_is_one_unless_somebody_is_called_so() -> None:
    alone = parsed("They/PRP accused/VBD Chad/NNP", ("Chad", "person", 0.8))
    assert _settled(alone, with_elected_kinds) == [("Chad", "place")]
    text = "Chad/NNP Velm/NNP left/VBD | They/PRP accused/VBD Chad/NNP"
    both = parsed(text, ("Chad Velm", "person", 0.8), ("Chad", "person", 0.8))
    assert _settled(both, with_elected_kinds) == [("Chad Velm", "person"), ("Chad", "person")]


def test_what_is_in_the_gazetteer() -> None:
    forms = ("Gondar", "Bayern", "Chad", "Velm", "Chadian")
    assert [form for form in forms if is_in_gazetteer(form)] == ["Gondar", "Bayern", "Chad"]


def test_what_is_called_like_people() -> None:
    assert [form for form in ("Anna Velm", "Al Yamun", "Anna") if is_called_like_people(form)] == ["Anna Velm"]
