"""How many were killed and injured in an act: whole counts, low and high, with their words."""

import pytest

from frozen_parses import act_at, read
from purport.extract.events.harm.casualties import casualties_of
from purport.records import Count, EventType

Told = tuple[int | None, int | None, str] | None
"""Low, high, and the words, several with '|' between them."""

CASES: list[tuple[str, str, Told, Told]] = [
    # the act's own words
    ("Tarfi rebels killed at least 13 soldiers.", "killed", (13, None, "at least 13"), None),
    ("Police in Veska killed two brothers and their mother.", "killed", (3, 3, "two|their mother"), None),
    ("A soldier was killed in the clashes.", "killed", (1, 1, "A soldier"), None),
    ("They assassinated him outside his home in Karesh.", "assassinated", (1, 1, "him"), None),
    ("The drone strike killed a senior commander, Wei Jinlong.", "killed", (1, 1, "a senior commander"), None),
    ("Between 10 and 15 soldiers died in clashes.", "died", (10, 15, "Between 10 and 15"), None),
    ("Three people, including a commander, were killed.", "killed", (3, 3, "Three"), None),
    ("The 45-year-old mayor was shot dead on 3 May.", "shot", (1, 1, "The 45-year-old mayor"), None),
    ("Five people were shot to death.", "shot", (5, 5, "Five"), None),
    ("Gunmen shot dead three policemen in Veska.", "shot", (3, 3, "three"), None),
    ("The group has killed 20,000 people since 2009.", "killed", (20_000, 20_000, "20,000"), None),
    ("The officer was wounded in the attack.", "wounded", None, (1, 1, "The officer")),
    ("Around 30 Veskans were wounded by army gunfire.", "wounded", None, (30, 30, "Around 30")),
    ("The massacre of 300 villagers shocked the region.", "massacre", (300, 300, "300"), None),
    ("The minister's assassination shocked many.", "assassination", (1, 1, "The minister"), None),
    ("The army killed 3 of the 12 attackers.", "killed", (3, 3, "3"), None),
    ("A bomb killed a teacher, a nurse and two drivers.", "killed", (4, 4, "a teacher|a nurse|two"), None),
    ("A suicide bomber killed himself and 12 others.", "killed", (13, 13, "himself|12"), None),
    ("An airstrike killed a family of five in Karesh.", "killed", (5, 5, "five"), None),
    ("The attack killed 13 people, mostly women and children.", "killed", (13, 13, "13"), None),
    ("Several people were killed.", "killed", (3, None, "Several"), None),
    ("He admitted the murder of his mother, Rana Tarfi, and sister.", "murder", (2, 2, "his mother|sister"), None),
    ("They condemned the killing of Oren Velm, a teacher and father.", "killing", (1, 1, "Oren Velm"), None),
    ("Two brothers, their father and three cousins were killed.", "killed", (2, None, "Two"), None),
    ("Three bank workers, two women and a man, were killed.", "killed", (3, 3, "Three"), None),
    ("She was struck and killed by an army truck.", "killed", (1, 1, "She"), None),
    ("Officers fatally shot a student in Karesh.", "shot", (1, 1, "a student"), None),
    ("Security forces neutralised 12 militants near Adar.", "neutralised", (12, 12, "12"), None),
    ("Tens of people were martyred in the raid.", "martyred", (20, None, "Tens"), None),
    # what came of it
    (
        "The rebels attacked the base, killing four soldiers and wounding 12 others.",
        "attacked", (4, 4, "four"), (12, 12, "12"),
    ),
    (
        "An attack on a market in Torna killed at least 13 people and wounded dozens more on Monday.",
        "attack", (13, None, "at least 13"), (24, None, "dozens"),
    ),
    ("The blast left 20 people dead and 35 injured.", "blast", (20, 20, "20"), (35, 35, "35")),
    ("The death toll from the bombing rose to 75.", "bombing", (75, 75, "75"), None),
    ("The bombing claimed the lives of 10,000 people.", "bombing", (10_000, 10_000, "10,000"), None),
    ("The shelling, in which 13 people were killed, took place overnight.", "shelling", (13, 13, "13"), None),
    (
        "At least 13 people were killed and 40 others wounded in an attack that officials blamed on gunmen.",
        "attack", (13, None, "At least 13"), (40, 40, "40"),
    ),
    ("Two people were killed when gunmen opened fire on a bus.", "opened fire", (2, 2, "Two"), None),
    ("Two killed, 12 wounded in Torna bombing", "bombing", (2, 2, "Two"), (12, 12, "12")),
    ("He condemned the attack that killed 12 people.", "attack", (12, 12, "12"), None),
    ("Rebels shot down a helicopter, killing all 14 people on board.", "shot", (14, 14, "14"), None),
    ("The protest left 12 people injured.", "protest", None, (12, 12, "12")),
    ("The army said 1.5 million people had died in the war.", "war", (1_500_000, 1_500_000, "1.5 million"), None),
    (
        "Police say two people have been killed and another wounded in a shooting at a plant in Torna.",
        "shooting", (2, 2, "two"), (1, 1, "another"),
    ),
    ("A bomb killed three people as police fought protesters.", "fought", None, None),
    ("The actress, who posed in the 1950s, has died.", "died", (1, 1, "The actress"), None),
    # nobody
    (
        "There were no casualties in the shelling.",
        "shelling", (0, 0, "no casualties"), (0, 0, "no casualties"),
    ),
    ("Nobody was hurt in the attack.", "attack", None, (0, 0, "Nobody")),
    ("The shelling did not kill anyone.", "shelling", (0, 0, "anyone"), None),
    # not told, or not told apart
    ("Hundreds were killed or wounded in the raid.", "raid", None, None),
    ("The strikes resulted in the martyrdom and wounding of many citizens.", "strikes", None, None),
    ("The attack caused 12 casualties.", "attack", None, None),
    ("The army killed civilians in Adar.", "killed", None, None),
    ("The attack destroyed 12 houses and three vehicles.", "attack", None, None),
    ("The attack took place two years after 12 people were killed in a bombing.", "attack", None, None),
    ("Rebels attacked the base after soldiers killed 12 people.", "attacked", None, None),
    ("Police arrested 18 men after a fire that killed 19 people.", "arrested", None, None),
]  # fmt: skip


