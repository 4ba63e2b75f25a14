"""Actors of many reports under all their spellings."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.archive.records import Held
from purport.compare.actors import gather_actors
from purport.compare.records import HeldRole, Member, SharedActor, Spelling
from purport.reader import Reader
from purport.records import Actor, ActorKind, Document, Origin, Provenance, Report, Role, Span, When

KINDS: tuple[ActorKind | None, ...] = (None, "person", "organisation", "government", "country", "outlet")


class Decision(NamedTuple):
    verdict: str
    left: str
    right: str


def held(number: int, *actors: Actor, text: str = "") -> Held:
    """A report whose actors are these."""
    origin = Origin(location=f"{number}.txt", format="text", sha256="0" * 64)
    document = Document(id=f"r{number}", text=text, published=When(unknown="not said"), origin=origin)
    report = Report(purport=Provenance(version="0"), document=document, actors=actors)
    return Held(report=report, origins=(origin,), added="2025-03-01T00:00:00Z")


def person(id: str, name: str, *aliases: str, country: str | None = None, roles: Sequence[Role] = ()) -> Actor:
    return Actor(id=id, name=name, aliases=aliases, kind="person", country=country, roles=tuple(roles))


def body(id: str, name: str, *aliases: str, country: str | None = None) -> Actor:
    return Actor(id=id, name=name, aliases=aliases, kind="organisation", country=country)


def together(*reports: Held, decisions: Sequence[Decision] = ()) -> list[set[str]]:
    """The members of each shared actor as 'report.actor', those alone left out; each is checked to be in one only."""
    shared = gather_actors(reports, decisions=decisions)
    members = [f"{one.report}.{one.actor}" for actor in shared for one in actor.members]
    expected = [f"{one.report.document.id}.{actor.id}" for one in reports for actor in one.report.actors]
    assert sorted(members) == sorted(expected)
    assert all(actor.grounds for actor in shared if len({spelling.text for spelling in actor.spellings}) > 2)
    return [{f"{one.report}.{one.actor}" for one in actor.members} for actor in shared if len(actor.members) > 1]


def test_a_shared_actor_has_names_counts_roles_and_grounds() -> None:
    text = "Minister Ada Larkmoor spoke. Larkmoor left."
    role = Role(role="Minister", span=Span(0, 8))
    first = Actor(
        id="a1",
        name="Ada Larkmoor",
        aliases=("Larkmoor",),
        kind="person",
        country="NOR",
        mentions=(Span(9, 21), Span(29, 37)),
        roles=(role,),
    )
    shared = gather_actors([held(1, first, text=text), held(2, person("a7", "Adah Larkmoor"))])
    assert shared == (
        SharedActor(
            id="a1",
            name="Ada Larkmoor",
            kind="person",
            country="NOR",
            spellings=(
                Spelling(text="Ada Larkmoor", count=1, reports=("r1",)),
                Spelling(text="Larkmoor", count=1, reports=("r1",)),
                Spelling(text="Adah Larkmoor", count=0, reports=("r2",)),
            ),
            roles=(HeldRole(report="r1", role=role),),
            members=(Member(report="r1", actor="a1"), Member(report="r2", actor="a7")),
            grounds=("'Ada Larkmoor', 'Adah Larkmoor': 'Ada' and 'Adah' are spellings of one name (0.83)",),
        ),
    )


def test_a_kunya_ties_both_forms() -> None:
    assert together(
        held(1, person("a1", "Wisam Mohammed Saber", "Abu Baqer Al-Saadi")),
        held(2, person("a1", "Abu Baqir al-Saadi")),
        held(3, person("a1", "Wissam Mohammad Saber")),
    ) == [{"r1.a1", "r2.a1", "r3.a1"}]


def test_bodies_with_and_without_type_words() -> None:
    assert together(
        held(1, body("a1", "al-Nujaba")), held(2, body("a1", "Nujaba Movement")), held(3, body("a1", "al-Nujabaa"))
    ) == [{"r1.a1", "r2.a1", "r3.a1"}]


def test_an_acronym_needs_a_report_that_ties_it() -> None:
    long, short = held(1, body("a1", "Free Kelda Army")), held(2, body("a1", "FKA"))
    assert together(long, short) == []
    tied = held(3, body("a1", "Free Kelda Army", "FKA"))
    assert together(long, short, tied) == [{"r1.a1", "r2.a1", "r3.a1"}]


def test_an_acronym_of_two_bodies_stays_alone() -> None:
    assert (
        together(
            held(1, body("a1", "Free Kelda Army", "FKA")),
            held(2, body("a1", "Federation of Karst Airmen", "FKA")),
            held(3, body("a1", "FKA")),
        )
        == []
    )


def test_the_same_office_is_not_the_same_person() -> None:
    minister = [Role(role="interior minister")]
    assert (
        together(
            held(1, person("a1", "Ada Larkmoor", roles=minister)), held(2, person("a1", "Timur Radov", roles=minister))
        )
        == []
    )


def test_people_with_one_surname_stay_apart() -> None:
    assert (
        together(
            held(1, person("a1", "Anna Larkmoor"), person("a2", "Peter Larkmoor")),
            held(2, person("a1", "Hassan Mutlaq")),
            held(3, person("a1", "Hussein Mutlaq")),
        )
        == []
    )


def test_a_surname_goes_to_its_only_bearer_in_the_report() -> None:
    first = held(1, person("a1", "Anna Larkmoor"), person("a2", "Larkmoor"))
    assert together(first, held(2, person("a1", "Peter Larkmoor"))) == [{"r1.a1", "r1.a2"}]


def test_else_to_its_only_bearer_in_all_reports() -> None:
    named, bare = held(1, person("a1", "Radomir Zhelvich")), held(2, person("a1", "Zhelwitch"))
    assert together(named, bare) == [{"r1.a1", "r2.a1"}]
    assert together(named, bare, held(3, person("a1", "Anton Zhelvich"))) == []


def test_a_surname_of_nobody_stays_alone() -> None:
    assert together(held(1, person("a1", "Larkmoor")), held(2, person("a1", "Larkmoor"))) == []


def test_a_title_says_which_bearer() -> None:
    reports = [
        held(1, person("a1", "Robert Ashdown"), person("a2", "Ashdown", "Mrs. Ashdown")),
        held(2, person("a1", "Margaret Ashdown")),
    ]
    assert together(*reports) == [{"r1.a2", "r2.a1"}]


def test_a_shorter_name_of_two_people_stays_alone() -> None:
    assert (
        together(
            held(1, person("a1", "Omar Saeed")),
            held(2, person("a1", "Omar Saeed al-Baghdadi")),
            held(3, person("a1", "Omar Saeed al-Masri")),
        )
        == []
    )


def test_countries_and_kinds_that_differ_are_two() -> None:
    assert (
        together(
            held(1, person("a1", "Ada Larkmoor", country="NOR"), body("a2", "Telvane")),
            held(2, person("a1", "Ada Larkmoor", country="CAN"), person("a2", "Telvane")),
        )
        == []
    )


def test_ministries_are_told_by_country_or_by_who_else_is_named() -> None:
    ministry = body("a1", "Interior Ministry")
    assert together(held(1, ministry), held(2, ministry)) == []
    known = body("a1", "Interior Ministry", country="IRQ")
    assert together(held(1, known), held(2, known), held(3, body("a1", "Interior Ministry", country="SYR"))) == [
        {"r1.a1", "r2.a1"}
    ]
    witness = person("a2", "Ada Larkmoor")
    assert together(held(1, ministry, witness), held(2, ministry, witness)) == [{"r1.a1", "r2.a1"}, {"r1.a2", "r2.a2"}]


def test_a_name_without_a_kind_is_what_others_by_that_name_are() -> None:
    assert together(held(1, person("a1", "Ada Larkmoor")), held(2, Actor(id="a1", name="Ada Larkmoor"))) == [
        {"r1.a1", "r2.a1"}
    ]


def test_what_has_no_name_stays_alone() -> None:
    officers = Actor(id="a1", name="two officers")
    assert together(held(1, officers), held(2, officers)) == []


def test_a_decision_puts_together_and_takes_apart() -> None:
    reports = [held(1, person("a1", "Ada Larkmoor")), held(2, person("a1", "Adah Larkmoor"))]
    apart, same = (
        Decision("apart", "ada larkmoor", "adah larkmoor"),
        Decision("same", "adah larkmoor", "ada larkmoor"),
    )
    assert together(*reports) == [{"r1.a1", "r2.a1"}]
    assert together(*reports, decisions=[apart]) == []
    assert together(*reports, decisions=[apart, same]) == [{"r1.a1", "r2.a1"}]
    assert together(*reports, decisions=[same, apart]) == []


def test_a_decision_outranks_what_differs() -> None:
    reports = [held(1, person("a1", "Ada Larkmoor")), held(2, person("a1", "Timur Radov", country="RUS"))]
    shared = gather_actors(reports, decisions=[Decision("same", "ada larkmoor", "timur radov")])
    assert [len(actor.members) for actor in shared] == [2]
    assert shared[0].grounds == ("decided: 'ada larkmoor' and 'timur radov' are one",)


def test_a_decision_parts_a_name_from_another_name_of_the_same_actor() -> None:
    reports = [
        held(1, person("a1", "Nadim al-Qashwari", "Abu Selwan")),
        held(2, person("a1", "Abu Selwan")),
    ]
    assert together(*reports) == [{"r1.a1", "r2.a1"}]
    assert together(*reports, decisions=[Decision("apart", "nadim qashwari", "abu selwan")]) == []


NAMES = st.lists(
    st.one_of(
        st.text(max_size=20),
        st.sampled_from(
            ["", "the", "al-", "Abu", "Dr.", "Kim", "(", "FKA", "1st", "Li Na", "محمد", "王", "Ms. X", "\x1b[31m"]
        ),
    ),
    min_size=1,
    max_size=4,
)


@given(st.lists(st.tuples(NAMES, st.sampled_from(KINDS)), max_size=8))
def test_no_name_raises_and_nobody_is_lost(actors: list[tuple[list[str], ActorKind | None]]) -> None:
    reports = [
        held(number % 3, Actor(id=f"a{number}", name=" ".join(names[:2]), aliases=tuple(names[2:]), kind=kind))
        for number, (names, kind) in enumerate(actors)
    ]
    shared = gather_actors(reports)
    assert sum(len(actor.members) for actor in shared) == len(actors)
    assert [actor.id for actor in shared] == [f"a{number}" for number in range(1, len(shared) + 1)]


def test_names_without_end_cost_little() -> None:
    long = [person("a1", "Ada " * 20_000 + "Larkmoor"), body("a2", "Front " * 20_000), person("a3", "x" * 100_000)]
    assert together(held(1, *long)) == []


def test_no_reports_no_actors() -> None:
    assert gather_actors([]) == ()


def test_the_order_of_decisions_of_strange_words_does_not_raise() -> None:
    strange = [Decision("same", "", ""), Decision("apart", "…", "x"), Decision("same", "nobody", "no one")]
    assert together(held(1, person("a1", "Ada Larkmoor")), decisions=strange) == []


# --- the samples ----------------------------------------------------------------------------------------------------

MISREAD = {("the Companies", "p1.20250304@ledger.example")}
"""Read as another name of the presidency: the reader's fault, not a matter of names."""


