"""Parts of people's names that come back."""

import pytest

from purport.extract.naming.recurring import with_parts_that_recur
from purport.extract.naming.surface import Surface
from purport.language.parse import NameKind, Parse
from support import named, parsed

Names = list[tuple[str, NameKind]]
ANNA: tuple[str, NameKind] = ("Anna Velm", "person")
FIRST = "Anna/NNP Velm/NNP left/VBD ./. | "


@pytest.mark.parametrize(
    ("tagged", "read", "expected"),
    [
        (FIRST + "Velm/NNP said/VBD", [ANNA], [ANNA, ("Velm", "person")]),
        (FIRST + "Anna/NNP said/VBD", [ANNA], [ANNA, ("Anna", "person")]),
        (FIRST + "Velm/NNP said/VBD", [ANNA, ("Velm", "organisation")], [ANNA, ("Velm", "person")]),
        (FIRST + "in/IN Velm/NNP/pobj", [ANNA, ("Velm", "place")], [ANNA, ("Velm", "place")]),
        (FIRST + "to/IN Velm/NNP/pobj", [ANNA, ("Velm", "place")], [ANNA, ("Velm", "person")]),
        (
            FIRST + "the/DT Velm/NNP Party/NNP",
            [ANNA, ("Velm Party", "organisation")],
            [ANNA, ("Velm Party", "organisation")],
        ),
        ("Velm/NNP left/VBD | " + FIRST, [ANNA], [ANNA]),  # not before the full name
        (FIRST + "velm/NN", [ANNA], [ANNA]),
        (
            "Wafa/NNP al/NNP +-/HYPH +Dawari/NNP left/VBD | al/NNP +-/HYPH +Dawari/NNP said/VBD",
            [("Wafa al - Dawari", "person")],
            [("Wafa al - Dawari", "person"), ("al - Dawari", "person")],
        ),
        (
            "Pham/NNP Thi/NNP Linh/NNP left/VBD | Linh/NNP said/VBD",
            [("Pham Thi Linh", "person"), ("Linh", "organisation")],
            [("Pham Thi Linh", "person"), ("Linh", "person")],
        ),
    ],
)
def test_parts_of_a_full_name_are_the_person_s(tagged: str, read: Names, expected: Names) -> None:
    parse = parsed(tagged, *read)
    names = with_parts_that_recur(Surface(parse.tokens), parse.names)
    assert named(Parse(parse.tokens, parse.sentences, tuple(names))) == expected
