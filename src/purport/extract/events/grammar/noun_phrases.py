"""Noun phrases as coders mark them: whole, without relative clauses and appositions, each of those joined alone."""

from collections.abc import Iterator
from typing import Final

from purport.language.parse import NameKind, Parse, Token

NOMINAL: Final = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
LONGEST_SIDE: Final = 30
"""Tokens of a noun phrase on either side of its head; what is longer is cut."""
_AT: Final = frozenset(("on", "against", "with", "to", "after", "during", "over"))
_LONGEST_NAME: Final = 12
_WHERE: Final = frozenset(("in", "at", "near", "of", "from"))
_MOST_JOINED: Final = 30
_LEFT: Final = frozenset(
    (
        "det", "amod", "compound", "poss", "nummod", "nmod", "predet", "quantmod", "case", "punct", "advmod",
        "npadvmod", "neg", "preconj", "dep", "acl", "cc", "conj",
    )
)  # fmt: skip
_RIGHT: Final = frozenset(("prep", "case", "nummod", "compound", "amod", "punct", "npadvmod", "advmod", "poss"))
_NO_OF: Final[tuple[NameKind, ...]] = ("person", "place")
_STOPS: Final = frozenset(',;:—–"“”')
_OPENING: Final = frozenset("([{")
_CLOSING: Final = frozenset(")]}")
_TIMES: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow
    tonight midnight noon morning afternoon evening night day days week weeks weekend month months year years decade
    decades hour hours minute minutes century time times moment period past future eve anniversary o'clock dawn
    dusk spring summer autumn winter quarter""".split()
)
_MANNERS: Final = frozenset(
    """addition response order front case part fact result line turn place connection contact charge charges suspicion
    grounds condition basis terms ground support protest retaliation behalf view wake bid attempt effort hope
    sidelines margins record background average board duty television tv twitter facebook""".split()
)
"""Nouns of phrases that say how, why and where something is said, not to whom it is done: 'in response', 'on
charges'."""


def is_time(parse: Parse, token: Token) -> bool:
    """Whether a noun says when."""
    if parse.is_named(token.index, "person"):
        return False  # 'Rada May'
    word = token.text.lower().rstrip(".")
    if token.tag == "CD":
        return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")
    return word in _TIMES and not (word in ("may", "march") and token.pos not in ("PROPN", "NOUN"))


def is_manner(token: Token) -> bool:
    """Whether a noun stands in a phrase of manner or occasion ('in response', 'on charges')."""
    return token.text.lower() in _MANNERS


def joined(parse: Parse, head: Token) -> list[Token]:
    """The head of a noun phrase and of those joined to it by 'and', commas: in the order of the text."""
    found = [head]
    for one in found:
        for child in (*parse.children(one), *_after_apposition(parse, one)):
            if child.dep != "conj" or child.index < one.index or child.pos not in NOMINAL or len(found) >= _MOST_JOINED:
                continue
            apart = one.index < one.head < child.index  # the verb between them: what is joined to a subject precedes it
            if not apart and not one_name(parse, one.index, child.index):
                found.append(child)
    heads = {one.index for one in found}  # of 'Trade' and 'Service' side by side only the last is a head
    return sorted((one for one in found if one.index + 1 not in heads), key=lambda one: one.index)


def one_name(parse: Parse, first: int, last: int) -> bool:
    """Whether two tokens stand in one name: 'Trade and Customs Service'."""
    names = parse.names_between(first - _LONGEST_NAME, last + _LONGEST_NAME)
    return any(name.first <= first and last < name.last for name in names)


def _after_apposition(parse: Parse, noun: Token) -> list[Token]:
    """What is joined to a noun though the parse hangs it on its apposition: 'Rada Velm, a deputy, and her son', 'the
    Democratic League (DL) and the Workers' Front'.
    """
    found: list[Token] = []
    for child in parse.children(noun):
        if child.dep == "appos":
            marks = [one for one in parse.children(child) if one.dep == "cc"]
            if marks and parse.tokens[marks[-1].index - 1].text in (",", ")"):
                found.extend(one for one in parse.children(child) if one.dep == "conj" and one.index > marks[-1].index)
    return found


def phrase(parse: Parse, head: Token) -> list[Token]:
    """The adjacent tokens of the noun phrase under `head`, in the order of the text."""
    first, after = _whole_name(parse, head.index)
    first = min(first, _first(parse, head))
    last = max(after - 1, _with_full_stop(parse, _last(parse, head)))
    return [parse.tokens[index] for index in range(first, last + 1)]


def _whole_name(parse: Parse, head: int) -> tuple[int, int]:
    """First token and token after the last of the name that a head stands in, the article before it included; the head
    alone if it is in none. Of 'The U.S.' a parse can take any piece for the head.
    """
    name = next(
        (
            one
            for one in parse.names_between(head - _LONGEST_NAME, head + _LONGEST_NAME)
            if one.first <= head < one.last
        ),
        None,
    )
    if name is None:
        return head, head + 1
    article = name.first > 0 and parse.tokens[name.first - 1].tag == "DT"
    return name.first - article, name.last


