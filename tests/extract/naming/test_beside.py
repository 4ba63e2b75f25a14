"""Words beside a name that belong to it."""

import pytest

from purport.extract.naming.beside import with_words_beside
from purport.extract.naming.surface import Surface
from purport.language.parse import NameKind, Parse
from support import named, parsed


@pytest.mark.parametrize(
    ("tagged", "read", "kind", "expected"),
    [
        ("said/VBD Tran/NNP Quoc/NNP Bao/VBD", "Tran Quoc", "person", "Tran Quoc Bao"),
        ("Wafa/NNP as/IN +-/HYPH +Dawari/NNP said/VBD", "Wafa", "person", "Wafa as - Dawari"),
        ("Uri/NNP Even/RB +-/HYPH +Velm/NNP asked/VBD", "Uri", "person", "Uri Even - Velm"),
        ("the/DT Lone/JJ Tarn/NNP denied/VBD", "Tarn", "organisation", "Lone Tarn"),
        ("Anna/IN Velm/NNP denied/VBD", "Velm", "person", "Anna Velm"),
        ("Only/RB Velm/NNP denied/VBD", "Velm", "person", "Velm"),
        ("of/IN Rebel/NNP Velm/NNP denied/VBD", "Velm", "person", "Velm"),
        ("met/VBD Velm/NNP Monday/NNP night/NN", "Velm", "person", "Velm"),
        ("met/VBD Velm/NNP Norway/NNP night/NN", "Velm", "person", "Velm"),
        ("met/VBD Velm/NNP President/NNP night/NN", "Velm", "person", "Velm"),
        ("met/VBD Velm/NNP OTM/NNP night/NN", "Velm", "person", "Velm"),
        ("Velm/NNP Denies/VBZ Talks/NNS", "Velm", "person", "Velm"),
        ("Prime/NNP Minister/NNP Velm/NNP denied/VBD", "Velm", "person", "Velm"),
        ("the/DT Tarfa/NNP Administrator/NNP denied/VBD", "Tarfa", "organisation", "Tarfa"),
        ("under/IN Tarfa/NNP open/NNP licences/NNS", "Tarfa", "organisation", "Tarfa"),
        ("near/IN Lone/JJ Tarn/NNP denied/VBD", "Tarn", "place", "Tarn"),
    ],
)
def test_words_beside_a_name(tagged: str, read: str, kind: NameKind, expected: str) -> None:
    parse = parsed(tagged, (read, kind))
    names = with_words_beside(Surface(parse.tokens), parse.names)
    assert named(Parse(parse.tokens, parse.sentences, tuple(names))) == [(expected, kind)]


def test_no_name_grows_into_another() -> None:
    parse = parsed("said/VBD Velm/NNP Tarn/NNP Torvik/NNP", ("Velm", "person"), ("Torvik", "person"))
    names = with_words_beside(Surface(parse.tokens), parse.names)
    assert named(Parse(parse.tokens, parse.sentences, tuple(names))) == [("Velm Tarn", "person"), ("Torvik", "person")]
