"""When an act took place, told in another sentence than the act; on invented reports."""

import pytest

from purport.reader import Reader
from purport.records import Report
from support import dated

BLAST = "A blast killed four people in Torna, the mayor said."


def _read(reader: Reader, text: str) -> Report:
    return reader.read_document(dated(text, "2031-05-10"))


def _times(report: Report) -> list[list[tuple[str, str]]]:
    """For each act of violence the days of its mentions, with the rules that read them."""
    return [
        [(one.when.earliest or "", one.rule) for one in event.mentions if one.when is not None]
        for event in report.events
        if event.type == "ASSAULT"
    ]


@pytest.mark.parametrize(
    ("sentence", "time", "rule"),
    [
        ("It was Thursday.", "2031-05-08", "time/it was"),
        ("It happened on Thursday.", "2031-05-08", "time/it was"),
        ("It was the morning of the 6th, ten past five by the chapel clock.", "2031-05-06T05:10", "time/it was"),
        ("Ambulances raced to the market on Thursday.", "2031-05-08", "time/ambulances"),
        ("Three ambulances crossed the square on Thursday before it was light.", "2031-05-08", "time/ambulances"),
    ],
)
def test_a_time_told_in_a_sentence_of_its_own_is_that_of_the_act(
    reader: Reader, sentence: str, time: str, rule: str
) -> None:
    report = _read(reader, f"{BLAST} {sentence}")
    assert _times(report) == [[(time, rule)]]
    [event] = report.events
    assert (event.when.earliest if event.when else None) is None  # another voice than the act's
    mention = event.mentions[-1]
    assert [voice.name for voice in mention.voices] == [None]
    assert (mention.actors, mention.recipients, mention.place, mention.fatalities) == ((), (), None, None)


@pytest.mark.parametrize(
    "text",
    [
        f"{BLAST} It was Thursday when the mayor resigned.",
        f"{BLAST} It was on Thursday that the talks began.",
        f"{BLAST} It was a cold Thursday morning in the valley.",
        f"{BLAST} The ambulances of the town are painted on Thursdays.",
        f"{BLAST} Buses crossed the square on Thursday.",
        f"{BLAST} The mayor spoke. The council met. The market opened. The bread was good. It was Thursday.",
        "The council met in Torna. It was Thursday.",
    ],
)
def test_other_times_are_not(reader: Reader, text: str) -> None:
    assert [one for times in _times(_read(reader, text)) for one in times] == []


def test_an_act_that_has_a_time_keeps_it(reader: Reader) -> None:
    report = _read(reader, "A blast killed four people in Torna on Monday. It was Thursday.")
    assert _times(report) == [[("2031-05-05", report.events[0].mentions[0].rule)]]


def test_of_two_acts_only_the_one_in_its_paragraph_is_meant(reader: Reader) -> None:
    there = "Gunmen attacked a convoy at the Velm bridge, killing two soldiers."
    both = _read(reader, f"{BLAST} It was Thursday.\n\n{there}")
    assert _times(both) == [[("2031-05-08", "time/it was")], []]
    neither = _read(reader, f"{BLAST}\n\n{there}\n\nIt was Thursday.")
    assert _times(neither) == [[], []]
