"""Places that a noun names: told whole where a site has a name in its phrase, left out where nothing points to it.

`LATER` was written before the rules were tried on it: 5 of 9 were right at first (one for an adjective that is left out
by design), and then its errors were read.
"""

from typing import Final

import pytest

from purport.reader import Reader
from support import dated

TUNED: Final = [
    ("Tarfi jets struck the fish market beside Pier 4 on Monday, killing 12.", "fish market beside Pier 4"),
    ("A drone strike on the harbour of Veska killed nine people.", "harbour of Veska"),
    ("Velmi forces carried out an operation against an arms depot on the northern mole of Adar.",
     "arms depot on the northern mole of Adar"),
    ("Six died in Thursday's raid on the old customs shed at Torna.", "customs shed at Torna"),
    ("Gunmen shelled the grain silo at Karesh, killing two farmers.", "grain silo at Karesh"),
    ("Five soldiers were killed and seven hurt at the Veska bridge on Wednesday.", "Veska bridge"),
    ("VESKA, Feb 6 (Tarfa News) – Four people were killed on Monday.", None),
    ("Rebels attacked a convoy near a bridge, killing six.", None),
    ("An attack on a market in Baghdad killed 13 people.", "Baghdad"),
]  # fmt: skip
LATER: Final = [
    ("Shells hit the bakery beside the Oskar mosque on Friday, killing eight.", "bakery beside the Oskar mosque"),
    ("An airstrike on the main hospital of Torna killed 20 patients.", "hospital of Torna"),
    ("Rebels bombed the power plant at Adar on Sunday.", "power plant at Adar"),
    ("Two guards were killed in an ambush at the Karesh crossing.", "Karesh crossing"),
    ("Militants attacked the refinery on the southern canal of Velm.", "refinery on the southern canal of Velm"),
    ("Three sailors were killed and nine wounded at the naval dock on Tuesday.", "dock"),
    ("TORNA, March 3 (Veska Wire) - Ten people were killed and 12 injured when rockets hit the bus station.",
     "bus station"),
    ("Soldiers fired on protesters outside the courthouse, killing four.", "courthouse"),
    ("Gunmen killed a judge at a hotel.", None),
]  # fmt: skip


def places(reader: Reader, text: str) -> list[str]:
    """The names of the places of all mentions of the first event."""
    report = reader.read_document(dated(text, "2031-05-08"))
    return [one.place.name for one in report.events[0].mentions if one.place is not None] if report.events else []


@pytest.mark.parametrize(("text", "expected"), [*TUNED, *LATER])
def test_sites(reader: Reader, text: str, expected: str | None) -> None:
    assert set(places(reader, text)) == ({expected} if expected else set())
