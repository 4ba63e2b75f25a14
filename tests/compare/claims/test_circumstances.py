"""Dates, places, parties, means and names side by side."""

import msgspec
import pytest

from purport.archive.records import Held
from purport.compare.claims import with_claims
from purport.compare.records import (
    Claim,
    ClaimField,
    Member,
    Passage,
    Recycled,
    SharedActor,
    Spelling,
    StaleTime,
)  # fmt: skip
from purport.records import When
from told import Tell, incident_of, made, span_of


def _claims(field: ClaimField, *held: Held, actors: tuple[SharedActor, ...] = ()) -> list[Claim]:
    incident = with_claims([incident_of(*held)], held, actors, ())[0]
    return [claim for claim in incident.claims if claim.field == field]


def _values(claim: Claim) -> list[str]:
    return [value.value for value in claim.values]


# ---- dates


def _dated(words: str, earliest: str, latest: str, outlet: str) -> Held:
    return made(f"The raid came {words}.", Tell("raid", when=(words, earliest, latest)), outlet=outlet)


def test_times_that_mean_one_date_are_one_value() -> None:
    [claim] = _claims(
        "date",
        _dated("on 6 February", "2031-02-06", "2031-02-06", "Moor Daily"),
        _dated("on Thursday", "2031-02-06", "2031-02-06", "Fen Post"),
    )
    [value] = claim.values
    assert (value.value, value.earliest, value.latest, value.origins) == ("2031-02-06", "2031-02-06", "2031-02-06", 2)
    assert [words.text for words in value.spans] == ["on 6 February", "on Thursday"]
    assert not claim.contradiction


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("on Wednesday", "2031-02-05", "2031-02-05"), ("on Thursday", "2031-02-06", "2031-02-06"), True),
        (("last week", "2031-02-03", "2031-02-09"), ("on Thursday", "2031-02-06", "2031-02-06"), False),
        (("at night", "2031-02-05T18:00", "2031-02-06T05:59"), ("on Thursday", "2031-02-06", "2031-02-06"), False),
        (("late at night", "2031-02-05T18:00", "2031-02-06T05:59"), ("on Thursday", "2031-02-06", "2031-02-06"), True),
        (("at 4:10", "2031-02-06T04:10", "2031-02-06T04:10"), ("5:10", "2031-02-06T05:10", "2031-02-06T05:10"), True),
        (("at 4:10", "2031-02-06T04:10", "2031-02-06T04:10"), ("4:20", "2031-02-06T04:20", "2031-02-06T04:20"), False),
        (("at 4:10", "2031-02-06T04:10", "2031-02-06T04:10"), ("on Thursday", "2031-02-06", "2031-02-06"), False),
    ],
)  # fmt: skip
def test_dates_contradict_if_they_do_not_overlap(
    one: tuple[str, str, str], other: tuple[str, str, str], expected: bool
) -> None:
    [claim] = _claims("date", _dated(*one, "Moor Daily"), _dated(*other, "Fen Post"))
    assert claim.contradiction is expected


def _yearless(text: str, words: str, timex: str, published: str | None) -> Held:
    """A report with a time whose day cannot be known from it alone; `published` is the TIMEX3 value of its date."""
    held = made(text, Tell("raid", when=(words, "", "")), outlet="Hill Times", day=None)
    when = When(span=span_of(text, words), timex=timex, kind="date", unknown="no year")
    event = held.report.events[0]
    mention = msgspec.structs.replace(event.mentions[0], when=when)
    dated = When(timex=published, kind="date", unknown="no year") if published else When(unknown="not said")
    report = msgspec.structs.replace(
        held.report,
        document=msgspec.structs.replace(held.report.document, published=dated),
        events=(msgspec.structs.replace(event, when=when, mentions=(mention,)),),
    )
    return msgspec.structs.replace(held, report=report)


def test_a_report_without_a_year_is_read_in_the_year_nearest_to_the_others_and_that_is_said() -> None:
    known = made("The raid came on 1 May.", Tell("raid", when=("on 1 May", "2031-05-01", "2031-05-01")))
    yearless = _yearless("The raid came on Thursday.", "Thursday", "XXXX-WXX-4", "XXXX-05-02")
    [claim] = _claims("date", known, yearless)
    assert [(value.value, value.reports) for value in claim.values] == [
        ("2031-05-01", (known.report.document.id, yearless.report.document.id))
    ]
    note = "Hill Times gives no year: “Thursday” is read in 2031, which is nearest to the others."
    assert (claim.contradiction, claim.grounds, claim.notes) == (False, (note,), (note,))


