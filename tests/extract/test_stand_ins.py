"""What stands in for names: the same word for the same name, and the same words whoever is named."""

import msgspec
import pytest

from purport.extract.stand_ins import StandIns
from purport.language.attribution import StandIn
from purport.language.parse import Name, NameKind, Parse, Sentence, Token

FRAME = "An {0} envoy and the {1} Party met {2} {3} in the {4} . {3} thanked Northgate ."


def _parse(words: str, names: list[tuple[int, int, NameKind]]) -> Parse:
    tokens: list[Token] = []
    place = 0
    for number, word in enumerate(words.split()):
        dep = "amod" if number == 1 else "dep"
        head = 2 if number == 1 else number
        tokens.append(Token(number, place, place + len(word), word, word.lower(), "NNP", "PROPN", dep, head, 0))
        place += len(word) + 1
    found = tuple(Name(first, last, kind) for first, last, kind in names)
    return Parse(tuple(tokens), (Sentence(0, len(tokens), 0),), found)


def _stand_ins(*filling: str) -> list[StandIn]:
    names: list[tuple[int, int, NameKind]] = [
        (1, 2, "group"), (5, 7, "organisation"), (8, 10, "person"), (12, 13, "place"), (14, 15, "person"),
        (16, 17, "place"),
    ]  # fmt: skip
    parse = _parse(FRAME.format(*filling), names)
    return StandIns(parse).of(parse)


def test_what_stands_in_for_names_of_every_kind() -> None:
    assert _stand_ins("Iraqi", "Sanad", "Karim", "Jabbar", "Netherlands") == [
        StandIn(0, 1, ("A",)),
        StandIn(1, 2, ("French",)),
        StandIn(5, 7, ("Delta", "Party")),
        StandIn(8, 10, ("John", "Smith")),
        StandIn(11, 13, ("France",)),
        StandIn(14, 15, ("Smith",)),
        StandIn(16, 17, ("Lyon",)),
    ]


def test_whoever_is_named_the_same_is_read() -> None:
    one = _stand_ins("Iraqi", "Sanad", "Karim", "Jabbar", "Netherlands")
    assert one == _stand_ins("Indian", "Linden", "Oksana", "Petrychko", "Philippines")


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("Iraqi troops", "French"),
        ("Chinese troops", "French"),
        ("Chinese and Iraqi troops", "French"),
        ("Iraqis left", "Germans"),
        ("Chinese left", "Germans"),
        ("a Chinese left", "German"),
        ("an Iraqi left", "German"),
        ("Iraqi left", "German"),
        ("is Chinese .", "French"),
        ("Iraqi - led", "French"),
    ],
)
def test_a_people_is_said_of_something_or_is_one_or_several(words: str, word: str) -> None:
    groups = [number for number, one in enumerate(words.split()) if one in ("Iraqi", "Iraqis", "Chinese")]
    parse = _parse(words.replace(" - ", "- "), [(at, at + 1, "group") for at in groups])
    tags = {"troops": "NNS", "and": "CC"}
    tokens = tuple(msgspec.structs.replace(one, tag=tags.get(one.text, "VBD")) for one in parse.tokens)
    if "-" in words:
        tokens = _parse("Iraqi led", [(0, 1, "group")]).tokens
        hyphen = msgspec.structs.replace(tokens[0], index=1, start=5, end=6, text="-", tag="HYPH")
        tokens = (tokens[0], hyphen, msgspec.structs.replace(tokens[1], index=2))
    stand_ins = StandIns(Parse(tokens, (Sentence(0, len(tokens), 0),), parse.names)).of(parse)
    assert next(one.words for one in stand_ins if one.first == groups[0]) == (word,)


@pytest.mark.parametrize(
    ("words", "tag", "expected"),
    [
        ("the US troops", "NNS", [StandIn(1, 2, ("French",))]),
        ("the US left", "VBD", [StandIn(0, 2, ("France",))]),
        ("the Iraq war", "NN", [StandIn(0, 2, ("France",))]),
    ],
)
def test_letters_for_a_country_are_read_as_an_adjective_before_a_noun(
    words: str, tag: str, expected: list[StandIn]
) -> None:
    parse = _parse(words, [(1, 2, "place")])
    tokens = (*parse.tokens[:2], msgspec.structs.replace(parse.tokens[2], tag=tag))
    whole = Parse(tokens, parse.sentences, parse.names)
    assert StandIns(whole).of(whole) == expected


@pytest.mark.parametrize(("between", "given"), [("met", "John"), ("and", "Paul"), (",", "Paul")])
def test_in_a_list_everybody_has_a_given_name_of_their_own(between: str, given: str) -> None:
    parse = _parse(f"Anna Korr {between} Anna Velm", [(0, 2, "person"), (3, 5, "person")])
    assert [one.words for one in StandIns(parse).of(parse)] == [("John", "Smith"), (given, "Jones")]


def test_a_given_name_alone_is_the_person_s_who_was_named_in_full() -> None:
    parse = _parse("Tran Quoc Hung met Obiora and Hung", [(0, 3, "person"), (4, 5, "person"), (6, 7, "person")])
    assert [one.words for one in StandIns(parse).of(parse)] == [("John", "Smith"), ("Jones",), ("Smith",)]


def test_clergy_and_houses_of_prayer_are_read_as_those_of_one_religion() -> None:
    def read(words: str) -> list[StandIn]:
        parse = _parse(words, [])
        tokens = tuple(msgspec.structs.replace(one, tag="NN") for one in parse.tokens)
        whole = Parse(tokens, parse.sentences, ())
        return StandIns(whole).of(whole)

    expected = [StandIn(0, 1, ("A",)), StandIn(1, 2, ("priest",)), StandIn(5, 6, ("churches",))]
    assert read("An imam of one of mosques") == expected
    assert read("An abbot of one of temples") == expected


def test_other_names_are_read_as_others() -> None:
    parse = _parse("Adeleye met Obiora and Adeleye", [(0, 1, "person"), (2, 3, "person"), (4, 5, "person")])
    assert [one.words for one in StandIns(parse).of(parse)] == [("Smith",), ("Jones",), ("Smith",)]


def test_works_and_very_long_names_stay_as_they_are() -> None:
    parse = _parse("a b c d e f g h i j k", [(0, 9, "organisation"), (9, 10, "other"), (10, 11, "organisation")])
    assert StandIns(parse).of(parse) == [StandIn(10, 11, ("Delta",))]


def test_a_name_that_the_reading_does_not_have_is_left_out() -> None:
    whole = _parse("Adeleye met Obiora", [(0, 1, "person"), (2, 3, "person")])
    reading = Parse(whole.tokens[:2], (Sentence(0, 2, 0),), ())
    assert StandIns(whole).of(reading) == [StandIn(0, 1, ("Smith",))]
