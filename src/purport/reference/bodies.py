"""Organs of states, international bodies and outlets with a name of their own: 'FBI', 'Bundeswehr', 'UN', 'Reuters'.

The table (`data/reference/bodies.tsv`) has them of all countries alike. It has no person, party, movement or armed
group: who those are comes from the text and from the user's dictionary.
"""

from functools import cache

from purport.records import ActorKind, Record
from purport.reference.tables import key, listed, rows, straight


class Body(Record, frozen=True, kw_only=True):
    """A body of the table."""

    name: str
    """The first of its forms in the table."""

    kind: ActorKind
    country: str | None
    """ISO 3166-1 alpha-3: whose organ it is, or the seat of an outlet; None for bodies of no one country."""

    sector: str | None
    """PLOVER sector; None if it has none."""

    international: str | None
    """PLOVER's code for bodies of no country (UNO, EUR, IGO, NGO); None for others."""


def body_of(words: str) -> Body | None:
    """The body that `words` as a whole name. Names have a capital; abbreviations keep their case ('WHO', not 'who')."""
    bare = straight(words)
    if not bare or bare.islower() or len(words) > _LONGEST:
        return None
    fields = _exact().get(bare.replace(".", "")) or _names().get(key(words))
    if fields is None:
        return None
    forms, kind, country, sector, international = fields
    return Body(
        name=forms.partition("|")[0],
        kind=kind,  # type: ignore[arg-type]
        country=country or None,
        sector=sector or None,
        international=international or None,
    )


def body_within(words: str) -> Body | None:
    """The first body named within a phrase, the longest name first: 'the former FBI director'."""
    tokens = [token.strip(',;:()[]"“”*') for token in words.split()]
    for at in range(len(tokens)):
        for end in range(min(len(tokens), at + _MOST_WORDS), at, -1):
            body = body_of(" ".join(tokens[at:end])) if tokens[at] else None
            if body:
                return body
    return None


_LONGEST = 120

_MOST_WORDS = 6
"""Words of the longest name looked for within a phrase; 'the' counts."""


def _is_abbreviation(form: str) -> bool:
    """Whether a form is known by its capitals: 'UN', 'MI5', 'MoD', 'Nato'; of one word and short."""
    return " " not in form and len(form.replace(".", "")) <= 5


@cache
def _exact() -> dict[str, tuple[str, ...]]:
    return {form.replace(".", ""): row for row in rows("bodies") for form in listed(row[0]) if _is_abbreviation(form)}


@cache
def _names() -> dict[str, tuple[str, ...]]:
    return {key(form): row for row in rows("bodies") for form in listed(row[0]) if not _is_abbreviation(form)}
