"""How well recycled passages are found in real articles: verbatim, against an exhaustive comparison of all pairs, and
edited, planted by a generator that knows what it did.

usage: python benchmarks/recycled.py [FOLDER …] [--errors] [--plantings N] [--seed S]

FOLDER has PolNeAR's layout (default: train and dev of ../shared/corpora/polnear, together). Printed first: the runs of
12 words or more that two articles share (found here by a table of all runs of 12 words, which knows nothing of marks
and alignments), how many of them are found, how many of the passages that hold such a run are among them, and how many
passages hold none, being edited. Then, for each share of words changed, how many of N planted passages are found, by
their length, and what was found besides. The third that `purport.evaluate.holdout.held_out` sets aside is told apart.
"""

import argparse
import random
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from purport.archive.records import Held
from purport.compare.records import Recycled
from purport.compare.reuse import find_recycled
from purport.documents.build import document_of
from purport.evaluate.holdout import held_out
from purport.records import Document, Evidence, Provenance, Report
from purport.settings import Settings
from purport.sources.received import Received, origin_of

CORPUS = Path(__file__).resolve().parent.parent.parent / "shared" / "corpora" / "polnear"
RUN = 12
RATES = (0.0, 0.05, 0.1, 0.2, 0.3)
LENGTHS = ((12, 20), (20, 30), (30, 50), (50, 100), (100, 1000))
_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’][^\W_]+)*")
"""A figure is one word."""
_SENTENCE = re.compile(r"\S.*?(?:(?:[a-z]{4}|\d)[.!?][”\"’']*(?=\s+[A-Z“\"‘'])|$)")
"""A sentence of a line; none ends after a title or another short word."""
_SAID = re.compile(
    r"[,”\"] *(?:[A-Z][\w.’'-]*(?: [\w.’'-]+){0,8} (?:said|told [\w ]{1,30}|added)|(?:said|added) [^.,]{3,60})(?=\.$)"
)


class Shared(NamedTuple):
    """A run of words that two articles share: the article that has it later, where it stands there from start to end,
    and the one that has it earlier, wherever it stands there.
    """

    later: str
    start: int
    end: int
    earlier: str


class Planted(NamedTuple):
    """A passage of one article that was put, edited, into another."""

    source: str
    host: str
    start: int
    end: int
    words: int


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[CORPUS / "train", CORPUS / "dev"])
    parser.add_argument("--errors", action="store_true", help="print what is missed and what is found besides")
    parser.add_argument("--plantings", type=int, default=400)
    parser.add_argument("--seed", type=int, default=6)
    arguments = parser.parse_args()
    texts = {path.stem: path.read_text(encoding="utf-8") for one in arguments.folders for path in _articles(one)}
    if len(texts) < 2:
        given = ", ".join(map(str, arguments.folders))
        parser.error(f"{len(texts)} articles in {given}: give a folder of PolNeAR's layout, such as …/polnear/dev")
    held = [_held(name, text) for name, text in texts.items()]
    print(f"{len(texts)} articles, {len({one.report.document.id for one in held})} different texts")
    before = find_recycled(held)
    _verbatim(held, before.recycled, arguments.errors)
    if not arguments.plantings:
        return
    for most, name in ((4, "passages of two to four sentences"), (1, "single sentences")):
        print(f"\n{name}, planted in other articles: how many are found, and what without a run of {RUN} words besides")
        for rate in RATES:
            rng = random.Random(arguments.seed)
            _edited(before.recycled, rate, plant(texts, rate, arguments.plantings, most, rng), arguments.errors)


def _articles(folder: Path) -> list[Path]:
    return sorted((folder / "text").glob("*.txt"))


def _held(name: str, text: str) -> Held:
    """An article as the archive has it, unread: outlet and day are in its name."""
    outlet, day, _ = name.split("_", 2)
    data = text.encode()
    evidence = (
        Evidence(field="outlet", clue="option", value=outlet),
        Evidence(field="published", clue="option", value=day),
        Evidence(field="language", clue="option", value="en"),
    )
    origin = origin_of(data, location=name, format="text")
    document: Document = document_of(
        Received(data=data, media="plain", origin=origin, evidence=evidence), settings=Settings()
    )
    report = Report(purport=Provenance(version="unread"), document=document)
    return Held(report=report, origins=(origin,), added="2026-01-01T00:00:00Z")


# --- verbatim, against all pairs ------------------------------------------------------------------------------------


