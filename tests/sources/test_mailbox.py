"""Mailboxes and list archives: what is a message in them, and what becomes of the rest."""

import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.errors import TooLarge
from purport.records import Failure
from purport.settings import Settings
from purport.sources.mailbox import looks_like_mailbox, looks_like_message, read_mailbox, read_message
from purport.sources.received import Received, origin_of

SETTINGS = Settings()
ENVELOPE = b"From jane@example.org Wed Feb  7 10:11:12 2024\n"


def read(data, *, format="mbox", settings=SETTINGS):
    return list(read_mailbox(io.BytesIO(data), location="list.mbox", format=format, settings=settings))


def message(data, part, *, format="mbox"):
    origin = origin_of(data, location="list.mbox", format=format, part=part)
    return Received(data=data, media="mail", origin=origin)


def test_messages_are_cut_at_envelopes_and_unescaped():
    first = b"From: a@b.org\nMessage-ID: <one@b.org>\n\n>From here on\n>>From there\n> From a quotation\n"
    second = b"Subject: no id\n\nBody\n"
    assert read(ENVELOPE + first + b"\n" + ENVELOPE + second + b"\n") == [
        message(
            b"From: a@b.org\nMessage-ID: <one@b.org>\n\nFrom here on\n>From there\n> From a quotation\n", "one@b.org"
        ),
        message(second, "message 2"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        b"\nFrom the beginning it was clear.\nAnd so on.\n",  # followed by no header
        b"\nFrom the desk of the mayor\nNote: closed\n",  # no clock time
        b"\nLine\nFrom jane@example.org Wed Feb  7 10:11:12 2024\nSubject: x\n",  # no empty line before it
    ],
)
def test_an_unescaped_from_in_a_body_does_not_split(body):
    data = b"From: a@b.org\nSubject: x\n" + body
    assert read(ENVELOPE + data) == [message(data, "message 1")]


def test_line_ends_are_kept():
    data = b"From: a@b.org\r\nMessage-ID: <1@b>\r\n\r\nHello\r\n"
    envelope = ENVELOPE.replace(b"\n", b"\r\n")
    assert read(b"\xef\xbb\xbf" + envelope + data + b"\r\n" + envelope + data) == [
        message(data, "1@b"),
        message(data, "1@b (message 2)"),
    ]


def test_pipermail_addresses_are_unmasked_in_headers_only():
    data = (
        b"From jdoe at example.com  Wed Feb  7 10:11:12 2024\n"
        b"From: jdoe at example.com (Jane Doe)\nSubject: [port] Meet at example.com\nCc: a at b.org,\n c(a)d.org\n"
        b"Message-ID: <1@x>\n\nWrite to jdoe at example.com\n"
    )
    assert read(data, format="pipermail") == [
        message(
            b"From: jdoe@example.com (Jane Doe)\nSubject: [port] Meet at example.com\nCc: a@b.org,\n c@d.org\n"
            b"Message-ID: <1@x>\n\nWrite to jdoe at example.com\n",
            "1@x",
            format="pipermail",
        )
    ]


def test_a_message_over_the_limit_fails_and_the_rest_is_read():
    big = b"Message-ID: <big@x>\n\n" + b"word " * 100
    small = b"Message-ID: <small@x>\n\nhello\n"
    data = ENVELOPE + big + b"\n\n" + ENVELOPE + small
    assert read(data, settings=Settings(max_report_bytes=100)) == [
        Failure(
            location="list.mbox",
            part="big@x",
            error="TooLarge",
            message="the message has 523 bytes, more than the 100 of one report; take its attachments out, or raise "
            "PURPORT_MAX_REPORT_BYTES",
        ),
        message(small, "small@x"),
    ]


def test_text_outside_any_message_and_empty_mailboxes_are_told():
    data = b"Subject: x\n\nBody\n"
    example = (
        "a message begins with a line such as 'From name@example.org Wed Feb  7 10:11:12 2024' and a header after it"
    )
    stray = Failure(
        location="list.mbox",
        error="Malformed",
        message=f"10 bytes that begin 'Some text' stand outside any message; {example}",
    )
    assert read(b"Some text\n\n" + ENVELOPE + data)[1:] == [message(data, "message 1")]
    assert read(b"Some text\n")[0] == stray
    assert [failure.error for failure in read(b"")] == ["EmptyInput"]


def test_a_stream_without_line_ends_stays_within_its_limit():
    class Endless(io.RawIOBase):
        left = 400 * 2**20

        def readline(self, size=-1):
            taken = min(size, self.left)
            self.left -= taken
            return b"x" * taken

    started = time.monotonic()
    stream = io.BytesIO(ENVELOPE + b"Message-ID: <1@x>\n\n")
    endless = Endless()
    stream.readline = lambda size=-1, read=stream.readline: read(size) or endless.readline(size)
    found = list(read_mailbox(stream, location="list.mbox", format="mbox", settings=SETTINGS))
    assert [(failure.part, failure.error) for failure in found] == [("1@x", "TooLarge")]
    assert time.monotonic() - started < 10


def test_one_message():
    data = b"From: a@b.org\n\nHello\n"
    expected = Received(data=data, media="mail", origin=origin_of(data, location="a.eml", format="eml"))
    assert read_message(data, location="a.eml", settings=SETTINGS) == expected
    with pytest.raises(TooLarge, match=r"21 bytes, more than the 10 .* PURPORT_MAX_REPORT_BYTES"):
        read_message(data, location="a.eml", settings=Settings(max_report_bytes=10))


@pytest.mark.parametrize(
    ("head", "mailbox", "mail"),
    [
        (ENVELOPE + b"From: a@b.org\nDate: x\n\n", "mbox", False),
        (b"\xef\xbb\xbf\r\n" + ENVELOPE + b"Received: x\n", "mbox", False),
        (b"From jdoe at example.com  Wed Feb  7 10:11:12 2024\nFrom: jdoe at example.com (J)\n", "pipermail", False),
        (b"From jdoe(a)example.com Wed Feb  7 10:11:12 2024\nFrom: x\n", "pipermail", False),
        (b"From the start, it was 10:15 when\nthey came.\n", None, False),
        (b"From: a@b.org\nX-Y: z\nSubject: x\n y\n\nBody", None, True),
        (b"\xef\xbb\xbf\n\nDate: x\r\nSubject: x\r\n\r\nBody", None, True),
        (b"Source: Harbour Gazette\nDate: x\n\nBody", None, False),
        (b"From: x\nSubject: y\nBody without an empty line\n\n", None, False),
        (b"From: x\nSubject: y", None, False),
        (b"<html>\n\n", None, False),
        (b"", None, False),
    ],
)
def test_formats_are_told_from_the_first_bytes(head, mailbox, mail):
    assert (looks_like_mailbox(head), looks_like_message(head)) == (mailbox, mail)


MAILISH = st.lists(
    st.sampled_from(
        [
            ENVELOPE,
            b"\n",
            b"\r\n",
            b"From ",
            b">From x\n",
            b"Subject: x\n",
            b"Message-ID: <a>\n",
            b"\xff\x00",
            b" at b.c",
        ]
    )
    | st.binary(max_size=20)
).map(b"".join)


@given(MAILISH, st.sampled_from(["mbox", "pipermail"]))
def test_no_bytes_break_it_and_parts_are_distinct(data, format):
    found = read(data, format=format, settings=Settings(max_report_bytes=60))
    parts = [one.origin.part if isinstance(one, Received) else one.part for one in found]
    named = [part for part in parts if part is not None]
    assert len(named) == len(set(named))
    looks_like_mailbox(data)
    looks_like_message(data)
