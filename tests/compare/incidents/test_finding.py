"""Incidents of built reports: what joins events, what keeps them apart, what hangs on an act, what an id hangs on."""

import msgspec
import pytest

from incident_reports import event, held, report
from purport.compare.incidents import IncidentSettings, find_incidents
from purport.compare.records import IncidentEvent, Member, SharedActor, Spelling
from purport.records import Report

STRIKE = "A drone struck the fish market of Tarnholt on Monday, killing 14 people."
RAID = "Nine gunmen were neutralised in a raid on a depot in Tarnholt."
OTHER = "Gunmen attacked a convoy at the Velmark bridge, killing two soldiers."


def strike(day: str = "2031-02-03", text: str = STRIKE, killed: int = 14) -> Report:
    told = event(text, "struck", place="Tarnholt", when=day, killed=killed)
    return report(text, told, outlet="North", published="2031-02-04")


def raid(**parts: object) -> Report:
    told = event(RAID, "neutralised", place="Tarnholt", killed=9, **{"when": "2031-02-03", **parts})  # type: ignore[arg-type]
    return report(RAID, told, outlet="South", published="2031-02-05")


def told_together(*reports: Report) -> list[set[int]]:
    """The numbers of the reports of each incident that several tell of."""
    numbers = {one.document.id: number for number, one in enumerate(reports)}
    found = [{numbers[carrier.report] for carrier in one.reports} for one in find_incidents(held(*reports), ())]
    return sorted((one for one in found if len(one) > 1), key=min)


def test_words_for_an_act_and_figures_may_differ() -> None:
    (incident,) = find_incidents(held(strike(), raid()), ())
    first, second = incident.events
    assert incident.type == "ASSAULT"
    assert [carrier.outlet for carrier in incident.reports] == ["North", "South"]
    assert first == IncidentEvent(
        report=strike().document.id,
        event="e8",
        status="asserted",
        grounds=("same type", "place equal", "dates overlap", "reports resemble each other"),
    )
    assert second.grounds == first.grounds
    assert incident.place is not None
    assert incident.when is not None
    assert (incident.place.name, incident.when.earliest, incident.claims) == ("Tarnholt", "2031-02-03", ())


@pytest.mark.parametrize(
    "other",
    [
        raid(when="2031-02-09"),
        report(OTHER, event(OTHER, "attacked", place="Velmark bridge", when="2031-02-03"), published="2031-02-04"),
    ],
)
def test_other_days_and_other_places_keep_apart(other: Report) -> None:
    assert told_together(strike(), other) == []


def test_a_day_that_reports_may_err_by_does_not() -> None:
    assert told_together(strike(), raid(when="2031-02-04")) == [{0, 1}]


def test_other_victims_keep_apart_and_two_spellings_of_one_do_not() -> None:
    made = []
    for name in ("Ana Korr", "Dov Marl", "Anna Korr"):
        text = f"{name} was killed in Tarnholt on Monday."
        killed = event(text, "killed", recipients=[name], place="Tarnholt", when="2031-02-03")
        made.append(report(text, killed))
    assert told_together(*made) == [{0, 2}]


def test_shared_actors_say_who_is_the_same() -> None:
    texts = ["Ana Korr was killed on Monday.", "They killed Abu Tamir at his home."]
    made = [
        report(texts[0], event(texts[0], "killed", recipients=["Ana Korr"]), published="2031-02-04"),
        report(texts[1], event(texts[1], "killed", recipients=["Abu Tamir"]), published="2031-02-04"),
    ]
    assert find_incidents(held(*made), ())[0].recipients == ()
    shared = SharedActor(
        id="x1",
        name="Ana Korr",
        spellings=(Spelling(text="Ana Korr", count=1), Spelling(text="Abu Tamir", count=1)),
        members=(
            Member(report=made[0].document.id, actor="Ana Korr"),
            Member(report=made[1].document.id, actor="Abu Tamir"),
        ),
    )
    (incident,) = find_incidents(held(*made), (shared,))
    assert incident.recipients == ("x1",)
    assert "same recipient under two spellings (ana korr, abu tamir)" in incident.events[0].grounds


def test_places_under_two_spellings() -> None:
    text = RAID.replace("Tarnholt", "Tornhalt")
    other = report(text, event(text, "neutralised", place="Tornhalt", when="2031-02-03"), published="2031-02-05")
    (incident,) = find_incidents(held(strike(), other), ())
    assert incident.events[0].grounds[1] == "place under two spellings (tarnholt, tornhalt)"


def test_what_is_unknown_neither_joins_nor_parts() -> None:
    bare = "Several houses were shelled, neighbours said of the night."
    apart = report(bare, event(bare, "shelled"))
    assert told_together(strike(), apart) == []
    assert len(find_incidents(held(strike(), apart), ())) == 2


def test_a_denial_hangs_on_the_act_and_keeps_its_type() -> None:
    text = f"{STRIKE} The ministry denied striking the market."
    told = event(text, "struck", place="Tarnholt", when="2031-02-03")
    denial = event(text, "denied", "REJECT")
    (incident,) = find_incidents(held(report(text, told, denial, published="2031-02-04"), raid()), ())
    assert [(one.event, one.grounds) for one in incident.events][1] == (denial.id, ("same report", "denies it"))


