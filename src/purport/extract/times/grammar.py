"""The grammar at work: which words of a reading are time expressions, and what each says."""

import re
from functools import cache
from typing import NamedTuple

from purport.extract.times.lexicon import AFTER_A_DATE
from purport.extract.times.meanings import Date, Meaning
from purport.extract.times.patterns import Alphabet, Pattern, compiled
from purport.extract.times.rule import Found, Piece, Rule
from purport.extract.times.rules import RULES
from purport.extract.times.tokens import CLASSES, WORD_ENTRIES, Tokens, tokens_of

_KEYWORD = re.compile(r"(?<![\w=])[a-z]+(?![\w=])|(?<==)[a-z]+(?!\w)")


class Expression(NamedTuple):
    """A time expression found: offsets into the reading, its first and last (exclusive) token, and its meaning."""

    start: int
    end: int
    first: int
    last: int
    meaning: Meaning
    rule: str


class Grammar(NamedTuple):
    """The rules by the character they can begin with, and the words that patterns name."""

    by_first: dict[str, tuple[tuple[Pattern, Rule], ...]]
    keywords: dict[str, str]


@cache
def grammar() -> Grammar:
    """The grammar of `RULES`, made once."""
    alphabet = Alphabet(dict(CLASSES))
    for rule in RULES:
        for pattern in rule.patterns:
            for word in _KEYWORD.findall(pattern):
                _name(alphabet, word)
    by_first: dict[str, list[tuple[Pattern, Rule]]] = {}
    for rule in RULES:
        for line in rule.patterns:
            compiled_line = compiled(line, alphabet)
            for character in compiled_line.first:
                by_first.setdefault(character, []).append((compiled_line, rule))
    return Grammar({first: tuple(entries) for first, entries in by_first.items()}, alphabet.words)


def _name(alphabet: Alphabet, word: str) -> None:
    """Give a word that patterns name its character, and put it in the classes its lexicon entry belongs to."""
    if word in alphabet.words:
        return
    own = alphabet.word(word)
    kind = WORD_ENTRIES.get(word, (".", None))[0]
    for name, characters in alphabet.classes.items():
        if kind in characters:
            alphabet.classes[name] = characters + own


def expressions_of(text: str) -> tuple[Tokens, list[Expression]]:
    """The time expressions of a reading's `text`, in order and without overlap, with the tokens they stand in.

    From left to right: where a word can begin an expression, the rule with the longest match reads it.
    """
    rules = grammar()
    tokens = tokens_of(text, rules.keywords)
    kinds, by_first = tokens.kinds, rules.by_first
    found: list[Expression] = []
    index, count = 0, len(kinds)
    while index < count:
        entries = by_first.get(kinds[index])
        if entries is None:
            index += 1
            continue
        index = _read_at(tokens, index, entries, found)
    return tokens, found


def _read_at(tokens: Tokens, index: int, entries: tuple[tuple[Pattern, Rule], ...], found: list[Expression]) -> int:
    """Read the expression that begins at token `index`, if there is one; where to go on."""
    matches = []
    for order, (pattern, rule) in enumerate(entries):
        match = pattern.regex.match(tokens.kinds, index)
        if match is not None:
            matches.append((-match.end(), order, match, rule))
    if not matches:
        return index + 1
    for _, _, match, rule in sorted(matches, key=lambda one: one[:2]):
        if rule.trap:
            return match.end()
        reading = rule.read(Found(tokens, match))
        if reading is None:
            continue
        single = not (isinstance(reading, tuple) and (not reading or isinstance(reading[0], Piece)))
        pieces = (Piece(match.start(), match.end(), reading),) if single else reading  # type: ignore[arg-type]
        for piece in pieces:
            assert isinstance(piece, Piece)
            first = _without_article(tokens, piece)
            start, end = tokens.starts[first], tokens.ends[piece.last - 1]
            found.append(Expression(start, end, first, piece.last, _of_antiquity(piece.meaning), rule.name))
        return pieces[-1].last  # type: ignore[union-attr]
    return index + 1


def _of_antiquity(meaning: Meaning) -> Meaning:
    """`meaning`, its year marked as one that says no era if it is (`antiquity.mark_years_of_antiquity`)."""
    if isinstance(meaning, Date) and meaning.year is not None and meaning.year < 0:
        return meaning._replace(year=-meaning.year, bygone=True)
    return meaning


def _without_article(tokens: Tokens, piece: Piece) -> int:
    """The first token of a piece without an article that belongs to what follows: 'the Aug. 7 bombings'."""
    belongs = tokens.words[piece.first] == "the" and piece.last - piece.first > 1 and isinstance(piece.meaning, Date)
    follows = tokens.kinds[piece.last : piece.last + 1] in (".", "N") and tokens.word(piece.last) not in AFTER_A_DATE
    hyphened = "-" in tokens.kinds[piece.first : piece.last]
    dated = isinstance(piece.meaning, Date) and (piece.meaning.month is not None or hyphened)
    return piece.first + 1 if belongs and follows and dated else piece.first
