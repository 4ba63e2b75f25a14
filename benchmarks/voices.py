"""Who vouches for events, checked by hand: 100 events of PolNeAR's dev articles, and for each whom the text means.

usage: python benchmarks/voices.py draw [--seed N] [--count 100]   print events to be judged, with context
       python benchmarks/voices.py score [--seed N] [--list]       score what is found now against the verdicts

The verdicts stand in voices-SEED.tsv as offsets, without the texts: article, the word that the event is told by, and
who vouches for it there, the innermost voice: 'outlet' for the outlet's own words, else a span of the text that names
or describes who says it (a name where there is one; '-' where somebody says it and the text does not tell who); two of
these with '|' between them where what somebody says presupposes what the outlet tells, and either is right. A mention
found now at that word is right if its innermost voice is the outlet where it should be, or a speaker whose
actor has a mention that overlaps that span, or whose own words overlap it; else wrong. A word that tells of no event is
judged for its voice like the others.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from purport.records import EventMention, Report, Span
from speakers import reports

HERE = Path(__file__).resolve().parent
_CONTEXT = 600
"""Characters shown before and after an event."""


class Verdict(NamedTuple):
    """One mention of the list. Any of `voices` may vouch for it: 'outlet', a span, or None for somebody unknown."""

    article: str
    anchor: Span
    voices: tuple[Span | Literal["outlet"] | None, ...]


def verdicts(seed: int) -> Iterator[Verdict]:
    """The list drawn with `seed`."""
    for line in (HERE / f"voices-{seed}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            article, anchor, voices = line.split("\t")[:3]
            yield Verdict(article, _span(anchor), tuple(_voice(one) for one in voices.split("|")))


def _voice(words: str) -> Span | Literal["outlet"] | None:
    if words == "outlet":
        return "outlet"
    return None if words == "-" else _span(words)


def _span(words: str) -> Span:
    start, _, end = words.partition("-")
    return Span(int(start), int(end))


def judge(verdict: Verdict, report: Report) -> str:
    """'right' or 'wrong'; 'not found' if no event is told by that word now."""
    mentions = (mention for event in report.events for mention in event.mentions)
    mention = next((one for one in mentions if _touch(one.anchor, verdict.anchor)), None)
    if mention is None:
        return "not found"
    return "right" if any(_is_right(mention, meant, report) for meant in verdict.voices) else "wrong"


def _is_right(mention: EventMention, meant: Span | Literal["outlet"] | None, report: Report) -> bool:
    voice = mention.voices[-1]
    if meant == "outlet" or voice.role != "speaker":
        return meant == voice.role
    if meant is None:
        return voice.actor is None
    actor = next((one for one in report.actors if one.id == voice.actor), None)
    return any(_touch(span, meant) for span in (*voice.spans, *(actor.mentions if actor else ())))


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def draw(seed: int, count: int) -> None:
    """Print a sample to be judged, without what is found."""
    read = reports()
    every = [(name, mention) for name, report in read.items() for event in report.events for mention in event.mentions]
    for name, one in sorted(random.Random(seed).sample(every, count), key=lambda pair: (pair[0], pair[1].anchor)):
        text, anchor = read[name].document.text, one.anchor
        print(f"=== {name}\t{anchor.start}-{anchor.end}")
        print(f"before: {text[max(0, anchor.start - _CONTEXT) : anchor.start]!r}")
        print(f"word: {text[anchor.start : anchor.end]!r}")
        print(f"after: {text[anchor.end : anchor.end + _CONTEXT // 2]!r}")


def score(seed: int, *, listed: bool) -> None:
    """Print how many are right and wrong."""
    every = list(verdicts(seed))
    read = reports({one.article for one in every})
    counts: Counter[str] = Counter()
    for one in every:
        outcome = judge(one, read[one.article])
        counts[outcome] += 1
        if listed and outcome != "right":
            print(outcome, one.article, f"{one.anchor.start}-{one.anchor.end}", sep="\t")
    print(f"{len(every)} events: " + ", ".join(f"{counts[name]} {name}" for name in ("right", "wrong", "not found")))


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("draw", "score"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--list", action="store_true", help="name those that are not right")
    arguments = parser.parse_args()
    if arguments.what == "draw":
        draw(arguments.seed, arguments.count)
    else:
        score(arguments.seed, listed=arguments.list)


if __name__ == "__main__":
    main()
