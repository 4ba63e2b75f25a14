"""The signs of one word: what the words directly around it say of it."""

from typing import Literal

import msgspec

from purport.language.parse import Token
from purport.reference.embedding import Embedding

Part = Literal["verb", "noun", "adjective", "other"]


class Signs(msgspec.Struct, gc=False):
    """What stands around one word. Written by `reading.py`, only read by the others."""

    word: str
    """Its base form, a verb with its particle."""
    part: Part
    tag: str
    negated: bool = False
    negation: str = ""
    """The word that negates it; 'nobody' if its subject or object does."""
    modal: str = ""
    """'will', 'would', 'may', 'can', 'could', 'should' or 'must'; empty without a modal."""
    perfect: bool = False
    infinitive: bool = False
    finite: bool = False
    passive: bool = False
    inverted: bool = False
    """An auxiliary stands before its subject: 'had the army attacked'."""
    subject: bool = False
    definite: bool = False
    determiner: str = ""
    conjunction: str = ""
    coordinator: str = ""
    """What joins it to the words coordinated with it: 'and', 'or', 'nor', 'but'."""
    interrogative: bool = False
    """It has a word that asks: 'who', 'why'."""
    question: bool = False
    imperative: bool = False
    yet: bool = False
    too: bool = False
    next: bool = False
    """A time to come goes with it: 'next week'."""
    ordinal: bool = False
    """It is 'the first', 'the last' or 'the only' one."""
    long_ago: bool = False
    predicate: int = -1
    """Of a copula the index of its adjective or noun; -1 if it has none."""
    adverbs: tuple[Embedding, ...] = ()
    adjectives: tuple[Embedding, ...] = ()

    def negate(self, negation: str) -> None:
        """Count one more negation."""
        self.negated = not self.negated
        self.negation = negation


def part_of(token: Token) -> Part:
    """Whether `token` is a verb, a noun, an adjective or anything else, by its tag."""
    if token.tag[:2] == "VB" or token.tag == "MD":
        return "verb"
    if token.tag[:2] in ("NN", "CD", "PR", "DT"):
        return "noun"
    return "adjective" if token.tag[:2] == "JJ" else "other"
