"""The two incidents of the samples told side by side: what an editor expects of them, from the tables of
samples/README.md, and how much of it comes out.
"""

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from purport.cli.compared.text import print_comparison
from purport.cli.found.printing import as_text
from purport.compare.claims.denials import HAPPENED
from purport.compare.comparing import compare
from purport.compare.records import Claim, ClaimValue, Comparison, Incident
from purport.compare.selecting import as_held
from purport.exports.comparison.view import TERMINAL, view_of
from purport.reader import Reader
from purport.records import Report

Key = tuple[str, str | None]
"""File and part."""

CONTRADICTIONS = {
    ("harbour", "fatalities", None),  # 9 · at least 14 · 16 · 17 · 23
    ("harbour", "injured", None),  # 28 · 31, then 33 · more than 40
    ("harbour", "date", None),  # late on Wednesday night · Thursday
    ("harbour", "place", None),  # fish market · arms depot · customs shed
    ("harbour", "denial", None),  # no civilian harmed; the market not struck
    ("bridge", "fatalities", "soldiers and police"),  # 2 · 5 · 6 · 12; the 11 attackers are agreed on
    ("bridge", "injured", None),  # 4 · 7 · 8 · 9 · 20
    ("bridge", "date", None),  # 26 · 27 February
    ("bridge", "denial", None),  # the deputy governor murdered, or not
}
"""Every contradiction that was planted in the two incidents, by incident, field and whom it is about."""

ELSEWHERE = {("AGREE", "denial", None)}
"""One more in the samples: the talks of 14 March are planned, and nobody will sit down."""

EXCLUDING = {
    ("harbour", "fatalities"): {frozenset((9, 17)), frozenset((9, 23)), frozenset((16, 23)), frozenset((17, 23))},
    ("bridge", "fatalities"): {frozenset((2, 5)), frozenset((2, 12)), frozenset((5, 12)), frozenset((6, 12))},
    ("bridge", "injured"): {frozenset((4, 7)), frozenset((4, 20)), frozenset((9, 20)), frozenset((7, 9))},
}
"""Some of the pairs of numbers that no reader could hold both."""

KILLED: dict[Key, tuple[int, ...]] = {
    ("harbour-agency-marvopress.txt", None): (9,),
    ("harbour-clipping-sawt-ushkar.txt", None): (23,),
    ("harbour-telvane-alternative.eml", None): (14,),
    ("ushkaral-watch.mbox", "m1.20250209@ledger.example"): (16,),
    ("harbour-courant.html", None): (17,),
    ("radio-velim.rss.xml", "rv94-0210-1"): (15,),
    ("articles.jsonl", "MP-2025-0210-07"): (9,),
    ("ushkaral-watch-2025-March.txt.gz", "p2.20250306@coast.example"): (17,),
    ("harbour-notebook-undated.txt", None): (16,),
    ("ushkaral-watch.mbox", "m2.20250227@ledger.example"): (12,),
    ("telvane.atom.xml", "tag:wire.telvane.example,2025-02-27:olmendar-3"): (6, 11),
    ("bridge-courant-forwarded.eml", None): (5,),
    ("articles.jsonl", "MP-2025-0301-02"): (2, 11),
    ("radio-velim.rss.xml", "rv94-0301-2"): (5,),
    ("ushkaral-watch.mbox", "m3.20250302@marvopress.example"): (2, 11),
    ("bridge-sawt-ushkar.html", None): (12,),
    ("ushkaral-watch-2025-March.txt.gz", "p1.20250304@ledger.example"): (6,),
    ("articles.jsonl", "TC-20250304-b"): (6,),
}
"""The lowest numbers that each report has of its own toll."""

INJURED: dict[Key, int] = {
    ("harbour-clipping-sawt-ushkar.txt", None): 40,
    ("harbour-telvane-alternative.eml", None): 31,
    ("ushkaral-watch.mbox", "m1.20250209@ledger.example"): 33,
    ("harbour-courant.html", None): 28,
    ("radio-velim.rss.xml", "rv94-0210-1"): 26,
    ("ushkaral-watch.mbox", "m2.20250227@ledger.example"): 20,
    ("telvane.atom.xml", "tag:wire.telvane.example,2025-02-27:olmendar-3"): 9,
    ("bridge-courant-forwarded.eml", None): 7,
    ("articles.jsonl", "MP-2025-0301-02"): 4,
    ("radio-velim.rss.xml", "rv94-0301-2"): 8,
    ("ushkaral-watch.mbox", "m3.20250302@marvopress.example"): 4,
}

