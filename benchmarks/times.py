"""How good and how fast the reading of time expressions is, on each corpus, on the part rules were written on and on
the part held out.

usage: python benchmarks/times.py [FOLDER …] [--errors seen] [--gaps]

FOLDER is a folder of TimeML files or a .jsonl file with gold (default: those of ../shared/corpora). Printed: strict,
relaxed and value F1 of all texts, of the two thirds that were looked at, and of the third that was not
(`purport.evaluate.holdout.held_out`); then milliseconds a report of 5,000 characters. `--errors` prints what is wrong
in the part that was looked at; the other part has no such listing. `--gaps` prints how far the two parts are apart; an
interval, in which the gap lies 95 of 100 times that both parts are drawn anew from their texts, with replacement; and
how often as many texts as are held out, drawn at random, lie as far below the rest.
"""

import argparse
import random
import statistics
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from purport.documents.build import document_of
from purport.evaluate.holdout import held_out
from purport.evaluate.score import Score
from purport.evaluate.timeml import TimedText, timed_texts_of
from purport.evaluate.times import score_times
from purport.extract.times import find_times
from purport.records import Document, Evidence, When
from purport.settings import Settings
from purport.sources.received import Received, origin_of

CORPORA = Path(__file__).resolve().parent.parent.parent / "shared" / "corpora"
DEFAULT = [
    CORPORA / "timeml" / "aquaint",
    CORPORA / "timeml" / "timebank",
    CORPORA / "timeml" / "wikiwars",
    CORPORA / "meantime" / "times.jsonl",
]


_DRAWS = 2000
"""Times that texts are drawn anew."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=DEFAULT)
    parser.add_argument("--errors", choices=["seen"])
    parser.add_argument("--gaps", action="store_true")
    arguments = parser.parse_args()
    seconds, characters = 0.0, 0
    gaps: list[tuple[str, _Parts]] = []
    print(f"{'':24} {'texts':>6} {'times':>6} {'strict':>7} {'relaxed':>8} {'value':>6}")
    for folder in arguments.folders:
        texts = timed_texts_of(folder)
        documents = {text.id: document_of_row(text) for text in texts}
        begun = time.process_time()
        found = {name: find_times(document) for name, document in documents.items()}
        seconds += time.process_time() - begun
        characters += sum(len(text.text) for text in texts)
        unseen = [text for text in texts if held_out(text.id)]
        seen = [text for text in texts if not held_out(text.id)]
        for name, part in (("all", texts), ("looked at", seen), ("held out", unseen)):
            _print_row(f"{name_of(folder)} {name}", part, found)
        gaps.append((name_of(folder), _Parts(_values(seen, found), _values(unseen, found))))
        if arguments.errors:
            print_errors(seen, found)
    print(f"{1000 * seconds / characters * 5000:.1f} ms a report of 5,000 characters")
    if arguments.gaps:
        _print_gaps(gaps)


class _Parts(NamedTuple):
    """The value scores of the texts of a corpus, one a text, of the part looked at and of that held out."""

    seen: list[Score]
    unseen: list[Score]


def name_of(folder: Path) -> str:
    return folder.parent.name if folder.suffix else folder.name


def document_of_row(text: TimedText) -> Document:
    """The document as `purport read` makes it of a table's row."""
    data = text.text.encode()
    fields = [("published", text.date), ("language", "en")]
    evidence = tuple(Evidence(field=field, clue="row", value=value) for field, value in fields if value)  # type: ignore[arg-type]
    origin = origin_of(data, location="gold.jsonl", format="jsonl", part=text.id)
    return document_of(Received(data=data, media="plain", origin=origin, evidence=evidence), settings=Settings())


def _print_row(name: str, texts: list[TimedText], found: dict[str, tuple[When, ...]]) -> None:
    measures = score_times(texts, found)["all"]
    figures = "".join(f" {100 * measures[measure].f1:7.1f}" for measure in ("strict", "relaxed", "value"))
    print(f"{name:24} {len(texts):6} {measures['strict'].gold:6}{figures}")


def _values(texts: list[TimedText], found: dict[str, tuple[When, ...]]) -> list[Score]:
    return [score_times([text], found)["all"]["value"] for text in texts]


def _f1(scores: Iterable[Score]) -> float:
    """Value F1 of several texts, in points."""
    return 100 * sum(scores, Score()).f1


def _print_gaps(corpora: list[tuple[str, _Parts]]) -> None:
    """Of each corpus, and of all together (the mean of the corpora's gaps, each counting alike): the gap, what the
    drawing of texts leaves open, and how often chance alone makes it as large.
    """
    drawn, by_chance = [], []
    print(f"{'':24} {'gap':>6} {'95 of 100':>16} {'by chance':>10}")
    for name, parts in corpora:
        dice = random.Random(name)
        anew = [_gap(*(dice.choices(part, k=len(part)) for part in parts)) for _ in range(_DRAWS)]
        texts, count = [*parts.seen, *parts.unseen], len(parts.unseen)
        shuffled = [
            _gap(mixed[count:], mixed[:count]) for _ in range(_DRAWS) if (mixed := dice.sample(texts, len(texts)))
        ]
        _print_gap(name, _gap(*parts), anew, shuffled)
        drawn.append(anew)
        by_chance.append(shuffled)
    if len(corpora) > 1:
        means = [[statistics.mean(one) for one in zip(*rows, strict=True)] for rows in (drawn, by_chance)]
        _print_gap("mean of these", statistics.mean(_gap(*parts) for _, parts in corpora), *means)


def _gap(seen: Iterable[Score], unseen: Iterable[Score]) -> float:
    return _f1(seen) - _f1(unseen)


def _print_gap(name: str, gap: float, anew: list[float], shuffled: list[float]) -> None:
    ordered = sorted(anew)
    low, high = ordered[round(0.025 * _DRAWS)], ordered[round(0.975 * _DRAWS) - 1]
    chance = sum(one >= gap for one in shuffled) / len(shuffled)
    print(f"{name:24} {gap:+6.1f} {low:+7.1f} to {high:+5.1f} {chance:10.2f}")


def print_errors(texts: list[TimedText], found: dict[str, tuple[When, ...]]) -> None:
    """Every gold time without a found one of its value that overlaps it, and the other way round."""
    for text in texts:
        for gold in text.gold:
            near = [one.timex for one in found[text.id] if _overlap(one, gold.span.start, gold.span.end)]
            if gold.value not in near:
                print(text.id, text.date, repr(text.text[gold.span.start : gold.span.end]), gold.value, near, sep="\t")
        for one in found[text.id]:
            assert one.span is not None
            if not any(_overlap(one, gold.span.start, gold.span.end) for gold in text.gold):
                print(text.id, text.date, repr(text.text[one.span.start : one.span.end]), "none", one.timex, sep="\t")


def _overlap(when: When, start: int, end: int) -> bool:
    assert when.span is not None
    return when.span.start < end and start < when.span.end


if __name__ == "__main__":
    main()
