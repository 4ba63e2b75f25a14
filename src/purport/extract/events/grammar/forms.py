"""The forms under which the words of a text stand in classes and tables, and what the words of a text are about."""

import re
from typing import Final

from purport.language.parse import Parse
from purport.reference.acts import noun_lemma, word_class
from purport.reference.verbs import verb_lemma

_HUNDREDS: Final = 200
"""Words of a sentence that are read."""
_SEVERAL: Final = 5
_SHARE: Final = 0.25
_TIMES: Final = 3
"""Sentences with its words, share of all, and times those of the rival, that make a text be about a topic."""
_MONTHS: Final = frozenset({"March", "May", "August"})
_SCORE: Final = re.compile(r"\d{1,2}[-–]\d{1,2}")
_VOTES: Final = frozenset({"vote", "year", "voted"})


class Forms:
    """The words of a parse with their base forms, each read once."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.tokens = parse.tokens
        self._near: dict[int, frozenset[str]] = {}
        self._about: dict[tuple[str, str], bool] = {}
        self._base: list[str | None] = [None] * len(parse.tokens)

    def lemma(self, index: int) -> str:
        """The base form of a word by its tag, in lower case."""
        known = self._base[index]
        if known is None:
            token = self.tokens[index]
            kind = token.tag[:2]
            if kind == "VB":
                known = verb_lemma(token.text)
            else:
                known = noun_lemma(token.text) if kind == "NN" else token.text.lower()
            self._base[index] = known
        return known

    def lemmas(self, index: int) -> tuple[str, ...]:
        """The forms under which a word may stand in a class: its base form and what it is written together with."""
        token = self.tokens[index]
        if token.tag == "NNP" and token.text in _MONTHS:
            return (token.text,)
        plain = (self.lemma(index), token.text.lower())
        if index and self.tokens[index - 1].tag == "HYPH":
            return (*plain, self.compound(index))
        return plain

    def compound(self, index: int) -> str:
        """What a noun after a hyphen is written together with, spaces or not: 'cease-fire' for 'cease - fire'."""
        written = self.parse.written(self.tokens[index])
        if index < 2 or written != self.tokens[index].text:
            return noun_lemma(written)
        return f"{self.tokens[index - 2].text.lower()}-{noun_lemma(written)}"

    def is_about(self, topic: str, rival: str) -> bool:
        """Whether the words of one class stand in many sentences of the text, and in many more than those of another
        (classes of `classes.tsv`).
        """
        known = self._about.get((topic, rival))
        if known is None:
            words = [self.near(sentence.first) for sentence in self.parse.sentences if sentence.last > sentence.first]
            told, other = (sum(not one.isdisjoint(word_class(name)) for one in words) for name in (topic, rival))
            known = told >= _SEVERAL and told >= _SHARE * len(words) and told >= _TIMES * other
            self._about[topic, rival] = known
        return known

    def near(self, index: int) -> frozenset[str]:
        """The base forms in the sentence of a word, at most some hundred; '«score»' if the score of a game is there."""
        number = self.tokens[index].sentence
        if number not in self._near:
            sentence = self.parse.sentences[number]
            last = min(sentence.last, sentence.first + _HUNDREDS)
            words = frozenset(self.lemma(at) for at in range(sentence.first, last))
            played = words.isdisjoint(_VOTES) and self._has_score(sentence.first, last)
            self._near[number] = words | {"«score»"} if played else words
        return self._near[number]

    def _has_score(self, first: int, last: int) -> bool:
        """Whether the score of a game ('3-1') is among some words, as one word or three."""
        for token in self.tokens[first:last]:
            if token.tag == "CD" and _SCORE.fullmatch(self.parse.written(token)):
                after = self.tokens[token.index + 1].tag if token.index + 1 < len(self.tokens) else ""
                if not after.startswith("NN"):  # '6-10 February', '20-25 people'
                    return True
        return False
