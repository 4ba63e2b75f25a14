"""How many: equal numbers are one value, groups stay apart, and only what no number can be is a contradiction."""

import msgspec
import pytest

from purport.archive.records import Held
from purport.compare.claims import with_claims
from purport.compare.records import Claim
from purport.records import Count
from told import Tell, incident_of, made, span_of


def _killed(*held: Held) -> list[Claim]:
    incident = with_claims([incident_of(*held)], held, (), ())[0]
    return [claim for claim in incident.claims if claim.field == "fatalities"]


def _toll(
    words: str, low: int | None, high: int | None, outlet: str, day: str = "2031-05-03", by: str | None = None
) -> Held:
    text = f"{words} were killed in the raid, {by or 'we hear'}."
    return made(text, Tell("killed", by, killed=(words, low, high), recipients=(words,)), outlet=outlet, day=day)


def _values(claim: Claim) -> list[tuple[str, int]]:
    return [(value.value, value.origins) for value in claim.values]


def test_a_number_in_words_and_in_figures_is_one_value() -> None:
    [claim] = _killed(_toll("Six people", 6, 6, "Moor Daily"), _toll("6 people", 6, 6, "Fen Post", "2031-05-05"))
    [value] = claim.values
    assert (value.value, value.low, value.high, value.origins) == ("6", 6, 6, 2)
    assert [words.text for words in value.spans] == ["Six people", "6 people"]
    assert (value.first_seen, value.last_seen) == ("2031-05-03", "2031-05-05")
    assert [chain.voices[0].name for chain in value.voices] == ["Moor Daily", "Fen Post"]
    assert (claim.contradiction, claim.grounds) == (False, ())


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((9, 9), (23, 23), True),
        ((14, None), (16, 16), False),
        ((14, None), (9, 9), True),
        ((None, 20), (16, 16), False),
        ((None, 20), (23, 23), True),
        ((13, 15), (15, 20), False),
        ((13, 15), (16, 20), True),
    ],
)
def test_numbers_contradict_if_no_number_is_both(
    one: tuple[int | None, int | None], other: tuple[int | None, int | None], expected: bool
) -> None:
    [claim] = _killed(_toll("These people", *one, "Moor Daily"), _toll("Those people", *other, "Fen Post"))
    assert claim.contradiction is expected
    assert bool(claim.grounds) is expected


def test_about_makes_a_number_a_fifth_wider() -> None:
    near = _killed(_toll("About 20 people", 20, 20, "Moor Daily"), _toll("17 people", 17, 17, "Fen Post"))
    far = _killed(_toll("About 20 people", 20, 20, "Moor Daily"), _toll("30 people", 30, 30, "Fen Post"))
    assert [claim.contradiction for claim in (*near, *far)] == [False, True]
    assert _values(near[0]) == [("17", 1), ("about 20", 1)]


def test_grounds_say_which_numbers_exclude_each_other() -> None:
    [claim] = _killed(
        _toll("Nine people", 9, 9, "A"), _toll("At least 14 people", 14, None, "B"), _toll("23 people", 23, 23, "C")
    )
    assert claim.grounds == ("No number is both 9 and at least 14 or 23.",)


def test_a_higher_number_that_the_same_outlet_has_later_is_no_contradiction_whoever_it_cites() -> None:
    [claim] = _killed(
        _toll("31 people", 31, 31, "Moor Daily", by="a nurse"),
        _toll("33 people", 33, 33, "Moor Daily", "2031-05-06", by="a doctor"),
    )
    assert not claim.contradiction
    assert claim.grounds == ("31, then 33: a later figure of Moor Daily, no contradiction.",)
    assert [(value.value, value.first_seen) for value in claim.values] == [("31", "2031-05-03"), ("33", "2031-05-06")]


@pytest.mark.parametrize(
    ("outlet", "day", "number"),
    [
        ("Moor Daily", "2031-05-03", 33),  # the same day
        ("Moor Daily", "2031-05-01", 33),  # earlier
        ("Moor Daily", "2031-05-06", 29),  # fewer
        ("Fen Post", "2031-05-06", 33),  # another outlet
    ],
)
def test_other_numbers_are_held_against_each_other(outlet: str, day: str, number: int) -> None:
    [claim] = _killed(
        _toll("31 people", 31, 31, "Moor Daily", by="a nurse"),
        _toll(f"{number} people", number, number, outlet, day, by="a doctor"),
    )
    assert claim.contradiction


def test_a_later_number_of_the_same_voice_replaces_its_earlier_one_even_if_it_is_lower() -> None:
    held = []
    for outlet, day, number in (("Moor Daily", "2031-05-03", 17), ("Fen Post", "2031-05-06", 15)):
        text = f"{number} people were killed, Fen Post said."
        tell = Tell("killed", "Fen Post", killed=(f"{number}", number, number), recipients=(f"{number} people",))
        held.append(made(text, tell, outlet=outlet, day=day))
    [claim] = _killed(*held)
    assert not claim.contradiction


