"""From a name as a person types it to the names in the archive that it may mean: all that have its words."""

from typing import Any, Final, Literal, NamedTuple

from sqlalchemy import Connection, Select, intersect, select

from purport.archive.folding import SMALL_WORDS, sound_of, words_of
from purport.archive.queries.found import Names
from purport.archive.rows import folded_name
from purport.archive.schema import name_words, word_sounds
from purport.errors import QueryError
from purport.extract.names.spelling import spelling_distance

NameField = Literal["outlet", "speaker", "actor", "recipient", "place", "name"]

_MOST_NAMES: Final = 400
"""More names than that are left to the database to go through."""
_MOST_SHOWN: Final = 20
_MOST_WORDS: Final = 12
_MOST_SPELLINGS: Final = 200
_SHORTEST: Final = 4
"""Letters below which a word has no other spelling."""
_NEAR: Final = 0.155
_NEAR_IF_SHORT: Final = 0.12
"""Distance of two spellings up to which they are taken for one word, less in words of fewer than 6 letters: 'Zelvic',
'Zhelwitch' 0.15 and 'Mohammed', 'Mahmoud' 0.17; 'Salim', 'Saleem' 0 and 'Iran', 'Iron' 0.125.
"""
_SHORT: Final = 6


class Meant(NamedTuple):
    """The names that are meant, for a condition (`values`) and for people (`shown`)."""

    values: list[str] | Select[Any]
    shown: Names


def names_meant(connection: Connection, field: NameField, asked: str, *, spellings: bool) -> Meant:
    """The names of `field` that have every word of `asked`; with `spellings` also words that sound and look alike.

    Articles in front of names (`al-`, `van`) do not matter. Raises QueryError if `asked` has no word.
    """
    kind = field if field in ("outlet", "place") else "actor"
    words = folded_name(asked).split() if kind == "actor" else words_of(asked)
    words = list(dict.fromkeys([one for one in words if one not in SMALL_WORDS] or words))[:_MOST_WORDS]
    if not any(words_of(word) for word in words):
        raise QueryError(f"{field} {asked[:60]!r} holds no letter and no digit; give a name, or a part of one")
    rows = [_with_word(connection, kind, word, spellings=spellings) for word in words]
    all_rows = select(intersect(*rows).subquery().c.name) if len(rows) > 1 else rows[0]
    names = sorted(connection.scalars(all_rows.limit(_MOST_NAMES + 1)))
    shown = Names(field=field, asked=asked, names=tuple(names[:_MOST_SHOWN]), more=len(names) > _MOST_SHOWN)
    return Meant(names if len(names) <= _MOST_NAMES else all_rows, shown)


def _with_word(connection: Connection, kind: str, word: str, *, spellings: bool) -> Select[Any]:
    """The names that have `word`, or with `spellings` one that is spelt much like it."""
    words = [word, *(_spellings(connection, word) if spellings else ())]
    return select(name_words.c.name).where(name_words.c.field == kind, name_words.c.word.in_(words)).distinct()


def _spellings(connection: Connection, word: str) -> list[str]:
    """The words of one sound with `word` that are spelt much like it, the nearest first."""
    sound = sound_of(word)
    if not sound or len(word) < _SHORTEST:
        return []
    asked = select(word_sounds.c.word).where(word_sounds.c.sound == sound, word_sounds.c.word != word)
    apart = {one: spelling_distance(word, one) for one in connection.scalars(asked) if len(one) >= _SHORTEST}
    near = [one for one in apart if apart[one] <= (_NEAR_IF_SHORT if min(len(word), len(one)) < _SHORT else _NEAR)]
    return sorted(near, key=lambda one: (apart[one], one))[:_MOST_SPELLINGS]
