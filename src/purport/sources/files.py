"""Paths and standard input → bounded streams of bytes: folders walked, gzip unpacked, limits kept."""

import gzip
import io
import os
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from purport.errors import InputError, Malformed, TooLarge, Unreachable
from purport.records import Failure
from purport.settings import Settings

STDIN = "-"
_GZIP = b"\x1f\x8b"
_READABLE = frozenset(
    """
    .txt .text .eml .mbox .mbx .html .htm .xhtml .xml .rss .atom .rdf .json .jsonl .ndjson .csv .tsv .gz
    """.split()
)


def expand(location: str) -> Iterator[str | Failure]:
    """`location` itself, or for a folder every file below it that has an ending Purport reads, sorted by path.

    Hidden files and folders are passed over, and links to folders are not followed, so that a walk always ends. A
    folder without a readable file is a Failure: an empty answer would look like success.
    """
    path = Path(location)
    if location == STDIN or not path.is_dir():
        yield location
        return
    found = 0
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and (Path(name).suffix.lower() in _READABLE):
                found += 1
                yield os.path.join(folder, name)
    if not found:
        endings = " ".join(sorted(_READABLE))
        message = f"no file in this folder has an ending that Purport reads ({endings}); name the files themselves"
        yield Failure(location=location, error=InputError.__name__, message=message)


def open_stream(location: str, *, settings: Settings) -> BinaryIO:
    """The bytes of a file or of standard input, unpacked if gzip, no more of them than the settings allow.

    Reading raises TooLarge, Malformed or Unreachable; closing the stream closes the file.
    """
    raw = _open(location)
    buffered = io.BufferedReader(_Bounded(raw, limit=settings.max_unpacked_bytes, what="the input"))
    if buffered.peek(2)[:2] != _GZIP:
        return buffered
    return io.BufferedReader(_Bounded(_Gunzip(buffered), limit=settings.max_unpacked_bytes, what="what it unpacks to"))


def _open(location: str) -> io.RawIOBase:
    if location == STDIN:
        return _Shared(sys.stdin.buffer)
    try:
        if not Path(location).is_file():
            raise Unreachable(_why_no_file(location))
        return open(location, "rb", buffering=0)
    except OSError as error:
        raise Unreachable(
            f"it cannot be opened: {error.strerror or error}; check the path and its permissions"
        ) from error
    except ValueError as error:
        raise Unreachable(f"it is no path: {error}; give a file, a folder, a URL or '-'") from error


def _why_no_file(location: str) -> str:
    path = Path(location)
    if path.exists():
        return "it is neither a file nor a folder; give a file, a folder, a URL or '-' for standard input"
    return "there is no such file or folder; check the path (for a web page give the whole address, https://…)"


class _Bounded(io.RawIOBase):
    """Passes bytes on and raises TooLarge after `limit` of them; turns the system's errors into InputErrors."""

    def __init__(self, stream: io.RawIOBase | BinaryIO, *, limit: int, what: str) -> None:
        self._stream, self._left, self._limit, self._what = stream, limit, limit, what

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        # One byte more than is left tells a stream that ends at the limit from one that goes on.
        try:
            data = self._stream.read(min(len(buffer), self._left + 1)) or b""
        except OSError as error:
            raise Unreachable(f"it vanished or failed while being read: {error.strerror or error}") from error
        if len(data) > self._left:
            data = data[: self._left]
            if not data:
                raise TooLarge(
                    f"{self._what} is over {self._limit:,} bytes; split it, or raise PURPORT_MAX_UNPACKED_BYTES"
                )
        self._left -= len(data)
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()


class _Gunzip(io.RawIOBase):
    """gzip, with what is wrong in it said in Purport's words."""

    def __init__(self, stream: BinaryIO) -> None:
        self._file = gzip.GzipFile(fileobj=stream)
        self._under = stream

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        try:
            return self._file.read(size)
        except EOFError as error:
            raise Malformed("the gzip archive is cut off; fetch it again") from error
        except (gzip.BadGzipFile, zlib.error) as error:
            raise Malformed(f"the gzip archive is damaged ({error}); fetch it again") from error

    def close(self) -> None:
        if not self.closed:
            self._file.close()
            self._under.close()
        super().close()


class _Shared(io.RawIOBase):
    """Standard input, which is read but never closed."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        return self._stream.read(size)


class Rewound(io.RawIOBase):
    """A stream whose first bytes have been read already, made whole again. Closing it leaves the stream open."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head, self._stream = head, stream

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """Fill `buffer` from the head first."""
        data, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        if not data:
            data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def read_whole(stream: BinaryIO, *, settings: Settings) -> bytes:
    """All of `stream`, which holds one report; TooLarge if it is longer than one may be."""
    data = stream.read(settings.max_report_bytes + 1)
    if len(data) > settings.max_report_bytes:
        raise TooLarge(
            f"it is over {settings.max_report_bytes:,} bytes, more than one report can have; "
            "split it, or raise PURPORT_MAX_REPORT_BYTES"
        )
    return data
