"""What is recycled among reports: who had it first, word for word or edited, and what is not."""

from itertools import permutations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carriers import held_of, prose
from purport.archive.records import Held
from purport.compare.records import Boilerplate, Change, ChangeKind, Evidenced, Passage, Recycled
from purport.compare.reuse import RecycledPassages, find_recycled
from purport.records import Report, Span

SENTENCE = (
    "The ferry to Oskerry ran aground on the bar at speed and forty passengers were taken off by fishermen "
    "from the quay."
)


def _place(held: Held, words: str) -> Passage:
    document = held.report.document
    start = document.text.index(words)
    return Passage(
        report=document.id, location=document.origin.location, part=None, span=Span(start, start + len(words))
    )


def _pairs(found: RecycledPassages) -> list[tuple[str, str]]:
    return [(one.earlier.location, one.later.location) for one in found.recycled]


def test_a_passage_carried_over_word_for_word_is_told_whole() -> None:
    first = held_of(f"{prose(1)}\n\n{SENTENCE}\n\n{prose(2)}", "2025-03-01", location="first.txt")
    broken = SENTENCE.replace("ran aground", "ran\n   aground")
    later = held_of(f"{prose(3)}\n\n{broken} {prose(4)}", "2025-03-04", location="later.txt")
    assert find_recycled([later, first]) == RecycledPassages(
        recycled=(
            Recycled(
                later=_place(later, broken.rstrip(".")),
                earlier=_place(first, SENTENCE.rstrip(".")),
                dated=True,
                words=22,
                similarity=1.0,
            ),
        ),
        boilerplate=(),
    )


def test_an_edited_sentence_is_found_with_its_changes() -> None:
    edited = SENTENCE.replace("forty", "fourteen").replace("at speed ", "").replace("fishermen", "crews")
    first = held_of(f"{prose(1)}\n\n{SENTENCE}", "2025-03-01", location="first.txt")
    later = held_of(f"{prose(3)}\n\n{edited}", "2025-03-04", location="later.txt")
    (found,) = find_recycled([first, later]).recycled
    old, new = first.report.document.text, later.report.document.text

    def change(kind: ChangeKind, earlier: str, later: str) -> Change:
        spans = [
            Span(text.index(words), text.index(words) + len(words)) if words else None
            for text, words in ((old, earlier), (new, later))
        ]
        return Change(kind=kind, earlier=spans[0], later=spans[1], earlier_text=earlier, later_text=later)

    assert (found.words, found.similarity) == (18, round(18 / 22, 4))
    assert set(found.changes) == {
        change("dropped", "at speed", ""),
        change("figure", "forty", "fourteen"),
        change("replaced", "fishermen", "crews"),
    }


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (
            "Scholars have long known of the salience of ethnic identity in voters' preferences.",
            "Scholars have long spoken of the salience of ethnic belonging in voters' preferences.",
        ),
        (
            "Harbour pilots saw the ferry run aground on the Oskerry bar.",
            "Harbour pilots saw the trawler run aground on the Oskerry bar.",
        ),
        (
            "Ford finished his long career in 1978 with 2,290 points.",
            "Ford finished his great career in 1978 with 2,290 points.",
        ),
        (  # two words changed beside each other, before the sentence's end
            "The Oskerry bakers sell brown bread at the northern gate before dawn in winter.",
            "The Oskerry bakers sell brown bread at the southern quay before dawn in winter.",
        ),
        (  # two of twelve, with three words that tell among the others
            "And then he came to the far less wealthy Mayor of Velm.",
            "And then he came to the much less wealthy Keeper of Velm.",
        ),
    ],
)
def test_a_short_sentence_is_found_though_words_of_it_were_changed(first: str, later: str) -> None:
    reports = [
        held_of(f"{prose(1)} {first} {prose(2)}", "2025-03-01"),
        held_of(f"{prose(3)} {later} {prose(4)}", "2025-03-02"),
    ]
    (found,) = find_recycled(reports).recycled
    text = reports[1].report.document.text
    assert text[found.later.span.start : found.later.span.end] in later
    assert found.words >= 9


