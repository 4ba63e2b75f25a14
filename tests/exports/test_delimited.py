"""CSV: what is written is what programs read, with the samples and with awkward words."""

import csv
import io
import json
from pathlib import Path

import msgspec
import pandas
import pytest

from purport.exports.cells import restored, writable
from purport.exports.delimited import write_csv_folder, write_delimited
from purport.exports.exported import as_exported
from purport.exports.tables import TABLES
from purport.records import Report
from whole_report import REPORT, TEXT


def _written(name: str, reports: list[Report]) -> bytes:
    stream = io.BytesIO()
    write_delimited(TABLES[name], as_exported(reports), stream)
    return stream.getvalue()


def test_the_bytes_of_a_small_table() -> None:
    assert _written("actors", [REPORT]).decode() == (
        "document,actor,name,kind,country,sector,aliases,mentions,version\r\n"
        f'{REPORT.document.id},a1,Ana Korr,person,IRL,GOV,"[""Korr""]","[[44,52]]",9.9\r\n'
        f'{REPORT.document.id},a2,Rebels of Tarfa,armed group,,REB,[],"[[100,115]]",9.9\r\n'
    )


def test_a_table_without_rows_has_its_heading() -> None:
    bare = msgspec.structs.replace(REPORT, statements=(), events=())
    assert _written("roles", [msgspec.structs.replace(bare, actors=())]).count(b"\r\n") == 1


def test_offsets_fit_the_text_of_the_same_export() -> None:
    (document,) = csv.DictReader(io.StringIO(_written("documents", [REPORT]).decode(), newline=""))
    (statement,) = csv.DictReader(io.StringIO(_written("statements", [REPORT]).decode(), newline=""))
    text = restored(document["text"])
    assert text == TEXT
    assert [text[start:end] for start, end in json.loads(statement["content"])] == ['"=SUM(1+1) is\nno answer,"']
    assert (document["title"], restored(document["title"])) == ("'-1 is no answer: Korr", "-1 is no answer: Korr")
    assert json.loads(statement["voices"])[1] == {
        "role": "speaker", "actor": "a1", "name": "Ana Korr", "spans": [[44, 52]],
    }  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_pandas_reads_every_table_of_the_samples_back(name: str, sample_reports: list[Report]) -> None:
    frame = pandas.read_csv(io.BytesIO(_written(name, sample_reports)), keep_default_na=False, dtype=str)
    table = TABLES[name]
    assert list(frame.columns) == [column.name for column in table.columns]
    rows = [row for exported in as_exported(sample_reports) for row in table.rows(exported)]
    assert len(frame) == len(rows)
    for position, column in enumerate(table.columns):
        if column.type == "text":
            given = [writable(row[position] or "") for row in rows]
            assert [restored(one) for one in frame[column.name]] == given, column.name
        elif column.type in ("texts", "spans", "voices"):
            cells = [json.loads(one) if one else None for one in frame[column.name]]
            assert cells == [msgspec.to_builtins(row[position]) for row in rows] or cells == [
                json.loads(msgspec.json.encode(row[position])) for row in rows
            ], column.name


def test_text_of_every_character_comes_back_from_pandas_and_csv() -> None:
    text = "=1\r\n\n\r, \"quoted\"\tand\u2028more\x00\x1b\x85 \U0001f30a' '"
    document = msgspec.structs.replace(REPORT.document, text=text, title="\r\n=cmd|' /C calc'!A1")
    data = _written("documents", [msgspec.structs.replace(REPORT, document=document)])
    frame = pandas.read_csv(io.BytesIO(data), keep_default_na=False, dtype=str)
    (row,) = csv.DictReader(io.StringIO(data.decode(), newline=""))
    for found in (row["text"], frame["text"][0]):
        assert restored(found) == text.replace("\x00", "\ufffd").replace("\x1b", "\ufffd").replace("\x85", "\ufffd")
    assert row["title"] == frame["title"][0] == "'\r\n=cmd|' /C calc'!A1"


def test_a_folder_of_all_tables(tmp_path: Path, sample_reports: list[Report]) -> None:
    write_csv_folder(as_exported(iter(sample_reports)), tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {f"{name}.csv" for name in TABLES}
    for name in TABLES:
        assert (tmp_path / f"{name}.csv").read_bytes() == _written(name, sample_reports)
