"""The word that a source hangs on, and whom 'who' stands for in it."""

from typing import Final

import msgspec

from purport.language.parse import Parse, Token
from purport.records import Spans
from purport.reference.nouns import noun_of

_DASHES: Final = frozenset(("—", "–", "-", "--", "―"))
_LONG_DASHES: Final = frozenset(("—", "–", "―"))
_SHORTEST_PLACE: Final = 3
"""Letters of the first word of such a place."""
_LONGEST_PLACE: Final = 8
"""Tokens of a place and the dash behind it, with which a report begins."""
_FAR: Final = 14
"""Tokens before 'who' among which whom it stands for is looked for."""


def head_of(parse: Parse, spans: Spans) -> int:
    """The index of the token of `spans` that the others hang on, of 'who' and 'which' the one they stand for; -1 if
    there is none.
    """
    tokens = parse.within(spans)
    inside = {token.index for token in tokens}
    tokens = _behind_dateline(parse, tokens)
    tops = [
        token
        for token in tokens
        if (token.head not in inside or token.head == token.index or parse.tokens[token.head].text in _LONG_DASHES)
        and token.text[0].isalnum()
    ]
    nominal = [token for token in tops if token.pos in ("NOUN", "PROPN", "PRON")]
    if not tokens:
        return -1
    head = (nominal or tops or tokens)[0]
    if head is tokens[0] and head.text.lower() == "one":
        head = (
            next((token for token in tokens[1:_FAR] if _is_somebody(token)), head) if not _is_one_of(tokens) else head
        )
    if head.pos != "PROPN":
        head = _whom(parse, head) or head
    verb = parse.tokens[head.head]
    for _ in range(3):  # 'X, who left and who said'
        if verb.dep != "conj":
            break
        verb = parse.tokens[verb.head]
    if head.tag == "WP$" and verb.dep != "relcl":
        verb = parse.tokens[verb.head]
    if head.tag in ("WP", "WP$", "WDT") and verb.dep == "relcl":
        return _antecedent(parse, head, verb)  # 'X, who said', 'X, whose view'
    if head.tag == "WP" and head.dep == "pobj":
        return _before_pause(parse, tokens[0].index)
    return head.index


def _behind_dateline(parse: Parse, tokens: list[Token]) -> list[Token]:
    """The tokens of a source without the place that its report begins with: 'VELIM, Tarfa — Oren Velm'."""
    if not tokens or not tokens[0].text.isupper() or len(tokens[0].text) < _SHORTEST_PLACE:
        return tokens
    if tokens[0].index != parse.sentences[tokens[0].sentence].first:
        return tokens
    dash = next((at for at, token in enumerate(tokens[:_LONGEST_PLACE]) if token.text in _DASHES), None)
    return tokens if dash is None else tokens[dash + 1 :]


def _antecedent(parse: Parse, who: Token, verb: Token) -> int:
    """Whom 'who' stands for: what its clause hangs on, or the nearest noun before it that agrees with its verb, where
    that does not: 'some rivals, including X, who has', 'clerks around the world, who read', 'crowds 500 strong who'.
    """
    found = parse.tokens[verb.head]
    pause = parse.tokens[who.index - 1].text == ","
    if who.text.lower() != "who" or (found.pos != "ADJ" and not (pause and not _is_who(parse, found, verb))):
        return found.index
    first = max(parse.sentences[who.sentence].first, who.index - _FAR)
    words = reversed(parse.tokens[first : who.index])
    before = (one for one in words if _is_somebody(one) and one.dep not in ("compound", "nmod", "poss"))
    return next((token.index for token in before if _is_who(parse, token, verb)), found.index)


def _is_one_of(tokens: list[Token]) -> bool:
    """Whether a source begins 'one of' or is no more than 'one'."""
    return len(tokens) < 2 or tokens[1].text.lower() == "of"


def _before_pause(parse: Parse, first: int) -> int:
    """The noun of the phrase before a comma and 'many of whom', in a clause that hangs on no noun."""
    if first < 2 or parse.tokens[first - 1].text != ",":
        return first
    token = parse.tokens[first - 2]
    while token.dep == "pobj" and parse.tokens[parse.tokens[token.head].head].pos in ("NOUN", "PROPN"):
        token = parse.tokens[parse.tokens[token.head].head]
    return token.index if token.tag in ("NNS", "NNPS") else first


def _is_somebody(token: Token) -> bool:
    """Whether a word is a name, a noun for people or 'those'."""
    noun = noun_of(token.text)
    return token.pos == "PROPN" or (noun is not None and noun.kind == "person") or token.text.lower() == "those"


def _is_who(parse: Parse, token: Token, verb: Token) -> bool:
    """Whether 'who' can stand for a noun: it is of no body, and in the number of the verb, as far as that tells."""
    noun = noun_of(token.text)
    finite = next((one for one in parse.children(verb, 8) if one.dep in ("aux", "auxpass") and one.tag != "MD"), verb)
    if token.pos != "PROPN" and noun is not None and noun.kind not in ("person", None):
        return False
    if token.dep == "pobj" and (parse.is_named(token.index, "organisation") or parse.is_named(token.index, "place")):
        return False  # 'the leader of Y, who'
    if token.tag in ("NNS", "NNPS"):
        return finite.tag != "VBZ"
    return token.tag not in ("NN", "NNP") or finite.tag != "VBP" or (noun is not None and noun.number == "collective")


def _whom(parse: Parse, head: Token) -> Token | None:
    """The 'whom' of 'many of whom say', as a part of what the words hang on; None if there is none."""
    for child in parse.children(head, 8):
        if child.dep == "prep" and child.text.lower() == "of":
            for one in parse.children(child, 4):
                if one.tag in ("WP", "WDT"):
                    return msgspec.structs.replace(one, head=head.head)
    return None
