"""Events of short reports, read whole: who did what to whom, whether, and according to whom."""

from collections.abc import Callable

import pytest

from purport.reader import Reader
from purport.records import Event, Report, Voice
from support import dated, document

Read = Callable[[str], Report]


@pytest.fixture(scope="module")
def read(reader: Reader) -> Read:
    return lambda text: reader.read_document(dated(text, "2031-05-08"))


def told(report: Report, event: Event) -> list[tuple[str, str, list[str]]]:
    """For each mention its word, its status, and who vouches for it after the outlet."""
    names = {actor.id: actor.name for actor in report.actors}

    def name(voice: Voice) -> str:
        return names.get(voice.actor or "", voice.name or "")

    return [
        (report.words((one.anchor,)), one.status, [name(voice) for voice in one.voices[1:]]) for one in event.mentions
    ]


def who_and_whom(report: Report, event: Event) -> tuple[list[str], list[str]]:
    names = {actor.id: actor.name for actor in report.actors}
    actors, recipients = (
        [names.get(ref.actor or "", report.words(ref.spans)) for ref in refs]
        for refs in (event.actors, event.recipients)
    )
    return actors, recipients


def test_what_the_outlet_tells_and_another_denies_is_one_event(read: Read) -> None:
    report = read(
        "Colombian jets bombed the port of Lagos on Monday, killing at least 13 people.\n\n"
        "Colombia denied the attack.\n"
    )
    struck = report.events[0]
    assert (struck.type, struck.status) == ("ASSAULT", "asserted")
    assert (struck.fatalities.low if struck.fatalities else None) == 13
    assert struck.when is not None
    assert struck.when.earliest == "2031-05-05"
    assert told(report, struck) == [
        ("bombed", "asserted", []),
        ("killing", "asserted", []),
        ("attack", "denied", ["Colombia"]),
    ]
    (denial,) = report.statements
    assert struck.statements == (denial.id,)


def test_a_denial_by_a_gerund_is_of_the_event_that_another_tells(read: Read) -> None:
    report = read(
        "At least 14 people were killed when a drone struck the fish market on Monday, a doctor said.\n\n"
        "The Colombian army said it had targeted a depot. It denied striking the market.\n"
    )
    (struck,) = [event for event in report.events if event.type == "ASSAULT"]
    assert [(word, status) for word, status, _ in told(report, struck)] == [
        ("killed", "asserted"),
        ("struck", "asserted"),
        ("targeted", "asserted"),
        ("striking", "denied"),
    ]
    assert [report.words(one.cue) for one in report.statements if one.id in struck.statements] == ["said", "denied"]


def test_who_says_that_its_forces_did_it_is_a_statement_about_it(read: Read) -> None:
    report = read(
        "The Oskar League announced that its fighters had shelled a convoy near Lagos, killing 12 soldiers.\n"
    )
    (statement,) = report.statements
    assert [event.statements for event in report.events] == [(statement.id,)]


def test_a_story_that_is_denied_is_denied(read: Read) -> None:
    report = read("The ministry denied the movement's tale of a massacre.\n")
    assert [event.status for event in report.events if event.type == "ASSAULT"] == ["denied"]


def test_nobody_else_denies_nothing(read: Read) -> None:
    report = read("Nine rebels, and no one else, were killed in Karesh on Monday, the ministry said.\n")
    (killed,) = report.events
    assert killed.status == "asserted"
    assert killed.fatalities is not None
    assert (killed.fatalities.low, killed.fatalities.high) == (9, 9)


def test_what_was_called_an_ambush_is_the_ambush(read: Read) -> None:
    report = read(
        "An ambush was crushed near Lagos on 27 April, the Colombian ministry said.\n\n"
        "Last week gunmen opened fire on a silo in Karesh, killing two farmers.\n\n"
        "The general said that the ambush had failed.\n"
    )
    crushed, fired = report.events[:2]
    assert [word for word, _, _ in told(report, crushed)] == ["ambush", "ambush"]
    assert [word for word, _, _ in told(report, fired)] == ["opened", "killing"]


