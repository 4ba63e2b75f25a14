"""Plain text into blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.documents.plain import blocks_of

CLIPPING = """The Daily Kettle
May 4, 2031

The minister of tides said on Friday that the wall will be finished before
the winter, and that nobody will have to leave.
[image: wall.jpg]

   - Workers carry stones along the wall of Port Anselm on the second day
   of the work. (Kettle Photos)

Nobody in the harbour believes it.
Wall will hold, not the money: engineer

1) First they pay,
2) then they build.

*Read more: The wall and the sea
"""


def _blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.span.start : block.span.end]) for block in blocks_of(text)]


def test_a_clipping() -> None:
    assert _blocks(CLIPPING) == [
        ("heading", "The Daily Kettle"),
        ("heading", "May 4, 2031"),
        (
            "paragraph",
            "The minister of tides said on Friday that the wall will be finished before\n"
            "the winter, and that nobody will have to leave.",
        ),
        ("furniture", "[image: wall.jpg]"),
        (
            "caption",
            "Workers carry stones along the wall of Port Anselm on the second day\n   of the work. (Kettle Photos)",
        ),
        ("paragraph", "Nobody in the harbour believes it."),
        ("heading", "Wall will hold, not the money: engineer"),
        ("paragraph", "First they pay,"),
        ("paragraph", "then they build."),
        ("furniture", "*Read more: The wall and the sea"),
    ]


def test_lines_that_are_not_wrapped_are_paragraphs_of_their_own() -> None:
    lines = ["“We stay,” she said. " + "And so on and on. " * 12, "“They go.” ― A. Korr", "“Nobody knows.” ― B. Lind"]
    assert _blocks("\n".join(lines)) == [("paragraph", line.strip()) for line in lines]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_kind(end: str) -> None:
    text = CLIPPING.replace("\n", end)
    assert [kind for kind, _ in _blocks(text)] == [kind for kind, _ in _blocks(CLIPPING)]


def test_marks_of_direction_and_byte_order_are_no_part_of_a_block() -> None:
    text = "\ufeff\u200fThe wall holds, he said.\u200f\n\x00"
    assert _blocks(text) == [("paragraph", "The wall holds, he said.\u200f")]


@pytest.mark.parametrize(
    "line",
    [
        "Read more: the wall",
        "Share this article",
        "[image: x]",
        "https://kettle.example/a",
        "* * *",
        "Copyright 2031 Kettle",
        "(Reporting by Ann Korr; editing by B. Lind)",
        "(Additional reporting by Ann Korr in Port\nAnselm)",
        "Reporting by Ann Korr, editing by B. Lind",
        "jo/mk",
        "burs-jj/txw",
    ],
)
def test_furniture(line: str) -> None:
    assert _blocks(f"The wall holds, he said.\n\n{line}\n")[1] == ("furniture", line)


@pytest.mark.parametrize(
    "line",
    [
        "Subscribers said the wall would hold.",
        "Copyright lawyers said the picture was stolen.",
        "Reporting by the Kettle has shown that nobody was paid, he said.",
        "(Editing was over by noon.) The wall held.",
        "Sponsored by nobody, the wall grew, he said.",
    ],
)
def test_what_only_begins_like_furniture_is_read(line: str) -> None:
    assert _blocks(f"{line}\n") == [("paragraph", line)]


@given(st.text(alphabet='aB .\n\r\t-*“"[]\ufeff:,\x00', max_size=300))
def test_blocks_are_in_order_apart_and_leave_out_only_borders(text: str) -> None:
    blocks = blocks_of(text)
    left_out, last = "", 0
    for block in blocks:
        assert last <= block.span.start < block.span.end
        left_out += text[last : block.span.start]
        last = block.span.end
    assert set(left_out + text[last:]) <= set(" \n\r\t-*\ufeff\x00")
