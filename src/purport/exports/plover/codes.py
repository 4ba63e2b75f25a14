"""PLOVER's own numbers and codes: quad categories, the scale from conflict to cooperation, and names of countries."""

from functools import cache

from purport.records import Actor, EventType
from purport.reference.bodies import body_of
from purport.reference.tables import rows


def quad_of(type: EventType) -> int:
    """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
    return _scores()[type, ""][0]


def scale_of(type: EventType, mode: str | None) -> float | None:
    """From −10 (conflict) to 10 (cooperation); None if the manual has none. A mode it does not know counts as none."""
    scores = _scores()
    return scores.get((type, mode or ""), scores[type, ""])[1]


@cache
def _scores() -> dict[tuple[str, str], tuple[int, float | None]]:
    return {
        (type, mode): (int(quad), float(score) if score else None) for type, mode, quad, score in rows("plover_scores")
    }


def country_code(alpha3: str | None) -> str | None:
    """What PLOVER calls a country of ISO 3166-1: dependent territories are counted to a state, Kosovo is KOS."""
    return _countries().get(alpha3, (alpha3, ""))[0] if alpha3 is not None else None


def entity_code(actor: Actor) -> str | None:
    """The code of an actor's country, or PLOVER's code for bodies of no country (UNO, EUR, IGO, NGO)."""
    if actor.country is not None:
        return country_code(actor.country)
    body = body_of(actor.name)
    return body.international if body is not None else None


def sector_code(actor: Actor) -> str | None:
    """Three characters, or six where PLOVER adds PRE for a disputed territory that it counts to a state."""
    added = _countries().get(actor.country, ("", ""))[1] if actor.country is not None else ""
    return f"{actor.sector or ''}{added}" or None


@cache
def _countries() -> dict[str, tuple[str, str]]:
    return {code: (plover, sector) for code, plover, sector in rows("plover_countries")}
