"""`purport export` as people run it."""

import csv
import errno
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import get_args

import pyarrow.parquet
import pytest
from typer.testing import CliRunner

from purport.archive.archive import Archive
from purport.archive.records import Held
from purport.cli import app
from purport.errors import PurportError
from purport.exports.formats import FORMATS
from purport.exports.names import FormatName
from purport.exports.tables import TABLES
from purport.reader import Reader
from purport.records import Report

TEXT = 'The Daily Kettle\nMay 4, 2031\n\n"The wall will hold," said Anna Korr, the minister of tides.\n'
FILES = [name for name in get_args(FormatName) if FORMATS[name].stream is not None]
FOLDERS = [name for name in get_args(FormatName) if FORMATS[name].folder is not None]


def purport(*arguments: str, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own, as a person does, with no archive but what is named."""
    return subprocess.run(
        [sys.executable, "-m", "purport", *arguments],
        input=stdin, capture_output=True, cwd=cwd, timeout=120, check=False,
        env={**os.environ, "COLUMNS": "80", "PURPORT_ARCHIVE": str(cwd / "none.db")},
    )  # fmt: skip


@pytest.fixture
def clipping(tmp_path: Path) -> Path:
    path = tmp_path / "clipping.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    """An archive of some samples, one of them received twice."""
    path = tmp_path_factory.mktemp("archive") / "news.db"
    copy = path.parent / "copy.html"
    copy.write_bytes((samples / "harbour-courant.html").read_bytes())
    with Archive(path) as it:
        given = [str(samples / "harbour-courant.html"), str(samples / "articles.jsonl"), str(copy)]
        assert len(list(it.add(given))) == 5
    return path


def test_every_format_is_in_the_table() -> None:
    assert tuple(FORMATS) == get_args(FormatName)
    assert {*FILES, *FOLDERS} == set(FORMATS)


@pytest.mark.parametrize("format", FILES)
def test_a_file_is_what_goes_to_standard_output_without_one(clipping: Path, format: str) -> None:
    path = clipping.parent / "out"
    runner = CliRunner()
    to_file = runner.invoke(app, ["export", str(clipping), "--format", format, "-o", str(path)])
    to_stdout = runner.invoke(app, ["export", str(clipping), "--format", format])
    assert (to_file.exit_code, to_file.stdout_bytes, to_stdout.exit_code) == (0, b"", 0)
    assert path.read_bytes() == to_stdout.stdout_bytes
    assert sorted(one.name for one in clipping.parent.iterdir()) == ["clipping.txt", "out"]


def test_read_and_export_write_the_same(clipping: Path) -> None:
    runner = CliRunner()
    for format in ("json", "jsonl", "plover"):
        read = runner.invoke(app, ["read", str(clipping), "--format", format])
        assert read.stdout_bytes == runner.invoke(app, ["export", str(clipping), "--format", format]).stdout_bytes


@pytest.mark.parametrize("format", FOLDERS)
def test_a_folder_of_files(clipping: Path, format: str) -> None:
    folder = clipping.parent / "new" / "out"
    result = CliRunner().invoke(app, ["export", str(clipping), "--format", format, "-o", str(folder)])
    assert (result.exit_code, result.output) == (0, "")
    expected = {
        "brat": {"annotation.conf", "clipping.txt", "clipping.ann"},
        "csv": {f"{name}.csv" for name in TABLES},
        "parquet": {f"{name}.parquet" for name in TABLES},
    }[format]
    assert {path.name for path in folder.iterdir()} == expected
    assert [one.name for one in folder.parent.iterdir()] == ["out"]


def test_one_table(clipping: Path) -> None:
    runner = CliRunner()
    result = runner.invoke(app, ["export", str(clipping), "--format", "csv", "--records", "statements"])
    (row,) = csv.DictReader(result.stdout.splitlines())
    assert (row["speaker_name"], row["content_text"], row["cue_text"]) == ("Anna Korr", '"The wall will hold,"', "said")
    path = clipping.parent / "actors.parquet"
    runner.invoke(app, ["export", str(clipping), "--format", "parquet", "--records", "actors", "-o", str(path)])
    assert pyarrow.parquet.read_table(path)["name"].to_pylist() == ["Anna Korr"]


def test_inputs_that_fail_are_named_and_the_rest_written(clipping: Path) -> None:
    done = purport("export", "gone.txt", "clipping.txt", "--format", "acled", "-o", "out.csv", cwd=clipping.parent)
    assert done.returncode == 1
    assert done.stderr.startswith(b"purport: gone.txt: there is no such file or folder")
    assert (clipping.parent / "out.csv").read_bytes().count(b"\r\n") == 1


def test_what_the_options_of_reading_say(tmp_path: Path) -> None:
    done = purport(
        "export", "-", "--format", "csv", "--records", "documents", "--outlet", "=Kettle", "--published", "2031-05",
        cwd=tmp_path, stdin=b"The wall will hold, the minister said.",
    )  # fmt: skip
    (row,) = csv.DictReader(done.stdout.decode().splitlines())
    assert (row["outlet"], row["published_earliest"], row["published_latest"], row["location"]) == (
        "'=Kettle", "2031-05-01", "2031-05-31", "'-",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "csv"], "csv needs a folder to write its files into"),
        (["--format", "brat"], "brat needs a folder to write its files into"),
        (["--format", "docx"], "is not one of"),
        (["--format", "csv", "--records", "words", "-o", "x"], "'words' is no table; choose one of documents,"),
        (["--format", "ftm", "--records", "events"], "ftm has no tables to choose from"),
        (["--format", "ftm", "--archive", "x.db", "clipping.txt"], "give either LOCATIONs or an archive, not both"),
        (["--format", "ftm", "--outlet", "Kettle"], "what says how to read needs LOCATIONs"),
        (["--format", "ftm"], "there is no archive at"),
        (["--format", "ftm", "clipping.txt", "-o", "gone/out"], "there is no folder 'gone'; make it first"),
        (["--format", "ftm", "clipping.txt", "-o", "."], "is a folder; give the name of a file"),
        (["--format", "csv", "clipping.txt", "-o", "clipping.txt"], "is a file; give the name of a folder"),
        ([], "Missing option '--format'"),
    ],
)
def test_wrong_usage(clipping: Path, arguments: list[str], message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(clipping.parent)
    monkeypatch.setenv("PURPORT_ARCHIVE", "none.db")
    result = CliRunner().invoke(app, ["export", *arguments])
    error = result.exception
    # An error of Purport's own becomes one line on standard error in main().
    said = str(error) if isinstance(error, PurportError) else " ".join(result.stderr.replace("│", " ").split())
    assert message in said
    assert result.stdout_bytes == b""
    assert result.exit_code == (1 if isinstance(error, PurportError) else 2)
    assert [one.name for one in clipping.parent.iterdir()] == ["clipping.txt"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, which only Linux has")
@pytest.mark.parametrize("format", ["json", "acled", "ftm"])
def test_a_full_disk_behind_standard_output(clipping: Path, format: str) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "purport", "export", "--format", format, str(clipping)],
            stdout=full, stderr=subprocess.PIPE, check=False, timeout=120,
        )  # fmt: skip
    expected = "purport: standard output was not written: the disk is full; free some space, or write to another"
    assert (done.returncode, done.stderr.decode().splitlines()) == (2, [expected])


@pytest.mark.parametrize("format", ["csv", "jsonl"])
def test_a_disk_that_is_full_half_way_leaves_what_was_there(
    clipping: Path, format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    output = clipping.parent / "out"
    runner = CliRunner()
    arguments = ["export", str(clipping), "--format", format, "-o", str(output)]
    assert runner.invoke(app, arguments).exit_code == 0
    before = {path: path.read_bytes() for path in [output, *output.glob("*")] if path.is_file()}
    monkeypatch.setattr("purport.exports.delimited.DelimitedWriter.add", fail)
    monkeypatch.setattr("purport.exports.jsonl.to_json", fail)
    result = runner.invoke(app, arguments)
    assert (
        str(result.exception) == f"'{output}' was not written: the disk is full; free some space, or write to another"
    )
    assert {path: path.read_bytes() for path in [output, *output.glob("*")] if path.is_file()} == before
    assert sorted(one.name for one in clipping.parent.iterdir()) == ["clipping.txt", "out"]


def test_interrupted_it_leaves_no_half_file(tmp_path: Path) -> None:
    """The process waits for its standard input when it is interrupted, with the heading written.

    Whoever runs the tests in the background of a shell ignores interrupts, and so would the process.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "purport", "export", "-", "--format", "acled", "-o", "out.csv"],
        stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip
    part = None
    while part is None and process.poll() is None:
        part = next(iter(tmp_path.glob(".out.csv.*.part")), None)
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    assert part is not None
    assert process.returncode == 130
    assert list(tmp_path.iterdir()) == []


