"""The tables and weights that events are told by, as reports name them."""

import hashlib
from functools import cache
from importlib.resources import files

from purport.records import Model

_NAME = "events-lexicon"
_VERSION = "1"
"""The layout of the tables."""


@cache
def events_model() -> Model:
    """The lexicon of acts with its weights; the SHA-256 is over the names and bytes of its files, in order."""
    digest = hashlib.sha256()
    folder = files("purport") / "data" / "events"
    for path in sorted(folder.iterdir(), key=lambda one: one.name):
        if path.name.endswith((".tsv", ".json")):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return Model(name=_NAME, version=_VERSION, sha256=digest.hexdigest())
