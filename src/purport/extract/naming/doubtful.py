"""Names of the gazetteer that were read as those of people or bodies: which of them are places, by where they stand."""

from typing import Final

from purport.extract.naming.standing import may_stand_as_place, stands_as_place
from purport.extract.naming.surface import Surface
from purport.extract.naming.towns import is_called_like_people, is_in_gazetteer
from purport.language.parse import Name, NameKind
from purport.reference.places import country_of
from purport.reference.sectors import kind_of

MAY_BE: Final = 1.0
"""What a place counts where one may stand: a person's name is read elsewhere, too, which counts against it."""
_SURE: Final[dict[NameKind, float]] = {"person": 0.97, "organisation": 0.75}
"""From this chance on a name is what the model read, though a place could stand there, too; names of places are more
often those of bodies in them ('at Oxford').
"""


def is_where_a_town_is(surface: Surface, name: Name, form: str) -> bool:
    """In the gazetteer, and where only a place stands: 'residents of Tarfa', 'shelled Tarfa'."""
    if form.isupper() or kind_of(form) is not None or is_called_like_people(form):
        return False
    return stands_as_place(surface, name.first, name.last) and is_in_gazetteer(form)


def may_be_place(surface: Surface, name: Name, form: str) -> bool:
    """Whether a name that is not surely a person's or body's may be a place's: a town's where a place may stand ('left
    Tarfa'), or that of a country which is also called like people are ('Chad').
    """
    if name.kind not in _SURE or name.chance >= _SURE[name.kind] or form.isupper():
        return False
    if name.kind == "person" and _is_country(form):
        return True
    if kind_of(form) is not None or is_called_like_people(form) or not is_in_gazetteer(form):
        return False
    return may_stand_as_place(surface, name.first, name.last)


def _is_country(form: str) -> bool:
    match = country_of(form)
    return match is not None and match.how == "name" and match.alpha3 is not None
