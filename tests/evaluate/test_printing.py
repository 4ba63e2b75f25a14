"""Tokens as they are printed."""

import pytest

from purport.evaluate.printing import as_printed, as_printed_finely
from purport.records import Span


def test_words_marks_and_places() -> None:
    text, spans = as_printed("Velm did n't sign `` it '' .".split())
    assert text == 'Velm didn\'t sign "it".'
    assert [text[span.start : span.end] for span in spans] == ["Velm", "did", "n't", "sign", '"', "it", '"', "."]
    assert spans[:3] == [Span(0, 4), Span(5, 8), Span(8, 11)]


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("No - one was hurt at 6 : 06 .", "No-one was hurt at 6:06."),
        ('A "total loss , " he said .', 'A "total loss," he said.'),
        ('" It grew , " he said , " and grew . "', '"It grew," he said, "and grew."'),
        ("http : / / north . example / a - b", "http://north.example/a-b"),
        ("the U . S . paid $ 1 , 200 on 5 May , 2031", "the U.S. paid $1,200 on 5 May, 2031"),
        ("- so it was", "- so it was"),
        ("", ""),
    ],
)
def test_tokens_that_were_cut_finely(tokens: str, text: str) -> None:
    printed, spans = as_printed_finely(tokens.split())
    assert printed == text
    assert len(spans) == len(tokens.split())
