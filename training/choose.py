"""Choose thresholds and calibrate confidence on the articles held out of training, never on dev.

The threshold is the one with the best mean of the seven figures that have a bar.

usage: python -m training.choose --weights runs/one/weights.pt --out runs/one/settings.json [--named runs/named.json]
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from purport.language.attribution.finder import Decoding, Finder, Found, settle
from purport.language.attribution.looks import Look
from purport.language.attribution.pieces import Vocabulary
from purport.language.attribution.proposals import Proposal
from purport.language.attribution.windows import OVERLAP

from .backend import TorchNetworks
from .data import hold_out, load
from .evaluate import as_prediction, look_at, model_from, summary, yardstick
from .named import load_named
from .pretrained import model_folder

Floats = NDArray[np.float64]
START = (0.0, 0.1, 0.6, 0.2, 0.2, 0.0, 0.0)
"""Weights of the features before anything is fitted."""


def matches(scorer: ModuleType, look: Look, gold: list[dict[str, Any]], found: list[Found]) -> list[bool]:
    """Tell which attributions found the yardstick counts as linked."""
    doc = scorer.Doc(look.own.text.words.text)
    truth = [x for x in scorer.prep(doc, gold) if x["content"]]
    guess = scorer.prep(doc, as_prediction(found, look.own.words))
    pairs = []
    for i, a in enumerate(truth):
        for j, b in enumerate(guess):
            content, source = scorer.jac(a["content"], b["content"]), scorer.jac(a["source"], b["source"])
            if content >= 0.5 and source >= 0.5:
                pairs.append((-(content + source), i, j))
    used_truth: set[int] = set()
    used_guess: set[int] = set()
    for _, i, j in sorted(pairs):
        if i not in used_truth and j not in used_guess:
            used_truth.add(i)
            used_guess.add(j)
    return [j in used_guess for j in range(len(found))]


def fit(features: Floats, labels: Floats, *, ridge: float = 1.0, rounds: int = 40) -> Floats:
    """Return the weights of a logistic regression with a little shrinkage (not of the constant)."""
    weights = np.zeros(features.shape[1])
    shrink = np.full(features.shape[1], ridge)
    shrink[0] = 1e-6
    for _ in range(rounds):
        guess = 1 / (1 + np.exp(-features @ weights))
        slope = features.T @ (labels - guess) - shrink * weights
        curve = (features * (guess * (1 - guess))[:, None]).T @ features + np.diag(shrink)
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def calibration_error(confidences: Floats, labels: Floats, bins: int = 10) -> float:
    """Return the expected calibration error over equally wide bins."""
    error = 0.0
    number = np.minimum((confidences * bins).astype(int), bins - 1)
    for one in range(bins):
        inside = number == one
        if inside.any():
            error += inside.mean() * abs(confidences[inside].mean() - labels[inside].mean())
    return float(error)


def main() -> None:
    """Choose."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--weights", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--data", type=Path, default=Path("../shared/corpora/polnear/train"))
    p.add_argument("--held-out", type=int, default=42)
    p.add_argument("--scorer", type=Path, default=Path("../shared/score/attributions.py"))
    p.add_argument("--pretrained", type=Path)
    p.add_argument("--named", type=Path, help="the articles' names (see named.py): they are read with stand-ins")
    p.add_argument("--cue-floor", type=float, default=0.06)
    p.add_argument("--cue-edge", type=float, default=0.4)
    p.add_argument("--overlap", type=int, default=OVERLAP)
    p.add_argument("--threads", type=int, default=1)
    args = p.parse_args()
    torch.set_num_threads(args.threads)
    folder = args.pretrained or model_folder()
    vocabulary = Vocabulary(Tokenizer.from_file(str(folder / "tokenizer.json")))
    settings = Decoding(
        cue_floor=args.cue_floor, cue_edge=args.cue_edge, least=0.02, weights=START, overlap=args.overlap
    )
    finder = Finder(TorchNetworks(model_from(args.weights)), vocabulary, settings)
    articles = hold_out(load(args.data, vocabulary), args.held_out)[1]
    scorer = yardstick(args.scorer)
    names = {a.name for a in articles}
    gold = {g["id"]: g for g in scorer.load(str(args.data)) if g["id"] in names}
    named = load_named(args.named) if args.named else {}
    looks = {a.name: look_at(finder, a, named.get(a.name)) for a in articles}
    proposals = {name: finder.proposals(look) for name, look in looks.items()}
    for _ in range(3):
        features, labels = _settled(looks, proposals, gold, scorer, settings)
        settings = replace(settings, weights=tuple(round(float(w), 4) for w in fit(features, labels)))
    features, labels = _settled(looks, proposals, gold, scorer, settings)
    sure = 1 / (1 + np.exp(-features @ np.array(settings.weights)))
    print(f"expected calibration error {calibration_error(sure, labels):.4f} over {len(sure)} found")
    best = (0.0, settings)
    for least in np.arange(0.16, 0.62, 0.02):
        tried = replace(settings, least=round(float(least), 2))
        predicted = {
            name: as_prediction(settle(proposals[name], len(look.view), tried), look.own.words)
            for name, look in looks.items()
        }
        result = summary(scorer.score(list(gold.values()), predicted))
        mean = sum(result.values()) / len(result)
        print(f"least {tried.least}: {result} mean {mean:.2f}")
        best = max(best, (mean, tried), key=lambda pair: pair[0])
    args.out.write_text(json.dumps(asdict(best[1]), indent=1) + "\n", encoding="utf8")


def _settled(
    looks: dict[str, Look],
    proposals: dict[str, list[Proposal]],
    gold: dict[str, dict[str, Any]],
    scorer: ModuleType,
    settings: Decoding,
) -> tuple[Floats, Floats]:
    """Return features and outcome of everything found."""
    rows: list[tuple[float, ...]] = []
    outcome: list[bool] = []
    for name, look in looks.items():
        found = settle(proposals[name], len(look.view), settings)
        rows += [f.features for f in found]
        outcome += matches(scorer, look, gold[name]["attrs"], found)
    return np.array(rows), np.array(outcome, dtype=np.float64)


if __name__ == "__main__":
    sys.exit(main())
