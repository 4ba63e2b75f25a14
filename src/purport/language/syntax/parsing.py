"""From the labels of a text's words to a `Parse`: sentences, trees without cycles, names."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np

from purport.language.attribution.words import Ints, Words
from purport.language.parse import Parse, Sentence, Token, readable
from purport.language.reading import Reading
from purport.language.syntax.carrying import Carried
from purport.language.syntax.collector import Collector
from purport.language.syntax.initials import written_together
from purport.language.syntax.naming import names_of
from purport.language.syntax.network import Labels
from purport.records import Document

UNIVERSAL: Final = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "AFX": "ADJ",
    "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "WRB": "ADV", "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB",
    "VBP": "VERB", "VBZ": "VERB", "MD": "AUX", "DT": "DET", "PDT": "DET", "WDT": "DET", "PRP": "PRON", "PRP$": "PRON",
    "WP": "PRON", "WP$": "PRON", "EX": "PRON", "IN": "ADP", "RP": "ADP", "TO": "PART", "POS": "PART", "CC": "CCONJ",
    "CD": "NUM", "UH": "INTJ", "SYM": "SYM", "$": "SYM", "FW": "X", "LS": "X", "XX": "X", "ADD": "X", "NFP": "PUNCT",
}  # fmt: skip
"""Universal part of speech of each Penn Treebank tag; marks are PUNCT."""
_PARAGRAPH: Final = 3
"""The kind of gap (see `words.GAPS`) before the first word of a paragraph."""
_DEEPEST: Final = 200
"""A chain of heads longer than this is taken for a cycle."""
_PLURAL: Final = (
    (re.compile(r"ies$"), "y"),
    (re.compile(r"(s|x|z|ch|sh)es$"), r"\1"),
    (re.compile(r"men$"), "man"),
    (re.compile(r"people$"), "person"),
    (re.compile(r"(?<=[^s])s$"), ""),
)


def parse_of(document: Document, reading: Reading, words: Words, found: Collector, labels: Labels) -> Parse:
    """The parse of the words of a reading of `document`."""
    parse = parse_without_names(document, reading, words, found, labels)
    return Parse(parse.tokens, parse.sentences, names_of(words, found.names, labels.names, parse.sentences))


def parse_without_names(
    document: Document, reading: Reading, words: Words, found: Collector | Carried, labels: Labels
) -> Parse:
    """The parse of the words of a reading of `document`, in which no name is told."""
    sentences = _sentences(document, reading, words, found)
    starts, ends = _places(reading, words)
    tags = [labels.tags[number] for number in found.tag.tolist()]
    deps = [labels.deps[number] for number in found.dep.tolist()]
    read_heads = found.head.tolist()
    tokens: list[Token] = []
    for number, sentence in enumerate(sentences):
        heads = _tree(read_heads, sentence)
        for w in range(sentence.first, sentence.last):
            tag, dep, head = tags[w], deps[w], heads[w - sentence.first]
            if head == w:
                dep = "ROOT"
            elif dep == "ROOT":
                dep = "dep"
            pos = UNIVERSAL.get(tag, "PUNCT")
            text = words.surfaces[w]
            tokens.append(Token(w, starts[w], ends[w], text, _lemma(text, tag), tag, pos, dep, head, number))
    return Parse(tuple(tokens), tuple(sentences))


def _places(reading: Reading, words: Words) -> tuple[list[int], list[int]]:
    """The document's offsets at which each word begins and after which it ends."""
    begins, sources = np.array(reading.starts), np.array(reading.sources)

    def offsets(positions: Ints) -> Ints:
        piece = np.searchsorted(begins, positions, side="right") - 1
        out: Ints = sources[piece] + positions - begins[piece]
        return out

    return offsets(words.start).tolist(), (offsets(words.end - 1) + 1).tolist()


def _sentences(document: Document, reading: Reading, words: Words, found: Collector | Carried) -> list[Sentence]:
    """The sentences, in order, each in its block."""
    blocks = [(block.span.start, number) for number, block in readable(document)]
    starts = [start for start, _ in blocks]
    opens = (found.opens & ~written_together(words)) | (words.gap == _PARAGRAPH)
    opens[0] = True
    begins = np.flatnonzero(opens).tolist()
    out = []
    for first, last in zip(begins, [*begins[1:], len(words)], strict=True):
        at = max(0, bisect_right(starts, reading.offset(int(words.start[first]))) - 1)
        out.append(Sentence(first, last, blocks[at][1]))
    return out


def _tree(heads: Sequence[int], sentence: Sentence) -> list[int]:
    """Heads of the sentence's words, made a tree: one outside the sentence or in a cycle becomes a root."""
    first, last = sentence.first, sentence.last
    mine = [head if first <= head < last else w for w, head in zip(range(first, last), heads[first:last], strict=True)]
    safe = [False] * len(mine)
    for start in range(len(mine)):
        path: list[int] = []
        at = start
        while not safe[at] and at not in path and len(path) < _DEEPEST:
            path.append(at)
            at = mine[at] - first
        if not safe[at] and mine[at] != at + first:
            mine[at] = at + first
        for one in path:
            safe[one] = True
    return mine


def _lemma(text: str, tag: str) -> str:
    """Lower case, and the singular of a plural noun; verbs stay as they are."""
    return _singular(text.lower()) if tag in ("NNS", "NNPS") else text.lower()


@lru_cache(maxsize=8192)
def _singular(plural: str) -> str:
    for pattern, singular in _PLURAL:
        if pattern.search(plural):
            return pattern.sub(singular, plural)
    return plural
