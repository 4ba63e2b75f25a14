"""Locations → what was received, one report at a time, in order; whatever fails takes its place as a Failure."""

import io
import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from purport.errors import EmptyInput, InputError
from purport.records import Failure, Format
from purport.settings import Settings
from purport.sources import files
from purport.sources.charset import refuse_binary
from purport.sources.detect import HEAD_BYTES, format_of
from purport.sources.received import Media, Received, origin_of

_MEDIA: dict[Format, Media] = {"text": "plain", "eml": "mail", "html": "page"}
_URL = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def receive(
    locations: Iterable[str], *, settings: Settings, format: Format | None = None
) -> Iterator[Received | Failure]:
    """Every report at `locations` (paths, folders, URLs, '-'), read as `format` if one is given."""
    for location in locations:
        for found in [location] if _URL.match(location) else files.expand(location):
            if isinstance(found, Failure):
                yield found
            else:
                yield from _guarded(found, settings, format)


def _guarded(location: str, settings: Settings, format: Format | None) -> Iterator[Received | Failure]:
    """The reports at one location; an error ends them with a Failure, and what came before stays."""
    try:
        if _URL.match(location):
            yield from _from_web(location, settings, format)
        else:
            with files.open_stream(location, settings=settings) as stream:
                yield from _from_stream(stream, location, settings, format)
    except InputError as error:
        yield Failure(location=location, error=type(error).__name__, message=str(error))


def _from_web(url: str, settings: Settings, format: Format | None) -> Iterator[Received | Failure]:
    from purport.sources.web import fetch

    fetched = fetch(url, settings=settings)
    yield from _from_stream(io.BytesIO(fetched.data), url, settings, format, charset=fetched.charset)


def _from_stream(
    stream: BinaryIO, location: str, settings: Settings, format: Format | None, charset: str | None = None
) -> Iterator[Received | Failure]:
    """The reports in one stream, by its format."""
    stream, head = _with_head(stream)
    if not head.strip():
        raise EmptyInput("it is empty; give a report")
    refuse_binary(head)
    kind = format or format_of(head, location)
    if kind in ("mbox", "pipermail"):
        from purport.sources.mailbox import read_mailbox

        yield from read_mailbox(stream, location=location, format=kind, settings=settings)
    elif kind in ("csv", "jsonl"):
        from purport.sources.table import read_table

        yield from read_table(stream, location=location, format=kind, settings=settings)
    elif kind == "feed":
        from purport.sources.feed import read_feed

        yield from read_feed(files.read_whole(stream, settings=settings), location=location, settings=settings)
    else:
        data = files.read_whole(stream, settings=settings)
        origin = origin_of(data, location=location, format=kind, charset=charset)
        yield Received(data=data, media=_MEDIA[kind], origin=origin)


def _with_head(stream: BinaryIO) -> tuple[BinaryIO, bytes]:
    """`stream` made to start over, and its first bytes. A pipe gives what it has at a time, so peeking once is too
    little.
    """
    head = stream.read(HEAD_BYTES)
    return io.BufferedReader(files.Rewound(head, stream)), head


def count_files(locations: Iterable[str]) -> int:
    """How many files and addresses `locations` come to, folders walked."""
    return sum(1 if _URL.match(one) else sum(1 for _ in files.expand(one)) for one in locations)
