"""Subjects: who is described by one and named after it, 'The first to sign was X'; those of two clauses."""

from collections.abc import Mapping
from typing import Final

from purport.extract.actors.mentions.mentions import Mention
from purport.language.parse import Parse, Token

_BE: Final = frozenset("is was are were 's ’s".split())
_ONE: Final = frozenset(("a", "an"))
_AROUND: Final = 16
"""Children of a verb that are looked at."""


def described_subject(parse: Parse, named: Mention, by_head: Mapping[int, Mention]) -> Mention | None:
    """The description that is the subject where a name says who is meant; `by_head` are the descriptions by the tokens
    they hang on.
    """
    head = parse.tokens[named.head]
    if head.dep == "nsubj" and head.index < head.head and named.first and parse.tokens[named.first - 1].text == ",":
        found = _subject(parse, parse.tokens[head.head], named, by_head)
    elif head.dep == "attr" and _tells(parse, head):
        found = _subject(parse, parse.tokens[head.head], named, by_head)
        found = found if found is not None and found.definite else None
    else:
        return None
    if found is None or found.number == "plural":
        return None
    called = found.sort is None and named.sort == "person" and parse.tokens[found.first].text.lower() in _ONE
    return found if found.sort == named.sort or called else None


def _tells(parse: Parse, named: Token) -> bool:
    """Whether a name is what a verb says that somebody is: after 'is' or 'was', not 'is not' or 'was mayor'."""
    verb = parse.tokens[named.head]
    children = parse.children(verb, _AROUND)
    told = any(child.dep in ("neg", "aux") or (child.dep == "attr" and child.index < named.index) for child in children)
    return verb.text.lower() in _BE and not told


def _subject(parse: Parse, verb: Token, named: Mention, by_head: Mapping[int, Mention]) -> Mention | None:
    """The description that is a subject of a verb and stands before a name; a second subject is no other."""
    children = parse.children(verb, _AROUND)
    found = [one for one in children if one.dep in ("nsubj", "nsubjpass") and one.index < named.first]
    return by_head.get(found[0].index) if len(found) == 1 else None


def subject_joined(parse: Parse, one: Mention) -> int | None:
    """The head of the subject of the clause that a mention's is joined to, which is somebody else: 'X won, but the
    mayor said'; None if there is none.
    """
    verb = parse.tokens[parse.tokens[one.head].head]
    if verb.dep != "conj":
        return None
    children = parse.children(parse.tokens[verb.head], _AROUND)
    return next((child.index for child in children if child.dep == "nsubj" and child.index < one.head), None)
