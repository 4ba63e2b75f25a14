"""Searching reports, in both databases."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from made_reports import Made, made
from purport.archive.archive import Archive
from purport.archive.queries import fulltext, planning
from purport.archive.queries.facets import Facets
from purport.archive.queries.found import FoundEvent, FoundReport, FoundStatement, Hit, Hits, Names, Snippet
from purport.archive.queries.words import terms_of
from purport.archive.schema import documents, events, lasting
from purport.errors import QueryError
from purport.records import Report, Span

REPORTS = {one.document.origin.location: one.document for one, _ in made()}


def found(archive: Archive, **facets: Any) -> list[str]:
    """The names of the reports that are found, in order."""
    hits = archive.search(Facets(**facets)).hits
    return [(hit.report.location or "").removeprefix("inbox/").removesuffix(".txt") for hit in hits]


def report(name: str) -> FoundReport:
    document = REPORTS[f"inbox/{name}.txt"]
    return FoundReport(
        report=document.id,
        location=f"inbox/{name}.txt",
        outlet=document.outlet,
        title=document.title,
        earliest=document.published.earliest,
        latest=document.published.latest,
    )


def test_a_hit_has_the_words_and_what_the_facets_ask_for(archive: Archive) -> None:
    text = REPORTS["inbox/wall.txt"].text
    attacked = FoundEvent(
        event="e1", type="ASSAULT", status="asserted", span=Span(50, 58), anchor="attacked", actors=("Dyke Guard",),
        recipients=("Moor Union",), place="Tarn Bridge", country="NLD", earliest="2031-05-03", latest="2031-05-03",
        fatalities_low=2, fatalities_high=2, voice="Dyke Post",
    )  # fmt: skip
    said = FoundStatement(
        statement="s1", span=Span(0, 33), speaker="Ada Korr", cue="said", content="the wall would hold",
        manner="indirect",
    )  # fmt: skip
    facets = Facets(words='"the wall" korr', speaker=("korr",), actor=("the guard",), type=("assault",))
    assert archive.search(facets) == Hits(
        hits=(
            Hit(
                report=report("wall"),
                snippet=Snippet(text=text, span=Span(0, len(text)), matches=(Span(4, 8), Span(14, 22))),
                statements=(said,),
                events=(attacked,),
            ),
        ),
        found=1,
        names=(
            Names(field="speaker", asked="korr", names=("ada korr",)),
            Names(field="actor", asked="the guard", names=("dyke guard",)),
        ),
    )


def test_nothing_asked_gives_all_reports_the_newest_first_and_the_undated_last(archive: Archive) -> None:
    names = ["month", "other", "denial", "wall", "hostile", "plain", "undated"]
    assert found(archive) == names
    second = archive.search(limit=3, offset=3)
    assert [hit.report for hit in second.hits] == [report(name) for name in names[3:6]]
    assert (second.offset, second.found, second.exact) == (3, 7, True)
    assert [hit.report for hit in archive.search(limit=3, offset=6).hits] == [report("undated")]
    assert archive.search(limit=3, offset=7).hits == ()


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("wall", ["wall", "hostile", "undated"]),
        ("WALLS", ["wall", "hostile", "undated"]),
        ("attack", ["month", "other", "denial", "wall"]),
        ('"the wall"', ["wall", "undated"]),
        ('"wall the"', []),
        ("zelvic", ["undated"]),
        ("Želvić leaks", ["undated"]),
        ("holds", ["wall"]),
        ("nujaba", ["plain"]),
        ("al-Nujaba", ["plain"]),
        ('"nujaba al"', []),
        ("the", ["other", "denial", "wall", "plain", "undated"]),
        ("wall OR rain", []),
        ("evil OR near", ["hostile"]),
        ("wall NOT leaks", []),
        ("wal*", []),
        ("title:wall", []),
        ('"wall" "holds', ["wall"]),
        ("absquatulate", []),
    ],
)
def test_words(archive: Archive, words: str, names: list[str]) -> None:
    assert found(archive, words=words) == names


FACETS: list[tuple[dict[str, Any], list[str]]] = [
    ({"outlet": ("lake",)}, ["month", "other"]),
    ({"outlet": ("Lake Wire", "moor")}, ["month", "other", "denial"]),
    ({"outlet": ("=1+1",)}, ["hostile"]),
    ({"speaker": ("Ratva Zelvic",)}, ["undated"]),
    ({"speaker": ("Zhelvich",)}, ["undated"]),
    ({"actor": ("Guard",)}, ["other", "denial", "wall"]),
    ({"actor": ("Union",)}, ["month", "other", "denial"]),
    ({"recipient": ("Union",)}, ["wall"]),
    ({"actor": ("guard",), "recipient": ("union",)}, ["wall"]),
    ({"actor": ("guard",), "status": ("denied",)}, ["denial"]),
    ({"actor": ("guard",), "country": ("nld",)}, ["denial", "wall"]),
    ({"type": ("CONSULT", "assault"), "status": ("Asserted",)}, ["other", "denial", "wall"]),
    ({"place": ("tarn",)}, ["other", "denial", "wall"]),
    ({"place": ("Lake Fort",), "status": ("future",)}, ["month"]),
    ({"country": ("BEL",), "actor": ("guard",)}, ["other"]),
    ({"country": ("BEL",), "words": "rain"}, []),
    ({"since": "2031-05-05", "until": "2031-05-20"}, ["other", "denial"]),
    ({"since": "2031-06-15", "until": "2031-06-15"}, ["month"]),
    ({"until": "2030"}, ["hostile", "plain"]),
    ({"since": "2031-05", "words": "union", "type": ("ASSAULT",), "country": ("NLD",)}, ["other", "denial", "wall"]),
]


@pytest.mark.parametrize(("facets", "names"), FACETS)
def test_facets(archive: Archive, facets: dict[str, Any], names: list[str]) -> None:
    assert found(archive, **facets) == names


@pytest.mark.parametrize(("facets", "names"), FACETS)
def test_frequent_values_give_the_same(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, facets: dict[str, Any], names: list[str]
) -> None:
    monkeypatch.setattr(planning, "RARE", -1)
    assert found(archive, **facets) == names


@pytest.mark.parametrize(("facets", "names"), FACETS)
def test_where_the_first_rows_do_not_hold_enough_the_rarest_condition_leads(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, facets: dict[str, Any], names: list[str]
) -> None:
    for name, value in {"RARE": -1, "WINDOW": 0, "AHEAD": 0}.items():
        monkeypatch.setattr(planning, name, value)
    one_by_one = [archive.search(Facets(**facets), limit=1, offset=offset).hits for offset in range(len(names) + 1)]
    assert [hit.report for hits in one_by_one for hit in hits] == [report(name) for name in names]


def test_where_words_stand_is_told_in_characters_of_the_text(address: str) -> None:
    text = "Cafe\u0301 at 5\u00a0o’clock, said Ze\u0301lvic. A CAFÉ; Cafe’s."
    with Archive(address) as archive:
        list(archive.store([Made(text, outlet=None, day=None).report("accents.txt")]))
        (hit,) = archive.search('cafe "zelvic a"').hits
    assert hit.snippet is not None
    words = [text[span.start : span.end] for span in hit.snippet.matches]
    assert words == ["Cafe\u0301", "Ze\u0301lvic. A", "CAFÉ", "Cafe"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["the", "wall", "of", "walls", "tarn"]), min_size=1, max_size=4))
def test_a_phrase_is_found_where_its_words_follow_each_other(sentences: Archive, words: list[str]) -> None:
    phrase = " ".join(words).replace("walls", "wall")
    wanted = {
        f"{number}.txt"
        for number, sentence in enumerate(SENTENCES)
        if f" {phrase} " in f" {sentence.lower()} ".replace("walls", "wall")
    }
    query = f'"{" ".join(words)}"'
    hits = sentences.search(query).hits
    assert {hit.report.location for hit in hits} == wanted
    for changed in ({"_FEW": -1}, {"RARE": -1}, {"RARE": -1, "WINDOW": 0, "AHEAD": 0, "_FEW": -1}):
        with pytest.MonkeyPatch.context() as patch:
            for name, value in changed.items():
                patch.setattr(fulltext if name == "_FEW" else planning, name, value)
            assert sentences.search(query).hits == hits
            assert [sentences.search(query, limit=1, offset=at).hits for at in range(len(hits))] == [
                (hit,) for hit in hits
            ]
    for hit in hits:
        assert hit.snippet is not None
        marked = [hit.snippet.text[one.start : one.end].lower() for one in hit.snippet.matches]
        assert marked
        assert all(phrase in one.replace("walls", "wall") for one in marked)


SENTENCES = (
    "The wall of Tarn", "Of the wall", "Walls the of tarn", "the the wall wall", "Tarn of tarn of the walls",
    "wall tarn the", "of of of the wall of the tarn",
)  # fmt: skip


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def sentences(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """An archive of SENTENCES."""
    if request.param == "sqlite":
        where = str(tmp_path_factory.mktemp("archive") / "sentences.db")
    else:
        where = request.getfixturevalue("new_database")(tables=True)
    with Archive(where) as it:
        drafts = [Made(one, outlet=None, day="2031") for one in SENTENCES]
        list(it.store(draft.report(f"{number}.txt") for number, draft in enumerate(drafts)))
        yield it


def test_what_lasts_for_years_is_found_by_every_day_in_it(address: str) -> None:
    days = {
        "decade": ("2021-02", "2031-03-04"), "new year": ("2029-12-31", "2030-01-01"), "since": ("2020-05", None),
        "day": ("2030-01-01", "2030-01-01"), "later": ("2031-01-01", "2031-01-01"), "strange": ("20x0", "2040"),
    }  # fmt: skip
    drafts = [Made(f"Rain: {name}.", outlet=None, day=first, last=last) for name, (first, last) in days.items()]
    with Archive(address) as archive:
        reports = [draft.report(f"inbox/{name}.txt") for draft, name in zip(drafts, days, strict=True)]
        list(archive.store([_until(report, days[name][1]) for report, name in zip(reports, days, strict=True)]))
        assert found(archive, since="2030", until="2030-01-01") == ["day", "new year", "decade", "since"]
        assert found(archive, since="2030-01-02", until="2030-12") == ["decade", "since"]
        assert found(archive, since="2031-01") == ["strange", "later", "decade", "since"]
        assert found(archive, since="2031-04", until="2031") == ["since"]


def test_what_lasts_for_years_has_an_index_in_sqlite(tmp_path: Path) -> None:
    with Archive(tmp_path / "news.db") as archive, archive.reading() as connection:
        for table in (documents, events):
            query = select(func.min(table.c.earliest)).where(lasting(table)).compile(connection)
            (plan,) = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}").all()
            assert f"USING COVERING INDEX ix_{table.name}_lasting" in plan[3]


def _until(report: tuple[Report, bytes], last: str | None) -> tuple[Report, bytes]:
    published = msgspec.structs.replace(report[0].document.published, latest=last)
    document = msgspec.structs.replace(report[0].document, published=published)
    return msgspec.structs.replace(report[0], document=document), report[1]


def test_reports_of_unknown_date_are_counted_where_a_date_is_asked_for(archive: Archive) -> None:
    hits = archive.search(Facets(words="wall", since="2031"))
    assert [hit.report for hit in hits.hits] == [report("wall")]
    assert (hits.found, hits.undated) == (1, 1)


@pytest.mark.parametrize(
    ("facets", "message"),
    [
        ({"words": "!!!"}, "'!!!' holds no word to look for"),
        ({"type": ("ATTACK",)}, "type 'ATTACK' is none of AGREE, CONSULT"),
        ({"status": ("maybe",)}, "status 'maybe' is none of asserted, denied"),
        ({"country": ("Netherlands",)}, "country 'Netherlands' is no code"),
        ({"actor": ("?",)}, "actor '\\?' holds no letter and no digit"),
        ({"since": "May"}, "since 'May' is no date"),
    ],
)
def test_what_cannot_be_is_refused(archive: Archive, facets: dict[str, Any], message: str) -> None:
    with pytest.raises(QueryError, match=message):
        archive.search(Facets(**facets))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40) | st.text(alphabet="wal the\"'*()^:-+\x00\\%_;{}[]ORANDNTE", max_size=40))
def test_whatever_is_typed_means_its_words(archive: Archive, query: str) -> None:
    try:
        terms = terms_of(query)
    except QueryError:
        with pytest.raises(QueryError):
            archive.search(query)
        return
    plain = " ".join('"' + " ".join(term.words) + '"' for term in terms)
    assert archive.search(query) == archive.search(plain)


def test_a_hundred_kilobytes_are_refused_or_found(archive: Archive) -> None:
    with pytest.raises(QueryError, match="at most 200 are looked for"):
        archive.search(" ".join(f'"{number}' for number in range(20_000)))
    assert archive.search("wall " * 20_000) == archive.search("wall")
    assert archive.search("x" * 100_000).found == 0
    assert archive.search(Facets(speaker=("x " * 50_000,))).found == 0
