"""Whether two names of one report can be the same organisation's, and by what."""

import re
from typing import Literal, NamedTuple

from purport.extract.names.acronyms import acronym_of, is_acronym
from purport.extract.names.caching import cached_name, cached_pair
from purport.extract.names.folding import folded, name_tokens
from purport.extract.names.organisation_words import (
    ALSO_NAMES,
    BUSINESS,
    COMMON,
    CONCEPTS,
    DESCRIBERS,
    DISTINCTIVE_ALONE,
    DROPPABLE,
    JOINTS,
    LEGAL_FORMS,
    OUTLET_NOUNS,
    UNIONS,
)
from purport.extract.names.parts import core
from purport.extract.names.spelling import same_spelling
from purport.reference.places import country_of

__all__ = ["ORGANISATION_REASONS", "OrganisationParts", "OrganisationReason", "organisation_parts", "same_organisation"]

OrganisationReason = Literal["same name", "acronym", "other name", "spelling", "type word", "short form"]
ORGANISATION_REASONS: tuple[OrganisationReason, ...] = OrganisationReason.__args__  # type: ignore[attr-defined]
"""The reasons, roughly from the strongest to the weakest."""


class OrganisationParts(NamedTuple):
    """An organisation's name cut into parts."""

    names: tuple[str, ...] = ()
    """The words that tell it from others, in order, as written but without articles and countries: 'Nujaba', 'Ford'."""
    countries: tuple[frozenset[str], ...] = ()
    """The countries it names ('Iraqi', 'of Iraq'), each as the ISO 3166-1 alpha-3 codes its words may stand for."""
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


_PARENTHESES = re.compile(r"\(([^()]{1,80})(?:\)|$)")
_DOTTED = re.compile(r"(?<!\w)(?:[A-Z]\.){2,8}")


@cached_name
def organisation_parts(words: str) -> OrganisationParts:
    """Cut an organisation's name into its parts; no input raises."""
    words = _DOTTED.sub(lambda match: match.group().replace(".", ""), words)
    beside = [inside.strip() for inside in _PARENTHESES.findall(words)]
    tokens = _without_description(_PARENTHESES.sub(" ", words))
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
    plain, countries = _without_countries(tokens)
    names, kinds, business = _sorted_words(plain, alone=not countries)
    return OrganisationParts(
        names=names,
        countries=countries,
        kinds=kinds,
        business=business,
        acronyms=tuple(acronyms),
        others=tuple(word for word in beside if not is_acronym(word) and name_tokens(word)),
        long=" ".join(tokens),
    )


def _without_description(words: str) -> list[str]:
    """The words of the name alone: without 'the', a clause after a comma, a description in front ('the national
    airline Larkair', 'aircraft maker, Larkair')."""
    before, _, after = words.partition(",")
    tokens = name_tokens(before)
    if tokens and tokens[-1] in DESCRIBERS:
        tokens += name_tokens(after.partition(",")[0])
    start = max((at + 1 for at, token in enumerate(tokens[:-1]) if token in DESCRIBERS), default=0)
    tokens = tokens[start:] if start < len(tokens) and tokens[start][0].isupper() else tokens
    while tokens and folded(tokens[0]) == "the":
        tokens = tokens[1:]
    return tokens


def _letters(acronym: str) -> str:
    """An acronym in capitals, without full stops and plural s."""
    plain = "".join(letter for letter in acronym if letter.isalpha())
    return plain[:-1].upper() if plain.endswith("s") and plain[:-1].isupper() else plain.upper()


def _without_countries(tokens: list[str]) -> tuple[list[str], tuple[frozenset[str], ...]]:
    """The words that name no country, joints left out, and the countries the others name."""
    plain: list[str] = []
    found: list[frozenset[str]] = []
    at = 0
    while at < len(tokens):
        length = next((size for size in (5, 4, 3, 2, 1) if _country_codes(tokens[at : at + size])), 0)
        if length:
            found.append(_country_codes(tokens[at : at + length]))
        elif folded(tokens[at]) not in {"", *JOINTS}:
            plain.append(tokens[at])
        at += length or 1
    return plain, tuple(found)


def _country_codes(tokens: list[str]) -> frozenset[str]:
    """The countries that words mean by name or adjective; a capital or a city in a name ('Washington Post') is none."""
    words = " ".join(tokens)
    if words in UNIONS:
        return frozenset({UNIONS[words]})
    match = country_of(words)
    return frozenset(match.candidates) if match and match.how in ("name", "demonym", "short form") else frozenset()


