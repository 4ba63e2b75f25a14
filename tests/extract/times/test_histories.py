"""Whole histories, invented, in the manner of accounts of wars from antiquity to our time: every time in them, and its
value. In `invented_histories.txt` a time and its value stand as `[words|value]`, a story under `=== name`.
"""

import re
from pathlib import Path

import pytest

from purport.extract.times import find_times
from support import dated

STORIES = dict(
    re.findall(
        r"^=== (.+)\n\n((?:(?!^===).*\n)+)",
        Path(__file__).with_name("invented_histories.txt").read_text(encoding="utf-8"),
        flags=re.MULTILINE,
    )
)
TIME = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("published", ["2009-12-19", None])
def test_every_time_of_a_history(name: str, published: str | None) -> None:
    text = TIME.sub(r"\1", STORIES[name])
    found = find_times(dated(text, published))
    assert [(text[one.span.start : one.span.end], one.timex) for one in found if one.span] == TIME.findall(
        STORIES[name]
    )
