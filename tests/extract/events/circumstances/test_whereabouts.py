"""Where and when a witness was; on invented reports."""

import pytest

from purport.reader import Reader
from support import dated


def _told(reader: Reader, text: str) -> list[tuple[str | None, str | None]]:
    report = reader.read_document(dated(text, "2031-05-10"))
    return [
        (event.place.name if event.place else None, event.when.earliest if event.when else None)
        for event in report.events
        if event.type == "ASSAULT"
    ]


@pytest.mark.parametrize(
    ("text", "place", "time"),
    [
        (
            "My neighbour, who was on Quay 2 at ten past five last Thursday, swears there were two blasts.",
            "Quay 2",
            "2031-05-08T05:10",
        ),
        (
            "A teacher who was in the market at noon on Friday said there was an explosion.",
            "the market",
            "2031-05-09T12:00",
        ),
    ],
)
def test_it_is_where_and_when_there_was_what_a_witness_tells(reader: Reader, text: str, place: str, time: str) -> None:
    assert _told(reader, text) == [(place, time)]


@pytest.mark.parametrize(
    "text",
    [
        "Jan Adar, who mends nets on Quay 2, said there were two blasts.",
        "Jan Adar, who was on Quay 2, said there were two blasts.",
        "Jan Adar, who was elected on Thursday, said there were two blasts.",
    ],
)
def test_what_a_witness_is_or_does_otherwise_tells_nothing(reader: Reader, text: str) -> None:
    assert _told(reader, text) == [(None, None)]


def test_an_act_with_a_place_of_its_own_keeps_it(reader: Reader) -> None:
    text = "Jan Adar, who was in Torna on Monday, said there was an explosion in Velm."
    assert _told(reader, text) == [("Velm", None)]
