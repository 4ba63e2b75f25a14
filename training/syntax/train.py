"""Train the syntax model on what `prepare` wrote. A stopped run goes on from its last checkpoint with the same command.

usage: python -m training.syntax.train --data runs/syntax --out runs/syntax/one [--epochs 12]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import pickle
import random
import time
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from .labels import NAME_TAGS, UNKNOWN
from .model import SyntaxModel
from .prepare import WIDTH, Piece

Batch = dict[str, Tensor]
GOLD = 4.0
"""How much more the names and tags of a text with gold count than those that only spaCy labels."""


def held_out(name: str) -> bool:
    """Whether a text is kept from training, by a hash of its name: about a tenth."""
    return hashlib.sha256(name.encode()).digest()[0] < 26


def batches(pieces: list[Piece], words: int, rng: random.Random) -> list[list[Piece]]:
    """Windows of similar length together, at most `words` words a batch, in random order."""
    ordered = sorted(pieces, key=lambda one: (len(one.tag) // 16, rng.random()))
    out: list[list[Piece]] = [[]]
    for one in ordered:
        if out[-1] and (len(out[-1]) + 1) * len(one.tag) > words:
            out.append([])
        out[-1].append(one)
    rng.shuffle(out)
    return out


def tensors(some: list[Piece], states: np.ndarray) -> Batch:
    """A batch as rectangles, padded with UNKNOWN."""
    width = max(len(one.tag) for one in some)
    x = np.zeros((len(some), width, WIDTH), dtype=np.float32)
    labels = {
        name: np.full((len(some), width), UNKNOWN, dtype=np.int64) for name in ("tag", "head", "dep", "named", "opens")
    }
    for row, one in enumerate(some):
        count = len(one.tag)
        x[row, :count] = states[one.at : one.at + count]
        for name, column in labels.items():
            column[row, :count] = getattr(one, name)
    weight = np.array([GOLD if one.corpus == "gum" else 1.0 for one in some], dtype=np.float32)
    mask = np.arange(width)[None] < np.array([len(one.tag) for one in some])[:, None]
    arrays = {**labels, "states": x, "mask": mask, "weight": weight}
    return {name: torch.from_numpy(array) for name, array in arrays.items()}


def _loss(scores: Tensor, gold: Tensor, weight: Tensor | None = None) -> Tensor:
    """Mean cross-entropy over words with a label."""
    known = gold != UNKNOWN
    each = functional.cross_entropy(scores[known], gold[known], reduction="none")
    if weight is None:
        return each.mean()
    w = weight[:, None].expand(gold.shape)[known]
    return (each * w).sum() / w.sum()


def losses(model: SyntaxModel, batch: Batch) -> Tensor:
    """The sum of all heads' losses."""
    tags, names, opens, arcs, word, head = model(batch["states"], batch["mask"])
    gold = batch["head"].clamp(min=0)
    ends = torch.gather(head, 1, gold[:, :, None].expand(-1, -1, head.shape[2]))
    dep = torch.where(batch["head"] == UNKNOWN, UNKNOWN, batch["dep"])
    known = batch["opens"] != UNKNOWN
    opening = functional.binary_cross_entropy_with_logits(opens[known], batch["opens"][known].float())
    return (
        _loss(tags, batch["tag"], batch["weight"])
        + 2 * _loss(names, batch["named"], batch["weight"])
        + _loss(arcs, batch["head"])
        + _loss(model.labels(word, ends), dep)
        + opening
    )


def spans(tags: list[int]) -> set[tuple[int, int, str]]:
    """Names as (first word, word after the last, kind)."""
    out, start = set(), -1
    for at, tag in enumerate([*tags, 0]):
        if start >= 0 and (tag == 0 or tag % 2 == 1):
            out.add((start, at, NAME_TAGS[tags[start]][2:]))
            start = -1
        if tag and start < 0 and at < len(tags):
            start = at
    return out


