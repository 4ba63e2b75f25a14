"""Who speaks, checked by hand: statements of PolNeAR's articles, and for each whom the text means.

usage: python benchmarks/speakers.py draw [--seed N] [--count 100]   print statements of dev to be judged, with context
       python benchmarks/speakers.py score [--seed N] [--list]       score what is found now against the verdicts
       python benchmarks/speakers.py score --part train --seed N     the same for the lists of train articles (1, 2)

Rules were changed after reading the errors of all lists but those of seeds 14 and 15 (docs/accuracy.md tells which came
when). Those of 12 to 15 were judged by readers who wrote none of the rules. `draw` leaves out what is found, so that
whoever judges does not see it.

The verdicts stand in speakers-SEED.tsv and speakers-train-SEED.tsv as offsets, without the texts: article, content of
the statement, and a span of the text that names or describes its speaker (a name where there is one; '-' where the text
does not tell who speaks). Where a document speaks ("the letter said") that is the document, and after a '|' a span for
who wrote it, if the text tells; either is right. A statement found now that shares half of its content with one of the
list is right if its actor has a mention that overlaps a span; unknown if it has no speaker, or one that has no name but
only a description ("the wife") that is not linked to the name; else wrong. Without a span unknown is right, and any
speaker wrong.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from purport.reader import Reader
from purport.records import Actor, Evidence, Report, Span, Statement
from purport.reference.nouns import noun_of

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parents[1] / "shared" / "corpora" / "polnear"


class Verdict(NamedTuple):
    """One statement of the list; `speaker` is empty where the text does not tell."""

    article: str
    content: tuple[Span, ...]
    speaker: tuple[Span, ...]


def verdicts(seed: int, part: str = "dev") -> Iterator[Verdict]:
    """The list of a part drawn with `seed`."""
    name = f"speakers-{seed}.tsv" if part == "dev" else f"speakers-{part}-{seed}.tsv"
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            article, content, speaker = line.split("\t")[:3]
            spans = tuple(_span(one) for one in content.split(","))
            yield Verdict(article, spans, () if speaker == "-" else tuple(_span(one) for one in speaker.split("|")))


def _span(words: str) -> Span:
    start, _, end = words.partition("-")
    return Span(int(start), int(end))


def reports(names: set[str] | None = None, part: str = "dev") -> dict[str, Report]:
    """The articles of a part as `purport read` reads them, by name."""
    reader = Reader(options=[Evidence(field="language", clue="option", value="en")])
    articles = sorted((CORPUS / part / "text").glob("*.txt"))
    paths = [path for path in articles if names is None or path.stem in names]
    read = (one for one in reader.read(map(str, paths), format="text") if isinstance(one, Report))
    return {Path(one.document.origin.location).stem: one for one in read}


def judge(verdict: Verdict, report: Report) -> str:
    """'right', 'wrong' or 'unknown'; 'not found' if no statement shares half of the content."""
    statement = next((one for one in report.statements if _shares_half(one, verdict)), None)
    if statement is None:
        return "not found"
    if not verdict.speaker:
        return "right" if statement.speaker is None else "wrong"
    if statement.speaker is None:
        return "unknown"
    actor = next(one for one in report.actors if one.id == statement.speaker)
    if any(span.start < meant.end and meant.start < span.end for span in actor.mentions for meant in verdict.speaker):
        return "right"
    return "unknown" if _only_described(actor) else "wrong"


def _only_described(actor: Actor) -> bool:
    """Whether what stands for a name is a description: 'the wife', 'Former White House Doctor'."""
    last = actor.name.split()[-1]
    noun = noun_of(last)
    return not last[:1].isupper() or (actor.kind == "person" and noun is not None and noun.kind == "person")


def _shares_half(statement: Statement, verdict: Verdict) -> bool:
    found = {at for span in statement.content for at in range(span.start, span.end)}
    meant = {at for span in verdict.content for at in range(span.start, span.end)}
    return 2 * len(found & meant) >= max(len(found), len(meant))


def draw(seed: int, count: int) -> None:
    """Print a sample to be judged."""
    read = reports()
    every = [(name, number) for name, report in read.items() for number in range(len(report.statements))]
    for name, number in sorted(random.Random(seed).sample(every, count)):
        report = read[name]
        one, text = report.statements[number], report.document.text
        first = min((*one.source, *one.cue, *one.content)).start
        content = ",".join(f"{span.start}-{span.end}" for span in one.content)
        print(f"=== {name}\t{content}")
        print(f"before: {text[max(0, first - 500) : first]!r}")
        print(f"content: {report.words(one.content)[:300]!r}")
        end = max(span.end for span in (*one.source, *one.cue, *one.content))
        print(f"after: {text[end : end + 150]!r}")


def score(seed: int, part: str, *, listed: bool) -> None:
    """Print how many are right, wrong and unknown."""
    every = list(verdicts(seed, part))
    read = reports({one.article for one in every}, part)
    counts: Counter[str] = Counter()
    for one in every:
        outcome = judge(one, read[one.article])
        counts[outcome] += 1
        if listed and outcome != "right":
            print(outcome, one.article, *(f"{span.start}-{span.end}" for span in one.content), sep="\t")
    print(
        f"{len(every)} statements: "
        + ", ".join(f"{counts[name]} {name}" for name in ("right", "wrong", "unknown", "not found"))
    )


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("draw", "score"))
    parser.add_argument("--part", choices=("dev", "train"), default="dev")
    parser.add_argument("--seed", type=int, default=15)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--list", action="store_true", help="name those that are not right")
    arguments = parser.parse_args()
    if arguments.what == "draw":
        draw(arguments.seed, arguments.count)
    else:
        score(arguments.seed, arguments.part, listed=arguments.list)


if __name__ == "__main__":
    main()
