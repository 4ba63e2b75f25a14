"""What looks like an act and is none: sentences with words for acts that no coder would take, and their neighbours that
one would. Names are invented and stand on all sides.
"""

import pytest

from acts_read import brief

NONE = [
    # nobody did it
    "Nobody guarded the bridge.",
    "No one helped the villagers of Karesh.",
    "Whoever shelters the gunmen will pay for it.",
    # a thing that cannot act
    "The sea gives the names back.",
    "The hand that fed the gunmen is known.",
    "His views on trade contributed to the delay.",
    "Mr Oren's ideas met with resistance.",
    "The proposal was met with laughter in Tarfa.",
    # people, not what was done to them
    "Three of the seven wounded walk again.",
    "She put the number of injured at 33.",
    # a name for what is told elsewhere
    "The minister described the vote as an attack.",
    # what is released, seized on, wound up, shot and called
    "Marovia Pictures released a film on Friday.",
    "The company released its report on Monday.",
    "His rivals seized on the message.",
    "The information wound up on a private server.",
    "He is shooting a film in Karesh.",
    "Citizens freed from the grip of the gangs went back to work.",
    # talk
    "I can promise you he is not going to win.",
    "Let's go back to the beginning.",
    "Chen asked me when she would see her daughters.",
    "Qadri insists that only two men fell.",
    "A spokesman declined to comment on Friday.",
    "The spokeswoman refused to answer questions.",
    "Velm agreed with that point.",
    # voters and contests
    "Kovac voted for Oren in the primary.",
    "Most voters support Oren, the poll found.",
    "Oren and Kovac battled for the nomination as the primary campaign began.",
    "The battle for the nomination went on in the primary.",
    # the honours of one's own dead, graves
    "The state honoured its heroes with a ceremony.",
    "Chen visited the grave of his father.",
    # disasters
    "The earthquake killed ten villagers in Karesh.",
    "Ten people were killed and the town was razed in the earthquake.",
]

ACTS = [
    ("The rebels of Karesh freed six prisoners.", "RETREAT"),
    ("Marovia released 20 prisoners on Friday.", "RETREAT"),
    ("The army of Tarfa released three Velmans.", "RETREAT"),
    ("The army seized the port of Karesh.", "COERCE"),
    ("Qadri insists on the withdrawal of the troops.", "REQUEST"),
    ("Qadri insisted that Tarfa withdraw its troops.", "REQUEST"),
    ("Chen asked Kestria to send tents.", "REQUEST"),
    ("Oren met with the leaders of Tarfa.", "CONSULT"),
    ("Kestria and Varnia fought against the rebels.", "ASSAULT"),
    ("Three villagers were wounded in Karesh.", "ASSAULT"),
    ("The parliament of Varnia voted for the bill.", "SUPPORT"),
    ("Varnia agreed to the truce.", "AGREE"),
    ("The minister vowed to hunt down the killers.", "THREATEN"),
    ("The movement promised a reply in kind.", "THREATEN"),
    ("Oren attacked the plan as a betrayal.", "ACCUSE"),
    ("Kestrian jets launched air strikes against Karesh.", "ASSAULT"),
    ("Workers in Lindau launched a strike.", "PROTEST"),
    ("The warplanes struck the fish market in Karesh.", "ASSAULT"),
]


@pytest.mark.parametrize("text", NONE)
def test_no_act(text: str) -> None:
    assert brief(text) == []


@pytest.mark.parametrize(("text", "kind"), ACTS)
def test_acts_beside_them(text: str, kind: str) -> None:
    assert kind in [told for _, told in brief(text)]


def test_crimes_of_a_charge_stand_for_themselves_only_with_a_victim() -> None:
    assert brief("Kovac was charged with murder.") == [("charged", "ACCUSE")]
    assert brief("Kovac was charged with the murder of Adar Selim.") == [("charged", "ACCUSE"), ("murder", "ASSAULT")]


def test_attacks_of_a_contest_are_words() -> None:
    text = "Oren's attack on Kovac came in a debate of the primary campaign."
    assert brief(text) == [("attack", "ACCUSE")]
    assert brief("Oren's attack on Kovac came before a campaign debate, and gunmen killed six.")[0] == (
        "attack",
        "ASSAULT",
    )
