"""Who is who in a report, read whole by the models that come with Purport; people, groups and outlets are invented."""

from typing import NamedTuple

import pytest

from purport.reader import Reader
from purport.records import Report
from support import document


class Found(NamedTuple):
    """An actor as the tests compare it: mentions and offices as words."""

    name: str
    kind: str | None
    country: str | None
    sector: str | None
    aliases: tuple[str, ...]
    roles: tuple[tuple[str, str | None], ...]
    mentions: tuple[str, ...]


def _actors(report: Report) -> list[Found]:
    text = report.document.text
    return [
        Found(
            one.name, one.kind, one.country, one.sector, one.aliases,
            tuple((role.role, role.organisation) for role in one.roles),
            tuple(" ".join(text[span.start : span.end].split()) for span in one.mentions),
        )
        for one in report.actors
    ]  # fmt: skip


def _speakers(report: Report) -> list[str | None]:
    names = {one.id: one.name for one in report.actors}
    return [None if one.speaker is None else names[one.speaker] for one in report.statements]


MOVEMENT = """Karim al-Dawari, spokesperson for the Tarfa Movement, said on Monday that the talks had failed.

"We never left the table," the spokesperson added. He said the movement would return.

Al-Dawari accused the Water Ministry of delays. The ministry denied this.
"""
LATER_NAMED = """The Secretary-General of the Oskar League announced that the strike would go on.

In a statement, Rada Velm, the Secretary-General of the Oskar League, said that nobody had been paid.

"I will not sign," Velm said.
"""
CAPITALS = """Baghdad and Washington have agreed to talk again, officials said.

The Iraqi government announced that a delegation would leave on Friday. Washington later denied that a date was set.
"""
NOBODY = """"It was never ours," he said.
"""
TWO_WOMEN = """Anna Torvik met Maria Kesten in Oslo on Monday. She said the vote was lost.
"""
KUNYA = """The group said that its commander Hajj Sami Tarek Odeh (Abu Karam al-Dawri) was killed in the raid.

Odeh's brother said that Abu Karam had left the city.
"""


def _read(reader: Reader, text: str) -> Report:
    return reader.read_document(document(text))


@pytest.mark.parametrize("text", [MOVEMENT, LATER_NAMED, CAPITALS, NOBODY, TWO_WOMEN, KUNYA])
def test_x(reader: Reader, text: str) -> None:
    report = _read(reader, text)
    print(_speakers(report))
    for one in _actors(report):
        print(one)
