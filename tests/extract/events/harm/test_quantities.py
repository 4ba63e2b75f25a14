"""Numbers in words and figures, as low and high, with the words that say so."""

import pytest

from purport.extract.events.harm.quantities import quantities_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("13 people", [(13, 13, "13")]),
        ("at least 13 people", [(13, None, "at least 13")]),
        ("At least thirteen", [(13, None, "At least thirteen")]),
        ("more than 100", [(100, None, "more than 100")]),
        ("over 600 wounded", [(600, None, "over 600")]),
        ("no fewer than ten", [(10, None, "no fewer than ten")]),
        ("13 or more", [(13, None, "13 or more")]),
        ("up to 20", [(None, 20, "up to 20")]),
        ("as many as 14", [(None, 14, "as many as 14")]),
        ("nearly two dozen", [(None, 24, "nearly two dozen")]),
        ("fewer than 20", [(None, 20, "fewer than 20")]),
        ("no more than 5", [(None, 5, "no more than 5")]),
        ("about 20", [(20, 20, "about 20")]),
        ("between 10 and 15", [(10, 15, "between 10 and 15")]),
        ("from 10 to 15", [(10, 15, "from 10 to 15")]),
        ("10-15 men", [(10, 15, "10-15")]),
        ("two or three", [(2, 3, "two or three")]),
        ("twenty-one", [(21, 21, "twenty-one")]),
        ("two hundred and ten", [(210, 210, "two hundred and ten")]),
        ("10,000 people", [(10_000, 10_000, "10,000")]),
        ("1.5 million people", [(1_500_000, 1_500_000, "1.5 million")]),
        ("three million", [(3_000_000, 3_000_000, "three million")]),
        ("a dozen", [(12, 12, "a dozen")]),
        ("half a dozen", [(6, 6, "half a dozen")]),
        ("a couple of men", [(2, 2, "a couple")]),
        ("both", [(2, 2, "both")]),
        ("dozens", [(24, None, "dozens")]),
        ("tens of people", [(20, None, "tens")]),
        ("scores", [(40, None, "scores")]),
        ("hundreds", [(200, None, "hundreds")]),
        ("tens of thousands", [(20_000, None, "tens of thousands")]),
        ("hundreds of thousands", [(200_000, None, "hundreds of thousands")]),
        ("several", [(3, None, "several")]),
        ("several hundred", [(300, None, "several hundred")]),
        ("several dozens", [(36, None, "several dozens")]),
        ("a few", [(3, None, "a few")]),
        ("many", [(2, None, "many")]),
        ("a number of men", [(2, None, "a number of")]),
        ("no casualties", [(0, 0, "no")]),
        ("nobody", [(0, 0, "nobody")]),
        ("no one", [(0, 0, "no one")]),
        ("not a single person", [(0, 0, "not a single")]),
        ("two 12-year-old boys", [(2, 2, "two")]),
        ("four men and 12 boys", [(4, 4, "four"), (12, 12, "12")]),
    ],
)
def test_what_numbers_say(text: str, expected: list[tuple[int | None, int | None, str]]) -> None:
    found = quantities_in(text, 0, len(text))
    assert [(one.low, one.high, text[one.start : one.end]) for one in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "a 12-year-old boy", "40 percent", "$20", "30-member crew", "the first soldier", "12 years", "3 km", "tens",
        "as many others", "a soldier", "1.5 children", "9" * 40,
    ],
)  # fmt: skip
def test_what_is_no_number_of_people(text: str) -> None:
    assert quantities_in(text, 0, len(text)) == []


def test_offsets_are_those_of_the_text() -> None:
    text = "On 3 May rebels killed at least\n13 men"
    assert [text[one.start : one.end] for one in quantities_in(text, 23, len(text))] == ["at least\n13"]