def shared_runs(texts: dict[str, str]) -> list[Shared]:
    """Every longest run of RUN words or more that two of `texts` share."""
    words = {name: list(_words(text)) for name, text in texts.items()}
    places: dict[tuple[str, ...], list[tuple[str, int]]] = defaultdict(list)
    for name, found in words.items():
        folded = [word for word, _, _ in found]
        for at in range(len(found) - RUN + 1):
            places[tuple(folded[at : at + RUN])].append((name, at))
    diagonals: dict[tuple[str, str, int], list[int]] = defaultdict(list)
    for holders in places.values():
        for index, (one, at) in enumerate(holders):
            for other, there in holders[index + 1 :]:
                if one != other:
                    diagonals[one, other, there - at].append(at)
    runs: dict[tuple[str, str, int], Shared] = {}
    for (one, other, shift), begun in diagonals.items():
        for first, last in _consecutive(sorted(begun)):
            later, earlier, at = (one, other, first) if _day(one) > _day(other) else (other, one, first + shift)
            start, end = words[later][at][1], words[later][at + last - first + RUN - 1][2]
            known = runs.get((later, earlier, start))
            if known is None or end > known.end:
                runs[later, earlier, start] = Shared(later, start, end, earlier)
    return list(runs.values())


def _day(name: str) -> tuple[str, str]:
    return name.split("_")[1], name


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _WORD.finditer(text):
        bare = unicodedata.normalize("NFKD", match.group().lower())
        yield "".join(one for one in bare if one.isalnum()), match.start(), match.end()


def _consecutive(numbers: list[int]) -> Iterator[tuple[int, int]]:
    first = last = numbers[0]
    for number in numbers[1:]:
        if number != last + 1:
            yield first, last
            first = number
        last = number
    yield first, last


def _verbatim(held: list[Held], told: tuple[Recycled, ...], errors: bool) -> None:
    texts = {one.report.document.origin.location: one.report.document.text for one in held}
    runs = shared_runs({name: text for name, text in texts.items() if _is_first(name, texts)})
    pairs = find_recycled(held, every=True).recycled
    print(f"\n{len(runs)} runs of {RUN} words or more shared by two articles")
    print(
        f"{'':46} {'runs':>6} {'found':>6} {'recall':>7}   {'verbatim':>8} {'right':>6} {'precision':>9} {'edited':>6}"
    )
    for name, recycled, of_pair in (
        ("each pair (every=True)", pairs, True),
        ("each later article, of the first", told, False),
    ):
        for part, kept in (("all", None), ("looked at", False), ("held out", True)):
            of_part = [run for run in runs if kept is None or held_out(run.later) == kept]
            found_of_part = [one for one in recycled if kept is None or held_out(one.later.location) == kept]
            missed = [run for run in of_part if not _is_found(run, recycled, of_pair)]
            verbatim = [one for one in found_of_part if _shares_run(texts, one)]
            right = [one for one in verbatim if _holds_run(one, runs)]
            edited = [one for one in found_of_part if not _shares_run(texts, one)]
            print(
                f"{name + ', ' + part:46} {len(of_part):6} {len(of_part) - len(missed):6} "
                f"{100 * (1 - len(missed) / max(1, len(of_part))):6.1f}%   {len(verbatim):8} {len(right):6} "
                f"{100 * len(right) / max(1, len(verbatim)):8.1f}% {len(edited):6}"
            )
            if errors and kept is None:
                for run in missed:
                    print("  missed:", run.later, "|", texts[run.later][run.start : run.end])
                for one in edited:
                    print("  edited:", _words_of(texts, one))


def _is_first(name: str, texts: dict[str, str]) -> bool:
    return next(other for other, text in texts.items() if text == texts[name]) == name


def _is_found(run: Shared, recycled: Iterable[Recycled], of_pair: bool) -> bool:
    """Whether a passage of the later article covers nine tenths of the run; with `of_pair`, one of just these two."""
    return any(
        _covers(one, run) and (not of_pair or one.earlier.location == run.earlier)
        for one in recycled
        if one.later.location == run.later
    )


def _covers(one: Recycled, run: Shared) -> bool:
    shared = min(one.later.span.end, run.end) - max(one.later.span.start, run.start)
    return shared >= 0.9 * (run.end - run.start)


def _holds_run(one: Recycled, runs: list[Shared]) -> bool:
    """Whether the exhaustive comparison has a run of these two articles within the passage."""
    return any(
        run.later == one.later.location and run.earlier == one.earlier.location and _covers(one, run) for run in runs
    )


def _shares_run(texts: dict[str, str], one: Recycled) -> bool:
    """Whether both texts of a passage have a run of RUN words in common, as they stand there."""
    runs = []
    for side in (one.earlier, one.later):
        words = [word for word, _, _ in _words(texts[side.location][side.span.start : side.span.end])]
        runs.append({tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)})
    return not runs[0].isdisjoint(runs[1])


def _words_of(texts: dict[str, str], one: Recycled) -> str:
    sides = (texts[side.location][side.span.start : side.span.end] for side in (one.earlier, one.later))
    return f"{one.words} {one.similarity:.2f} " + " | ".join(" ".join(side.split()) for side in sides)


# --- edited, planted ------------------------------------------------------------------------------------------------


