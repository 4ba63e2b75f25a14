"""Feeds → reports: whole records, and feeds made to harm."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from purport.records import Evidence, Failure, FieldName, Via
from purport.settings import Settings
from purport.sources.feed import looks_like_feed, read_feed
from purport.sources.received import Media, Received, origin_of

SETTINGS = Settings()


def read(data: bytes | str, settings: Settings = SETTINGS) -> list[Received | Failure]:
    return list(read_feed(data.encode() if isinstance(data, str) else data, location="f", settings=settings))


def entry(
    text: str, part: str, *found: tuple[FieldName, str], media: Media = "plain", via: tuple[Via, ...] = ()
) -> Received:
    data = text.encode()
    return Received(
        data=data,
        media=media,
        origin=origin_of(data, location="f", format="feed", part=part),
        evidence=tuple(Evidence(field=field, clue="feed", value=value) for field, value in found),
        via=via,
    )


def outline(found: list[Received | Failure]) -> list[tuple[str | None, str]]:
    """Each entry's part, and its text or the kind of failure."""
    return [
        (one.part, one.error) if isinstance(one, Failure) else (one.origin.part, one.data.decode()) for one in found
    ]


def rss(items: str, *, head: str = "", encoding: str = "utf-8") -> str:
    return (
        f'<?xml version="1.0" encoding="{encoding}"?>{head}<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<channel><title>The Post</title><language>en-gb</language>{items}</channel></rss>"
    )


def test_rss() -> None:
    items = """
<item><title>Shells &amp;amp; fire</title><guid>a1</guid><link>https://a.example/1</link>
<dc:creator>Ada Krell</dc:creator>
<pubDate>Thu, 21 Mar 2024 08:15:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Long <a href="/x">words</a>.</p><p style="display:none">No.</p>]]></content:encoded>
</item>
<item><title>Only a summary</title><guid>a1</guid><description>First line.
Second line, 3 &lt; 4.</description></item>
<item><title>Only a title</title></item>
<item><guid>a4</guid></item>"""
    common: tuple[FieldName, str] = ("outlet", "The Post")
    language: tuple[FieldName, str] = ("language", "en-gb")
    assert read(rss(items)) == [
        entry(
            '<p>Long <a href="/x">words</a>.</p><p style="display:none">No.</p>',
            "a1",
            common,
            ("title", "Shells & fire"),
            ("byline", "Ada Krell"),
            ("published", "Thu, 21 Mar 2024 08:15:00 GMT"),
            language,
            media="page",
        ),
        entry("First line.\nSecond line, 3 < 4.", "a1 (2)", common, ("title", "Only a summary"), language),
        entry("Only a title", "entry 3", common, ("title", "Only a title"), language),
        Failure(
            location="f",
            part="a4",
            error="EmptyInput",
            message="the entry has neither text nor title; give the page it links to",
        ),
    ]


def test_atom_of_an_aggregator() -> None:
    data = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Planet News</title><id>urn:planet</id>
<entry><id>urn:1</id><title>One</title>
<author><name>Ada</name></author><author><name>Jo</name></author>
<updated>2024-03-25T00:00:00Z</updated><published>2024-03-21T00:00:00Z</published>
<source><title>The Post</title><id>urn:post</id></source>
<content type="html">&lt;p&gt;Words.&lt;/p&gt;</content></entry>
<entry><id>urn:2</id><title>Two</title>
<updated>2024-03-25T00:00:00Z</updated><content type="text">a &lt;b&gt; c</content></entry>
</feed>"""
    assert read(data) == [
        entry(
            "<p>Words.</p>",
            "urn:1",
            ("outlet", "The Post"),
            ("title", "One"),
            ("byline", "Ada, Jo"),
            ("published", "2024-03-21T00:00:00Z"),
            ("language", "en"),
            media="page",
            via=(Via(kind="aggregator", name="Planet News", id="urn:planet"),),
        ),
        entry("a <b> c", "urn:2", ("outlet", "Planet News"), ("title", "Two"), ("language", "en")),
    ]


def test_rdf_with_its_only_date() -> None:
    data = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Post</title></channel>
<item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link><description>Words.</description>
<dc:date>2024-03-21</dc:date></item></rdf:RDF>"""
    assert read(data) == [
        entry("Words.", "https://a.example/1", ("outlet", "The Post"), ("title", "One"), ("published", "2024-03-21"))
    ]


def test_json_feed() -> None:
    data = json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "The Post",
            "language": "en",
            "authors": [{"name": "Desk"}],
            "items": [
                {"id": 1, "title": "One", "content_html": "<p>Words.</p>", "date_published": "2024-03-21T08:00:00Z"},
                {"url": "https://a.example/2", "content_text": "Plain \ud800", "author": {"name": "Ada"}},
                {"id": "1", "date_modified": "2024-03-25T08:00:00Z"},
                "odd",
            ],
        }
    )
    found = read(data)
    assert found[:2] == [
        entry(
            "<p>Words.</p>",
            "1",
            ("outlet", "The Post"),
            ("title", "One"),
            ("byline", "Desk"),
            ("published", "2024-03-21T08:00:00Z"),
            ("language", "en"),
            media="page",
        ),
        entry("Plain \ufffd", "https://a.example/2", ("outlet", "The Post"), ("byline", "Ada"), ("language", "en")),
    ]
    assert outline(found)[2:] == [("1 (2)", "EmptyInput"), ("entry 4", "EmptyInput")]


