"""What is known about a document, in words: its heading, where it came from, and the evidence for each."""

from typing import NamedTuple
from urllib.parse import urlsplit

from purport.exports.page.visible import is_plain, shortened
from purport.exports.phrases import interval_in_words
from purport.records import Document, Evidence, FieldName, Via

CLUES = {
    "option": "as stated when it was read", "dateline": "from its dateline", "masthead": "from its masthead",
    "label": "from a labelled line", "wire": "from its wire dateline",
    "forwarded": "from the headers of the forwarded message",
    "header": "from its mail header", "metadata": "from the page’s metadata", "row": "from its row of the table",
    "feed": "from its entry in the feed", "text": "from the whole text",
}  # fmt: skip
"""Where evidence was found, in words."""

_VIA = {"list": "through the list", "forwarder": "forwarded by", "aggregator": "collected by"}


class Evidenced(NamedTuple):
    """A value of the document in words, and what it was taken from."""

    value: str
    evidence: str = ""


class About(NamedTuple):
    """The head of a report."""

    heading: str
    outlet: Evidenced
    published: Evidenced
    byline: Evidenced
    via: list[str]
    link: str | None


def about(document: Document) -> About:
    """The head of the report that `document` holds."""
    return About(
        heading=_heading(document),
        outlet=Evidenced(document.outlet or "", _evidence(document, "outlet")),
        published=_published(document),
        byline=Evidenced(document.byline or "", _evidence(document, "byline")),
        via=[_via(one) for one in document.via],
        link=_link(document.origin.location),
    )


def _heading(document: Document) -> str:
    """What a report is called: its title, else its outlet, else its file."""
    name = document.origin.location.rstrip("/").rsplit("/", 1)[-1]
    part = f" ({document.origin.part})" if document.origin.part else ""
    return document.title or document.outlet or (f"{name}{part}" if name not in ("", "-") else "A report")


def _link(location: str) -> str | None:
    """`location` if a reader may follow it."""
    try:
        parts = urlsplit(location)
    except ValueError:
        return None
    return location if is_plain(location) and parts.scheme in ("http", "https") and parts.netloc else None


def _via(via: Via) -> str:
    names = [name for name in (via.name, via.id) if name]
    return f"{_VIA[via.kind]} {names[0] if names else 'someone unnamed'}" + (f" ({names[1]})" if len(names) > 1 else "")


def _published(document: Document) -> Evidenced:
    """The date of publication in words, or that it is unknown and why."""
    published = document.published
    interval = interval_in_words(published.earliest, published.latest)
    if not interval:
        known = f", as far as it goes {published.timex}" if published.timex else ""
        return Evidenced(f"unknown{known}", f"– {published.unknown}" if published.unknown else "")
    return Evidenced(interval, _evidence(document, "published"))


def _evidence(document: Document, field: FieldName) -> str:
    """Where the document's `field` was taken from, in words."""
    used = [item for item in document.evidence if item.field == field and item.used]
    return "; ".join(_in_words(item) for item in used)


def _in_words(item: Evidence) -> str:
    return f"{CLUES[item.clue]} “{shortened(item.value)}”" if item.clue != "option" else CLUES[item.clue]
