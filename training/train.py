"""Train the statement model. A stopped run goes on from its last checkpoint with the same command.

usage: python -m training.train --out runs/one [--epochs 10] [--bf16]
       python -m training.train --out runs/two --start runs/one/weights.pt --named runs/named.json
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from purport.language.attribution.batches import cue_batch, window_batch
from purport.language.attribution.pieces import Vocabulary

from .averaging import Average
from .backend import cue_tensors, window_tensors
from .candidates import candidates
from .data import Article, Example, bucketed, hold_out, load, shuffled
from .exchanged import Shares, exchanged
from .losses import stretch_losses
from .model import MIDDLE, Shape, StatementModel
from .named import Place, load_named
from .pretrained import load_encoder, model_folder

STEP = 16
"""Rectangles have lengths that are multiples of this: fewer shapes, less memory kept by the libraries."""


def parser() -> argparse.ArgumentParser:
    """Return the command line's options."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--data", type=Path, default=Path("../shared/corpora/polnear/train"))
    p.add_argument("--pretrained", type=Path, help="folder with model.safetensors and tokenizer.json")
    p.add_argument(
        "--start", type=Path, help="weights whose layers up to the middle one are taken, and stay as they are"
    )
    p.add_argument("--named", type=Path, help="the articles' names (see named.py), which are then exchanged")
    p.add_argument("--plain", type=float, default=0.2, help="share of articles read as they stand; see exchanged.py")
    p.add_argument("--fixed", type=float, default=0.4, help="share of articles with the words of `purport read`")
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--epochs", type=int, default=10)
    p.add_argument("--batch", type=int, default=12)
    p.add_argument("--limit", type=int, default=254, help="word pieces a window")
    p.add_argument("--encoder-rate", type=float, default=1.5e-4)
    p.add_argument("--layer-decay", type=float, default=0.88)
    p.add_argument("--head-rate", type=float, default=1e-3)
    p.add_argument("--warmup", type=float, default=0.06, help="share of all steps")
    p.add_argument("--weight-decay", type=float, default=0.01)
    p.add_argument("--average", type=float, default=0.998, help="decay of the averaged weights")
    p.add_argument("--held-out", type=int, default=42, help="articles kept from training to choose settings on")
    p.add_argument("--tags-weight", type=float, default=4.0)
    p.add_argument("--seed", type=int, default=17, help="of the order of articles, and what is drawn for them")
    p.add_argument("--first-seed", type=int, default=17, help="of the first weights, alike in runs to be averaged")
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--articles", type=int, help="train on so many only, for a trial")
    p.add_argument("--bf16", action="store_true")
    return p


def groups(model: StatementModel, args: argparse.Namespace) -> list[dict[str, object]]:
    """Return parameter groups: the lower the layer, the slower it learns; the piece table stays as it is."""
    model.encoder.pieces.weight.requires_grad_(False)
    if args.start:
        model.encoder.requires_grad_(False)
        model.encoder.layers[MIDDLE:].requires_grad_(True)
        model.encoder.tags.requires_grad_(True)
    depth = len(model.encoder.layers)
    out: list[dict[str, object]] = []
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        rate = args.head_rate
        if name.startswith("encoder.layers."):
            rate = args.encoder_rate * args.layer_decay ** (depth - 1 - int(name.split(".")[2]))
        elif name.startswith(("encoder.places", "encoder.kind", "encoder.norm")):
            rate = args.encoder_rate * args.layer_decay**depth
        elif name.startswith(("encoder.gap", "encoder.case", "encoder.quote")):
            rate = args.head_rate / 2
        decay = args.weight_decay if parameter.ndim > 1 else 0.0
        out.append({"params": [parameter], "lr": rate, "weight_decay": decay})
    return out


def rate_at(step: int, steps: int, warmup: float) -> float:
    """Return the share of the full learning rate at a step: up in a line, down in half a cosine."""
    rise = max(1, int(steps * warmup))
    if step < rise:
        return (step + 1) / rise
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * (step - rise) / max(1, steps - rise)))


