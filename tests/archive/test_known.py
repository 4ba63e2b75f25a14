"""What is known of one text from several places: which of two words counts."""

import pytest

from purport.archive.known import completed, is_later, tells_more
from purport.records import Clue, Document, Evidence, Origin, When


def document(outlet: str | None, clue: Clue = "masthead", *, place: str = "here.txt") -> Document:
    """A document that knows its outlet by `clue`, or does not."""
    return Document(
        id="0" * 64,
        text="text",
        outlet=outlet,
        published=When(unknown="no date was found"),
        origin=Origin(location=place, format="text", sha256="1" * 64),
        evidence=(Evidence(field="outlet", clue=clue, value=outlet, used=True),) if outlet else (),
        warnings=("published: unknown, no date was found", *(() if outlet else ("outlet: unknown, nothing names it",))),
    )


@pytest.mark.parametrize(
    ("new", "held", "same_place", "outlet", "used"),
    [
        (document("New"), document("Held"), True, "New", "New"),
        (document("New"), document("Held"), False, "Held", "Held"),
        (document(None), document("Held"), True, "Held", "Held"),
        (document("New"), document(None), False, "New", "New"),
        (document("New"), document("Held", "option"), True, "Held", "Held"),
        (document("New", "option"), document("Held"), False, "New", "New"),
        (document("New", "option"), document("Held", "option"), False, "New", "New"),
        (document(None), document(None), False, None, None),
    ],
)
def test_which_of_two_words_counts(
    new: Document, held: Document, same_place: bool, outlet: str | None, used: str | None
) -> None:
    found = completed(new, held, same_place=same_place)
    assert found.outlet == outlet
    assert [one.value for one in found.evidence if one.used] == ([used] if used else [])
    assert [one for one in found.warnings if one.startswith("outlet: unknown")] == (
        [] if outlet else ["outlet: unknown, nothing names it"]
    )
    assert "published: unknown, no date was found" in found.warnings


def test_the_place_stays_the_first_one() -> None:
    new, held = document("New", place="there.txt"), document("Held")
    assert completed(new, held, same_place=False).origin == held.origin


@pytest.mark.parametrize(
    ("new", "held", "more"),
    [
        (document("New"), None, True),
        (document("New"), "Held", False),
        (document("New", "option"), "Held", True),
        (document("Held", "option"), "Held", False),
        (document(None), "Held", False),
    ],
)
def test_what_is_reason_to_read_again(new: Document, held: str | None, more: bool) -> None:
    fields = {"outlet": held, "title": None, "byline": None, "published": None, "language": None}
    assert tells_more(new, fields) is more  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("version", "other", "later"),
    [("0.10.0", "0.9.1", True), ("0.9.1", "0.10.0", False), ("1.0", "1.0", False), ("1.0.1+local.7", "1.0", True)],
)
def test_versions_are_ordered_by_their_numbers(version: str, other: str, later: bool) -> None:
    assert is_later(version, other) is later