def test_a_sentence_is_told_to_its_end_though_the_last_words_but_one_were_changed() -> None:
    first = "Pilots of Oskerry harbour found the wreck of the ferry on the northern bar at dawn on Monday."
    later = first.replace("northern bar at dawn", "southern shore by noon").replace("Pilots", "Divers")
    reports = [
        held_of(f"{prose(1)}\n\n{first}", "2025-03-01", location="1.txt"),
        held_of(f"{prose(3)}\n\n{later}", "2025-03-02", location="2.txt"),
    ]
    (found,) = find_recycled(reports).recycled
    assert (found.earlier, found.later) == (
        _place(reports[0], first[len("Pilots ") :].rstrip(".")),
        _place(reports[1], later[len("Divers ") :].rstrip(".")),
    )
    assert (found.words, found.similarity) == (13, round(13 / 17, 4))
    assert [(one.earlier_text, one.later_text) for one in found.changes] == [
        ("northern bar at dawn", "southern shore by noon")
    ]


def test_what_outlets_put_the_same_way_for_weeks_is_no_passage() -> None:
    """Told where only two have it: nothing shows then that it is how anybody puts it."""

    def reports(days: list[str], outlets: int) -> list[Held]:
        return [
            held_of(
                f"{prose(number)} The margin of error is plus or minus {number} percentage points. {prose(-number)}",
                day,
                outlet=f"Outlet {number % outlets}",
                location=f"{number}.txt",
            )
            for number, day in enumerate(days, start=1)
        ]

    weeks = ["2025-01-01", "2025-01-09", "2025-01-17", "2025-01-25"]
    assert find_recycled(reports(weeks, 3)).recycled == ()
    assert _pairs(find_recycled(reports(weeks[:2], 2))) == [("1.txt", "2.txt")]
    assert len(find_recycled(reports(weeks, 1)).recycled) == 3  # one outlet, from itself
    assert len(find_recycled(reports(["2025-01-01"] * 4, 3)).recycled) == 3  # one day


def test_a_word_of_the_next_sentence_that_happens_to_be_the_same_hides_no_short_sentence() -> None:
    sentence = "The ferry ran aground on the bar of Oskerry at dawn."
    reports = [
        held_of(f"{prose(1)} {sentence} Trump {prose(2).lower()}", "2025-03-01"),
        held_of(f"{prose(3)} {sentence} Trump {prose(4).lower()}", "2025-03-02"),
    ]
    (found,) = find_recycled(reports).recycled
    assert found.words == 12


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (
            "The Oskerry council did not immediately respond to a request for comment.",
            "The Velim council did not immediately respond to requests for comment.",
        ),
        ("The talks will go on in Geneva on Monday.", "The talks will go on in Oskerry on Monday."),
        (
            "The ferry ran aground on the bar of Oskerry at dawn, and the pilots of the harbour were asked why.",
            "Why the ferry ran aground on the bar of Oskerry is what the inquiry is to find out by summer.",
        ),
    ],
)
def test_what_anybody_would_say_is_no_passage(first: str, later: str) -> None:
    reports = [
        held_of(f"{prose(1)} {first} {prose(2)}", "2025-03-01"),
        held_of(f"{prose(3)} {later} {prose(4)}", "2025-03-02"),
    ]
    assert find_recycled(reports).recycled == ()


def test_every_later_carrier_points_to_the_first() -> None:
    reports = [
        held_of(f"{prose(seed)}\n\n{SENTENCE}", f"2025-03-0{seed}", location=f"{seed}.txt") for seed in (1, 2, 3, 4)
    ]
    assert _pairs(find_recycled(reports)) == [("1.txt", "2.txt"), ("1.txt", "3.txt"), ("1.txt", "4.txt")]
    assert len(find_recycled(reports, every=True).recycled) == 6


def test_what_another_earlier_report_has_more_of_is_told_of_it() -> None:
    second = prose(9, 2)
    reports = [
        held_of(f"{prose(1)}\n\n{SENTENCE}", "2025-03-01", location="1.txt"),
        held_of(f"{prose(2)}\n\n{SENTENCE} {second}", "2025-03-02", location="2.txt"),
        held_of(f"{prose(3)}\n\n{SENTENCE} {second}", "2025-03-03", location="3.txt"),
    ]
    assert _pairs(find_recycled(reports)) == [("1.txt", "2.txt"), ("1.txt", "3.txt"), ("2.txt", "3.txt")]


