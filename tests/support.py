"""Helpers that tests of several folders share."""

from purport.documents.build import document_of
from purport.records import Document, Evidence, FieldName
from purport.settings import Settings
from purport.sources.received import Received, origin_of


def document(text: str) -> Document:
    """`text` as a plain-text document."""
    data = text.encode()
    received = Received(data=data, media="plain", origin=origin_of(data, location="test.txt", format="text"))
    return document_of(received, settings=Settings())


def dated(text: str, published: str | None) -> Document:
    """`text` as a row of a table that says when it was published (None: it does not), in English."""
    data = text.encode()
    fields: list[tuple[FieldName, str | None]] = [("published", published), ("language", "en")]
    evidence = tuple(Evidence(field=field, clue="row", value=value) for field, value in fields if value)
    origin = origin_of(data, location="test.jsonl", format="jsonl")
    return document_of(Received(data=data, media="plain", origin=origin, evidence=evidence), settings=Settings())