def _edited(
    before: tuple[Recycled, ...],
    rate: float,
    plantings: tuple[list[Planted], dict[str, str]],
    errors: bool,
) -> None:
    planted, changed = plantings
    recycled = find_recycled([_held(name, text) for name, text in changed.items()]).recycled
    found = {one: _is_planted_found(one, recycled) for one in planted}
    row = []
    for part in (False, True):
        of_part = [one for one in planted if held_out(one.host) == part]
        row.append(f"{'held out' if part else 'looked at'} {_share([found[one] for one in of_part])};")
    for least, most in LENGTHS:
        of_length = [found[one] for one in planted if least <= one.words < most]
        row.append(f"{least}+ {_share(of_length)} ({len(of_length)});")
    known = {(one.later.location, one.earlier.location) for one in before}
    besides = [
        one
        for one in recycled
        if (one.later.location, one.earlier.location) not in known
        and _longest_run(one) < RUN
        and not any(
            side.location == other.host and side.span.start < other.end and other.start < side.span.end
            for side in (one.later, one.earlier)
            for other in planted
        )
    ]
    print(
        f"{rate:4.0%} {len(planted):5} {100 * sum(found.values()) / len(planted):5.1f}%", *row, len(besides), sep="  "
    )
    if errors:
        for one in planted:
            if not found[one]:
                print("  missed:", one.words, changed[one.host][one.start : one.end])
        for other in besides:
            print("  besides:", _words_of(changed, other))


def _longest_run(one: Recycled) -> int:
    """Words of the passage's longest part without a change, at the least."""
    return one.words // (len(one.changes) + 1)


def _share(found: list[bool]) -> str:
    return f"{100 * sum(found) / max(1, len(found)):.1f}%"


def plant(
    texts: dict[str, str], rate: float, plantings: int, most: int, rng: random.Random
) -> tuple[list[Planted], dict[str, str]]:
    """Passages of two to `most` sentences (or single ones), edited, each in another article (at most one in each)."""
    vocabulary = [word for text in texts.values() for word in text.split() if word.isalpha()]
    changed = dict(texts)
    hosts = rng.sample(sorted(texts), len(texts))
    planted: list[Planted] = []
    sources = iter(rng.sample(sorted(texts), len(texts)))
    for source, host in zip(sources, hosts, strict=True):
        sentences = _passage(texts[source], most, rng)
        if source == host or not sentences or len(planted) == plantings:
            continue
        words = " ".join(edited(sentences, rate, vocabulary, rng))
        breaks = [match.end() for match in re.finditer(r"\n\s*\n", texts[host])] or [0]
        at = rng.choice(breaks)
        changed[host] = f"{texts[host][:at]}{words}\n\n{texts[host][at:]}"
        planted.append(Planted(source, host, at, at + len(words), len(" ".join(sentences).split())))
    return planted, changed


def _passage(text: str, most: int, rng: random.Random) -> list[str]:
    """Sentences that follow each other, of 12 words or more together."""
    sentences = [match.group() for line in text.split("\n") for match in _SENTENCE.finditer(line)]
    length = rng.randint(min(2, most), most)
    for _ in range(20):
        if len(sentences) < length:
            return []
        at = rng.randrange(len(sentences) - length + 1)
        chosen = sentences[at : at + length]
        if len(" ".join(chosen).split()) >= RUN:
            return chosen
    return []


def edited(sentences: list[str], rate: float, vocabulary: list[str], rng: random.Random) -> list[str]:
    """The sentences with a share `rate` of their words exchanged for words of other articles (figures for other
    figures); where anything is changed at all, attributions at their ends dropped and their order changed at times.
    """
    if rate and len(sentences) > 1 and rng.random() < 0.3:
        sentences = rng.sample(sentences, len(sentences))
    if rate:
        sentences = [_SAID.sub("", one) if rng.random() < 0.5 else one for one in sentences]
    words = [(number, word) for number, one in enumerate(sentences) for word in one.split()]
    for at in rng.sample(range(len(words)), round(rate * len(words))):
        number, word = words[at]
        figure = any(one.isdigit() for one in word)
        words[at] = (number, str(rng.randint(2, 999)) if figure else rng.choice(vocabulary))
    return [" ".join(word for number, word in words if number == index) for index in range(len(sentences))]


def _is_planted_found(planted: Planted, recycled: Iterable[Recycled]) -> bool:
    """Whether a passage of source and host covers half of what was planted or more."""
    covered = 0
    for one in recycled:
        for ours, theirs in ((one.later, one.earlier), (one.earlier, one.later)):
            if ours.location == planted.host and theirs.location == planted.source:
                covered += max(0, min(ours.span.end, planted.end) - max(ours.span.start, planted.start))
    return covered >= 0.5 * (planted.end - planted.start)


if __name__ == "__main__":
    main()
