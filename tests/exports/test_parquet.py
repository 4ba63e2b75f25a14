"""Parquet, read back with pyarrow and pandas."""

import io
import sys
from pathlib import Path

import msgspec
import pandas
import pyarrow
import pyarrow.parquet
import pytest

from purport.errors import LibraryMissing
from purport.exports import parquet
from purport.exports.exported import as_exported
from purport.exports.parquet import write_parquet, write_parquet_folder
from purport.exports.tables import TABLES
from purport.records import Report, Span, Voice
from whole_report import REPORT, TEXT


def _written(name: str, reports: list[Report]) -> bytes:
    stream = io.BytesIO()
    write_parquet(TABLES[name], as_exported(reports), stream)
    return stream.getvalue()


def _spans(spans: tuple[Span, ...]) -> list[dict[str, int]]:
    return [{"start": one.start, "end": one.end} for one in spans]


def _plain(value: object) -> object:
    """A value as pyarrow gives it back."""
    if isinstance(value, tuple):
        if all(isinstance(one, Span) for one in value):
            return _spans(value)
        return [
            {"role": one.role, "actor": one.actor, "name": one.name, "spans": _spans(one.spans)}
            if isinstance(one, Voice)
            else one
            for one in value
        ]
    return value


@pytest.mark.parametrize("name", TABLES)
def test_every_row_of_the_samples_comes_back_with_its_types(name: str, sample_reports: list[Report]) -> None:
    read = pyarrow.parquet.read_table(io.BytesIO(_written(name, [REPORT, *sample_reports])))
    table = TABLES[name]
    names = [column.name for column in table.columns]
    given = [
        {key: _plain(value) for key, value in zip(names, row, strict=True)}
        for exported in as_exported([REPORT, *sample_reports])
        for row in table.rows(exported)
    ]
    assert read.to_pylist() == given
    assert [field.metadata[b"description"].decode() for field in read.schema] == [one.meaning for one in table.columns]


def test_pandas_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "statements.parquet"
    path.write_bytes(_written("statements", [REPORT]))
    frame = pandas.read_parquet(path)
    assert frame["content_text"][0] == '"=SUM(1+1) is\nno answer,"'
    (content,) = frame["content"][0]
    assert TEXT[content["start"] : content["end"]] == frame["content_text"][0]
    assert frame["confidence"].dtype == float


def test_text_that_has_no_utf_8_is_written_one_for_one() -> None:
    document = msgspec.structs.replace(REPORT.document, text="a\ud800b\x00\x1b", title="=1")
    read = pyarrow.parquet.read_table(
        io.BytesIO(_written("documents", [msgspec.structs.replace(REPORT, document=document)]))
    )
    assert (read["text"].to_pylist(), read["title"].to_pylist()) == (["a\ufffdb\x00\x1b"], ["=1"])


def test_row_groups_bound_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "ROWS_A_GROUP", 4)
    reports = [REPORT] * 5
    assert pyarrow.parquet.ParquetFile(io.BytesIO(_written("actors", reports))).num_row_groups == 3
    monkeypatch.setattr(parquet, "CHARACTERS_A_GROUP", 1)
    assert pyarrow.parquet.ParquetFile(io.BytesIO(_written("documents", reports))).num_row_groups == 5


def test_a_folder_of_all_tables_also_without_reports(tmp_path: Path) -> None:
    write_parquet_folder(as_exported([]), tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {f"{name}.parquet" for name in TABLES}
    read = pyarrow.parquet.read_table(tmp_path / "events.parquet")
    assert (read.num_rows, read.column_names) == (0, [column.name for column in TABLES["events"].columns])


def test_without_pyarrow_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(LibraryMissing, match=r'pip install "purport\[parquet\]", or export to csv'):
        write_parquet_folder(as_exported([REPORT]), tmp_path)
    assert list(tmp_path.iterdir()) == []