@torch.no_grad()
def figures(model: SyntaxModel, pieces: list[Piece], states: np.ndarray) -> dict[str, float]:
    """Accuracy of tags, arcs, labels and sentences, F1 of names, in percent."""
    model.eval()
    n: Counter[str] = Counter()
    for some in batches(pieces, 8000, random.Random(1)):
        batch = tensors(some, states)
        tags, names, opens, arcs, word, head = model(batch["states"], batch["mask"])
        guess = arcs.argmax(-1)
        ends = torch.gather(head, 1, guess[:, :, None].expand(-1, -1, head.shape[2]))
        dep = model.labels(word, ends).argmax(-1)
        known = (batch["head"] != UNKNOWN) & (batch["dep"] != UNKNOWN)
        right = (guess == batch["head"]) & known
        n["arcs"] += int(known.sum())
        n["arc"] += int(right.sum())
        n["labelled"] += int((right & (dep == batch["dep"])).sum())
        known = batch["tag"] != UNKNOWN
        n["tags"] += int(known.sum())
        n["tag"] += int(((tags.argmax(-1) == batch["tag"]) & known).sum())
        known = batch["opens"] != UNKNOWN
        n["open tp"] += int(((opens > 0) & (batch["opens"] == 1)).sum())
        n["open"] += int(((opens > 0) & known).sum() + (batch["opens"] == 1).sum())
        found = names.argmax(-1)
        for row, one in enumerate(some):
            a, b = spans(found[row, : len(one.tag)].tolist()), spans(one.named.tolist())
            for kind in ("PER", "ORG", "GPE", "all"):
                mine, gold = (s if kind == "all" else {x for x in s if x[2] == kind} for s in (a, b))
                n[f"{kind} tp"] += len(mine & gold)
                n[f"{kind} n"] += len(mine) + len(gold)
    model.train()
    out = {
        "tag": n["tag"] / max(1, n["tags"]),
        "arc": n["arc"] / max(1, n["arcs"]),
        "labelled arc": n["labelled"] / max(1, n["arcs"]),
        "sentences": 2 * n["open tp"] / max(1, n["open"]),
    }
    out |= {f"names {kind}": 2 * n[f"{kind} tp"] / max(1, n[f"{kind} n"]) for kind in ("PER", "ORG", "GPE", "all")}
    return {name: round(100 * value, 1) for name, value in out.items()}


def main() -> None:
    """Train."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--epochs", type=int, default=12)
    p.add_argument("--words", type=int, default=6000, help="words a batch")
    p.add_argument("--rate", type=float, default=2e-3)
    p.add_argument("--seed", type=int, default=11)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--without", help="leave a corpus out, to measure on it what was not learned from it")
    p.add_argument("--bf16", action="store_true", help="half the bits where the processor has the instructions")
    args = p.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    with (args.data / "pieces.pickle").open("rb") as file:
        pieces: list[Piece] = pickle.load(file)
    states = np.memmap(args.data / "states.f16", dtype=np.float16, mode="r").reshape(-1, WIDTH)
    train = [one for one in pieces if not held_out(one.name) and one.corpus != args.without]
    held = {
        kind: [one for one in pieces if held_out(one.name) and (one.corpus == "gum") == (kind == "gold")]
        for kind in ("gold", "spaCy")
    }
    model = SyntaxModel()
    optimizer = torch.optim.AdamW(model.parameters(), lr=args.rate, weight_decay=0.01, betas=(0.9, 0.98))
    steps = len(batches(train, args.words, random.Random(0))) * args.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda k: min(1, (k + 1) / 200) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, k / steps))))
    )
    average = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998))
    first, checkpoint = 0, args.out / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        for part, value in ((model, "model"), (optimizer, "optimizer"), (schedule, "schedule"), (average, "average")):
            part.load_state_dict(saved[value])
        first = saved["epoch"]
    print(f"{len(train)} windows, {steps} steps", flush=True)
    for epoch in range(first, args.epochs):
        rng, began, total, count = random.Random(args.seed * 1000 + epoch), time.time(), 0.0, 0
        torch.manual_seed(args.seed * 1000 + epoch)
        for some in batches(train, args.words, rng):
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=args.bf16):
                loss = losses(model, tensors(some, states))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            average.update_parameters(model)
            total, count = total + float(loss.detach()), count + 1
        torch.save(
            {"epoch": epoch + 1, "model": model.state_dict(), "optimizer": optimizer.state_dict(),
             "schedule": schedule.state_dict(), "average": average.state_dict()}, checkpoint)  # fmt: skip
        torch.save(average.module.state_dict(), args.out / "weights.pt")
        print(f"pass {epoch + 1}: loss {total / count:.3f}, {time.time() - began:.0f} s", flush=True)
        if epoch % 3 == 2 or epoch + 1 == args.epochs:
            scores = {kind: figures(average.module, some, states) for kind, some in held.items()}
            print(json.dumps(scores), flush=True)
            (args.out / "figures.json").write_text(json.dumps(scores, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