def test_a_closed_pipe_ends_it_quietly(samples: Path) -> None:
    command = f"{sys.executable} -m purport export --format ftm {samples} | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=120)
    assert done.stdout.count(b"\n") == 1
    assert b"Traceback" not in done.stderr


def test_what_an_archive_holds(archive: Path, tmp_path: Path) -> None:
    runner = CliRunner()
    result = runner.invoke(app, ["export", "--archive", str(archive), "--format", "jsonl"])
    assert result.exit_code == 0
    exported = [json.loads(line)["document"]["id"] for line in result.stdout.splitlines()]
    with Archive(archive) as it:
        held = list(it.held())
    assert exported == [one.report.document.id for one in held]
    assert len(exported) == 4
    folder = tmp_path / "out"
    assert (
        runner.invoke(app, ["export", "--archive", str(archive), "--format", "csv", "-o", str(folder)]).exit_code == 0
    )
    with (folder / "origins.csv").open(encoding="utf-8", newline="") as stream:
        origins = list(csv.DictReader(stream))

    assert len(origins) == 5
    assert [Path(one["location"]).name for one in origins if one["position"] == "1"] == ["copy.html"]
    with (folder / "documents.csv").open(encoding="utf-8", newline="") as stream:
        assert [one["added"] for one in csv.DictReader(stream)] == [one.added for one in held]


@pytest.mark.parametrize("format", FILES)
def test_an_archive_exports_what_reading_the_same_files_does(
    archive: Path, samples: Path, reader: Reader, format: FormatName, tmp_path: Path
) -> None:
    """But for what only an archive knows: when a report was added, and where else it came from."""
    from purport.exports.export import export

    with Archive(archive) as it:
        held = list(it.held())
    paths = [str(samples / "harbour-courant.html"), str(samples / "articles.jsonl")]
    read = {one.document.id: one for one in reader.read(paths) if isinstance(one, Report)}
    plain = [read[one.report.document.id] for one in held]
    as_held = [
        Held(report=report, origins=one.origins, added=one.added) for report, one in zip(plain, held, strict=True)
    ]
    export(held, format=format, output=tmp_path / "held")
    export(as_held, format=format, output=tmp_path / "read")
    assert (tmp_path / "held").read_bytes() == (tmp_path / "read").read_bytes()
