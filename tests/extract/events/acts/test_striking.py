"""What is struck out once it is known who takes part and whether it happened. Names are invented."""

import pytest

from purport.reader import Reader
from support import document


def kinds(reader: Reader, text: str) -> list[tuple[str, str]]:
    """Type and status of the events of a report that says `text`."""
    return [(one.type, one.status) for one in reader.read_document(document(text)).events]


@pytest.mark.parametrize(
    "text",
    [
        "The speech was met with applause.",  # nobody's
        "Praise came from many sides.",
        "An attack is unlikely.",  # only thought of
        "They would have to blame other people.",
        "Minister Oren Velm has never met President Adar Chen.",  # not done
        "Minister Oren Velm did not apologise to Varnia.",
    ],
)
def test_no_event(reader: Reader, text: str) -> None:
    assert kinds(reader, text) == []


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Minister Oren Velm said the army of Tarfa did not attack the hospital.", [("ASSAULT", "denied")]),
        ("President Adar Chen met Minister Oren Velm on Monday.", [("CONSULT", "asserted")]),
        ("Talks between Varnia and Kestria began on Monday.", [("CONSULT", "asserted")]),
        ("The army of Tarfa may attack Kestria.", [("ASSAULT", "hypothetical")]),
        ("Kestria refused to meet the envoys of Tarfa.", [("REJECT", "asserted")]),
    ],
)
def test_events_beside_them(reader: Reader, text: str, events: list[tuple[str, str]]) -> None:
    assert kinds(reader, text) == events
