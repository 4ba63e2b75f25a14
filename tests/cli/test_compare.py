"""`purport compare` as people run it: what it prints, what it says on standard error, how it ends."""

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from purport.archive.archive import Archive

ONE = """The Daily Kettle
May 4, 2031

Nine people were killed in Tarfa on Thursday, police said. Earlier this month the tide wall at Old Tarfa had been
opened by night, and nobody in the harbour office would say by whose order that was done.
"""
OTHER = """The Fen Post
May 9, 2031

17 people were killed in Tarfa on 1 May, nurses said.
"""


def purport(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own, as a person does."""
    return subprocess.run(
        [sys.executable, "-m", "purport", *arguments],
        capture_output=True,
        cwd=cwd,
        timeout=300,
        check=False,
        env={**os.environ, "COLUMNS": "80"},
    )


@pytest.fixture(scope="module")
def inbox(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("inbox")
    (folder / "one.txt").write_text(ONE, encoding="utf-8")
    (folder / "other.txt").write_text(OTHER, encoding="utf-8")
    with Archive(folder / "news.db") as archive:
        assert [one.outcome for one in archive.add([str(folder / "one.txt"), str(folder / "other.txt")])] == ["new"] * 2
    return folder


def test_files_are_compared_without_an_archive(inbox: Path) -> None:
    done = purport("compare", "--read", "one.txt", "other.txt", cwd=inbox)
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode()
    assert text.startswith("2 reports of 2 outlets, side by side\n")
    lines = text.splitlines()
    assert "Contradicting claims: Killed" in lines
    assert "Assault, Tarfa, 1 May 2031" in lines
    start = lines.index("Killed                  origins  CONTRADICTION")
    killed = lines[start : lines.index("", start)]
    assert [line[:30].split() for line in killed[1:] if line[2:3].isdigit()] == [["9", "1"], ["17", "1"]]
    assert " ".join(" ".join(line[31:] for line in killed).split()).endswith("No number is both 9 and 17.")
    assert max(map(len, lines)) <= 80


def test_an_archive_is_compared_as_a_whole_by_query_and_by_incident(inbox: Path) -> None:
    whole = json.loads(purport("compare", "--archive", "news.db", "--format", "json", cwd=inbox).stdout)
    assert [one["outlet"] for one in whole["reports"]] == ["The Daily Kettle", "The Fen Post"]
    [incident] = [one for one in whole["incidents"] if len(one["reports"]) == 2]
    [killed] = [one for one in incident["claims"] if one["field"] == "fatalities"]
    assert ([one["value"] for one in killed["values"]], killed["contradiction"]) == (["9", "17"], True)
    query = json.loads(purport("compare", "nurses", "--archive", "news.db", "--format", "json", cwd=inbox).stdout)
    assert [one["outlet"] for one in query["reports"]] == ["The Fen Post"]
    alone = json.loads(purport("compare", incident["id"], "--archive", "news.db", "--format", "json", cwd=inbox).stdout)
    assert [one["id"] for one in alone["incidents"]] == [incident["id"]]


def test_no_more_reports_than_asked_for_and_what_is_left_out_is_said(inbox: Path, tmp_path: Path) -> None:
    third = tmp_path / "third.txt"
    third.write_text("The Hill Radio\nMay 11, 2031\n\nTwo people were killed in Tarfa on 1 May.\n", encoding="utf-8")
    with Archive(tmp_path / "news.db") as archive:
        assert len(list(archive.add([str(inbox / "one.txt"), str(inbox / "other.txt"), str(third)]))) == 3
    done = purport("compare", "--archive", "news.db", "--limit", "2", cwd=tmp_path)
    assert done.returncode == 0
    assert "Not shown: " in done.stdout.decode()
    assert "1 older reports (--limit 2)" in done.stdout.decode()


def test_html_and_csv_into_a_file(inbox: Path) -> None:
    assert purport("compare", "--read", "one.txt", "other.txt", "--format", "html", "-o", "page.html", cwd=inbox) \
        .returncode == 0  # fmt: skip
    assert (inbox / "page.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert purport("compare", "--archive", "news.db", "--format", "csv", "-o", "rows.csv", cwd=inbox).returncode == 0
    with (inbox / "rows.csv").open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["field"] == "fatalities"]
    assert [(row["value"], row["contradiction"]) for row in rows] == [("9", "true"), ("17", "true")]


def test_what_cannot_be_read_is_named_and_the_rest_compared(inbox: Path) -> None:
    done = purport("compare", "--read", "one.txt", "missing.txt", "other.txt", cwd=inbox)
    assert done.returncode == 1
    assert done.stderr.startswith(b"purport: missing.txt: ")
    assert done.stdout.startswith(b"2 reports of 2 outlets")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--read", "one.txt", "--archive", "news.db"), "give either --read or an archive"),
        (("--read",), "--read needs files"),
        (("--archive", "nothing.db"), "nothing.db"),
        (("0123456789abcdef", "--archive", "news.db"), "there is no incident '0123456789abcdef' here"),
        (("--archive", "news.db", "--format", "xml"), "xml"),
        (("--archive", "news.db", "-o", "no/such/folder/page.html"), "cannot be written"),
    ],
)
def test_wrong_usage_is_said_and_nothing_is_printed(inbox: Path, arguments: tuple[str, ...], message: str) -> None:
    done = purport("compare", *arguments, cwd=inbox)
    assert (done.returncode, done.stdout) == (2, b"")
    said = " ".join(done.stderr.decode().replace("│", " ").split())
    assert message in said


def test_a_query_that_finds_nothing_is_compared_to_nothing(inbox: Path) -> None:
    done = purport("compare", "zeppelin", "--archive", "news.db", cwd=inbox)
    assert done.returncode == 0
    assert done.stdout.decode().startswith("0 reports of 0 outlets")


def test_schema_of_a_comparison() -> None:
    done = purport("schema", "comparison")
    assert json.loads(done.stdout)["$ref"] == "#/$defs/Comparison"
    assert json.loads(purport("schema").stdout)["$ref"] == "#/$defs/Report"


PASSAGE = (
    "Earlier this month the tide wall at Old Tarfa had been opened by night, and nobody in the harbour office would "
    "say by whose order that was done."
)


def _carried(folder: Path, *arguments: str) -> list[tuple[str, str]]:
    """Who carried passages over from whom, by location, when reports with 'Dunmere' are compared."""
    done = purport("compare", *arguments, "--archive", "carried.db", "--format", "json", cwd=folder)
    found = json.loads(done.stdout)
    assert {one["location"] for one in found["sources"]}.isdisjoint(one["location"] for one in found["reports"])
    return sorted((one["later"]["location"], one["earlier"]["location"]) for one in found["recycled"])


def test_passages_are_looked_for_in_the_whole_archive_and_of_every_pair(tmp_path: Path) -> None:
    for day, name, town in ((4, "first", "Tarfa"), (9, "second", "Velm"), (20, "third", "Dunmere")):
        text = f"The {name.title()} Post\nMay {day}, 2031\n\nThe mayor of {town} spoke on Monday. {PASSAGE}\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    added = purport("add", "first.txt", "second.txt", "third.txt", "--archive", "carried.db", cwd=tmp_path)
    assert added.returncode == 0
    assert _carried(tmp_path, "Dunmere") == [("third.txt", "first.txt")]
    assert _carried(tmp_path, "Dunmere", "--every") == [("third.txt", "first.txt"), ("third.txt", "second.txt")]
    assert _carried(tmp_path) == [("second.txt", "first.txt"), ("third.txt", "first.txt")]
    assert len(_carried(tmp_path, "--every")) == 3
    text = purport("compare", "Dunmere", "--archive", "carried.db", cwd=tmp_path).stdout.decode()
    assert text.startswith("1 report of 1 outlet, side by side\n")
    assert re.search(r"The Third Post, 20 May 2031 carries over \d+ words from The First Post, 4 May\s2031", text)
