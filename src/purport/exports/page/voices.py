"""The voices of a report: who says each statement, and in which colour."""

from typing import NamedTuple

from purport.exports.page.actors import Ranks
from purport.exports.page.visible import on_one_line
from purport.exports.phrases import Speaking, speaking
from purport.records import Report

HUES = (250, 65, 160, 345, 205, 110, 300, 25)
"""Angles on the OKLCH colour circle, for the speakers in the order in which they first speak; then they begin again."""


class Speaker(NamedTuple):
    """One voice of a report: its name, empty if it is unknown; its colour, 0 for the unknown; its rank among the
    actors, 0 if it is none of them; the numbers of what it says.
    """

    name: str
    hue: int
    rank: int
    numbers: list[int]


class Voices(NamedTuple):
    """The speakers in the order in which they first speak, the unknown last; and for each statement its own, with the
    words for it.
    """

    speakers: list[Speaker]
    by_statement: list[Speaker]
    speaking: list[Speaking]


def voices_of(report: Report, ranks: Ranks) -> Voices:
    """The voices of `report`. Where nobody looked for actors, equal words are one voice."""
    by_key: dict[str, Speaker] = {}
    voices = Voices([], [], [])
    known = 0
    for number, statement in enumerate(report.statements, start=1):
        who = speaking(report, statement, ranks.actors)
        name = on_one_line(who.name or ("" if who.looked_for else who.words))
        key = f"id {statement.speaker}" if who.name else f"words {name.casefold()}"
        if key not in by_key:
            known += bool(name)
            rank = ranks.of.get(statement.speaker or "", 0)
            by_key[key] = Speaker(name, (known - 1) % len(HUES) + 1 if name else 0, rank, [])
        by_key[key].numbers.append(number)
        voices.by_statement.append(by_key[key])
        voices.speaking.append(who)
    voices.speakers.extend(sorted(by_key.values(), key=lambda speaker: not speaker.name))
    return voices
