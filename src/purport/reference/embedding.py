"""What a word says of the act that stands under it: 'managed to', 'refused to', 'denied that', 'threat of'.

The table (`data/events/embedding.tsv`) is written by hand from what is known of implicative, factive and other
embedding predicates (Karttunen 1971; Saurí and Pustejovsky 2009): for each word and each way of embedding, what holds
of the act where the word itself holds, and where it is negated. It names no one, and no act.
"""

from functools import cache
from importlib.resources import files
from typing import Final, Literal, NamedTuple

Part = Literal["verb", "noun", "adjective", "adverb", "preposition", "conjunction"]
"""Part of speech of an embedding word."""

Effect = Literal["asserted", "denied", "future", "hypothetical", "said", "-"]
"""What holds of the act: it takes place, it does not, it is to come, it is open, a voice says it takes place; '-' is
whatever holds of the word itself.
"""

_COLUMNS: Final = 6


class Embedding(NamedTuple):
    """One entry: the effect where the word holds, where it is negated, and the class of words it belongs to."""

    affirmed: Effect
    negated: Effect
    kind: str


def embedding_of(word: str, part: Part, frame: str = "-") -> Embedding | None:
    """The entry for `word` (base form in lower case, a verb with its particle) that embeds an act in `frame`; None if
    there is none.

    Frames: 'to do', 'do', 'doing', 'that', 'whether' (clauses); 'object', 'subject', 'before' (an adjective before the
    noun), 'compound' (a noun after it); a preposition; '-' for adverbs, prepositions and conjunctions.
    """
    return _index().get((word, part, frame))


@cache
def _index() -> dict[tuple[str, str, str], Embedding]:
    """All entries. Raises ValueError if a line has not the fields of the heading, or an entry stands there twice."""
    text = (files("purport") / "data" / "events" / "embedding.tsv").read_text(encoding="utf-8")
    index: dict[tuple[str, str, str], Embedding] = {}
    for line in [line for line in text.splitlines() if not line.startswith("#")][1:]:
        fields = line.split("\t")
        if len(fields) != _COLUMNS:
            raise ValueError(f"embedding.tsv: {line[:80]!r} has {len(fields)} fields; {_COLUMNS} were expected")
        words, part, frames, affirmed, negated, kind = fields
        entry = Embedding(affirmed, negated, kind)  # type: ignore[arg-type]
        for word in words.split("|"):
            for frame in frames.split("|"):
                if (word, part, frame) in index:
                    raise ValueError(f"embedding.tsv: {word!r} ({part}, {frame}) stands there twice")
                index[word, part, frame] = entry
    return index