def test_who_had_it_word_for_word_is_told_beside_the_first_who_had_it_otherwise() -> None:
    edited = SENTENCE.replace("speed", "anchor").replace("forty", "fifty").replace("fishermen", "pilots")
    reports = [
        held_of(f"{prose(1)}\n\n{SENTENCE}", "2025-03-01", location="1.txt"),
        held_of(f"{prose(2)}\n\n{edited}", "2025-03-02", location="2.txt"),
        held_of(f"{prose(3)}\n\n{edited}", "2025-03-03", location="3.txt"),
    ]
    told = {(one.earlier.location, one.later.location): one.words for one in find_recycled(reports).recycled}
    assert told == {("1.txt", "2.txt"): 19, ("1.txt", "3.txt"): 19, ("2.txt", "3.txt"): 22}


def test_of_reports_that_took_from_each_other_on_one_day_none_is_both_first_and_later() -> None:
    """Each has a passage of the one and of the other; the order is that of adding, whatever that of the input."""
    bread = "Bakers in Velm have had no flour since the bridge was closed and sell what they baked on Friday last."
    watch = "Nobody was let into the harbour after nine and those who asked were told to come again with a paper."
    first, second, third = (
        held_of(
            f"{prose(number)}\n\n{one}\n\n{other}",
            "2025-03-01",
            location=f"{number}.txt",
            added=f"2026-01-0{4 - number}T00:00:00Z",
        )
        for number, one, other in ((1, SENTENCE, bread), (2, bread, watch), (3, watch, SENTENCE))
    )

    def told(later: Held, earlier: Held, words: str) -> Recycled:
        return Recycled(
            later=_place(later, words.rstrip(".")),
            earlier=_place(earlier, words.rstrip(".")),
            dated=False,
            words=len(words.split()),
            similarity=1.0,
        )

    expected = RecycledPassages(
        recycled=(told(second, third, watch), told(first, third, SENTENCE), told(first, second, bread)), boilerplate=()
    )
    for reports in permutations((first, second, third)):
        assert find_recycled(reports) == expected


def test_only_what_the_reports_asked_for_have_to_do_with() -> None:
    reports = [
        held_of(f"{prose(seed)}\n\n{SENTENCE}", f"2025-03-0{seed}", location=f"{seed}.txt") for seed in (1, 2, 3)
    ]
    ids = [one.report.document.id for one in reports]
    assert _pairs(find_recycled(reports, of=[ids[2]])) == [("1.txt", "3.txt")]
    assert _pairs(find_recycled(reports, of=[ids[0]])) == [("1.txt", "2.txt"), ("1.txt", "3.txt")]


def test_the_same_document_from_two_places_is_not_recycled() -> None:
    text = f"{prose(1)}\n\n{SENTENCE}"
    twice = [held_of(text, "2025-03-01", location="1.txt"), held_of(text, "2025-03-02", location="2.txt")]
    assert find_recycled(twice) == RecycledPassages((), ())


def test_eleven_words_are_no_passage() -> None:
    words = "the ferry to Oskerry ran aground on the bar at dawn"
    reports = [
        held_of(f"{prose(1)} Then {words} zelpo {prose(2)}", "2025-03-01"),
        held_of(f"{prose(3)} Now {words} quirm {prose(4)}", "2025-03-02"),
    ]
    assert find_recycled(reports).recycled == ()


def test_furniture_is_no_passage() -> None:
    link = "Read more: The ferry to Oskerry ran aground on the bar at dawn and forty passengers were taken off"
    first = held_of(f"{prose(1)}\n\n{link}\n", "2025-03-01")
    second = held_of(f"{prose(2)}\n\n{link}\n", "2025-03-02")
    assert find_recycled([first, second]).recycled == ()


