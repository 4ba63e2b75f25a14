"""Mail messages: the text as received, its blocks, and who passed it on."""

import base64
import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from purport.documents.draft import Draft
from purport.documents.mail import draft_mail
from purport.errors import BinaryInput, EmptyInput, InputError, Malformed, TooLarge
from purport.records import Block, Evidence, Span, Via
from purport.settings import Settings

SETTINGS = Settings()
HEADERS = (
    "From: Jane Doe <jane@example.org>\nDate: Wed, 7 Feb 2024 10:11:12 +0000\n"
    "Subject: {}\nMessage-ID: <m1@example.org>\n"
)
REPORT = "The port authority closed the quay on Tuesday."
JANE = Via(kind="forwarder", name="Jane Doe", id="m1@example.org")


def draft(message, **options):
    data = message.encode() if isinstance(message, str) else message
    return draft_mail(data, settings=Settings(**options))


def block(text, words, kind="paragraph"):
    start = text.index(words)
    return Block(kind=kind, span=Span(start, start + len(words)))


def forwarded(text, field, value):
    start = text.index(value)
    return Evidence(field=field, clue="forwarded", value=value, span=Span(start, start + len(value)))


def header(field, value):
    return Evidence(field=field, clue="header", value=value)


def own_evidence(title):
    return (
        header("published", "Wed, 7 Feb 2024 10:11:12 +0000"),
        header("title", title),
        header("byline", "Jane Doe"),
    )


def words(found, *kinds):
    return [found.text[b.span.start : b.span.end] for b in found.blocks if b.kind in kinds]


def test_a_list_message_with_signature_and_footer():
    signature = "-- \nJane Doe"
    footer = "_______________________________________________\nport mailing list\nport@example.org"
    text = f"{REPORT}\r\n\r\n{signature}\n{footer}\n"
    head = HEADERS.format("Re: [port] Fwd: Quay closed") + "List-Id: Port News <port.example.org>\n"
    assert draft(f"{head}\n{text}") == Draft(
        text=text,
        blocks=(block(text, REPORT), block(text, signature, "furniture"), block(text, footer, "furniture")),
        evidence=own_evidence("Quay closed"),
        via=(Via(kind="list", name="port", id="port.example.org"),),
        charset="utf-8",
    )


def test_the_footer_names_the_list_where_no_header_does():
    found = draft(HEADERS.format("x") + f"\n{REPORT}\n\n_____________\nport mailing list\nport@example.org\n")
    assert found.via == (Via(kind="list", name="port", id="port@example.org"),)


def test_a_reply_with_words_of_its_own_quotes():
    own = "This is not what I have seen there today."
    quoted = "On Tue, Feb 6, 2024 at 9:00 AM Bob Roe\n<bob@example.org> wrote:\n> It is closed.\n>\n> All of it."
    text = f"{own}\n\n{quoted}\n\nRegards, Jane Doe.\n"
    assert draft(f"{HEADERS.format('Re: Quay')}\n{text}") == Draft(
        text=text,
        blocks=(block(text, own), block(text, quoted, "quoted"), block(text, "Regards, Jane Doe.", "furniture")),
        evidence=own_evidence("Quay"),
        charset="utf-8",
    )


def test_a_message_without_words_of_its_own_passes_on_what_it_quotes():
    wrote = "On Tue, Feb 6, 2024 at 9:00 AM Bob Roe <bob@example.org> wrote:"
    text = f"FYI\n\n{wrote}\n> The port authority\n> closed the quay.\n>\n> All of it.\n"
    assert draft(f"{HEADERS.format('Re: Quay')}\n{text}") == Draft(
        text=text,
        blocks=(
            block(text, "FYI", "furniture"),
            block(text, wrote, "furniture"),
            block(text, "The port authority\n> closed the quay."),
            block(text, "All of it."),
        ),
        evidence=(
            forwarded(text, "byline", "Bob Roe"),
            forwarded(text, "published", "Tue, Feb 6, 2024 at 9:00 AM"),
            header("title", "Quay"),
        ),
        via=(JANE,),
        charset="utf-8",
    )


