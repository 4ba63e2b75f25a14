"""The word that a source hangs on, and whom 'who' stands for in it."""

from collections.abc import Collection
from typing import Final

from purport.extract.actors.mentions.antecedents import antecedent, is_somebody, whom
from purport.language.parse import Parse, Token
from purport.records import Spans

_DASHES: Final = frozenset(("—", "–", "-", "--", "―"))
_LONG_DASHES: Final = frozenset(("—", "–", "―"))
_SHORTEST_PLACE: Final = 3
"""Letters of the first word of such a place."""
_LONGEST_PLACE: Final = 8
"""Tokens of a place and the dash behind it, with which a report begins."""
_ARTICLES: Final = frozenset(("a", "an", "the"))
_LIKE: Final = frozenset(("like", "as"))
_SUBJECTS: Final = frozenset(("nsubj", "nsubjpass"))
_FAR: Final = 14
"""Tokens before 'who' among which whom it stands for is looked for."""


def head_of(parse: Parse, spans: Spans) -> int:
    """The index of the token of `spans` that the others hang on, of 'who' and 'which' the one they stand for; -1 if
    there is none.
    """
    tokens = parse.within(spans)
    if not tokens:
        return -1
    inside = {token.index for token in tokens}
    tokens = _behind_dateline(parse, tokens)
    tops, nominal = _tops(parse, tokens, inside)
    head = _subject_within(parse, tops, inside) or _behind_place(parse, nominal) or (nominal or tops or tokens)[0]
    if len(tokens) == 1 and head.text.lower() in _ARTICLES:
        head = parse.tokens[head.head]  # 'a' of 'a proponent of'
    if head is tokens[0] and head.text.lower() == "one":
        head = next((token for token in tokens[1:_FAR] if is_somebody(token)), head) if not _is_one_of(tokens) else head
    if head.pos != "PROPN":
        head = whom(parse, head) or _example(parse, head, inside) or head
    found = antecedent(parse, tokens, head)
    return head.index if found is None else found


def top_of(parse: Parse, spans: Spans) -> int:
    """The index of the token of `spans` that the others hang on, a noun if there are several; -1 if there is none."""
    tokens = parse.within(spans)
    tops, nominal = _tops(parse, tokens, {token.index for token in tokens})
    return (nominal or tops or tokens)[0].index if tokens else -1


def _tops(parse: Parse, tokens: list[Token], inside: Collection[int]) -> tuple[list[Token], list[Token]]:
    """The words that hang on none of those `inside`, and the nouns among them."""
    tops = [
        token
        for token in tokens
        if (token.head not in inside or token.head == token.index or parse.tokens[token.head].text in _LONG_DASHES)
        and token.text[0].isalnum()
    ]
    return tops, [token for token in tops if token.pos in ("NOUN", "PROPN", "PRON")]


def _subject_within(parse: Parse, tops: list[Token], inside: Collection[int]) -> Token | None:
    """The subject of a clause that is given for who speaks: 'Velm joined others' in 'Velm joined others to reject'."""
    if not tops or tops[0].pos not in ("VERB", "AUX"):
        return None
    children = parse.children(tops[0], 12)
    return next((one for one in children if one.dep in _SUBJECTS and one.index in inside and one.tag != "WP"), None)


def _example(parse: Parse, head: Token, inside: Collection[int]) -> Token | None:
    """The one who is named for those who are alike: 'critics like Velm', 'employers such as Meridian Ports'."""
    for child in parse.children(head, 12) if head.tag == "NNS" else ():
        if child.dep == "prep" and child.index in inside and child.text.lower() in _LIKE:
            named = next((one for one in parse.children(child, 4) if one.dep == "pobj"), None)
            several = named is None or any(one.dep in ("cc", "conj") for one in parse.children(named, 12))
            if named is not None and not several and _is_actor(parse, named.index):
                return named
    return None


def _is_actor(parse: Parse, index: int) -> bool:
    return parse.is_named(index, "person") or parse.is_named(index, "organisation")


def _behind_place(parse: Parse, nominal: list[Token]) -> Token | None:
    """The person named behind a capitalised word that the tree has for a second subject of the same verb: 'Pres. Velm',
    'Tar., Velm'.
    """
    first = nominal[0] if nominal else None
    if first is None or first.tag != "NNP" or first.dep != "nsubj" or parse.is_named(first.index, "person"):
        return None
    others = (token for token in nominal[1:] if token.head == first.head and token.dep == first.dep)
    return next((token for token in others if parse.is_named(token.index, "person")), None)


def _behind_dateline(parse: Parse, tokens: list[Token]) -> list[Token]:
    """The tokens of a source without the place that its report begins with: 'VELIM, Tarfa — Oren Velm'."""
    if not tokens or not tokens[0].text.isupper() or len(tokens[0].text) < _SHORTEST_PLACE:
        return tokens
    if tokens[0].index != parse.sentences[tokens[0].sentence].first:
        return tokens
    dash = next((at for at, token in enumerate(tokens[:_LONGEST_PLACE]) if token.text in _DASHES), None)
    return tokens if dash is None else tokens[dash + 1 :]


def _is_one_of(tokens: list[Token]) -> bool:
    """Whether a source begins 'one of' or is no more than 'one'."""
    return len(tokens) < 2 or tokens[1].text.lower() == "of"