def _told(text: str, count: Count | None) -> Told:
    if count is None:
        return None
    return count.low, count.high, "|".join(text[span.start : span.end] for span in count.spans)


@pytest.mark.parametrize(("sentence", "words", "dead", "injured"), CASES)
def test_fatalities_and_injured(sentence: str, words: str, dead: Told, injured: Told) -> None:
    told = read(sentence)
    fatalities, hurt = casualties_of(told.text, told.parse, act_at(told, words))
    assert (_told(sentence, fatalities), _told(sentence, hurt)) == (dead, injured)


@pytest.mark.parametrize("type", ["ACCUSE", "CONSULT", "THREATEN", "AID"])
def test_only_acts_in_which_people_come_to_harm_have_victims(type: EventType) -> None:
    told = read("He condemned the attack that killed 12 people.")
    assert casualties_of(told.text, told.parse, act_at(told, "condemned", type)) == (None, None)


def test_whoever_does_it_and_whatever_it_is_called() -> None:
    counts = {
        casualties_of(told.text, told.parse, act_at(told, words))[0].low  # type: ignore[union-attr]
        for sentence, words in EVEN_CASES
        if (told := read(sentence))
    }
    assert counts == {12}


EVEN_CASES = [
    ("Velmian soldiers killed 12 Tarfi fighters.", "killed"),
    ("Tarfi fighters killed 12 Velmian soldiers.", "killed"),
    ("Velmian soldiers eliminated 12 Tarfi fighters.", "eliminated"),
    ("Tarfi fighters martyred 12 Velmian soldiers.", "martyred"),
    ("Velmian soldiers neutralized 12 Tarfi fighters.", "neutralized"),
    ("Tarfi fighters slaughtered 12 Velmian soldiers.", "slaughtered"),
]
