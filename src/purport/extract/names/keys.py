"""Keys of names: two names that can match share at least one, so that nobody need compare all with all."""

from purport.extract.names.acronyms import acronym_of
from purport.extract.names.caching import cached_name
from purport.extract.names.folding import folded, is_initial
from purport.extract.names.nicknames import nickname_groups
from purport.extract.names.organisations import organisation_parts
from purport.extract.names.parts import NameParts, core, name_parts
from purport.extract.names.people import acronyms_of_person
from purport.extract.names.spelling import spelling_keys

__all__ = ["name_keys"]


@cached_name
def name_keys(words: str) -> frozenset[str]:
    """The keys of a name, of a person or an organisation alike.

    If `same_person` or `same_organisation` gives a reason for two names, they share a key. Look candidates up under
    each key, then ask those two functions.
    """
    return frozenset(_person_keys(name_parts(words), depth=1) | _organisation_keys(words, depth=1))


def _person_keys(parts: NameParts, *, depth: int) -> set[str]:
    found: set[str] = set()
    for unit in parts.units:
        found |= _unit_keys(unit)
    found |= spelling_keys("".join(core(unit) for unit in parts.units))
    found |= {f"={letters}" for letters in acronyms_of_person(parts)}
    for other in parts.others if depth else ():
        found |= _person_keys(name_parts(other), depth=depth - 1)
    return found


def _unit_keys(unit: str) -> set[str]:
    if is_initial(unit):
        return set()
    found = set(spelling_keys(core(unit)) | spelling_keys(unit))
    found |= {f"~{number}" for number in nickname_groups(folded(core(unit)))}
    for piece in unit.replace("-", " ").split() if "-" in unit or " " in unit else ():
        found |= spelling_keys(piece)
    return found


def _organisation_keys(words: str, *, depth: int) -> set[str]:
    parts = organisation_parts(words)
    found = {f"={letters}" for letters in (*parts.acronyms, *acronym_of(parts.long))}
    found |= {f"@{code}" for codes in parts.countries for code in codes if not parts.names}
    for name in parts.names:
        found |= spelling_keys(name) | spelling_keys(name.rstrip("s"))
    found |= spelling_keys(parts.long) | spelling_keys("".join(parts.names))
    for other in parts.others if depth else ():
        found |= _organisation_keys(other, depth=depth - 1)
    return found