def test_nested_forwards_give_the_innermost_report():
    outer = (
        "---------- Forwarded message ---------\nFrom: Bob Roe <bob@example.org>\n"
        "Date: Tue, Feb 6, 2024 at 9:00 AM\nSubject: Fwd: Quay\nTo: <jane@example.org>"
    )
    inner = (
        "-----Original Message-----\nFrom: Carol Poe [mailto:carol@example.org]\n"
        "Sent: Monday, February 5, 2024 9:00 AM\nTo: Bob\nSubject: Quay closed"
    )
    note = "Please read this one with great care."
    text = f"{note}\n\n{outer}\n\n\n{inner}\n\n{REPORT}\n"
    assert draft(f"{HEADERS.format('Fwd: Quay')}\n{text}") == Draft(
        text=text,
        blocks=(
            block(text, note, "furniture"),
            block(text, outer, "furniture"),
            block(text, inner, "furniture"),
            block(text, REPORT),
        ),
        evidence=(
            forwarded(text, "byline", "Carol Poe"),
            forwarded(text, "published", "Monday, February 5, 2024 9:00 AM"),
            forwarded(text, "title", "Quay closed"),
        ),
        via=(JANE, Via(kind="forwarder", name="Bob Roe")),
        warnings=("7 words around the forwarded message are its forwarder's and were not read",),
        charset="utf-8",
    )


def test_a_forward_that_is_marked_as_a_quotation():
    head = 'Begin forwarded message:\n\n> From: "Bob Roe" <b@example.org>\n> Date: 6 February 2024\n> Subject: Quay'
    text = f"{head}\n> \n> {REPORT}\n\nSent from my iPhone\n"
    assert draft(f"{HEADERS.format('Fwd: x')}\n{text}") == Draft(
        text=text,
        blocks=(
            block(text, head, "furniture"),
            block(text, REPORT),
            block(text, "Sent from my iPhone", "furniture"),
        ),
        evidence=(
            forwarded(text, "byline", "Bob Roe"),
            forwarded(text, "published", "6 February 2024"),
            forwarded(text, "title", "Quay"),
        ),
        via=(JANE,),
        charset="utf-8",
    )


def test_a_reply_above_an_original_message_quotes_it():
    quoted = "-----Original Message-----\nFrom: Bob Roe\nSent: Monday\nSubject: Quay\n\nClosed."
    text = f"This is not what I saw.\n\n{quoted}\n"
    found = draft(f"{HEADERS.format('RE: Quay')}\n{text}")
    assert found.blocks == (block(text, "This is not what I saw."), block(text, quoted, "quoted"))
    assert found.evidence == own_evidence("Quay")


def multipart(kind, *parts):
    body = "".join(f"--cut\n{part}\n" for part in parts)
    kind = f'Content-Type: multipart/{kind}; boundary="cut"'
    return f"{HEADERS.format('Quay')}{kind}\n\npreamble\n{body}--cut--\n"


def test_an_attached_message_is_the_report():
    attached = (
        "Content-Type: message/rfc822\n\nFrom: Carol Poe <c@x.org>\nDate: Mon, 5 Feb 2024 09:00:00 +0000\n"
        f"Subject: Quay closed\nMessage-ID: <in@x.org>\n\n{REPORT}\n"
    )
    text = f"See attached.\n\n{REPORT}\n"
    found = draft(
        multipart("mixed", "\nSee attached.", attached, "Content-Type: application/pdf; name=map.pdf\n\n%PDF")
    )
    assert found == Draft(
        text=text,
        blocks=(block(text, "See attached.", "furniture"), block(text, REPORT)),
        evidence=(
            Evidence(field="published", clue="forwarded", value="Mon, 5 Feb 2024 09:00:00 +0000"),
            Evidence(field="title", clue="forwarded", value="Quay closed"),
            Evidence(field="byline", clue="forwarded", value="Carol Poe"),
        ),
        via=(JANE,),
        warnings=("attachments not read: map.pdf (application/pdf)",),
        charset="utf-8",
    )


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        (REPORT, REPORT),
        ("", "From the HTML: the quay is closed."),
        ("View this email in your browser", "From the HTML: the quay is closed."),
    ],
)
def test_plain_text_is_preferred_where_it_carries_the_text(plain, expected):
    rich = "Content-Type: text/html\n\n<p>From the HTML: the quay is closed.</p>"
    found = draft(multipart("alternative", f"Content-Type: text/plain\n\n{plain}", rich))
    assert words(found, "paragraph") == [expected]
    assert found.warnings == ()


