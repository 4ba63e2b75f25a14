"""Who is who in a report, read whole by the models that come with Purport; people, groups and outlets are invented."""

from pathlib import Path
from typing import NamedTuple

import pytest

from purport.errors import DictionaryError
from purport.reader import Reader
from purport.records import Report, Role, When
from purport.settings import Settings
from support import document


class Found(NamedTuple):
    """An actor as the tests compare it: mentions and offices as words."""

    name: str
    kind: str | None
    country: str | None
    sector: str | None
    aliases: tuple[str, ...]
    roles: tuple[tuple[str, str | None], ...]
    mentions: tuple[str, ...]


def _actors(report: Report) -> list[Found]:
    text = report.document.text
    return [
        Found(
            one.name, one.kind, one.country, one.sector, one.aliases,
            tuple((role.role, role.organisation) for role in one.roles),
            tuple(" ".join(text[span.start : span.end].split()) for span in one.mentions),
        )
        for one in report.actors
    ]  # fmt: skip


def _speakers(report: Report) -> list[str | None]:
    names = {one.id: one.name for one in report.actors}
    return [None if one.speaker is None else names[one.speaker] for one in report.statements]


MOVEMENT = """Karim al-Dawari, spokesperson for the Tarfa Movement, said on Monday that the talks had failed.

"We never left the table," the spokesperson added. He said the movement would return.

Al-Dawari accused the Water Ministry of delays. The ministry denied this.
"""
LATER_NAMED = """The Secretary-General of the Oskar League announced that the strike would go on.

In a statement, Rada Velm, the Secretary-General of the Oskar League, said that nobody had been paid.

"I will not sign," Velm said.
"""
CAPITALS = """Baghdad and Washington have agreed to talk again, officials said.

The Iraqi government announced that a delegation would leave on Friday. Washington later denied that a date was set.
"""
NOBODY = """"It was never ours," he said.
"""
KUNYA = """The group said that its commander Hajj Sami Tarek Odeh (Abu Karam al-Dawri) was killed in the raid.

Odeh's brother said that Abu Karam had left the city.
"""
ALIAS = """The ringleader Sami Odeh, alias Abu Karam, said on Monday that the depot would burn.

The prosecutor said that a rocket was found under the nets.

The Guard said that there was one blast.
"""


def _read(reader: Reader, text: str) -> Report:
    return reader.read_document(document(text))


def _person(name: str, *mentions: str, **fields: object) -> Found:
    """A person; `aliases`, `roles`, `sector` and `country` if there are any."""
    known = {"country": None, "sector": None, "aliases": (), "roles": (), **fields}
    return Found(name=name, kind="person", mentions=mentions, **known)  # type: ignore[arg-type]


def test_a_spokesperson_a_movement_and_a_ministry(reader: Reader) -> None:
    report = _read(reader, MOVEMENT)
    assert _speakers(report) == ["Karim al-Dawari"] * 4 + ["Water Ministry"]
    assert _actors(report) == [
        _person(
            "Karim al-Dawari", "Karim al-Dawari", "spokesperson for the Tarfa Movement", "the spokesperson", "He",
            "Al-Dawari", aliases=("Al-Dawari",), roles=(("spokesperson", "Tarfa Movement"),),
        ),
        Found("Tarfa Movement", "organisation", None, None, (), (), ("Tarfa Movement", "We", "the movement")),
        Found("Water Ministry", "government", None, "GOV", (), (), ("Water Ministry", "The ministry")),
    ]  # fmt: skip


def test_a_full_office_waits_for_its_holder(reader: Reader) -> None:
    report = _read(reader, LATER_NAMED)
    assert _speakers(report) == ["Rada Velm"] * 3
    office = "Secretary-General of the Oskar League"
    assert _actors(report) == [
        _person(
            "Rada Velm", f"The {office}", "Rada Velm", f"the {office}", "I", "Velm",
            aliases=("Velm",), roles=(("Secretary-General", "Oskar League"),),
        ),
        Found("Oskar League", "organisation", None, None, (), (), ("Oskar League", "Oskar League")),
    ]  # fmt: skip


def test_capitals_stand_for_governments(reader: Reader) -> None:
    report = _read(reader, CAPITALS)
    assert _speakers(report) == ["officials", "Iraqi government", "Washington"]
    assert _actors(report) == [
        Found("Iraqi government", "government", "IRQ", "GOV", ("Baghdad",), (), ("Baghdad", "The Iraqi government")),
        Found("Washington", "country", "USA", None, (), (), ("Washington", "Washington")),
        Found("officials", None, None, None, (), (), ("officials",)),
    ]


