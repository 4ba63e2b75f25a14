"""Events by date, in both databases."""

from typing import Any

import pytest

from purport.archive.archive import Archive
from purport.archive.queries import planning
from purport.archive.queries.facets import Facets
from purport.archive.queries.found import FoundEvent, TimelineEvent
from purport.records import Span


def told(events: tuple[TimelineEvent, ...]) -> list[str]:
    """`day anchor` of each."""
    return [f"{one.event.earliest} {one.event.anchor}" for one in events]


def test_events_by_date_and_the_undated_apart(archive: Archive) -> None:
    timeline = archive.timeline()
    assert told(timeline.events) == [
        "2031-05-01 met", "2031-05-03 attacked", "2031-05-19 attacked Lake", "2031-05-19 attacked the",
    ]  # fmt: skip
    assert told(timeline.undated) == ["None attack", "None attack"]
    assert (timeline.found, timeline.exact, timeline.undated_found, timeline.undated_exact) == (4, True, 2, True)
    denied = timeline.undated[0]
    assert denied.event == FoundEvent(
        event="e1", type="ASSAULT", status="denied", span=Span(23, 29), anchor="attack", actors=("Dyke Guard",),
        place="Tarn bridge", country="NLD", voice="Adda Kor",
    )  # fmt: skip
    assert (denied.report.location, denied.report.outlet) == ("inbox/denial.txt", "Moor Daily")


def test_pages(archive: Archive) -> None:
    page = archive.timeline(limit=1, offset=1, undated_limit=1)
    assert (told(page.events), told(page.undated)) == (["2031-05-03 attacked"], ["None attack"])
    assert (page.offset, page.found, page.undated_found) == (1, 4, 2)
    assert archive.timeline(undated_limit=0).undated == ()


FACETS: list[tuple[dict[str, Any], list[str], int]] = [
    ({"type": ("CONSULT",)}, ["2031-05-01 met"], 0),
    ({"status": ("denied", "future")}, [], 2),
    ({"actor": ("guard",)}, ["2031-05-03 attacked", "2031-05-19 attacked Lake"], 1),
    ({"recipient": ("guard",)}, ["2031-05-19 attacked the"], 0),
    ({"speaker": ("Adda Kor",)}, [], 1),
    ({"place": ("tarn bridge",)}, ["2031-05-03 attacked", "2031-05-19 attacked the"], 1),
    ({"country": ("BEL",)}, ["2031-05-19 attacked Lake"], 1),
    ({"outlet": ("lake wire",), "actor": ("union",)}, ["2031-05-19 attacked the"], 1),
    ({"words": "killing", "type": ("ASSAULT",)}, ["2031-05-03 attacked"], 0),
    ({"words": '"moor union" met'}, ["2031-05-01 met"], 1),
    ({"since": "2031-05-10", "until": "2031-05-18"}, ["2031-05-01 met"], 2),
    ({"since": "2031-05-19"}, ["2031-05-01 met", "2031-05-19 attacked Lake", "2031-05-19 attacked the"], 2),
    ({"since": "2031-08"}, [], 1),
    ({"until": "2031-04"}, [], 2),
]


@pytest.mark.parametrize(("facets", "events", "undated"), FACETS)
def test_facets(archive: Archive, facets: dict[str, Any], events: list[str], undated: int) -> None:
    timeline = archive.timeline(Facets(**facets))
    assert (told(timeline.events), timeline.undated_found) == (events, undated)


@pytest.mark.parametrize(("facets", "events", "undated"), FACETS)
def test_where_the_first_rows_do_not_hold_enough_the_rarest_condition_leads(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, facets: dict[str, Any], events: list[str], undated: int
) -> None:
    for name, value in {"RARE": -1, "WINDOW": 0, "AHEAD": 0}.items():
        monkeypatch.setattr(planning, name, value)
    pages = [archive.timeline(Facets(**facets), limit=1, offset=offset) for offset in range(len(events) + 1)]
    assert [one for page in pages for one in told(page.events)] == events
    assert len(pages[0].undated) == undated


@pytest.mark.parametrize(("facets", "events", "undated"), FACETS)
def test_frequent_values_give_the_same(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, facets: dict[str, Any], events: list[str], undated: int
) -> None:
    monkeypatch.setattr(planning, "RARE", -1)
    timeline = archive.timeline(Facets(**facets))
    assert (told(timeline.events), timeline.undated_found) == (events, undated)
