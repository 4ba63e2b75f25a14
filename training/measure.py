"""Measure an exported folder as users get it: figures on dev, by outlet, calibration, speed on one core.

usage: python -m training.measure --model model --out model/figures.json [--named runs/named-dev.json]
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

from purport.language.attribution import load as load_model
from purport.language.attribution.loading import PARTS
from purport.language.model_files import MANIFEST

from .choose import calibration_error, matches
from .data import load
from .evaluate import as_prediction, by_outlet, found_in, look_at, summary, yardstick
from .named import load_named


def speed(model: Path, texts: list[str]) -> dict[str, float]:
    """Return reports a second on one core, by process time and by the clock, and the time to load."""
    began = time.perf_counter()
    finder = load_model(model, threads=1)
    loaded = time.perf_counter() - began
    finder.find(texts[0])
    wall, used = time.perf_counter(), time.process_time()
    for text in texts:
        finder.find(text)
    wall, used = time.perf_counter() - wall, time.process_time() - used
    return {
        "load_seconds": round(loaded, 3),
        "reports_per_cpu_second": round(len(texts) / used, 2),
        "reports_per_second": round(len(texts) / wall, 2),
        "words_per_cpu_second": round(sum(len(t.split()) for t in texts) / used),
    }


def reliability(confidences: np.ndarray[Any, Any], outcome: np.ndarray[Any, Any]) -> list[dict[str, float]]:
    """Return, bin by bin, how sure the model was and how often it was right."""
    rows = []
    for low in np.arange(0.0, 1.0, 0.1):
        inside = (confidences >= low) & (confidences < low + 0.1)
        if inside.any():
            values = confidences[inside].mean(), outcome[inside].mean(), inside.sum()
            rows.append(dict(zip(("confidence", "right", "count"), (round(float(v), 4) for v in values), strict=True)))
    return rows


def main() -> None:
    """Measure."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--model", type=Path, required=True)
    p.add_argument("--out", type=Path)
    p.add_argument("--data", type=Path, default=Path("../shared/corpora/polnear/dev"))
    p.add_argument("--scorer", type=Path, default=Path("../shared/score/attributions.py"))
    p.add_argument("--named", type=Path, help="the articles' names (see named.py): they are read with stand-ins")
    p.add_argument("--predictions", type=Path)
    args = p.parse_args()
    finder = load_model(args.model)
    vocabulary = finder.vocabulary
    scorer = yardstick(args.scorer)
    articles = load(args.data, vocabulary)
    gold = scorer.load(str(args.data))
    named = load_named(args.named) if args.named else {}
    looks = {a.name: look_at(finder, a, named.get(a.name)) for a in articles}
    found = {name: found_in(finder, look) for name, look in looks.items()}
    predicted = {name: as_prediction(found[name], look.own.words) for name, look in looks.items()}
    result = scorer.score(gold, predicted)
    scorer.report(result)
    truth = {g["id"]: g["attrs"] for g in gold}
    outcome = np.array(
        [m for a in articles for m in matches(scorer, looks[a.name], truth[a.name], found[a.name])], float
    )
    sure = np.array([f.confidence for a in articles for f in found[a.name]])
    figures = {
        "figures": summary(result),
        "linked_by_outlet": by_outlet(scorer, gold, predicted),
        "expected_calibration_error": round(calibration_error(sure, outcome), 4),
        "reliability": reliability(sure, outcome),
        "megabytes": round(sum(os.path.getsize(args.model / n) for n in (*PARTS, MANIFEST)) / 1e6, 2),
        "speed": speed(args.model, [a.text.words.text for a in articles]),
        "peak_memory_megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "yardstick": result,
    }
    print(json.dumps({k: v for k, v in figures.items() if k != "yardstick"}))
    if args.out:
        args.out.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf8")
    if args.predictions:
        lines = (json.dumps({"id": k, "attributions": v}) for k, v in predicted.items())
        args.predictions.write_text("\n".join(lines) + "\n", encoding="utf8")


if __name__ == "__main__":
    sys.exit(main())