def lower_half(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the encoder's weights up to the middle layer."""
    above = tuple(f"encoder.layers.{number}." for number in range(MIDDLE, Shape().layers))
    return {
        name: value
        for name, value in weights.items()
        if name.startswith("encoder.") and not name.startswith((*above, "encoder.tags."))
    }


class Trainer:
    """Holds what a checkpoint holds."""

    def __init__(
        self,
        args: argparse.Namespace,
        articles: list[Article],
        vocabulary: Vocabulary,
        named: dict[str, list[Place]] | None = None,
    ) -> None:
        """`named` are the articles' names, if other words are to be read in their place."""
        self.args, self.articles, self.vocabulary, self.named = args, articles, vocabulary, named
        self.model = StatementModel()
        load_encoder(self.model.encoder, args.pretrained)
        if args.start:
            self.model.load_state_dict(lower_half(torch.load(args.start, weights_only=True)), strict=False)
        self.optimizer = torch.optim.AdamW(groups(self.model, args), betas=(0.9, 0.98), fused=True)
        self.steps_each = len(self.epoch(0))
        self.steps = self.steps_each * args.epochs
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimizer, lambda step: rate_at(step, self.steps, args.warmup)
        )
        self.average = Average(self.model, args.average)
        self.step = 0

    def epoch(self, number: int) -> list[list[Example]]:
        """Return the batches of one pass."""
        seed, articles = self.args.seed * 1000 + number, self.articles
        if self.named is not None:
            shares = Shares(self.args.plain, self.args.fixed)
            articles = exchanged(articles, self.named, self.vocabulary, shares, seed)
        return bucketed(shuffled(articles, limit=self.args.limit, seed=seed), self.args.batch, seed)

    def losses(self, batch: list[Example], chance: random.Random) -> dict[str, Tensor]:
        """Return the three losses of a batch."""
        texts, windows = [x.text for x in batch], [x.window for x in batch]
        with torch.autocast("cpu", torch.bfloat16, enabled=self.args.bf16):
            states, tags = self.model.encoder(*window_tensors(window_batch(texts, windows, self.vocabulary, step=STEP)))
        tags = tags.float()
        gold = torch.full(tags.shape[:2], -1)
        for row, example in enumerate(batch):
            gold[row, : len(example.tags)] = torch.tensor(example.tags)
        tag_loss = functional.cross_entropy(tags.flatten(0, 1), gold.flatten(), ignore_index=-1)
        known = candidates(batch, tags.detach(), floor=0.12, most_false=3 * len(batch) // 2, chance=chance)
        if not known:
            return {"tags": tag_loss}
        cues = cue_batch([(c.window, *c.cue) for c in known], texts, windows, tags.shape[1])
        tensors = cue_tensors(cues)
        with torch.autocast("cpu", torch.bfloat16, enabled=self.args.bf16):
            scores, extras = self.model.linker(states, *tensors)
        source, content = stretch_losses(
            scores, extras, tensors[-1], [c.source for c in known], [c.content for c in known]
        )
        return {"tags": tag_loss, "source": source.mean(), "content": content.mean()}

    def learn(self, batch: list[Example], chance: random.Random) -> dict[str, float]:
        """Take one step."""
        self.model.train()
        parts = self.losses(batch, chance)
        total = parts["tags"] * self.args.tags_weight + sum(v for k, v in parts.items() if k != "tags")
        self.optimizer.zero_grad(set_to_none=True)
        total.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.step += 1
        self.average.update(self.model, self.step)
        return {k: float(v.detach()) for k, v in parts.items()}

    def save(self, path: Path) -> None:
        """Write a checkpoint in one move, so that a stop in between leaves the last one whole."""
        state = {
            "model": self.model.state_dict(),
            "average": self.average.state,
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
            "step": self.step,
        }
        temporary = path.with_suffix(".new")
        torch.save(state, temporary)
        temporary.replace(path)

    def resume(self, path: Path) -> None:
        """Go on from a checkpoint."""
        state = torch.load(path, weights_only=True)
        self.model.load_state_dict(state["model"])
        self.average.state = state["average"]
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["schedule"])
        self.step = state["step"]


def run(args: argparse.Namespace) -> None:
    """Train to the end."""
    args.pretrained = args.pretrained or model_folder()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.first_seed)
    np.random.seed(args.seed)
    vocabulary = Vocabulary(Tokenizer.from_file(str(args.pretrained / "tokenizer.json")))
    articles, _ = hold_out(load(args.data, vocabulary), args.held_out)
    named = load_named(args.named) if args.named else None
    trainer = Trainer(args, articles[: args.articles], vocabulary, named)
    checkpoint = args.out / "checkpoint.pt"
    if checkpoint.exists():
        trainer.resume(checkpoint)
    (args.out / "arguments.json").write_text(json.dumps(vars(args), default=str, indent=1) + "\n")
    print(f"{len(articles)} articles, {trainer.steps_each} steps a pass, {trainer.steps} in all", flush=True)
    saved = time.monotonic()
    while trainer.step < trainer.steps:
        number, done = divmod(trainer.step, trainer.steps_each)
        began, sums = time.monotonic(), {"tags": 0.0, "source": 0.0, "content": 0.0}
        batches = trainer.epoch(number)
        for batch in batches[done : trainer.steps_each]:
            torch.manual_seed(args.seed * 100_003 + trainer.step)
            for key, value in trainer.learn(batch, random.Random(trainer.step)).items():
                sums[key] += value
            if trainer.step % 20 == 0:
                parts = " ".join(f"{key} {value / 20:.3f}" for key, value in sums.items())
                seconds = (time.monotonic() - began) / 20
                print(f"step {trainer.step} of {trainer.steps}: {parts} ({seconds:.2f} s a step)", flush=True)
                began, sums = time.monotonic(), dict.fromkeys(sums, 0.0)
            if time.monotonic() - saved > 180:
                trainer.save(checkpoint)
                saved = time.monotonic()
        if len(batches) < trainer.steps_each:
            trainer.step = (number + 1) * trainer.steps_each
        trainer.save(checkpoint)
        torch.save(trainer.average.state, args.out / f"average-{number + 1}.pt")
    torch.save(trainer.average.state, args.out / "weights.pt")


if __name__ == "__main__":
    run(parser().parse_args())
