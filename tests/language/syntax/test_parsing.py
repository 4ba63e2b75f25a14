"""From labels to a parse: sentences, trees without cycles, names whatever the tags say."""

from types import SimpleNamespace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from purport.language.attribution.words import read_words
from purport.language.parse import Name, Parse, Sentence
from purport.language.reading import reading_of
from purport.language.syntax.network import Labels
from purport.language.syntax.parsing import parse_of
from purport.records import Span
from support import document

LABELS = Labels(("NN", "NNS", ","), ("O", "B-PER", "I-PER", "B-ORG", "I-ORG"), ("dep", "nsubj", "ROOT"))
TEXT = "Rada Velm met ministers of Oskar Group ."


def _parse(heads: list[int], names: list[int], opens: list[bool] | None = None) -> Parse:
    report = document(TEXT)
    words = read_words(TEXT)
    count = len(words)
    found = SimpleNamespace(
        tag=np.array([0, 0, 0, 1, 0, 0, 0, 2][:count]),
        head=np.array(heads),
        dep=np.ones(count, dtype=np.int64),
        names=np.eye(5, dtype=np.float32)[names],
        opens=np.array(opens or [False] * count),
    )
    return parse_of(report, reading_of(TEXT, Span(0, len(TEXT))), words, found, LABELS)  # type: ignore[arg-type]


def test_a_parse_has_tokens_names_and_one_root() -> None:
    parse = _parse([1, 2, 2, 2, 3, 6, 4, 2], [1, 2, 0, 0, 0, 3, 4, 0])
    assert parse.names == (Name(0, 2, "person", 1.0), Name(5, 7, "organisation", 1.0))
    assert [token.dep for token in parse.tokens] == ["nsubj", "nsubj", "ROOT", *["nsubj"] * 5]
    assert [token.head for token in parse.tokens] == [1, 2, 2, 2, 3, 6, 4, 2]
    assert (parse.tokens[3].lemma, parse.tokens[3].pos, parse.tokens[3].start) == ("minister", "NOUN", 14)
    assert parse.sentences == (Sentence(0, 8, 0),)


def test_a_name_that_goes_on_with_nothing_begins_one() -> None:
    assert _parse([0] * 8, [2, 2, 0, 4, 2, 1, 1, 0]).names == (
        Name(0, 2, "person", 1.0),
        Name(3, 4, "organisation", 1.0),
        Name(4, 5, "person", 1.0),
        Name(5, 6, "person", 1.0),
        Name(6, 7, "person", 1.0),
    )


def test_sentences_part_names_and_trees() -> None:
    parse = _parse([2, 2, 2, 2, 2, 2, 2, 2], [0, 0, 0, 1, 2, 0, 0, 0], [True, False, False, False, True, *[False] * 3])
    assert parse.sentences == (Sentence(0, 4, 0), Sentence(4, 8, 0))
    assert [token.head for token in parse.tokens] == [2, 2, 2, 2, 4, 5, 6, 7]
    assert parse.names == (Name(3, 4, "person", 1.0), Name(4, 5, "person", 1.0))


@given(st.lists(st.integers(0, 7), min_size=8, max_size=8))
def test_whatever_the_heads_every_token_leads_to_a_root(heads: list[int]) -> None:
    parse = _parse(heads, [0] * 8)
    for token in parse.tokens:
        steps = 0
        while token.head != token.index:
            token = parse.tokens[token.head]
            steps += 1
            assert steps <= 8
        assert token.dep == "ROOT"
