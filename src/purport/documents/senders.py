"""What the headers of a message say of it: date, title and author, and who passed it on."""

import re
from collections.abc import Iterator, Sequence
from email.message import Message

from purport.documents.forwarded import Forwarded
from purport.documents.headers import (
    address_of,
    all_raw_of,
    displayed,
    id_of,
    is_person,
    is_publication,
    raw_of,
    tag_of,
    title_of,
    words_of,
)
from purport.records import Evidence, Via

__all__ = ["attached_message", "header_evidence", "via_of"]

_MOST_RESENT = 10
_MOST_TAG_WORDS = 3
_NO_LIST_TAG = re.compile(
    r"external(?: e?-?mail)?|ext|spam.{0,20}|.{0,20}spam|virus|bulk|suspicious|encrypted|secure|confidential|urgent"
    r"|important|fwd?|re|info|video|photos?|audio|updated?|alert|breaking(?: news)?|opinion|analysis|news|no subject"
    r"|\W*\d[\d\W]*",
    re.I,
)
"""Tags that mail filters and writers put into subjects; they name no list."""


def header_evidence(
    headers: Message, *, fallback: str | None, passed_on: Sequence[Forwarded] = ()
) -> Iterator[Evidence]:
    """Date, subject and sender. Of a message that passes another on, what that one's own headers say.

    The date and sender of a forwarder are not the report's; a subject 'Fwd: …' repeats its title. A sender that is
    plainly a publication is the outlet.
    """
    subject = words_of(headers, "Subject", fallback=fallback)
    title = title_of(subject) if subject else ""
    if passed_on:
        yield from passed_on[-1].evidence
        if title and title != subject and all(item.field != "title" for item in passed_on[-1].evidence):
            yield Evidence(field="title", clue="header", value=title)
        return
    date = words_of(headers, "Date", fallback=fallback)
    if date:
        yield Evidence(field="published", clue="header", value=date)
    if title:
        yield Evidence(field="title", clue="header", value=title)
    sender = address_of(raw_of(headers, "From"), fallback=fallback)
    if sender.name and is_publication(sender.name):
        yield Evidence(field="outlet", clue="header", value=sender.name)
    elif sender.shown:
        yield Evidence(field="byline", clue="header", value=sender.shown)


def attached_message(headers: Message, fallback: str | None) -> Forwarded:
    """An attached message, as its headers tell; they stand outside the text, so there are no spans."""
    sender = address_of(raw_of(headers, "From"), fallback=fallback)
    evidence = [
        Evidence(field=item.field, clue="forwarded", value=item.value)
        for item in header_evidence(headers, fallback=fallback)
        if item.field in ("published", "title") or (item.field == "byline" and is_person(item.value))
    ]
    return Forwarded(sender.shown, id_of(headers), tuple(evidence))


def via_of(
    headers: Message,
    passed_on: Sequence[Forwarded],
    lists: tuple[Via, ...],
    *,
    fallback: str | None,
    outlets: Sequence[str] = (),
) -> Iterator[Via]:
    """Who passed the report on, the last first: who resent it, the list, who sent it for another, who forwarded it.

    Who posts to a list a report that names its own outlet (one of `outlets`) has passed it on; who posts a text that
    names none may have written it.
    """
    resent = id_of(headers, "Resent-Message-ID")
    for value in all_raw_of(headers, "Resent-From")[:_MOST_RESENT]:
        yield Via(kind="forwarder", name=address_of(value, fallback=fallback).shown, id=resent)
    named = _list_of(headers, fallback=fallback)
    through = (named,) if named is not None else lists or _tagged_list(headers, fallback=fallback)
    yield from through
    sender = address_of(raw_of(headers, "Sender"), fallback=fallback)
    author = address_of(raw_of(headers, "From"), fallback=fallback)
    if (
        sender.address
        and sender.address.lower() != (author.address or "").lower()
        and not _is_list_robot(sender.address)
    ):
        yield Via(kind="forwarder", name=sender.shown, id=None)
    posted = bool(through and author.shown and outlets) and not _is_of_outlet(author.shown or "", outlets)
    if passed_on or posted:
        if author.shown or id_of(headers):
            yield Via(kind="forwarder", name=author.shown, id=id_of(headers))
        for inner in passed_on[:-1]:
            if inner.sender or inner.id:
                yield Via(kind="forwarder", name=inner.sender, id=inner.id)


def _list_of(headers: Message, *, fallback: str | None) -> Via | None:
    """The list that the headers name: 'List-Id: Description <name.host>', or the address in List-Post.

    The name within the id is what subjects and footers call the list; the description is often a sentence.
    """
    value = raw_of(headers, "List-Id")
    if value:
        name, bracket, rest = value.rpartition("<")
        words = displayed(name).strip("\"' ") if bracket else ""
        described = address_of(f"{words} <>", fallback=fallback).name if words else None
        list_id = displayed(rest.partition(">")[0]) or None
        return Via(kind="list", name=_short_name(list_id or "") or described, id=list_id)
    post = words_of(headers, "List-Post", fallback=fallback)
    address = re.search(r"mailto:([^>?\s]{3,320})", post, re.I) if post else None
    return Via(kind="list", id=address[1]) if address else None


def _short_name(list_id: str) -> str | None:
    """The name that begins a List-Id; None where it is one that a machine made ('4f1c09.list-id.mailer.example')."""
    name, dot, _ = list_id.partition(".")
    made_up = sum(char.isdigit() for char in name) > 4 or re.fullmatch(r"[0-9a-f]{12,}", name, re.I)
    return name if dot and re.fullmatch(r"[^\W\d_][\w+-]{0,60}", name) and not made_up else None


def _tagged_list(headers: Message, *, fallback: str | None) -> tuple[Via, ...]:
    """The list that the subject's '[tag]' names, in a message that went to an address of that name, or that no longer
    says where it went: archives leave out all headers but a few.
    """
    tag = tag_of(words_of(headers, "Subject", fallback=fallback) or "")
    if tag is None or len(tag.split()) > _MOST_TAG_WORDS or _NO_LIST_TAG.fullmatch(tag):
        return ()
    sent_to = " ".join(value for name in ("To", "Cc") for value in all_raw_of(headers, name)).lower()
    archived = not sent_to and all(raw_of(headers, name) is None for name in ("Received", "Return-Path"))
    return (Via(kind="list", name=tag),) if archived or f"{tag.lower()}@" in sent_to else ()


def _is_of_outlet(sender: str, outlets: Sequence[str]) -> bool:
    """Whether a sender's name is plainly that of a publication, or holds the name of the report's outlet."""
    return is_publication(sender) or any(outlet.casefold() in sender.casefold() for outlet in outlets)


def _is_list_robot(address: str) -> bool:
    """Whether a Sender is the list's own machinery."""
    return re.search(r"(?:-bounces|-owner|-request)\b|^owner-|^bounce", address.partition("@")[0], re.I) is not None