@pytest.mark.parametrize(
    ("encoding", "charset", "body", "text", "warnings"),
    [
        ("quoted-printable", "utf-8", b"caf=C3=A9 =\nclosed", "café closed", ()),
        ("base64", "utf-8", base64.b64encode("café closed".encode()), "café closed", ()),
        ("base64", "utf-8", b"Y2Fm\xff\xffw6kgY2xvc2VkIQ", "café closed!",
         ("broken base64: characters that cannot be were skipped", "broken base64: its end is missing")),
        ("base64", "utf-8", b"This is no base64 at all.", "This is no base64 at all.",
         ("a part is declared base64 but is not; it was read as it stands",)),
        ("8bit", "iso-8859-1", b"caf\xe9 \x93closed\x94", "café “closed”", ()),
        ("8bit", "x-nonsense", "café closed".encode(), "café closed",
         ("charset 'x-nonsense' is unknown; the text was read by trial",)),
        ("x-odd", "utf-8", b"closed", "closed",
         ("transfer encoding 'x-odd' is unknown; the part was read as it stands",)),
        ("7bit", "utf-8; format=flowed", b"It is \nclosed \x00now.", "It is \nclosed \x00now.", ()),
    ],
)  # fmt: skip
def test_encodings_and_charsets(encoding, charset, body, text, warnings):
    head = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n"
    found = draft(head.encode() + body)
    assert (found.text, found.warnings) == (text, warnings)


def test_headers_are_decoded_folded_and_stripped_of_hidden_marks():
    head = (
        b"From: =?utf-8?q?Jos=C3?= =?utf-8?q?=A9_=3Cx=3E?= <jose@example.org>\r\n"
        b"Subject: =?iso-8859-1?q?Caf=E9?=\r\n =?utf-8?b?4oCucXVheQ?= \xe9t\xc3\xa9\r\n"
        b"Date: Wed,\r\n\t7 Feb 2024\r\n\r\n"
    )
    assert draft(head + REPORT.encode()).evidence == (
        header("published", "Wed, 7 Feb 2024"),
        header("title", "Caféquay étÃ©"),
        header("byline", "José <x>"),
    )


def test_a_publication_that_sends_its_own_mail_is_the_outlet():
    found = draft(f"From: Harbour News Agency <desk@example.org>\nSubject: Quay\n\n{REPORT}")
    assert found.evidence == (header("title", "Quay"), header("outlet", "Harbour News Agency"))


def test_those_who_passed_it_on_come_last_first():
    head = (
        "Resent-From: Ann Lee <ann@example.org>\nResent-Message-ID: <r@x>\nSender: bob@example.org\n"
        "List-Post: <mailto:port@example.org>\n"
    )
    found = draft(head + HEADERS.format("Quay") + f"\n{REPORT}")
    assert found.via == (
        Via(kind="forwarder", name="Ann Lee", id="r@x"),
        Via(kind="list", id="port@example.org"),
        Via(kind="forwarder", name="bob@example.org"),
    )


WIRE = "RAS VELIM, Feb 6 (Kettlewire) - The port authority closed the quay on Tuesday."


@pytest.mark.parametrize(
    ("sender", "body", "via"),
    [
        ("Jane Doe <jane@example.org>", WIRE, (Via(kind="list", name="port", id="port.example.org"), JANE)),
        ("Jane Doe <jane@example.org>", REPORT, (Via(kind="list", name="port", id="port.example.org"),)),
        ("Kettlewire Desk <k@example.org>", WIRE, (Via(kind="list", name="port", id="port.example.org"),)),
        ("Harbour Bulletin <h@example.org>", WIRE, (Via(kind="list", name="port", id="port.example.org"),)),
    ],
)
def test_who_posts_the_report_of_another_outlet_to_a_list_has_passed_it_on(sender, body, via):
    head = f"From: {sender}\nSubject: [port] Quay\nMessage-ID: <m1@example.org>\nList-Id: Port <port.example.org>\n"
    assert draft(f"{head}\n{body}\n").via == via