def test_a_kunya_in_parentheses_is_another_name(reader: Reader) -> None:
    report = _read(reader, KUNYA)
    assert _speakers(report) == ["group", "Odeh's brother"]
    forms = ("Hajj Sami Tarek Odeh", "Abu Karam al-Dawri", "Odeh", "Abu Karam")
    assert _actors(report) == [
        Found("group", "organisation", None, None, (), (), ("The group", "its")),
        _person(
            "Sami Tarek Odeh", "commander Hajj Sami Tarek Odeh", *forms[1:], aliases=forms, roles=(("commander", None),)
        ),
        _person("Odeh's brother", "Odeh's brother"),
    ]


def test_an_alias_is_another_name_and_an_office_needs_its_holder(reader: Reader) -> None:
    report = _read(reader, ALIAS)
    assert _speakers(report) == ["Sami Odeh", "prosecutor", "Guard"]
    assert _actors(report) == [
        _person(
            "Sami Odeh", "ringleader Sami Odeh", "Abu Karam", aliases=("Abu Karam",), roles=(("ringleader", None),)
        ),
        Found("prosecutor", "person", None, "JUD", (), (), ("The prosecutor",)),
        Found("Guard", None, None, None, (), (), ("The Guard",)),
    ]


def test_nobody_is_taken_for_want_of_better(reader: Reader) -> None:
    report = _read(reader, NOBODY)
    assert [(report.words(one.source), one.speaker) for one in report.statements] == [("he", None)]
    assert report.actors == ()


def test_a_dictionary_joins_names_and_adds_dated_offices(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "actors.csv"
    path.write_text(
        "name,aliases,kind,country,sector,role,organisation,from,to\n"
        "Movement of the Reeds,Tarfa Movement,armed group,IRQ,REB,,,,\n"
        "Karim al-Dawari,,person,IRQ,,envoy,Movement of the Reeds,2020-01-01,2022-12-31\n",
        encoding="utf-8",
    )
    with_dictionary = Reader(Settings(actors=str(path)), statements=reader._statements)  # noqa: SLF001 - loaded once
    envoy, movement, _ = _read(with_dictionary, "May 4, 2021\n\n" + MOVEMENT).actors
    assert (envoy.name, envoy.country, envoy.roles[1:]) == (
        "Karim al-Dawari",
        "IRQ",
        (
            Role(
                role="envoy",
                organisation="Movement of the Reeds",
                when=When(earliest="2020-01-01", latest="2022-12-31", kind="date", anchor="actor dictionary"),
            ),
        ),
    )
    assert (movement.name, movement.kind, movement.country, movement.sector, movement.aliases) == (
        "Movement of the Reeds", "armed group", "IRQ", "REB", ("Tarfa Movement",),
    )  # fmt: skip
    later = _read(with_dictionary, "May 4, 2024\n\n" + MOVEMENT).actors
    assert [role.role for role in later[0].roles] == ["spokesperson"]


def test_bad_rows_of_a_dictionary_are_named_and_the_rest_is_used(tmp_path: Path) -> None:
    path = tmp_path / "actors.csv"
    path.write_text("name,country\nTarfa Movement,Nowhereland\nOskar League,IRQ\n", encoding="utf-8")
    reader = Reader(Settings(actors=str(path)))
    assert [(one.path, one.line) for one in reader.dictionary_problems] == [(str(path), 2)]
    with pytest.raises(DictionaryError):
        Reader(Settings(actors=str(tmp_path / "gone.csv")))


COUPLE = """President Orlin is rolling out a new message. The president told voters that it was an insult.

"My name is not on the ballot," Mr. Orlin said. His wife, Maria Orlin, said that she would go too.

Mrs. Orlin said that the campaign was long.
"""


def test_titles_keep_a_couple_apart(reader: Reader) -> None:
    report = _read(reader, COUPLE)
    assert _speakers(report) == ["Orlin", "Orlin", "Maria Orlin", "Maria Orlin"]
    assert [(one.name, one.aliases, one.mentions) for one in _actors(report)] == [
        ("Orlin", ("Mr. Orlin",), ("President Orlin", "The president", "My", "Mr. Orlin", "His")),
        ("Maria Orlin", ("Mrs. Orlin",), ("His wife", "Maria Orlin", "she", "Mrs. Orlin")),
    ]


def test_you_is_nobody_that_speaks(reader: Reader) -> None:
    report = _read(reader, "How do you know when the dam is full? If you think that it is, the ministry said, leave.")
    assert [one.speaker for one in report.statements if report.words(one.source) == "you"] == [None]
    assert [one.name for one in report.actors] == ["ministry"]