MISSED = {
    ("harbour-agency-marvopress.txt", None, "date"): "its dateline has no year, so that Thursday is no known day",
    ("radio-velim.rss.xml", "rv94-0210-1", "date"): "'the morning of the 6th' stands apart from the dead",
    ("harbour-notebook-undated.txt", None, "date"): "the report has no date at all: last Thursday is no known day",
    ("ushkaral-watch.mbox", "m1.20250209@ledger.example", "date"): "counted from another act that it does not date",
    ("radio-velim.rss.xml", "rv94-0210-1", "place"): "Quay 2 is where a man mends nets",
    ("harbour-notebook-undated.txt", None, "place"): "Quay 2 is where a neighbour stood",
    ("radio-velim.rss.xml", "rv94-0301-2", "date"): "the ambulances are dated, not the attack",
}
"""What a careful reader takes from the whole report and `read` does not say of the act; with why."""


class Told(NamedTuple):
    """The comparison of all samples, with what is needed to look into it."""

    comparison: Comparison
    incidents: dict[str, Incident]
    keys: dict[str, Key]
    expected: dict[str, Any]
    reports: dict[str, Report]


@pytest.fixture(scope="session")
def told(samples: Path, root: Path, reader: Reader) -> Told:
    expected = json.loads((root / "tests" / "samples_expected.json").read_text(encoding="utf-8"))
    paths = sorted(str(path) for path in samples.iterdir() if path.suffix not in (".md", ".json"))
    reports = [one for one in reader.read(paths) if isinstance(one, Report)]
    comparison = compare(as_held(reports))
    keys: dict[str, Key] = {one.report: (one.location.rsplit("/", 1)[-1], one.part) for one in comparison.reports}
    where = {(one["file"], one["part"]): one["incident"] for one in expected["reports"]}
    incidents = {}
    for name in ("harbour", "bridge"):
        [incidents[name]] = [
            one
            for one in comparison.incidents
            if one.type == "ASSAULT" and len(one.reports) > 3 and where[keys[one.reports[0].report]] == name
        ]
    return Told(comparison, incidents, keys, expected, {one.document.id: one for one in reports})


def _values(told: Told, incident: str, field: str) -> list[tuple[Claim, ClaimValue]]:
    return [
        (claim, value) for claim in told.incidents[incident].claims if claim.field == field for value in claim.values
    ]


def _line(words: str) -> str:
    return " ".join(words.split())


def test_each_incident_has_all_nine_reports_and_no_other(told: Told) -> None:
    for name, incident in told.incidents.items():
        expected = {(one["file"], one["part"]) for one in told.expected["incidents"][name]["claims"]}
        assert {told.keys[one.report] for one in incident.reports} == expected


def test_every_planted_contradiction_is_shown_and_nothing_else_is_called_one(told: Told) -> None:
    found = {
        (name, claim.field, claim.about)
        for name, incident in told.incidents.items()
        for claim in incident.claims
        if claim.contradiction
    }
    assert found == CONTRADICTIONS
    others = {
        (incident.type, claim.field, claim.about)
        for incident in told.comparison.incidents
        if incident.id not in {one.id for one in told.incidents.values()}
        for claim in incident.claims
        if claim.contradiction
    }
    assert others == ELSEWHERE


@pytest.mark.parametrize(("incident", "field"), list(EXCLUDING))
def test_numbers_that_exclude_each_other_stand_in_one_claim(told: Told, incident: str, field: str) -> None:
    claims = {id(claim): claim for claim, _ in _values(told, incident, field) if claim.contradiction}
    [numbers] = [{value.low for value in claim.values} for claim in claims.values()]
    assert [pair for pair in EXCLUDING[incident, field] if not pair <= numbers] == []


@pytest.mark.parametrize("key", list(KILLED))
def test_the_toll_of_every_report_is_told(told: Told, key: Key) -> None:
    incident = next(one["incident"] for one in told.expected["reports"] if (one["file"], one["part"]) == key)
    numbers = {
        value.low
        for _, value in _values(told, incident, "fatalities")
        if key in {told.keys[report] for report in value.reports}
    }
    assert set(KILLED[key]) <= numbers


@pytest.mark.parametrize("key", list(INJURED))
def test_the_injured_of_every_report_are_told(told: Told, key: Key) -> None:
    incident = next(one["incident"] for one in told.expected["reports"] if (one["file"], one["part"]) == key)
    numbers = {
        value.low
        for _, value in _values(told, incident, "injured")
        if key in {told.keys[report] for report in value.reports}
    }
    assert INJURED[key] in numbers


def test_date_and_place_of_every_report_are_told_but_for_those_written_down(told: Told) -> None:
    missed = []
    for name in told.incidents:
        for row in told.expected["incidents"][name]["claims"]:
            key = (row["file"], row["part"])
            for field in ("date", "place"):
                tells = [value for _, value in _values(told, name, field)
                         if key in {told.keys[report] for report in value.reports}]  # fmt: skip
                day = row["date"][:10]
                good = any((value.earliest or "")[:10] == day for value in tells) if field == "date" else bool(tells)
                missed += [] if good else [(*key, field)]
    assert sorted(missed, key=str) == sorted(MISSED, key=str)


