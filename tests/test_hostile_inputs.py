"""Bad input: a clear error, nothing lost, the rest still read, and never long busy.

The bound is the one promised: ten seconds, and one more for every 10,000 characters.
"""

import gzip
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from purport.extract.rules import RuleFinder
from purport.extract.statements import StatementFinder
from purport.extract.trained import TrainedFinder
from purport.language.spacy_pipeline import SpacyPipeline
from purport.reader import Reader
from purport.records import Evidence, Failure, Report
from purport.settings import Settings
from support import document

GOOD = b"The wall will hold, the minister said on Friday."


@pytest.fixture(autouse=True, scope="module")
def _warm(finders: dict[str, StatementFinder]) -> None:
    """Load the models before the clock runs."""
    for finder in finders.values():
        finder.read(document(GOOD.decode()))


@pytest.fixture(scope="module")
def finders(pipeline: SpacyPipeline) -> dict[str, StatementFinder]:
    return {"model": TrainedFinder(), "rules": RuleFinder(pipeline)}


def _timed(reader: Reader, path: Path, *, characters: int = 0) -> list[Report | Failure]:
    """What comes out of `path` and of a good report after it, within the promised time."""
    good = path.parent / "good.txt"
    good.write_bytes(GOOD)
    began = time.monotonic()
    outcomes = list(reader.read([str(path), str(good)]))
    assert time.monotonic() - began < 10 + characters / 10_000
    last = outcomes.pop()
    assert isinstance(last, Report)
    assert [last.words(one.content) for one in last.statements] == ["The wall will hold"]
    return outcomes


def _message(outcomes: list[Report | Failure]) -> tuple[str, str]:
    (failure,) = outcomes
    assert isinstance(failure, Failure), failure
    return failure.error, failure.message


