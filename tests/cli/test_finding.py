"""`purport search`, `timeline` and `actors` as people run them, on an archive of reports made by hand."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from made_reports import made
from purport.archive.archive import Archive
from purport.cli import app
from purport.errors import PurportError


@pytest.fixture(scope="session")
def made_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the reports of `made_reports`."""
    path = tmp_path_factory.mktemp("made") / "made.db"
    with Archive(path) as archive:
        list(archive.store(made()))
    return path


def purport(path: Path, *arguments: str) -> str:
    """What the command prints."""
    done = CliRunner().invoke(app, [*arguments, "--archive", str(path)], catch_exceptions=False)
    assert (done.exit_code, done.stderr) == (0, "")
    return done.stdout


def rows(path: Path, *arguments: str) -> list[dict[str, str]]:
    """What the command prints as CSV."""
    return list(csv.DictReader(io.StringIO(purport(path, *arguments, "--format", "csv"))))


def test_search_for_people(made_archive: Path) -> None:
    assert purport(made_archive, "search", '"the wall" korr', "--speaker", "korr", "--actor", "the guard") == (
        "speaker “korr” → ada korr\n"
        "actor “the guard” → dyke guard\n"
        "1 report\n"
        "\n"
        "Dyke Post · 4 May 2031 ─────────────────────────────────────────────────────────\n"
        "  The wall holds\n"
        "  Ada Korr said the wall would hold. The Dyke Guard attacked Moor Union at Tarn\n"
        "  Bridge, killing 2.\n"
        "    Ada Korr said: the wall would hold  0–33\n"
        "    Dyke Guard → attacked → Moor Union\n"
        "    ASSAULT  asserted · in Tarn Bridge (NLD) · 3 May 2031 · killed 2  50–58\n"
        "  inbox/wall.txt · cf9fb6925439\n"
    )


def test_search_says_how_many_and_what_was_left_out(made_archive: Path) -> None:
    first = "{} reports, {} to {}\n"
    assert purport(made_archive, "search", "--limit", "2").startswith(first.format(7, 1, 2))
    assert purport(made_archive, "search", "--limit", "2", "--offset", "6").startswith(first.format(7, 7, 7))
    assert purport(made_archive, "search", "--offset", "9") == "7 reports, none after the first 9\n"
    assert purport(made_archive, "search", "wall", "--since", "2031").startswith(
        "1 report; 1 report of unknown date left out\n"
    )
    assert purport(made_archive, "search", "--actor", "nobody") == (
        "actor “nobody” → nobody here has that name\n0 reports\n"
    )


def test_nothing_in_a_report_steers_the_terminal_or_a_spreadsheet(made_archive: Path) -> None:
    printed = purport(made_archive, "search", "evil", "--speaker", "calc")
    assert "\x1b" not in printed
    assert "\u202e" not in printed
    assert "    =cmd|' /C calc'!A0 said: �[31mred�[0m  0–36\n" in printed
    (row,) = rows(made_archive, "search", "evil", "--speaker", "calc")
    assert (row["outlet"], row["title"], row["speaker"]) == ("'=1+1", "'@SUM(A1)", "'=cmd|' /C calc'!A0")
    assert (row["content"], row["statement_start"], row["statement_end"]) == ("�[31mred�[0m", "0", "36")
    (actor,) = rows(made_archive, "actors", "calc")
    assert actor["name"] == "'=cmd|' /C calc'!A0"


def test_search_as_csv_has_a_row_for_each_statement_and_event(made_archive: Path) -> None:
    found = rows(made_archive, "search", "--speaker", "Ada Korr", "--actor", "guard", "--type", "ASSAULT")
    assert [(row["location"], row["statement"], row["event"]) for row in found] == [
        ("inbox/wall.txt", "s1", ""), ("inbox/wall.txt", "", "e1"),
    ]  # fmt: skip
    assert len(rows(made_archive, "search")) == 7


