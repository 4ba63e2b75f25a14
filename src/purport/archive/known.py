"""What is known about one text from all the places it came from."""

import re
from typing import Final, Literal

import msgspec

from purport.records import Document, Evidence, FieldName

FIELDS: Final[tuple[FieldName, ...]] = ("outlet", "title", "byline", "published", "language")


def value_of(document: Document, field: FieldName) -> str | None:
    """The field as the archive compares it: the date by its first moment."""
    if field == "published":
        return document.published.earliest
    value: str | None = getattr(document, field)
    return value


def tells_more(document: Document, held: dict[FieldName, str | None]) -> bool:
    """Whether `document` knows what is unknown in `held`, or the user says otherwise of it: then the text has to be
    read again, for dates are resolved against the day of publication and voices begin with the outlet.
    """
    for field in FIELDS:
        value = value_of(document, field)
        if value is not None and value != held[field] and (held[field] is None or _by_user(document, field)):
            return True
    return False


def completed(document: Document, held: Document, *, same_place: bool) -> Document:
    """`document`, just received, with what only `held` knows: the same text as it was read before.

    What the user says outranks all; else, if both know a field, the newer evidence of the `same_place` counts, and that
    of another place does not.
    """
    kept = tuple(field for field in FIELDS if _better(document, held, field, same_place) == "held")
    evidence = [_counted(one, one.field not in kept) for one in document.evidence]
    evidence += [_counted(one, one.field in kept) for one in held.evidence if one.field in kept or not same_place]
    unknown = tuple(f"{field}: unknown" for field in kept)
    return msgspec.structs.replace(
        document,
        origin=document.origin if same_place else held.origin,
        evidence=tuple(dict.fromkeys(_without_doubles(evidence))),
        warnings=tuple(one for one in document.warnings if not unknown or not one.startswith(unknown)),
        **{field: getattr(held, field) for field in kept},
    )


def is_later(version: str, other: str) -> bool:
    """Whether `version` of Purport came after `other`, by their numbers."""
    one, two = (tuple(map(int, re.findall(r"\d+", text.partition("+")[0]))) for text in (version, other))
    return one > two


def _better(document: Document, held: Document, field: FieldName, same_place: bool) -> Literal["new", "held"]:
    if value_of(held, field) is None or _by_user(document, field):
        return "new"
    if value_of(document, field) is None or _by_user(held, field):
        return "held"
    return "new" if same_place else "held"


def _by_user(document: Document, field: FieldName) -> bool:
    return any(one.field == field and one.clue == "option" and one.used for one in document.evidence)


def _counted(evidence: Evidence, counts: bool) -> Evidence:
    return evidence if counts or not evidence.used else msgspec.structs.replace(evidence, used=False)


def _without_doubles(evidence: list[Evidence]) -> list[Evidence]:
    """Each piece of evidence once, the used one if it is used."""
    used = {_counted(one, False) for one in evidence if one.used}
    return [one for one in evidence if one.used or one not in used]
