"""Names without what is no part of them, and with the rest of their words."""

import pytest

from purport.extract.naming.edges import with_edges
from purport.extract.naming.surface import Surface
from purport.language.parse import NameKind, Parse
from support import named, parsed

Names = list[tuple[str, NameKind]]


@pytest.mark.parametrize(
    ("tagged", "read", "expected"),
    [
        ("The/DT Tarfa/NNP denied/VBD it/PRP", "The Tarfa", ["Tarfa"]),
        ("the/DT Tarfa/NNP movement/NN", "the Tarfa movement", ["Tarfa"]),
        ("said/VBD al/NNP +-/HYPH +Dawari/NNP", "al - Dawari", ["al - Dawari"]),
        ("the/DT movement/NN", "the movement", []),
        ("Min/NNP +-/HYPH +cheol/NNP said/VBD", "Min", ["Min - cheol"]),
        ("Oren/RB +-/HYPH +Velm/NNP said/VBD", "Velm", ["Oren - Velm"]),
        ("the/DT ex/JJ +-/HYPH +Velm/NNP aide/NN", "Velm", ["Velm"]),
        ("the/DT Tarfa/NNP +-/HYPH +led/VBN talks/NNS", "Tarfa", ["Tarfa"]),
        ("Velm/NNP +'/POS +s/POS aide/NN", "Velm", ["Velm"]),
        ("Sa/NNP +'/POS +ad/NNP said/VBD", "Sa", ["Sa ' ad"]),
        ("Velm/NNP -/HYPH Tarfa/NNP", "Velm", ["Velm"]),
        ("pro/JJ +-/HYPH +Velm/NNP", "- Velm", ["Velm"]),
        ("in/IN Tarfan/NNP +./. Anna/NNP Velm/NNP", "Tarfan . Anna Velm", ["Tarfan", "Anna Velm"]),
        ("said/VBD Gen/NNP +./. Anna/NNP Velm/NNP", "Gen . Anna Velm", ["Gen . Anna Velm"]),
        ("said/VBD Colonel/NNP +./. Velm/NNP", "Colonel . Velm", ["Colonel . Velm"]),
        ("said/VBD Anna/NNP M/NNP +./. Velm/NNP", "Anna M . Velm", ["Anna M . Velm"]),
    ],
)
def test_where_names_begin_and_end(tagged: str, read: str, expected: list[str]) -> None:
    parse = parsed(tagged, (read, "person"))
    names = with_edges(Surface(parse.tokens), parse.names)
    assert named(Parse(parse.tokens, parse.sentences, tuple(names))) == [(words, "person") for words in expected]
