"""Stock phrases: which words several outlets have in common weeks apart."""

from carriers import held_of
from purport.archive.words import words_of
from purport.compare.reuse.boilerplate import Source
from purport.compare.reuse.stock import stock_phrases
from purport.compare.reuse.texts import texts_of

PHRASE = "margin of error is plus or minus"
FIRST, LATER, LAST = "2025-01-01", "2025-01-10", "2025-01-31"


def _stock(sources: list[Source], *, times: int = 1) -> list[str]:
    """The stock words of the first of as many texts as there are sources, each with the phrase so many times."""
    texts = [f"Tellers wrote: {' '.join([PHRASE] * times)} zelpo{at} quirm{at} vosk{at}." for at in range(len(sources))]
    documents = [held_of(text).report.document for text in texts]
    words = [words_of(document) for document in documents]
    flags = stock_phrases(texts_of(words), sources)[: len(words[0].folded)].tolist()
    return [word for word, stock in zip(words[0].folded, flags, strict=True) if stock]


def test_a_phrase_of_four_texts_of_two_outlets_over_weeks() -> None:
    sources = [Source("A", FIRST), Source("A", LATER), Source("B", LATER), Source("B", LAST)]
    assert _stock(sources) == ["tellers", "wrote", *PHRASE.split()]


def test_outlets_that_are_not_known_are_as_many_as_texts() -> None:
    assert _stock([Source(None, FIRST), Source(None, LATER), Source(None, LATER), Source(None, LAST)]) != []


def test_three_texts_are_too_few_however_often_they_have_it() -> None:
    sources = [Source("A", FIRST), Source("B", LATER), Source("C", LAST)]
    assert _stock(sources) == []
    assert _stock(sources, times=3) == []


def test_what_one_outlet_repeats_is_its_own() -> None:
    assert _stock([Source("A", FIRST), Source("A", LATER), Source("A", LATER), Source("A", LAST)]) == []


def test_what_all_have_within_days_is_news() -> None:
    assert _stock([Source("A", FIRST), Source("B", LATER), Source("C", LATER), Source("D", FIRST)]) == []


def test_days_that_are_not_known_tell_nothing() -> None:
    assert _stock([Source("A", None), Source("B", None), Source("C", None), Source("D", LAST)]) == []
    assert _stock([Source("A", FIRST), Source("B", None), Source("C", None), Source("D", LAST)]) != []


def test_nothing_in_nothing_out() -> None:
    assert stock_phrases(texts_of([]), []).tolist() == []
