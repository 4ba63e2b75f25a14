"""Files and folders that are there whole or not at all: written beside their place, and moved into it when complete."""

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from purport.errors import ExportError

_LONGEST = 40
"""Characters of a name that the name beside it begins with: file systems allow 255 bytes for all."""


@contextmanager
def placed_file(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file `path` at the end. Where anything fails, what was there stays as it was.

    A link leads to the file that is written; a device or a pipe is written to at once, as nothing can take its place.
    """
    there = _what_is_there(path)
    if there is not None and stat.S_ISDIR(there):
        raise ExportError(f"{str(path)!r} is a folder; give the name of a file to write")
    if there is not None and not stat.S_ISREG(there):
        with clear_errors(path), path.open("wb") as stream:
            yield stream
        return
    given, path = path, Path(os.path.realpath(path))
    beside: Path | None = None
    try:
        with clear_errors(given):
            handle, name = tempfile.mkstemp(prefix=f".{path.name[:_LONGEST]}.", suffix=".part", dir=path.parent)
            beside = Path(name)
            with os.fdopen(handle, "wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            beside.chmod(stat.S_IMODE(there) if there is not None else _usual_mode(0o666))
            beside.replace(path)
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)


@contextmanager
def placed_folder(path: Path) -> Iterator[Path]:
    """An empty folder whose files are moved into the folder `path` at the end, over files of the same names; other
    files that are there stay. Where anything fails before, what was there is as it was.
    """
    there = _what_is_there(path)
    if there is not None and not stat.S_ISDIR(there):
        raise ExportError(f"{str(path)!r} is a file; give the name of a folder to write into")
    beside: Path | None = None
    try:
        with clear_errors(path):
            if there is None:
                path.parent.mkdir(parents=True, exist_ok=True)
            # Within a folder that is there, which may be another disk than the folder it is in.
            home = path.parent if there is None else path
            beside = Path(tempfile.mkdtemp(prefix=f".{path.name[:_LONGEST]}.", suffix=".part", dir=home))
            yield beside
            if there is not None:
                for one in sorted(beside.iterdir()):
                    one.replace(path / one.name)
            else:
                beside.chmod(_usual_mode(0o777))
                beside.rename(path)
    finally:
        if beside is not None:
            shutil.rmtree(beside, ignore_errors=True)


def _what_is_there(path: Path) -> int | None:
    """The mode of what stands at `path`; None if nothing does. Raises ExportError if nothing can."""
    with clear_errors(path):
        try:
            return path.stat().st_mode
        except FileNotFoundError:
            return None


@contextmanager
def clear_errors(path: Path | str) -> Iterator[None]:
    """What the system says went wrong with writing to `path`, as an ExportError that says what to do. A pipe that the
    reader closed is no error of writing and stays what it is.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        shown = repr(str(path)) if isinstance(path, Path) else path
        raise ExportError(f"{shown} was not written: {_what(path, error)}") from error


def _what(path: Path | str, error: OSError) -> str:
    return {
        errno.ENOSPC: "the disk is full; free some space, or write to another",
        errno.EDQUOT: "the disk quota is used up; free some space, or write to another",
        errno.EACCES: "it may not be written there; choose another place or change its permissions",
        errno.EROFS: "nothing can be written there; choose another place",
        errno.ENOENT: f"there is no folder {str(Path(path).parent)!r}; make it first",
        errno.ENAMETOOLONG: "the name is too long; give a shorter one",
    }.get(error.errno or 0, error.strerror or str(error))


def _usual_mode(mode: int) -> int:
    """The permissions that a new file or folder has; temporary ones are for their owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return mode & ~mask
