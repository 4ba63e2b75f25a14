"""Exporting from Python: what is given, where it goes, and that it comes out the same every time."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from purport.errors import ExportError
from purport.exports.export import export, stream_of
from purport.exports.formats import FORMATS
from purport.exports.jsonl import to_json
from purport.exports.names import FormatName
from purport.exports.tables import TABLES
from purport.records import Failure, Report
from whole_report import HELD, REPORT


def _files(path: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in sorted(path.iterdir())} if path.is_dir() else {"": path.read_bytes()}


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_reports_give_the_same_bytes(format: FormatName, tmp_path: Path, sample_reports: list[Report]) -> None:
    for name in ("one", "two"):
        export(iter([HELD, *sample_reports]), format=format, output=tmp_path / name)
    assert _files(tmp_path / "one") == _files(tmp_path / "two")


@pytest.mark.parametrize("format", FORMATS)
def test_no_reports_give_a_file_that_readers_take(format: FormatName, tmp_path: Path) -> None:
    export([], format=format, output=tmp_path / "out")
    files = _files(tmp_path / "out")
    if format in ("jsonl", "plover", "ftm", "webannotation"):
        assert files == {"": b""}
    elif format == "json":
        assert files == {"": b"[\n]\n"}
    elif format in ("acled", "polecat"):
        assert files[""].count(b"\r\n") == 1
    elif format == "brat":
        assert list(files) == ["annotation.conf"]
    else:
        assert set(files) == {f"{name}.{format}" for name in TABLES}


def test_reports_and_what_an_archive_holds_are_taken_alike_and_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    written = []

    def reports() -> Iterator[Report]:
        for _ in range(3):
            part = next(tmp_path.glob(".out.jsonl.*.part"))
            written.append(part.read_bytes().count(b"\n"))
            yield REPORT

    export(reports(), format="jsonl", output=str(path))
    assert written == [0, 1, 2]
    assert path.read_bytes() == (to_json(REPORT) + b"\n") * 3
    stream = io.BytesIO()
    export([HELD, REPORT], format="jsonl", output=stream)
    assert stream.getvalue() == (to_json(REPORT) + b"\n") * 2


def test_a_failure_is_no_report(tmp_path: Path) -> None:
    failure = Failure(location="x", error="Unreachable", message="it is not there")
    with pytest.raises(TypeError, match="Failure is neither a Report nor a Held; leave it out"):
        export([REPORT, failure], format="jsonl", output=tmp_path / "out")  # type: ignore[list-item]
    assert list(tmp_path.iterdir()) == []


def test_one_table_is_a_stream_and_several_are_not() -> None:
    stream = io.BytesIO()
    export([REPORT], format="csv", output=stream, records="roles")
    assert stream.getvalue().count(b"\r\n") == 2
    with pytest.raises(ExportError, match="csv is several files; give a folder to write them into, or one table"):
        export([REPORT], format="csv", output=stream)
    assert stream_of("parquet") is None
    with pytest.raises(ExportError, match="'nouns' is no table; choose one of documents, origins"):
        stream_of("csv", "nouns")
    with pytest.raises(ExportError, match="json has no tables to choose from; leave out 'roles', or export to csv"):
        stream_of("json", "roles")


def test_a_report_that_cannot_be_had_leaves_nothing(tmp_path: Path) -> None:
    def reports() -> Iterator[Report]:
        yield REPORT
        raise RuntimeError("the archive broke")

    for format in FORMATS:
        with pytest.raises(RuntimeError, match="the archive broke"):
            export(reports(), format=format, output=tmp_path / "out")
    assert list(tmp_path.iterdir()) == []