def _sorted_words(plain: list[str], *, alone: bool) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Names, kinds and business words. A name that is all kinds ('Forces for Unity') keeps them as its names, unless it
    has a country (then `alone` is false)."""
    plain = list(plain)
    business: list[str] = []
    while len(plain) > 1 and plain[0].isupper() and folded(plain[0]) in LEGAL_FORMS:  # 'OAO …'
        business.append(folded(plain.pop(0)))
    while len(plain) > (1 if alone else 0) and folded(plain[-1]) in LEGAL_FORMS | BUSINESS:
        business.insert(0, folded(plain.pop()))
    kinds = [token for token in plain if folded(token) in CONCEPTS]
    names = [core(token) for token in plain if token not in kinds]
    others = [name for name in names if folded(name) not in ALSO_NAMES]
    if others and len(others) < len(names):
        kinds += [name for name in names if folded(name) in ALSO_NAMES]
        names = others
    if not names and alone:
        names, kinds = [core(token) for token in plain], []
    return tuple(names), tuple(CONCEPTS.get(folded(kind), "movement") for kind in kinds), tuple(business)


@cached_pair
def same_organisation(a: str, b: str) -> OrganisationReason | None:
    """Why `b` can be another form of the organisation's name `a` within one report; None if it cannot.

    Symmetric. Kinds of bodies that differ (party, ministry, army) and names of countries that differ speak against it;
    a proper name or a country in common is needed, 'the ministry' alone is no name.
    """
    left, right = organisation_parts(a), organisation_parts(b)
    if not left.long or not right.long:
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
        acronym in acronym_of(other.long) and (acronym in UNIONS or not _country_codes([acronym]))
        for one, other in ((left, right), (right, left))
        for acronym in one.acronyms
        if not other.acronyms
    )


def _by_words(left: OrganisationParts, right: OrganisationParts) -> OrganisationReason | None:
    """By the words: names, countries, kinds and business must each agree, or one of the two leave them out."""
    if not left.names and not right.names:
        return _by_country(left, right)
    names = _names_agree(left.names, right.names) or _outlet(left, right) or _after_city(left, right)
    verdicts = [names, _countries_agree(left, right), _kinds_agree(left, right), _businesses_agree(left, right)]
    if None in verdicts:
        return None
    order: tuple[OrganisationReason, ...] = ("short form", "type word", "spelling")
    return next((reason for reason in order if reason in verdicts), "same name")


def _by_country(left: OrganisationParts, right: OrganisationParts) -> OrganisationReason | None:
    """Organs of one state ('Iraqi government', 'government of Iraq'), or a country by two names."""
    same = _countries_agree(left, right) == "same name" and left.business == right.business
    if not same or set(left.kinds) != set(right.kinds):
        return None
    return "same name" if left.kinds or left.business or not any(map(_is_adjective, (left, right))) else None


def _is_adjective(parts: OrganisationParts) -> bool:
    """'Iraqis' alone are people and not the state."""
    match = country_of(parts.long)
    return match is None or match.how == "demonym"


def _outlet(left: OrganisationParts, right: OrganisationParts) -> OrganisationReason | None:
    """'the Post' for 'Larkmoor Post'."""
    short, long = sorted((left, right), key=lambda parts: len(parts.names))
    lone = len(short.names) == 1 and not short.countries and folded(short.names[0]) in OUTLET_NOUNS
    return "short form" if lone and len(long.names) > 1 and folded(long.names[-1]) == folded(short.names[0]) else None


def _after_city(left: OrganisationParts, right: OrganisationParts) -> OrganisationReason | None:
    """'the Herons' for 'Haifa Herons': the name without the city in front, if it is a plural."""
    short, long = sorted((left, right), key=lambda parts: len(parts.names))
    city = len(long.names) - len(short.names)
    if not 1 <= city <= 3 or not short.names or folded(short.names[-1])[-1:] not in ("s", "x"):
        return None
    match = country_of(" ".join(long.names[:city]))
    is_city = match is not None and match.how in ("city", "capital")
    return "short form" if is_city and _names_agree(short.names, long.names[city:]) else None


def _countries_agree(left: OrganisationParts, right: OrganisationParts) -> OrganisationReason | None:
    """'Iraqi Interior Ministry' is 'Interior Ministry', but not the Syrian one."""
    if len(left.countries) != len(right.countries):
        return None if left.countries and right.countries else "short form"
    return "same name" if all(map(frozenset.__and__, left.countries, right.countries)) else None


def _kinds_agree(left: OrganisationParts, right: OrganisationParts) -> OrganisationReason | None:
    """The same kinds, or a short form that leaves out a kind which is not part of the name."""
    few, many = sorted((set(left.kinds), set(right.kinds)), key=len)
    if few == many:
        return "same name"
    bare = left if set(left.kinds) == few else right
    distinctive = any(len(folded(name)) >= DISTINCTIVE_ALONE and folded(name) not in COMMON for name in bare.names)
    return "type word" if distinctive and few <= many and many - few <= DROPPABLE else None


def _businesses_agree(left: OrganisationParts, right: OrganisationParts) -> OrganisationReason | None:
    """The same line of business, or none said of one; the legal form does not matter."""
    if left.business == right.business:
        return "same name"
    few, many = sorted(({*left.business} - LEGAL_FORMS, {*right.business} - LEGAL_FORMS), key=len)
    return "short form" if few <= many else None


def _names_agree(left: tuple[str, ...], right: tuple[str, ...]) -> OrganisationReason | None:
    """'same name' or 'spelling' if the proper names are the same words, in whatever order; else None."""
    if "".join(map(folded, left)) == "".join(map(folded, right)):
        return "same name"
    if len(left) != len(right):
        return "spelling" if same_spelling("".join(left), "".join(right)) else None
    rest = list(right)
    reason: OrganisationReason = "same name"
    for name in left:
        hit = next((other for other in rest if folded(other) == folded(name)), None)
        if hit is None:
            reason = "spelling"
            hit = next((other for other in rest if _same_word(name, other)), None)
        if hit is None:
            return None
        rest.remove(hit)
    return reason


def _same_word(one: str, other: str) -> bool:
    """The same word, in another spelling or number ('Houthi', 'Houthis')."""
    left, right = sorted((folded(one), folded(other)), key=len)
    if right in (left + "s", left + "es") and len(left) >= DISTINCTIVE_ALONE:
        return True
    return same_spelling(one, other)
