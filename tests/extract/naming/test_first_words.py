"""Bodies that come back by the first word of their names."""

import pytest

from purport.extract.naming.first_words import with_first_words_of_bodies
from purport.extract.naming.surface import Surface
from purport.language.parse import NameKind, Parse
from support import named, parsed

Names = list[tuple[str, NameKind]]
PORTS: tuple[str, NameKind] = ("Meridian Ports", "organisation")
AIR: tuple[str, NameKind] = ("Meridian Air", "organisation")
FIRST = "Meridian/NNP Ports/NNP left/VBD ./. | "


@pytest.mark.parametrize(
    ("tagged", "read", "found"),
    [
        (FIRST + "Meridian/NNP/nsubj said/VBD", [PORTS], ["Meridian"]),
        (FIRST + "by/IN Meridian/NNP/pobj", [PORTS], ["Meridian"]),
        (FIRST + "Meridian/NNP/compound Airlines/NNPS said/VBD", [PORTS], []),
        (FIRST + "meridian/NN/nsubj said/VBD", [PORTS], []),
        ("Meridian/NNP/nsubj said/VBD ./. | " + FIRST, [PORTS], []),  # not before the whole name
        (FIRST + "Meridian/NNP Air/NNP left/VBD | Meridian/NNP/nsubj said/VBD", [PORTS, AIR], []),
        (FIRST + "Meridian/NNP/nsubj said/VBD", [("Meridian Ports", "person")], []),
        ("Polish/NNP Ports/NNPS left/VBD | Polish/NNP/nsubj said/VBD", [("Polish Ports", "organisation")], []),
        ("Party/NNP Ports/NNPS left/VBD | Party/NNP/nsubj said/VBD", [("Party Ports", "organisation")], []),
    ],
)  # fmt: skip
def test_a_first_word_is_the_body_s(tagged: str, read: Names, found: list[str]) -> None:
    parse = parsed(tagged, *read)
    names = with_first_words_of_bodies(Surface(parse.tokens), parse.names)
    told = named(Parse(parse.tokens, parse.sentences, tuple(names)))
    assert sorted(told) == sorted([*named(parse), *((word, "organisation") for word in found)])