def test_a_day_that_cannot_be_known_is_shown_in_its_words_and_contradicts_nothing() -> None:
    known = made("The raid came on 1 May.", Tell("raid", when=("on 1 May", "2031-05-01", "2031-05-01")))
    undated = _yearless("The raid came last Friday.", "last Friday", "XXXX-WXX-5", None)
    yearless = _yearless("The raid came on 2 June.", "2 June", "XXXX-06-02", None)
    vague = _yearless("The raid came last year.", "last year", "XXXX", None)
    [claim] = _claims("date", known, undated, yearless, vague)
    assert [(value.value, value.earliest) for value in claim.values] == [
        ("2031-05-01", "2031-05-01"),
        ("“last Friday”, day unknown", None),
        ("“2 June”, year unknown", None),
    ]
    assert (claim.contradiction, claim.grounds) == (False, ())


def test_a_whole_year_is_no_date_of_an_incident() -> None:
    assert _claims("date", _dated("this year", "2031-01-01", "2031-12-31", "Moor Daily")) == []


def test_a_time_that_was_carried_over_is_what_it_was_at_first() -> None:
    words = ("Earlier this month", "2031-02-01", "2031-02-28")
    later_words = ("Earlier this month", "2031-03-01", "2031-03-31")
    text = "Earlier this month a raid came."
    earlier = made(text, Tell("raid", when=words), outlet="Moor Daily", day="2031-02-08")
    later = made(text, Tell("raid", when=later_words), outlet="Fen Post", day="2031-03-04")
    passages = [
        Passage(report=one.report.document.id, location="x", span=span_of(text, text)) for one in (later, earlier)
    ]
    span = span_of(text, words[0])
    stale = StaleTime(
        span=span,
        text=words[0],
        as_published=When(span=span, earliest="2031-03-01", latest="2031-03-31"),
        as_first=When(span=span, earliest="2031-02-01", latest="2031-02-28"),
    )
    recycled = Recycled(later=passages[0], earlier=passages[1], words=6, similarity=1, stale_times=(stale,))
    incident = with_claims([incident_of(earlier, later)], [earlier, later], (), (), recycled=(recycled,))[0]
    [claim] = [one for one in incident.claims if one.field == "date"]
    assert (_values(claim), claim.contradiction) == (["2031-02-01 – 2031-02-28"], False)


# ---- places


def _placed(words: str, outlet: str) -> Held:
    return made(f"The raid hit {words} at dawn.", Tell("raid", place=words), outlet=outlet)


def test_spellings_of_one_place_are_one_value() -> None:
    places = ["the Olmendar bridge", "the Ulmandar crossing", "the Ulmendar bridge", "the Olmendar bridge"]
    [claim] = _claims("place", *(_placed(words, f"Paper {number}") for number, words in enumerate(places)))
    [value] = claim.values
    assert (value.value, value.origins, claim.contradiction) == ("Olmendar bridge", 4, False)
    assert [words.text for words in value.spans] == places


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("the fish market", "the old customs shed", True),
        ("the fish market", "an arms depot", True),
        ("an arms depot", "the old customs shed", False),
        ("the fish market beside Pier 4", "the harbour of Ras Velim", False),
        ("the harbour of Ras Velim", "the old customs shed at Ras Velim", False),
        ("Quay 2", "the fish market", False),
        ("Ras Velim", "the fish market", False),
        ("the fish market", "the crowded fish market", False),
        ("a hospital", "a school", True),
    ],
)
def test_only_sites_of_different_kinds_are_certainly_two_places(one: str, other: str, expected: bool) -> None:
    [claim] = _claims("place", _placed(one, "Moor Daily"), _placed(other, "Fen Post"))
    assert claim.contradiction is expected


def test_a_target_that_is_a_site_is_a_place() -> None:
    held = made("Drones struck the fish market.", Tell("struck", recipients=("the fish market",)))
    [claim] = _claims("place", held)
    assert _values(claim) == ["fish market"]


# ---- parties


def _actor(id: str, name: str, kind: str | None, *held: Held, country: str | None = None) -> SharedActor:
    members = tuple(
        Member(report=one.report.document.id, actor=actor.id)
        for one in held
        for actor in one.report.actors
        if actor.name in (name, name.replace("Korr", "Cor"))
    )
    return SharedActor(id=id, name=name, kind=kind, country=country, members=members,
                       spellings=(Spelling(text=name, count=1),))  # fmt: skip


