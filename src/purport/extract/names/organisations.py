"""Whether two names of one report can be the same organisation's, and by what."""

import re
from typing import Literal, NamedTuple

from purport.extract.names.acronyms import acronym_of, is_acronym
from purport.extract.names.caching import cached_name, cached_pair
from purport.extract.names.folding import folded, name_tokens
from purport.extract.names.organisation_words import (
    ALSO_NAMES,
    BUSINESS,
    CONCEPTS,
    DISTINCTIVE_ALONE,
    DROPPABLE,
    JOINTS,
    LEGAL_FORMS,
    ORGANS,
)
from purport.extract.names.parts import core
from purport.extract.names.spelling import same_spelling

__all__ = ["ORGANISATION_REASONS", "OrganisationParts", "OrganisationReason", "organisation_parts", "same_organisation"]

OrganisationReason = Literal["same name", "acronym", "other name", "spelling", "type word", "short form"]
ORGANISATION_REASONS: tuple[OrganisationReason, ...] = OrganisationReason.__args__  # type: ignore[attr-defined]
"""The reasons, roughly from the strongest to the weakest."""


class OrganisationParts(NamedTuple):
    """An organisation's name cut into parts."""

    names: tuple[str, ...] = ()
    """The words that tell it from others, in order, as written but without articles: 'Nujaba', 'Ford'."""
    kinds: tuple[str, ...] = ()
    """What kind of body it says it is, one word of English a kind whatever the language: 'movement'."""
    business: tuple[str, ...] = ()
    """Legal form and line of business behind the name, folded: 'motor', 'co'."""
    acronyms: tuple[str, ...] = ()
    """Acronyms written beside it, in capitals without full stops."""
    others: tuple[str, ...] = ()
    """Other names written in parentheses."""
    long: str = ""
    """The name without what stands in parentheses and without acronyms beside it."""


_PARENTHESES = re.compile(r"\(([^()]{1,80})\)")
_DOTTED = re.compile(r"(?<!\w)(?:[A-Z]\.){2,8}")


@cached_name
def organisation_parts(words: str) -> OrganisationParts:
    """Cut an organisation's name into its parts; no input raises."""
    words = _DOTTED.sub(lambda match: match.group().replace(".", ""), words)
    beside = [inside.strip() for inside in _PARENTHESES.findall(words)]
    tokens = name_tokens(_PARENTHESES.sub(" ", words).partition(",")[0])
    while tokens and folded(tokens[0]) == "the":
        tokens = tokens[1:]
    acronyms = [_letters(word) for word in beside if is_acronym(word)]
    if len(tokens) == 1 and is_acronym(tokens[0]):
        return OrganisationParts(
            names=(_letters(tokens[0]),),
            acronyms=(_letters(tokens[0]), *acronyms),
            others=tuple(word for word in beside if not is_acronym(word) and name_tokens(word)),
            long=tokens[0],
        )
    if len(tokens) > 2 and is_acronym(tokens[-1]) and _letters(tokens[-1]) in acronym_of(" ".join(tokens[:-1])):
        acronyms.append(_letters(tokens.pop()))
    names, kinds, business = _sorted_words(tokens)
    return OrganisationParts(
        names=names,
        kinds=kinds,
        business=business,
        acronyms=tuple(acronyms),
        others=tuple(word for word in beside if not is_acronym(word) and name_tokens(word)),
        long=" ".join(tokens),
    )


def _letters(acronym: str) -> str:
    """An acronym in capitals, without full stops and plural s."""
    plain = "".join(letter for letter in acronym if letter.isalpha())
    return plain[:-1].upper() if plain.endswith("s") and plain[:-1].isupper() else plain.upper()


