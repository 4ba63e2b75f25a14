"""Quality of events is a gate too: the floors of floors.toml on sentences with gold, and the clipping."""

import hashlib
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from purport.evaluate.cameo import gold_sentences_of
from purport.evaluate.events import score_classes, score_participants
from purport.evaluate.holdout import only
from purport.evaluate.reading import english_reader, read_texts
from purport.reader import Reader
from purport.records import ActorRef, Event, EventMention, Report, Span

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))["events"]
ALIASES = {
    "Iraq": ("Iraq", "Iraqi government"),
    "Iraqi Resistance": ("Iraqi Resistance groups", "Islamic Resistance"),
    "Iraq's Defense Ministry": ("Defense Ministry",),
}
"""Names in the clipping's gold that its list of actors does not have."""


@pytest.mark.parametrize("name", ["class", "participants"])
def test_the_corpora_of_events_are_those_the_floors_were_set_on(shared: Path, name: str) -> None:
    path = shared / "corpora" / FLOORS[name]["path"]
    assert hashlib.sha256(path.read_bytes()).hexdigest() == FLOORS[name]["corpus"]


def test_quad_class(shared: Path) -> None:
    texts = gold_sentences_of(shared / "corpora" / FLOORS["class"]["path"]).classed
    reports = read_texts(texts, english_reader())
    assert 100 * score_classes(texts, reports).accuracy >= FLOORS["class"]["accuracy"]
    held = score_classes(only("held-out", texts), reports)
    assert 100 * held.accuracy >= FLOORS["class"]["held_out"]


def test_participants(shared: Path) -> None:
    texts = gold_sentences_of(shared / "corpora" / FLOORS["participants"]["path"]).tagged
    scores = score_participants(texts, read_texts(texts, english_reader()))
    assert {name: 100 * one.f1 >= FLOORS["participants"][name] for name, one in scores.items()} == {
        "actors": True,
        "recipients": True,
    }


def test_the_clipping_it_all_began_with(shared: Path, reader: Reader) -> None:
    """Of the events of a careful reader those with type, actors, recipients, status and voice right; and few others."""
    (report,) = reader.read([str(shared / "seed" / "clipping.txt")])
    assert isinstance(report, Report)
    gold = json.loads((shared / "seed" / "gold.json").read_bytes())
    told = [(event, mention) for event in report.events for mention in event.mentions]
    found = {one["id"]: next((pair for pair in told if _touches(pair[1], one)), None) for one in gold["events"]}
    right = [one["id"] for one in gold["events"] if _is_right(report, gold, one, found[one["id"]])]
    others = {event.id for event in report.events} - {pair[0].id for pair in found.values() if pair is not None}
    assert len(right) >= FLOORS["clipping"]["right"], right
    assert len(others) <= FLOORS["clipping"]["others"], others


def _touches(mention: EventMention, gold: dict[str, Any]) -> bool:
    start, end = gold["anchor"]
    return mention.anchor.start < end and start < mention.anchor.end


def _is_right(
    report: Report, gold: dict[str, Any], one: dict[str, Any], found: tuple[Event, EventMention] | None
) -> bool:
    if found is None:
        return False
    event, mention = found
    return (
        (event.type, mention.status) == (one["type"], one["status"])
        and _named(report, gold, one["actors"], mention.actors)
        and _named(report, gold, one["recipients"], mention.recipients)
        and _is_voiced(gold, one["voice"], mention)
    )


def _named(report: Report, gold: dict[str, Any], names: list[str], refs: tuple[ActorRef, ...]) -> bool:
    """Whether the actors are those with the gold's names, as many."""
    actors = {actor.id: {actor.name.casefold(), *map(str.casefold, actor.aliases)} for actor in report.actors}
    known = {actor["name"]: (actor["name"], *actor["aliases"]) for actor in gold["actors"]}
    meant = [{form.casefold() for form in (*known.get(name, (name,)), *ALIASES.get(name, ()))} for name in names]
    found = [actors.get(ref.actor or "", set()) for ref in refs]
    return len(found) == len(meant) and all(any(forms & one for one in found) for forms in meant)


def _is_voiced(gold: dict[str, Any], voice: str, mention: EventMention) -> bool:
    """Whether the outlet tells it, or it stands in what the gold's statement says."""
    if voice == "outlet":
        return mention.voices[-1].role == "outlet"
    statement = next(one for one in gold["statements"] if one["id"] == voice.partition("-")[0])
    source = [Span(*span) for span in statement["source"]]
    spans = mention.voices[-1].spans
    return any(one.start < other.end and other.start < one.end for one in source for other in spans)
