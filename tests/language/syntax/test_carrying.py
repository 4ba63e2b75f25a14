"""Syntax read with stand-ins for names becomes that of the words as they stand, whoever is named."""

from types import SimpleNamespace

import numpy as np
import pytest
from tokenizers import Tokenizer

from purport.language.attribution import MODEL, StandIn
from purport.language.attribution.batches import Text
from purport.language.attribution.pieces import Vocabulary
from purport.language.attribution.views import with_stand_ins
from purport.language.attribution.words import read_words
from purport.language.syntax.carrying import carried
from purport.language.syntax.network import Labels

LABELS = Labels(
    ("NNP", "VBD", "DT", "HYPH", "IN", "POS", "CC", ".", ","),
    ("O",),
    ("ROOT", "nsubj", "dobj", "compound", "punct", "det", "prep", "pobj", "case", "cc"),
)
SMITH_MET_FRANCE = ("NNP compound 1", "NNP nsubj 2", "VBD ROOT 2", "NNP dobj 2", ". punct 2")
"""'John Smith met France.' as it is read: of each word its tag, its dependency and its head."""


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(Tokenizer.from_file(str(MODEL / "tokenizer.json")))


def _carried(vocabulary: Vocabulary, text: str, stand_ins: list[StandIn], read: tuple[str, ...]) -> list[str]:
    """The words of a text with what is carried over to each; `>` before one that opens a sentence."""
    words = read_words(text)
    own, other = with_stand_ins(Text(words, vocabulary.pieces(words)), stand_ins, vocabulary)
    parts = [one.split() for one in read]
    found = SimpleNamespace(
        tag=np.array([LABELS.tags.index(tag) for tag, _, _ in parts]),
        dep=np.array([LABELS.deps.index(dep) for _, dep, _ in parts]),
        head=np.array([int(head) for _, _, head in parts]),
        opens=np.arange(len(parts)) == 0,
    )
    out = carried(own, other, found, LABELS)  # type: ignore[arg-type]
    return [
        f"{'>' * bool(out.opens[at])}{words.surfaces[at]} {LABELS.tags[out.tag[at]]} {LABELS.deps[out.dep[at]]}"
        f" {words.surfaces[out.head[at]]}"
        for at in range(len(words))
    ]


def test_a_name_hangs_where_its_stand_in_does(vocabulary: Vocabulary) -> None:
    text = "Karim al-Rubaie met the United Provinces."
    stand_ins = [StandIn(0, 4, ("John", "Smith")), StandIn(5, 8, ("France",))]
    assert _carried(vocabulary, text, stand_ins, SMITH_MET_FRANCE) == [
        ">Karim NNP compound Rubaie",
        "al NNP compound Rubaie",
        "- HYPH punct Rubaie",
        "Rubaie NNP nsubj met",
        "met VBD ROOT met",
        "the DT det Provinces",
        "United NNP compound Provinces",
        "Provinces NNP dobj met",
        ". . punct met",
    ]


def test_of_a_name_with_a_preposition_the_word_before_it_speaks(vocabulary: Vocabulary) -> None:
    text = "Wu met Friends of the O'Hara and Velm Rivers, Inc.."
    stand_ins = [StandIn(0, 1, ("Smith",)), StandIn(2, 14, ("Delta",))]
    read = ("NNP nsubj 1", "VBD ROOT 1", "NNP dobj 1", ". punct 1")
    assert _carried(vocabulary, text, stand_ins, read) == [
        ">Wu NNP nsubj met",
        "met VBD ROOT met",
        "Friends NNP dobj met",
        "of IN prep Friends",
        "the DT det Inc",
        "O NNP compound Inc",
        "' POS case Inc",
        "Hara NNP compound Inc",
        "and CC cc Inc",
        "Velm NNP compound Inc",
        "Rivers NNP compound Inc",
        ", , punct Inc",
        "Inc NNP pobj of",
        ". , punct Inc",
        ". . punct met",
    ]


def test_stand_ins_that_hang_apart_speak_by_the_last(vocabulary: Vocabulary) -> None:
    read = ("NNP nsubj 2", "NNP dobj 2", "VBD ROOT 2", "NNP dobj 0", ". punct 2")
    stand_ins = [StandIn(0, 2, ("John", "Smith")), StandIn(3, 4, ("France",))]
    assert _carried(vocabulary, "Wu Hong met Peru.", stand_ins, read) == [
        ">Wu NNP compound Hong",
        "Hong NNP dobj met",
        "met VBD ROOT met",
        "Peru NNP dobj Hong",
        ". . punct met",
    ]
