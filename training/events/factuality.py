"""The linear model of how certain a text makes an act: UW's training part to `data/events/factuality.json`.

`python -m training.events.factuality --gold ../shared/corpora/factuality/uw-train.jsonl` (a minute; numpy is enough).
Ridge regression on what `purport.extract.events.status` finds on the way from the act to the root of its sentence; the
cuts that turn the number into a class are those with the best macro F1 on the same texts. The part `uw-dev` is for
measuring only: `purport evaluate status`.
"""

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from purport.evaluate.factuality import BORDERS, CLASSES, class_of_score, factual_texts_of
from purport.evaluate.reading import parse_texts
from purport.extract.events.status import judge
from purport.extract.events.status.certainty import features_of

OUT = Path("src/purport/data/events/factuality.json")
RAREST = 5
"""Acts that must have a feature for it to get a weight."""
RIDGE = 20.0


def examples(gold: Path) -> tuple[list[set[str]], Any]:
    """The features and the score of each act."""
    features, scores = [], []
    for text, parse in parse_texts(factual_texts_of(gold)):
        for target in text.targets:
            words = tuple(token.index for token in parse.within(target.spans))
            if not words or target.score is None:
                continue
            head = next((one for one in words if parse.tokens[one].head not in words), words[0])
            features.append(set(features_of(judge(text.text, parse, head, words), parse.tokens[head])))
            scores.append(target.score)
    return features, np.array(scores)


def fitted(features: list[set[str]], scores: Any) -> dict[str, float]:
    """The weight of each feature that is common enough."""
    counts = Counter(one for its in features for one in its)
    names = sorted(name for name, count in counts.items() if count >= RAREST)
    index = {name: number for number, name in enumerate(names)}
    matrix = np.zeros((len(features), len(names)))
    for number, its in enumerate(features):
        matrix[number, [index[one] for one in its if one in index]] = 1
    weights = np.linalg.solve(matrix.T @ matrix + RIDGE * np.eye(len(names)), matrix.T @ scores)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def predicted(features: list[set[str]], weights: dict[str, float]) -> Any:
    """The number for each act."""
    return np.clip([sum(weights.get(one, 0.0) for one in its) for its in features], -3, 3)


def best_cuts(scores: Any, numbers: Any, border: float) -> tuple[float, float]:
    """The cuts with the best macro F1 on the acts themselves."""
    gold = np.array([CLASSES.index(class_of_score(score, border, -border)) for score in scores])
    best = (-1.0, 0.0, 0.0)
    for high in np.arange(0.5, 2.6, 0.1):
        for low in np.arange(-2.0, 0.6, 0.1):
            found = np.where(numbers >= high, 0, np.where(numbers <= low, 1, 2))
            both = [(gold == kind, found == kind) for kind in range(len(CLASSES))]
            f1 = float(np.mean([2 * (a & b).sum() / max(1, a.sum() + b.sum()) for a, b in both]))
            best = max(best, (f1, round(float(high), 1), round(float(low), 1)))
    return best[1], best[2]


def main() -> None:
    """Train and write the file."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--gold", type=Path, required=True, help="UW's training part.")
    options.add_argument("--out", type=Path, default=OUT)
    chosen = options.parse_args()
    features, scores = examples(chosen.gold)
    weights = fitted(features, scores)
    numbers = predicted(features, weights)
    cuts = {str(border): best_cuts(scores, numbers, border) for border in BORDERS}
    model = {
        "name": "factuality-linear",
        "corpus": "UW (Lee et al. 2015), training part",
        "cuts": cuts,
        "weights": weights,
    }
    chosen.out.write_text(json.dumps(model, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(scores)} acts, {len(weights)} weights, cuts {cuts}")


if __name__ == "__main__":
    main()
