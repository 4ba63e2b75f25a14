"""Feeds (RSS, RDF, Atom, JSON Feed) → one report an entry.

The parser is given bytes and nothing else: a string could be an address or a file name to it. It does not clean the
entries: cleaning takes away the styles by which hidden text is told, and what comes after shows no script and no
hidden text anyway.
"""

from __future__ import annotations

import io
import json
import logging
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from purport.errors import EmptyInput, InputError, Malformed, TooLarge
from purport.records import Evidence, Failure, FieldName, Via
from purport.settings import Settings
from purport.sources.charset import decode, refuse_binary, without_surrogates
from purport.sources.received import Media, Received, origin_of

_PREAMBLE = re.compile(
    rb"\s+|<\?[^>]{0,2000}\?>|<!--(?:[^-]|-(?!->)){0,5000}-->"
    rb"|<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,20000}\]\s{0,100})?>",
    re.I,
)
_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]{0,40}:)?(rss|rdf|feed)[\s>/]", re.I)
_JSON_FEED = re.compile(rb'\A\s*\{(?s:.{0,4000}?)"version"\s{0,20}:\s{0,20}"https?:\\?/\\?/jsonfeed\.org\\?/version')
_MARKUP = re.compile(r"</?[A-Za-z][^<>]{0,2000}>|&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]\w{1,30});")
_LONGEST_EVIDENCE = 1_000


class _Entry(NamedTuple):
    """An entry, whatever the kind of its feed."""

    part: str | None
    text: str
    media: Media
    evidence: tuple[Evidence, ...]
    via: tuple[Via, ...] = ()


def looks_like_feed(head: bytes) -> bool:
    """Whether the beginning of an input is that of a feed."""
    for mark, charset in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if head.startswith(mark):
            head = head[2:].decode(charset, "ignore").encode()
    head = head.removeprefix(b"\xef\xbb\xbf")
    at = 0
    while found := _PREAMBLE.match(head, at):
        at = found.end()
    if (root := _ROOT.match(head, at)) is not None:
        # <feed> and <rdf:RDF> are names other XML uses too, so Atom's and RSS's own namespaces must be near.
        name, near = root[1].lower(), head[root.start() : root.start() + 4000]
        return name == b"rss" or b"purl.org/" in near or b"w3.org/2005/Atom" in near or b"my.netscape.com" in near
    return _JSON_FEED.match(head) is not None


def read_feed(data: bytes, *, location: str, settings: Settings) -> Iterator[Received | Failure]:
    """The entries of a feed in its order. What cannot be read is a Failure in its place; nothing is raised."""
    try:
        entries = _entries(data, location=location, settings=settings)
    except InputError as error:
        yield _failure(error, location=location, part=None)
        return
    seen: set[str] = set()
    for number, entry in enumerate(entries, 1):
        part = distinct(entry.part or f"entry {number}", seen)
        text = entry.text.encode()
        if not entry.text.strip():
            yield _failure(
                EmptyInput("the entry has neither text nor title; give the page it links to"),
                location=location,
                part=part,
            )
        elif len(text) > settings.max_report_bytes:
            limit = settings.max_report_bytes
            message = f"the entry has {len(text)} bytes, over the limit of {limit}; raise max_report_bytes"
            yield _failure(TooLarge(message), location=location, part=part)
        else:
            origin = origin_of(text, location=location, format="feed", part=part)
            yield Received(data=text, media=entry.media, origin=origin, evidence=entry.evidence, via=entry.via)


def distinct(part: str, seen: set[str]) -> str:
    """`part`, or if it was there before, with the first number in brackets that makes it a name of its own."""
    name, number = part, 1
    while name in seen:
        number += 1
        name = f"{part} ({number})"
    seen.add(name)
    return name


def _failure(error: InputError, *, location: str, part: str | None) -> Failure:
    return Failure(location=location, part=part, error=type(error).__name__, message=str(error))


def _entries(data: bytes, *, location: str, settings: Settings) -> list[_Entry]:
    """The entries by the reader for this kind of feed; an InputError if there are none."""
    if len(data) > settings.max_report_bytes:
        raise TooLarge(
            f"the feed has {len(data)} bytes, over the limit of {settings.max_report_bytes}; raise max_report_bytes"
        )
    if not data.strip():
        raise EmptyInput("it is empty; give a feed with entries")
    refuse_binary(data)
    body = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    entries = _json_entries(data) if body.startswith(b"{") else _xml_entries(data, location)
    if not entries:
        raise EmptyInput("the feed has no entries; give one with entries")
    return entries


# ---- RSS, RDF and Atom


def _xml_entries(data: bytes, location: str) -> list[_Entry]:
    """The entries of an XML feed, as far as it goes: one that is cut off still has its first entries."""
    import feedparser  # type: ignore[import-untyped]

    logging.getLogger("feedparser").addHandler(logging.NullHandler())
    try:
        parsed = feedparser.parse(io.BytesIO(data), resolve_relative_uris=False, sanitize_html=False)
    except Exception as error:  # ordinary feeds make it raise many kinds of errors; it promises none
        raise Malformed(f"the feed cannot be read ({type(error).__name__}); give a valid RSS or Atom feed") from None
    feed: dict[str, Any] = parsed.feed
    if not parsed.entries and (parsed.bozo or not parsed.version):
        reason = " ".join(str(parsed.get("bozo_exception") or "no feed was found in it").split())[:200]
        raise Malformed(f"the feed cannot be read ({reason}); give a valid RSS or Atom feed")
    # Dublin Core's date comes under the name of an update. In RSS 1.0 it is the only date there is.
    only_date = str(parsed.version).startswith("rss") and b"updated>" not in data
    return [_xml_entry(entry, feed, location=location, only_date=only_date) for entry in parsed.entries]


