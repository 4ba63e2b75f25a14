"""What goes wrong with statements: a sample of errors of two finders, before and after, sorted by kind.

usage: python benchmarks/errors.py [FOLDER] [--model FOLDER] [--errors N] [--seed N] [--examples N] [--kinds]

FOLDER is gold in PolNeAR's layout (default: the dev articles beside this checkout). An error is a gold attribution
that no statement matches as `linked` (missed), or a statement that matches none (wrong); a near miss is one of each. N
errors are drawn, missed and wrong by their share of all. Each has one kind, the first of `KINDS` that holds; --kinds
prints their definitions. The tables are Markdown; "gold" in them counts all attributions of the gold. --examples prints
errors with their words, to read and not to publish: the texts belong to their publishers.

Words are the tokens of the measure. The counterpart of an error is what it would have been matched with: on the other
side, among those that share a word of its cue, those not matched that reach Jaccard 0.5 with its content, and, where
either has no cue, those not matched that share a word of its content, the one whose content fits best. PolNeAR's
attributions never stand in each other, so a missed one cannot be nested.
"""

import argparse
import random
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from purport.evaluate.polnear import ROLES, Article, Attribution, articles_of
from purport.evaluate.statements import TokenisedText, Tokens, Unit, jaccard, linked_pairs
from purport.extract.quotations import Quotation, speech_of
from purport.extract.rules import RuleFinder
from purport.extract.statements import StatementFinder, manner_of
from purport.extract.trained import TrainedFinder
from purport.language.parse import Parse, readable
from purport.language.spacy_pipeline import SpacyPipeline
from purport.reader import Reader
from purport.records import Evidence, Report, Span, Spans
from purport.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
HALF = 0.5


class Scene:
    """One article: the gold, what a finder found, and what of both is not matched."""

    def __init__(self, article: Article, report: Report, parse: Parse) -> None:
        statements = [Attribution(one.source, one.cue, one.content) for one in report.statements]
        pairs = linked_pairs(article, statements)
        text = TokenisedText(article.text)
        self.name, self.document, self.parse = article.name, report.document, parse
        self.gold = [text.unit(one) for one in article.gold]
        self.found = [text.unit(one) for one in statements]
        self.gold_left = _left(self.gold, {number for number, _ in pairs})
        self.found_left = _left(self.found, {number for _, number in pairs})

    @cached_property
    def speech(self) -> list[Quotation]:
        """The quotations that are speech, in order."""
        return [one for _, block in readable(self.document) for one in speech_of(self.document.text, block.span)]

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.parse.tokens]

    def sentences(self, spans: Spans) -> set[int]:
        """The sentences, by the parser, in which `spans` begin."""
        at = [bisect_right(self._token_starts, span.start) - 1 for span in spans]
        return {self.parse.tokens[number].sentence for number in at if number >= 0}

    def words(self, spans: Spans) -> str:
        """The words under `spans`."""
        return " … ".join(" ".join(self.document.text[span.start : span.end].split()) for span in spans)


def _left(units: Iterable[Unit], matched: set[int]) -> list[Unit]:
    """Those of `units` that are not matched, and have a content that could be."""
    return [one for number, one in enumerate(units) if number not in matched and content_of(one)]


class Error(NamedTuple):
    """A gold attribution that is missed or a statement that is wrong, and its counterpart on the other side, if any."""

    scene: Scene
    missed: bool
    own: Unit
    other: Unit | None

    @property
    def gold(self) -> Unit:
        """The gold attribution; only of an error with a counterpart."""
        assert self.other is not None
        return self.own if self.missed else self.other

    @property
    def found(self) -> Unit:
        """The statement; only of an error with a counterpart."""
        assert self.other is not None
        return self.other if self.missed else self.own


def content_of(unit: Unit) -> Tokens:
    """The words of its content."""
    return unit.full["content"]


def source_of(unit: Unit) -> Tokens:
    """The words of its source."""
    return unit.full["source"]


def cue_of(unit: Unit) -> Tokens:
    """The words of its cue."""
    return unit.full["cue"]


def errors_of(scene: Scene) -> Iterator[Error]:
    """All errors in one article."""
    for missed, left, others, others_left in (
        (True, scene.gold_left, scene.found, scene.found_left),
        (False, scene.found_left, scene.gold, scene.gold_left),
    ):
        for own in left:
            yield Error(scene, missed, own, counterpart(own, others, others_left))


