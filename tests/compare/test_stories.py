"""Reports that are one text are one story with all who carry it; others are not."""

import random

from carriers import held_of, prose
from purport.archive.records import Held
from purport.compare.records import Carrier, Story
from purport.compare.reuse import find_recycled
from purport.compare.stories import find_stories, with_stories
from purport.records import Origin
from told import incident_of

WIRE = "\n\n".join(prose(seed, 3) for seed in range(1, 7))
OTHER = "\n\n".join(prose(seed, 3) for seed in range(11, 17))


def _stories(*reports: Held) -> list[list[str]]:
    found = find_stories(reports, find_recycled(reports))
    return [[one.location for one in story.reports] for story in found]


def _edited(text: str, rate: float) -> str:
    rng = random.Random(5)
    return "\n\n".join(
        " ".join("changed" if rng.random() < rate else word for word in paragraph.split())
        for paragraph in text.split("\n\n")
    )


def test_a_story_is_told_whole() -> None:
    again = Origin(location="mirror.html", part="7", format="html", sha256="0" * 64)
    first = held_of(WIRE, "2025-03-01", location="wire.txt", outlet="Telvane", more_origins=(again,))
    later = held_of(f"{WIRE}\n\n{prose(99, 1)}", "2025-03-02", location="copy.txt", added="2025-12-31T00:00:00Z")
    assert find_stories([later, first], find_recycled([later, first])) == (
        Story(
            id=later.report.document.id,  # it was added first
            reports=(
                _carrier(first, "wire.txt"),
                _carrier(first, "mirror.html", "7"),
                _carrier(later, "copy.txt"),
            ),
            first=first.report.document.id,
        ),
    )


def _carrier(held: Held, location: str, part: str | None = None) -> Carrier:
    document = held.report.document
    return Carrier(
        report=document.id,
        location=location,
        part=part,
        outlet=document.outlet,
        title=document.title,
        published=document.published,
    )


def test_one_document_from_two_places_is_a_story() -> None:
    again = Origin(location="mirror.txt", format="text", sha256="0" * 64)
    held = held_of(WIRE, "2025-03-01", location="wire.txt", more_origins=(again,))
    assert _stories(held, held_of(OTHER, "2025-03-01")) == [["wire.txt", "mirror.txt"]]


def test_edited_copies_and_cuts_are_carriers() -> None:
    paragraphs = WIRE.split("\n\n")
    assert _stories(
        held_of(WIRE, "2025-03-01", location="wire.txt"),
        held_of(_edited(WIRE, 0.1), "2025-03-02", location="edited.txt"),
        held_of("\n\n".join(paragraphs[:3]), "2025-03-03", location="cut.txt"),
        held_of(OTHER, "2025-03-03", location="other.txt"),
    ) == [["wire.txt", "edited.txt", "cut.txt"]]


def test_a_newsletter_carries_each_of_its_reports_and_does_not_make_them_one() -> None:
    assert _stories(
        held_of(WIRE, "2025-03-01", location="wire.txt"),
        held_of(OTHER, "2025-03-02", location="other.txt"),
        held_of(f"{prose(50, 1)}\n\n{WIRE}\n\n{OTHER}", "2025-03-03", location="letter.txt"),
    ) == [["wire.txt", "letter.txt"], ["other.txt", "letter.txt"]]


def test_nor_does_one_that_came_before_the_reports() -> None:
    assert _stories(
        held_of(f"{prose(50, 1)}\n\n{WIRE}\n\n{OTHER}", "2025-03-01", location="letter.txt"),
        held_of(WIRE, "2025-03-02", location="wire.txt"),
        held_of(OTHER, "2025-03-03", location="other.txt"),
    ) == [["letter.txt", "wire.txt"], ["letter.txt", "other.txt"]]


def test_an_incident_has_the_stories_whose_first_carrier_tells_of_it() -> None:
    wire, copy = (
        held_of(WIRE, "2025-03-01", location="wire.txt"),
        held_of(f"{WIRE} x", "2025-03-02", location="copy.txt"),
    )
    digest = held_of(f"{WIRE}\n\n{OTHER}", "2025-03-03", location="digest.txt")
    stories = find_stories([wire, copy, digest], find_recycled([wire, copy, digest]))
    of_the_wire, of_the_digest = incident_of(wire, copy), incident_of(digest)
    found = with_stories([of_the_wire, of_the_digest], stories)
    assert [one.stories for one in found] == [(stories[0].id,), ()]


def test_a_shared_passage_makes_no_story() -> None:
    passage = prose(70, 3)
    assert (
        _stories(
            held_of(f"{WIRE}\n\n{passage}", "2025-03-01"),
            held_of(f"{OTHER}\n\n{passage}", "2025-03-02"),
        )
        == []
    )


def test_a_sentence_that_was_taken_over_makes_no_story() -> None:
    sentence = prose(71, 1)
    assert _stories(held_of(f"{WIRE}\n\n{sentence}", "2025-03-01"), held_of(sentence, "2025-03-02")) == []


def test_a_footer_makes_no_story_and_hides_none() -> None:
    footer = "You receive this message because you are on the list of the Velm Watch; to leave it write to the keeper."
    letters = [
        held_of(f"{prose(200 + number, 4)}\n\n{footer}", "2025-03-01", location=f"{number}.txt") for number in range(60)
    ]
    short = prose(72, 2)
    story = [
        held_of(f"{short}\n\n{footer}", "2025-03-01", location="a.txt"),
        held_of(f"{short}\n\n{prose(73, 1, 5)}", "2025-03-02", location="b.txt"),
    ]
    assert _stories(*letters, *story) == [["a.txt", "b.txt"]]


def test_the_id_stays_when_an_earlier_carrier_is_added_later() -> None:
    one = held_of(WIRE, "2025-03-02", location="2.txt", added="2025-04-01T00:00:00Z")
    two = held_of(f"{WIRE}\n\n{prose(80, 1)}", "2025-03-03", location="3.txt", added="2025-04-02T00:00:00Z")
    before = held_of(f"{prose(81, 1)}\n\n{WIRE}", "2025-03-01", location="1.txt", added="2025-04-03T00:00:00Z")
    (story,) = find_stories([one, two], find_recycled([one, two]))
    (grown,) = find_stories([one, two, before], find_recycled([one, two, before]))
    assert grown.id == story.id == one.report.document.id
    assert grown.first == before.report.document.id
    assert [one.location for one in grown.reports] == ["1.txt", "2.txt", "3.txt"]
