"""Windows over a text: they cover it, fit, overlap, and grow in number with its length only."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from purport.language.attribution.windows import Window, centrality, cut

LIMIT, OVERLAP = 20, 6


def _cut(pieces: list[int], ends: list[bool]) -> list[Window]:
    first = np.concatenate([[0], np.cumsum(pieces)]).astype(np.int64)
    paragraph = np.cumsum(ends).astype(np.int64)
    return cut(first, paragraph, limit=LIMIT, overlap=OVERLAP)


@given(st.lists(st.tuples(st.integers(1, 12), st.booleans()), min_size=1, max_size=120))
def test_windows(words: list[tuple[int, bool]]) -> None:
    pieces, ends = [list(column) for column in zip(*words, strict=True)]
    windows = _cut(pieces, ends)
    assert windows[0].start == 0
    assert windows[-1].end == len(words)
    for window in windows:
        assert sum(pieces[window.start : window.end]) <= LIMIT or window.end - window.start == 1
    for before, after in itertools.pairwise(windows):
        assert before.start < after.start <= before.end <= after.end
    owner = centrality(windows, len(words))
    assert all(windows[number].start <= word < windows[number].end for word, number in enumerate(owner))


def test_the_number_of_windows_grows_with_the_text_only() -> None:
    counts = [len(_cut([1] * words, [False] * words)) for words in (1_000, 2_000, 4_000)]
    assert counts[0] <= 1_000 / (LIMIT - OVERLAP) + 1
    assert counts[2] <= 4_000 / (LIMIT - OVERLAP) + 1