def counterpart(own: Unit, others: Iterable[Unit], left: Sequence[Unit]) -> Unit | None:
    """Which of `others` it would have been matched with; `left` are those of them that are not matched."""
    candidates = [one for one in others if content_of(one) and is_counterpart(own, one, free=one in left)]
    return max(candidates, key=lambda one: _fit(own, one), default=None)


def is_counterpart(own: Unit, other: Unit, *, free: bool) -> bool:
    """Whether `other` may be the counterpart of `own` (see above); `free` tells that it is not matched."""
    if cue_of(own) & cue_of(other):
        return True
    if not (cue_of(own) and cue_of(other)):
        return free and bool(content_of(own) & content_of(other))
    return free and jaccard(content_of(own), content_of(other)) >= HALF


def _fit(own: Unit, other: Unit) -> tuple[float, float]:
    return jaccard(content_of(own), content_of(other)), jaccard(source_of(own), source_of(other))


def mostly_in(words: Tokens, whole: Tokens) -> bool:
    """Whether at least half of `words` are in `whole`."""
    return len(words & whole) >= HALF * len(words) > 0


def make_up(parts: Iterable[Unit], whole: Tokens) -> bool:
    """Whether two or more of `parts`, apart from each other and each mostly in `whole`, together reach Jaccard 0.5."""
    together, count = frozenset[int](), 0
    for part in sorted((content_of(one) for one in parts), key=lambda words: (-len(words), min(words, default=0))):
        if mostly_in(part, whole) and not part & together:
            together, count = together | part, count + 1
    return count >= 2 and jaccard(together, whole) >= HALF


# The kinds, each a question to an error. The first that holds is the error's kind.


def given_to_others(error: Error) -> bool:
    """Missed, no counterpart: half of the words of its content or more are in other statements."""
    words = frozenset[int]().union(*(_words(one) for one in error.scene.found))
    return error.missed and error.other is None and mostly_in(content_of(error.own), words)


def beside_others(error: Error) -> bool:
    """Missed, no counterpart: another statement has its cue (or content) in the sentence of its cue (or content)."""
    own = error.own.spans
    others = (span for one in error.scene.found for span in one.spans.cue or one.spans.content)
    shared = error.scene.sentences(own.cue or own.content) & error.scene.sentences(tuple(others))
    return error.missed and error.other is None and bool(shared)


def overlooked(error: Error) -> bool:
    """Missed, no counterpart: no statement there at all."""
    return error.missed and error.other is None


def nested_found(error: Error) -> bool:
    """Wrong, no counterpart: its cue (its content, if it has none) stands in a gold content."""
    return error.other is None and _is_nested(error)


def gold_counts_otherwise(error: Error) -> bool:
    """Wrong, no counterpart: half of the words of its content or more are in gold attributions."""
    words = frozenset[int]().union(*(_words(one) for one in error.scene.gold))
    return error.other is None and mostly_in(content_of(error.own), words)


def nothing_in_gold(error: Error) -> bool:
    """Wrong, no counterpart: none of the above."""
    return error.other is None


def source_elsewhere(error: Error) -> bool:
    """Content fits; gold's source is in another sentence than its cue (content), and the statement does not have it."""
    gold = error.gold.spans
    apart = error.scene.sentences(gold.source).isdisjoint(error.scene.sentences(gold.cue or gold.content))
    return _content_fits(error) and bool(gold.source) and apart and not source_of(error.gold) & source_of(error.found)


def source_missing(error: Error) -> bool:
    """Content fits; the statement has no source, gold has one."""
    return _content_fits(error) and not source_of(error.found) and bool(source_of(error.gold))


def source_too_many(error: Error) -> bool:
    """Content fits; the statement has a source, gold has none."""
    return _content_fits(error) and not source_of(error.gold) and bool(source_of(error.found))


def source_too_long(error: Error) -> bool:
    """Content fits; all of gold's source is in the statement's, which is more than twice as long."""
    return _content_fits(error) and not _source_fits(error) and source_of(error.gold) < source_of(error.found)


def source_too_short(error: Error) -> bool:
    """Content fits; all of the statement's source is in gold's, which is more than twice as long."""
    return _content_fits(error) and not _source_fits(error) and source_of(error.found) < source_of(error.gold)


def source_wrong(error: Error) -> bool:
    """Content fits; the sources differ otherwise."""
    return _content_fits(error) and not _source_fits(error)


