"""Where an archive is, and that no password is ever shown."""

from pathlib import Path

import pytest

from purport.archive.address import address_of, default_path, masked, shown
from purport.errors import ArchiveAddress
from purport.settings import Settings


@pytest.mark.parametrize(
    ("given", "is_shown"),
    [
        ("news.db", "news.db"),
        (Path("folder/news.db"), "folder/news.db"),
        ("we?ird#name%20.db", "we?ird#name%20.db"),
        ("sqlite:///folder/news.db", "folder/news.db"),
        ("sqlite:////folder/news.db", "/folder/news.db"),
        ("postgresql://anna:s3cret@host/news", "postgresql+psycopg://anna:***@host/news"),
        ("postgres://anna@host:5433/news", "postgresql+psycopg://anna@host:5433/news"),
        ("postgresql+psycopg://host/news?password=s3cret", "postgresql+psycopg://host/news?password=***"),
    ],
)
def test_what_an_archive_may_be_called(given: str | Path, is_shown: str) -> None:
    assert shown(address_of(given, Settings())) == is_shown


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("", "an archive needs a name"),
        ("mysql://anna:s3cret@host/news", r"mysql://anna:\*\*\*@host/news is no archive Purport knows"),
        ("postgresql+asyncpg://anna:s3cret@host/news", r"anna:\*\*\*@host/news is no archive Purport knows"),
        ("postgresql://anna:s3c@ret/x@host:port/news", r"anna:\*\*\*@host:port/news cannot be read as an address"),
    ],
)
def test_what_it_may_not_be_called(given: str, message: str) -> None:
    with pytest.raises(ArchiveAddress, match=message) as raised:
        address_of(given, Settings())
    assert "s3c" not in str(raised.value)


def test_without_a_name_the_settings_and_then_the_data_folder_say_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert address_of(None, Settings(archive="mine.db")).database == "mine.db"
    assert address_of(None, Settings()).database == str(default_path())
    assert default_path().parent.is_dir()
    assert tmp_path in default_path().parents
    assert address_of("~/news.db", Settings()).database == str(tmp_path / "news.db")


def test_passwords_in_other_text_are_masked() -> None:
    assert masked("host=h password=s3cret user=anna") == "host=h password=*** user=anna"
    assert masked("nothing to hide") == "nothing to hide"
