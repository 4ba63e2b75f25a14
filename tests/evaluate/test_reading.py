"""Texts with gold are read as `purport read` reads a table of them."""

from typing import NamedTuple

import pytest

from purport.errors import GoldError
from purport.evaluate.reading import read_texts
from purport.extract.statements import Attributed
from purport.language.parse import Parse
from purport.reader import Reader
from purport.records import Evidence, Report
from purport.settings import Settings


class Row(NamedTuple):
    id: str
    text: str
    date: str | None = None


class NoStatements:
    """A finder that finds nothing, so that no model is needed."""

    models = ()

    def read(self, _: object) -> Attributed:
        return Attributed((), Parse((), ()))


@pytest.fixture(scope="module")
def quick() -> Reader:
    return Reader(
        Settings(), statements=NoStatements(), options=[Evidence(field="language", clue="option", value="en")]
    )


def test_text_and_date_stay_what_they_are(quick: Reader) -> None:
    rows = [Row("b", " \nGo …\u2028\tnow.\n ", "2031-05-04"), Row("a", "«Ça va»"), Row(" ", "x")]
    found = read_texts(rows, quick)
    assert [(id, one.document.text) for id, one in found.items()] == [(one.id, one.text) for one in rows]
    assert [one.document.published.earliest for one in found.values()] == ["2031-05-04", None, None]
    assert {one.document.language for one in found.values()} == {"en"}
    assert all(isinstance(one, Report) for one in found.values())


def test_what_cannot_be_read_or_told_apart_is_named(quick: Reader) -> None:
    with pytest.raises(GoldError, match="a: the row has no text"):
        read_texts([Row("a", " \n")], quick)
    with pytest.raises(GoldError, match="two texts have the id 'a'"):
        read_texts([Row("a", "x"), Row("a", "y")], quick)