def matched_elsewhere(error: Error) -> bool:
    """Content and source fit, but the counterpart is matched with another that fits better."""
    return _content_fits(error)


def content_split(error: Error) -> bool:
    """Two or more statements' contents, each mostly in gold's content, together reach Jaccard 0.5 with it."""
    return make_up(error.scene.found, content_of(error.gold))


def content_merged(error: Error) -> bool:
    """Two or more gold contents, each mostly in the statement's content, together reach Jaccard 0.5 with it."""
    return make_up(error.scene.gold, content_of(error.found))


def content_too_long(error: Error) -> bool:
    """Half of gold's content or more is in the statement's content, which goes too far."""
    return mostly_in(content_of(error.gold), content_of(error.found))


def content_too_short(error: Error) -> bool:
    """Half of the statement's content or more is in gold's content, which goes further."""
    return mostly_in(content_of(error.found), content_of(error.gold))


def content_wrong(error: Error) -> bool:
    """The same cue, but the contents share less than that, or nothing."""
    return error.other is not None


KINDS: tuple[tuple[str, Callable[[Error], bool]], ...] = (
    ("not found: words given to others", given_to_others),
    ("not found: another in its sentence", beside_others),
    ("not found: none in its sentence", overlooked),
    ("spurious: nested in a gold content", nested_found),
    ("spurious: gold counts it otherwise", gold_counts_otherwise),
    ("spurious: nothing in gold there", nothing_in_gold),
    ("source: in another sentence", source_elsewhere),
    ("source: missing", source_missing),
    ("source: gold has none", source_too_many),
    ("source: too long", source_too_long),
    ("source: too short", source_too_short),
    ("source: wrong", source_wrong),
    ("matched with another", matched_elsewhere),
    ("content: split in two", content_split),
    ("content: two merged", content_merged),
    ("content: too long", content_too_long),
    ("content: too short", content_too_short),
    ("content: wrong piece", content_wrong),
)


def kind_of(error: Error) -> str:
    """The first kind that holds."""
    return next(name for name, holds in KINDS if holds(error))


def _content_fits(error: Error) -> bool:
    return jaccard(content_of(error.gold), content_of(error.found)) >= HALF


def _source_fits(error: Error) -> bool:
    return jaccard(source_of(error.gold), source_of(error.found)) >= HALF


def _is_nested(error: Error) -> bool:
    inner = cue_of(error.own) or content_of(error.own)
    return any(inner <= content_of(one) for one in error.scene.gold if one is not error.own)


def _words(unit: Unit) -> Tokens:
    return frozenset[int]().union(*unit.full.values())


# What sort of attribution an error is about.

MANNERS = ("direct", "mixed", "indirect")
CUES = ("said, says", "other verb", "noun", "according to", "other words", "no cue")


def manner(scene: Scene, unit: Unit) -> str:
    """direct, mixed or indirect, by the quotation marks that enclose its content, as in the records."""
    return manner_of(scene.document.text, unit.spans.content, scene.speech)


def cue_class(scene: Scene, unit: Unit) -> str:
    """What its cue consists of: a form of 'say', 'according to', else its first verb or noun, by the parser."""
    if not unit.spans.cue:
        return "no cue"
    tokens = [token for token in scene.parse.tokens if _is_under(token.start, unit.spans.cue)]
    if any(token.text.lower() == "according" for token in tokens):
        return "according to"
    if any(token.lemma == "say" for token in tokens):
        return "said, says"
    if any(token.pos in ("VERB", "AUX") for token in tokens):
        return "other verb"
    return "noun" if any(token.pos in ("NOUN", "PROPN") for token in tokens) else "other words"


def _is_under(position: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= position < span.end for span in spans)


# Drawing and printing.


class Study(NamedTuple):
    """The errors of one finder: how many there are, and those drawn."""

    missed: int
    wrong: int
    drawn: list[Error]

    def drawn_as(self, name: str, sort: Callable[[Error], str], *, missed: bool) -> int:
        """How many of those drawn, missed or wrong, `sort` calls `name`."""
        return sum(error.missed == missed and sort(error) == name for error in self.drawn)


def study(scenes: Iterable[Scene], *, size: int, seed: int) -> Study:
    """Draw `size` errors, missed and wrong by their share of all."""
    errors = [error for scene in scenes for error in errors_of(scene)]
    missed, wrong = [one for one in errors if one.missed], [one for one in errors if not one.missed]
    size = min(size, len(errors))
    of_missed = round(size * len(missed) / max(1, len(errors)))
    draw = random.Random(seed)
    drawn = [*draw.sample(missed, of_missed), *draw.sample(wrong, size - of_missed)]
    return Study(len(missed), len(wrong), drawn)


