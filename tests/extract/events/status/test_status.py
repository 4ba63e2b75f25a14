"""Asserted, denied, future, hypothetical or historical: small sentences of every construction, read by the models that
come with Purport. The parties are invented, of many languages, and each sentence is read with them exchanged too.
"""

from functools import cache

import pytest

from purport.extract.events.status import judge, status_of
from purport.extract.naming import with_settled_names
from purport.extract.trained import TrainedFinder
from purport.language.parse import Parse
from support import dated, parsed

PARTIES = (
    ("the Tarfa Movement", "the Oskar League"),
    ("Harakat al-Dawari", "the Zelenov Brigade"),
    ("the Beit Oren Council", "the Liang Union"),
    ("the Frente Morado", "the Kestrel Party"),
)

ASSERTED = """
{A} [attacked] {B} on Monday.
{A} has [attacked] {B}.
{A} is [attacking] {B}.
{A} said that {B} [attacked] the village.
{A} accused {B} of [attacking] the village.
{A} managed to [attack] the base of {B}.
{A} did not refuse to [meet] {B}.
{A} regrets that {B} [attacked] the village.
{A} does not regret that {B} [attacked] the village.
{A} knows that {B} [attacked] the village.
{A} condemned the [attack] by {B}.
{A} will not condemn the [attack] by {B}.
{A} denied responsibility for the [attack] on {B}.
No one from {A} was killed in the [attack].
Why did {A} [attack] {B}?
{A} reportedly [attacked] {B}.
{A} was found to have [attacked] {B}.
{A} not only [attacked] {B} but also took the bridge.
{A} did not stop [attacking] {B}.
{A} forced {B} to [leave] the city.
{A} launched an [attack] on {B}.
{A} began [attacking] {B} on Monday.
The [attack] by {A} will be discussed on Friday.
{A}, which [attacked] {B} on Monday, said nothing.
After {A} [attacked] {B}, the ministers met.
{A} withdrew because {B} [attacked] the village.
Despite the [attack], {A} will meet {B}.
"""
DENIED = """
{A} did not [attack] {B}.
{A} never [attacked] {B}.
{A} has not yet [attacked] {B}.
{A} has yet to [attack] {B}.
{A} denied that it had [attacked] {B}.
{A} denied [attacking] {B}.
{A} denied the [attack] on {B}.
{A} failed to [reach] an agreement with {B}.
{A} failed to reach an [agreement] with {B}.
{A} refused to [meet] {B}.
{A} forgot to [inform] {B}.
{A} did not manage to [attack] {B}.
{A} prevented {B} from [attacking] the village.
{A} avoided [attacking] {B}.
{A} stopped [attacking] {B}.
{A} took the bridge without [attacking] {B}.
Instead of [attacking] {B}, {A} withdrew.
Nobody [attacked] {B}.
Neither side [attacked] the other, {A} said.
{A} neither [attacked] nor shelled {B}.
{A} neither attacked nor [arrested] {B}.
{A} did not attack or [arrest] {B}.
There was no [attack] by {A} on {B}.
There were no [clashes] between {A} and {B}.
{A} complained of a lack of [agreement] with {B}.
The failed [coup] surprised {A} and {B}.
The [attack] by {A} was foiled.
{A} hardly [attacked] {B}.
{A} will not [attack] {B}.
{A} said it would not [attack] {B}.
{A} cannot [accept] the proposal of {B}.
{A} could not [agree] with {B}.
{A} has no plans to [attack] {B}.
{A} does not plan to [attack] {B}.
It is not true that {A} [attacked] {B}.
{A} rejected claims that {B} [attacked] the village.
The troops of {A} were too weak to [attack] {B}.
{A} was unable to [attack] {B}.
The fighting between {A} and {B} has not [resumed].
"""
FUTURE = """
{A} will [attack] {B}.
{A} will [meet] {B} in Ottawa next month.
{A} said that it would [attack] {B}.
{A} is going to [attack] {B}.
{A} is to [meet] {B} on Friday.
{A} is set to [attack] {B}.
{A} plans to [attack] {B}.
{A} plans an [attack] on {B}.
{A} vowed to [attack] {B}.
{A} agreed to [meet] {B}.
{A} decided to [attack] {B}.
{A} promised to [release] the prisoners of {B}.
{A} is expected to [attack] {B}.
{A} is about to [attack] {B}.
The decision to [attack] {B} was criticised.
The plan to [attack] {B} was made by {A}.
The planned [withdrawal] of {A} was welcomed by {B}.
{A} sent troops to [seize] the bridge from {B}.
An [attack] by {A} on {B} is imminent.
{A} will launch an [attack] on {B}.
{A} will [attack] and kill {B}.
{A} will not stop [attacking] {B}.
{A} has prepared for [talks] with {B}.
"""
HYPOTHETICAL = """
If {A} [attacks], {B} will respond.
If {A} attacks, {B} will [respond].
If {A} were to [attack] {B}, that would be a major change.
Unless {A} [withdraws], {B} will attack.
{A} may [attack] {B}.
{A} could [attack] {B}.
{A} might have [attacked] {B}.
{A} should [withdraw], {B} said.
{A} must [withdraw], {B} said.
{A} would have [attacked] {B}.
{A} wants to [attack] {B}.
{A} wants {B} to [withdraw].
{A} urged {B} to [withdraw].
{A} demanded that {B} [withdraw].
{A} threatened to [attack] {B}.
{A} called for a [ceasefire] with {B}.
{A} tried to [attack] {B}.
{A} warned of an [attack] by {B}.
{A} is considering an [attack] on {B}.
The threat of an [attack] by {A} remains.
It is possible that {A} will [attack] {B}.
It is unlikely that {A} [attacked] {B}.
{A} is likely to [attack] {B}.
Police are investigating an alleged [attack] by {A}.
{A} spoke of a possible [strike] by {B}.
{A} possibly [attacked] {B}.
Did {A} [attack] {B}?
Will {A} [attack] {B}?
{A} asked whether {B} [attacked] the village.
{A} would not say if {B} [attacked] the village.
{A} allowed {B} to [leave] the city.
{A} is able to [attack] {B}.
"""
HISTORICAL = """
In 1948 {A} [attacked] {B}.
{A} [attacked] {B} in 1967.
Decades ago {A} [attacked] {B}.
{A} [attacked] {B} twenty years ago.
{A} marked the anniversary of the [attack] on {B}.
{A} used to [attack] {B}.
In the 1970s {A} and {B} [signed] an agreement.
"""
GROUPS = {
    "asserted": ASSERTED,
    "denied": DENIED,
    "future": FUTURE,
    "hypothetical": HYPOTHETICAL,
    "historical": HISTORICAL,
}
CASES = [(status, line) for status, lines in GROUPS.items() for line in lines.strip().splitlines()]


