"""What stands in for names: the same word for the same name, and the same words whoever is named."""

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
