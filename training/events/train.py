"""Trains the confidence of acts on sentences with a quad class, and measures it by cross-validation.

    python -m training.events.train --gold class-train.tsv --out src/purport/data/events/confidence.json

A sentence's right candidates are the acts of its quad class, or "none" for class 0. The corpus
follows an older table, in which reduced relations are verbal conflict and all that is yielded is material cooperation:
an act of SANCTION counts as right in class 3 too, one of CONCEDE in class 2.
"""

import argparse
import json
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from purport.documents.build import document_of
from purport.extract.events.acts.features import QUADS, features_of_acts, features_of_none
from purport.extract.events.acts.lookup import Found, acts_by_lexicon
from purport.extract.events.acts.outlook import with_outlook
from purport.extract.events.grammar.scene import Scene
from purport.extract.trained import TrainedFinder
from purport.language.parse import Parse
from purport.settings import Settings
from purport.sources.received import Received, origin_of
from training.events.loglinear import Choice, fit, score

FOLDS = 5
_NUMBER = {"verbal cooperation": 1, "material cooperation": 2, "verbal conflict": 3, "material conflict": 4}


class Sentence(NamedTuple):
    """A text of the corpus: its class and, for each of its sentences with acts, the acts with the bags of features."""

    gold: int
    parts: list[tuple[list[Found], list[list[str]], list[str]]]


def quad(one: Found) -> int:
    """The number of the quad class of an act."""
    return _NUMBER[QUADS[one.entry.type or ""]]


def parses(texts: Iterable[str]) -> list[Parse]:
    """Each text read as a report of its own."""
    finder, found = TrainedFinder(threads=1), []
    for text in texts:
        data = text.encode()
        received = Received(data=data, media="plain", origin=origin_of(data, location="-", format="text"))
        found.append(finder.read(document_of(received, settings=Settings())).parse)
    return found


def prepared(parse: Parse, gold: int) -> Sentence:
    """What is chosen from in one text."""
    scene = Scene(parse)
    parts = []
    for number, group in groupby(
        with_outlook(scene, acts_by_lexicon(scene)), lambda one: parse.tokens[one.head].sentence
    ):
        acts = list(group)
        bags = features_of_acts(scene, acts)
        parts.append((acts, bags, features_of_none(scene, number, acts)))
    return Sentence(gold, parts)


def choices(sentences: Iterable[Sentence]) -> list[Choice]:
    """The sentences in which a candidate is right."""
    found = []
    for one in sentences:
        acts = [act for some, _, _ in one.parts for act in some]
        bags = [bag for _, some, _ in one.parts for bag in some]
        right = [quad(act) == one.gold or _right_by_older_table(one.gold, act) for act in acts]
        if acts and any([*right, one.gold == 0]):
            found.append(Choice([*bags, one.parts[0][2]], [*right, one.gold == 0]))
    return found


def _right_by_older_table(gold: int, act: Found) -> bool:
    return (gold, act.entry.type) in ((3, "SANCTION"), (2, "CONCEDE"))


def predicted(weights: dict[str, float], one: Sentence) -> int:
    """The class of the likeliest act; 0 if none is likelier than none."""
    best, answer = 0.0, 0
    for acts, bags, none in one.parts:
        nothing = score(weights, none)
        for act, bag in zip(acts, bags, strict=True):
            margin = score(weights, bag) - nothing
            if margin > best:
                best, answer = margin, quad(act)
    return answer


def cross_validated(sentences: list[Sentence], *, penalty: float) -> list[int]:
    """The class predicted for each sentence by weights trained on the other four fifths."""
    answers = [0] * len(sentences)
    for fold in range(FOLDS):
        weights = fit(choices(one for at, one in enumerate(sentences) if at % FOLDS != fold), penalty=penalty)
        for at in range(fold, len(sentences), FOLDS):
            answers[at] = predicted(weights, sentences[at])
    return answers


def main() -> None:
    """Measures and writes the weights."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--gold", type=Path, required=True, help="sentences and their class, separated by a tab")
    options.add_argument("--out", type=Path, required=True, help="where the weights go")
    options.add_argument("--penalty", type=float, default=1.0, help="penalty of the squared weights (default: 1)")
    chosen = options.parse_args()
    rows = [line.rsplit("\t", 1) for line in chosen.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    sentences = [
        prepared(parse, int(gold)) for parse, (_, gold) in zip(parses(text for text, _ in rows), rows, strict=True)
    ]
    answers = cross_validated(sentences, penalty=chosen.penalty)
    right = sum(one.gold == answer for one, answer in zip(sentences, answers, strict=True))
    print(f"{FOLDS}-fold accuracy {100 * right / len(sentences):.1f}")
    weights = {name: round(value, 3) for name, value in fit(choices(sentences), penalty=chosen.penalty).items()}
    kept = {name: value for name, value in weights.items() if abs(value) >= 0.02}
    chosen.out.write_text(json.dumps(kept, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
