"""Which words stand in quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.extract.quotations import quotations_of
from purport.records import Span


def _quoted(text: str) -> list[str]:
    return [text[one.span.start : one.span.end] for one in quotations_of(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"We stay," she said.', ['"We stay,"']),
        ("“We stay,” she said. “They go.”", ["“We stay,”", "“They go.”"]),
        ("``We stay,'' she said.", ["``We stay,''"]),
        ("She said: «We stay».", ["«We stay»"]),
        ("‘We stay,’ she said.", ["‘We stay,’"]),
        ("'We stay,' she said, and the workers' union left.", ["'We stay,'"]),
        # mismatched, and turned the wrong way round
        ('“We stay," she said.', ['“We stay,"']),
        ("”We stay,” she said.", ["”We stay,”"]),
        ('"We stay,“ she said.', ['"We stay,“']),
        # nested
        ("\"He said, 'Go,' and I went,\" she said.", ["\"He said, 'Go,' and I went,\""]),
        ("“He said, ‘Go,’ and I went,” she said.", ["“He said, ‘Go,’ and I went,”"]),
        ('"A “road map” for us," she said.', ['"A “road map” for us,"']),
        # never closed
        ('"We stay, she said.', ['"We stay, she said.']),
        ('"We stay. "They go," she said.', ['"We stay.', '"They go,"']),
        # no quotation
        ("It's the workers' wall, 6\" wide", []),
        ('"', []),
        ("", []),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert _quoted(text) == quoted


def test_an_unclosed_mark_does_not_leak_into_the_next_block() -> None:
    text = '"We stay, she said.\n\nThe wall holds.'
    assert quotations_of(text, Span(21, len(text))) == ()


@given(st.text(alphabet="ab \"“”‘’'`«».,", max_size=80))
def test_quotations_are_apart_in_order_and_inside_the_block(text: str) -> None:
    last = 0
    for one in quotations_of(text, Span(0, len(text))):
        assert last <= one.span.start <= one.inner.start <= one.inner.end <= one.span.end <= len(text)
        last = one.span.end
