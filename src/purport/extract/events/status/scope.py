"""From a word for an act up to the root of its sentence: the words that govern it, nearest first."""

from typing import Final, NamedTuple

from purport.language.parse import Parse, Token
from purport.reference.embedding import embedding_of

FURTHEST: Final = 40
"""Steps from an act towards its root; what stands further up is not looked at, which bounds the cost."""

_LONGEST_PREPOSITION: Final = 4


class Step(NamedTuple):
    """One word on the way up: its index, its dependency on the word above it, and the preposition between."""

    token: int
    dep: str
    preposition: str = ""


def way_up(parse: Parse, head: int) -> list[Step]:
    """The words from `head` to the root of its sentence, `head` first; a preposition goes with the word below it."""
    tokens = parse.tokens
    steps: list[Step] = []
    token = tokens[head]
    for _ in range(FURTHEST):
        above = tokens[token.head]
        if above.index == token.index:
            steps.append(Step(token.index, "ROOT"))
            break
        if token.dep in ("pobj", "pcomp") or above.dep in ("prep", "agent"):
            steps.append(Step(token.index, token.dep, _preposition(parse, above.index, token.index)))
            above = _past_preposition(parse, above)
        else:
            steps.append(Step(token.index, token.dep))
        token = above
    return steps


def _past_preposition(parse: Parse, above: Token) -> Token:
    """The word that a preposition (of one word or several: 'because of', 'from within') depends on; itself as root."""
    for number in range(_LONGEST_PREPOSITION):
        is_part = above.dep in ("prep", "agent") or (above.dep in _OF_PREPOSITIONS and above.tag in _FUNCTION_TAGS)
        if number and not is_part:
            break
        above = parse.tokens[above.head]
    return above


_OF_PREPOSITIONS: Final = ("pcomp", "advmod", "cc", "mark")
_FUNCTION_TAGS: Final = ("IN", "TO", "RB", "CC", "JJ")


def _preposition(parse: Parse, at: int, below: int) -> str:
    """The preposition at `at`, in several words where the table has them: 'instead of', 'in case of', 'far from'."""
    words = [token.text.lower() for token in parse.tokens[max(0, at - _LONGEST_PREPOSITION + 1) : at + 1]]
    for size in range(len(words), 1, -1):
        joined = " ".join(words[-size:])
        if embedding_of(joined, "preposition"):
            return joined
    if below == at + 2:
        joined = " ".join(token.text.lower() for token in parse.tokens[at:below])
        if embedding_of(joined, "preposition"):
            return joined
    return words[-1]
