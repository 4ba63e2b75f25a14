"""Files and folders are there whole or not at all."""

import errno
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from purport.errors import ExportError
from purport.exports.placing import clear_errors, placed_file, placed_folder


def _write_half(path: Path, error: Exception) -> None:
    with placed_file(path) as stream:
        stream.write(b"half")
        raise error


def _write_half_a_folder(path: Path, error: Exception) -> None:
    with placed_folder(path) as folder:
        (folder / "a.csv").write_bytes(b"half")
        raise error


def test_a_file_is_there_at_the_end_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    with placed_file(path) as stream:
        stream.write(b"all of it")
        assert not path.exists()
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"all of it", [path])
    (tmp_path / "plain").touch()
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE((tmp_path / "plain").stat().st_mode)


def test_the_permissions_of_a_file_that_is_replaced_stay(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"old")
    path.chmod(0o640)
    with placed_file(path) as stream:
        stream.write(b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o640)


def test_a_link_still_leads_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "deep" / "out.csv")
    for words in (b"first", b"second"):
        with placed_file(link) as stream:
            stream.write(words)
        assert (link.is_symlink(), (tmp_path / "deep" / "out.csv").read_bytes()) == (True, words)


def test_a_device_or_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as pool:
        read = pool.submit(pipe.read_bytes)
        with placed_file(pipe) as stream:
            stream.write(b"through the pipe")
        assert read.result(timeout=10) == b"through the pipe"
    assert pipe.is_fifo()
    with placed_file(Path(os.devnull)) as stream:
        stream.write(b"gone")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def test_a_name_as_long_as_a_file_system_allows(tmp_path: Path) -> None:
    with placed_file(tmp_path / ("n" * 250)) as stream:
        stream.write(b"x")
    with placed_folder(tmp_path / ("m" * 250)) as folder:
        (folder / "a").touch()
    assert sorted(len(one.name) for one in tmp_path.iterdir()) == [250, 250]
    with pytest.raises(ExportError, match="the name is too long; give a shorter one"):
        _write_half(tmp_path / ("n" * 300), ValueError())


def test_a_failure_leaves_the_old_file_and_no_half_one(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"old")
    with pytest.raises(ValueError, match="half way"):
        _write_half(path, ValueError("half way"))
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"old", [path])


def test_a_folder_is_there_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "out"
    with placed_folder(path) as folder:
        (folder / "a.csv").write_bytes(b"a")
        assert not path.exists()
    assert [one.name for one in path.iterdir()] == ["a.csv"]
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_that_is_there_keeps_its_other_files(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.mkdir()
    (path / "a.csv").write_bytes(b"old")
    (path / "notes.txt").write_bytes(b"mine")
    with pytest.raises(ValueError, match="half way"):
        _write_half_a_folder(path, ValueError("half way"))
    assert (path / "a.csv").read_bytes() == b"old"
    with placed_folder(path) as folder:
        (folder / "a.csv").write_bytes(b"new")
    assert {one.name: one.read_bytes() for one in path.iterdir()} == {"a.csv": b"new", "notes.txt": b"mine"}
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_in_the_place_of_a_folder_and_the_other_way_round(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match="is a file; give the name of a folder"), placed_folder(tmp_path / "file"):
        pass
    with pytest.raises(ExportError, match="is a folder; give the name of a file"), placed_file(tmp_path):
        pass


def test_no_such_folder(tmp_path: Path) -> None:
    with (
        pytest.raises(ExportError, match=r"there is no folder '.*/gone'; make it first"),
        placed_file(tmp_path / "gone" / "x"),
    ):
        pass


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full; free some space, or write to another"),
        (errno.EDQUOT, "the disk quota is used up; free some space, or write to another"),
        (errno.EROFS, "nothing can be written there; choose another place"),
        (errno.EACCES, "it may not be written there; choose another place or change its permissions"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_what_the_system_says_in_words(tmp_path: Path, number: int, words: str) -> None:
    path = tmp_path / "out.csv"
    with pytest.raises(ExportError) as caught:
        _write_half(path, OSError(number, os.strerror(number)))
    assert str(caught.value) == f"'{path}' was not written: {words}"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, which only Linux has")
def test_a_full_disk() -> None:
    with pytest.raises(ExportError, match="the disk is full"), clear_errors("x"), open("/dev/full", "wb") as stream:
        stream.write(b"x" * 100_000)


def test_a_closed_pipe_is_no_error_of_writing() -> None:
    with pytest.raises(BrokenPipeError), clear_errors("x"):
        raise BrokenPipeError
