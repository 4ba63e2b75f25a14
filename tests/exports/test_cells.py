"""Cells of CSV and TSV files: no text breaks a row or becomes a formula, and every text can be had back."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.exports.cells import cell, defused, restored, writable
from purport.records import Span, Voice


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=SUM(1+1)", "'=SUM(1+1)"),
        ("+1", "'+1"),
        ("-1 is no answer", "'-1 is no answer"),
        ("@here", "'@here"),
        ("＝1+1", "'＝1+1"),
        ("  =1+1", "'  =1+1"),
        ("\t=1", "'\t=1"),
        ("\nwords", "'\nwords"),
        ("'=1", "''=1"),
        ("''=1", "'''=1"),
        ("'words'", "'words'"),
        ("words = 1", "words = 1"),
        ("“=1”", "“=1”"),
        ("", ""),
    ],
)
def test_formulas_are_defused(text: str, written: str) -> None:
    assert (defused(text), restored(written)) == (written, text)


@given(st.text(alphabet=st.sampled_from("'=+-@\t\r\n a＝"), max_size=8) | st.text(max_size=40))
def test_every_text_can_be_had_back_and_no_cell_starts_like_a_formula(text: str) -> None:
    written = defused(text)
    assert restored(written) == text
    assert re.match("[\\s]*[=+\\-@＝＋－＠]", written) is None


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, None),
        (True, "true"),
        (False, "false"),
        (-8.5, -8.5),
        (0, 0),
        ("a\x00b\x1b[31m\x85\ud800", "a\ufffdb\ufffd[31m\ufffd\ufffd"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ((), "[]"),
        (("a", '"b"\n'), '["a","\\"b\\"\\n"]'),
        ((Span(1, 2), Span(3, 4)), "[[1,2],[3,4]]"),
        ((Voice(role="outlet", name="x\ud800"),), '[{"role":"outlet","actor":null,"name":"x\ufffd","spans":[]}]'),
    ],
)
def test_values(value: object, written: object) -> None:
    assert cell(value) == written


def test_on_one_line_every_white_space_is_a_space() -> None:
    assert cell(" a\r\n b\u2028c\td\x0b", one_line=True) == "a b c d\ufffd"


@given(st.lists(st.text(st.characters()), min_size=2, max_size=4))
def test_no_text_breaks_a_row(texts: list[str]) -> None:
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerow([cell(text) for text in texts])
    data = buffer.getvalue().encode()
    (row,) = csv.reader(io.StringIO(data.decode(), newline=""))
    assert [restored(one) for one in row] == [writable(text) for text in texts]


@given(st.lists(st.text(st.characters()), min_size=2, max_size=4))
def test_a_row_of_one_line_is_one_line_to_any_program(texts: list[str]) -> None:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter="\t").writerow([cell(text, one_line=True) for text in texts])
    assert len(buffer.getvalue().splitlines()) == 1
    assert buffer.getvalue().count("\t") == len(texts) - 1
