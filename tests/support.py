"""Helpers that tests of several folders share."""

from purport.documents.build import document_of
from purport.records import Document
from purport.settings import Settings
from purport.sources.received import Received, origin_of


def document(text: str) -> Document:
    """`text` as a plain-text document."""
    data = text.encode()
    received = Received(data=data, media="plain", origin=origin_of(data, location="test.txt", format="text"))
    return document_of(received, settings=Settings())
