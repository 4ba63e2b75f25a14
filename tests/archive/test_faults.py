"""What can go wrong with a database: each fault is made to happen, told in words, and loses nothing."""

import os
import resource
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path

import msgspec
import psycopg
import pytest
from sqlalchemy import Connection, insert, make_url, text

from archive_writer import lines
from purport.archive import schema
from purport.archive.archive import Archive
from purport.archive.writer import known
from purport.errors import (
    ArchiveAddress,
    ArchiveBroken,
    ArchiveError,
    ArchiveFull,
    ArchiveLocked,
    ArchiveUnreachable,
    NoArchive,
)
from purport.records import Report
from purport.settings import Settings

Reports = tuple[Report, ...]
IMPATIENT = Settings(archive_seconds=0.2)


def store(archive: Archive, reports: Reports) -> list[str]:
    """Store them, one a transaction; the outcomes."""
    return [added.outcome for one in reports for added in archive.store([(one, one.document.text.encode())])]


def held(archive: Archive) -> set[Report]:
    return {one.report for one in archive.held()}


def writer(address: str, *options: str) -> subprocess.Popen[bytes]:
    """A program that stores the reports it is given."""
    script = Path(__file__).resolve().parent.parent / "archive_writer.py"
    return subprocess.Popen(
        [sys.executable, str(script), address, *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def assert_sound(archive: Archive) -> None:
    """That no document is half there, and no row of one that is not."""
    with archive.reading() as connection:
        if archive.dialect == "sqlite":
            assert connection.execute(text("PRAGMA integrity_check")).scalars().all() == ["ok"]
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        queries = (
            "SELECT count(*) FROM documents WHERE id NOT IN (SELECT document FROM origins)",
            "SELECT count(*) FROM documents WHERE id NOT IN (SELECT document FROM readings WHERE current)",
            "SELECT count(*) FROM documents WHERE id NOT IN (SELECT document FROM passages)",
            "SELECT count(*) FROM blobs WHERE sha256 NOT IN (SELECT blob FROM origins)",
        )
        assert [connection.scalar(text(query)) for query in queries] == [0, 0, 0, 0]


def test_a_killed_program_leaves_only_whole_reports(address: str, sample_reports: Reports) -> None:
    reports = tuple(one for one in sample_reports if one.statements)
    program = writer(address, "--kill", "4")
    out, _ = program.communicate(lines(reports), timeout=60)
    assert program.returncode == -signal.SIGKILL
    assert out.decode().split() == [word for one in reports[:3] for word in ("new", one.document.id)]
    with Archive(address, create=False) as archive:
        assert held(archive) == set(reports[:3])
        assert_sound(archive)
        assert store(archive, reports) == ["known"] * 3 + ["new"] * (len(reports) - 3)
        assert held(archive) == set(reports)
        assert_sound(archive)


def test_two_programs_that_make_and_fill_one_archive_at_once(
    new_database: Callable[..., str], tmp_path: Path, sample_reports: Reports
) -> None:
    reports = tuple(one for one in sample_reports if one.statements)
    for place, batches in ((str(tmp_path / "news.db"), ()), (new_database(), ()), (new_database(), ("--batches",))):
        first, second = writer(place, *batches), writer(place, *batches)
        for program, its in ((first, reports), (second, tuple(reversed(reports)))):
            assert program.stdin is not None
            program.stdin.write(lines(its))
            program.stdin.close()
            program.stdin = None
        outcomes = []
        for program in (first, second):
            out, errors = program.communicate(timeout=60)
            assert (program.returncode, errors) == (0, b"")
            outcomes += [line.split() for line in out.decode().splitlines()]
        new = [document for outcome, document in outcomes if outcome == "new"]
        known = [document for outcome, document in outcomes if outcome == "known"]
        assert sorted(new) == sorted(known) == sorted(one.document.id for one in reports)
        with Archive(place, create=False) as archive:
            assert held(archive) == set(reports)
            assert {len(one.origins) for one in archive.held()} == {1}
            assert_sound(archive)


def test_a_lock_that_is_held_too_long_is_told_and_then_it_goes_on(address: str, sample_reports: Reports) -> None:
    reports = sample_reports[:2]
    with Archive(address, settings=IMPATIENT) as archive, closing(_locking(address)) as other:
        store(archive, reports[:1])
        other.execute("BEGIN IMMEDIATE" if archive.dialect == "sqlite" else "LOCK TABLE documents IN EXCLUSIVE MODE")
        began = time.monotonic()
        with pytest.raises(ArchiveLocked, match=r"is being written by another program.*PURPORT_ARCHIVE_SECONDS"):
            store(archive, reports)
        assert 0.1 < time.monotonic() - began < 5
        assert held(archive) == {reports[0]}  # readers do not wait for a writer
        other.execute("ROLLBACK")
        assert store(archive, reports) == ["known", "new"]
        assert held(archive) == set(reports)


def _locking(address: str) -> sqlite3.Connection | psycopg.Connection:
    if "://" not in address:
        return sqlite3.connect(address, isolation_level=None)
    return psycopg.connect(make_url(address).set(drivername="postgresql").render_as_string(hide_password=False))


def test_a_full_disk_loses_only_what_did_not_fit(tmp_path: Path, sample_reports: Reports) -> None:
    with Archive(tmp_path / "news.db") as archive:
        store(archive, sample_reports[:2])
        with archive.reading() as connection:
            pages = connection.execute(text("PRAGMA page_count")).scalar_one()
            connection.execute(text(f"PRAGMA max_page_count = {pages + 10}"))
        with pytest.raises(ArchiveFull, match=r"news\.db: no room is left; make room and add again, .* is kept"):
            store(archive, sample_reports)
        there = held(archive)
        assert set(sample_reports[:2]) <= there < set(sample_reports)
        assert_sound(archive)
        with archive.reading() as connection:
            connection.execute(text("PRAGMA max_page_count = 1000000"))
        store(archive, sample_reports)
        assert held(archive) == set(sample_reports)
        assert_sound(archive)


def test_a_file_that_may_not_grow_loses_only_what_did_not_fit(tmp_path: Path, sample_reports: Reports) -> None:
    path = tmp_path / "news.db"
    with Archive(path) as archive:
        store(archive, sample_reports[:2])
    limit = 700_000
    program = subprocess.run(
        [sys.executable, str(Path(__file__).resolve().parent.parent / "archive_writer.py"), str(path)],
        input=lines(sample_reports),
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert program.returncode == 1
    assert "purport.errors.ArchiveFull" in program.stderr.decode().splitlines()[-1]
    stored = {line.split()[1] for line in program.stdout.decode().splitlines()}
    with Archive(path) as archive:
        assert {one.document.id for one in held(archive)} == stored
        assert 2 <= len(stored) < len(sample_reports)
        assert_sound(archive)
        store(archive, sample_reports)
        assert held(archive) == set(sample_reports)


@pytest.mark.parametrize(
    ("state", "kind", "words"),
    [
        ("53100", ArchiveFull, "no room is left; make room and add again, what was added before is kept"),
        ("55P03", ArchiveLocked, "is being written by another program"),
        ("XX001", ArchiveBroken, "is damaged"),
        ("42501", ArchiveUnreachable, "the server refused"),
        ("57P01", ArchiveUnreachable, "the server refused"),
        ("22003", ArchiveError, "the database refused"),
    ],
)
def test_what_a_server_reports(
    new_database: Callable[..., str], state: str, kind: type[ArchiveError], words: str
) -> None:
    with Archive(new_database(tables=True)) as archive:

        def work(connection: Connection) -> None:
            connection.execute(insert(schema.decisions).values(verdict="same", left="a", right="b", made="c"))
            connection.execute(text(f"DO $$ BEGIN RAISE EXCEPTION 'as asked' USING ERRCODE = '{state}'; END $$"))

        with pytest.raises(kind, match=words) as raised:
            archive.write(work)
        assert type(raised.value) is kind
        assert archive.decisions() == ()


def test_a_server_that_goes_away_is_told_and_found_again(new_database: Callable[..., str]) -> None:
    with Archive(new_database(tables=True)) as archive:
        with pytest.raises(ArchiveUnreachable), archive.writing() as connection:
            connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
        assert archive.decisions() == ()


def spoilt(path: Path, spoil: Callable[[bytes], bytes]) -> None:
    path.write_bytes(spoil(path.read_bytes()))


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda data: data[:4096] + os.urandom(len(data) - 4096), "is damaged"),
        (lambda data: data[: len(data) // 2], "is damaged"),
        (lambda data: data[:30], "is damaged"),
        (lambda data: b"Dear Sir,\n" + data, "it is not a database"),
        (lambda data: data[:16] + b"\xff" * 84 + data[100:], "is damaged"),
    ],
    ids=["overwritten", "cut in half", "cut after the header", "not a database", "header overwritten"],
)
def test_a_spoilt_file_is_told(
    tmp_path: Path, sample_reports: Reports, spoil: Callable[[bytes], bytes], words: str
) -> None:
    path = tmp_path / "news.db"
    with Archive(path) as archive:
        store(archive, sample_reports[:3])
    spoilt(path, spoil)
    before = path.read_bytes()
    with pytest.raises(ArchiveBroken, match=words), Archive(path) as archive:
        held(archive)
    assert path.read_bytes() == before


def test_one_spoilt_page_is_told_when_it_is_read(tmp_path: Path, sample_reports: Reports) -> None:
    path = tmp_path / "news.db"
    with Archive(path) as archive:
        store(archive, sample_reports)
        with archive.reading() as connection:
            root = connection.execute(text("SELECT rootpage FROM sqlite_master WHERE name = 'readings'")).scalar_one()
    spoilt(path, lambda data: data[: (root - 1) * 4096] + b"\xee" * 4096 + data[root * 4096 :])
    with Archive(path) as archive:
        with pytest.raises(ArchiveBroken, match=r"is damaged .*\.recover"):
            held(archive)
        with pytest.raises(ArchiveBroken, match="is damaged"):
            store(archive, sample_reports)


def test_a_database_of_another_program_is_left_alone(tmp_path: Path, new_database: Callable[..., str]) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(ArchiveBroken, match="it is a database of another program, with tables such as recipes"):
        Archive(path)
    assert path.read_bytes() == before
    address = new_database()
    with closing(_locking(address)) as server:
        server.execute("CREATE TABLE documents (name TEXT)")
        server.execute("COMMIT")
    with pytest.raises(ArchiveBroken, match="with tables such as documents"):
        Archive(address)


def test_tables_of_others_do_not_disturb_on_a_server(new_database: Callable[..., str]) -> None:
    address = new_database()
    with closing(_locking(address)) as server:
        server.execute("CREATE TABLE recipes (name TEXT)")
        server.execute("CREATE TABLE alembic_version (version_num TEXT)")
        server.execute("COMMIT")
    with Archive(address) as archive:
        assert archive.counts().reports == 0


def test_places_where_no_archive_is(tmp_path: Path, new_database: Callable[..., str]) -> None:
    (tmp_path / "empty.db").touch()
    for place, words in (
        (tmp_path / "none.db", r"there is no archive at .*none\.db; make one with `purport add`, or check the path"),
        (tmp_path / "empty.db", r"empty\.db is empty, not an archive"),
        (new_database(), r"holds no archive yet; make one with `purport add`"),
    ):
        with pytest.raises(NoArchive, match=words):
            Archive(place, create=False)
    assert not (tmp_path / "none.db").exists()
    with pytest.raises(ArchiveUnreachable, match=r"there is no folder .*missing; make it or give another path"):
        Archive(tmp_path / "missing" / "news.db")
    with pytest.raises(ArchiveUnreachable, match=r"cannot be opened .*; give the path of a file"):
        Archive(tmp_path)
    with Archive(tmp_path / "empty.db") as archive:
        assert archive.counts().reports == 0


def test_a_server_that_is_not_there_is_told_without_the_password() -> None:
    with pytest.raises(
        ArchiveUnreachable, match=r"was not reached .*; check the address and that the server runs"
    ) as raised:
        Archive("postgresql+psycopg://anna:s3cret@127.0.0.1:1/news")
    assert "s3cret" not in str(raised.value)
    assert "anna:***@127.0.0.1" in str(raised.value)


def test_a_missing_driver_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(
        ArchiveAddress, match=r"anna:\*\*\*@host.* needs .*psycopg; .*pip install 'purport\[postgresql\]'"
    ):
        Archive("postgresql://anna:s3cret@host/news")


def test_settings_say_how_long_to_wait(tmp_path: Path) -> None:
    settings = msgspec.structs.replace(IMPATIENT, archive=str(tmp_path / "usual.db"))
    with Archive(settings=settings) as archive:
        assert archive.place == str(tmp_path / "usual.db")
        with archive.reading() as connection:
            assert connection.execute(text("PRAGMA busy_timeout")).scalar_one() == 200
            assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1
            assert connection.execute(text("PRAGMA journal_mode")).scalar_one() == "wal"
            assert connection.execute(text("PRAGMA synchronous")).scalar_one() == 1


def test_two_writers_that_wait_for_each_other_both_get_through(
    new_database: Callable[..., str], sample_reports: Reports
) -> None:
    with Archive(new_database(tables=True)) as archive:
        store(archive, sample_reports[:2])
        ids = [one.document.id for one in sample_reports[:2]]
        both_hold_one, tries = threading.Barrier(2), list[str]()

        def work(first: str, second: str, connection: Connection) -> str:
            tries.append(first)
            assert known(connection, first, lock=True) is not None
            if len(tries) <= 2:
                both_hold_one.wait(timeout=30)
            assert known(connection, second, lock=True) is not None
            return first

        with ThreadPoolExecutor(2) as pool:
            done = [pool.submit(archive.write, partial(work, *pair)) for pair in (ids, ids[::-1])]
            assert [one.result(timeout=60) for one in done] == ids
        assert len(tries) == 3  # the server broke one of them off, which began again
