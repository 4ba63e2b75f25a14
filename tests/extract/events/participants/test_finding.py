"""Who takes part in an act, read from sentences by the models that come with Purport; all names are invented."""

import time
from typing import NamedTuple

import pytest

from purport.extract.events.act import Act, Slots
from purport.extract.events.participants.finding import participants_of
from purport.extract.naming import with_settled_names
from purport.extract.trained import TrainedFinder
from purport.language.parse import Parse, Sentence, Token
from purport.records import EventType, Spans
from support import document

VERB = Slots(("subject",), ("object", "on", "against", "with", "to", "from"))
NOUN = Slots(("by", "possessive", "subject", "modifier"), ("of", "on", "against", "object"))
BOTH = Slots(("subject", "possessive", "modifier", "by"), ("object", "with", "between", "of"), reciprocal=True)
SAID = Slots(("subject",), ("object", "content"))
RAID = Slots(("subject", "by", "possessive", "modifier", "from"), ("on", "against", "at", "into", "of"))
UNKNOWN = Slots((), ())


class Who(NamedTuple):
    """Actors and recipients as words; pieces of one entry joined by ' … '."""

    actors: list[str]
    recipients: list[str]


@pytest.fixture(scope="module")
def finder() -> TrainedFinder:
    return TrainedFinder()


def _who(finder: TrainedFinder, text: str, words: str, slots: Slots, type: EventType) -> Who:
    """Those who take part in the act that `words` of `text` stand for; the last of them is the noun of a light verb."""
    report = document(text)
    parse = with_settled_names(finder.read(report)[1])
    indices = tuple(token.index for token in parse.tokens if token.text in words.split())
    found = participants_of(report.text, parse, Act(indices[-1], indices, type, None, (), slots, "test", 0.9))

    def told(entries: tuple[Spans, ...]) -> list[str]:
        return [" … ".join(report.text[span.start : span.end] for span in spans) for spans in entries]

    return Who(told(found.actors), told(found.recipients))


@pytest.mark.parametrize(
    ("text", "word", "actors", "recipients"),
    [
        (
            "Marovian gunmen attacked a Kestrian patrol near the river on Monday.",
            "attacked",
            ["Marovian gunmen"],
            ["a Kestrian patrol"],
        ),
        (
            "Two Kestrian soldiers were killed by Marovian gunmen.",
            "killed",
            ["Marovian gunmen"],
            ["Two Kestrian soldiers"],
        ),
        ("Two Kestrian soldiers were killed on Monday.", "killed", [], ["Two Kestrian soldiers"]),
        (
            "The defence minister of Kestria, Rada Velm, attacked a patrol.",
            "attacked",
            ["The defence minister of Kestria … Rada Velm"],
            ["a patrol"],
        ),
        (
            "The village was shelled and burned by Kestrian forces.",
            "shelled",
            ["Kestrian forces"],
            ["The village"],
        ),
        (
            "The troops killed by Sarvan rebels were buried in Lindau.",
            "killed",
            ["Sarvan rebels"],
            ["The troops"],
        ),
        ("The rebels who shelled the town have left.", "shelled", ["The rebels"], ["the town"]),
        ("Marovia, which has attacked Lindau twice, wants talks.", "attacked", ["Marovia"], ["Lindau"]),
        (
            "The Trade and Customs Service seized the ship of Oren Velm.",
            "seized",
            ["The Trade and Customs Service"],
            ["the ship of Oren Velm"],
        ),
        (
            "Each of the ministers was struck by the Sarvan Front.",
            "struck",
            ["the Sarvan Front"],
            ["Each of the ministers"],
        ),
        ("The base that Marovia bombed is empty.", "bombed", ["Marovia"], ["The base"]),
        (
            "General Oleg Drasnik vowed to attack the Sarvan Front.",
            "attack",
            ["General Oleg Drasnik"],
            ["the Sarvan Front"],
        ),
        ("Kestrian jets raided the valley, killing six farmers.", "killing", ["Kestrian jets"], ["six farmers"]),
        (
            "Marovia and Kestria attacked the Sarvan Front and the Tessali army.",
            "attacked",
            ["Marovia", "Kestria"],
            ["the Sarvan Front", "the Tessali army"],
        ),
        ("The army arrested four journalists and beat two students.", "beat", ["The army"], ["two students"]),
        ("A car bomb killed three policemen.", "killed", ["A car bomb"], ["three policemen"]),
        (
            "Halim Qadri said he would bomb the Kestrian capital.",
            "bomb",
            ["Halim Qadri … he"],
            ["the Kestrian capital"],
        ),
        (
            "Police who had surrounded the building detained Tomas Verga, a union leader, and his wife.",
            "detained",
            ["Police"],
            ["Tomas Verga", "his wife"],
        ),
    ],
)
def test_verbs(finder: TrainedFinder, text: str, word: str, actors: list[str], recipients: list[str]) -> None:
    assert _who(finder, text, word, VERB, "ASSAULT") == Who(actors, recipients)


