"""Where words and phrases stand in texts, by PostgreSQL's stems."""

from collections.abc import Callable, Iterator

import pytest

from purport.archive.archive import Archive
from purport.archive.queries.stems import stemmed_matches
from purport.archive.queries.words import terms_of


@pytest.fixture(scope="module")
def server(new_database: Callable[..., str]) -> Iterator[Archive]:
    """An empty archive in PostgreSQL."""
    with Archive(new_database(tables=True)) as archive:
        yield archive


@pytest.mark.parametrize(
    ("query", "text", "matches"),
    [
        ("attack", "Attacks: he ATTACKED the attic, then reattacked.", ["Attacks", "ATTACKED"]),
        ("dying", "He died dying; to die.", ["died", "dying", "die"]),
        (
            '"the wall"',
            "The wall, the walls. The old wall; thewall the\n\n– Wall",
            ["The wall", "the walls", "the\n\n– Wall"],
        ),
        ('"a b a"', "a b a b a, a", ["a b a b a"]),
        ('wall "wall leaks"', "wall leaks", ["wall leaks"]),
        ("zelvic", "Želvić, Ze\u0301lvic’s žElViČ; Zelvar", ["Želvić", "Ze\u0301lvic", "žElViČ"]),
        ("zelvič", "Zelvic", ["Zelvic"]),
        ("élan", "ÉLAN elan", ["ÉLAN", "elan"]),
        ("5", "5 5th m5 2.5", ["5", "5"]),
        ("m", "12 m² of m_m", ["m", "m", "m"]),
        ("جدار", "جدار، x", ["جدار"]),
        ("absquatulate", "a b c", []),
    ],
)
def test_matches(server: Archive, query: str, text: str, matches: list[str]) -> None:
    texts = {1: text, 2: ""}
    with server.reading() as connection:
        found = stemmed_matches(connection, terms_of(query), texts)
    assert [text[span.start : span.end] for span in found[1]] == matches
    assert found[2] == []
