"""Who takes part in the acts that the lexicon finds, by the slots that it names. Names are invented."""

import pytest

from acts_read import acts_of, parse_of, words_of
from purport.extract.events.participants.finding import participants_of
from purport.records import Spans

Told = tuple[str, str, list[str], list[str]]


def _main(text: str) -> Told:
    """Words, type, actors and recipients of the act that a sentence most likely tells of; spans joined by ' … '."""
    act = max(acts_of(text), key=lambda one: one.confidence)
    who = participants_of(text, parse_of(text), act)

    def words(entries: tuple[Spans, ...]) -> list[str]:
        return [" … ".join(text[span.start : span.end] for span in spans) for spans in entries]

    return words_of(text, act), act.type, words(who.actors), words(who.recipients)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Marovia established diplomatic ties with Tessal.",
            ("established", "SUPPORT", ["Marovia"], ["Tessal"]),
        ),
        (
            "Marovia and Tessal established diplomatic ties.",
            ("established", "SUPPORT", ["Marovia", "Tessal"], []),
        ),
        (
            "President Chen Weiming called President Oleg Drasnik to discuss the dam.",
            ("called", "CONSULT", ["President Chen Weiming"], ["President Oleg Drasnik"]),
        ),
        (
            "President Chen Weiming met President Oleg Drasnik in Lindau.",
            ("met", "CONSULT", ["President Chen Weiming", "President Oleg Drasnik"], []),
        ),
        (
            "President Chen Weiming will meet President Oleg Drasnik in Lindau.",
            ("meet", "AGREE", ["President Chen Weiming"], ["President Oleg Drasnik"]),
        ),
        (
            "Halim Qadri announced a ceasefire with the Sarvan Front.",
            ("announced ceasefire", "RETREAT", ["Halim Qadri"], ["the Sarvan Front"]),
        ),
        (
            "Halim Qadri declared a cease - fire with the Sarvan Front.",
            ("declared fire", "RETREAT", ["Halim Qadri"], ["the Sarvan Front"]),
        ),
    ],
)
def test_what_one_side_does_has_a_direction(text: str, told: Told) -> None:
    assert _main(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A roadside bomb near Lindau killed two Kestrian soldiers.",
            ("bomb killed", "ASSAULT", ["A roadside bomb near Lindau"], ["two Kestrian soldiers"]),
        ),
        ("The attack killed six farmers.", ("attack killed", "ASSAULT", [], ["six farmers"])),
        (
            "Two Kestrian battalions were deployed along the Tessali border.",
            ("deployed", "MOBILIZE", ["Two Kestrian battalions"], []),
        ),
        (
            "Kestrian peacekeepers are being deployed to relieve the Tessali troops.",
            ("deployed", "AID", ["Kestrian peacekeepers"], ["the Tessali troops"]),
        ),
        (
            "Kestrian sanctions against Tessal were lifted on Monday.",
            ("sanctions lifted", "RETREAT", ["Kestrian"], ["Tessal"]),
        ),
        (
            "The League put out a report accusing the Kestrian army of torture.",
            ("accusing", "ACCUSE", ["The League"], ["the Kestrian army of torture"]),
        ),
        (
            "Marovia and Tessal suspended military aid and weapons deals with Kestria.",
            ("suspended aid", "SANCTION", ["Marovia", "Tessal"], ["Kestria"]),
        ),
        (
            "Forests and Waters Authority seized the ship of Oren Velm.",
            ("seized", "COERCE", ["Forests and Waters Authority"], ["the ship of Oren Velm"]),
        ),
    ],
)
def test_who_does_it(text: str, told: Told) -> None:
    assert _main(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The government outlawed the Tessali League (TL) and the Sarvan Front (SF).",
            ("outlawed", "COERCE", ["The government"], ["the Tessali League", "the Sarvan Front"]),
        ),
        (
            "Hundreds of Kestrian peacekeepers arrived in Tessal for a mission.",
            ("arrived", "AID", ["Hundreds of Kestrian peacekeepers"], ["Tessal"]),
        ),
        (
            "Marovia sent 3 million dollars in aid to help Tessal cope with the flood.",
            ("sent", "AID", ["Marovia"], ["Tessal"]),
        ),
        (
            "A Kestrian court on Monday freed the pastor Yael Barzim.",
            ("freed", "RETREAT", ["A Kestrian court"], ["the pastor Yael Barzim"]),
        ),
    ],
)
def test_to_whom(text: str, told: Told) -> None:
    assert _main(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Marovia suspended a tax on Tessali companies.",
            ("suspended", "RETREAT", ["Marovia"], ["Tessali companies"]),
        ),
        ("Marovia decided to ease curfew hours in Tessal.", ("ease", "RETREAT", ["Marovia"], ["Tessal"])),
        (
            "Marovia announced a suspension of air links with Tessal.",
            ("announced suspension", "SANCTION", ["Marovia"], ["Tessal"]),
        ),
        (
            "Marovia said it would allow the Relief Agency of Tessal (RAT) to deliver food.",
            ("allow", "AGREE", ["Marovia … it"], ["the Relief Agency of Tessal"]),
        ),
        (
            "The museum of Velm returned to the Tessali government eight stone relics.",
            ("returned", "RETREAT", ["The museum of Velm"], ["the Tessali government"]),
        ),
        (
            "Kestrian peacekeeping troops arrived in Lindau.",
            ("arrived", "AID", ["Kestrian peacekeeping troops"], ["Lindau"]),
        ),
        (
            "Kestria declared a state of siege to fight the rebels.",
            ("declared", "COERCE", ["Kestria"], ["the rebels"]),
        ),
        (
            "Marovia and its allies launched war games near Lindau.",
            ("launched games", "COOPERATE", ["Marovia", "its allies"], []),
        ),
        (
            "Kestria ordered three newspapers to suspend publication.",
            ("ordered", "COERCE", ["Kestria"], ["three newspapers"]),
        ),
        (
            "Marovia gave permission for the agency to deliver food to Tessal.",
            ("gave", "RETREAT", ["Marovia"], []),
        ),
        (
            "Marovia said it stands in solidarity with Tessal.",
            ("stands", "SUPPORT", ["Marovia … it"], ["Tessal"]),
        ),
    ],
)
def test_words_for_acts(text: str, told: Told) -> None:
    assert _main(text) == told
