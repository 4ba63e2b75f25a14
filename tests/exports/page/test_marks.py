"""Marks that nest and overlap, as segments."""

from hypothesis import given
from hypothesis import strategies as st

from purport.exports.page.marks import Mark, Segment, segments_of
from purport.records import Span


@given(
    st.lists(st.builds(Mark, st.integers(0, 30), st.integers(0, 30), st.just("content"), st.integers(0, 3)), max_size=8)
)
def test_segments_cover_a_stretch_once_and_know_every_mark(marks: list[Mark]) -> None:
    (segments,) = segments_of([Span(5, 25)], marks)
    characters = [(at, segment) for segment in segments for at in range(segment.start, segment.end)]
    assert [at for at, _ in characters] == list(range(5, 25))
    for at, segment in characters:
        assert set(segment.marks) == {mark for mark in marks if mark.start <= at < mark.end}


def test_segments_without_marks_are_the_stretches() -> None:
    assert segments_of([Span(0, 4), Span(6, 6), Span(6, 9)], []) == [[Segment(0, 4)], [], [Segment(6, 9)]]
