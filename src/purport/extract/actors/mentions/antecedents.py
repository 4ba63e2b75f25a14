"""Whom 'who', 'which' and 'whom' stand for."""

from typing import Final

import msgspec

from purport.language.parse import Parse, Token
from purport.reference.nouns import noun_of

_FAR: Final = 14
"""Tokens before 'who' among which whom it stands for is looked for."""
_MOST_UP: Final = 4
"""Verbs from the one of 'who' up to the one of its clause that hangs on a noun."""
_WITH_CLAUSE: Final = frozenset(("conj", "aux", "auxpass"))
"""How a verb hangs on the verb of the same clause."""


def antecedent(parse: Parse, tokens: list[Token], head: Token) -> int | None:
    """The token that `head`, the head of `tokens`, stands for, if it is 'who', 'which' or 'whom'; else None."""
    if head.tag not in ("WP", "WP$", "WDT"):
        return None
    verb = _clause(parse, head)
    if verb.dep == "relcl":
        return _stands_for(parse, head, verb)  # 'X, who said', 'X, whose view'
    if head.tag == "WP" and head.dep == "pobj":
        return _before_pause(parse, tokens[0].index)
    return _named_before(parse, head)


def _clause(parse: Parse, who: Token) -> Token:
    """The verb of the clause that 'who' opens: 'X, who left and who said', 'X, who has often said'."""
    verb = parse.tokens[who.head]
    if who.tag == "WP$" and verb.dep != "relcl":
        verb = parse.tokens[verb.head]
    for _ in range(_MOST_UP):
        if verb.dep not in _WITH_CLAUSE:
            break
        verb = parse.tokens[verb.head]
    return verb


def _named_before(parse: Parse, who: Token) -> int | None:
    """The end of the person's name before a comma and 'who', where the tree hangs its clause on no noun."""
    if who.text.lower() != "who" or who.index < 2 or parse.tokens[who.index - 1].text != ",":
        return None
    before = parse.tokens[who.index - 2]
    named = before.sentence == who.sentence and parse.is_named(before.index, "person")
    return before.index if named else None


def _stands_for(parse: Parse, who: Token, verb: Token) -> int:
    """Whom 'who' stands for: what its clause hangs on, or the nearest noun before it that agrees with its verb, where
    that does not: 'some rivals, including X, who has', 'clerks around the world, who read', 'crowds 500 strong who'.
    """
    found = parse.tokens[verb.head]
    pause = parse.tokens[who.index - 1].text == ","
    if who.text.lower() == "which" and pause:
        return _example(parse, found, who.index - 2)
    if who.text.lower() != "who":
        return found.index
    if found.pos != "ADJ" and not (pause and not _is_who(parse, found, verb)):
        return _those_in(parse, found, verb) if not pause else found.index
    first = max(parse.sentences[who.sentence].first, who.index - _FAR)
    words = reversed(parse.tokens[first : who.index])
    before = (one for one in words if is_somebody(one) and one.dep not in ("compound", "nmod", "poss"))
    return next((token.index for token in before if _is_who(parse, token, verb)), found.index)


def _example(parse: Parse, found: Token, last: int) -> int:
    """The body that 'which' stands for where it is the one example of those its clause hangs on: 'employers such as X,
    which'; `last` is the token before the comma.
    """
    above = parse.tokens[parse.tokens[last].head]
    example = above.dep == "prep" and above.head == found.index and above.text.lower() in ("as", "like", "including")
    return last if example and parse.is_named(last, "organisation") else found.index


def _those_in(parse: Parse, found: Token, verb: Token) -> int:
    """The people who are in what a clause hangs on, of which 'who' cannot be: 'candidates in races who'."""
    place = parse.tokens[found.head]
    if found.dep != "pobj" or place.dep != "prep" or is_somebody(found):
        return found.index
    people = parse.tokens[place.head]
    noun = noun_of(people.text)
    plural = people.tag in ("NNS", "NNPS") and noun is not None and noun.kind == "person"
    return people.index if plural and _is_who(parse, people, verb) else found.index


def _before_pause(parse: Parse, first: int) -> int:
    """The noun of the phrase before a comma and 'many of whom', in a clause that hangs on no noun."""
    if first < 2 or parse.tokens[first - 1].text != ",":
        return first
    token = parse.tokens[first - 2]
    while token.dep == "pobj" and parse.tokens[parse.tokens[token.head].head].pos in ("NOUN", "PROPN"):
        token = parse.tokens[parse.tokens[token.head].head]
    return token.index if token.tag in ("NNS", "NNPS") else first


def is_somebody(token: Token) -> bool:
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


def whom(parse: Parse, head: Token) -> Token | None:
    """The 'whom' of 'many of whom say', as a part of what the words hang on; None if there is none."""
    for child in parse.children(head, 8):
        if child.dep == "prep" and child.text.lower() == "of":
            for one in parse.children(child, 4):
                if one.tag in ("WP", "WDT"):
                    return msgspec.structs.replace(one, head=head.head)
    return None
