"""Initials in parentheses after a body's name."""

from purport.extract.naming.acronyms import with_short_names
from purport.extract.naming.surface import Surface
from purport.language.parse import NameKind, Parse
from support import named, parsed

DEFINED = "the/DT National/NNP Tarn/NNP Movement/NNP (/-LRB- +{}/VB +)/-RRB- left/VBD ./. | The/DT {}/VB said/VBD"


def _short(text: str, kind: NameKind) -> list[tuple[str, NameKind]]:
    parse = parsed(text, ("National Tarn Movement", kind))
    names = with_short_names(Surface(parse.tokens), parse.names)
    return named(Parse(parse.tokens, parse.sentences, tuple(names)))


def test_initials_are_a_name_from_where_they_are_given() -> None:
    whole = ("National Tarn Movement", "organisation")
    ntm = ("NTM", "organisation")
    assert _short(DEFINED.format("NTM", "NTM"), "organisation") == [whole, ntm, ntm]
    assert _short("NTM/VB ./. | " + DEFINED.format("NTM", "NTM"), "organisation") == [whole, ntm, ntm]


def test_other_letters_and_other_names_have_no_initials() -> None:
    assert _short(DEFINED.format("QXZ", "QXZ"), "organisation") == [("National Tarn Movement", "organisation")]
    assert _short(DEFINED.format("NTM", "NTM"), "person") == [("National Tarn Movement", "person")]
    assert _short("the/DT National/NNP Tarn/NNP Movement/NNP (/-LRB-", "organisation") == [
        ("National Tarn Movement", "organisation")
    ]
