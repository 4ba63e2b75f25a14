"""One question for names of every kind: can these two be one bearer's?"""

from functools import lru_cache
from itertools import pairwise

from purport.compare.names.judgement import Judgement
from purport.compare.names.organisations import BODIES_ONLY, judge_organisations, numbers_of
from purport.compare.names.people import judge_people
from purport.extract.names.folding import folded, name_tokens
from purport.extract.names.organisation_words import CONCEPTS, LEGAL_FORMS
from purport.records import ActorKind
from purport.reference.places import country_of

__all__ = ["same_name"]

_LONGEST = 300


def same_name(left: str, right: str, *, kind: ActorKind | None = None) -> Judgement:
    """Whether two names are taken for one bearer's where nothing else is known, and why; symmetric.

    `kind` says what both name; without it, words such as 'party' or 'Ltd.' tell a body, and all else is judged as a
    person, but for acronyms and words that are left out, as only bodies have them. At most 300 characters of a name are
    looked at. No input raises.
    """
    left, right = " ".join(left[:_LONGEST].split()), " ".join(right[:_LONGEST].split())
    one, other = sorted((left, right))
    return _judged(one, other, kind)


@lru_cache(maxsize=65536)
def _judged(left: str, right: str, kind: ActorKind | None) -> Judgement:
    if not folded(left) or not folded(right):
        return Judgement(score=0.0, same=False, grounds=("a name without letters",))
    if folded(left) == folded(right) and numbers_of(left) == numbers_of(right):
        return Judgement(score=1.0, same=True, grounds=("the same name",))
    if kind == "person":
        return judge_people(left, right)
    if kind == "country":
        return _judge_countries(left, right)
    if kind is not None or _is_body(left) or _is_body(right):
        return judge_organisations(left, right)
    people, bodies = judge_people(left, right), judge_organisations(left, right)
    return bodies if not people.same and bodies.grounds[-1] in BODIES_ONLY else people


def _is_body(name: str) -> bool:
    """Whether the name begins or ends with a word for a kind of body, or has one before 'of' or 'for'."""
    words = [folded(token) for token in name_tokens(name)]
    heads = [*words[:1], *words[-1:], *(word for word, after in pairwise(words) if after in ("of", "for"))]
    return any(word in CONCEPTS or word in LEGAL_FORMS for word in heads)


def _judge_countries(left: str, right: str) -> Judgement:
    one, other = country_of(left), country_of(right)
    same = one is not None and other is not None and one.candidates == other.candidates
    grounds = ("names of one country",) if same else ("no names of one country",)
    return Judgement(score=1.0 if same else 0.0, same=same, grounds=grounds)