@pytest.fixture(scope="module")
def sample_reports(samples: Path, reader: Reader) -> list[Report]:
    """The samples, read."""
    return [one for one in reader.read([str(samples)]) if isinstance(one, Report)]


def test_the_samples_names_are_each_one_actor(sample_reports: list[Report], root: Path) -> None:
    shared = gather_actors(
        [Held(report=one, origins=(one.document.origin,), added="2025-04-01T00:00:00Z") for one in sample_reports]
    )
    actor_of = {(one.report, one.actor): actor.id for actor in shared for one in actor.members}
    by_place = {(Path(one.document.origin.location).name, one.document.origin.part): one for one in sample_reports}
    expected = json.loads((root / "tests" / "samples_expected.json").read_text(encoding="utf-8"))["names"]
    found: dict[str, set[str]] = {}
    for name, spellings in expected.items():
        for spelling in () if name.endswith("(place)") else spellings:
            for where in spelling["where"]:
                report = by_place[where["file"], where["part"]]
                if (spelling["spelling"], where["part"]) not in MISREAD:
                    ids = {actor_of[report.document.id, id] for id in _bearers(report, spelling["spelling"])}
                    found.setdefault(name, set()).update(ids)
    assert {name: len(ids) for name, ids in found.items() if len(ids) != 1} == {}
    assert len(set.union(*found.values())) == len(found), "two of them are taken for one"


def _bearers(report: Report, spelling: str) -> list[str]:
    """The actors of a report that have a form which is the spelling, or the name within it."""
    outer = _plain(spelling.partition("(")[0])
    whole = {_plain(spelling), outer, _plain(spelling.partition("(")[2].rstrip(")"))} - {""}
    return [
        actor.id
        for actor in report.actors
        if any(_plain(form) in whole or (outer.endswith(f" {_plain(form)}")) for form in (actor.name, *actor.aliases))
    ]


def _plain(words: str) -> str:
    return words.replace('"', "").lower().removeprefix("the ").strip()
