"""Words that stand before a person's name: what they say, and where the name begins.

The table (`data/reference/titles.tsv`) has the titles of many languages in Latin letters with their short forms. A
title of honour that does not tell a profession ('Sheikh', 'Sayyid', 'Sir') has no sector.
"""

from functools import cache

from purport.records import Record
from purport.reference.nouns import Gender
from purport.reference.tables import key, listed, rows


class Title(Record, frozen=True, kw_only=True):
    """A title of the table."""

    title: str
    """Its full form."""

    gender: Gender | None
    """None if women and men bear it."""

    sector: str | None
    """PLOVER sector; None if the title does not tell."""


def title_of(words: str) -> Title | None:
    """The title that `words` as a whole are: 'Sen.', 'Lieutenant General', 'Hajj'. Written in lower case it is a noun
    (see `nouns`), not a title.
    """
    if not words[:1].isupper() or (len(words) == 2 and words[1] == "."):
        return None  # 'U' is a title in Burmese names, 'U.' an initial
    fields = _index().get(key(words))
    if fields is None:
        return None
    full, gender, sector = fields
    return Title(title=full, gender=gender or None, sector=sector or None)  # type: ignore[arg-type]


def split_titles(name: str) -> tuple[tuple[Title, ...], str]:
    """The titles before a name, and the name: 'Lt. Gen. Dr. Orla Venn' → (Lieutenant General, Dr), 'Orla Venn'.

    The last word is never taken, so that a name which is also a title ('Khan', 'Major') stays one; the name has
    single spaces. Cost is linear in the words.
    """
    tokens = [token for token in name.split() if key(token) not in _BETWEEN]
    found = []
    at = 1 if len(tokens) > 2 and tokens[0].lower() == "the" and title_of(tokens[1]) else 0
    while at < len(tokens) - 1:
        for end in range(min(at + _LONGEST, len(tokens) - 1), at, -1):
            title = title_of(" ".join(tokens[at:end]))
            if title:
                found.append(title)
                at = end
                break
        else:
            break
    return tuple(found), " ".join(tokens[at:])


_LONGEST = 3
"""Words of the longest title."""

_BETWEEN = frozenset(["(ret)", "(retd)", "(retired)"])
"""What may stand between a rank and the name, by key."""


@cache
def _index() -> dict[str, tuple[str, str, str]]:
    """Full form, gender and sector by the key of every form."""
    index = {}
    for forms, gender, sector in rows("titles"):
        full, *short = listed(forms)
        for form in (full, *short):
            index[key(form)] = (full, gender, sector)
    return index
