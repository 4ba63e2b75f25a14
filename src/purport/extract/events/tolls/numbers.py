"""The numbers in tolls: right before a word ('23 dead'), of a noun phrase, after 'to' or 'at', or an ordinal."""

import re
from typing import Final

from purport.extract.events.grammar.tree import dependents
from purport.extract.events.harm.counting import people_in
from purport.extract.events.harm.quantities import quantities_in
from purport.extract.times.numbers import number_at
from purport.language.parse import Parse, Token
from purport.records import Count, Span
from purport.reference.nouns import noun_of

_BEFORE: Final = 9
"""Tokens before a word in which its number is looked for."""
_MOST_PEOPLE: Final = 1_000_000
"""A higher number right before 'dead' is no number of people, but one of a page."""
_MORE: Final = frozenset("more other others another further additional extra else new second".split())
"""Words of those who come on top of a number told before."""
_PARTS: Final = frozenset("injured wounded hurt dead killed victims casualties them those".split())
_GAP: Final = re.compile(r"[\s\"'“”‘’«»]*")
_ASKING: Final = re.compile(r"\b(?:how|so|too|as)\s+$", re.IGNORECASE)
_ORDINAL: Final = re.compile(r"(\d+)(?:st|nd|rd|th)")


def number_before(text: str, parse: Parse, token: Token) -> Count | None:
    """The number right before a word, quotation marks aside: 'at least 23 dead', 'the seven wounded', 'no deaths'."""
    first = max(parse.sentences[token.sentence].first, token.index - _BEFORE)
    for quantity in quantities_in(text, parse.tokens[first].start, token.start):
        if _GAP.fullmatch(text, quantity.end, token.start) and not _ASKING.search(
            text[max(0, quantity.start - 8) : quantity.start]
        ):
            if _is_of_somebody(parse, quantity.start) or (quantity.low or 0) > _MOST_PEOPLE:
                return None
            return Count(low=quantity.low, high=quantity.high, spans=(Span(quantity.start, quantity.end),))
    return None


def _is_of_somebody(parse: Parse, start: int) -> bool:
    """Whether a number that begins at an offset is of what somebody has: 'mother of two dead'."""
    at = parse.at(start)
    of, noun = (parse.tokens[max(at - 1, 0)], parse.tokens[max(at - 2, 0)])
    known = noun_of(noun.text) if of.text.lower() == "of" and noun.tag == "NN" else None
    return known is not None and known.kind == "person"


def number_after(text: str, parse: Parse, token: Token) -> Count | None:
    """The number that a word governs or is: 'to at least 23', 'at 33'; None if it counts nobody."""
    sentence = parse.sentences[token.sentence]
    last = min(sentence.last, token.index + _BEFORE) - 1
    after = parse.tokens[min(token.index + 1, last)]
    for quantity in quantities_in(text, after.start, parse.tokens[last].end)[:1]:
        if not text[after.start : quantity.start].strip():
            return Count(low=quantity.low, high=quantity.high, spans=(Span(quantity.start, quantity.end),))
    return None


def people_counted(text: str, parse: Parse, noun: Token) -> Count | None:
    """How many the noun phrase of `noun` means, told by a number or an ordinal; None of one person or an open number,
    and of those who come on top of others ('two more', 'two of the injured').
    """
    ordinal = ordinal_of(parse, noun)
    if ordinal is not None:
        return ordinal
    if is_on_top(parse, noun):
        return None
    count = people_in(text, parse, noun)
    if count is None or (count.low, count.high) == (1, 1) or not _has_number(text, count):
        return None
    return None if _ASKING.search(text[max(0, count.spans[0].start - 8) : count.spans[0].start]) else count


def _has_number(text: str, count: Count) -> bool:
    """Whether a count was told by a number, and not by naming people one after the other."""
    return any(quantities_in(text, span.start, span.end) for span in count.spans)


def ordinal_of(parse: Parse, noun: Token) -> Count | None:
    """The number that a noun in the singular is said to make full: 'a sixth conscript', 'the 12th victim'."""
    if noun.tag != "NN":
        return None
    for child in dependents(parse, noun):
        word = child.text.lower()
        figures = _ORDINAL.fullmatch(word)
        number = number_at([word], 0) if figures is None else None
        if child.dep == "det" and word not in ("a", "an"):
            return None
        value = int(figures[1]) if figures is not None else number.value if number is not None and number.ordinal else 0
        if value > 1 and child.index < noun.index:
            start = max(parse.left_edge(noun), child.index - 1)
            return Count(low=value, high=value, spans=(Span(parse.tokens[start].start, noun.end),))
    return None


def is_on_top(parse: Parse, noun: Token) -> bool:
    """Whether a noun phrase tells of people who come on top of others, or are part of those: 'two more bodies', 'two of
    the injured'.
    """
    before = parse.tokens[max(parse.left_edge(noun), noun.index - _BEFORE) : noun.index + 1]
    if any(one.text.lower() in _MORE and not _is_bound(parse, one) for one in before):
        return True
    for preposition in dependents(parse, noun):
        if preposition.text.lower() in ("of", "among") and preposition.index > noun.index:
            return any(inner.text.lower() in _PARTS for inner in dependents(parse, preposition))
    return False


def _is_bound(parse: Parse, word: Token) -> bool:
    """'more' of 'more than 40', 'no more than 20', '20 or more'."""
    tokens = parse.tokens
    after = tokens[word.index + 1].text.lower() if word.index + 1 < len(tokens) else ""
    return word.text.lower() == "more" and (after == "than" or tokens[word.index - 1].text.lower() == "or")
