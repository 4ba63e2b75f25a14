"""What a person types, as words and phrases."""

import pytest

from purport.archive.queries.words import MOST_TERMS, terms_of
from purport.errors import QueryError


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("wall", ["wall"]),
        ("  the   wall ", ["the", "wall"]),
        ('"the wall" leaks', ["the wall", "leaks"]),
        ("“the wall” „rain fell“ «on us»", ["the wall", "rain fell", "on us"]),
        ("wall wall", ["wall"]),
        ('"the wall', ["the", "wall"]),
        ('the" wall"', ["the", "wall"]),
        ("al-Nujaba co.uk", ["al Nujaba", "co uk"]),
        ("O'Brien", ["O Brien"]),
        ("Želvić Ze\u0301lvic", ["Želvić", "Ze\u0301lvic"]),
        ("wall\x00leaks", ["wall leaks"]),
        ("title:wall ^wall wall* -wall NOT", ["title wall", "wall", "NOT"]),
        ("(wall) AND {rain} + NEAR(a b, 2)", ["wall", "AND", "rain", "NEAR a", "b", "2"]),
        ("جدار", ["جدار"]),
    ],
)
def test_words_and_phrases(query: str, terms: list[str]) -> None:
    assert [" ".join(term.words) for term in terms_of(query)] == terms


@pytest.mark.parametrize("query", ["", "  ", '""', "!!! * ()", "\x00"])
def test_a_query_without_words_is_refused(query: str) -> None:
    with pytest.raises(QueryError, match="holds no word to look for"):
        terms_of(query)


def test_a_query_with_too_many_words_is_refused_not_shortened() -> None:
    words = [f"w{number}" for number in range(MOST_TERMS + 1)]
    assert len(terms_of(" ".join(words[:-1]))) == MOST_TERMS
    with pytest.raises(QueryError, match=r"has 201 words and phrases; at most 200 are looked for"):
        terms_of(" ".join(words))