def _sorted_words(tokens: list[str]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Names, kinds and business words. A name that is all kinds ('Forces for Unity') keeps what it has."""
    plain = [token for token in tokens if folded(token) not in JOINTS]
    kinds = [token for token in plain if folded(token) in CONCEPTS]
    business: list[str] = []
    while len(plain) > 1 and (folded(plain[-1]) in LEGAL_FORMS or (len(plain) > 1 and folded(plain[-1]) in BUSINESS)):
        business.insert(0, folded(plain.pop()))
        kinds = [token for token in kinds if token in plain]
    names = [core(token) for token in plain if token not in kinds]
    others = [name for name in names if folded(name) not in ALSO_NAMES]
    if others and len(others) < len(names):
        kinds += [name for name in names if folded(name) in ALSO_NAMES]
        names = others
    if not names:
        names, kinds = [core(token) for token in plain], []
    return tuple(names), tuple(CONCEPTS.get(folded(kind), "movement") for kind in kinds), tuple(business)


def same_organisation(a: str, b: str) -> OrganisationReason | None:
    """Why `b` can be another form of the organisation's name `a` within one report; None if it cannot.

    Symmetric. Kinds of bodies that differ (party, ministry, army) and names of countries that differ speak against it;
    a proper name in common is needed, 'the ministry' alone is no name.
    """
    return _same_organisation(a, b)


@cached_pair
def _same_organisation(a: str, b: str) -> OrganisationReason | None:
    left, right = organisation_parts(a), organisation_parts(b)
    if not left.names or not right.names:
        return None
    if folded(left.long) == folded(right.long) and folded(left.long):
        return "same name"
    if _share_acronym(left, right):
        return "acronym"
    reason = _by_words(left, right)
    if reason is None and any(_by_words(organisation_parts(other), right) for other in left.others):
        return "other name"
    if reason is None and any(_by_words(organisation_parts(other), left) for other in right.others):
        return "other name"
    return reason


def _share_acronym(left: OrganisationParts, right: OrganisationParts) -> bool:
    """One is, or has beside it, an acronym that the other has beside it or can have."""
    if set(left.acronyms) & set(right.acronyms):
        return True
    return any(
        acronym in acronym_of(other.long) and _may_abbreviate(acronym, other.long)
        for one, other in ((left, right), (right, left))
        for acronym in one.acronyms
        if not other.acronyms
    )


_COUNTRIES = frozenset({"US", "USA", "UK", "UAE", "USSR"})


def _may_abbreviate(acronym: str, long: str) -> bool:
    """'US' is no university's name, whatever its initials."""
    return acronym not in _COUNTRIES or folded(long.split()[0]) in ("united", "union")


def _by_words(left: OrganisationParts, right: OrganisationParts) -> OrganisationReason | None:
    """By the names, given that the kinds do not differ."""
    if len(left.names) > len(right.names):
        left, right = right, left
    if not left.names:
        return None
    agree = _names_agree(left.names, right.names)
    kinds = _kinds_agree(left, right)
    if agree is None or kinds is None:
        return _national(left, right)
    if left.business != right.business and not set(left.business) <= set(right.business):
        if not set(right.business) <= set(left.business) and not _only_legal(left.business, right.business):
            return None
        return "short form"
    if kinds == "type word":
        return "type word"
    if left.business != right.business:
        return "short form"
    return "spelling" if agree == "spelling" else "same name"


def _only_legal(*businesses: tuple[str, ...]) -> bool:
    return all(word in LEGAL_FORMS for business in businesses for word in business)


def _names_agree(left: tuple[str, ...], right: tuple[str, ...]) -> Literal["exact", "spelling"] | None:
    """Whether the proper names are the same words, in whatever order."""
    if "".join(map(folded, left)) == "".join(map(folded, right)):
        return "exact"
    if len(left) != len(right):
        return None
    rest, how = list(right), "exact"
    for name in left:
        hit = next((other for other in rest if folded(other) == folded(name)), None)
        if hit is None:
            hit = next((other for other in rest if _same_word(name, other)), None)
            how = "spelling"
        if hit is None:
            return None
        rest.remove(hit)
    return "exact" if how == "exact" else "spelling"


def _same_word(one: str, other: str) -> bool:
    """The same word, in another spelling or number ('Houthi', 'Houthis')."""
    left, right = sorted((folded(one), folded(other)), key=len)
    if right in (left + "s", left + "es") and len(left) >= DISTINCTIVE_ALONE:
        return True
    return same_spelling(one, other)


def _kinds_agree(left: OrganisationParts, right: OrganisationParts) -> Literal["same", "type word"] | None:
    """Whether the kinds are the same, or one name leaves out what a short form leaves out."""
    if set(left.kinds) == set(right.kinds):
        return "same"
    more = set(left.kinds) ^ set(right.kinds)
    one_has_all = set(left.kinds) <= set(right.kinds) or set(right.kinds) <= set(left.kinds)
    bare = left if len(left.kinds) < len(right.kinds) else right
    distinctive = any(len(folded(name)) >= DISTINCTIVE_ALONE for name in bare.names)
    if distinctive and one_has_all and more <= DROPPABLE:
        return "type word"
    return None


_COUNTRY_ENDINGS = ("i", "ian", "an", "ese", "ish", "n", "ean", "s")


def _national(left: OrganisationParts, right: OrganisationParts) -> OrganisationReason | None:
    """State bodies: 'Interior Ministry' for 'Iraqi Interior Ministry', 'government of Iraq' for 'Iraqi government'."""
    if set(left.kinds) != set(right.kinds) or not set(left.kinds) & ORGANS:
        return None
    if len(left.names) == len(right.names):
        pairs = [pair for pair in zip(sorted(left.names), sorted(right.names), strict=True) if pair[0] != pair[1]]
        return "spelling" if len(pairs) == 1 and _is_demonym(*pairs[0]) else None
    extra = [name for name in right.names if not any(_same_word(name, other) for other in left.names)]
    if len(right.names) - len(left.names) == 1 and len(extra) == 1 and extra[0] == right.names[0]:
        return "short form" if extra[0][0].isupper() and extra[0].lower().endswith(_COUNTRY_ENDINGS) else None
    return None


def _is_demonym(one: str, other: str) -> bool:
    """'Iraq' and 'Iraqi', 'Syria' and 'Syrian'; by form alone."""
    short, long = sorted((folded(one), folded(other)), key=len)
    stem = short[:-1] if short[-1:] in ("a", "y", "e") else short
    return (
        len(stem) >= 3 and long.startswith(stem) and long[len(stem) :] in ("i", "ian", "an", "ese", "ish", "n", "ean")
    )
