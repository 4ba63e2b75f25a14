"""`purport add` and `purport status` as people run them."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from purport.archive.archive import Archive
from purport.archive.records import Added
from purport.cli import app
from purport.reader import Reader

CLIPPING = """The Daily Kettle
May 4, 2031

"The wall will hold," said Anna Korr, the minister of tides. The army shelled Dunmere on Monday, Korr said.
"""


def purport(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, as a person does."""
    return subprocess.run(
        [sys.executable, "-m", "purport", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        timeout=120,
        check=False,
        env={**os.environ, "COLUMNS": "80", **environment},
    )


def printed(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What the command prints, run within this process."""
    app(list(arguments), standalone_mode=False)
    out, errors = capfd.readouterr()
    assert errors == ""
    return out


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a clipping, a copy of it, and an empty file."""
    for name, text in (("a.txt", CLIPPING), ("b.txt", CLIPPING), ("empty.txt", "")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_one_line_a_report_and_what_fails_is_named(folder: Path) -> None:
    done = purport("add", "a.txt", "empty.txt", "b.txt", "a.txt", "--archive", "news.db", cwd=folder)
    assert done.returncode == 1
    assert done.stderr == "purport: empty.txt: it is empty; give a report\n"
    assert done.stdout == (
        "new         2031-05-04    The Daily Kettle  a.txt  2 statements, 1 event\n"
        "new origin  2031-05-04    The Daily Kettle  b.txt  2 statements, 1 event\n"
        "known       2031-05-04    The Daily Kettle  a.txt  2 statements, 1 event\n"
    )


def test_as_json_and_csv_with_what_the_user_says(folder: Path) -> None:
    first = purport("add", "a.txt", "--archive", "news.db", "--format", "json", cwd=folder)
    assert (first.returncode, first.stderr) == (0, "")
    (told,) = json.loads(first.stdout)
    with Archive(folder / "news.db", create=False) as archive:
        (held,) = archive.held()
    assert told == {
        "document": held.report.document.id,
        "outcome": "new",
        "location": "a.txt",
        "part": None,
        "outlet": "The Daily Kettle",
        "title": None,
        "published": "2031-05-04",
        "statements": 2,
        "events": 1,
        "changes": None,
        "unfound": [],
    }
    again = purport(
        "add", "a.txt", "--outlet", "=Kettle", "--published", "2031-05-06", "--format", "csv", cwd=folder,
        PURPORT_ARCHIVE="news.db",
    )  # fmt: skip
    (row,) = csv.DictReader(again.stdout.splitlines())
    assert (row["outcome"], row["published"], row["outlet"]) == ("re-read", "2031-05-06", "'=Kettle")
    assert row["changes"] == "2 statements changed, 1 event changed, 1 time changed"


def test_status(
    folder: Path, reader: Reader, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    with Archive(folder / "news.db") as archive:
        archive.reader = reader
        added = [one for one in archive.add(map(str, sorted(folder.glob("?.txt")))) if isinstance(one, Added)]
        archive.decide("same", "Korr", "Kor")
        counts = archive.counts()
    assert [one.outcome for one in added] == ["new", "new origin"]
    text = printed(capfd, "status", "--archive", "news.db")
    models = [f"{one.name} {one.sha256[:12]}" for one in counts.read_by[0].models]
    assert " ".join(text.split()) == (
        f"Archive news.db, {counts.size / 2**20:.1f} MB, layout {counts.layout} "
        "Reports 1 from 2 places, 1 outlet "
        "Published 2031-05-04 to 2031-05-04 "
        f"Records 2 statements, 1 event, {counts.actors} actors "
        f"Read by Purport 0.1.0: 1 report ({', '.join(models)}) "
        "Index of words complete "
        "Put right 0 corrections 1 decision about names"
    )
    as_json = json.loads(printed(capfd, "status", "--archive", "news.db", "--format", "json"))
    assert (as_json["archive"], as_json["reports"], as_json["origins"]) == ("news.db", 1, 2)
    (row,) = csv.DictReader(printed(capfd, "status", "--archive", "news.db", "--format", "csv").splitlines())
    assert (row["reports"], row["origins"], row["decisions"]) == ("1", "2", "1")


def test_what_goes_wrong_is_one_line(folder: Path) -> None:
    (folder / "letter.db").write_text("Dear Sir,\n" * 9)
    for arguments, message in (
        (("status", "--archive", "none.db"),
         "there is no archive at none.db; make one with `purport add`, or check the path"),
        (("add", "a.txt", "--archive", "letter.db"),
         "letter.db is not an archive: it is not a database; give another path"),
        (("add", "a.txt", "--archive", "oracle://anna:s3cret@host/news"),
         "oracle://anna:***@host/news is no archive Purport knows; give a path, or an address such as "
         "postgresql+psycopg://user@host/database"),
    ):  # fmt: skip
        done = purport(*arguments, cwd=folder)
        assert (done.returncode, done.stdout, done.stderr) == (2, "", f"purport: {message}\n")


def test_the_usual_archive_is_in_the_data_folder(folder: Path) -> None:
    environment = {"XDG_DATA_HOME": str(folder / "data"), "HOME": str(folder)}
    assert purport("add", "a.txt", cwd=folder, **environment).returncode == 0
    (path,) = folder.rglob("archive.db")
    with Archive(path, create=False) as archive:
        assert [one.location for held in archive.held() for one in held.origins] == ["a.txt"]


def test_nothing_to_add_is_wrong_usage(folder: Path) -> None:
    done = purport("add", "--archive", "news.db", cwd=folder)
    assert done.returncode == 2
    assert "say what to add, or --reread" in done.stderr
    assert not (folder / "news.db").exists()