def test_search_as_json(made_archive: Path) -> None:
    found = json.loads(purport(made_archive, "search", "rain", "--format", "json"))
    (hit,) = found.pop("hits")
    assert found == {"offset": 0, "found": 1, "exact": True, "undated": 0, "names": []}
    assert hit["snippet"] == {
        "text": "Nothing happened. Rain fell on the al-Nujaba quarter.", "span": [0, 53], "matches": [[18, 22]],
    }  # fmt: skip


def test_timeline_for_people(made_archive: Path) -> None:
    assert purport(made_archive, "timeline", "--country", "bel", "--country", "NLD", "--until", "2031-05-10") == (
        "1 dated event; 2 events of unknown date\n"
        "3 May 2031     Dyke Guard → attacked → Moor Union\n"
        "               ASSAULT  asserted · in Tarn Bridge (NLD) · killed 2\n"
        "               Dyke Post · 4 May 2031\n"
        "               inbox/wall.txt · cf9fb6925439 · 50–58\n"
        "\n"
        "Date unknown\n"
        "    Dyke Guard → attack\n"
        "    ASSAULT  denied · in Tarn bridge (NLD)\n"
        "    says Adda Kor, in Moor Daily · 5 May 2031\n"
        "    inbox/denial.txt · 603395645a22 · 23–29\n"
        "\n"
        "    Moor Union → attack\n"
        "    ASSAULT  future · in Lake Fort (BEL) · until 31 Jul 2031\n"
        "    Lake Wire · Jun 2031\n"
        "    inbox/month.txt · d776c604b896 · 16–22\n"
        "\n"
    )


def test_timeline_as_csv_and_json(made_archive: Path) -> None:
    found = rows(made_archive, "timeline", "--actor", "guard")
    assert [(row["earliest"], row["anchor"], row["outlet"], row["start"]) for row in found] == [
        ("2031-05-03", "attacked", "Dyke Post", "50"),
        ("2031-05-19", "attacked Lake", "Lake Wire", "15"),
        ("", "attack", "Moor Daily", "23"),
    ]
    timeline = json.loads(purport(made_archive, "timeline", "--actor", "guard", "--format", "json"))
    assert [one["event"]["anchor"] for one in timeline["events"]] == ["attacked", "attacked Lake"]
    assert [one["event"]["anchor"] for one in timeline["undated"]] == ["attack"]


def test_actors_for_people(made_archive: Path) -> None:
    assert purport(made_archive, "actors") == (
        "6 actors\n"
        "name                kind          country  reports  says  does  undergoes\n"
        "Moor Union          organisation  –              4     0     3          1\n"
        "Dyke Guard          armed group   –              3     0     3          1\n"
        "Ada Korr            person        –              2     1     0          1\n"
        "Adda Kor            person        –              1     1     0          0\n"
        "=cmd|' /C calc'!A0  unknown       –              1     1     0          0\n"
        "Ratva Želvić        unknown       –              1     1     0          0\n"
    )


def test_actors_as_json(made_archive: Path) -> None:
    assert json.loads(purport(made_archive, "actors", "Zhelvich", "--format", "json")) == {
        "actors": [
            {
                "name": "Ratva Želvić", "kind": None, "country": None, "reports": 1, "statements": 1,
                "events_as_actor": 0, "events_as_recipient": 0, "forms": [],
            }
        ],
        "offset": 0,
        "found": 1,
        "exact": True,
        "names": [{"field": "name", "asked": "Zhelvich", "names": ["ratva zelvic"], "more": False}],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("search", "?!"), "'\\?!' holds no word to look for"),
        (("timeline", "--since", "soon"), "since 'soon' is no date"),
        (("actors", "--kind", "ghost"), "kind 'ghost' is none of"),
    ],
)
def test_what_cannot_be_asked_is_an_error_of_its_own(
    made_archive: Path, arguments: tuple[str, ...], message: str
) -> None:
    with pytest.raises(PurportError, match=message):
        purport(made_archive, *arguments)


def test_an_archive_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(PurportError, match="there is no archive at"):
        purport(tmp_path / "none.db", "search", "wall")
    assert list(tmp_path.iterdir()) == []
