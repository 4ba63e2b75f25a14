"""How good and how fast the reading of time expressions is, on each corpus, on the part rules were written on and on
the part held out.

usage: python benchmarks/times.py [FOLDER …] [--errors seen]

FOLDER is a folder of TimeML files or a .jsonl file with gold (default: those of ../shared/corpora). Printed: strict,
relaxed and value F1 of all texts, of the two thirds that were looked at, and of the third that was not
(`purport.evaluate.holdout.held_out`); then milliseconds a report of 5,000 characters. `--errors` prints what is wrong
in the part that was looked at; the other part has no such listing.
"""

import argparse
import time
from pathlib import Path

from purport.documents.build import document_of
from purport.evaluate.holdout import held_out
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


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=DEFAULT)
    parser.add_argument("--errors", choices=["seen"])
    arguments = parser.parse_args()
    seconds, characters = 0.0, 0
    print(f"{'':24} {'texts':>6} {'times':>6} {'strict':>7} {'relaxed':>8} {'value':>6}")
    for folder in arguments.folders:
        texts = timed_texts_of(folder)
        documents = {text.id: _document(text) for text in texts}
        begun = time.process_time()
        found = {name: find_times(document) for name, document in documents.items()}
        seconds += time.process_time() - begun
        characters += sum(len(text.text) for text in texts)
        unseen = [text for text in texts if held_out(text.id)]
        seen = [text for text in texts if not held_out(text.id)]
        for name, part in (("all", texts), ("looked at", seen), ("held out", unseen)):
            _print_row(f"{folder.parent.name if folder.suffix else folder.name} {name}", part, found)
        if arguments.errors:
            _print_errors(seen, found)
    print(f"{1000 * seconds / characters * 5000:.1f} ms a report of 5,000 characters")


def _document(text: TimedText) -> Document:
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


def _print_errors(texts: list[TimedText], found: dict[str, tuple[When, ...]]) -> None:
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
