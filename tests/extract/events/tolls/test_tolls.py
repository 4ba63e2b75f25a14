"""Numbers of dead and injured that stand apart from the act: in other sentences, by other words, by other voices.

Each text is a whole report of a few sentences about one act of violence. `HELD_OUT` was written before the rules were
tried on it and is not tuned on: a floor says how many of it are read right in all.
"""

from typing import Final

import pytest

from purport.reader import Reader
from purport.records import Count, Report
from support import dated

Told = tuple[str, int | None, int | None, str | None]
"""Field, low, high, and the last voice's name, 'nobody' if it is not told, or None for the outlet."""
Case = tuple[str, set[Told]]

TUNED: Final[list[Case]] = [
    (
        "Tarfi jets bombed the port of Karesh on Monday. The death toll has risen to 23, the mayor said.",
        {("killed", 23, 23, "mayor")},
    ),
    (
        "Gunmen killed five guards near Torna on Wednesday. The minister insists that only two men fell, and on "
        "Thursday at that.",
        {("killed", 5, 5, None), ("killed", 2, 2, "minister")},
    ),
    (
        "Gunmen attacked a bus near Torna on Friday. Seven people were killed and 12 wounded.",
        {("killed", 7, 7, None), ("injured", 12, 12, None)},
    ),
    (
        "Velmi forces raided a camp in Veska at dawn. The number of martyrs rose to 16, the camp's committee said.",
        {("killed", 16, 16, "committee")},
    ),
    (
        "A drone struck a convoy near Adar on Monday, killing six soldiers. Two guardsmen gave their lives, the army "
        "said.",
        {("killed", 6, 6, None), ("killed", 2, 2, "army")},
    ),
    (
        "Rebels shelled the town of Karesh on Sunday. Doctors put the number of injured at 33.",
        {("injured", 33, 33, "Doctors")},
    ),
    (
        "The army bombed the harbour of Torna on Monday, killing nine people. The mayor speaks of 23 dead. "
        "The ministry "
        "speaks of five fighters.",
        {("killed", 9, 9, None), ("killed", 23, 23, "mayor"), ("killed", 5, 5, "ministry")},
    ),
    (
        "Fighters of the Oskar League attacked a post near Veska on Monday. Five soldiers fell in the attack.",
        {("killed", 5, 5, None)},
    ),
    (
        "An ambush near Adar on Monday killed 12 soldiers, the League said. "
        "The army said that its fighters lost 11 men.",
        {("killed", 12, 12, "League"), ("killed", 11, 11, "army")},
    ),
    (
        "Shells hit a market in Karesh on Monday, killing at least 14 people. "
        "A porter said he had counted nine bodies.",
        {("killed", 14, None, None), ("killed", 9, None, "porter")},
    ),
    (
        "Gunmen opened fire on a wedding in Torna on Saturday. The regime says 20 people were killed; the opposition "
        "says 31 guests were.",
        {("killed", 20, 20, "regime"), ("killed", 31, 31, "opposition")},
    ),
    (
        "Police fired on a crowd in Adar on Monday, killing three people. Four are in hospital.",
        {("killed", 3, 3, None), ("injured", 4, None, None)},
    ),
    (
        "A mine killed five conscripts near Veska on Monday. A sixth conscript wounded by the mine died on Friday, his "
        "mother said.",
        {("killed", 5, 5, None), ("killed", 6, 6, "mother")},
    ),
    (
        "The navy shelled the village of Karesh on Monday. The ministry denied the attack. "
        "No casualties were reported.",
        {("killed", 0, 0, "nobody"), ("injured", 0, 0, "nobody")},
    ),
    (
        "Rebels attacked an army post in Adar on Monday, killing four soldiers. Elsewhere, three soldiers died in a "
        "landslide.",
        {("killed", 4, 4, None)},
    ),
    (
        "Jets bombed a bridge near Torna on Monday, killing eight people. "
        "The mayor said two more people died overnight.",
        {("killed", 8, 8, None)},
    ),
    (
        "Gunmen attacked a convoy in Veska on Monday. The army put its losses at two dead and four wounded.",
        {("killed", 2, 2, "army"), ("injured", 4, 4, "army")},
    ),
]

