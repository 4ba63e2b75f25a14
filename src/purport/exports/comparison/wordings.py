"""The fields and codes of a comparison in words for people."""

from typing import Final

from purport.compare.records import ClaimField, Incident
from purport.exports.phrases import interval_in_words
from purport.records import EventType

FIELDS: Final[dict[ClaimField, str]] = {
    "fatalities": "Killed",
    "injured": "Injured",
    "date": "When",
    "place": "Where",
    "actor": "Who did it",
    "recipient": "To whom or what",
    "means": "By what means",
    "responsibility": "Responsibility",
    "denial": "Denied",
    "name": "Spellings",
}
"""What a claim is about."""

TYPES: Final[dict[EventType, str]] = {
    "AGREE": "Agreement", "CONSULT": "Meeting", "SUPPORT": "Support", "CONCEDE": "Concession",
    "COOPERATE": "Cooperation", "AID": "Aid", "RETREAT": "Retreat", "REQUEST": "Request", "ACCUSE": "Accusation",
    "REJECT": "Rejection", "THREATEN": "Threat", "PROTEST": "Protest", "SANCTION": "Sanction",
    "MOBILIZE": "Mobilisation", "COERCE": "Coercion", "ASSAULT": "Assault",
}  # fmt: skip
"""PLOVER's types, as a heading has them."""


def heading_of(incident: Incident) -> str:
    """`Assault, Olmendar bridge, 27 February 2025`: type, place and time, as far as they are known; where no place was
    read for the whole, the one most reports have.
    """
    parts = [TYPES[incident.type]]
    told = next((one.values[0].value for one in incident.claims if one.field == "place" and one.values), None)
    if (place := incident.place.name if incident.place is not None else told) is not None:
        parts.append(" ".join(place.split()))
    if incident.when is not None and (when := interval_in_words(incident.when.earliest, incident.when.latest)):
        parts.append(when)
    return ", ".join(parts)


def count_of(number: int, noun: str, plural: str = "") -> str:
    """`1 report`, `3 reports`."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
