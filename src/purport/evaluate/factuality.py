"""How sure a text is of its acts, measured on two corpora of factuality.

UW (Lee et al. 2015): sentences, targets by tokens, each with the mean of five people's scores from -3 (certainly not
happened) to 3 (certainly happened). A score is turned into a class by a border: asserted from the border up, denied
from its negative down, unsure between. The border that counts is 1.5, which lies half-way between FactBank's 'possible'
(1) and 'probable' (2) on that scale, as Stanovsky et al. (2017) align the two; 1 and 2 are given beside it. The scale
has no tense: what will certainly happen stands near 3, so acts are classed by the certainty that the model gives
(`certainty_of`), and by status alone beside it.

MEANTIME (Minard et al. 2016): documents, mentions of events with polarity, certainty and time. NEG is denied; FUTURE,
what is not CERTAIN, and either side of a condition is not yet or unsure; the rest is asserted. Here acts are classed by
their status alone: asserted and historical; denied; future and hypothetical.
"""

import json
import statistics
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, Literal, NamedTuple
from xml.etree import ElementTree

from purport.errors import GoldError
from purport.evaluate.printing import as_printed
from purport.evaluate.score import Score
from purport.extract.events.status import certainty_of, status_of
from purport.extract.events.status.certainty import factuality_model
from purport.language.parse import Parse
from purport.records import Span, Spans, Status

Class = Literal["asserted", "denied", "unsure"]
CLASSES: Final[tuple[Class, ...]] = ("asserted", "denied", "unsure")
"""'unsure' is not yet, or unsure."""

BORDERS: Final = (1.5, 1.0, 2.0)
"""The borders for which UW's classes are measured, the one that counts first."""

PUBLISHED_ERRORS: Final = {"Lee et al. 2015": 0.51, "Stanovsky et al. 2017": 0.42, "Rudinger et al. 2018": 0.42}
"""Mean absolute errors on UW (test part) as published."""

CLASS_OF_STATUS: Final[Mapping[Status, Class]] = {
    "asserted": "asserted", "historical": "asserted", "denied": "denied", "future": "unsure", "hypothetical": "unsure",
}  # fmt: skip


class Target(NamedTuple):
    """One act of the gold: its words, and a score (UW) or a class (MEANTIME)."""

    spans: Spans
    score: float | None
    gold: Class | None


class FactualText(NamedTuple):
    """One text with its acts."""

    id: str
    text: str
    targets: tuple[Target, ...]

    @property
    def date(self) -> None:
        """The texts are taken as they stand, without a date."""
        return


class Found(NamedTuple):
    """What Purport makes of one target."""

    status: Status
    certainty: float


class Factuality(NamedTuple):
    """The measures of one corpus: the scores of each class by the name of the measure, and for UW the errors."""

    classes: dict[str, dict[Class, Score]]
    error: float | None
    correlation: float | None


def factual_texts_of(path: Path) -> list[FactualText]:
    """The texts of UW (`path` is a .jsonl file) or MEANTIME (a folder with .xml files, at any depth).

    A document that MEANTIME has twice, once more with links across documents, is taken once. Raises GoldError if there
    is no target in it, or if it does not keep the format.
    """
    texts = _uw(path) if path.suffix == ".jsonl" else _meantime(path)
    if not any(one.targets for one in texts):
        raise GoldError(f"{str(path)!r} has no acts; expected UW's .jsonl file or a folder with MEANTIME's .xml files")
    return texts


def _uw(path: Path) -> list[FactualText]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        return [
            _uw_text(f"{path.stem}-{number}", json.loads(line)) for number, line in enumerate(lines) if line.strip()
        ]
    except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
        raise GoldError(f"{path}: not in UW's format ({error}); expected lines with text and targets") from error


def _uw_text(id: str, row: dict[str, object]) -> FactualText:
    text, spans = as_printed(str(row["text"]).split(" "))
    targets = []
    for one in row["targets"]:  # type: ignore[attr-defined]
        first, last = one["span1"]
        targets.append(Target((Span(spans[first].start, spans[last - 1].end),), float(one["label"]), None))
    return FactualText(id, text, tuple(targets))


def _meantime(folder: Path) -> list[FactualText]:
    found: dict[str, FactualText] = {}
    for path in sorted(folder.rglob("*.xml")):
        if path.stem not in found:
            try:
                found[path.stem] = _meantime_text(path)
            except (ElementTree.ParseError, KeyError, TypeError, ValueError) as error:
                raise GoldError(f"{path}: not in MEANTIME's format ({error})") from error
    return list(found.values())


