"""How sure of a statement the encoder has to be."""

import pytest

from purport.extract.statements import Found
from purport.extract.sureness import is_likely
from purport.language.parse import Parse
from purport.records import Span
from support import parsed

LEAST = 0.3
VOWED = "Velm/NNP vowed/VBD to/TO stay/VB/xcomp"
SIGNED = "Velm/NNP signed/VBD the/DT bill/NN"
QUOTED = "Velm/NNP signed/VBD “/`` +the/DT bill/NN +”/''"


def _found(text: str, words: tuple[str, str, str], sure: float | None) -> Found:
    spans = [(Span(text.index(part), text.index(part) + len(part)),) if part else () for part in words]
    return Found(*spans, confidence=sure)


def _read(words: str) -> tuple[str, Parse]:
    parse, text = parsed(words), ""
    for token in parse.tokens:
        text += " " * (token.start - len(text)) + token.text
    return text, parse


@pytest.mark.parametrize(
    ("words", "who", "cue", "what", "enough"),
    [
        (VOWED, "Velm", "vowed", "to stay", 0.21),
        (QUOTED, "Velm", "signed", "the bill", 0.37),
        (SIGNED, "Velm", "signed", "the bill", 0.47),
        (VOWED, "", "vowed", "to stay", 0.43),
        (SIGNED, "", "signed", "the bill", 0.58),
    ],
)
def test_more_is_asked_of_a_bare_phrase_an_unknown_cue_and_of_what_nobody_is_named_for(
    words: str, who: str, cue: str, what: str, enough: float
) -> None:
    text, parse = _read(words)
    assert is_likely(text, parse, _found(text, (who, cue, what), enough), LEAST)
    assert not is_likely(text, parse, _found(text, (who, cue, what), enough - 0.02), LEAST)


def test_without_a_parse_nothing_tells_one_from_the_other() -> None:
    text, nothing = "Velm signed the bill", Parse((), ())
    assert is_likely(text, nothing, _found(text, ("Velm", "signed", "the bill"), 0.31), LEAST)
    assert not is_likely(text, nothing, _found(text, ("", "signed", "the bill"), 0.49), LEAST)


def test_what_layout_tells_is_sure() -> None:
    text, parse = _read(SIGNED)
    assert is_likely(text, parse, _found(text, ("Velm", "signed", "the bill"), None), LEAST)
