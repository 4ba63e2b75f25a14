"""The words for killing and wounding, whoever does it and whatever it is called: what tells of the dead, what of the
injured, and what of both together.
"""

from collections.abc import Iterator
from typing import Final, Literal

Harm = Literal["dead", "injured", "either"]

_KILL: Final = (
    "kill murder assassinate execute behead decapitate massacre martyr slaughter lynch butcher eliminate neutralise "
    "neutralize liquidate"
)
_WOUND: Final = "wound injure maim"


def _forms(verbs: str) -> Iterator[str]:
    """The forms of regular verbs."""
    for verb in verbs.split():
        stem = verb.removesuffix("e")
        yield from (verb, f"{verb}es" if verb.endswith("ch") else f"{verb}s", f"{stem}ed", f"{stem}ing")


KILLING: Final = frozenset(_forms(_KILL)) | {"slay", "slays", "slew", "slain", "slaying"}
WOUNDING: Final = frozenset(_forms(_WOUND)) | {"hurt", "hurts", "hurting"}
DYING: Final = frozenset("die dies died dying perish perishes perished perishing".split())
"""Verbs whose subject is the victim."""

DEEDS: Final[dict[str, Harm]] = {
    "death": "dead", "deaths": "dead", "killing": "dead", "killings": "dead", "martyrdom": "dead", "murder": "dead",
    "murders": "dead", "assassination": "dead", "assassinations": "dead", "execution": "dead", "executions": "dead",
    "massacre": "dead", "slaughter": "dead", "slaying": "dead", "slayings": "dead", "beheading": "dead",
    "beheadings": "dead", "elimination": "dead",
    "liquidation": "dead", "neutralisation": "dead", "neutralization": "dead", "fatality": "dead",
    "fatalities": "dead", "injury": "injured", "injuries": "injured", "wounding": "injured", "casualty": "either",
    "casualties": "either",
}  # fmt: skip
"""Nouns for what happens to the victims: 'the death of', '13 deaths'."""

STATES: Final[dict[str, Harm]] = {
    "dead": "dead", "fatal": "dead", "fatally": "dead", "mortally": "dead", "martyr": "dead", "martyrs": "dead",
    "wounded": "injured", "injured": "injured", "hurt": "injured",
}  # fmt: skip
"""Words for the victims themselves, or for the state they are in: '13 dead', 'left 20 people wounded'."""


def harm_of(word: str, *, verb: bool) -> Harm | None:
    """What `word`, in lower case, tells of as a verb, or as another part of speech; None if it tells of no harm."""
    if verb and word in KILLING | DYING:
        return "dead"
    if verb and word in WOUNDING:
        return "injured"
    return STATES.get(word) or (None if verb else DEEDS.get(word))