@pytest.mark.parametrize(
    ("name", "data", "error", "says"),
    [
        ("empty.txt", b"", "EmptyInput", "it is empty"),
        ("blank.txt", b" \n\t\r\n \xef\xbb\xbf", "EmptyInput", "it holds no text"),
        ("furniture.eml", b"From: a@b.example\nSubject: x\n\n", "EmptyInput", ""),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + os.urandom(4000), "BinaryInput", "a PNG image"),
        ("paper.txt", b"%PDF-1.7 ...", "BinaryInput", "a PDF file"),
        ("noise.txt", bytes(range(32)) * 300, "BinaryInput", "control characters"),
        ("object.json", b'{"about": "The wall will hold, the minister said."}', "Malformed", "it is JSON"),
        ("archive.txt", gzip.compress(gzip.compress(GOOD)), "BinaryInput", "a gzip archive inside another"),
        ("cut.txt.gz", gzip.compress(GOOD * 5000)[:60], "Malformed", "cut off"),
        ("broken.txt.gz", gzip.compress(GOOD)[:10] + b"\xff" * 40, "Malformed", "damaged"),
    ],
)
def test_what_cannot_be_read(reader: Reader, tmp_path: Path, name: str, data: bytes, error: str, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    kind, message = _message(_timed(reader, path))
    assert kind == error
    assert says in message


def test_a_text_of_100_megabytes(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        for _ in range(100):
            file.write(b"The wall will hold, the minister said.\n" * (2**20 // 39))
    kind, message = _message(_timed(reader, path))
    assert (kind, "more than one report can have" in message) == ("TooLarge", True)


def test_a_zip_bomb(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "bomb.txt.gz"
    with gzip.open(path, "wb", compresslevel=9) as file:
        for _ in range(256):
            file.write(b"a" * 2**20)
    kind, _ = _message(_timed(reader, path))
    assert kind == "TooLarge"


def test_a_bomb_of_messages_stops_at_the_limit_and_keeps_what_was_read(tmp_path: Path) -> None:
    head = b"From a Mon Jan  1 00:00:00 2031\nFrom: a@b.example\nDate: Mon, 1 Jan 2031 00:00:00 +0000\n"
    message = head + b"X-Padding: " + b"x" * 8000 + b"\n\n" + GOOD + b"\n\n"
    path = tmp_path / "bomb.mbox.gz"
    path.write_bytes(gzip.compress(message * 40))
    small = Reader(msgspec.structs.replace(Settings(), max_unpacked_bytes=20 * len(message)))
    outcomes = list(small.read([str(path)]))
    assert [type(one).__name__ for one in outcomes] == ["Report"] * 19 + ["Failure"]
    assert isinstance(outcomes[-1], Failure)
    assert outcomes[-1].error == "TooLarge"


def test_a_mime_tree_a_thousand_levels_deep(reader: Reader, tmp_path: Path) -> None:
    head = b"From: a@b.example\nDate: Mon, 1 Jan 2031 00:00:00 +0000\nMIME-Version: 1.0\n"
    body = b"Content-Type: text/plain\n\n" + GOOD + b"\n"
    for level in range(1000):
        mark = b"b%d" % level
        body = (
            b"Content-Type: multipart/mixed; boundary="
            + mark
            + b"\n\n--"
            + mark
            + b"\n"
            + body
            + b"\n--"
            + mark
            + b"--\n"
        )
    path = tmp_path / "deep.eml"
    path.write_bytes(head + body)
    (outcome,) = _timed(reader, path)
    assert isinstance(outcome, Report) or outcome.error in ("Malformed", "EmptyInput")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("nul.txt", b"The wall \x00will hold, the mini\x00ster said.\x00"),
        ("crlf.txt", b"The wall will\r\nhold, the minister said.\r\n"),
        ("bom.txt", b"\xef\xbb\xbfThe wall will hold, the minister said."),
        ("utf16.txt", "The wall will hold, the minister said.".encode("utf-16")),
        ("utf16-bare.txt", "The wall will hold, the minister said.".encode("utf-16-le")),
        ("marks.txt", "\u200fThe wall will\u200e hold, \u202bthe minister\u202c said.".encode()),
        ("surrogate.txt", b"The wall will hold, the minister said. \xed\xa0\x80"),
        ("latin.txt", "The wall in Zürich will hold, the minister said – “really”.".encode("cp1252")),
    ],
)
def test_what_is_odd_but_can_be_read(reader: Reader, tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    (report,) = _timed(reader, path)
    assert isinstance(report, Report)
    assert [report.words(one.cue) for one in report.statements] == ["said"]


def test_an_unknown_charset_is_reported(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "charset.eml"
    path.write_bytes(
        b"From: a@b.example\nDate: Mon, 1 Jan 2031 00:00:00 +0000\nContent-Type: text/plain; charset=x-klingon\n\n"
        + GOOD
    )
    (report,) = _timed(reader, path)
    assert isinstance(report, Report)
    assert any("x-klingon" in warning for warning in report.document.warnings)


def test_a_folder_without_readable_files(reader: Reader, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "picture.png").write_bytes(b"\x89PNG")
    kind, message = _message(_timed(reader, folder))
    assert (kind, "no file in this folder" in message) == ("InputError", True)


def test_a_folder_is_read_in_order_and_links_to_folders_are_not_followed(reader: Reader, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "b").mkdir(parents=True)
    for name in ("b/2.txt", "a.txt", "c.txt"):
        (folder / name).write_bytes(GOOD)
    (folder / "b" / "loop").symlink_to(folder)
    found = [one.document.origin.location for one in reader.read([str(folder)]) if isinstance(one, Report)]
    assert found == [str(folder / name) for name in ("a.txt", "c.txt", "b/2.txt")]


def test_a_file_that_vanishes_while_being_read(reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    from purport.sources import files

    class Vanishing(io.RawIOBase):
        def read(self, _: int = -1) -> bytes:
            raise OSError(5, "Input/output error")

    real = files._open  # noqa: SLF001
    monkeypatch.setattr(
        files, "_open", lambda location: Vanishing() if location.endswith("gone.txt") else real(location)
    )
    path = tmp_path / "gone.txt"
    path.write_bytes(GOOD)
    kind, message = _message(_timed(reader, path))
    assert (kind, "vanished or failed" in message) == ("Unreachable", True)


def test_a_file_deleted_between_listing_and_reading(reader: Reader, tmp_path: Path) -> None:
    for name in ("1.txt", "2.txt", "3.txt"):
        (tmp_path / name).write_bytes(GOOD)
    outcomes: Iterator[Report | Failure] = reader.read([str(tmp_path)])
    first = next(outcomes)
    (tmp_path / "2.txt").unlink()
    kinds = [type(one).__name__ for one in [first, *outcomes]]
    assert kinds == ["Report", "Failure", "Report"]


@pytest.mark.parametrize("finder", ["model", "rules"])
@pytest.mark.parametrize(
    "make",
    [
        lambda n: "(" * n,
        lambda n: '"' * n,
        lambda n: '" a "b ' * (n // 7),
        lambda n: "He said that " * (n // 13) + "it holds.",
        lambda n: '"We stay," he said. ' * (n // 20),
        lambda n: "a" * n,
        lambda n: "said " * (n // 5),
        lambda n: "he said: " * (n // 9),
        lambda n: "> " * (n // 2),
        lambda n: "*_" * (n // 2),
        lambda n: "\n" * (n // 2) + "a\n" * (n // 4),
        lambda n: "A: " * (n // 3),
        lambda n: "according to " * (n // 13),
        lambda n: "http://a.b/" + "%" * n,
    ],
    ids=["brackets", "marks", "unclosed", "nested", "quotations", "one-word", "verbs", "colons", "prefixes", "emphasis",
         "lines", "labels", "according", "address"],
)  # fmt: skip
def test_texts_made_to_be_slow(
    finders: dict[str, StatementFinder], tmp_path: Path, make: Callable[[int], str], finder: str
) -> None:
    text = make(30_000)
    path = tmp_path / "slow.txt"
    path.write_text("The wall will hold, the minister said.\n\n" + text, encoding="utf-8")
    given = [Evidence(field="language", clue="option", value="en")]
    english = Reader(Settings(), statements=finders[finder], options=given)
    (outcome,) = _timed(english, path, characters=len(text))
    assert isinstance(outcome, Report)
