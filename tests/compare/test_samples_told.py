"""The two incidents of the samples told side by side: what an editor expects of them, from the tables of
samples/README.md, and how much of it comes out.
"""

import re
from pathlib import Path

import pytest

from purport.cli.compared.text import print_comparison
from purport.cli.found.printing import as_text
from purport.exports.comparison.view import TERMINAL, view_of
from samples_told import Key, Told, flat

EXCLUDING = {
    ("harbour", "fatalities"): {frozenset((9, 17)), frozenset((9, 23)), frozenset((16, 23)), frozenset((17, 23))},
    ("bridge", "fatalities"): {
        frozenset((0, 11)),
        frozenset((2, 5)),
        frozenset((2, 12)),
        frozenset((5, 12)),
        frozenset((6, 12)),
    },
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
    ("ushkaral-watch.mbox", "m1.20250209@ledger.example", "date"): "counted from another act that it does not date",
    ("radio-velim.rss.xml", "rv94-0210-1", "place"): "Quay 2 is where a man mends nets, who heard it",
}
"""What a careful reader takes from the whole report and `read` does not say of the act; with why."""

UNKNOWN = {("harbour-notebook-undated.txt", None): "“ten past five last Thursday”, day unknown"}
"""Dates that the report itself leaves unknown, as they are shown."""


def test_each_incident_has_all_nine_reports_and_no_other(told: Told) -> None:
    for name in ("harbour", "bridge"):
        expected = {(one["file"], one["part"]) for one in told.expected["incidents"][name]["claims"]}
        assert {told.keys[one.report] for one in told.incidents[name].reports} == expected


@pytest.mark.parametrize(("incident", "field"), list(EXCLUDING))
def test_numbers_that_exclude_each_other_stand_in_one_claim(told: Told, incident: str, field: str) -> None:
    claims = {id(claim): claim for claim, _ in told.values(incident, field) if claim.contradiction}
    numbers = [{value.low for value in claim.values} for claim in claims.values()]
    assert [pair for pair in EXCLUDING[incident, field] if not any(pair <= some for some in numbers)] == []


@pytest.mark.parametrize("key", list(KILLED))
def test_the_toll_of_every_report_is_told(told: Told, key: Key) -> None:
    incident = next(one["incident"] for one in told.expected["reports"] if (one["file"], one["part"]) == key)
    numbers = {
        value.low
        for _, value in told.values(incident, "fatalities")
        if key in {told.keys[report] for report in value.reports}
    }
    assert set(KILLED[key]) <= numbers


@pytest.mark.parametrize("key", list(INJURED))
def test_the_injured_of_every_report_are_told(told: Told, key: Key) -> None:
    incident = next(one["incident"] for one in told.expected["reports"] if (one["file"], one["part"]) == key)
    numbers = {
        value.low
        for _, value in told.values(incident, "injured")
        if key in {told.keys[report] for report in value.reports}
    }
    assert INJURED[key] in numbers


def test_date_and_place_of_every_report_are_told_but_for_those_written_down(told: Told) -> None:
    missed = []
    for name in ("harbour", "bridge"):
        for row in told.expected["incidents"][name]["claims"]:
            key = (row["file"], row["part"])
            for field in ("date", "place"):
                tells = [value for _, value in told.values(name, field)
                         if key in {told.keys[report] for report in value.reports}]  # fmt: skip
                day = row["date"][:10]
                known = any((value.earliest or "")[:10] == day for value in tells)
                unknown = UNKNOWN.get(key) in [value.value for value in tells]
                good = (known or unknown) if field == "date" else bool(tells)
                missed += [] if good else [(*key, field)]
    assert sorted(missed, key=str) == sorted(MISSED, key=str)


def test_figures_shared_by_outlets_have_as_many_origins_as_vouch_for_them(told: Told) -> None:
    origins = {
        (name, claim.about, value.value): (value.origins, len(value.reports))
        for name in ("harbour", "bridge")
        for claim, value in told.values(name, "fatalities")
    }
    assert origins["harbour", None, "17"] == (2, 2)  # parish clerks; a committee of parliament
    assert origins["bridge", "soldiers and police", "12"] == (1, 2)  # the movement in two reports
    reports = origins["harbour", None, "9"][1]
    assert reports == 5
    assert origins["harbour", None, "9"][0] < reports  # the ministry is heard in more than one of them


def test_the_rising_toll_of_one_outlet_is_shown_and_is_no_contradiction(told: Told) -> None:
    [claim] = {id(claim): claim for claim, _ in told.values("harbour", "injured")}.values()
    assert "31, then 33: a later figure of Telvane, no contradiction." in claim.grounds
    seen = {value.value: value.first_seen for value in claim.values}
    assert (seen["31"], seen["33"]) == ("2025-02-06", "2025-02-09")


def test_spellings_are_shown_and_never_a_contradiction(told: Told) -> None:
    names = [claim for incident in told.comparison.incidents for claim in incident.claims if claim.field == "name"]
    assert not any(claim.contradiction for claim in names)
    shown = {value.value for claim in names for value in claim.values}
    assert {"Zhelwitch", "Radomir Zhelvich", "Radomir Želvić", "General Radomir Zelvic"} <= shown
    assert {"Saraya al-Ushkar", "Sarayat al-Ushkar", "Ushkaral Companies"} <= shown
    assert {"Anselm Irrazou", "Anselme Irrazou", "Irazou", "Mr Irrazu"} <= shown
    [(_, bridge)] = told.values("bridge", "place")
    spelt = {flat(words.text) for words in bridge.spans}
    assert {"Olmendar bridge", "Ulmandar crossing", "Ulmendar bridge", "Olmandar bridge"} <= spelt


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