def main() -> None:
    """Read with both finders, draw, sort and print."""
    arguments = _arguments()
    if arguments.kinds:
        _print_kinds()
        return
    articles = articles_of(arguments.folder)
    pipeline = SpacyPipeline(Settings())
    finders: dict[str, StatementFinder] = {"rules": RuleFinder(pipeline), "model": TrainedFinder(arguments.model)}
    parses: list[Parse] = []
    studies, scenes = {}, []
    for name, finder in finders.items():
        reports = _read(articles, finder)
        parses = parses or [pipeline.parse(report.document) for report in reports]
        scenes = [Scene(*one) for one in zip(articles, reports, parses, strict=True)]
        studies[name] = study(scenes, size=arguments.errors, seed=arguments.seed)
    _print(studies, scenes)
    for name, its in studies.items():
        _print_examples(name, its, arguments.examples, seed=arguments.seed)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT.parent / "shared" / "corpora" / "polnear" / "dev")
    parser.add_argument("--model", type=Path, default=None)
    parser.add_argument("--errors", type=int, default=200)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--examples", type=int, default=0)
    parser.add_argument("--kinds", action="store_true")
    return parser.parse_args()


def _read(articles: Sequence[Article], finder: StatementFinder) -> list[Report]:
    """The articles' reports, every one taken as English, as the gold does."""
    reader = Reader(statements=finder, options=[Evidence(field="language", clue="option", value="en")])
    outcomes = list(reader.read([str(article.path) for article in articles], format="text"))
    reports = [one for one in outcomes if isinstance(one, Report)]
    assert len(reports) == len(articles), [one for one in outcomes if not isinstance(one, Report)]
    return reports


def _print_kinds() -> None:
    for name, holds in KINDS:
        print(f"- {name}: {holds.__doc__}")


def _print(studies: dict[str, Study], scenes: Sequence[Scene]) -> None:
    """How many errors there are, and the tables; `scenes` are any finder's, for the gold."""
    for name, its in studies.items():
        drawn = Counter(error.missed for error in its.drawn)
        print(
            f"{name}: {its.missed} gold attributions missed, {its.wrong} statements wrong; "
            f"drawn {drawn[True]} and {drawn[False]}"
        )
    _print_table("kind", [name for name, _ in KINDS], kind_of, studies)
    for head, names, sort in (("manner", MANNERS, manner), ("cue", CUES, cue_class)):
        gold = Counter(sort(scene, unit) for scene in scenes for unit in scene.gold)
        _print_table(head, names, _of_own(sort), studies, gold)


def _of_own(sort: Callable[[Scene, Unit], str]) -> Callable[[Error], str]:
    return lambda error: sort(error.scene, error.own)


def _print_table(
    head: str,
    names: Iterable[str],
    sort: Callable[[Error], str],
    studies: dict[str, Study],
    gold: Counter[str] | None = None,
) -> None:
    """Markdown: a row for each name, with what of the gold and of each finder's drawn errors `sort` calls by it."""
    columns = [*(["gold"] if gold else []), *(f"{name}, {side}" for name in studies for side in ("missed", "wrong"))]
    print(f"\n| {head} | {' | '.join(columns)} |\n| --- |{' ---: |' * len(columns)}")
    for name in names:
        counts = [its.drawn_as(name, sort, missed=missed) for its in studies.values() for missed in (True, False)]
        print(f"| {name} | {' | '.join(map(str, [*([gold[name]] if gold else []), *counts]))} |")


def _print_examples(name: str, its: Study, count: int, *, seed: int) -> None:
    """Some of the drawn errors with their words."""
    for error in random.Random(seed).sample(its.drawn, min(count, len(its.drawn))):
        print(f"\n[{name}] {kind_of(error)} ({'missed' if error.missed else 'wrong'}), {error.scene.name}")
        gold, found = (error.own, error.other) if error.missed else (error.other, error.own)
        for side, unit in (("gold", gold), ("found", found)):
            for role in ROLES:
                print(f"  {side:6}{role:8}{error.scene.words(getattr(unit.spans, role)) if unit else '–'}")


if __name__ == "__main__":
    main()
