"""Words with labels: from spaCy's parse of a reading, and from GUM's gold where there is any."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from purport.language.attribution.words import Ints, Words, read_words
from purport.language.reading import BETWEEN

from .labels import DEPS, NAME_TAGS, OF_SPACY, TAGS, UNKNOWN

_TAG = {tag: number for number, tag in enumerate(TAGS)}
_DEP = {dep: number for number, dep in enumerate(DEPS)}
_NAME = {tag: number for number, tag in enumerate(NAME_TAGS)}


@dataclass(frozen=True, slots=True)
class Labelled:
    """The words of one text; every array has one entry a word, UNKNOWN where nothing is known."""

    corpus: str
    name: str
    words: Words
    tag: Ints
    head: Ints
    """Number of the head's word; the word's own number for a root."""
    dep: Ints
    named: Ints
    """Number in NAME_TAGS."""
    opens: Ints
    """1 for the first word of a sentence, else 0."""


def by_spacy(nlp: Any, corpus: str, name: str, text: str) -> Labelled:
    """`text` as spaCy labels it, block by block."""
    words = read_words(text)
    count = len(words)
    tag, head, dep, opens = (np.full(count, UNKNOWN, dtype=np.int64) for _ in range(4))
    named = np.zeros(count, dtype=np.int64)
    at = 0
    blocks = []
    for block in text.split(BETWEEN):
        blocks.append((at, block))
        at += len(block) + len(BETWEEN)
    for (base, _), doc in zip(blocks, nlp.pipe([block for _, block in blocks]), strict=True):
        _fill(doc, base, words, tag, head, dep, named, opens)
    return Labelled(corpus, name, words, tag, head, dep, named, opens)


def _fill(doc: Any, base: int, words: Words, tag: Ints, head: Ints, dep: Ints, named: Ints, opens: Ints) -> None:
    """Write down what spaCy says of one block; a token of several words is headed by its last one."""
    first: dict[int, int] = {}
    inner: dict[int, list[int]] = {}
    for token in doc:
        start, end = base + token.idx, base + token.idx + len(token)
        one = int(np.searchsorted(words.start, start))
        after = int(np.searchsorted(words.start, end))
        if one < after:
            main = max((w for w in range(one, after) if words.surface(w)[0].isalnum()), default=one)
            first[token.i], inner[token.i] = main, [w for w in range(one, after) if w != main]
    for token in doc:
        if token.i not in first:
            continue
        word = first[token.i]
        above = token.head
        while above.i not in first and above.head.i != above.i:
            above = above.head
        if above.i not in first:
            continue
        tag[word] = _TAG.get(token.tag_, UNKNOWN)
        head[word] = first[above.i]
        dep[word] = _DEP.get(token.dep_, UNKNOWN)
        if head[word] == word:
            dep[word] = _DEP["ROOT"]
        for other in inner[token.i]:
            tag[other], head[other], dep[other] = tag[word], word, _DEP["dep"]
        for w in (word, *inner[token.i]):
            opens[w] = 0
        if token.is_sent_start:
            opens[min(word, *inner[token.i], word)] = 1
    for entity in doc.ents:
        kind = OF_SPACY.get(entity.label_)
        if kind:
            mark(named, words, base + entity.start_char, base + entity.end_char, kind)


def mark(named: Ints, words: Words, start: int, end: int, kind: str) -> None:
    """Name the words between two offsets; a leading article and a trailing 's do not belong to a name."""
    one, after = int(np.searchsorted(words.start, start)), int(np.searchsorted(words.start, end))
    while one < after and words.surface(one).lower() in {"the", "a", "an"}:
        one += 1
    if after - one > 2 and words.surface(after - 1) == "s" and words.surface(after - 2) in "'’":
        after -= 2
    named[one:after] = _NAME[f"I-{kind}"]
    named[one : min(one + 1, after)] = _NAME[f"B-{kind}"]
