"""Slots around a word of an act and what fills them: the one table that verbs and nouns write to."""

from collections.abc import Collection
from typing import Final

from purport.extract.events.grammar.entities import can_act, is_named
from purport.extract.events.grammar.noun_phrases import is_manner, is_time, one_name
from purport.extract.events.grammar.subjects import RELATIVE, antecedent, object_of_preposition
from purport.language.parse import Parse, Token
from purport.reference.nouns import noun_of
from purport.reference.places import country_of

Frame = dict[str, list[Token]]
"""For each slot the heads of the noun phrases in it, the nearest to the act first."""

_OF_PEOPLES: Final = ("ian", "ish", "ese")
"""How most words for what is of a people end."""
_AT: Final = frozenset(("on", "against", "with"))
_OCCASIONS: Final = frozenset(("during", "after", "before", "following", "amid", "despite", "since", "until"))


def add(frame: Frame, slot: str, token: Token | None, own: Collection[int] = ()) -> None:
    """Put a noun into a slot, once; words of the act itself (`own`, by index) fill none."""
    if token is None or token.index in own or token.tag in ("EX", "WRB") or not token.text[0].isalnum():
        return
    held = frame.setdefault(slot, [])
    if all(token.index != one.index for one in held):
        held.append(token)


def prepositions(parse: Parse, head: Token, own: set[int], frame: Frame) -> None:
    """What the prepositions on a word of the act govern."""
    nested: list[Token] = []
    for child in parse.children(head):
        if child.dep in ("prep", "agent", "prt", "dative") and child.tag in ("IN", "TO", "RP", "VBG"):
            noun = _governed(parse, head, child)
            if noun is not None:
                add(frame, child.text.lower(), noun, own)
                nested.extend(one for one in parse.children(noun) if _goes_up(parse, child, noun, one))
    for child in nested:  # 'an attack in the early hours on a base'
        add(frame, child.text.lower(), _governed(parse, head, child), own)


def _goes_up(parse: Parse, preposition: Token, noun: Token, inner: Token) -> bool:
    """Whether a preposition that the parse hangs on a noun can belong to what that noun's own hangs on: 'an attack in
    the early hours on a base', 'strikes by X on Y'.
    """
    word, outer = inner.text.lower(), preposition.text.lower()
    if inner.dep not in ("prep", "agent") or inner.tag != "IN" or word == "of" or outer in _OCCASIONS:
        return False
    if word == "by":
        return outer == "of" or can_act(parse, noun)
    return not can_act(parse, noun) or word in _AT


def _governed(parse: Parse, head: Token, preposition: Token) -> Token | None:
    """Whom or what a preposition on `head` governs; None for times and manners."""
    noun = object_of_preposition(parse, preposition)
    if noun is not None and noun.tag in RELATIVE:
        noun = antecedent(parse, head, noun)
    return None if noun is None or is_time(parse, noun) or is_manner(noun) else noun


def modifier(parse: Parse, token: Token) -> Token | None:
    """A word before a noun that names who: 'Iraqi', 'US', 'rebel'; None if it only describes, or says where."""
    if is_named(parse, token):
        whole = parse.name_words(token.index) or token.text  # 'S' is a part of 'U.S.'
        placed = parse.is_named(token.index, "place") and country_of(whole) is None
        return None if placed and not token.text.endswith(_OF_PEOPLES) else token  # 'the Lima talks'
    first = token.index == parse.sentences[token.sentence].first
    if token.text[:1].isupper() and token.tag in ("JJ", "NNP", "NNPS") and not first:
        return token
    known = noun_of(token.text) if token.pos in ("NOUN", "PROPN") else None
    return token if known is not None and known.kind is not None else None


def modifiers(parse: Parse, noun: Token) -> list[Token]:
    """The words before a noun that name who, those before its own modifiers included: 'Tarfan air strikes'."""
    found = []
    for child in parse.children(noun):
        if not _is_modifier(parse, child, noun):
            continue
        for one in parse.children(child):
            if _is_modifier(parse, one, child) and not one_name(parse, one.index, child.index):
                found.append(modifier(parse, one))
        found.append(modifier(parse, child))
    return [one for one in found if one is not None]


def _is_modifier(parse: Parse, token: Token, noun: Token) -> bool:
    """Whether a token stands before a noun that it says more of; an abbreviation in brackets does not."""
    bracketed = token.index > 0 and parse.tokens[token.index - 1].text == "("
    before = token.dep in ("amod", "compound", "nmod") or (token.dep == "det" and token.pos == "PROPN")
    return before and token.index < noun.index and not bracketed
