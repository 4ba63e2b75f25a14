"""Whole histories, invented, in the manner of accounts of wars from antiquity to our time: every time in them, and its
value. In `invented_histories.txt` a time and its value stand as `[words|value]`, a story under `=== name`.

`encyclopedic_histories.txt` holds sixteen more, of real wars and in the manner of an encyclopedia, that were written
and marked by others than the rules were; of five of them ("held out" in their names) no error was looked at. What is
right in them may not fall (`benchmarks/times_of_histories.py` prints it by kind).
"""

import re
from pathlib import Path

import pytest

from purport.extract.times import find_times
from support import dated


def _stories(file: str) -> dict[str, str]:
    text = Path(__file__).with_name(file).read_text(encoding="utf-8")
    return dict(re.findall(r"^=== (.+)\n\n((?:(?!^===).*\n)+)", text, flags=re.MULTILINE))


STORIES = _stories("invented_histories.txt")
TIME = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("published", ["2009-12-19", None])
def test_every_time_of_a_history(name: str, published: str | None) -> None:
    text = TIME.sub(r"\1", STORIES[name])
    found = find_times(dated(text, published))
    assert [(text[one.span.start : one.span.end], one.timex) for one in found if one.span] == TIME.findall(
        STORIES[name]
    )


@pytest.mark.parametrize(("held_out", "texts", "times", "least"), [(False, 11, 640, 94.0), (True, 5, 295, 83.0)])
def test_times_of_histories_that_others_wrote(held_out: bool, texts: int, times: int, least: float) -> None:
    """Value F1: of the times marked and those read, counted together, the share that stand in one place with one
    value.
    """
    stories = _stories("encyclopedic_histories.txt")
    names = [name for name in stories if ("held out" in name) == held_out]
    marked, read, right = 0, 0, 0
    for name in names:
        text = TIME.sub(r"\1", stories[name])
        found = [one for one in find_times(dated(text, "2009-12-19")) if one.span is not None]
        gold = _marks(stories[name])
        marked, read = marked + len(gold), read + len(found)
        right += sum(
            any(one.timex == value and one.span and one.span.start < end and start < one.span.end for one in found)
            for start, end, value in gold
        )
    assert (len(names), marked >= times) == (texts, True)
    assert 200 * right / (marked + read) >= least


def _marks(story: str) -> list[tuple[int, int, str]]:
    """Where the times of a story stand once their marks are taken away, and their values."""
    marks, taken = [], 0
    for match in TIME.finditer(story):
        start = match.start() - taken
        marks.append((start, start + len(match[1]), match[2]))
        taken += len(match[0]) - len(match[1])
    return marks