def test_one_actor_under_two_spellings_is_one_value_and_the_spellings_are_no_contradiction() -> None:
    one = made("Ada Korr struck a port.", Tell("struck", actors=("Ada Korr",)), actors={"Ada Korr": "person"})
    other = made(
        "Ada Cor struck a port.", Tell("struck", actors=("Ada Cor",)), actors={"Ada Cor": "person"}, outlet="Fen Post"
    )
    shared = (_actor("x1", "Ada Korr", "person", one, other),)
    [claim] = _claims("actor", one, other, actors=shared)
    assert (_values(claim), claim.values[0].origins, claim.contradiction) == (["Ada Korr"], 2, False)
    [names] = _claims("name", one, other, actors=shared)
    assert (names.about, _values(names), names.contradiction) == ("Ada Korr", ["Ada Cor", "Ada Korr"], False)
    assert [words.text for value in names.values for words in value.spans] == ["Ada Cor", "Ada Korr"]


@pytest.mark.parametrize(
    ("kinds", "countries", "expected"),
    [
        (("country", "country"), ("AAA", "BBB"), True),
        (("country", "country"), ("AAA", "AAA"), False),
        (("government", "armed group"), (None, None), True),
        (("government", "government"), (None, None), False),
        (("person", "armed group"), (None, None), False),
        ((None, "armed group"), (None, None), False),
    ],
)
def test_only_those_who_are_certainly_two_did_it_one_or_the_other(
    kinds: tuple[str, str], countries: tuple[str | None, str | None], expected: bool
) -> None:
    names = ("Norland", "Southmark")
    held = [
        made(f"{name} struck a port.", Tell("struck", actors=(name,)), actors={name: kind}, outlet=f"Paper of {name}")
        for name, kind in zip(names, kinds, strict=True)
    ]
    shared = tuple(
        _actor(name, name, kind, *held, country=country)
        for name, kind, country in zip(names, kinds, countries, strict=True)
    )
    [claim] = _claims("actor", *held, actors=shared)
    assert claim.contradiction is expected
    assert claim.grounds == (("Norland did it, or Southmark.",) if expected else ())


def test_what_was_sent_did_not_do_it() -> None:
    held = [
        made("The army's drones struck it.", Tell("struck", actors=("The army's drones",))),
        made("A drone struck it.", Tell("struck", actors=("A drone",)), outlet="Fen Post"),
    ]
    [claim] = _claims("actor", *held)
    assert [(value.value, [words.text for words in value.spans]) for value in claim.values] == [
        ("army", ["The army's drones"])
    ]


def test_whom_it_was_done_to_has_no_numbers_and_nobody_unnamed() -> None:
    text = "Nine gunmen and 14 people died in the raid on the port; its losses were two."
    tells = [Tell("died", recipients=("Nine gunmen", "14 people")), Tell("raid", recipients=("the port", "its losses"))]
    [claim] = _claims("recipient", made(text, *tells))
    assert _values(claim) == ["gunmen", "port"]


def test_it_was_not_done_to_those_who_came_to_no_harm() -> None:
    text = "The raid killed two men; every fighter came home."
    held = made(
        text,
        Tell("raid", recipients=("two men",), killed=("two men", 2, 2)),
        Tell("came", recipients=("every fighter",), killed=("every fighter", 0, 0)),
    )
    assert _claims("recipient", held) == []
    assert [_values(claim) for claim in _claims("fatalities", held)] == [["2"], ["0"]]


def test_pronouns_are_no_part_of_a_description() -> None:
    text = "A gang member fled before he fired."
    held = made(text, Tell("fired", actors=("A gang member",)))
    [event] = held.report.events
    mention = event.mentions[0]
    both = (mention.actors[0].spans[0], span_of(text, "he fired"))
    spans = (both[0], type(both[1])(both[1].start, both[1].start + 2))
    changed = msgspec.structs.replace(mention, actors=(msgspec.structs.replace(mention.actors[0], spans=spans),))
    report = msgspec.structs.replace(
        held.report, events=(msgspec.structs.replace(event, mentions=(changed,), actors=changed.actors),)
    )
    [claim] = _claims("actor", msgspec.structs.replace(held, report=report))
    assert _values(claim) == ["gang member"]


def test_means_are_those_of_the_acts() -> None:
    one = made("Drones struck.", Tell("struck", mode="drone"))
    other = made("Rockets hit it.", Tell("hit", mode="heavy-weapons"), outlet="Fen Post")
    third = made("It was aimed.", Tell("aimed", mode="targeted"), outlet="Hill Radio")
    [claim] = _claims("means", one, other, third)
    assert (_values(claim), claim.contradiction) == (["drone", "heavy-weapons"], False)
