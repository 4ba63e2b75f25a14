"""`purport decide`: what a person says of two names is heeded by the comparison, and can be undone."""

import json
from pathlib import Path

import pytest

from purport.archive.archive import Archive
from purport.cli import app
from purport.errors import CorrectionRefused
from purport.reader import Reader

REPORTS = (
    "The Daily Kettle\nMay 4, 2031\n\nThe governor of Dunmere, Abdel Karim al-Saadi, said that the wall will hold.\n",
    "Harbour News\nMay 5, 2031\n\nAbd el-Kareem Saadi said on Monday that the wall had been built badly.\n",
)


@pytest.fixture
def filled(tmp_path: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with an archive of two reports that spell one name in two ways."""
    monkeypatch.chdir(tmp_path)
    for number, text in enumerate(REPORTS):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    with Archive("news.db") as archive:
        archive.reader = reader
        list(archive.add(["0.txt", "1.txt"]))


def _spellings(capfd: pytest.CaptureFixture[str]) -> list[list[str]]:
    """The spellings of every actor called Saadi."""
    app(["compare", "--archive", "news.db", "--format", "json"], standalone_mode=False)
    found = json.loads(capfd.readouterr().out)["actors"]
    return sorted(sorted(it["text"] for it in one["spellings"]) for one in found if "Saadi" in one["name"])


@pytest.mark.usefixtures("filled")
def test_names_are_parted_and_put_together_again(capfd: pytest.CaptureFixture[str]) -> None:
    together = [["Abd el-Kareem Saadi", "Abdel Karim al-Saadi"]]
    apart = [["Abd el-Kareem Saadi"], ["Abdel Karim al-Saadi"]]
    assert _spellings(capfd) == together
    names = ["Abdel Karim al-Saadi", "Abd el-Kareem Saadi", "--archive", "news.db"]
    app(["decide", "apart", *names, "--author", "M. Oren", "--reason", "brothers"], standalone_mode=False)
    assert capfd.readouterr().out == "apart: abdel karim saadi, abd kareem saadi\n"
    assert _spellings(capfd) == apart
    app(["decide", "same", *names], standalone_mode=False)
    capfd.readouterr()
    assert _spellings(capfd) == together
    with Archive("news.db") as archive:
        assert [(one.verdict, one.author, one.reason) for one in archive.decisions()] == [
            ("apart", "M. Oren", "brothers"),
            ("same", None, None),
        ]


@pytest.mark.usefixtures("filled")
def test_two_forms_of_the_same_letters_are_no_two_names() -> None:
    with pytest.raises(CorrectionRefused, match="are not two names"):
        app(["decide", "same", "al-Saadi", "Saadi", "--archive", "news.db"], standalone_mode=False)
