"""When an act took place: the time that governs it, by its words; None where only another's stands near."""

import pytest

from frozen_parses import act_at, read
from purport.extract.events.circumstances.timing import when_of

CASES: list[tuple[str, str, str | None]] = [
    ("Rebels attacked the base on Monday, killing four soldiers.", "attacked", "Monday"),
    ("Rebels attacked the base on Monday, killing four soldiers.", "killing", "Monday"),
    ("Monday's attack killed 13 people.", "attack", "Monday"),
    ("Monday's attack killed 13 people.", "killed", "Monday"),
    ("The 2014 war killed thousands.", "war", "2014"),
    ("An attack on a market in Torna killed 13 people on Monday.", "attack", "Monday"),
    ("The attack in which 13 people were killed took place on Monday.", "attack", "Monday"),
    ("Gunmen stormed the town and killed 12 people on 3 March 2024.", "killed", "3 March 2024"),
    ("The two sides held talks on Wednesday after the attack on Monday.", "held talks", "Wednesday"),
    ("The two sides held talks on Wednesday after the attack on Monday.", "attack", "Monday"),
    ("He was killed in an attack in the northern province of Adar on Thursday.", "attack", "Thursday"),
    ("The ministers signed an agreement in Karesh in May 2020.", "agreement", "May 2020"),
    ("On Monday, gunmen attacked a bus, police said.", "attacked", "Monday"),
    ("Two people were killed on Thursday when gunmen attacked a convoy.", "attacked", "Thursday"),
    ("Police on Friday arrested a student.", "arrested", "Friday"),
    ("He said rebels had attacked a convoy at the crossing the evening before.", "attacked", "the evening before"),
    # counted from: the day is worked out
    ("He spoke on Tuesday, five days after an attack on the port killed six people.", "attack", "five days after"),
    ("She resigned on 8 May 2024, two weeks after rebels attacked the base.", "attacked", "two weeks after"),
    ("The ministers met two days before the raid.", "raid", None),
    # the time of saying, planning, condemning is not that of the act
    ("The minister said on Thursday that rebels had attacked the base.", "attacked", None),
    ("The minister said Thursday rebels attacked the base on Monday.", "attacked", "Monday"),
    ("Rebels attacked the base, the minister said on Thursday.", "attacked", None),
    ("The group threatened on Tuesday to attack the base next week.", "attack", "next week"),
    ("Officials condemned on Tuesday the attack, which took place on Sunday.", "attack", "Sunday"),
    ("In a statement on Monday, the group said it had killed two soldiers in a raid last week.", "raid", "last week"),
    # another's
    ("The president, who was arrested in 2019, accused the rebels on Friday of an attack.", "accused", "Friday"),
    ("The president, who was arrested in 2019, accused the rebels on Friday of an attack.", "attack", None),
    ("Police arrested three men over the attack on Monday.", "arrested", None),
    ("The leaders met in Torna on Friday to discuss the attack.", "attack", None),
    # bounds and lengths are no times of the act
    ("Rebels have attacked the base since 2014.", "attacked", None),
    ("Rebels attacked the base for three days.", "attacked", None),
    ("Rebels recently attacked the base.", "attacked", None),
]


@pytest.mark.parametrize(("sentence", "words", "expected"), CASES)
def test_the_time_that_governs_an_act(sentence: str, words: str, expected: str | None) -> None:
    told = read(sentence)
    when = when_of(told.parse, act_at(told, words), told.times)
    assert (sentence[when.span.start : when.span.end] if when and when.span else None) == expected


def test_a_day_is_counted_back_from_another() -> None:
    told = read("She resigned on 8 May 2024, two weeks after rebels attacked the base.")
    when = when_of(told.parse, act_at(told, "attacked"), told.times)
    assert when is not None
    assert (when.earliest, when.latest, when.anchor) == ("2024-04-24", "2024-04-24", "8 May 2024")


def test_it_is_the_record_of_the_report_itself() -> None:
    told = read("Rebels attacked the base on Monday, killing four soldiers.")
    when = when_of(told.parse, act_at(told, "attacked"), told.times)
    assert when is told.times[0]
    assert (when.earliest, when.latest) == ("2024-03-18", "2024-03-18")