def _meantime_text(path: Path) -> FactualText:
    """The tokens with a blank between them, each sentence a paragraph."""
    root = ElementTree.parse(path).getroot()
    spans: dict[str, Span] = {}
    text: list[str] = []
    length, sentence = 0, ""
    for token in root.iter("token"):
        gap = "" if not text else " " if token.attrib["sentence"] == sentence else "\n\n"
        sentence, word = token.attrib["sentence"], token.text or ""
        text.append(gap + word)
        length += len(gap) + len(word)
        spans[token.attrib["t_id"]] = Span(length - len(word), length)
    targets = []
    for event in root.iter("EVENT_MENTION"):
        gold = _class_of_mention(event.attrib)
        words = tuple(sorted(spans[one.attrib["t_id"]] for one in event.iter("token_anchor")))
        if gold and words:
            targets.append(Target(words, None, gold))
    return FactualText(path.stem, "".join(text), tuple(targets))


def _class_of_mention(attributes: Mapping[str, str]) -> Class | None:
    """The class of a mention; None if its certainty or polarity is not told."""
    certainty, polarity = attributes.get("certainty"), attributes.get("polarity")
    if not certainty or not polarity:
        return None
    if polarity == "NEG":
        return "denied"
    open_or_to_come = (
        certainty != "CERTAIN"
        or polarity != "POS"
        or attributes.get("time") == "FUTURE"
        or attributes.get("special_cases", "").startswith("COND")
    )
    return "unsure" if open_or_to_come else "asserted"


def judged(text: FactualText, parse: Parse) -> list[Found]:
    """What Purport makes of each target, in order. Its head is that of its words that depends on none of the others."""
    found = []
    for target in text.targets:
        words = tuple(token.index for token in parse.within(target.spans))
        if not words:
            found.append(Found("asserted", 3.0))  # nothing of it was read
            continue
        head = next((one for one in words if parse.tokens[one].head not in words), words[0])
        found.append(Found(status_of(text.text, parse, head, words), certainty_of(text.text, parse, head, words)))
    return found


def score_factuality(texts: Iterable[FactualText], found: Mapping[str, Sequence[Found]]) -> Factuality:
    """The measures for `texts`; `found` is by the id of the text, in the order of its targets."""
    pairs = [(target, one) for text in texts for target, one in zip(text.targets, found[text.id], strict=True)]
    scored = [(target.score, one) for target, one in pairs if target.score is not None]
    classes: dict[str, dict[Class, Score]] = {}
    if scored:
        for border in BORDERS:
            gold = [class_of_score(score, border, -border) for score, _ in scored]
            high, low = factuality_model().cuts[str(border)]
            classes[f"certainty, border {border}"] = _by_class(
                zip(gold, (class_of_score(one.certainty, high, low) for _, one in scored), strict=True)
            )
            classes[f"status, border {border}"] = _by_class(
                zip(gold, (CLASS_OF_STATUS[one.status] for _, one in scored), strict=True)
            )
    named = [(target.gold, CLASS_OF_STATUS[one.status]) for target, one in pairs if target.gold is not None]
    if named:
        classes["status"] = _by_class(named)
    error, correlation = _errors(scored)
    return Factuality(classes, error, correlation)


def class_of_score(score: float, high: float, low: float) -> Class:
    """Asserted from `high` up, denied from `low` down, unsure between."""
    return "asserted" if score >= high else "denied" if score <= low else "unsure"


def _by_class(pairs: Iterable[tuple[Class, Class]]) -> dict[Class, Score]:
    scores = dict.fromkeys(CLASSES, Score())
    for gold, found in pairs:
        scores[gold] += Score(int(gold == found), 1, 0)
        scores[found] += Score(0, 0, 1)
    return scores


def macro_f1(scores: Mapping[Class, Score]) -> float:
    """The mean of the classes' F1, 0 to 1."""
    return statistics.fmean(score.f1 for score in scores.values())


def _errors(scored: Sequence[tuple[float, Found]]) -> tuple[float | None, float | None]:
    """The mean absolute error of the certainty and its correlation (Pearson) with the gold; None where not defined."""
    if not scored:
        return None, None
    gold, found = [score for score, _ in scored], [one.certainty for _, one in scored]
    error = statistics.fmean(abs(a - b) for a, b in zip(gold, found, strict=True))
    varies = len(set(gold)) > 1 and len(set(found)) > 1
    return error, statistics.correlation(gold, found) if varies else None
