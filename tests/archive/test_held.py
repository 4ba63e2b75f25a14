"""What the archive hands on: reports in the order of publication, documents that share passages, decisions, counts."""

import hashlib
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import func, select

from purport.archive import schema
from purport.archive.archive import Archive
from purport.archive.records import Counts, Decision, Held, ReadBy, Shared
from purport.errors import CorrectionRefused, NotHeld
from purport.records import Block, Document, Origin, Provenance, Report, Span, When

WORDS = "harbour quarry lantern orchard meadow furnace glacier cathedral vineyard monsoon saffron boulder".split()


def report(text: str, *, published: str | None = None, outlet: str | None = None) -> Report:
    """A report of one paragraph in which nothing was found."""
    data = text.encode()
    origin = Origin(location=f"{text[:8]}.txt", format="text", sha256=hashlib.sha256(data).hexdigest(), charset="utf-8")
    return Report(
        purport=Provenance(version="0.0.1"),
        document=Document(
            id=hashlib.sha256(data).hexdigest(),
            text=text,
            outlet=outlet,
            published=When(earliest=published, latest=published) if published else When(unknown="no date was found"),
            language="en",
            origin=origin,
            blocks=(Block(kind="paragraph", span=Span(0, len(text))),),
        ),
    )


def store(archive: Archive, *reports: Report) -> list[str]:
    """The ids of reports that are stored now."""
    return [one.document for one in archive.store((one, one.document.text.encode()) for one in reports)]


def passage(number: int) -> str:
    """Twelve words that no other number gives."""
    return " ".join(f"{word}{chr(97 + number % 26)}{chr(97 + number // 26)}" for word in WORDS)


def test_the_order_is_that_of_publication_then_of_adding(archive: Archive) -> None:
    dates = ("2025-03-01", None, "2025-02-06T10:00:00+00:00", "2025-02-06", None, "2024-12-31", "2025-02-06")
    reports = [report(f"{number} text", published=date) for number, date in enumerate(dates)]
    ids = store(archive, *reports)
    order = [5, 3, 6, 2, 0, 1, 4]
    held = list(archive.held())
    assert held == [
        Held(report=reports[number], origins=(reports[number].document.origin,), added=one.added)
        for number, one in zip(order, held, strict=True)
    ]
    assert [one.report for one in archive.held([ids[4], ids[0], ids[5], ids[0]])] == [
        reports[number] for number in (5, 0, 4)
    ]
    assert list(archive.held([])) == []


def test_a_document_that_is_not_there_is_named(archive: Archive) -> None:
    (id,) = store(archive, report("one"))
    with pytest.raises(NotHeld, match="holds no document abc and 1 more; give the ids"):
        next(archive.held([id, "xyz", "abc"]))


def test_reports_are_fetched_a_few_at_a_time(archive: Archive) -> None:
    store(archive, *(report(f"{number} text") for number in range(100)))
    held = archive.held()
    first = next(held)
    store(archive, report("another"))  # nobody waits for a reader who takes its time
    rest = list(held)
    assert len({one.report.document.id for one in (first, *rest)}) == 100


def test_documents_that_share_rare_passages(archive: Archive) -> None:
    footer = passage(99)
    texts = [f"{passage(0)} {footer}", f"{passage(1)} {footer}", f"{passage(0)} {passage(1)} {footer}"]
    texts += [f"{passage(number)} {footer}" for number in range(10, 20)]
    ids = store(archive, *map(report, texts))
    own = {(one.left, one.right): one.marks for one in archive.sharing(most=5)}
    assert own.keys() == {(ids[0], ids[2]), (ids[1], ids[2])}
    all_pairs = {(one.left, one.right) for one in archive.sharing()}
    assert len(all_pairs) == len(ids) * (len(ids) - 1) // 2  # thirteen documents are not many
    assert [(one.left, one.right) for one in archive.sharing([ids[0]], most=5)] == [(ids[0], ids[2])]
    assert list(archive.sharing([ids[2], ids[0]], most=5)) == [
        Shared(left=ids[0], right=ids[2], marks=own[ids[0], ids[2]]),
        Shared(left=ids[1], right=ids[2], marks=own[ids[1], ids[2]]),
    ]
    assert list(archive.sharing([ids[5]], most=5)) == []


def test_decisions_are_kept_in_their_order(archive: Archive) -> None:
    first = archive.decide("same", "al-Nujabā’", "Nujaba Movement", author="M. Oren", reason="its own website")
    second = archive.decide("apart", "Saadi", "Sa‘di Qassem")
    assert first == Decision(
        verdict="same", left="nujaba", right="nujaba movement", author="M. Oren", reason="its own website",
        made=first.made,
    )  # fmt: skip
    assert archive.decisions() == (first, second)
    with pytest.raises(CorrectionRefused, match="are not two names: they have the same letters"):
        archive.decide("same", "Saadi", "Sa‘adi")
    with pytest.raises(CorrectionRefused, match="'maybe' is no verdict; expected one of same, apart"):
        archive.decide("maybe", "a", "b")  # type: ignore[arg-type]


def test_counts(archive: Archive, sample_reports: tuple[Report, ...]) -> None:
    empty = archive.counts()
    assert empty == Counts(
        archive=archive.place, layout="0002", size=empty.size, reports=0, origins=0, outlets=0, first=None, last=None,
        undated=0, statements=0, events=0, actors=0, read_by=(), unindexed=0, corrections=0, unfound=0, decisions=0,
    )  # fmt: skip
    elsewhere = msgspec.structs.replace(
        sample_reports[0],
        document=msgspec.structs.replace(
            sample_reports[0].document,
            origin=msgspec.structs.replace(sample_reports[0].document.origin, location="elsewhere"),
        ),
    )
    store(archive, *sample_reports, elsewhere)
    archive.decide("same", "a", "b")
    counts = archive.counts()
    supported = [one for one in sample_reports if one.purport.stages]
    assert counts == Counts(
        archive=archive.place,
        layout="0002",
        size=counts.size,
        reports=len(sample_reports),
        origins=len(sample_reports) + 1,
        outlets=len({one.document.outlet for one in sample_reports} - {None}),
        first="2025-02-06",
        last="2025-03-05",
        undated=3,
        statements=sum(len(one.statements) for one in sample_reports),
        events=sum(len(one.events) for one in sample_reports),
        actors=sum(len(one.actors) for one in sample_reports),
        read_by=(
            ReadBy(version="0.1.0", models=supported[0].purport.models, reports=len(supported)),
            ReadBy(version="0.1.0", models=(), reports=len(sample_reports) - len(supported)),
        ),
        unindexed=0,
        corrections=0,
        unfound=0,
        decisions=1,
    )
    assert counts.size > empty.size


def test_documents_that_the_index_of_words_lacks_are_counted(tmp_path: Path) -> None:
    with Archive(tmp_path / "news.db") as archive:
        store(archive, report("one"), report("two"))
        with archive.writing() as connection:
            connection.exec_driver_sql("DELETE FROM documents_text_docsize WHERE id = 1")
        assert archive.counts().unindexed == 1


def test_a_reader_sees_one_state_whatever_others_write(archive: Archive) -> None:
    store(archive, report("one"))
    query = select(func.count()).select_from(schema.documents)
    with archive.reading() as connection:
        before = connection.scalar(query)
        store(archive, report("two"))
        assert (before, connection.scalar(query)) == (1, 1)
    with archive.reading() as connection:
        assert connection.scalar(query) == 2
