"""What is boilerplate and what is a story with many carriers."""

from carriers import held_of, prose
from purport.archive.records import Held
from purport.compare.reuse import find_recycled

STORY = prose(7, 8)
NOTE = "You receive this message because you are on the list of the Velm Watch; to leave it write to the keeper."
PART = "Divers found the wreck of the ferry on the bar of Oskerry with its doors welded shut and its lamps still lit."


def _carrying(words: str, count: int, *, outlets: int, days: int, own: int) -> list[Held]:
    """`count` reports of `outlets` outlets over `days` days, of `own` sentences of their own, that carry `words`."""
    return [
        held_of(
            f"{prose(1000 + number, own)}\n\n{words}" if own else f"{number} {words}",
            f"2025-{number % days // 28 + 1:02d}-{number % days % 28 + 1:02d}",
            outlet=f"Outlet {number % outlets}",
            location=f"{number:03}.txt",
        )
        for number in range(count)
    ]


def _found(reports: list[Held]) -> tuple[int, list[int]]:
    """How many passages, and how many reports each boilerplate is in."""
    found = find_recycled(reports)
    return len(found.recycled), [one.reports for one in found.boilerplate]


def test_a_footer_that_outlets_repeat() -> None:
    assert _found(_carrying(NOTE, 60, outlets=5, days=3, own=6)) == (0, [60])


def test_standing_background_over_months() -> None:
    assert _found(_carrying(PART, 60, outlets=60, days=300, own=6)) == (0, [60])


def test_the_note_of_one_outlet_under_most_of_its_reports() -> None:
    assert _found([*_carrying(NOTE, 12, outlets=1, days=12, own=6), held_of(prose(3), "2025-03-01")]) == (0, [12])


def test_a_note_below_mails_that_are_shorter_than_it() -> None:
    long = f"{NOTE} {PART}"
    mails = [
        held_of(f"{prose(1000 + number, 1, 9)}\n\n{long}", f"2025-0{number % 9 + 1}-01", location=f"{number:03}.txt")
        for number in range(60)
    ]
    assert _found(mails) == (0, [60])


def test_a_wire_story_with_twenty_carriers_is_no_boilerplate() -> None:
    assert _found(_carrying(STORY, 20, outlets=20, days=2, own=0)) == (19, [])


def test_nor_is_one_with_sixty_carriers() -> None:
    assert _found(_carrying(STORY, 60, outlets=60, days=2, own=0)) == (59, [])


def test_nor_one_that_one_outlet_posts_again_and_again() -> None:
    assert _found(_carrying(STORY, 60, outlets=1, days=50, own=0)) == (59, [])


def test_nor_a_passage_that_sixty_outlets_took_over_within_days() -> None:
    assert _found(_carrying(PART, 60, outlets=60, days=4, own=6)) == (59, [])


def test_a_story_is_found_above_a_footer_that_everybody_has() -> None:
    reports = _carrying(NOTE, 60, outlets=5, days=3, own=6)
    story = [
        held_of(f"{STORY}\n\n{NOTE}", "2025-01-02", location="story 1.txt"),
        held_of(f"{prose(4)} {STORY}\n\n{NOTE}", "2025-01-03", location="story 2.txt"),
    ]
    found = find_recycled([*reports, *story])
    (passage,) = found.recycled
    text = story[1].report.document.text
    assert text[passage.later.span.start : passage.later.span.end] == STORY.rstrip(".")
    assert [one.reports for one in found.boilerplate] == [62]