@cache
def _finder() -> TrainedFinder:
    return TrainedFinder()


def _parse(text: str) -> Parse:
    return with_settled_names(_finder().read(dated(text, None)).parse)


def _filled(template: str, one: str, other: str) -> str:
    """The sentence with the parties in their places, its first letter a capital."""
    sentence = template.format(A=one, B=other)
    return sentence[0].upper() + sentence[1:]


def _status(marked: str) -> str:
    """The status of the act in square brackets."""
    text = marked.replace("[", "").replace("]", "")
    parse = _parse(text)
    return status_of(text, parse, parse.at(marked.index("[")))


@pytest.mark.parametrize(("status", "template"), CASES)
def test_status(status: str, template: str) -> None:
    found = {}
    for one, other in PARTIES:
        found[one, other] = _status(_filled(template, one, other))
        found[other, one] = _status(_filled(template, other, one))
    assert found == dict.fromkeys(found, status)


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("asserted", "The two [talks] were held on Monday."),
        ("denied", "“We will not [attack] the village,” Rada Velm said."),
        ("hypothetical", "Had the army [attacked], hundreds would have died."),
        ("hypothetical", "Had the army attacked, hundreds would have [died]."),
        ("future", "Ministers to [meet] in Tarfa next week"),
        ("denied", "He would not [say] if the army attacked."),
        ("denied", "Far from [attacking] the village, the army withdrew."),
        ("asserted", "The ministers rejected the [proposal]."),
        ("hypothetical", "[Leave] the city now!"),
        ("hypothetical", "Any [attack] will be met with force."),
    ],
)
def test_more(status: str, text: str) -> None:
    assert _status(text) == status


def test_loaded_words_change_nothing() -> None:
    words = ("attack", "operation", "aggression", "raid", "massacre")
    assert {_status(f"The army said that no [{word}] had taken place.") for word in words} == {"denied"}
    assert {_status(f"A planned [{word}] on the village was announced.") for word in words} == {"future"}


def test_the_year_of_the_report_decides_what_is_history() -> None:
    text = "In 2019 the army attacked the village."
    parse = _parse(text)
    head = parse.at(text.index("attacked"))
    assert [status_of(text, parse, head, published=year) for year in (2019, 2020, 2021)] == [
        "asserted", "asserted", "historical",
    ]  # fmt: skip
    assert status_of(text, parse, head) == "asserted"


def test_words_of_the_act_count_together() -> None:
    text = "The army did not carry out an attack. The army carried out no attack."
    parse = _parse(text)
    first, second = (parse.at(text.index(words)) for words in ("attack.", "no attack"))
    carry, carried = (parse.at(text.index(word)) for word in ("carry", "carried"))
    assert status_of(text, parse, first, (carry, first)) == "denied"
    assert status_of(text, parse, carry, (carry, first)) == "denied"
    assert status_of(text, parse, second + 1, (carried, second + 1)) == "denied"
    assert status_of(text, parse, carried, (carried, second + 1)) == "denied"


def test_it_says_why() -> None:
    text = "The army did not manage to attack the base."
    parse = _parse(text)
    assert judge(text, parse, parse.at(text.index("attack"))) == ("denied", ("negation not", "implicative to do"))


@pytest.mark.parametrize("size", [20_000])
def test_hostile_trees_take_linear_time(size: int) -> None:
    chain = parsed("x/VB " + "x/VB/xcomp " * size)
    assert status_of("x", chain, size) in ("asserted", "future")
    star = _star(size)
    assert {status_of("x", star, head) for head in range(0, size, 7)} == {"asserted"}


def _star(size: int) -> Parse:
    """A sentence whose every word depends on its first."""
    import msgspec

    flat = parsed("x/VBD " + "x/NN/dobj " * size)
    tokens = tuple(msgspec.structs.replace(token, head=0) for token in flat.tokens)
    return Parse(tokens, flat.sentences)
