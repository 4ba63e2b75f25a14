"""Bodies by their initials with full stops."""

import pytest

from purport.extract.naming.initials import with_initials
from purport.extract.naming.surface import Surface
from purport.language.parse import NameKind, Parse
from support import named, parsed

TNB = "the/DT T/NNP +./. +N/NNP +./. +B/NNP +./. said/VBD it/PRP"


def _whole(text: str, *names: tuple[str, NameKind]) -> list[tuple[str, NameKind]]:
    parse = parsed(text, *names)
    return named(Parse(parse.tokens, parse.sentences, tuple(with_initials(Surface(parse.tokens), parse.names))))


@pytest.mark.parametrize("kind", ["place", "person", "organisation", "group", "other"])
def test_letters_are_one_name_of_a_body(kind: NameKind) -> None:
    assert _whole(TNB, ("B", kind)) == [("T . N . B .", "organisation")]


def test_bodies_of_the_tables_need_not_be_read() -> None:
    assert _whole("the/DT U/NNP +./. +N/NNP +./. said/VBD") == [("U . N .", "organisation")]


def test_what_was_not_read_or_is_no_body_is_left() -> None:
    assert _whole(TNB) == []
    assert _whole("a/DT T/NNP +./. +N/NNP +./. +B/NNP +./. said/VBD", ("N", "place")) == [("N", "place")]
    assert _whole("the/DT C/NNP +./. +E/NNP +./. +O/NNP +./. said/VBD", ("E", "place")) == [("E", "place")]
    assert _whole("T/NNP +./. +N/NNP +./. said/VBD", ("N", "place")) == [("N", "place")]


def test_initials_of_people_stay_theirs() -> None:
    velm = ("Velm", "person")
    assert _whole("T/NNP +./. +N/NNP +./. +B/NNP +./. Velm/NNP said/VBD", ("B", "place"), velm) == [
        ("B", "place"),
        velm,
    ]


def test_a_long_name_around_initials_is_kept() -> None:
    whole = ("T . N . B . Bank", "organisation")
    assert _whole("the/DT T/NNP +./. +N/NNP +./. +B/NNP +./. Bank/NNP said/VBD", whole) == [whole]


def test_countries_are_places_and_letters_without_end_are_nothing() -> None:
    uae = "the/DT U/NNP +./. +A/NNP +./. +E/NNP +./. said/VBD"
    assert _whole(uae, ("A", "organisation")) == [("U . A . E .", "place")]
    many = " ".join(("T/NNP", *["+./. +T/NNP"] * 400, "+./."))
    assert len(_whole(many, ("T", "place"))) == 1
