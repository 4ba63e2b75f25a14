"""Texts with gold → the reports that Purport makes of them, for the measures to judge."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol, TypeVar

from purport.documents.build import document_of
from purport.errors import GoldError
from purport.extract.trained import TrainedFinder
from purport.language.parse import Parse
from purport.reader import Reader
from purport.records import Evidence, Report
from purport.settings import Settings
from purport.sources.received import Received, origin_of


class GoldText(Protocol):
    """A text of a corpus: `date` is the day, or the moment, it was published."""

    @property
    def id(self) -> str:
        """Names it in the corpus and in the reports."""
        ...

    @property
    def text(self) -> str:
        """The text that gold and reports point into."""
        ...

    @property
    def date(self) -> str | None:
        """ISO 8601; None if it is not told."""
        ...


def english_reader() -> Reader:
    """A reader that takes every text as English, as the gold does."""
    return Reader(options=[Evidence(field="language", clue="option", value="en")])


def read_texts(texts: Sequence[GoldText], reader: Reader) -> dict[str, Report]:
    """The report of each of `texts` by its id, read just as `purport read` reads a table with the columns id, text and
    date.

    Raises GoldError if one of them cannot be read, or if two have the same id.
    """
    _check_ids(texts)
    with TemporaryDirectory() as folder:
        table = Path(folder) / "gold.jsonl"
        rows = ({"id": one.id, "text": one.text, "date": one.date} for one in texts)
        table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="ascii")
        found: dict[str, Report] = {}
        for one, outcome in zip(texts, reader.read([str(table)], format="jsonl"), strict=True):
            if not isinstance(outcome, Report):
                raise GoldError(f"{one.id}: {outcome.message}")
            found[one.id] = outcome
    return found


Text = TypeVar("Text", bound=GoldText)
"""Any text of a corpus."""


def parse_texts(texts: Iterable[Text]) -> Iterator[tuple[Text, Parse]]:
    """Each of `texts` with the parse that `purport read` makes of it on the way to its report, as a row of a table."""
    finder, settings = TrainedFinder(), Settings()
    english = Evidence(field="language", clue="option", value="en")
    for one in texts:
        data = one.text.encode("utf-8", "surrogatepass")
        origin = origin_of(data, location=one.id, format="jsonl")
        document = document_of(Received(data=data, media="plain", origin=origin), settings=settings, options=[english])
        yield one, finder.read(document).parse


def _check_ids(texts: Iterable[GoldText]) -> None:
    seen: set[str] = set()
    for one in texts:
        if one.id in seen:
            raise GoldError(f"two texts have the id {one.id!r}; measure them apart, or rename one")
        seen.add(one.id)
