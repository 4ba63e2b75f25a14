"""Terms of reports: what is a name, a figure, a word, and how strongly it stands."""

import math

import pytest

from purport.compare.incidents.terms import Term, background, stem, strengths_of, terms_of, terms_within
from purport.records import Span
from support import document


def test_names_figures_and_words() -> None:
    text = "Police said Anton Velm paid 1,200 crowns at 17:50."
    assert terms_within(text, [Span(0, len(text))]) == [
        Term("word", "police" if stem("police") == "police" else stem("police")),
        Term("word", "said"),
        Term("name", "anton"),
        Term("name", "velm"),
        Term("word", "paid"),
        Term("figure", "1200"),
        Term("word", "crown"),
        Term("word", "at"),
        Term("figure", "1750"),
    ]


def test_days_are_no_names_and_a_capital_at_the_beginning_or_in_a_headline_makes_none() -> None:
    text = "Five Killed in Raid on Bridge Near Velmark"
    names = [term.text for term in terms_within(text, [Span(0, len(text))]) if term.kind == "name"]
    assert names == ["velmark"]
    assert terms_within("On Monday", [Span(0, 9)]) == [Term("word", "on"), Term("word", "monday")]


def test_addresses_and_furniture_are_left_out() -> None:
    made = document("See http://north.example/velm-korr for it.\n\nRead more: Velm in Tarnholt\n")
    assert [term.text for term in terms_of(made)] == ["see", "for", "it"]


@pytest.mark.parametrize(
    ("forms", "one"),
    [
        (("killed", "killing", "kills"), "kill"),
        (("ambushes", "ambushed"), "ambush"),
        (("bodies", "body"), "body"),
        (("planned", "plans"), "plan"),
        (("releases", "released", "release"), "releas"),
        (("gas", "pass"), None),
    ],
)
def test_forms_of_one_word_have_one_stem(forms: tuple[str, ...], one: str | None) -> None:
    assert [stem(form) for form in forms] == [one or form for form in forms]


def test_strength_grows_with_how_often_and_how_early() -> None:
    korr, velm = Term("name", "korr"), Term("name", "velm")
    found = strengths_of([korr, velm, korr], lead_weight=2.0, lead_words=10)
    assert found == {korr: pytest.approx(1 + math.log(2) + 2), velm: pytest.approx(1 + 2 * math.exp(-0.1))}


def test_the_background_names_nobody() -> None:
    known = background()
    assert known.texts == 924
    assert known.counts["said"] > 500
    assert all(word == word.lower() and 3 <= count <= known.texts for word, count in known.counts.items())
