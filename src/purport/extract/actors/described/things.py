"""What is no actor and yet may be meant by 'it' and 'they': 'The plan was praised. It would …'."""

from collections.abc import Callable
from typing import Final

from purport.extract.actors.mentions.mentions import Mention
from purport.language.parse import Parse, Token

_HERE: Final = 1.5
"""What the subject of the same sentence counts, in the scale of how present an actor is."""
_OBJECT_HERE: Final = 0.6
"""What an object of the same sentence counts."""
_BEFORE: Final = 0.5
"""What the subject of the sentence before counts."""
_FAR: Final = 60
"""Tokens back in a sentence that are looked at."""
_SINGULAR: Final = ("NN", "NNP")
_PLURAL: Final = ("NNS", "NNPS")
_TIMES: Final = frozenset(
    "day week month year time moment night morning afternoon evening monday tuesday wednesday thursday friday saturday"
    " sunday days weeks months years".split()
)


def thing_weight(parse: Parse, one: Mention, is_actor: Callable[[int], bool]) -> float:
    """How present something that is no actor is where 'it' or 'they' stands; 0 if there is none, or for 'he' and 'she'.

    A subject is looked for in the words before the pronoun in its sentence, then an object there, then a subject in the
    sentence before.
    """
    if one.gender is not None:
        return 0.0
    here = parse.sentences[one.sentence]
    found = last_of(parse, one, here.first, one.head, ("nsubj", "nsubjpass"))
    if found is not None:
        return 0.0 if is_actor(found) else _HERE
    found = last_of(parse, one, here.first, one.head, ("dobj",))
    if found is not None and not is_actor(found):
        return _OBJECT_HERE
    if one.sentence == 0 or parse.sentences[one.sentence - 1].block < here.block - 1:
        return 0.0
    before = parse.sentences[one.sentence - 1]
    found = last_of(parse, one, before.first, before.last, ("nsubj", "nsubjpass"))
    return 0.0 if found is None or is_actor(found) else _BEFORE


def last_of(
    parse: Parse,
    one: Mention,
    first: int,
    last: int,
    parts: tuple[str, ...],
    clauses: tuple[str, ...] = ("ROOT", "conj", "ccomp", "xcomp"),
) -> int | None:
    """The last token from `first` to before `last` that is one of `parts` (labels) of a verb that is one of `clauses`,
    and agrees with the pronoun in number; several that are joined are plural.
    """
    for index in range(last - 1, max(first, last - _FAR) - 1, -1):
        token = parse.tokens[index]
        if token.dep in parts and _agrees(parse, token, one) and parse.tokens[token.head].dep in clauses:
            return index
    return None


def _agrees(parse: Parse, token: Token, one: Mention) -> bool:
    if token.text.lower() in _TIMES:
        return False
    joined = any(child.dep == "conj" for child in parse.children(token, 12))
    return token.tag in _PLURAL or joined if one.number == "plural" else token.tag in _SINGULAR and not joined
