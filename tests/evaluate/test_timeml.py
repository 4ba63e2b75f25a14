"""Gold for times: TimeML, hostile or not, and tables."""

import json
from pathlib import Path

import pytest

from purport.errors import GoldError
from purport.evaluate.timeml import GoldTime, TimedText, timed_texts_of
from purport.records import Span

FILE = """<?xml version="1.0"?>
<!DOCTYPE TimeML SYSTEM "TimeML.dtd">
<TimeML><DOCID>a</DOCID>
<DCT><TIMEX3 tid="t0" type="TIME" value="2031-05-04T08:00" functionInDocument="CREATION_TIME">May 4</TIMEX3></DCT>
<TEXT>
Korr <EVENT eid="e1">spoke</EVENT> on<TIMEX3 tid="t1" type="DATE" value="2031-05-03"> Saturday
</TIMEX3>, <TIMEX3 tid="t2" type="DURATION" value="P2D"><!-- nested -->two days after
<TIMEX3 tid="t3" type="DATE" value="2031-05-01">May 1</TIMEX3></TIMEX3>, at Moor &amp; Dyke.
<TIMEX3 tid="t4" type="DATE" value="2031"> </TIMEX3>
</TEXT></TimeML>
"""
TEXT = "\nKorr spoke on Saturday\n, two days after\nMay 1, at Moor & Dyke.\n \n"


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


EXPECTED = TimedText(
    "a",
    TEXT,
    "2031-05-04T08:00",
    (
        GoldTime(at("Saturday"), "DATE", "2031-05-03"),
        GoldTime(at("two days after\nMay 1"), "DURATION", "P2D"),
        GoldTime(at("May 1"), "DATE", "2031-05-01"),
    ),
)


def write(folder: Path, raw: str | bytes, name: str = "a.tml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return folder


@pytest.mark.parametrize("raw", [FILE, FILE.replace("&amp;", "&"), FILE.replace("\n", "\r\n"), "\ufeff" + FILE])
def test_offsets_are_those_of_the_text_without_tags(tmp_path: Path, raw: str) -> None:
    assert timed_texts_of(write(tmp_path, raw, "deep/er/a.tml")) == [EXPECTED]


def test_a_text_without_date_times_and_type(tmp_path: Path) -> None:
    raw = "<TimeML><TEXT>On <TIMEX3>Sunday</TIMEX3>.</TEXT></TimeML>"
    assert timed_texts_of(write(tmp_path, raw)) == [
        TimedText("a", "On Sunday.", None, (GoldTime(Span(3, 9), None, None),))
    ]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "not well-formed"),
        (b"\x00\xff\xfe<", "not well-formed"),
        ("<TimeML><TEXT>Sunday</TimeML>", "not well-formed"),
        ("<TimeML><TEXT>" + "<a>" * 100_000, "not well-formed"),
        ("<TimeML><TXT>Sunday</TXT></TimeML>", "no <TEXT>"),
        ('<!DOCTYPE t [<!ENTITY a "b">]><TimeML><TEXT>&a;</TEXT></TimeML>', "declares entities"),
        ('<!DOCTYPE t [<!ENTITY a SYSTEM "file:///etc/hosts">]><TimeML><TEXT>&a;</TEXT></TimeML>', "declares entities"),
        ('<!DOCTYPE t [<!ENTITY % a "b"> %a;]><TimeML><TEXT>x</TEXT></TimeML>', "declares entities"),
    ],
)
def test_what_is_no_timeml_is_named(tmp_path: Path, raw: str | bytes, message: str) -> None:
    with pytest.raises(GoldError, match=rf"a\.tml: .*{message}"):
        timed_texts_of(write(tmp_path, raw))


def test_another_charset_cannot_hide_entities(tmp_path: Path) -> None:
    """+ADwAIQ- is "<!" in UTF-7: a declared charset is not followed."""
    raw = '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE t [+ADwAIQ-ENTITY a "b">]><TEXT>&a;</TEXT>'
    with pytest.raises(GoldError, match="not well-formed"):
        timed_texts_of(write(tmp_path, raw))


def test_a_table(tmp_path: Path) -> None:
    row = {"id": "a", "text": TEXT, "date": None, "gold": [[4, 5, None, None], [1, 3, "DATE", "2031"]], "more": 1}
    path = write(tmp_path, json.dumps(row) + "\n\n", "times.jsonl") / "times.jsonl"
    gold = (GoldTime(Span(1, 3), "DATE", "2031"), GoldTime(Span(4, 5), None, None))
    assert timed_texts_of(path) == [TimedText("a", TEXT, None, gold)]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("", "has no texts"),
        ("[]", "line 1: .*expected id, text, date and gold"),
        ('{"id": "a", "text": "b"}', "line 1: .*gold"),
        ('{"id": "a", "text": "b", "gold": [[0, 9, "DATE", ""]]}', "line 1: a time stands outside the text"),
        ('{"id": "a", "text": "b", "gold": [[-1, 1, "DATE", ""]]}', "line 1: .*"),
        ('{"id": "\udcff"}'.encode("utf-8", "surrogateescape"), "line 1: .*"),
    ],
)
def test_a_broken_table_is_named(tmp_path: Path, line: str | bytes, message: str) -> None:
    with pytest.raises(GoldError, match=message):
        timed_texts_of(write(tmp_path, line, "times.jsonl") / "times.jsonl")


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="has no texts with times"):
        timed_texts_of(tmp_path)
