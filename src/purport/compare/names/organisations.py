"""Whether two names of bodies (organisations, armed groups, governments, outlets), met in whatever reports, can be
one's.
"""

import re

from rapidfuzz.distance import JaroWinkler

from purport.compare.names.agreement import SAME_PART, UNLIKE
from purport.compare.names.generic import is_common
from purport.compare.names.judgement import Judgement
from purport.compare.names.letters import letters
from purport.compare.names.script import in_latin_letters
from purport.compare.names.spelling import part_similarity, same_when_joined
from purport.compare.names.words import DIVISIONS, IN_ENGLISH
from purport.extract.names.folding import folded, name_tokens
from purport.extract.names.organisation_words import CONCEPTS
from purport.extract.names.organisations import OrganisationReason, organisation_parts, same_organisation
from purport.extract.names.parts import core

__all__ = ["BODIES_ONLY", "SHORTER", "judge_organisations", "numbers_of"]

_REASONS: dict[OrganisationReason, tuple[float, str]] = {
    "same name": (1.0, "the same name"),
    "acronym": (0.9, "an acronym of the name"),
    "other name": (0.95, "the other name that stands with one of them"),
    "type word": (0.85, "the same name with and without the kind of body"),
    "short form": (0.8, "a shorter form of the name"),
    "spelling": (0.85, "spellings of one name"),
}

_NO_PERSON: tuple[OrganisationReason, ...] = ("acronym", "type word")
BODIES_ONLY = frozenset(_REASONS[reason][1] for reason in _NO_PERSON)
"""Grounds that no two names of a person have."""

_SHORT_REASONS: tuple[OrganisationReason, ...] = ("type word", "short form")
SHORTER = frozenset(_REASONS[reason][1] for reason in _SHORT_REASONS)
"""Grounds on which one name is a shorter form, which other bodies may share."""

_SHORTEST = 4
"""Letters of a word that may be spelt in another way."""


def judge_organisations(left: str, right: str) -> Judgement:
    """Whether two names of bodies are taken for one's; symmetric."""
    one, other = in_latin_letters(left), in_latin_letters(right)
    if numbers_of(one) != numbers_of(other):
        return Judgement(score=0.0, same=False, grounds=("numbers that differ",))
    reason = same_organisation(one, other)
    if reason is not None and reason != "spelling":
        score, words = _REASONS[reason]
        return Judgement(score=score, same=True, grounds=(words,))
    for grounds, first, second in (
        ((), one, other),
        (("words of another language",), _in_english(one), _in_english(other)),
        (("a division named or left out",), _undivided(one), _undivided(other)),
    ):
        judged = _as_spelt(first, second) or _as_spelt(second, first)
        if judged is not None:
            return Judgement(score=judged.score, same=True, grounds=(*grounds, *judged.grounds))
    likeness = JaroWinkler.similarity(letters(one), letters(other)) / 2
    return Judgement(score=round(likeness, 4), same=False, grounds=("names that differ",))


def numbers_of(name: str) -> list[str]:
    """'5' of '5th Brigade'."""
    return _NUMBER.findall(name)


_NUMBER = re.compile("[0-9]+")


def _as_spelt(left: str, right: str) -> Judgement | None:
    """The judgement once the words that are spellings of one are written in one way."""
    names = [core(name) for name in organisation_parts(left).names]
    names += [token for token in name_tokens(left) if folded(token) in CONCEPTS]
    written: list[str] = []
    found: list[tuple[str, str, float]] = []
    for token in name_tokens(right):
        best = _same_word(token, names)
        written.append(best[0] if best else token)
        if best and letters(best[0]) != letters(core(token)):
            found.append((best[0], token, best[1]))
    reason = same_organisation(left, " ".join(written))
    if reason is None or reason == "spelling":
        return _parted_otherwise(left, right)
    score, words = _REASONS[reason]
    spelt = tuple(f"{one!r} and {other!r} are spellings of one name ({sure:.2f})" for one, other, sure in found)
    return Judgement(score=min([score, *(sure for *_, sure in found)]), same=True, grounds=(*spelt, words))


def _parted_otherwise(left: str, right: str) -> Judgement | None:
    """'Ansarullah', 'Ansar Allah': the proper words written as one."""
    one, other = organisation_parts(left), organisation_parts(right)
    if len(one.names) == len(other.names) or one[1:4] != other[1:4]:
        return None
    joined = ["".join(parts.names) for parts in (one, other)]
    if not same_when_joined(*joined):
        return None
    return Judgement(score=part_similarity(*joined), same=True, grounds=(_REASONS["spelling"][1],))


def _same_word(token: str, names: list[str]) -> tuple[str, float] | None:
    """The one of `names` that `token` is a spelling of, and how surely."""
    bare = core(token)
    if len(letters(bare)) < _SHORTEST:
        return None
    near = [name for name in names if JaroWinkler.similarity(letters(bare), letters(name)) >= UNLIKE]
    found = [(name, part_similarity(bare, name)) for name in near if len(letters(name)) >= _SHORTEST]
    best = max(found, key=lambda one: one[1], default=None)
    return best if best and best[1] >= (_SAME_COMMON if is_common(token) else SAME_PART) else None


_SAME_COMMON = 0.95
"""Words of the language ('Times', 'Time') differ where names would not; 'Defence', 'Defense' are one."""


def _in_english(name: str) -> str:
    return " ".join(IN_ENGLISH.get(folded(core(token)), token) for token in name_tokens(name))


def _undivided(name: str) -> str:
    tokens = name_tokens(name)
    kept = [token for token in tokens if folded(token) not in DIVISIONS]
    return " ".join(kept or tokens)