def _with_full_stop(parse: Parse, last: int) -> int:
    """The index of the full stop that belongs to an abbreviation at the end of a phrase: 'the U.S.'."""
    if last + 1 >= len(parse.tokens):
        return last
    token, after = parse.tokens[last], parse.tokens[last + 1]
    letters = token.text.split(".")
    initials = all(len(one) == 1 and one.isupper() for one in letters)
    dotted = len(letters) > 1 or (last > 0 and parse.tokens[last - 1].text == ".")
    return last + 1 if initials and dotted and after.text == "." and after.start == token.end else last


def _first(parse: Parse, head: Token) -> int:
    """The index of the first token of a noun phrase."""
    first = head.index
    for child in reversed(parse.children(head)):
        if child.index > head.index:
            continue
        if child.dep not in _LEFT or child.text in _STOPS or parse.right_edge(child) + 1 < first:
            break
        if child.dep == "conj" or (child.dep == "cc" and child.index + 1 == first and first == head.index):
            break
        first = min(first, max(parse.left_edge(child), head.index - LONGEST_SIDE))
    if first > 0:  # a parse that has two nouns of one phrase side by side: 'the last rebel group bastion'
        before = parse.tokens[first - 1]
        alike = before.head == head.head != before.index and before.dep == head.dep and before.pos in ("NOUN", "PROPN")
        if alike and not is_time(parse, before):
            first = max(parse.left_edge(before), head.index - LONGEST_SIDE)
    while first < head.index and not parse.tokens[first].text[0].isalnum() and parse.tokens[first].text not in _OPENING:
        first += 1
    return first


def _last(parse: Parse, head: Token) -> int:
    """The index of the last token of a noun phrase: its prepositional phrases belong to it."""
    last = head.index
    for child in parse.children(head):
        if child.index < head.index:
            continue
        if child.dep not in _RIGHT or child.text in _STOPS or child.index > last + 2:
            break
        if head.text[:1].isupper() and child.dep == "prep" and child.text.lower() in _AT:
            break  # 'strikes by Tarfa on bases'
        if _is_charge(parse, head, child):
            break  # 'accused Tarfa of treason'
        if any(one.dep == "pcomp" or (one.dep == "pobj" and is_time(parse, one)) for one in parse.children(child)):
            break  # 'accused Tarfa of bombing', 'a Tarfan court on Monday freed'
        last = _end_of(parse, child, head.index + LONGEST_SIDE)
        if last < parse.right_edge(child):
            break
    while last > head.index and not _may_end(parse.tokens[last]):
        last -= 1
    return _with_place(parse, last) if last == head.index else last


def _is_charge(parse: Parse, head: Token, preposition: Token) -> bool:
    """Whether an 'of' after the name of a person or place is the verb's: what follows is a bare common noun. Where the
    parse hangs it hangs on the name.
    """
    if preposition.text.lower() != "of" or not any(parse.is_named(head.index, kind) for kind in _NO_OF):
        return False
    nouns = (one for one in parse.children(preposition) if one.dep == "pobj")
    return any(one.tag in ("NN", "NNS") and not _is_determined(parse, one) for one in nouns)


def _is_determined(parse: Parse, noun: Token) -> bool:
    return any(child.dep in ("det", "poss") for child in parse.children(noun))


def _with_place(parse: Parse, last: int) -> int:
    """The index of the last token with the place that is named right after it: 'a hospital in Velm', though the parse
    may hang 'in Velm' on the verb. Which name it is must not decide.
    """
    if last + 2 >= len(parse.tokens) or parse.tokens[last + 1].text not in _WHERE:
        return last
    if parse.tokens[last + 1].sentence != parse.tokens[last].sentence or parse.tokens[last].pos != "NOUN":
        return last
    name = next(iter(parse.names_between(last + 2, last + 2 + _LONGEST_NAME)), None)
    placed = name is not None and name.first == last + 2 and name.kind == "place"
    return name.last - 1 if placed and name is not None else last


def _may_end(token: Token) -> bool:
    return (token.text[0].isalnum() and token.tag not in ("CC", "IN", "DT", "TO")) or token.text in _CLOSING


def _end_of(parse: Parse, child: Token, most: int) -> int:
    """Where what hangs on a noun ends: before a relative clause or a mark."""
    edge = min(parse.right_edge(child), most)
    for index in range(child.index + 1, edge + 1):
        token = parse.tokens[index]
        clause = token.dep in ("relcl", "appos", "advcl") or (token.dep == "acl" and token.tag != "VBN")
        if token.text in _STOPS or token.tag in ("WDT", "WP", "WRB", "WP$"):
            return index - 1
        if clause and child.index <= token.head < token.index:
            return min(parse.left_edge(token), index) - 1 if parse.left_edge(token) > child.index else index - 1
    return edge


def nouns_before(parse: Parse, index: int, first: int) -> Iterator[Token]:
    """The heads of the noun phrases before the token `index` down to `first`, the nearest first."""
    return (parse.tokens[at] for at in range(index - 1, first - 1, -1) if is_head(parse, parse.tokens[at]))


def is_head(parse: Parse, token: Token) -> bool:
    """Whether a token heads a noun phrase rather than being a part of what follows."""
    if token.pos not in NOMINAL or token.tag in ("WDT", "WP", "EX", "PRP$"):
        return False
    above = parse.tokens[token.head]
    return not (token.dep in ("compound", "nmod", "amod", "nummod", "quantmod", "poss") and above.index > token.index)