def test_the_headline_and_the_first_paragraph_tell_one_event(reader: Reader) -> None:
    text = (
        "Jets destroy arms depot in Lagos\n\n"
        "Nine rebels were killed when the Colombian air force bombed a depot in Lagos on Monday.\n\n"
        "In Karesh, gunmen attacked a convoy.\n"
    )
    report = reader.read_document(document(text))
    assert [len(event.mentions) for event in report.events if event.type == "ASSAULT"] == [3, 1]


def test_voices_are_nested_and_who_claims_it_is_a_voice_of_its_own(read: Read) -> None:
    report = read(
        "Velm News reported that officials in Tarfa said gunmen had killed two soldiers near the border.\n\n"
        "The Wadi Brigades claimed responsibility for the killing.\n"
    )
    (killed,) = report.events
    assert told(report, killed) == [
        ("killed", "asserted", ["Velm News", "officials in Tarfa"]),
        ("killing", "asserted", ["Wadi Brigades"]),
    ]
    assert who_and_whom(report, killed) == (["gunmen"], ["two soldiers"])
    assert killed.statements == (report.statements[1].id,)


def test_what_somebody_threatens_is_the_threat_and_told_by_who_tells_of_it(read: Read) -> None:
    report = read("Li Wei, a diplomat, said on Monday that Poland had threatened to bomb Kenya.\n")
    (threat,) = report.events
    assert (threat.type, threat.mode) == ("THREATEN", "violence")
    assert who_and_whom(report, threat) == (["Poland"], ["Kenya"])
    assert told(report, threat) == [("threatened", "asserted", ["Li Wei"])]


def test_all_are_actors_of_what_is_done_together(read: Read) -> None:
    report = read("Iraq and Chile held talks in Baghdad on Tuesday. Nobody was hurt.\n")
    (talks,) = report.events
    assert talks.type == "CONSULT"
    assert who_and_whom(report, talks) == (["Iraq", "Chile"], [])


def test_the_words_for_every_mention_are_kept(read: Read) -> None:
    report = read(
        'Korean forces launched a "heroic martyrdom operation" against an Omani base on Friday, a reporter wrote.\n'
    )
    terms = [(one.referent, one.term, one.quoted, one.voice.name) for one in report.wording]
    assert terms == [("e1", "heroic martyrdom operation", True, "a reporter")]
    assert [(one.type, one.mode, one.contexts) for one in report.events] == [("ASSAULT", "suicide-attack", ())]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Soldiers fired shots at a bus near Karesh.", (["Soldiers"], ["a bus near Karesh"])),
        ("Militants fired several rounds into a house.", (["Militants"], ["a house"])),
        ("Guards opened fire on a bus.", (["Guards"], ["a bus"])),
        ("No shot was fired by our staff, the company said.", (["our staff"], [])),
        ("Strikers threw stones and bottles on Monday.", (["Strikers"], [])),
        ("Seven rebels neutralised, the Colombian army said.", ([], ["Seven rebels"])),
        ("The navy said it struck a weapons shipment of the rebels.", (["navy"], ["a weapons shipment of the rebels"])),
    ],
)
def test_who_is_hit_and_who_hits(read: Read, text: str, parties: tuple[list[str], list[str]]) -> None:
    report = read(text + "\n")
    (fired,) = report.events
    assert who_and_whom(report, fired) == parties


def test_victims_are_counted_across_what_more_is_said_of_them(read: Read) -> None:
    report = read(
        "At least five people, four of them aid workers, were killed in a drone strike on an Open Hands convoy near "
        "Lagos late on Saturday, local officials said.\n"
    )
    (strike,) = report.events
    assert strike.fatalities is not None
    assert (strike.fatalities.low, strike.fatalities.high) == (5, None)


def test_a_strike_for_which_somebody_is_responsible_is_the_one_told_before(read: Read) -> None:
    report = read(
        "Ten people were killed in a drone strike on a market in Lagos on Friday.\n\n"
        "The Colombian army claimed responsibility for the strike.\n"
    )
    (strike,) = report.events
    assert [word for word, _, _ in told(report, strike)] == ["strike", "strike"]
    assert [report.words(one.cue) for one in report.statements if one.id in strike.statements] == ["claimed"]
