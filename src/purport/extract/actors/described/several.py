"""What descriptions of several say: how many they are, and of what kind: 'both', 'the two', 'the three candidates'."""

from typing import Final, NamedTuple

from purport.extract.actors.described.owners import RELATIONS
from purport.extract.actors.mentions.mentions import Mention, Sort
from purport.language.parse import Parse
from purport.reference.nouns import noun_of

_COUNTS: Final[dict[str, int]] = {
    "both": 2, "two": 2, "neither": 2, "pair": 2, "duo": 2, "couple": 2, "three": 3, "trio": 3, "four": 4, "five": 5,
}  # fmt: skip
"""Words that tell how many are meant."""
_EACH: Final = frozenset(("each", "all"))
"""Words for those who are told of, however many."""
_NOT_ALL: Final = frozenset("other others more another additional new only first last next remaining".split())
"""Words by which some are told from those who are named."""
_ANYBODY: Final = frozenset("side camp rival opponent party".split())
"""Nouns for people and for bodies."""
_MEN: Final = {"man": "m", "brother": "m", "woman": "f", "sister": "f"}
"""Nouns by which all who are meant are of one gender."""


class Several(NamedTuple):
    """What a mention says of those whom it means together."""

    number: int | None
    """How many they are, None if it does not say."""
    sort: Sort | None
    """Of what sort they are."""
    gender: str | None
    """Of what gender all are."""


def several(parse: Parse, one: Mention) -> Several | None:
    """What a description says of several who were told of before: 'both', 'the two', 'each', 'the three candidates';
    None if it does not count them.
    """
    tokens = parse.tokens[one.first : one.head + 1]
    words = [token.text.lower() for token in tokens]
    if _NOT_ALL & set(words) or any(token.dep == "poss" for token in tokens):
        return None
    after = parse.tokens[one.last : one.last + 1]
    if "but" in words or any(token.text.lower() == "but" for token in after):
        return None  # 'all but two'
    counts = (words[0], *(token.text.lower() for token in tokens if one.head in (token.index, token.head)))
    count = next((_COUNTS[word] for word in counts if word in _COUNTS), None)
    told = words[0] in ("the", "both", "neither", "each", "all", "these", "those") or words == ["two"]
    if not told or (count is None and not (_EACH & {words[0]} and len(words) <= 2)):
        return None
    if any(True for _ in parse.names_between(one.first, one.head + 1)):
        return None  # 'the two Tarfan banks'
    if one.number == "singular" and words[0] not in ("neither", "each"):
        return None
    alone = words[-1] in _COUNTS or words[-1] in _EACH
    if alone:
        return Several(count, None, None)
    known = noun_of(parse.written(parse.tokens[one.head])) or noun_of(words[-1])
    if known is None:
        return None
    if known.noun in _ANYBODY:
        return Several(count, None, None)
    sort: Sort = "person" if known.kind == "person" else "organisation"
    return Several(count, sort, _MEN.get(known.noun))


def several_by_noun(parse: Parse, one: Mention) -> Several | None:
    """What 'the companies' or 'the brothers' says, where nothing stands beside the noun; None of 'the friends', who are
    somebody's.
    """
    noun = noun_of(parse.written(parse.tokens[one.head]))
    if one.number != "plural" or " " in one.words or not one.definite or noun is None:
        return None
    gender = _MEN.get(noun.noun)
    if one.sort not in ("person", "organisation") or one.last != one.head + 1:
        return None
    return None if noun.noun in RELATIONS and gender is None else Several(None, one.sort, gender)
