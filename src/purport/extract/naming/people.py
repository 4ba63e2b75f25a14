"""Names of people, whole: parts side by side are one name, with the surname or given name that was left off."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from purport.extract.names import name_parts
from purport.extract.names.gender import given_name_gender
from purport.extract.naming.bodies import is_kind_of_body
from purport.extract.naming.surface import BETWEEN, CLOSED, JOINERS, LONGEST, Surface, by_token, in_order, is_title
from purport.language.parse import Name
from purport.reference.bodies import body_of
from purport.reference.nouns import noun_of
from purport.reference.places import country_of

_SHORTEST = 3
"""Letters of a given name that is known by the table alone."""
_WITH_BODY = 3
"""Words of what is a name and what the office before it is held in, at least."""
_BY_FORM = 0.5
"""How sure a name is that only its form tells of."""
_WHERE = frozenset(("in", "at", "near", "from", "of", "to"))


def whole_people(surface: Surface, names: Sequence[Name]) -> list[Name]:
    """`names`, of which those that are parts of one person's name are one: 'Tran' 'Quoc Bao', 'Inés' de la 'Ribera'."""
    joined: list[Name] = []
    for name in (_without_body(surface, name) for name in names):
        if joined and _are_one(surface, joined[-1], name):
            last = joined[-1]
            joined[-1] = Name(last.first, name.last, "person", max(last.chance, name.chance))
        else:
            joined.append(name)
    taken = by_token(joined)
    grown = (_with_given_name(surface, _with_surname(surface, name, taken), taken) for name in joined)
    return in_order((*grown, *_unseen(surface, taken)))


def _without_body(surface: Surface, name: Name) -> Name:
    """'Anna Velm' of 'Elections Anna Velm' after 'Supervisor of': what an office is held in is no part of the name."""
    of = name.first - 1
    if name.kind != "person" or name.last - name.first < _WITH_BODY or not surface.together(of - 1, name.first):
        return name
    office = noun_of(surface.tokens[of - 1].text)
    if surface.tokens[of].text.lower() != "of" or office is None or office.kind != "person":
        return name
    given = next((at for at in range(name.first, name.last - 1) if is_given_name(surface, at)), name.first)
    return msgspec.structs.replace(name, first=given)


def _are_one(surface: Surface, one: Name, other: Name) -> bool:
    """Whether two names are parts of one person's: at least one was read as a person's, only particles stand between
    them, and neither is anything to the tables.
    """
    if other.first - one.last > BETWEEN or other.last - one.first > LONGEST or "person" not in (one.kind, other.kind):
        return False
    if not surface.together(one.first, other.first) or is_title(surface.tokens[other.first].text):
        return False
    between = range(one.last, other.first)
    if not all(surface.particle(at) or surface.inside_word(at) for at in between):
        return False
    if all(name.kind == "person" or _is_unknown(surface, name) for name in (one, other)):
        return True
    return name_parts(surface.words(one.first, other.last)).family_first


def _is_unknown(surface: Surface, name: Name) -> bool:
    """Whether a name that was not read as a person's can be a part of one: of a word or two that no table knows, and
    not where a place stands.
    """
    if name.kind not in ("organisation", "place", "other"):
        return False
    parts = [token.text for token in surface.tokens[name.first : name.last] if token.text not in JOINERS]
    words = " ".join(parts)
    if len(parts) > 2 or words.isupper() or is_kind_of_body(words) or noun_of(words) or body_of(words):
        return False
    match = country_of(words)
    if match is not None and match.how != "city" and match.also is None:
        return False
    before = surface.tokens[name.first - 1].text.lower() if name.first else ""
    return name.kind != "place" or before not in _WHERE


def _with_surname(surface: Surface, name: Name, taken: Mapping[int, Name]) -> Name:
    """A person's name with the surname before it where the family's name comes first: 'Do' of 'Do Kim Linh'."""
    at = name.first - 1
    if name.kind != "person" or at in taken or not surface.together(at, name.first) or not surface.capital(at):
        return name
    word = surface.tokens[at].text
    if surface.glued(at) or is_title(word) or noun_of(word) is not None or name.last - at > LONGEST:
        return name
    return msgspec.structs.replace(name, first=at) if name_parts(surface.words(at, name.last)).family_first else name


def _with_given_name(surface: Surface, name: Name, taken: Mapping[int, Name]) -> Name:
    """A surname with the given name before its particles: 'Inés' before 'de la Ribera', whatever that was read as."""
    if name.kind not in ("person", "organisation") or name.last - name.first > LONGEST:
        return name
    at = name.first - 1
    while at >= 0 and at not in taken and name.first - at <= BETWEEN and _is_small_particle(surface, at):
        at -= 1
    if at == name.first - 1 and not _is_small_particle(surface, name.first):
        return name
    if at in taken or not surface.together(at, name.first) or not surface.capital(at):
        return name
    word, given = surface.tokens[at], is_given_name(surface, at)
    if is_title(word.text) or noun_of(word.text) is not None or (word.tag in CLOSED and not given):
        return name
    return msgspec.structs.replace(name, first=at, kind="person" if given else name.kind)


def is_given_name(surface: Surface, at: int) -> bool:
    """Whether a token is a given name of the table, whatever its tag says: tags of rare words are guesses."""
    token = surface.tokens[at]
    if not surface.capital(at) or len(token.text) < _SHORTEST or (token.tag in CLOSED and token.tag != "IN"):
        return False
    return given_name_gender(token.text) is not None


def _is_small_particle(surface: Surface, at: int) -> bool:
    return not surface.capital(at) and surface.particle(at)


def _unseen(surface: Surface, taken: Mapping[int, Name]) -> Iterator[Name]:
    """Names of the form 'Seo Min-cheol', a surname of a language that puts it first before two syllables with a hyphen,
    of whose given name nothing was seen.
    """
    for joiner in surface.joiners:
        if not 2 <= joiner < len(surface.tokens) - 1:
            continue
        first, last = joiner - 2, joiner + 2
        if not (surface.together(first, joiner) and surface.capital(first) and surface.capital(joiner - 1)):
            continue
        if surface.glued(first) or any(at in taken for at in range(joiner - 1, last)):
            continue
        if name_parts(surface.words(first, last)).family_first:
            yield Name(first, last, "person", _BY_FORM)
