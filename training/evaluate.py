"""Measure weights with the project's yardstick.

usage: python -m training.evaluate --weights runs/one/weights.pt --settings runs/one/settings.json [--named named.json]
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import torch
from tokenizers import Tokenizer

from purport.language.attribution.finder import Decoding, Finder, Found, settle
from purport.language.attribution.looks import Look
from purport.language.attribution.pieces import Vocabulary
from purport.language.attribution.views import StandIn
from purport.language.attribution.words import Words

from .backend import TorchNetworks
from .data import Article, hold_out, load
from .model import StatementModel
from .named import Place, load_named
from .pretrained import model_folder


def yardstick(path: Path) -> ModuleType:
    """Load the scoring file as a module."""
    spec = importlib.util.spec_from_file_location("yardstick", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scoring file at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def look_at(finder: Finder, article: Article, places: list[Place] | None) -> Look:
    """Look at an article, with stand-ins if its names are given."""
    look = finder.look(article.text.words.text)
    if look is None:
        raise SystemExit(f"{article.name} has no words")
    return finder.again(look, [StandIn(one.first, one.last, one.words) for one in places]) if places else look


def found_in(finder: Finder, look: Look) -> list[Found]:
    """Return what is found in a text that was looked at, in units of the look."""
    return settle(finder.proposals(look), len(look.view), finder.settings)


def as_prediction(found: list[Found], words: Words) -> list[dict[str, Any]]:
    """Return what was found in the yardstick's form; `words` are the units of the look, as they stand."""

    def spans(stretches: Any) -> list[list[int]]:
        return [[int(words.start[s]), int(words.end[e - 1])] for s, e in stretches]

    return [
        {
            "source": spans(f.source.stretches),
            "cue": spans([f.cue]),
            "content": spans(f.content.stretches),
            "confidence": f.confidence,
        }
        for f in found
    ]


def summary(result: dict[str, Any]) -> dict[str, float]:
    """Return the figures that have a bar."""
    pick = {
        "linked": ("all", "linked"),
        "direct": ("direct", "linked"),
        "indirect": ("indirect", "linked"),
        "exact": ("all", "linked_exact"),
        "content": ("all", "tok/content"),
        "source": ("all", "tok/source"),
        "cue": ("all", "tok/cue"),
    }
    return {name: round(100 * result[a][b]["F"], 2) for name, (a, b) in pick.items()}


def by_outlet(scorer: ModuleType, gold: list[dict[str, Any]], predicted: dict[str, Any]) -> dict[str, float]:
    """Return linked F1 outlet by outlet."""
    parts: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for article in gold:
        parts[article["id"].split("_", 1)[0]].append(article)
    out = {}
    for outlet, articles in sorted(parts.items()):
        some = {a["id"]: predicted[a["id"]] for a in articles if a["id"] in predicted}
        out[outlet] = round(100 * scorer.score(articles, some)["all"]["linked"]["F"], 2)
    return out


def model_from(path: Path) -> StatementModel:
    """Return a model with the weights of a file, a checkpoint's averaged ones if it is one."""
    state = torch.load(path, weights_only=True)
    model = StatementModel()
    model.load_state_dict(state.get("average", state))
    return model


def main() -> None:
    """Print the figures."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--weights", type=Path, required=True)
    p.add_argument("--data", type=Path, default=Path("../shared/corpora/polnear/dev"))
    p.add_argument("--scorer", type=Path, default=Path("../shared/score/attributions.py"))
    p.add_argument("--pretrained", type=Path)
    p.add_argument("--settings", type=Path, help="json of settings; else the defaults")
    p.add_argument("--least", type=float)
    p.add_argument("--held-out", type=int, default=0, help="measure on the articles held out of --data")
    p.add_argument("--named", type=Path, help="the articles' names (see named.py): they are read with stand-ins")
    p.add_argument("--predictions", type=Path)
    p.add_argument("--threads", type=int, default=1)
    args = p.parse_args()
    torch.set_num_threads(args.threads)
    folder = args.pretrained or model_folder()
    vocabulary = Vocabulary(Tokenizer.from_file(str(folder / "tokenizer.json")))
    settings = Decoding(**json.loads(args.settings.read_text())) if args.settings else Decoding()
    if args.least is not None:
        settings = replace(settings, least=args.least)
    articles = load(args.data, vocabulary)
    if args.held_out:
        articles = hold_out(articles, args.held_out)[1]
    finder = Finder(TorchNetworks(model_from(args.weights)), vocabulary, settings)
    named = load_named(args.named) if args.named else {}
    looks = {a.name: look_at(finder, a, named.get(a.name)) for a in articles}
    predicted = {name: as_prediction(found_in(finder, look), look.own.words) for name, look in looks.items()}
    scorer = yardstick(args.scorer)
    gold = [g for g in scorer.load(str(args.data)) if g["id"] in predicted]
    result = scorer.score(gold, predicted)
    scorer.report(result, True)
    print(json.dumps({"figures": summary(result), "outlets": by_outlet(scorer, gold, predicted)}))
    if args.predictions:
        lines = (json.dumps({"id": k, "attributions": v}) for k, v in predicted.items())
        args.predictions.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    sys.exit(main())
