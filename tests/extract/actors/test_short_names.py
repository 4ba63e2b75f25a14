"""One body under its whole name and one word of it; towns, agencies and outlets that are nobody else."""

from typing import Final

import pytest

from purport.reader import Reader
from support import dated

SAME: Final = [
    ("The Oskar Companies attacked a post. A leader of the Companies denied it.", "Oskar Companies", "the Companies"),
    ("The Interior Guard shelled Karesh. A general said the Guard had lost 11 men.", "Interior Guard", "the Guard"),
    ("The Saraya al-Velm claimed the attack. The leader of the Saraya spoke on Friday.", "Saraya al-Velm", "Saraya"),
    ("The Veska Courant was told so. He told the Courant on Monday.", "Veska Courant", "Courant"),
    ("Guards of Meridian Ports fired at a picket. Meridian said nobody had fired.", "Meridian Ports", "Meridian"),
    ("The terminal's operator, Meridian Ports, denied it.", "Meridian Ports", "The terminal's operator"),
    ("Abu Tarek, as everybody here calls Karim al-Velmi, spoke on Friday.", "Karim al-Velmi", "Abu Tarek"),
]  # fmt: skip
APART: Final = [
    ("The Oskar Companies met the Velm Companies. The Companies agreed.", "Oskar Companies", "The Companies"),
    ("The Interior Ministry spoke. Tarfa's foreign ministry denied it.", "Interior Ministry", "foreign ministry"),
    ("Two were held, the interior ministry said. The union will strike.", "interior ministry", "The union"),
    ("According to the Coastal Wire, the union threatened to strike.", "Coastal Wire", "the union"),
    ("The Oskar League left. Companies closed on Monday.", "Oskar League", "Companies"),
]
NO_PERSONS: Final = [
    "Six people were killed at the Velmendar bridge. The mayor of Velmendar said so.",
    "VESKA PORT, Tarfa, Feb 6 (Oskarane) – The mayor said that he would speak.",
    "A delegation will travel to Karendash, the envoy said.",
    "Helmeska's foreign ministry said that it would answer.",
]  # fmt: skip


def mentions(reader: Reader, text: str) -> list[tuple[str, str | None, list[str]]]:
    """Name, kind and mentions of every actor."""
    report = reader.read_document(dated(text, "2031-05-08"))
    return [(one.name, one.kind, [report.words((span,)) for span in one.mentions]) for one in report.actors]


@pytest.mark.parametrize(("text", "name", "short"), SAME)
def test_one_body(reader: Reader, text: str, name: str, short: str) -> None:
    found = mentions(reader, text)
    assert [(one, short in words) for one, _, words in found if one == name] == [(name, True)], found


@pytest.mark.parametrize(("text", "name", "short"), APART)
def test_not_one_body(reader: Reader, text: str, name: str, short: str) -> None:
    found = mentions(reader, text)
    assert [any(short in one for one in words) for one, _, words in found if one == name] == [False], found


@pytest.mark.parametrize("text", NO_PERSONS)
def test_towns_and_agencies_are_no_persons(reader: Reader, text: str) -> None:
    found = mentions(reader, text)
    assert [one for one, kind, words in found if kind == "person" and words[0] == one] == [], found


def test_the_interior_guard_is_a_body(reader: Reader) -> None:
    found = mentions(reader, "The Interior Guard shelled Karesh on Monday.")
    assert [(name, kind) for name, kind, _ in found if name == "Interior Guard"] == [("Interior Guard", "organisation")]


def test_a_name_that_comes_first_stands_for_itself(reader: Reader) -> None:
    found = mentions(reader, "Meridian spoke on Monday. Meridian Ports spoke on Tuesday.")
    assert [(name, words) for name, _, words in found] == [
        ("Meridian", ["Meridian"]),
        ("Meridian Ports", ["Meridian Ports"]),
    ]
