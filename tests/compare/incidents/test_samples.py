"""The samples' two incidents: each one incident, of all its reports that reading finds an event in, and of no other."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from incident_reports import held
from purport.compare.incidents import find_incidents
from purport.compare.records import Incident
from purport.reader import Reader
from purport.records import Report

EXPECTED = json.loads((Path(__file__).parents[2] / "samples_expected.json").read_text(encoding="utf-8"))

Key = tuple[str, str | None]


@pytest.fixture(scope="module")
def reports(reader: Reader, samples: Path) -> list[Report]:
    names = sorted({one["file"] for one in EXPECTED["reports"]})
    return [one for one in reader.read([str(samples / name) for name in names]) if isinstance(one, Report)]


@pytest.fixture(scope="module")
def incidents(reports: list[Report]) -> tuple[Incident, ...]:
    return find_incidents(held(*reports), ())


def _keys(incident: Incident) -> set[Key]:
    return {(Path(one.location).name, one.part) for one in incident.reports}


def _telling(reports: list[Report], incident: str) -> Iterator[Key]:
    """The reports that tell of `incident`, as far as reading finds an act of violence in them."""
    told = {
        (Path(one.document.origin.location).name, one.document.origin.part)
        for one in reports
        if any(event.type == "ASSAULT" for event in one.events)
    }
    claims = EXPECTED["incidents"][incident]["claims"]
    yield from sorted({(one["file"], one["part"]) for one in claims} & told, key=str)


@pytest.mark.parametrize(("name", "type"), [("harbour", "ASSAULT"), ("bridge", "ASSAULT")])
def test_each_is_one_incident_of_nearly_all_its_reports_and_no_others(
    reports: list[Report], incidents: tuple[Incident, ...], name: str, type: str
) -> None:
    expected = set(_telling(reports, name))
    found = max((one for one in incidents if one.type == type), key=lambda one: len(_keys(one) & expected))
    assert _keys(found) <= {(one["file"], one["part"]) for one in EXPECTED["incidents"][name]["claims"]}
    assert len(_keys(found)) >= 7
    assert len(expected - _keys(found)) <= 2


def test_the_killing_and_the_silo_are_incidents_of_their_own(
    reports: list[Report], incidents: tuple[Incident, ...]
) -> None:
    by_words = {}
    for one in incidents:
        for event in one.events:
            report = next(it for it in reports if it.document.id == event.report)
            mentions = next(it.mentions for it in report.events if it.id == event.event)
            for mention in mentions:
                by_words[report.words((mention.anchor,)), Path(report.document.origin.location).name] = one
    killing = by_words["assassinated", "harbour-clipping-sawt-ushkar.txt"]
    silo = by_words["shelled", "harbour-agency-marvopress.txt"]
    harbour = by_words["neutralised", "harbour-agency-marvopress.txt"]
    assert len({killing.id, silo.id, harbour.id}) == 3
    assert killing == by_words["assassinated", "bridge-sawt-ushkar.html"]
    assert silo == by_words["opened", "articles.jsonl"]
    assert killing.when is not None
    assert killing.when.earliest == "2025-02-01"  # as the first report has it, not March
    assert silo.when is None  # the first report names no year


def test_denials_hang_on_the_act_they_deny(reports: list[Report], incidents: tuple[Incident, ...]) -> None:
    denied = {
        Path(report.document.origin.location).name: event.id
        for report in reports
        for event in report.events
        if event.type == "REJECT" and report.words((event.anchor,)) == "denied"
    }
    hanging = {event.event for one in incidents if one.type == "ASSAULT" for event in one.events}
    assert denied["harbour-telvane-alternative.eml"] in hanging
    assert denied["harbour-agency-marvopress.txt"] in hanging


def test_every_event_is_in_one_incident(reports: list[Report], incidents: tuple[Incident, ...]) -> None:
    found = sorted((event.report, event.event) for one in incidents for event in one.events)
    assert found == sorted((report.document.id, event.id) for report in reports for event in report.events)