@pytest.mark.parametrize(
    ("list_id", "name"),
    [
        ("Reports on the coast and valley <coast-watch.lists.example>", "coast-watch"),
        ("<coast-watch.lists.example>", "coast-watch"),
        ("Coast Weekly <4f1c09aa77b2e1.20250.list-id.mailer.example>", "Coast Weekly"),
        ("Coast Weekly <coast>", "Coast Weekly"),
    ],
)
def test_a_list_is_called_by_its_short_name(list_id, name):
    found = draft(HEADERS.format("x") + f"List-Id: {list_id}\n\n{REPORT}")
    assert found.via == (Via(kind="list", name=name, id=list_id.partition("<")[2].rstrip(">")),)


@pytest.mark.parametrize(
    ("subject", "more", "via"),
    [
        ("[Coast-watch] Quay", "", (Via(kind="list", name="Coast-watch"),)),
        ("Re: Fwd: [Coast Watch] Quay", "", (Via(kind="list", name="Coast Watch"),)),
        ("[coast] Quay", "To: Coast <Coast@lists.example>\n", (Via(kind="list", name="coast"),)),
        ("[coast] Quay", "To: jane@example.org\n", ()),
        ("[EXTERNAL] Quay", "", ()),
        ("[1/2] Quay", "", ()),
        ("Quay [coast]", "", ()),
        ("[a tag of many words] Quay", "", ()),
    ],
)
def test_an_archived_message_names_its_list_in_the_subject(subject, more, via):
    assert draft(HEADERS.format(subject) + f"{more}\n{REPORT}").via == via


@pytest.mark.parametrize(
    ("tail", "kinds"),
    [
        ("Jane", ["paragraph", "paragraph", "furniture"]),
        ("- Jane Doe", ["paragraph", "paragraph", "furniture"]),
        ("With best wishes,\nJane", ["paragraph", "paragraph", "furniture", "furniture"]),
        ("Best,\n\nJane Doe", ["paragraph", "paragraph", "furniture", "furniture"]),
        ("Thanks, Jane", ["paragraph", "paragraph", "furniture"]),
        ("Carol", ["paragraph", "paragraph", "paragraph"]),
        ("Jane saw it.", ["paragraph", "paragraph", "paragraph"]),
    ],
)
def test_the_name_of_the_sender_under_the_text_is_furniture(tail, kinds):
    found = draft(HEADERS.format("Quay") + f"\n{REPORT}\n\nIt was shut.\n\n{tail}\n")
    assert [one.kind for one in found.blocks] == kinds


def test_a_message_of_nothing_but_a_name_is_read():
    assert words(draft(HEADERS.format("Quay") + "\nJane\n"), "paragraph") == ["Jane"]


@pytest.mark.parametrize(
    ("data", "error", "message"),
    [
        (b"", EmptyInput, "the message is empty; give one with headers and a body"),
        (b"From: a@b.org\n\n \n", EmptyInput, "the body of the message is empty; give one with a text in its body"),
        (b"From: a@b.org\n\n" + bytes(1000), BinaryInput, "control characters"),
        (
            b"From: a@b.org\nContent-Type: image/png; name=a.png\n\nx",
            EmptyInput,
            r"attachments not read: a.png \(image",
        ),
    ],
)
def test_what_holds_no_text_is_refused(data, error, message):
    with pytest.raises(error, match=message):
        draft(data)


def test_limits():
    with pytest.raises(TooLarge, match="1,001 bytes, more than the 1,000"):
        draft(b"x" * 1001, max_report_bytes=1000)
    with pytest.raises(TooLarge, match="100 characters, more than the 10"):
        draft(b"A: b\n\n" + b"x" * 100, max_report_characters=10)


