"""Events on single sentences: the two shapes of gold, the measures, and the project's yardstick on real gold."""

from pathlib import Path
from typing import Any

import pytest

from purport.errors import GoldError
from purport.evaluate.cameo import ClassedSentence, Gold, TaggedSentence, gold_sentences_of
from purport.evaluate.events import QUAD, ClassScores, main_event, score_classes, score_participants
from purport.evaluate.score import Score
from purport.records import ActorRef, Event, EventType, Report, Span
from yardsticks import figures_of, report

CLASSED = "Tarfa shelled the port.\t4\n\nOren praised\tVelm.\t1\nIt rained.\t0\n"
TAGGED = "Tarfa B-S\ntroops I-S\nshelled O\nVelm B-T\n, O\nOren B-T\n. O\n\n\nIt O\nrained O\n"
TAGGED_TEXT = "Tarfa troops shelled Velm, Oren."


def event(
    type: EventType,
    *,
    confidence: float | None = 0.5,
    actors: tuple[tuple[int, int], ...] = (),
    recipients: tuple[tuple[int, int], ...] = (),
) -> Event:
    def refs(spans: tuple[tuple[int, int], ...]) -> tuple[ActorRef, ...]:
        return tuple(ActorRef(spans=(Span(*span),)) for span in spans)

    return Event(
        id="e1", type=type, anchor=Span(0, 1), actors=refs(actors), recipients=refs(recipients), confidence=confidence
    )


def of(*events: Event) -> Report:
    return report("a", "", events=events)


def write(folder: Path, words: str) -> Path:
    (folder / "gold").write_text(words, encoding="utf-8")
    return folder / "gold"


def test_sentences_with_their_class(tmp_path: Path) -> None:
    classed = [
        ClassedSentence("c0", "Tarfa shelled the port.", 4),
        ClassedSentence("c1", "Oren praised\tVelm.", 1),
        ClassedSentence("c2", "It rained.", 0),
    ]
    assert gold_sentences_of(write(tmp_path, CLASSED)) == Gold(classed, [])


def test_sentences_of_tagged_tokens(tmp_path: Path) -> None:
    tagged = [
        TaggedSentence("n0", TAGGED_TEXT, (Span(0, 12),), (Span(21, 25), Span(27, 31))),
        TaggedSentence("n1", "It rained", (), ()),
    ]
    assert gold_sentences_of(write(tmp_path, TAGGED)) == Gold([], tagged)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("", "is empty"),
        ("One.\t4\nTwo.\t7\n", "line 2: expected a sentence, a tab and its quad class"),
        ("One B-S\nTwo\n", "line 2: expected a token and its tag"),
        ("One B-S\nTwo Q\n", "line 2: expected a token and its tag"),
    ],
)
def test_a_file_of_another_shape_is_named(tmp_path: Path, words: str, message: str) -> None:
    with pytest.raises(GoldError, match=message):
        gold_sentences_of(write(tmp_path, words))


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="cannot be read"):
        gold_sentences_of(tmp_path / "none")


def test_the_main_event_is_the_first_of_highest_confidence() -> None:
    events = event("AID", confidence=None), event("ACCUSE"), event("REJECT")
    assert main_event(of(*events)) == events[1]
    assert main_event(of()) is None
    assert main_event(None) is None


def test_quad_classes() -> None:
    sentences = [ClassedSentence(f"c{number}", "", quad) for number, quad in enumerate((4, 4, 0, 3))]
    reports = {"c0": of(event("COERCE")), "c1": of(event("AID")), "c3": of(event("REQUEST"))}
    scores = score_classes(sentences, reports)
    by_class = {"none": Score(1, 1, 1), "verbal conflict": Score(1, 1, 1), "material conflict": Score(1, 2, 1)}
    assert scores == ClassScores(4, 3, by_class)
    assert (scores.accuracy, round(scores.macro_f1, 3)) == (0.75, 0.889)


def test_participants_are_right_where_they_overlap_one_to_one() -> None:
    sentence = TaggedSentence("n0", TAGGED_TEXT, (Span(0, 12),), (Span(21, 25), Span(27, 31)))
    found = event("ASSAULT", actors=((0, 5), (6, 12)), recipients=((21, 31),))
    scores = score_participants([sentence], {"n0": of(found)})
    assert scores == {"actors": Score(1, 1, 2), "recipients": Score(1, 2, 1)}
    assert score_participants([sentence], {}) == {"actors": Score(0, 1, 0), "recipients": Score(0, 2, 0)}


def test_the_yardstick_gives_the_same_classes(shared: Path, tmp_path: Path) -> None:
    path = shared / "corpora" / "cameo" / "class-train.tsv"
    texts = gold_sentences_of(path).classed
    types = list(QUAD)
    reports = {
        one.id: report(
            one.id,
            one.text,
            events=[event(types[(one.quad * 3 + number) % 16], confidence=number % 3 / 2), event("AID")],
        )
        for number, one in enumerate(texts)
        if number % 5
    }
    scores = score_classes(texts, reports)
    theirs = figures_of(shared / "score" / "events.py", path, reports.values(), tmp_path, "class")
    mine = {"accuracy": round(100 * scores.accuracy, 1), "macro_f1": round(100 * scores.macro_f1, 1)}
    assert {"docs": scores.texts, **mine} == theirs
    assert 5 < theirs["accuracy"] < 95


def test_the_yardstick_gives_the_same_participants(shared: Path, tmp_path: Path) -> None:
    path = shared / "corpora" / "cameo" / "ner-train.txt"
    texts = gold_sentences_of(path).tagged
    reports = {}
    for number, one in enumerate(texts):
        actors = (*((span.start, span.end) for span in one.sources[number % 3 == 0 :]), (0, 3))
        recipients = tuple((span.start - 2, span.start + number % 2) for span in one.targets)
        shown = event("ASSAULT", actors=actors, recipients=recipients if number % 4 else ())
        reports[one.id] = report(one.id, one.text, events=[shown] if number % 7 else [])
    scores = score_participants(texts, reports)
    theirs = figures_of(shared / "score" / "events.py", path, reports.values(), tmp_path, "ner")
    assert {"docs": len(texts), **{name: in_percent(one) for name, one in scores.items()}} == theirs
    assert all(20 < theirs[name]["F"] < 95 for name in scores)


def in_percent(score: Score) -> dict[str, Any]:
    shares = {"P": score.precision, "R": score.recall, "F": score.f1}
    return {name: round(100 * share, 1) for name, share in shares.items()}