def test_where_dates_do_not_tell_it_says_so() -> None:
    def pair(one: str | None, other: str | None) -> list[tuple[str, str, bool]]:
        found = find_recycled(
            [
                held_of(f"{prose(1)}\n\n{SENTENCE}", one, location="a.txt", added="2026-01-02T00:00:00Z"),
                held_of(f"{prose(2)}\n\n{SENTENCE}", other, location="b.txt", added="2026-01-01T00:00:00Z"),
            ]
        )
        return [(one.earlier.location, one.later.location, one.dated) for one in found.recycled]

    assert pair("2025-03-01", "2025-03-02") == [("a.txt", "b.txt", True)]
    assert pair("2025-03-02", "2025-03-01") == [("b.txt", "a.txt", True)]
    assert pair("2025-03-01", "2025-03-01") == [("b.txt", "a.txt", False)]  # the one that was added first
    assert pair(None, "2025-03-01") == [("b.txt", "a.txt", False)]
    assert pair("2025-03-01T08:00:00+02:00", "2025-03-01T05:00:00+00:00") == [("b.txt", "a.txt", True)]


def test_a_year_that_is_not_given_is_the_nearest_and_never_sure() -> None:
    first = held_of(f"VELM, Feb 7 (Telvane) – {SENTENCE}\n\n{prose(1)}", None, location="wire.txt")
    later = held_of(f"{prose(2)}\n\n{SENTENCE}", "2025-03-01", location="later.txt")
    (found,) = find_recycled([later, first]).recycled
    assert first.report.document.published.timex == "XXXX-02-07"
    assert (found.earlier.location, found.dated) == ("wire.txt", False)


def test_nothing_in_nothing_out() -> None:
    assert find_recycled([]) == RecycledPassages((), ())
    assert find_recycled([held_of("Nothing.", "2025-03-01")]) == RecycledPassages((), ())


def test_a_text_that_repeats_itself_without_end_costs_no_more_than_another() -> None:
    reports = [held_of(f"{'ferry bar quay ' * 3_000}{prose(seed)}", f"2025-03-0{seed}") for seed in (1, 2)]
    assert [one.similarity for one in find_recycled(reports).recycled] == [1.0]


WORDS = st.lists(st.integers(0, 10**6), min_size=15, max_size=40)


def _words(numbers: list[int], letter: str) -> str:
    return " ".join(f"{letter}{number:b}" for number in numbers)


@settings(max_examples=30, deadline=None)
@given(before=WORDS, shared=st.lists(st.integers(0, 10**6), min_size=12, max_size=60), after=WORDS)
def test_every_run_of_twelve_words_is_found_exactly_where_it_stands(
    before: list[int], shared: list[int], after: list[int]
) -> None:
    passage = _words(shared, "s")
    one = held_of(f"{_words(before, 'b')} {passage} {_words(after, 'c')}", "2025-03-01")
    other = held_of(f"{_words(after, 'd')} {passage} {_words(before, 'e')}", "2025-03-02")
    (found,) = find_recycled([one, other]).recycled
    for side, held in ((found.earlier, one), (found.later, other)):
        assert held.report.document.text[side.span.start : side.span.end] == passage
    assert (found.words, found.similarity, found.changes) == (len(shared), 1.0, ())
    (mirrored,) = find_recycled([_dated_like(one, other), _dated_like(other, one)]).recycled
    assert (mirrored.earlier.span, mirrored.later.span) == (found.later.span, found.earlier.span)


def _dated_like(held: Held, like: Held) -> Held:
    document = msgspec.structs.replace(held.report.document, published=like.report.document.published)
    report: Report = msgspec.structs.replace(held.report, document=document)
    return msgspec.structs.replace(held, report=report)


def test_boilerplate_is_listed_once_and_is_no_passage() -> None:
    footer = "You receive this message because you are on the list of the Velm Watch; to leave it write to the keeper."
    reports = [
        held_of(f"{prose(seed, 6)}\n\n{footer}", f"2025-{seed % 12 + 1:02d}-01", location=f"{seed:03}.txt")
        for seed in range(60)
    ]
    document = reports[0].report.document  # of January, and the first by name
    start = document.text.index("You receive")
    words = Evidenced(report=document.id, span=Span(start, start + len(footer) - 1), text=footer.rstrip("."))
    assert find_recycled(reports) == RecycledPassages(recycled=(), boilerplate=(Boilerplate(words=words, reports=60),))