@pytest.mark.parametrize(
    ("text", "words", "actors", "recipients"),
    [
        ("U.S. military airstrikes killed dozens of fighters.", "airstrikes", ["U.S."], ["dozens of fighters"]),
        ("Saudi Arabian raids on the port killed six.", "raids", ["Saudi Arabian"], ["the port"]),
        ("Marovia's killing of the envoy angered Ostrava.", "killing", ["Marovia's"], ["the envoy"]),
        (
            "The assassination of Yael Barzim by Sarvan gunmen shocked the city.",
            "assassination",
            ["Sarvan gunmen"],
            ["Yael Barzim"],
        ),
        ("The Sarvan Front launched an attack on Lindau.", "launched attack", ["The Sarvan Front"], ["Lindau"]),
        (
            "Six farmers died in an attack claimed by the Sarvan Front.",
            "attack",
            ["the Sarvan Front"],
            ["Six farmers"],
        ),
        (
            "Ostrava imposed sanctions against Marovia and Kestria.",
            "imposed sanctions",
            ["Ostrava"],
            ["Marovia", "Kestria"],
        ),
    ],
)
def test_nouns(finder: TrainedFinder, text: str, words: str, actors: list[str], recipients: list[str]) -> None:
    assert _who(finder, text, words, NOUN, "ASSAULT") == Who(actors, recipients)


@pytest.mark.parametrize(
    ("text", "word", "actors", "recipients"),
    [
        ("Ana Belmonte condemned the attack on Lindau.", "attack", [], ["Lindau"]),
        ("Kestria blamed the Sarvan Front for the attack.", "attack", ["the Sarvan Front"], []),
        (
            "The Sarvan Front claimed responsibility for a series of attacks on Kestrian bases.",
            "attacks",
            ["The Sarvan Front"],
            ["Kestrian bases"],
        ),
        ("The Sarvan Front denied responsibility for the attack on Lindau.", "attack", [], ["Lindau"]),
        ("The raid by Kestrian troops killed two villagers.", "raid", ["Kestrian troops"], ["two villagers"]),
        (
            "Six people were wounded in Polish air strikes on the town of Lindau.",
            "strikes",
            ["Polish"],
            ["the town of Lindau"],
        ),
    ],
)
def test_raids(finder: TrainedFinder, text: str, word: str, actors: list[str], recipients: list[str]) -> None:
    assert _who(finder, text, word, RAID, "ASSAULT") == Who(actors, recipients)


def test_an_arrest_is_done_to_the_person_it_is_of(finder: TrainedFinder) -> None:
    slots = Slots(("subject", "by", "possessive", "modifier"), ("of", "on", "against"))
    text = "Thousands marched after Tomas Verga's arrest."
    assert _who(finder, text, "arrest", slots, "COERCE") == Who([], ["Tomas Verga's"])
    text = "Kestria's arrest of Tomas Verga angered Ostrava."
    assert _who(finder, text, "arrest", slots, "COERCE") == Who(["Kestria's"], ["Tomas Verga"])


@pytest.mark.parametrize(
    ("text", "word", "actors", "recipients"),
    [
        ("Kestria is ready to send doctors to Tessal.", "ready", ["Kestria"], ["Tessal"]),
        ("Kestria was the largest donor of aid to Tessal.", "donor", ["Kestria"], ["Tessal"]),
        ("Kestria approved an aid package for Tessal.", "aid", ["Kestria"], ["Tessal"]),
    ],
)
def test_gifts(finder: TrainedFinder, text: str, word: str, actors: list[str], recipients: list[str]) -> None:
    slots = Slots(("subject", "by", "possessive", "modifier"), ("to", "for", "of", "content"))
    assert _who(finder, text, word, slots, "AID") == Who(actors, recipients)


def test_troops_are_mobilised_against_someone_else(finder: TrainedFinder) -> None:
    slots = Slots(("subject",), ("to", "for", "object"))
    text = "Marovia mobilized troops for a battle against Kestria."
    assert _who(finder, text, "mobilized", slots, "MOBILIZE") == Who(["Marovia"], ["Kestria"])


def test_a_name_beside_a_description_belongs_to_it(finder: TrainedFinder) -> None:
    text = "The then president, Rada Velm, rejected the plan of the Oskar League."
    assert _who(finder, text, "rejected", SAID, "REJECT") == Who(
        ["The then president … Rada Velm"], ["the Oskar League"]
    )