HELD_OUT: Final[list[Case]] = [
    (
        "Rebels bombed a barracks in Torna on Tuesday. Officials said the toll now stands at 41.",
        {("killed", 41, 41, "Officials")},
    ),
    (
        "Warplanes hit a school in Adar on Wednesday. Nineteen people died and 60 were hurt, medics said.",
        {("killed", 19, 19, "medics"), ("injured", 60, 60, "medics")},
    ),
    (
        "Soldiers stormed the village of Veska on Monday. The number of wounded has climbed to 70, the hospital said.",
        {("injured", 70, 70, "hospital")},
    ),
    (
        "A car bomb exploded outside a mosque in Karesh on Friday. The governor confirmed 17 deaths.",
        {("killed", 17, 17, "governor")},
    ),
    (
        "The League attacked a checkpoint near Torna on Monday. Three policemen lost their lives.",
        {("killed", 3, 3, None)},
    ),
    (
        "Artillery struck a hospital in Veska on Sunday, killing 11 people. Residents said they had buried 15 bodies.",
        {("killed", 11, 11, None), ("killed", 15, None, "Residents")},
    ),
    (
        "A rocket hit a bakery in Adar on Monday. The council listed eight dead and 21 injured.",
        {("killed", 8, 8, "council"), ("injured", 21, 21, "council")},
    ),
    (
        "Militiamen ambushed a patrol near Karesh on Thursday. Nine soldiers fell, the militia said. The army admitted "
        "four deaths.",
        {("killed", 9, 9, "militia"), ("killed", 4, 4, "army")},
    ),
    (
        "Insurgents attacked a base in Torna on Monday. The army lost 14 men, the insurgents said.",
        {("killed", 14, 14, "insurgents")},
    ),
    (
        "Troops opened fire on protesters in Veska on Monday. Twelve people were hospitalised.",
        {("injured", 12, None, None)},
    ),
    (
        "The air force bombed a factory in Adar on Monday, killing five workers. A sixth worker died on Wednesday.",
        {("killed", 5, 5, None), ("killed", 6, 6, None)},
    ),
    (
        "Gunmen raided a farm near Karesh on Sunday. There were seven dead and three wounded, a priest said.",
        {("killed", 7, 7, "priest"), ("injured", 3, 3, "priest")},
    ),
    (
        "Jets attacked a convoy in Torna on Monday. The rebels say 50 civilians died; the ministry says 12 "
        "fighters did.",
        {("killed", 50, 50, "rebels"), ("killed", 12, 12, "ministry")},
    ),
    (
        "Rebels shelled a market in Veska on Monday, killing two people. On Tuesday, five people died in a train crash "
        "in Adar.",
        {("killed", 2, 2, None)},
    ),
    (
        "A bomb killed four people in Karesh on Monday. Police said three of the 20 wounded were children.",
        {("killed", 4, 4, None), ("injured", 20, 20, "Police")},
    ),
    (
        "Security forces raided a mosque in Adar on Friday. The families put the number of dead at more than 30.",
        {("killed", 30, None, "families")},
    ),
]
HELD_OUT_RIGHT: Final = 15


def told(report: Report) -> set[Told]:
    """The counts of the acts of violence of a report, each with its last voice."""
    names = {actor.id: actor.name for actor in report.actors}
    found: set[Told] = set()
    for mention in (one for event in report.events if event.type == "ASSAULT" for one in event.mentions):
        last = mention.voices[-1]
        voice = f"{last.name or 'nobody'} {names.get(last.actor or '')}" if len(mention.voices) > 1 else None
        counts: tuple[tuple[str, Count | None], ...] = (("killed", mention.fatalities), ("injured", mention.injured))
        found |= {(field, one.low, one.high, voice) for field, one in counts if one is not None}
    return found


def is_right(report: Report, expected: set[Told]) -> bool:
    """Whether the counts are the expected ones, each by a voice in whose name the expected word stands; and all of one
    event.
    """
    found = told(report)
    matched = {one for one in expected if any(_is_told(one, other) for other in found)}
    telling = [
        event
        for event in report.events
        if event.type == "ASSAULT" and any(one.fatalities or one.injured for one in event.mentions)
    ]
    return matched == expected and {one[:3] for one in found} == {one[:3] for one in expected} and len(telling) == 1


def _is_told(expected: Told, found: Told) -> bool:
    word, voice = expected[3], found[3]
    return expected[:3] == found[:3] and (word in voice if word and voice else word == voice)


@pytest.mark.parametrize(("text", "expected"), TUNED)
def test_numbers_apart_from_the_act(reader: Reader, text: str, expected: set[Told]) -> None:
    report = reader.read_document(dated(text, "2031-05-08"))
    assert is_right(report, expected), told(report)


def test_numbers_in_reports_that_were_held_out(reader: Reader) -> None:
    right = [text for text, expected in HELD_OUT if is_right(reader.read_document(dated(text, "2031-05-08")), expected)]
    assert len(right) >= HELD_OUT_RIGHT, sorted({text for text, _ in HELD_OUT} - set(right))
