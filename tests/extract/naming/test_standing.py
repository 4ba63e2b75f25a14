"""Where a name stands."""

import pytest

from purport.extract.naming.standing import goes_on, is_listed_with_place, may_stand_as_place, stands_as_place
from purport.extract.naming.surface import Surface, by_token
from support import parsed


@pytest.mark.parametrize(
    ("tagged", "at", "expected"),
    [
        ("in/IN Tarfa/NNP", 1, "place"),
        ("in/IN Velm/NNP +'s/POS eyes/NNS", 1, None),
        ("in/IN Velm/NNP Ports/NNPS", 1, None),
        ("driven/VBN out/IN of/IN Tarfa/NNP", 3, "place"),
        ("residents/NNS of/IN Tarfa/NNP", 2, "place"),
        ("supporters/NNS of/IN Velm/NNP", 2, None),
        ("Tarfa/NNP residents/NNS left/VBD", 0, "place"),
        ("they/PRP shelled/VBD Tarfa/NNP", 2, "place"),
        ("Tarfa/NNP ,/, May/NNP 4/CD", 0, "place"),
        ("the/DT liberation/NN ”/'' of/IN Tarfa/NNP", 4, "place"),
        ("they/PRP left/VBD Tarfa/NNP", 2, "maybe"),
        ("if/IN Norland/NNP attacks/NNS Tarfa/NNP", 3, "maybe"),
        ("troops/NNS from/IN Tarfa/NNP", 2, "maybe"),
        ("the/DT fall/NN of/IN Tarfa/NNP", 3, "maybe"),
        ("they/PRP praised/VBD Velm/NNP", 2, None),
        ("by/IN Velm/NNP", 1, None),
    ],
)
def test_what_the_words_beside_a_name_say(tagged: str, at: int, expected: str | None) -> None:
    surface = Surface(parsed(tagged).tokens)
    told = "place" if stands_as_place(surface, at, at + 1) else None
    assert (told or ("maybe" if may_stand_as_place(surface, at, at + 1) else None)) == expected


def test_a_name_after_a_place_in_a_list() -> None:
    parse = parsed("between/IN Veska/NNP and/CC Tarfa/NNP", ("Veska", "place"))
    surface = Surface(parse.tokens)
    assert is_listed_with_place(surface, 3, by_token(parse.names))
    assert not is_listed_with_place(surface, 1, by_token(parse.names))


@pytest.mark.parametrize(
    ("tagged", "last", "expected"),
    [
        ("near/IN Velm/NNP Ports/NNPS", 2, True),
        ("near/IN Velm/NNP on/IN Monday/NNP", 2, False),
        ("near/IN Velm/NNP Monday/NNP", 2, False),
        ("near/IN Velm/NNP", 2, False),
    ],
)
def test_whether_a_name_goes_on(tagged: str, last: int, expected: bool) -> None:
    assert goes_on(Surface(parsed(tagged).tokens), last) is expected