def test_whoever_comes_under_attack_suffers_it(finder: TrainedFinder) -> None:
    slots = Slots(("from", "by"), ("subject",))
    text = "Kestrian troops came under attack from Marovian rebels."
    assert _who(finder, text, "came attack", slots, "ASSAULT") == Who(["Marovian rebels"], ["Kestrian troops"])


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("Talks between Marovia and Kestria resumed in Lindau.", "Talks", ["Marovia", "Kestria"]),
        (
            "The government's negotiations with the Kestrians failed.",
            "negotiations",
            ["The government's", "the Kestrians"],
        ),
        ("President Halim Qadri met Ana Belmonte in Lindau.", "met", ["President Halim Qadri", "Ana Belmonte"]),
        ("Marovia and Kestria signed an agreement on fishing.", "signed agreement", ["Marovia", "Kestria"]),
    ],
)
def test_of_what_is_mutual_all_are_actors(finder: TrainedFinder, text: str, words: str, actors: list[str]) -> None:
    assert _who(finder, text, words, BOTH, "CONSULT") == Who(actors, [])


@pytest.mark.parametrize(
    ("text", "word", "type", "actors", "recipients"),
    [
        (
            "Ana Belmonte asked Marovia to withdraw its troops from Tessal.",
            "asked",
            "REQUEST",
            ["Ana Belmonte"],
            ["Marovia"],
        ),
        (
            "Chen Weilang accused the Sarvan Front of bombing a market in Lindau.",
            "accused",
            "ACCUSE",
            ["Chen Weilang"],
            ["the Sarvan Front"],
        ),
        (
            "The Tessal Council issued a statement urging Kestria to stop the raids.",
            "urging",
            "REQUEST",
            ["The Tessal Council"],
            ["Kestria"],
        ),
        ("Marovia urged that Kestria stop the raids.", "urged", "REQUEST", ["Marovia"], ["Kestria"]),
        (
            "Kestria rejected Marovia's offer of talks.",
            "rejected",
            "REJECT",
            ["Kestria"],
            ["Marovia's offer of talks"],
        ),
        (
            "Marovia threatened to attack Kestria if the talks with Ostrava fail.",
            "threatened",
            "THREATEN",
            ["Marovia"],
            ["Kestria"],
        ),
    ],
)
def test_whoever_speaks_acts(
    finder: TrainedFinder, text: str, word: str, type: EventType, actors: list[str], recipients: list[str]
) -> None:
    slots = Slots(("subject",), ("content",)) if type == "THREATEN" else SAID
    assert _who(finder, text, word, slots, type) == Who(actors, recipients)


def test_what_others_are_said_to_do_is_theirs(finder: TrainedFinder) -> None:
    text = "Ana Belmonte asked Marovia to withdraw its troops from Tessal."
    assert _who(finder, text, "withdraw", VERB, "RETREAT") == Who(["Marovia"], ["Tessal"])
    text = "Chen Weilang accused the Sarvan Front of bombing a market in Lindau."
    assert _who(finder, text, "bombing", VERB, "ASSAULT") == Who(["the Sarvan Front"], ["a market in Lindau"])


def test_an_act_of_no_known_slots_has_the_usual_ones(finder: TrainedFinder) -> None:
    text = "Marovia sent food and medicine to the victims of the quake."
    assert _who(finder, text, "sent", UNKNOWN, "AID") == Who(["Marovia"], ["the victims of the quake"])
    text = "Thousands of students marched in Lindau against the Marovian government."
    assert _who(finder, text, "marched", UNKNOWN, "PROTEST") == Who(
        ["Thousands of students"], ["the Marovian government"]
    )


@pytest.mark.parametrize("number", [400, 100_000])
@pytest.mark.parametrize("dep", ["conj", "xcomp", "advcl", "pobj", "prep"])
@pytest.mark.parametrize("flat", [True, False])
def test_hostile_trees_cost_little(number: int, dep: str, flat: bool) -> None:
    tokens = tuple(
        Token(index, index * 5, index * 5 + 4, "shot", "shot", "VBD", "VERB", dep if index else "ROOT",
              0 if flat else max(index - 1, 0), 0)
        for index in range(number)
    )  # fmt: skip
    parse = Parse(tokens, (Sentence(0, number, 0),))
    started = time.process_time()
    for head in range(0, number, max(4, number // 1000)):
        act = Act(head, (head,), "ASSAULT", None, (), VERB, "test", 0.9)
        assert participants_of("", parse, act) == ((), ())
    assert time.process_time() - started < 5


def test_who_dies_in_a_raid_does_not_do_it(finder: TrainedFinder) -> None:
    text = "Three soldiers perished in the shelling of Velm by Tarfan forces."
    assert _who(finder, text, "perished", VERB, "ASSAULT") == Who(["Tarfan forces"], ["Three soldiers"])
    text = "The committee said that 17 people died in the drone strike on Lindau."
    assert _who(finder, text, "died", Slots(("subject",), ("object",)), "ASSAULT") == Who([], ["17 people"])
