"""Who speaks where the source is no full name: pronouns, descriptions, surnames and no source, in all train articles.

usage: python benchmarks/marked_speakers.py [--articles N] [--list]

Machine readers, who saw neither what is found nor each other's work, read 740 articles of PolNeAR's train split and
wrote down for each marked source (marked_speakers.tsv, offsets without the texts) whom the text means. They err in
perhaps 3 of 100. Rules were written on errors of these articles, but of none that is marked as held out.

Of a source whose meaning has a name, right is an actor one of whose mentions overlaps any place where a name meant
stands; unknown is none, or one that only has a description; else wrong. Of the others (D) unknown is none.
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from purport.reader import Reader
from purport.records import Actor, Evidence, Report, Span, Statement

HERE: Final = Path(__file__).resolve().parent
TRAIN: Final = HERE.parents[1] / "shared" / "corpora" / "polnear" / "train" / "text"


class Mark(NamedTuple):
    """One source: its article, its span, what is meant (see the head of the table), and if its errors were not read."""

    article: str
    source: Span
    meant: str
    held_out: bool


def marks() -> Iterator[Mark]:
    """The rows of the table, but those that the text leaves open."""
    for line in (HERE / "marked_speakers.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            article, source, meant, *held = line.split("\t")
            if meant != "?":
                yield Mark(article, _span(source), meant, bool(held))


def _span(words: str) -> Span:
    start, _, end = words.partition("-")
    return Span(int(start), int(end))


def kind_of(mark: Mark) -> str:
    """'name', 'document', or the letter that stands for the rest."""
    return "name" if mark.meant[0].isdigit() else "document" if "|" in mark.meant else mark.meant


def judge(mark: Mark, report: Report) -> tuple[str, Actor | None]:
    """'right', 'unknown', 'wrong' or 'not found', and who is found to speak."""
    statement = next((one for one in report.statements if _is_marked(one, mark)), None)
    if statement is None:
        return "not found", None
    actor = next((one for one in report.actors if one.id == statement.speaker), None)
    if mark.meant in ("G", "N"):
        return "right" if actor is None else "wrong", actor
    if actor is None:
        return "unknown", None
    described = not actor.name[:1].isupper()
    if mark.meant == "D":
        return "right", actor  # nobody tells which of several descriptions is the one that is meant
    text = report.document.text
    spans = [_span(one) for one in mark.meant.partition("|")[2 if "|" in mark.meant else 0].split("+")]
    places = [found.span() for one in spans for found in re.finditer(re.escape(text[one.start : one.end]), text)]
    if any(mention.start < end and start < mention.end for mention in actor.mentions for start, end in places):
        return "right", actor
    if described:
        return "right" if "|" in mark.meant else "unknown", actor
    return "wrong", actor


def _is_marked(statement: Statement, mark: Mark) -> bool:
    if mark.source.start == mark.source.end:
        return not statement.source and min(statement.content).start == mark.source.start
    return bool(statement.source) and min(statement.source).start == mark.source.start


def main() -> None:
    """Read the articles and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, help="only so many of them, from the first on")
    parser.add_argument("--list", action="store_true", help="print what is wrong or unknown in the part looked at")
    arguments = parser.parse_args()
    by_article: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks():
        by_article[mark.article].append(mark)
    names = sorted(by_article)[: arguments.articles]
    reader = Reader(options=[Evidence(field="language", clue="option", value="en")])
    counts: dict[tuple[bool, str], Counter[str]] = defaultdict(Counter)
    for report in reader.read([str(TRAIN / f"{name}.txt") for name in names], format="text"):
        if not isinstance(report, Report):
            continue
        name = Path(report.document.origin.location).stem
        for mark in by_article[name]:
            outcome, actor = judge(mark, report)
            counts[mark.held_out, kind_of(mark)][outcome] += 1
            if arguments.list and outcome in ("wrong", "unknown") and not mark.held_out:
                print(outcome, *mark[:1], *mark.source, mark.meant, actor.name if actor is not None else "-", sep="\t")
    print(f"{'':22}{'right':>8}{'wrong':>8}{'unknown':>8}{'not found':>11}")
    for (held, kind), found in sorted(counts.items()):
        part = f"{kind}, {'held out' if held else 'looked at'}"
        print(f"{part:22}{found['right']:8}{found['wrong']:8}{found['unknown']:8}{found['not found']:11}")


if __name__ == "__main__":
    main()
