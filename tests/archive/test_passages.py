"""Marks: what equal passages share, the same on every machine, with the places they stand at."""

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from purport.archive.passages import RUN, Mark, marked_words, marks_of
from purport.archive.words import words_of
from support import document

MARKS = (230828900016364247, 8989907127489206516)
SENTENCE = "Earlier this week, terrorists shelled the grain silo at Bir Ozmane, killing two farmers and their mother."
LONG = (
    "Earlier this week, terrorists shelled the grain silo at Bir Ozmane, killing two farmers and their mother, "
    "in what was the first such thing to be seen in all of the five years of the war, and not the last if those who "
    "know it are to be believed."
)


def _marked(text: str) -> list[tuple[int, str]]:
    made = document(text)
    return [(mark.mark, made.text[mark.start : mark.end]) for mark in marks_of(made)]


def test_marks_are_numbers_that_never_change() -> None:
    assert marks_of(document("Terrorists shelled the grain silo.")) == [
        Mark(MARKS[0], 0, 28),
        Mark(-329341039387457733, 0, 33),
        Mark(7532069602492697573, 0, 33),
        Mark(MARKS[1], 11, 33),
    ]


def test_marks_are_the_same_in_another_process() -> None:
    code = (
        "from purport.archive.passages import marked_words; print([m for m, *_ in marked_words("
        "('terrorists', 'shelled', 'the', 'grain', 'silo'))])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    assert told.strip() == str(list(MARKS))


def test_a_mark_is_three_telling_words_and_skips_the_little_ones() -> None:
    assert [words for _, words in _marked(LONG)] == [
        "Earlier this week, terrorists",
        "week, terrorists shelled",
        "terrorists shelled the grain",
        "shelled the grain silo",
        "grain silo at Bir Ozmane",
        "silo at Bir Ozmane, killing",
        "Ozmane, killing two farmers",
        "killing two farmers and their mother",
        "farmers and their mother, in what was the first",
        "mother, in what was the first such thing",
        "first such thing to be seen",
        "thing to be seen in all of the five",
        "seen in all of the five years",
        "in all of the five years of the war, and not the",
        "five years of the war, and not the last",
        "years of the war, and not the last if those who know",
        "of the war, and not the last if those who know it",
        "the war, and not the last if those who know it are",
        "war, and not the last if those who know it are to",
        "and not the last if those who know it are to be",
        "last if those who know it are to be believed",
    ]


def test_a_short_sentence_also_has_marks_that_leave_one_telling_word_out() -> None:
    whole = marked_words(("terrorists", "shelled", "the", "grain", "silo"), (4,))
    without_second = marked_words(("terrorists", "grain", "silo"))
    without_third = marked_words(("terrorists", "shelled", "silo"))
    assert sorted((first, last) for _, first, last in whole) == [(0, 4), (0, 5), (0, 5), (1, 5)]
    assert {mark for mark, *_ in whole} == {*MARKS, without_second[0][0], without_third[0][0]}


def test_a_short_sentence_with_two_telling_words_changed_still_has_marks() -> None:
    first = dict(_marked("Scholars have long known of the salience of ethnic identity in voters' preferences."))
    other = dict(_marked("Scholars have long spoken of the salience of ethnic belonging in voters' preferences."))
    assert sorted(first[mark] for mark in first.keys() & other.keys()) == [
        "Scholars have long known of the salience",
        "ethnic identity in voters' preferences",
        "long known of the salience of ethnic",
        "salience of ethnic identity in voters",
    ]


def test_a_very_short_sentence_also_has_marks_that_leave_two_out() -> None:
    words = ("bakers", "sold", "the", "bread", "before", "dawn", "broke")
    left_out = {marked_words((words[0], words[middle], words[6]))[0][0] for middle in (1, 3, 5)}
    assert left_out <= {mark for mark, *_ in marked_words(words, (6,))}
    longer = ("millers", "fishers", *words)
    assert len(longer) - 2 == 7
    assert not left_out & {mark for mark, *_ in marked_words(longer, (8,))}


def test_a_longer_sentence_keeps_one_in_three_of_these_the_same_wherever_they_stand() -> None:
    words = "bakers sold bread dawn broke millers fishers pilots divers tellers keepers guards".split()

    def skipping(words: list[str], end: tuple[int, ...]) -> set[int]:
        one_sentence = {mark for mark, *_ in marked_words(tuple(words), end)}
        return one_sentence - {mark for mark, *_ in marked_words(tuple(words))}

    last = len(words) - 1
    whole = {
        marked_words((words[at], words[middle], words[at + 3]))[0][0]
        for at in range(last - 2)
        for middle in (at + 1, at + 2)
    }
    assert skipping(words, (last,)) == {mark for mark in whole if mark % 3 == 0}
    assert skipping(["grain", *words], (last + 1,)) >= skipping(words, (last,)) != set()
    assert skipping([*words, *["of"] * 29], (last + 29,)) == set()  # more than forty words


def test_a_mark_leaves_no_word_out_over_the_end_of_a_sentence() -> None:
    one = marked_words(("terrorists", "shelled", "grain", "silo"), (1, 3))
    assert [mark for mark, *_ in one] == list(MARKS)


def test_a_changed_word_costs_only_its_own_marks() -> None:
    before = {mark for mark, _ in _marked(LONG)}
    after = {mark for mark, _ in _marked(LONG.replace("shelled", "torched"))}
    assert len(before) == len(after) == 21
    assert len(before & after) == 18


def test_line_breaks_case_and_diacritics_change_nothing() -> None:
    other = (
        "EARLIER this week terrorists shelled\n   the grain silo at Bir Özmáne –\nkilling two farmers and their mother"
    )
    in_a_row = {mark for mark, *_ in marked_words(words_of(document(SENTENCE)).folded)}
    assert in_a_row == {mark for mark, *_ in marked_words(words_of(document(other)).folded)}
    assert in_a_row < {mark for mark, _ in _marked(other)}


def test_furniture_has_no_marks() -> None:
    text = "The boats came back to the empty harbour.\n\nRead more: Three nights in the empty harbour of Ras Velim\n"
    assert [words for _, words in _marked(text)] == [
        "boats came back",
        "boats came back to the empty",
        "boats came back to the empty",
        *["boats came back to the empty harbour"] * 3,
        "came back to the empty",
        "came back to the empty harbour",
        "came back to the empty harbour",
        "back to the empty harbour",
    ]


def test_little_words_alone_are_marked_by_the_run() -> None:
    words = tuple("it is what it is and that is what it was to be".split())
    assert [(first, last) for _, first, last in marked_words(words)] == [(0, 12), (1, 13)]


def test_nothing_to_mark() -> None:
    assert marked_words(()) == []
    assert marked_words(("boats", "came")) == []


WORD = st.sampled_from("the of is that said harbour strike market people 12 blast bread sea".split())


SENTENCES = st.lists(st.integers(min_value=0, max_value=60), max_size=5).map(lambda ends: tuple(sorted(set(ends))))


@given(
    st.lists(WORD, max_size=20),
    st.lists(WORD, min_size=RUN, max_size=25),
    st.lists(WORD, max_size=20),
    SENTENCES,
    SENTENCES,
)
def test_every_shared_run_of_twelve_words_shares_a_mark(
    before: list[str], run: list[str], after: list[str], ends: tuple[int, ...], others: tuple[int, ...]
) -> None:
    one = marked_words((*before, *run), ends)
    other = marked_words((*run, *after), others)
    within = {mark for mark, first, _ in one if first >= len(before)}
    assert within & {mark for mark, _, last in other if last <= len(run)}


@given(st.lists(WORD, max_size=60), SENTENCES)
def test_every_window_of_twelve_words_holds_a_mark(words: list[str], ends: tuple[int, ...]) -> None:
    marked = marked_words(tuple(words), ends)
    for begin in range(len(words) - RUN + 1):
        assert any(begin <= first and last <= begin + RUN for _, first, last in marked)
    assert [first for _, first, _ in marked] == sorted(first for _, first, _ in marked)
    assert len(set(marked)) == len(marked)