def nested(levels, filling=b""):
    heads = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(levels))
    return b"From: a@b.org\n" + heads + b"\nThe quay is closed.\n" + filling


@pytest.mark.parametrize(("levels", "filling"), [(1_000, b""), (3_000, b""), (300, b"--x\n" * 1_000_000)])
def test_a_deep_tree_is_refused_in_time(levels, filling):
    started = time.monotonic()
    with pytest.raises(Malformed, match=r"no text can be read: .* (parts|nested)"):
        draft(nested(levels, filling))
    assert time.monotonic() - started < 10


def test_a_tree_within_the_limit_is_read_to_its_depth():
    assert words(draft(nested(900)), "paragraph") == ["The quay is closed."]
    assert words(draft(b"Content-Type: message/rfc822\n\n" * 900 + b"\nThe quay is closed."), "paragraph") == [
        "The quay is closed."
    ]


def test_parts_beyond_the_limit_are_left_unread():
    started = time.monotonic()
    found = draft(b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 100_000)
    assert found.text == "\n\n".join("x" * 999)
    assert found.warnings == ("the message has more than 1,000 parts; the rest was left unread",)
    assert time.monotonic() - started < 10


HOSTILE = {
    "marks": b">" * 500_000,
    "pyramid": b"".join(b"> " * depth + b"a\n" for depth in range(700)),
    "wrote": b"On a\n" * 50_000,
    "rules": b"-----\n" * 80_000,
    "footers": b"_____\nx\nmailing list\n\n" * 20_000,
    "dividers": b"-- \n" * 120_000,
    "headers": b"From: a\nTo: b\n" * 18_000,
    "forwards": b"---- Forwarded message ----\nFrom: a\nDate: b\n\nx\n" * 9_000,
    "recipients": b"---- Forwarded message ----\nFrom: a\nTo: b\n" + b"x\n" * 100_000,
    "disclaimers": b"This e-mail foo\n" * 30_000,
    "blanks": b" " * 500_000,
    "returns": b"\r" * 500_000,
    "words": b"=?a?q?" * 80_000,
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_bodies_take_linear_time(body):
    started = time.monotonic()
    try:
        found = draft(b"From: a@b.org\n\nHello\n\n" + body)
    except InputError:
        found = None
    assert time.monotonic() - started < 10
    assert found is None or all(b.span.end <= len(found.text) for b in found.blocks)


def test_hostile_headers_take_linear_time():
    started = time.monotonic()
    head = b"From: " + b"(" * 1_000_000 + b"\nSubject: " + b"=?a?q?" * 300_000 + b"\nTo: " + b"<" * 900_000 + b"\n"
    assert draft(head + b"A: b\n" * 1_000_000 + b"\nThe quay is closed.").text == "The quay is closed."
    assert time.monotonic() - started < 10


PIECES = [
    b"From: a@b.org\n",
    b"Subject: =?utf-8?b?a?= \xe9\n",
    b"Content-Type: multipart/mixed; boundary=b\n",
    b"Content-Type: multipart/alternative; boundary=b\n",
    b"Content-Type: message/rfc822\n",
    b"--b\n",
    b"--b--\n",
    b"\n",
    b"\r\n",
    b"\r",
    b"> ",
    b"-- \n",
    b"-----Original Message-----\n",
    b"Begin forwarded message:\n",
    b"Date: 1 May 2024\n",
    b"On Monday, Bob wrote:\n",
    b"_____\n",
    b"To unsubscribe x\n",
    b"Content-Transfer-Encoding: base64\n",
    b"some words\n",
    b"Content-Type: text/plain; charset*=rot13''x; name*0*=%00; a*99=\n",
    b"From: x <y> via z\n",
    b"List-Id: <\n",
]


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=12), max_size=40).map(b"".join))
def test_no_bytes_raise_anything_but_input_errors_and_blocks_are_in_order(data):
    try:
        found = draft(data)
    except InputError:
        return
    assert found.text.encode()
    spans = [b.span for b in found.blocks]
    assert all(span.start < span.end <= len(found.text) for span in spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
