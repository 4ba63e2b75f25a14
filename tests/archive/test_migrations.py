"""The tables come from migrations, which agree with the schema, fail as a whole, and know what is newer."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from made_reports import Made, made
from purport.archive import engine, schema
from purport.archive.archive import Archive
from purport.archive.migrations import REVISIONS, VERSION_TABLE, running
from purport.archive.views import NAMES
from purport.errors import ArchiveTooNew, MigrationFailed
from purport.records import Report

LATER = '''"""A later revision."""

import sqlalchemy as sa
from alembic import op

revision = "later"
down_revision = "{before}"


def upgrade() -> None:
    op.create_table("remarks", sa.Column("id", sa.Integer, primary_key=True))
    op.execute("UPDATE documents SET outlet = 'changed'")
    op.execute("{last}")
'''


def later(folder: Path, monkeypatch: pytest.MonkeyPatch, *, last: str) -> None:
    """Let Purport have one revision more, whose last statement is `last`."""
    shutil.copytree(running.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    source = LATER.format(before=REVISIONS[-1], last=last)
    (folder / "versions" / "later.py").write_text(source, encoding="utf-8")
    monkeypatch.setattr(running, "FOLDER", folder)
    monkeypatch.setattr(engine, "REVISIONS", (*REVISIONS, "later"))


def of_the_first_version(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Let Purport have only the revision that the first version had."""
    shutil.copytree(running.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in folder.glob("versions/v*.py"):
        if not file.name.startswith("v0001"):
            file.unlink()
    patch.setattr(running, "FOLDER", folder)
    patch.setattr(engine, "REVISIONS", REVISIONS[:1])


def indexes(archive: Archive) -> dict[str, dict[str, Any]]:
    """What the indexes of documents and events hold, by their names."""
    with archive.reading() as connection:
        found = [one for table in ("documents", "events") for one in inspect(connection).get_indexes(table)]
    return {one["name"]: dict(one) for one in found if one["name"] is not None}


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_an_archive_of_the_first_version_is_brought_up_to_date_with_what_it_holds(
    request: pytest.FixtureRequest, tmp_path: Path, database: str
) -> None:
    where = str(tmp_path / "first.db") if database == "sqlite" else request.getfixturevalue("new_database")()
    with pytest.MonkeyPatch.context() as patch:
        of_the_first_version(tmp_path / "migrations", patch)
        with Archive(where) as archive:
            list(archive.store(made()))
            tables, revision, reports = state(archive)
            found = [archive.search(words).hits for words in ("attack", "korr", "wall")]
            assert "ix_events_lasting" not in indexes(archive)
    assert (revision, len(reports)) == ("0001", len(made()))
    with Archive(where, create=False) as archive:
        assert state(archive) == (tables, REVISIONS[-1], reports)
        assert [archive.search(words).hits for words in ("attack", "korr", "wall")] == found
        assert [hit.report.location for hit in archive.search('"the wall" "wall leaks"').hits] == ["inbox/undated.txt"]
        assert {"ix_events_lasting", "ix_documents_lasting"} <= set(indexes(archive))
        if database == "postgresql":
            options = indexes(archive)["ix_events_type_earliest_latest"]["dialect_options"]
            assert options["postgresql_include"] == ["id", "document"]
            assert "ix_documents_pairs" in indexes(archive)
            with archive.reading() as connection:
                assert inspect(connection).get_foreign_keys("passages") == []
                assert inspect(connection).get_pk_constraint("passages")["constrained_columns"] == []
        (added,) = archive.store([Made("A text of now.", outlet=None, day=None).report("now.txt")])
        assert added.outcome == "new"


def state(archive: Archive) -> tuple[set[str], str, set[Report]]:
    """Tables, revision and reports."""
    with archive.reading() as connection:
        tables = set(inspect(connection).get_table_names())
        revision = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar_one()
    return tables, revision, {one.report for one in archive.held()}


def test_the_migrated_tables_are_those_of_the_schema(archive: Archive) -> None:
    def concerns(thing: Any, name: str | None, kind: str, reflected: bool, _: object) -> bool:
        of_words = reflected and (name or "").startswith("documents_text")
        of_marks = kind == "foreign_key_constraint" and thing.table.name == "passages"
        if of_words or (of_marks and archive.dialect == "postgresql"):
            return False
        return not (kind == "column" and name == "search") and name not in ("ix_documents_search", "ix_documents_pairs")

    options = {"version_table": VERSION_TABLE, "include_object": concerns, "compare_type": True}
    with archive.reading() as connection:
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, schema.metadata) == []
        assert set(NAMES) <= set(inspect(connection).get_view_names())


def test_the_list_of_revisions_is_that_of_the_files() -> None:
    config = Config()
    config.set_main_option("script_location", str(running.FOLDER))
    revisions = [one.revision for one in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(revisions)) == REVISIONS


def test_an_older_archive_is_brought_up_to_date_when_it_is_opened(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sample_reports: tuple[Report, ...]
) -> None:
    with Archive(address) as archive:
        list(archive.store([(sample_reports[0], b"")]))
        tables, revision, reports = state(archive)
    assert revision == REVISIONS[-1]
    later(tmp_path / "migrations", monkeypatch, last="UPDATE documents SET byline = 'changed'")
    with Archive(address, create=False) as archive:
        assert state(archive) == (tables | {"remarks"}, "later", reports)
        with archive.reading() as connection:
            assert connection.execute(text("SELECT outlet, byline FROM documents")).all() == [("changed", "changed")]


def test_a_migration_that_fails_half_way_leaves_the_archive_as_it_was(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sample_reports: tuple[Report, ...]
) -> None:
    with Archive(address) as archive:
        list(archive.store([(one, b"") for one in sample_reports]))
        before = state(archive)
    with monkeypatch.context() as patched:
        later(tmp_path / "migrations", patched, last="UPDATE documents SET nonsense = 1")
        with pytest.raises(MigrationFailed, match=r"could not be brought .*nonsense.*; it is as it was before\."):
            Archive(address)
    with Archive(address) as archive:
        assert state(archive) == before


def test_a_new_archive_whose_making_fails_is_not_half_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        later(tmp_path / "migrations", patched, last="UPDATE documents SET nonsense = 1")
        with pytest.raises(MigrationFailed):
            Archive(tmp_path / "news.db")
    with Archive(tmp_path / "news.db") as archive:
        assert state(archive)[1:] == (REVISIONS[-1], set())


def test_an_archive_of_a_later_version_is_refused_and_left_alone(address: str) -> None:
    with Archive(address) as archive, archive.writing() as connection:
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))
    with pytest.raises(
        ArchiveTooNew,
        match=r"was made by a later version of Purport \(its layout is 9999, .*\); update Purport: pip install",
    ):
        Archive(address)
