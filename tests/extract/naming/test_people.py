"""Parts of people's names, put together."""

import pytest

from purport.extract.naming.people import whole_people
from purport.extract.naming.surface import Surface
from purport.language.parse import NameKind, Parse
from support import named, parsed

Names = list[tuple[str, NameKind]]


@pytest.mark.parametrize(
    ("tagged", "read", "expected"),
    [
        (
            "Tran/NNP Quoc/NNP Bao/NNP said/VBD",
            [("Tran", "person"), ("Quoc", "organisation"), ("Bao", "person")],
            [("Tran Quoc Bao", "person")],
        ),
        ("Duong/NNP Ngoc/NNP Son/NNP", [("Duong Ngoc", "person"), ("Son", "place")], [("Duong Ngoc Son", "person")]),
        (
            "Ana/NNP del/FW Prado/NNP said/VBD",
            [("Ana", "organisation"), ("Prado", "person")],
            [("Ana del Prado", "person")],
        ),
        (
            "told/VBD Velm/NNP ,/, Torvik/NNP",
            [("Velm", "person"), ("Torvik", "person")],
            [("Velm", "person"), ("Torvik", "person")],
        ),
        (
            "Velm/NNP | Torvik/NNP",
            [("Velm", "person"), ("Torvik", "person")],
            [("Velm", "person"), ("Torvik", "person")],
        ),
        (
            "Supervisor/NNP of/IN Elections/NNP Anna/NNP Velm/NNP said/VBD",
            [("Elections Anna Velm", "person")],
            [("Anna Velm", "person")],
        ),
        (
            "daughter/NN of/IN Juan/NNP Carlos/NNP Velm/NNP said/VBD",
            [("Juan Carlos Velm", "person")],
            [("Juan Carlos Velm", "person")],
        ),
        (
            "Velm/NNP Brigadier/NNP Torvik/NNP",
            [("Velm", "person"), ("Brigadier Torvik", "person")],
            [("Velm", "person"), ("Brigadier Torvik", "person")],
        ),
        (
            "Velm/NNP Norway/NNP",
            [("Velm", "person"), ("Norway", "place")],
            [("Velm", "person"), ("Norway", "place")],
        ),
        (
            "Velm/NNP UNESCO/NNP",
            [("Velm", "person"), ("UNESCO", "organisation")],
            [("Velm", "person"), ("UNESCO", "organisation")],
        ),
        (
            "Tarn/NNP Quell/NNP",
            [("Tarn", "organisation"), ("Quell", "place")],
            [("Tarn", "organisation"), ("Quell", "place")],
        ),
    ],
)
def test_parts_side_by_side_are_one_person(tagged: str, read: Names, expected: Names) -> None:
    assert _whole(tagged, read) == expected


@pytest.mark.parametrize(
    ("tagged", "read", "expected"),
    [
        ("Do/VB Kim/NNP Linh/NNP said/VBD", [("Kim Linh", "person")], [("Do Kim Linh", "person")]),
        ("Minister/NNP Kim/NNP Linh/NNP said/VBD", [("Kim Linh", "person")], [("Kim Linh", "person")]),
        ("Inés/IN de/FW la/DT Ribera/NNP said/VBD", [("Ribera", "organisation")], [("Inés de la Ribera", "person")]),
        ("Quill/NNP van/NNP Torn/NNP said/VBD", [("van Torn", "person")], [("Quill van Torn", "person")]),
        ("In/IN de/FW Torn/NNP we/PRP trust/VBP", [("de Torn", "person")], [("de Torn", "person")]),
        ("President/NNP de/FW Torn/NNP said/VBD", [("de Torn", "person")], [("de Torn", "person")]),
        ("Seo/NNP Min/NNP +-/HYPH +cheol/NNP said/VBD", [], [("Seo Min - cheol", "person")]),
        ("Seo/NNP Min/NNP +-/HYPH +cheol/NNP said/VBD", [("Seo", "person")], [("Seo Min - cheol", "person")]),
        ("Dalby/NNP Oren/NNP +-/HYPH +Velm/NNP said/VBD", [], []),
    ],
)
def test_what_was_left_off_is_added(tagged: str, read: Names, expected: Names) -> None:
    assert _whole(tagged, read) == expected


def _whole(tagged: str, read: Names) -> Names:
    parse = parsed(tagged, *read)
    names = whole_people(Surface(parse.tokens), parse.names)
    return named(Parse(parse.tokens, parse.sentences, tuple(names)))