@pytest.mark.parametrize(("words", "hangs"), [("figures as inflated", True), ("road map of the mediators", False)])
def test_to_reject_figures_is_to_deny_and_to_reject_a_plan_is_not(words: str, hangs: bool) -> None:
    text = f"{STRIKE} The colonel rejected the {words}."
    told = event(text, "struck", place="Tarnholt", when="2031-02-03")
    rejected = event(text, "rejected", "REJECT")
    found = find_incidents(held(report(text, told, rejected, published="2031-02-04"), raid()), ())
    with_act = [rejected.id in [one.event for one in incident.events] for incident in found if len(incident.events) > 1]
    assert with_act == [hangs]


def test_a_raid_that_is_denied_hangs_on_the_strike_of_its_report() -> None:
    text = f"{STRIKE} The army said that no such raid took place."
    told = event(text, "struck", place="Tarnholt", when="2031-02-03")
    denied = event(text, "raid", "COERCE", status="denied")
    (incident,) = find_incidents(held(report(text, told, denied, published="2031-02-04"), raid()), ())
    assert [one.status for one in incident.events if one.event == denied.id] == ["denied"]


def test_an_arrest_that_is_denied_hangs_on_no_strike() -> None:
    text = f"{STRIKE} The army denied arresting anybody in Tarnholt."
    told = event(text, "struck", place="Tarnholt", when="2031-02-03")
    denied = event(text, "arresting", "COERCE", status="denied", place="Tarnholt")
    found = find_incidents(held(report(text, told, denied, published="2031-02-04"), raid()), ())
    assert [len(incident.events) for incident in found] == [2, 1]


def test_a_plan_is_of_the_incident_and_keeps_its_status() -> None:
    text = "Both sides will meet in Velmark on 14 March, it is planned."
    plan = report(text, event(text, "meet", "CONSULT", place="Velmark", when="2031-03-14", status="future"))
    done = "Both sides met in Velmark for talks that lasted a day."
    talks = report(done, event(done, "talks", "AGREE", place="Velmark", when="2031-03-14"))
    (incident,) = find_incidents(held(plan, talks), ())
    assert [one.status for one in incident.events] == ["future", "asserted"]
    assert incident.events[0].grounds[:2] == ("types of one family", "place equal")


def test_a_threat_hangs_on_the_act_that_came_after_it() -> None:
    text = "The Tamir Brigade threatened to strike Tarnholt if the road stays closed."
    threat = event(text, "threatened", "THREATEN", actors=["Tamir Brigade"], place="Tarnholt", mode="violence")
    made = report(text, threat, published="2031-01-30")
    act = "The Tamir Brigade shelled Tarnholt at night."
    done = event(act, "shelled", actors=["Tamir Brigade"], place="Tarnholt", when="2031-02-03")
    (incident,) = find_incidents(held(made, report(act, done, published="2031-02-04")), ())
    assert (incident.type, incident.events[0].grounds) == ("ASSAULT", ("threatened by the same", "done afterwards"))
    before = event(act, "shelled", actors=["Tamir Brigade"], place="Tarnholt", when="2031-01-02")
    assert len(find_incidents(held(made, report(act, before, published="2031-01-03")), ())) == 2


def test_casualties_told_beside_the_act_belong_to_it() -> None:
    text = f"{STRIKE} The clinic said 23 were killed."
    act = event(text, "struck", place="Tarnholt", when="2031-02-03")
    dead = event(text, "killed", killed=23)
    (incident,) = find_incidents(held(report(text, act, dead)), ())
    assert [one.grounds for one in incident.events] == [(), ("same report", "told beside the act")]


def test_a_sentence_carried_over_joins_though_its_dates_moved() -> None:
    words = "Earlier this month, the army killed a founder of the movement in an airstrike on his home near Tarnholt."
    then = event(words, "killed", place="Tarnholt", when=("2031-02-01", "2031-02-08"))
    first = report(words, then, published="2031-02-08")
    text = f"The movement spoke again yesterday of its prisoners.\n\n{words}"
    moved = event(text, "killed", place="Tarnholt", when=("2031-03-01", "2031-03-04"))
    later = report(text, moved, published="2031-03-04")
    (incident,) = find_incidents(held(first, later), ())
    assert incident.events[0].grounds[1] == "the same sentence, carried over"
    assert incident.when is not None
    assert incident.when.earliest == "2031-02-01"


def test_ids_stay_when_reports_are_added_and_hang_on_no_order_of_input() -> None:
    two = find_incidents(held(strike(), raid()), ())
    text = STRIKE.replace("14", "17").replace("A drone", "Two drones")
    three = held(strike(), raid(), strike(text=text, killed=17))
    assert find_incidents(three, ())[0].id == two[0].id
    assert find_incidents(list(reversed(three)), ()) == find_incidents(three, ())


def test_settings_adjust_what_is_needed() -> None:
    strict = msgspec.structs.replace(IncidentSettings(), together=9.0)
    assert len(find_incidents(held(strike(), raid()), (), settings=strict)) == 2


def test_no_reports_and_reports_without_events() -> None:
    assert find_incidents([], ()) == ()
    assert find_incidents(held(report("Nothing happened."), report("")), ()) == ()
