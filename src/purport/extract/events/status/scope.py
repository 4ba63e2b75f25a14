"""From a word for an act up to the root of its sentence: the words that govern it, nearest first."""

from typing import Final, NamedTuple

from purport.language.parse import Parse
from purport.reference.embedding import embedding_of

FURTHEST: Final = 40
"""Steps from an act towards its root; what stands further up is not looked at, which bounds the cost."""

_LONGEST_PREPOSITION: Final = 4


class Step(NamedTuple):
    """One word on the way up: its index, its dependency on the word above it, and the preposition between."""

    token: int
    dep: str
    preposition: str = ""
    at: int = -1
    """The index of the preposition; -1 if there is none."""


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
            at = above.index
            preposition = _preposition(parse, above.index, token.index)
            steps.append(Step(token.index, token.dep, preposition, at))
            while above.dep in ("prep", "agent", "advmod", "pcomp", "cc", "mark") and above.head != above.index:
                is_word_of_it = above.tag in ("IN", "TO", "RB", "CC", "VBG", "JJ")
                if not is_word_of_it:
                    break
                above = tokens[above.head]
            if above.index == at:
                break
        else:
            steps.append(Step(token.index, token.dep))
        token = above
    return steps


def _preposition(parse: Parse, at: int, below: int) -> str:
    """The preposition at `at`, in several words where the table has them: 'instead of', 'in case of', 'far from'."""
    words = [token.text.lower() for token in parse.tokens[max(0, at - _LONGEST_PREPOSITION + 1) : at + 1]]
    for size in range(len(words), 1, -1):
        joined = " ".join(words[-size:])
        if embedding_of(joined, "preposition"):
            return joined
    if parse.tokens[below].index == at + 2 or not words:
        joined = " ".join(token.text.lower() for token in parse.tokens[at:below])
        if embedding_of(joined, "preposition"):
            return joined
    return words[-1] if words else ""