def test_charsets() -> None:
    item = "<item><guid>1</guid><description>für</description></item>"
    assert outline(read(rss(item, encoding="iso-8859-1").encode("latin-1"))) == [("1", "für")]
    assert outline(read(rss(item).encode("latin-1"))) == [("1", "für")]
    assert outline(read(rss(item, encoding="nonsense").encode())) == [("1", "für")]


def test_cut_off_feed_gives_its_first_entries() -> None:
    whole = rss("".join(f"<item><guid>{n}</guid><description>Words {n}.</description></item>" for n in range(3)))
    found = outline(read(whole[: whole.index("Words 2")]))
    assert found[:2] == [("0", "Words 0."), ("1", "Words 1.")]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", "EmptyInput"),
        (rss("").encode(), "EmptyInput"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": []}', "EmptyInput"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": 3}', "Malformed"),
        (b'{"version": ' + b"[" * 200_000, "Malformed"),
        (b"<html><p>No feed.</p></html>", "Malformed"),
        (b"/etc/hostname", "Malformed"),
        (b"http://127.0.0.1/feed", "Malformed"),
        (b"%PDF-1.4", "BinaryInput"),
        (b" " * 3_000 + b"<rss>", "TooLarge"),
    ],
)
def test_no_feed(data: bytes, error: str) -> None:
    settings = Settings(max_report_bytes=2_500) if error == "TooLarge" else SETTINGS
    assert outline(read(data, settings)) == [(None, error)]


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    "head",
    [
        f'<!DOCTYPE rss [<!ENTITY a0 "ha">{LAUGHS}]>',
        '<!DOCTYPE rss [<!ENTITY a11 SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE rss [<!ENTITY a11 "C:\\data">]>',
        '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd">',
    ],
    ids=["laughs", "external", "backslash", "dtd"],
)
def test_entities_do_no_harm(head: str) -> None:
    began = time.monotonic()
    found = read(rss("<item><guid>1</guid><description>Words &a11;.</description></item>", head=head))
    assert len(found) == 1
    assert len(str(found[0])) < 2_000
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    "items",
    [
        "<item>" * 20_000,
        "<item><description>" + "<div>" * 100_000,
        "<item><description>" + "&amp;lt;" * 300_000,
        "<item><title>" + "<" * 200_000,
        "<item><description><![CDATA[" + "<p " * 200_000,
        "<item><guid>1</guid><description>x &#1114112; &#55296;</description></item>",
    ],
    ids=["items", "deep", "entities", "lt", "tags", "charrefs"],
)
def test_hostile_feed(items: str) -> None:
    began = time.monotonic()
    assert read(rss(items))
    assert time.monotonic() - began < 10 + len(items) / 10_000


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (rss("").encode(), True),
        (b"\xef\xbb\xbf\n<!-- x --><?xml-stylesheet href='x'?><rss>", True),
        (b"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", True),
        (rss("").encode("utf-16"), True),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", True),
        (b"<feed><entry/></feed>", False),
        (b"<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", True),
        (b' {"title": "x", "version": "https://jsonfeed.org/version/1"', True),
        (b'{"version": 1, "text": "jsonfeed.org"}', False),
        (b"<html><body>&lt;rss&gt;", False),
        (b"The rss feed <rss>", False),
        (b"", False),
        (b"<!--" * 20_000, False),
        (b"<?x" * 20_000, False),
    ],
)
def test_looks_like_feed(head: bytes, expected: bool) -> None:
    began = time.monotonic()
    assert looks_like_feed(head) is expected
    assert time.monotonic() - began < 2


PIECES = [
    "<item>",
    "</item>",
    "<guid>",
    "</guid>",
    "<description>",
    "</description>",
    "<title>",
    "<![CDATA[",
    "]]>",
    "&#55296;",
    "&#x110000;",
    "&a;",
    "<source>",
    "<dc:date>",
    "<content:encoded>",
    "\x00",
    "words",
    "<p>",
    "<svg>",
    "xml:base='//['>",
]


@hypothesis_settings(deadline=None)
@given(
    st.binary(max_size=300)
    | st.lists(st.sampled_from(PIECES)).map(lambda pieces: rss("".join(pieces)).encode())
    | st.lists(st.sampled_from(PIECES)).map(lambda pieces: rss("", head="".join(pieces)).encode())
    | st.text('{}[]":,versionjsonfeeditems1', max_size=80).map(str.encode)
)
def test_any_bytes_give_entries_or_failures(data: bytes) -> None:
    assert read(data)
    looks_like_feed(data)
