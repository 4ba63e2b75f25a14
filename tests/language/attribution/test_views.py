"""Two ways to read a text: their units are the same, and what is said of words becomes what is said of units."""

import numpy as np
import pytest
from tokenizers import Tokenizer

from purport.language.attribution import MODEL
from purport.language.attribution.batches import Text
from purport.language.attribution.pieces import Vocabulary
from purport.language.attribution.segments import choose_one
from purport.language.attribution.views import StandIn, View, as_it_stands, with_stand_ins
from purport.language.attribution.windows import Window
from purport.language.attribution.words import read_words

SENTENCE = 'An Orlovian envoy told "Anna Maria Korr" of it.'


def _tokenizer() -> Tokenizer:
    return Tokenizer.from_file(str(MODEL / "tokenizer.json"))


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(_tokenizer())


def _text(vocabulary: Vocabulary, text: str) -> Text:
    words = read_words(text)
    return Text(words, vocabulary.pieces(words))


def _read(view: View) -> list[str]:
    """The pieces of every unit."""
    tokenizer, first, ids = _tokenizer(), view.text.pieces.first, view.text.pieces.ids
    words = [view.words_of(Window(unit, unit + 1)) for unit in range(len(view))]
    return [" ".join(map(tokenizer.id_to_token, ids[first[a.start] : first[a.end]].tolist())) for a in words]


def test_a_text_as_it_stands(vocabulary: Vocabulary) -> None:
    view = as_it_stands(_text(vocabulary, SENTENCE))
    assert len(view) == len(view.text.words) == 12
    assert view.units_of(Window(3, 7)) == view.words_of(Window(3, 7)) == Window(3, 7)


def test_stand_ins_are_read_in_the_place_of_words(vocabulary: Vocabulary) -> None:
    text = _text(vocabulary, SENTENCE)
    stand_ins = [StandIn(0, 1, ("A",)), StandIn(1, 2, ("Polish",)), StandIn(5, 8, ("John", "Smith"))]
    own, other = with_stand_ins(text, stand_ins, vocabulary)
    assert len(own) == len(other) == 10
    assert _read(other) == ["a", "polish", "envoy", "told", '"', "john smith", '"', "of", "it", "."]
    assert _read(own)[5] == "anna maria ko ##rr"
    assert other.text.words.gap.tolist() == [3, 1, 1, 1, 1, 0, 1, 0, 1, 1, 0]
    assert other.text.words.case.tolist() == [2, 2, 1, 1, 0, 2, 2, 0, 1, 1, 0]
    assert other.text.words.quote.tolist() == [0, 0, 0, 0, 2, 1, 1, 3, 0, 0, 0]
    units = own.words
    assert [SENTENCE[a:b] for a, b in zip(units.start, units.end, strict=True)][4:7] == ['"', "Anna Maria Korr", '"']


def test_without_stand_ins_both_ways_are_the_same(vocabulary: Vocabulary) -> None:
    text = _text(vocabulary, SENTENCE)
    own, other = with_stand_ins(text, [], vocabulary)
    assert own.first.tolist() == other.first.tolist() == list(range(13))
    assert other.text.pieces.ids.tolist() == text.pieces.ids.tolist()


def test_a_window_holds_the_units_that_are_whole_in_it(vocabulary: Vocabulary) -> None:
    own, other = with_stand_ins(_text(vocabulary, SENTENCE), [StandIn(5, 8, ("Smith",))], vocabulary)
    assert own.units_of(Window(0, 12)) == other.units_of(Window(0, 10)) == Window(0, 10)
    assert own.units_of(Window(6, 12)) == Window(6, 10)
    assert own.units_of(Window(2, 7)) == Window(2, 5)
    assert own.units_of(Window(5, 8)) == Window(5, 6)
    units = own.units_of(Window(6, 7))
    assert units.start >= units.end


def test_chances_of_a_unit_are_the_mean_of_its_words(vocabulary: Vocabulary) -> None:
    own, _ = with_stand_ins(_text(vocabulary, SENTENCE), [StandIn(5, 8, ("Smith",))], vocabulary)
    chances = np.zeros((5, 7))
    chances[:, 0] = 1.0
    chances[2] = [0.0, 0.8, 0.2, 0.0, 0.0, 0.0, 0.0]
    out = own.chances(Window(3, 8), chances)
    assert out[:2].tolist() == chances[:2].tolist()
    assert out[2].round(6).tolist() == [round(2 / 3, 6), round(0.8 / 3, 6), round(0.2 / 3, 6), 0.0, 0.0, 0.0, 0.0]


def test_the_best_stretch_of_units_scores_as_much_as_that_of_their_words(vocabulary: Vocabulary) -> None:
    own, _ = with_stand_ins(_text(vocabulary, SENTENCE), [StandIn(5, 8, ("Smith",))], vocabulary)
    scores = np.full((12, 8), -2.0)
    scores[5:8, :] = [[4.0] * 8, [1.0] * 8, [4.0] * 8]
    units = own.scores(Window(0, 12), scores)
    assert units[5].tolist() == [9.0, 4.0, 4.0, 4.0, 4.0, 9.0, 4.0, 4.0]
    of_words = choose_one(scores[:, 5], scores[:, 6], scores[:, 7], 0.0)
    of_units = choose_one(units[:, 5], units[:, 6], units[:, 7], 0.0)
    assert (of_words.stretches, of_units.stretches) == (((5, 8),), ((5, 6),))
    assert of_words.log_empty < of_units.log_empty < 0  # what begins or ends within the name is no choice any more