def test_two_groups_stay_apart() -> None:
    text = "Six soldiers were killed and 11 gunmen shot, officials said. Others spoke of two deaths."
    held = made(
        text,
        Tell("killed", killed=("Six", 6, 6), recipients=("Six soldiers",)),
        Tell("shot", killed=("11", 11, 11), recipients=("11 gunmen",)),
    )
    other = _toll("12 soldiers", 12, 12, "Fen Post")
    claims = _killed(held, other)
    assert [(claim.about, _values(claim), claim.contradiction) for claim in claims] == [
        ("soldiers and police", [("6", 1), ("12", 1)], True),
        ("fighters", [("11", 1)], False),
    ]


def test_a_number_that_does_not_say_whom_it_counts_is_taken_for_those_the_event_was_done_to() -> None:
    held = made(
        "Six soldiers were killed and 11 gunmen shot.",
        Tell("killed", killed=("Six", 6, 6), recipients=("Six soldiers",)),
        Tell("shot", killed=("11", 11, 11), recipients=("11 gunmen",)),
    )
    claims = _killed(held, _toll("Five people", 5, 5, "Fen Post"), _toll("Nine people", 9, 9, "Hill Radio"))
    assert [(claim.about, _values(claim), claim.grounds) for claim in claims] == [
        ("soldiers and police", [("5", 1), ("6", 1), ("9", 1)], ("No number is both 5 and 6 or 9.",)),
        ("fighters", [("11", 1)], ()),
    ]


def test_one_group_beside_people_is_how_a_report_counts_all_victims() -> None:
    [claim] = _killed(_toll("Nine militants", 9, 9, "Moor Daily"), _toll("17 people", 17, 17, "Fen Post"))
    assert (claim.about, _values(claim), claim.contradiction) == (None, [("9", 1), ("17", 1)], True)


def test_a_part_is_no_number_of_all() -> None:
    text = "23 people were killed in the raid; seven children died."
    held = made(
        text,
        Tell("killed", killed=("23", 23, 23), recipients=("23 people",)),
        Tell("died", killed=("seven", 7, 7), recipients=("seven children",)),
    )
    claims = _killed(held, _toll("23 people", 23, 23, "Fen Post"))
    assert [(claim.about, _values(claim), claim.contradiction) for claim in claims] == [
        (None, [("23", 2)], False),
        ("children", [("7", 1)], False),
    ]


def test_a_summand_is_no_number_of_all() -> None:
    text = "Strike kills four medics near Karr. Four medics and a driver were killed in the raid."
    held = made(
        text,
        Tell("Strike", killed=("four medics near Karr", 4, 4), recipients=("four medics near Karr",)),
        Tell("killed", killed=("Four medics", 5, 5), recipients=("Four medics", "a driver")),
    )
    strike, raid = held.report.events
    count = Count(low=5, high=5, spans=(span_of(text, "Four medics"), span_of(text, "a driver")))
    mention = msgspec.structs.replace(raid.mentions[0], fatalities=count)
    raid = msgspec.structs.replace(raid, fatalities=count, mentions=(mention,))
    held = msgspec.structs.replace(held, report=msgspec.structs.replace(held.report, events=(strike, raid)))
    claims = _killed(held, _toll("At least five people", 5, None, "Fen Post"))
    assert [(claim.about, _values(claim), claim.contradiction) for claim in claims] == [
        (None, [("5", 1), ("at least 5", 1)], False),
        ("medics", [("4", 1)], False),
    ]


def test_one_person_is_a_claim_of_their_own() -> None:
    text = "A raid killed Ada Korr and two people."
    held = made(
        text,
        Tell("killed", killed=("Ada Korr", 1, 1), recipients=("Ada Korr",)),
        Tell("raid", killed=("two", 2, 2), recipients=("two people",)),
        actors={"Ada Korr": "person"},
    )
    assert [(claim.about, _values(claim)) for claim in _killed(held)] == [(None, [("2", 1)]), ("Ada Korr", [("1", 1)])]


def test_people_described_one_by_one_are_no_toll() -> None:
    text = "A raid killed a mother of two, her nephew and 17 people."
    held = made(
        text,
        Tell("raid", killed=("a mother of two", 1, 1), recipients=("a mother of two",)),
        Tell("killed", killed=("her nephew", 1, 1), recipients=("her nephew",)),
        Tell("people", killed=("17", 17, 17), recipients=("17 people",)),
    )
    assert [(claim.about, _values(claim), claim.contradiction) for claim in _killed(held)] == [
        (None, [("17", 1)], False),
        ("one person", [("1", 1)], False),
    ]


@pytest.mark.parametrize("status", ["denied", "future", "hypothetical"])
def test_only_what_is_said_to_have_happened_counts(status: str) -> None:
    text = "Nine people were killed in the raid. No 30 people were shot."
    held = made(
        text,
        Tell("killed", killed=("Nine", 9, 9), recipients=("Nine people",)),
        Tell("shot", killed=("30", 30, 30), recipients=("30 people",), status=status),
    )
    assert [_values(claim) for claim in _killed(held)] == [[("9", 1)]]