def test_figures_shared_by_outlets_have_as_many_origins_as_vouch_for_them(told: Told) -> None:
    origins = {
        (name, claim.about, value.value): (value.origins, len(value.reports))
        for name in told.incidents
        for claim, value in _values(told, name, "fatalities")
    }
    assert origins["harbour", None, "17"] == (2, 2)  # parish clerks; a committee of parliament
    assert origins["bridge", "soldiers and police", "12"] == (1, 2)  # the movement in two reports
    reports = origins["harbour", None, "9"][1]
    assert reports == 5
    assert origins["harbour", None, "9"][0] < reports  # the ministry is heard in more than one of them


def test_the_rising_toll_of_one_outlet_is_shown_and_is_no_contradiction(told: Told) -> None:
    [claim] = {id(claim): claim for claim, _ in _values(told, "harbour", "injured")}.values()
    assert "31, then 33: a later figure of Telvane, no contradiction." in claim.grounds
    seen = {value.value: value.first_seen for value in claim.values}
    assert (seen["31"], seen["33"]) == ("2025-02-06", "2025-02-09")


def test_denials_of_the_acts_are_shown_with_who_denies(told: Told) -> None:
    shown = {
        (name, _line(words.text))
        for name in told.incidents
        for _, value in _values(told, name, "denial")
        if value.value != HAPPENED
        for words in value.spans
    }
    for name, planted in (
        ("harbour", "denied that any civilian had been harmed"),
        ("harbour", "It denied striking the market"),
        ("bridge", "The spokesperson denied the regime's tale of a murder"),
    ):
        assert any(planted in words for incident, words in shown if incident == name), planted


def test_responsibility_is_claimed_by_the_one_group_under_three_names(told: Told) -> None:
    [(claim, value)] = _values(told, "bridge", "responsibility")
    assert not claim.contradiction
    words = " ".join(_line(one.text) for one in value.spans)
    for spelling in ("The Sarayat al-Ushkar claimed", "The Ushkaral Companies (Saraya Ushkar) claimed", "its fighters"):
        assert spelling in words


def test_spellings_are_shown_and_never_a_contradiction(told: Told) -> None:
    names = [claim for incident in told.comparison.incidents for claim in incident.claims if claim.field == "name"]
    assert not any(claim.contradiction for claim in names)
    shown = {value.value for claim in names for value in claim.values}
    assert {"Zhelwitch", "Radomir Zhelvich", "Radomir Želvić", "General Radomir Zelvic"} <= shown
    assert {"Saraya al-Ushkar", "Sarayat al-Ushkar", "Ushkaral Companies"} <= shown
    assert {"Anselm Irrazou", "Anselme Irrazou", "Irazou", "Mr Irrazu"} <= shown
    [(_, bridge)] = _values(told, "bridge", "place")
    spelt = {_line(words.text) for words in bridge.spans}
    assert {"Olmendar bridge", "Ulmandar crossing", "Ulmendar bridge", "Olmandar bridge"} <= spelt


def test_recycled_passages_with_stale_times_are_shown(told: Told) -> None:
    found = {
        (told.keys[one.later.report], told.keys[one.earlier.report]): [
            (time.text, (time.as_published.earliest or "")[:7], (time.as_first.earliest or "")[:7])
            for time in one.stale_times
        ]
        for one in told.comparison.recycled
    }
    assert found == {
        (("bridge-sawt-ushkar.html", None), ("harbour-clipping-sawt-ushkar.txt", None)): [
            ("Earlier this month", "2025-03", "2025-02")
        ],
        (("articles.jsonl", "MP-2025-0301-02"), ("harbour-agency-marvopress.txt", None)): [
            ("Earlier this week", "2025-02", "2025-02")
        ],
        (("harbour-courant.html", None), ("harbour-telvane-alternative.eml", None)): [],
    }


def test_each_outlet_has_its_own_words_for_the_minister_and_the_acts(told: Told) -> None:
    terms = {
        (one.outlet, term.text.casefold()): term.count - term.quoted
        for one in told.comparison.wording
        for term in one.terms
    }
    assert terms["Sawt Ushkar English", "abu selwan"] >= 1
    assert terms["The Tirevna Courant", "warlord"] >= 1  # in its own voice
    assert terms["Marvopress", "precision operation"] == 0  # in the ministry's mouth
    assert terms["The Tirevna Courant", "raid"] == 0
    outlets = {one.outlet for one in told.comparison.wording}
    assert outlets == {"Marvopress", "Radio Velim 94", "Sawt Ushkar English", "Telvane", "The Tirevna Courant"}


def test_the_examples_of_the_documentation_are_what_is_printed(told: Told, root: Path) -> None:
    page = (root / "docs" / "compare.md").read_text(encoding="utf-8")
    examples = [block for block in re.findall(r"```\n(.*?)```", page, re.DOTALL) if not block.startswith("purport ")]
    view = view_of(told.comparison, told.reports, most=TERMINAL)
    printed = as_text(lambda console: print_comparison(console, view), is_terminal=False).decode()
    assert len(examples) == 2
    assert [example for example in examples if example not in printed] == []
