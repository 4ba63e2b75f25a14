"""Texts with gold → the reports that Purport makes of them, for the measures to judge."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from purport.errors import GoldError
from purport.reader import Reader
from purport.records import Evidence, Report


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


def _check_ids(texts: Iterable[GoldText]) -> None:
    seen: set[str] = set()
    for one in texts:
        if one.id in seen:
            raise GoldError(f"two texts have the id {one.id!r}; measure them apart, or rename one")
        seen.add(one.id)
