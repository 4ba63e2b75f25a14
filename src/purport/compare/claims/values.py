"""Tellings of one value → the value, with all who vouch for it."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from purport.compare.claims.sources import Sources
from purport.compare.claims.tellings import Sighting
from purport.compare.records import Chain, Claim, ClaimField, ClaimValue

_MOST_NAMED = 3
_MOST_GROUNDS = 20


class Told(NamedTuple):
    """A value before it is a record."""

    value: ClaimValue
    sightings: tuple[Sighting, ...]


def told(sources: Sources, value: str, sightings: Iterable[Sighting], **bounds: int | str | None) -> Told:
    """A value with its tellings; those of the same words in the same voices count once. `bounds` are the fields of the
    value that hold its numbers or dates.
    """
    kept = tuple(dict.fromkeys(sightings))
    reports = tuple(dict.fromkeys(one.report for one in kept))
    days = sorted(day for report in reports if (day := sources.published(report)) is not None)
    chains = dict.fromkeys((one.report, one.voices) for one in kept if one.voices)
    record = ClaimValue(
        value=value,
        voices=tuple(Chain(report=report, voices=voices) for report, voices in chains),
        reports=reports,
        origins=sources.origins(kept),
        spans=tuple(dict.fromkeys(words for one in kept for words in one.spans)),
        first_seen=days[0] if days else None,
        last_seen=days[-1] if days else None,
        **bounds,  # type: ignore[arg-type]
    )
    return Told(record, kept)


def claim(
    field: ClaimField,
    values: Sequence[Told],
    *,
    about: str | None = None,
    grounds: Iterable[str] = (),
    notes: Iterable[str] = (),
) -> Claim:
    """The claim; a contradiction if there are `grounds`. `notes` explain values that differ and are none."""
    why, explained = tuple(grounds), tuple(notes)
    return Claim(
        field=field,
        about=about,
        values=tuple(one.value for one in values),
        contradiction=bool(why),
        grounds=(*why[:_MOST_GROUNDS], *explained),
        notes=explained,
    )


def who_tells(sources: Sources, one: Told) -> str:
    """`Telvane, citing the ministry; the Courant; 2 more`."""
    names = list(dict.fromkeys(sources.told_by(sighting) for sighting in one.sightings))
    more = [f"{len(names) - _MOST_NAMED} more"] if len(names) > _MOST_NAMED else []
    return "; ".join([*names[:_MOST_NAMED], *more])


def listed(words: Sequence[str], last: str = "or") -> str:
    """`16`, `16 or 17`, `16, 17 or 23`."""
    return f" {last} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def quoted(words: str) -> str:
    """`“It was ‘a novel’, he said”`: words in quotation marks, those within them single."""
    return f"“{words.replace('“', '‘').replace('”', '’')}”"


def clashing(values: Sequence[Told], clash: Callable[[Told, Told], bool]) -> list[tuple[Told, list[Told]]]:
    """For each value those after it that cannot be so beside it; values without any are left out."""
    pairs = [(one, [other for other in values[at + 1 :] if clash(one, other)]) for at, one in enumerate(values)]
    return [(one, others) for one, others in pairs if others]
