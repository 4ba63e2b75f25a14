"""Quality of times and speakers is a gate too: the floors of floors.toml, the yardsticks' figures, and the clipping."""

import hashlib
import json
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from purport.evaluate.gum import annotated_texts_of
from purport.evaluate.holdout import only
from purport.evaluate.reading import english_reader, read_texts
from purport.evaluate.speakers import score_speakers
from purport.evaluate.timeml import timed_texts_of
from purport.evaluate.times import score_times
from purport.exports.jsonl import to_json
from purport.reader import Reader
from purport.records import Report, Span

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
TIMES = FLOORS["times"]
SPEAKERS = FLOORS["speakers"]
Read = Callable[[str], dict[str, Report]]


def _digest(path: Path) -> str:
    """SHA-256 over the names and bytes of a corpus, a folder or a file."""
    digest = hashlib.sha256()
    for one in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if one.is_file():
            digest.update(one.relative_to(path.parent).as_posix().encode() + b"\0" + one.read_bytes())
    return digest.hexdigest()


@pytest.fixture(scope="module")
def english() -> Reader:
    return english_reader()


@pytest.fixture(scope="module")
def timed(shared: Path, english: Reader) -> Read:
    """What is read in the corpus of a name of floors.toml, each read once."""
    read: dict[str, dict[str, Report]] = {}

    def reports(name: str) -> dict[str, Report]:
        if name not in read:
            read[name] = read_texts(timed_texts_of(shared / "corpora" / TIMES[name]["path"]), english)
        return read[name]

    return reports


@pytest.fixture(scope="module")
def meant(shared: Path, english: Reader) -> dict[str, Report]:
    return read_texts(annotated_texts_of(shared / "corpora" / "gum"), english)


@pytest.mark.parametrize("name", TIMES)
def test_the_corpora_of_times_are_those_the_floors_were_set_on(shared: Path, name: str) -> None:
    assert _digest(shared / "corpora" / TIMES[name]["path"]) == TIMES[name]["corpus"]


@pytest.mark.parametrize("name", TIMES)
def test_times(shared: Path, timed: Read, name: str) -> None:
    texts = timed_texts_of(shared / "corpora" / TIMES[name]["path"])
    predicted = {id: report.times for id, report in timed(name).items()}
    scores = score_times(texts, predicted)["all"]
    assert dict.fromkeys(("strict", "relaxed", "value"), True) == {
        m: 100 * scores[m].f1 >= TIMES[name][m] for m in ("strict", "relaxed", "value")
    }
    held = score_times(only("held-out", texts), predicted)["all"]["value"]
    assert 100 * held.f1 >= TIMES[name]["held_out"]


@pytest.mark.parametrize("name", TIMES)
def test_the_yardstick_of_times_agrees(shared: Path, timed: Read, name: str, tmp_path: Path) -> None:
    gold = shared / "corpora" / TIMES[name]["path"]
    reports = timed(name)
    printed = _yardstick(shared, "times.py", gold, reports, tmp_path)
    scores = score_times(timed_texts_of(gold), {id: report.times for id, report in reports.items()})["all"]
    assert {m: printed[m]["F"] for m in ("strict", "relaxed", "value")} == {
        m: round(100 * scores[m].f1, 1) for m in ("strict", "relaxed", "value")
    }


def test_the_corpus_of_speakers_is_the_one_the_floors_were_set_on(shared: Path) -> None:
    assert _digest(shared / "corpora" / "gum") == SPEAKERS["corpus"]


@pytest.mark.parametrize("kind", [kind for kind in SPEAKERS if kind != "corpus"])
def test_speakers(shared: Path, meant: dict[str, Report], kind: str) -> None:
    predicted = {id: report.actors for id, report in meant.items()}
    resolution = score_speakers(annotated_texts_of(shared / "corpora" / "gum"), predicted)[kind]  # type: ignore[index]
    assert 100 * resolution.accuracy >= SPEAKERS[kind]["accuracy"]
    assert 100 * resolution.precision >= SPEAKERS[kind]["precision"]


def test_the_yardstick_of_speakers_agrees(shared: Path, meant: dict[str, Report], tmp_path: Path) -> None:
    gold = shared / "corpora" / "gum"
    printed = _yardstick(shared, "speakers.py", gold, meant, tmp_path)
    scores = score_speakers(annotated_texts_of(gold), {id: report.actors for id, report in meant.items()})
    assert {kind: (one["cases"], one["accuracy"], one["precision"]) for kind, one in printed.items()} == {
        kind: (one.cases, round(100 * one.accuracy, 1), round(100 * one.precision, 1)) for kind, one in scores.items()
    }


def _yardstick(
    shared: Path, script: str, gold: Path, reports: dict[str, Report], folder: Path
) -> dict[str, dict[str, float]]:
    """What a yardstick prints of our reports."""
    path = folder / "reports.jsonl"
    path.write_bytes(b"\n".join(to_json(report) for report in reports.values()))
    command = [sys.executable, str(shared / "score" / script), str(gold), str(path)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    read: dict[str, dict[str, float]] = json.loads(printed.replace("'", '"'))
    return read


def test_the_clipping_it_all_began_with(shared: Path, reader: Reader) -> None:
    """All seven times; at least 17 of 20 speakers, none of them wrong; the days on which things were said."""
    (report,) = reader.read([str(shared / "seed" / "clipping.txt")])
    assert isinstance(report, Report)
    gold = json.loads((shared / "seed" / "gold.json").read_bytes())
    times = {(one.span, one.earliest, one.latest) for one in report.times}
    assert {(Span(*one["span"]), one["earliest"], one["latest"]) for one in gold["times"]} <= times
    outcomes = [_speaker_outcome(report, one, gold["actors"]) for one in gold["statements"]]
    assert outcomes.count("right") >= 17
    assert outcomes.count("wrong") == 0


def _speaker_outcome(report: Report, gold: dict, actors: list[dict]) -> str:  # type: ignore[type-arg]
    """'right', 'wrong' or 'unknown' for the speaker of the statement whose content overlaps the gold's by half."""
    meant = {at for start, end in gold["content"] for at in range(start, end)}
    found = None
    for one in report.statements:
        content = {at for span in one.content for at in range(span.start, span.end)}
        if 2 * len(content & meant) >= max(len(content), len(meant)):
            found = one
    if found is None or found.speaker is None:
        return "unknown"
    entry = next((one for one in actors if one["name"] == gold["speaker"]), {"name": gold["speaker"], "aliases": []})
    forms = {" ".join(form.split()).removeprefix("the ") for form in (entry["name"], *entry["aliases"])}
    actor = next(one for one in report.actors if one.id == found.speaker)
    text = report.document.text
    mine = {" ".join(text[span.start : span.end].split()) for span in actor.mentions} | {actor.name, *actor.aliases}
    own = {" ".join(text[span.start : span.end].split()) for span in (Span(*pair) for pair in gold["source"])}
    return (
        "right" if forms & {form.removeprefix("the ").removeprefix("The ") for form in mine | own & mine} else "wrong"
    )
