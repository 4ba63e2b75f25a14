"""Whom 'both', 'the two', 'they' and 'the brothers' mean together, each rule on an invented text of its own."""

from typing import Final

import pytest

from purport.reader import Reader
from purport.records import Actor
from support import dated

BOTH: Final = "Rada Velm and Tomas Brandt"
MEANT: Final = [
    # joined as an object, and 'both' speaks in the same sentence
    ("The vote pits Rada Velm and Tomas Brandt against one another in a contest that both say they can win.", "both"),
    # joined as a subject, in the sentence before
    ("Senator Rada Velm and Mayor Tomas Brandt met on Monday. Both said that the dam would stay.", "Both"),
    # joined with a parenthesis between them
    ("Rada Velm (Torna) and Tomas Brandt (Orlin) spoke in Tarfa. Neither said that the dam was safe.", "Neither"),
    # apart, and nobody else is told of
    (
        "Oskar Lund was ill.\n\nThe road was closed. The rain went on. The river rose for days.\n\n"
        "On Monday Senator Rada Velm met Mayor Tomas Brandt in the harbour.\n\n"
        "The two said that they had agreed on a plan.",
        "The two",
    ),
    ("Rada Velm wrote to Tomas Brandt on Monday. Soon both politicians said that the dam would stay.",
     "both politicians"),
    # 'they' after names that are joined in a clause or as an object
    ("When I met Rada Velm and Tomas Brandt, they said little of the dam.", "they"),
]  # fmt: skip
NOT_BOTH: Final = [
    # three of whom two cannot be told
    ("Rada Velm met Tomas Brandt on Monday. Oskar Lund was there. The two said that the dam would stay.", "The two"),
    # others than those who are named
    ("Rada Velm and Tomas Brandt met on Monday. Two other people said that the dam would fall.", "Two other people"),
    ("Rada Velm and Tomas Brandt met on Monday. All but two said that the dam would fall.", "All but two"),
    # one alone
    ("Rada Velm and Tomas Brandt met. The former two-term governor said that the dam would stay.",
     "The former two-term governor"),
]  # fmt: skip


def _meant(reader: Reader, text: str, words: str) -> list[Actor]:
    report = reader.read_document(dated(text, "2031-05-08"))
    return [one for one in report.actors if words in [report.words((span,)) for span in one.mentions]]


@pytest.mark.parametrize(("text", "words"), MEANT)
def test_both_are_two_who_were_told_of(reader: Reader, text: str, words: str) -> None:
    actors = _meant(reader, text, words)
    assert [{*one.name.split(" and ")} for one in actors] == [{"Rada Velm", "Tomas Brandt"}]


@pytest.mark.parametrize(("text", "words"), NOT_BOTH)
def test_not_both_who_were_told_of(reader: Reader, text: str, words: str) -> None:
    assert BOTH not in [one.name for one in _meant(reader, text, words)]
    assert all(" and " not in one.name for one in _meant(reader, text, words))


def test_all_three(reader: Reader) -> None:
    text = "Rada Velm, Tomas Brandt and Oskar Lund met on Monday. All three said that the dam would stay."
    assert [one.name for one in _meant(reader, text, "All three")] == ["Rada Velm, Tomas Brandt and Oskar Lund"]


def test_several_are_actors_of_their_own_beside_each(reader: Reader) -> None:
    """The names of each stay with each, and stand with both, too; no country or kind is told of both."""
    text = "Velm and Brandt spoke on Monday. Both said that the dam would stay. Rada Velm left. Tomas Brandt stayed."
    report = reader.read_document(dated(text, "2031-05-08"))
    both = next(one for one in report.actors if one.name == BOTH)
    spans = sorted(report.words((span,)) for span in both.mentions)
    assert spans == ["Both", "Rada Velm", "Tomas Brandt", "Velm and Brandt"]
    assert (both.kind, both.country, both.sector, both.roles) == (None, None, None, ())
    assert {"Rada Velm", "Tomas Brandt"} <= {one.name for one in report.actors}


def test_bodies_by_what_they_are(reader: Reader) -> None:
    text = (
        "The Ministry of Water and the Ministry of Roads closed the dam on Monday. "
        "The ministries said that the dam was unsafe."
    )
    assert [one.name for one in _meant(reader, text, "The ministries")] == ["Ministry of Water and Ministry of Roads"]
