"""Whether two names of bodies (organisations, armed groups, governments, outlets), met in whatever reports, can be one's."""

from purport.compare.names.agreement import SAME_PART
from purport.compare.names.judgement import Judgement
from purport.compare.names.letters import letters
from purport.compare.names.script import in_latin_letters
from purport.compare.names.spelling import part_similarity
from purport.compare.names.words import DIVISIONS, IN_ENGLISH
from purport.extract.names.folding import folded, name_tokens
from purport.extract.names.organisation_words import CONCEPTS
from purport.extract.names.organisations import OrganisationReason, organisation_parts, same_organisation
from purport.extract.names.parts import core

__all__ = ["BODIES_ONLY", "judge_organisations"]

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

_SHORTEST = 4
"""Letters of a word that may be spelt in another way."""


def judge_organisations(left: str, right: str) -> Judgement:
    """Whether two names of bodies are taken for one's; symmetric."""
    one, other = in_latin_letters(left), in_latin_letters(right)
    reason = same_organisation(one, other)
    if reason is not None and reason != "spelling":
        score, words = _REASONS[reason]
        return Judgement(score=score, same=True, grounds=(words,))
    for grounds, first, second in (
        ((), one, other),
        (("words of another language",), _in_english(one), _in_english(other)),
        (("a division named or left out",), _undivided(one), _undivided(other)),
    ):
        judged = _as_spelt(first, second)
        if judged is not None:
            return Judgement(score=judged.score, same=True, grounds=(*grounds, *judged.grounds))
    return Judgement(score=min(0.49, part_similarity(one, other)), same=False, grounds=("names that differ",))


def _as_spelt(left: str, right: str) -> Judgement | None:
    """The judgement once the words that are spellings of one are written in one way."""
    names = [core(name) for name in organisation_parts(left).names]
    written: list[str] = []
    found: list[tuple[str, str, float]] = []
    for token in name_tokens(right):
        best = _same_word(token, names)
        written.append(best[0] if best else token)
        if best and letters(best[0]) != letters(core(token)):
            found.append((best[0], token, best[1]))
    reason = same_organisation(left, " ".join(written))
    if reason is None or reason == "spelling":
        return None
    score, words = _REASONS[reason]
    spelt = tuple(f"{one!r} and {other!r} are spellings of one name ({sure:.2f})" for one, other, sure in found)
    return Judgement(score=min([score, *(sure for *_, sure in found)]), same=True, grounds=(*spelt, words))


def _same_word(token: str, names: list[str]) -> tuple[str, float] | None:
    """The one of `names` that `token` is a spelling of, and how surely."""
    bare = core(token)
    if len(letters(bare)) < _SHORTEST or folded(bare) in CONCEPTS:
        return None
    scored = [(name, part_similarity(bare, name)) for name in names if len(letters(name)) >= _SHORTEST]
    best = max(scored, key=lambda one: one[1], default=None)
    return best if best and best[1] >= SAME_PART else None


def _in_english(name: str) -> str:
    return " ".join(IN_ENGLISH.get(folded(core(token)), token) for token in name_tokens(name))


def _undivided(name: str) -> str:
    tokens = name_tokens(name)
    kept = [token for token in tokens if folded(token) not in DIVISIONS]
    return " ".join(kept or tokens)
