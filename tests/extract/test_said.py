"""When a statement was said: the time that governs its cue, and none where another verb has it."""

import json
from pathlib import Path

import pytest

from purport.extract.said import governing_time
from purport.extract.times import find_times
from purport.language.spacy_pipeline import SpacyPipeline
from purport.records import Span, Spans
from support import dated, document

FRAMES = [
    # after the cue
    ("{Orla Brenn} <said> on Thursday that [the bridge will hold].", "Thursday"),
    ("{Orla Brenn} <said> Thursday that [the bridge will hold].", "Thursday"),
    ("{Orla Brenn}, the mayor, <announced>, on February 25, that [the bridge will hold].", "February 25"),
    ('["It holds,"] {Orla Brenn} <said> in an interview with the Torn Post, on Thursday.', "Thursday"),
    ('["It holds,"] <said> {Orla Brenn}, the mayor of Torn, on Thursday.', "Thursday"),
    ("{Orla Brenn} <told> reporters in Torn late Wednesday that [the bridge will hold].", "late Wednesday"),
    # at the head of the sentence
    ("Earlier in February, {the mayor of Torn} <announced> that [the bridge will hold].", "Earlier in February"),
    ("On Monday {the mayor} <said> [the bridge will hold].", "Monday"),
    ("In a statement on Monday, {the mayor} <said> [the bridge will hold].", "Monday"),
    ("Speaking to the council on Monday, {the mayor} <said> [the bridge will hold].", "Monday"),
    ('["It holds,"] on Monday {the mayor} <said>.', "Monday"),
    # beside it
    ("{The mayor} on Thursday <said> [the bridge will hold].", "Thursday"),
    ("{The mayor} on Thursday flatly <denied> [that the bridge will hold].", "Thursday"),
    # within it
    ("{The mayor} <said Thursday> [the bridge will hold].", "Thursday"),
    # as what describes an occasion, and nothing else
    ("At Monday’s debate, {the mayor} <said> [the bridge will hold].", "Monday"),
    ("In a March 2016 meeting with the council {the mayor} <said> [the bridge will hold].", "March 2016"),
    ('["It holds,"] {the mayor} <said> of the 2016 election.', None),
    ("{The mayor} <said> of Monday’s storm that [the bridge held].", None),
    ("{The mayor} <quoted> a report from over the weekend: [it holds].", None),
    # the nearest is not the one
    ("On Monday, {the mayor} <said> that [the bridge fell on Thursday].", "Monday"),
    # none
    ("{The mayor} <said> [the bridge fell on Thursday].", None),
    ("{The mayor, who was elected on Thursday,} <said> [the bridge will hold].", None),
    ("{The mayor}, who was elected on Thursday, <said> [the bridge will hold].", None),
    ("After the fall of the bridge on Thursday, {the mayor} <said> [it will be built anew].", None),
    ("{The mayor} <said> after the fall of the bridge on Thursday that [it will be built anew].", None),
    ("The bridge fell on Thursday. {The mayor} <said> [it will be built anew].", None),
    ("{The mayor} <said> [it will be built anew]. It fell on Thursday.", None),
    ("{The mayor} recently <announced> that [it will be built anew].", None),
    ("{The mayor} <said> for three days that [it will be built anew].", None),
    ("[It will be built anew], on Thursday or later.", None),
]


def _frame(marked: str) -> tuple[str, dict[str, Spans]]:
    """The text of a frame, and its source {…}, cue <…> and content […]."""
    text = ""
    spans: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
    opened: dict[str, int] = {}
    for sign in marked:
        if sign in "{<[":
            opened[sign] = len(text)
        elif sign in "}>]":
            start, role = {"}": ("{", "source"), ">": ("<", "cue"), "]": ("[", "content")}[sign]
            spans[role].append(Span(opened.pop(start), len(text)))
        else:
            text += sign
    return text, {role: tuple(its) for role, its in spans.items()}


@pytest.mark.parametrize(("marked", "words"), FRAMES)
def test_by_the_words(marked: str, words: str | None) -> None:
    text, spans = _frame(marked)
    times = find_times(dated(text, "2024-03-21"))
    when = governing_time(text, times, source=spans["source"], cue=spans["cue"], content=spans["content"])
    assert (text[when.span.start : when.span.end] if when and when.span else None) == words


def test_by_the_tree(pipeline: SpacyPipeline) -> None:
    """The tree agrees with the words wherever the words are sure, and gives no time where there is none."""
    for marked, words in FRAMES:
        text, spans = _frame(marked)
        one = dated(text, "2024-03-21")
        when = governing_time(
            text, find_times(one), source=spans["source"], cue=spans["cue"], content=spans["content"],
            parse=pipeline.parse(one),
        )  # fmt: skip
        assert (text[when.span.start : when.span.end] if when and when.span else None) == words, marked


def test_abbreviations_do_not_end_the_sentence() -> None:
    text, spans = _frame("On Jan. 5, {Mr. Brenn} <told> the St. Olaf Post [the bridge will hold].")
    when = governing_time(text, find_times(dated(text, "2024-03-21")), **spans)
    assert when is not None
    assert when.timex == "2024-01-05"


def test_no_time_is_taken_from_another_block() -> None:
    text, spans = _frame("Torn, Thursday\n\n{The mayor} <said> [the bridge will hold]")
    block = Span(text.index("The mayor"), len(text))
    assert governing_time(text, find_times(dated(text, "2024-03-21")), **spans, block=block) is None


def test_the_clipping_it_all_began_with(shared: Path) -> None:
    one = document((shared / "seed" / "clipping.txt").read_text(encoding="utf-8"))
    gold = json.loads((shared / "seed" / "gold.json").read_bytes())
    times = find_times(one)

    def said(statement: dict[str, list[list[int]]]) -> list[str | None] | None:
        roles = {role: tuple(Span(*span) for span in statement[role]) for role in ("source", "cue", "content")}
        block = next(b.span for b in one.blocks if b.span.start <= roles["content"][0].start < b.span.end)
        when = governing_time(one.text, times, **roles, block=block)
        return [when.earliest, when.latest] if when else None

    assert {one["id"]: said(one) for one in gold["statements"]} == {
        one["id"]: one["said"] for one in gold["statements"]
    }


def test_the_times_of_the_clipping(shared: Path) -> None:
    one = document((shared / "seed" / "clipping.txt").read_text(encoding="utf-8"))
    gold = json.loads((shared / "seed" / "gold.json").read_bytes())["times"]
    dated_times = [when for when in find_times(one) if when.earliest is not None and when.span is not None]
    assert [([w.span.start, w.span.end], w.earliest, w.latest) for w in dated_times if w.span] == [
        (time["span"], time["earliest"], time["latest"]) for time in gold
    ]
