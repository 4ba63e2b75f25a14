"""The words of a report: folded, with their places, over line breaks, without what is not its own."""

from hypothesis import given
from hypothesis import strategies as st

from purport.archive.words import fold, words_of
from purport.errors import InputError
from support import document


def _words(text: str) -> list[tuple[str, str]]:
    made = document(text)
    words = words_of(made)
    return [
        (folded, made.text[start:end])
        for folded, start, end in zip(words.folded, words.starts, words.ends, strict=True)
    ]


def test_case_diacritics_apostrophes_and_punctuation_do_not_count() -> None:
    assert _words("The Señor’s “café”, it's MÜDE: e\u0301te\u0301.") == [
        ("the", "The"), ("senors", "Señor’s"), ("cafe", "café"), ("its", "it's"), ("mude", "MÜDE"),
        ("ete", "e\u0301te\u0301"),
    ]  # fmt: skip


def test_figures_are_one_word_and_hyphens_part_words() -> None:
    assert _words("Some 1,200 ice-crates, 2.5 tonnes, on the 6th.") == [
        ("some", "Some"), ("1200", "1,200"), ("ice", "ice"), ("crates", "crates"), ("2.5", "2.5"),
        ("tonnes", "tonnes"), ("on", "on"), ("the", "the"), ("6th", "6th"),
    ]  # fmt: skip


def test_words_run_over_line_breaks_emphasis_and_blocks() -> None:
    text = "The boats came\n   back *late* in the night.\n\nNobody was on the quay."
    words = words_of(document(text))
    assert " ".join(words.folded) == "the boats came back late in the night nobody was on the quay"
    span = words.span(2, 5)
    assert text[span.start : span.end] == "came\n   back *late"


def test_sentences_close_at_points_and_at_the_end_of_blocks() -> None:
    text = "“Did Gov. A. Velm go?” she asked the U.N. envoy (Telvane.) again. 2.5 tonnes came … Late\n\nNobody knew"
    words = words_of(document(text))
    assert [words.folded[place] for place in words.closing] == ["again", "came", "late", "knew"]


def test_furniture_and_quoted_messages_are_not_the_reports_own() -> None:
    text = "The boats came back.\n\nRead more: Three nights in Velm\n\n[image: quay.jpg]\n\nNobody was there.\n"
    assert " ".join(words_of(document(text)).folded) == "the boats came back nobody was there"


def test_arabic_letters_are_equal_with_and_without_vowel_signs() -> None:
    assert fold("كَتَبَ") == fold("كتب") == "كتب"


@given(st.text(max_size=300))
def test_places_are_in_order_and_fold_to_the_word(text: str) -> None:
    if not text.strip():
        return
    try:
        made = document(text)
    except InputError:  # what cannot be a document is tested elsewhere
        return
    words = words_of(made)
    end = 0
    for start, stop in zip(words.starts, words.ends, strict=True):
        assert end <= start < stop <= len(made.text)
        end = stop
