"""Tables → reports: whole records, and tables made to harm."""

import io
import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from purport.records import Evidence, Failure, FieldName
from purport.settings import Settings
from purport.sources.received import Received, origin_of
from purport.sources.table import TableFormat, looks_like_table, read_table

SETTINGS = Settings()
SMALL = Settings(max_report_bytes=2_000)


def read(data: bytes, format: TableFormat = "csv", settings: Settings = SETTINGS) -> list[Received | Failure]:
    return list(read_table(io.BytesIO(data), location="t", format=format, settings=settings))


def row(text: str, part: str, *found: tuple[FieldName, str], format: TableFormat = "csv") -> Received:
    data = text.encode()
    return Received(
        data=data,
        media="plain",
        origin=origin_of(data, location="t", format=format, part=part),
        evidence=tuple(Evidence(field=field, clue="row", value=value) for field, value in found),
    )


def failure(error: str, part: str | None, message: str) -> Failure:
    return Failure(location="t", part=part, error=error, message=message)


def outline(found: list[Received | Failure]) -> list[tuple[str | None, str]]:
    """Each row's part, and its text or the kind of failure."""
    return [
        (one.part, one.error) if isinstance(one, Failure) else (one.origin.part, one.data.decode()) for one in found
    ]


# ---- CSV


def test_every_column_by_its_name() -> None:
    data = (
        "\ufeffDoc-ID;Pub Date;HEADLINE;Full Text;Publisher;source;Author;lang;ignored\r\n"
        'a1;1 May 2024;"A ""B"" C";"  One\r\n\r\ntwo; ";Post;Agency;Ada;en;x\r\n'
    )
    assert read(data.encode()) == [
        row(
            "  One\r\n\r\ntwo; ",
            "a1",
            ("outlet", "Post"),
            ("outlet", "Agency"),
            ("title", 'A "B" C'),
            ("byline", "Ada"),
            ("published", "1 May 2024"),
            ("language", "en"),
        )
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters(delimiter: str) -> None:
    data = delimiter.join(("id", "text", "date")) + "\n" + delimiter.join(("7", "Words.", "2024")) + "\n"
    assert read(data.encode()) == [row("Words.", "7", ("published", "2024"))]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    assert read(f"id,text{end}1,a{end}{end}2,b".encode()) == [row("a", "1"), row("b", "2")]


def test_parts_are_distinct_and_fall_back_to_the_address_and_the_row() -> None:
    data = b"id,url,text\n1,,a\n1,,b\n,https://a.example/,c\n,,d\n1 (2),,e\n"
    assert outline(read(data)) == [
        ("1", "a"),
        ("1 (2)", "b"),
        ("https://a.example/", "c"),
        ("row 4", "d"),
        ("1 (2) (2)", "e"),
    ]


def test_ragged_rows() -> None:
    data = b"id,text,date\n1,a\n2\n3,b,2024,surplus\n4,c,2024,,\n"
    assert read(data) == [
        row("a", "1"),
        failure("EmptyInput", "2", "the row has no text; fill its text column"),
        failure(
            "Malformed", "row 3", "the row has 4 fields where the header has 3; put quotation marks around its text"
        ),
        row("c", "4", ("published", "2024")),
    ]


def test_without_a_text_column() -> None:
    (only,) = read(b"name,value\n1,2\n")
    assert isinstance(only, Failure)
    assert (only.part, only.error) == (None, "Malformed")
    assert "found 'name', 'value', expected one of text, full_text" in only.message


@pytest.mark.parametrize("data", [b"", b"\n\n", b"id,text\n"])
def test_without_rows(data: bytes) -> None:
    assert [one.error for one in read(data) if isinstance(one, Failure)] == ["EmptyInput"]


def test_charsets() -> None:
    assert outline(read("id,text\n1,für\n".encode("utf-16"))) == [("1", "für")]
    late = b"id,text\n" + b"".join(b"%d,x\n" % number for number in range(20_000)) + b"last,f\xfcr \xe2\x80\x94\n"
    assert outline(read(late))[-1] == ("last", "für —")
    split = ("id,text\n1," + "—" * 30_000 + "\n").encode()
    assert outline(read(split)) == [("1", "—" * 30_000)]


def test_unclosed_quotation_mark_costs_one_row() -> None:
    data = b'id,text\n1,a\n2,"b\n' + b"3,c\n" * 2_000
    found = outline(read(data, settings=SMALL))
    assert found[:2] == [("1", "a"), ("row 2", "TooLarge")]
    assert found[-1][1] == "c"


def test_long_line_costs_one_row() -> None:
    data = b"id,text\n1,a\n2," + b"x" * 10_000 + b"\n3,c\n4," + b"y" * 2_500 + b"\n5,e\n"
    assert outline(read(data, settings=SMALL)) == [
        ("1", "a"), ("row 2", "TooLarge"), ("3", "c"), ("4", "TooLarge"), ("5", "e"),
    ]  # fmt: skip


def test_long_field_is_read() -> None:
    assert outline(read(b"id,text\n1," + b"x" * 500_000 + b"\n")) == [("1", "x" * 500_000)]


def test_nul_stays() -> None:
    assert outline(read(b"id,text\n1,a\x00b\n")) == [("1", "a\x00b")]


def test_rows_come_while_the_stream_goes_on() -> None:
    class Endless(io.RawIOBase):
        def __init__(self) -> None:
            self.begun = False

        def read(self, size: int = -1) -> bytes:
            head, self.begun = (b"" if self.begun else b"id,text\n"), True
            return (head + b"1,abcdefg\n" * 100_000)[:size]

    rows = read_table(Endless(), location="t", format="csv", settings=SETTINGS)  # type: ignore[arg-type]
    assert outline([next(rows), next(rows)]) == [("1", "abcdefg"), ("1 (2)", "abcdefg")]


# ---- JSON


def lines(*values: Any) -> bytes:
    return "\n".join(value if isinstance(value, str) else json.dumps(value) for value in values).encode()


def test_json_lines() -> None:
    data = lines(
        {"ID": 7, "text": " a ", "publisher": {"name": "Post"}, "authors": ["Ada", {"name": "Jo"}], "date": 1711000000},
        "",
        '{"text": broken',
        [1],
        {"id": "x", "headline": "no text"},
        {"id": "y", "body": None},
        {"id": "z", "content": "c \ud800", "title": "t\udfff"},
    )
    found = read(data, "jsonl")
    assert found[0] == row(
        " a ", "7", ("outlet", "Post"), ("byline", "Ada, Jo"), ("published", "1711000000"), format="jsonl"
    )
    assert found[5] == row("c \ufffd", "z", ("title", "t\ufffd"), format="jsonl")
    assert outline(found)[1:5] == [
        ("row 2", "Malformed"), ("row 3", "Malformed"), ("x", "Malformed"), ("y", "EmptyInput"),
    ]  # fmt: skip


@pytest.mark.parametrize("indent", [None, 2])
def test_json_list(indent: int | None) -> None:
    values = [{"id": number, "text": "x" * number} for number in range(1, 2_000)]
    assert outline(read(json.dumps(values, indent=indent).encode(), "jsonl")) == [
        (str(number), "x" * number) for number in range(1, 2_000)
    ]


def test_cut_off_json_list() -> None:
    assert outline(read(b'[{"id": 1, "text": "a"}, {"id": 2, "te', "jsonl")) == [("1", "a"), ("row 2", "Malformed")]


def test_too_long_json() -> None:
    long = '{"id": 1, "text": "' + "x" * 10_000 + '"}'
    short = '{"id": 2, "text": "b"}'
    assert outline(read(lines(long, short), "jsonl", SMALL)) == [("row 1", "TooLarge"), ("2", "b")]
    endless = b'[{"id": 1, "text": "' + b"x" * 40_000_000
    began = time.monotonic()
    assert outline(read(endless, "jsonl")) == [("row 1", "TooLarge")]
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    "data", [b"[" * 200_000, b'{"a":' * 200_000, b"{}", b"[]", b"[1, 2]", b"null", b'"x"', b"[{}, ,"]
)
def test_odd_json_is_a_failure(data: bytes) -> None:
    found = read(data, "jsonl")
    assert found
    assert all(isinstance(one, Failure) for one in found)