def _xml_entry(entry: Any, feed: Any, *, location: str, only_date: bool) -> _Entry:
    """One entry of an XML feed."""
    title = _plain(_value(entry, "title"))
    text, media = _xml_text(entry)
    if not text.strip():
        text, media = title, "plain"
    source = _mapping(entry, "source")
    source_title, feed_title = _plain(_value(source, "title")), _plain(_value(feed, "title"))
    evidence = _evidence(
        ("outlet", source_title or feed_title),
        ("title", title),
        ("byline", _xml_byline(entry)),
        ("published", _value(entry, "published") or (_value(entry, "updated") if only_date else "")),
        (
            "language",
            _value(entry, "language")
            or _value(_mapping(entry, "title_detail"), "language")
            or _value(feed, "language"),
        ),
    )
    aggregator = Via(
        kind="aggregator", name=feed_title or None, id=_value(feed, "id") or _value(feed, "link") or location
    )
    via = (aggregator,) if source_title and source_title != feed_title else ()
    return _Entry(_value(entry, "id") or _value(entry, "link") or None, text, media, evidence, via)


def _xml_text(entry: Any) -> tuple[str, Media]:
    """The text of an entry: its content, else its summary."""
    contents = dict.get(entry, "content") or []
    candidates = [*(one for one in contents if isinstance(one, dict)), _mapping(entry, "summary_detail")]
    for candidate in candidates:
        text = _value(candidate, "value")
        if text.strip():
            return text, "plain" if _value(candidate, "type") == "text/plain" else _media_of(text)
    text = _value(entry, "summary")
    return text, _media_of(text)


def _xml_byline(entry: Any) -> str:
    """The names of the authors, as one byline."""
    authors = dict.get(entry, "authors") or []
    names = [_value(author, "name") or _value(author, "email") for author in authors if isinstance(author, dict)]
    return ", ".join(dict.fromkeys(filter(None, names))) or _value(entry, "author")


def _value(record: Any, key: str) -> str:
    """A string of a parsed record. Plain `dict.get`: the record's own one answers with one date where another is
    asked for.
    """
    found = dict.get(record, key)
    return without_surrogates(found).strip() if isinstance(found, str) else ""


def _mapping(record: Any, key: str) -> dict[str, Any]:
    found = dict.get(record, key)
    return found if isinstance(found, dict) else {}


# ---- JSON Feed


def _json_entries(data: bytes) -> list[_Entry]:
    """The entries of a JSON Feed."""
    try:
        feed = json.loads(decode(data).text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise Malformed(f"the JSON feed is broken ({str(error)[:200]}); give a valid JSON Feed") from None
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise Malformed("the JSON feed has no list of items; give a JSON Feed, or --from jsonl for a table")
    return [_json_entry(item if isinstance(item, dict) else {}, feed) for item in items]


def _json_entry(item: dict[str, Any], feed: dict[str, Any]) -> _Entry:
    """One item of a JSON Feed."""
    title = _value(item, "title")
    text, media = _raw(item, "content_html"), "page"
    if not text.strip():
        text, media = _raw(item, "content_text") or _raw(item, "summary") or title, "plain"
    number = item.get("id")
    evidence = _evidence(
        ("outlet", _value(feed, "title")),
        ("title", title),
        ("byline", _json_byline(item) or _json_byline(feed)),
        ("published", _value(item, "date_published")),
        ("language", _value(item, "language") or _value(feed, "language")),
    )
    part = str(number) if isinstance(number, int) else _value(item, "id") or _value(item, "url")
    return _Entry(part or None, text, "page" if media == "page" else "plain", evidence)


def _json_byline(record: dict[str, Any]) -> str:
    """The names of the authors: a list since version 1.1, one before."""
    authors = record.get("authors")
    every = authors if isinstance(authors, list) else [record.get("author")]
    return ", ".join(filter(None, (_value(author, "name") for author in every if isinstance(author, dict))))


def _raw(record: dict[str, Any], key: str) -> str:
    """A string as it stands."""
    found = record.get(key)
    return without_surrogates(found) if isinstance(found, str) else ""


# ---- both


def _media_of(text: str) -> Media:
    """'page' if there is a tag or an entity in it: many feeds send plain text where HTML is expected."""
    return "page" if _MARKUP.search(text) else "plain"


def _plain(words: str) -> str:
    """A title without the markup that some feeds put into it."""
    if not _MARKUP.search(words):
        return words
    import html

    return " ".join(html.unescape(_MARKUP.sub(lambda found: "" if found[0][0] == "<" else found[0], words)).split())


def _evidence(*found: tuple[FieldName, str]) -> tuple[Evidence, ...]:
    """Evidence for every field that something was found for."""
    return tuple(
        Evidence(field=field, clue="feed", value=value)
        for field, value in found
        if value and len(value) <= _LONGEST_EVIDENCE
    )
