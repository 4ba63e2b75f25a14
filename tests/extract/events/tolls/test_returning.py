"""That all of a side came back; on invented reports."""

import pytest

from purport.reader import Reader
from support import dated

ATTACK = "Rebels attacked a convoy at Adar on Thursday, killing 12 soldiers."


def _returned(reader: Reader, text: str) -> list[tuple[str, int | None, int | None]]:
    report = reader.read_document(dated(text, "2031-05-10"))
    return [
        (report.words(mention.recipients[0].spans), mention.fatalities.low, mention.fatalities.high)
        for event in report.events
        for mention in event.mentions
        if mention.rule == "toll/returned" and mention.fatalities is not None
    ]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Every fighter came home, the League said.", "Every fighter"),
        ("All soldiers of the army came home safely.", "All soldiers of the army"),
        ("All the troops came back unharmed, the general said.", "All the troops"),
    ],
)
def test_of_a_side_of_which_all_came_back_nobody_was_killed(reader: Reader, sentence: str, who: str) -> None:
    assert _returned(reader, f"{ATTACK} {sentence}") == [(who, 0, 0)]


@pytest.mark.parametrize(
    "text",
    [
        f"{ATTACK} All the refugees came home on Friday.",
        f"{ATTACK} Not every soldier came home.",
        f"{ATTACK} Every soldier came to the feast.",
        f"{ATTACK} The soldiers came home on Friday.",
        "Every soldier came home for the feast in Torna, the mayor said.",
    ],
)
def test_nor_anything_else(reader: Reader, text: str) -> None:
    assert _returned(reader, text) == []