# ---- which is which


@pytest.mark.parametrize(
    ("head", "name", "expected"),
    [
        (b"id,text\n1,a", "x", "csv"),
        (b"\xef\xbb\xbfid;date;body\n", "x", "csv"),
        ("title\ttext\n".encode("utf-16"), "x", "csv"),
        (b"a,b\n1,2\n", "x.csv", "csv"),
        (b"a,b\n1,2\n", "x.csv.gz", "csv"),
        (b"a,b\n1,2\n", "x", None),
        (b"text\nwords\n", "x", None),
        (b"Text, title and so on make up a report.\n", "x", None),
        (b'{"text": "a"}\n{"text": "b"}', "x", "jsonl"),
        (b'[\n {"body": "a"}, ', "x", "jsonl"),
        (b'{"text": "' + b"a" * 70_000, "x", "jsonl"),
        (b'{"a": 1}', "x", None),
        (b'{"a": 1}', "x.jsonl", "jsonl"),
        (b"{curly prose}", "x", None),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": [], "text": ""}', "x", None),
        (b"[image: a.jpg]\ntext", "x", None),
        (b"", "x.csv", None),
        (b"\x89PNG\r\n\x1a\n", "x.csv", None),
    ],
)
def test_looks_like_table(head: bytes, name: str, expected: TableFormat | None) -> None:
    assert looks_like_table(head, name) == expected


@hypothesis_settings(deadline=None)
@given(
    st.binary(max_size=400) | st.text("id,text\n\"';\t|{}[]:\\ud8001 ", max_size=200).map(str.encode),
    st.sampled_from(("csv", "jsonl")),
    st.sampled_from((b"", b"id,text\n", b'{"text":"a"}\n', b"[")),
)
def test_any_bytes_give_rows_or_failures(data: bytes, format: TableFormat, head: bytes) -> None:
    found = read(head + data, format, SMALL)
    parts = [one.part if isinstance(one, Failure) else one.origin.part for one in found]
    assert found
    assert len(set(parts)) == len(parts)
    assert looks_like_table(head + data, "x") in ("csv", "jsonl", None)
