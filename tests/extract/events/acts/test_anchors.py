"""The acts of a sentence: their words, types, modes and slots. Names are invented."""

import pytest

from acts_read import acts_of, brief, parse_of, words_of
from purport.extract.events.act import Slots
from purport.extract.events.acts.anchors import find_acts
from purport.language.parse import Parse, Sentence, Token


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Rebels launched an attack on the barracks in Narva Kol.", [("launched attack", "ASSAULT")]),
        ("The attack killed six soldiers.", [("attack killed", "ASSAULT")]),
        ("Marovia condemned the bombing of the market.", [("condemned", "ACCUSE"), ("bombing", "ASSAULT")]),
        ("Talks between Varnia and Kestria began on Monday.", [("Talks", "CONSULT")]),
        ("Ostrava will send tents to Tessal.", [("send", "AGREE")]),
        ("Ostrava will not negotiate with the rebels.", [("negotiate", "REJECT")]),
        ("Chen agreed to release the sailors.", [("agreed", "AGREE")]),
        ("General Qadri said his forces would attack the port.", [("said", "THREATEN")]),
        ("General Qadri declared that the attacks on the port would not stop.", [("declared", "THREATEN")]),
        ("The League said Marovia must open the border.", [("said", "REQUEST")]),
        ("Kestria carried out air strikes on the camp.", [("carried strikes", "ASSAULT")]),
        ("Police staged a raid on the newspaper.", [("staged raid", "COERCE")]),
        ("Ostrava denied bombing the market.", [("denied", "REJECT"), ("bombing", "ASSAULT")]),
        ("Ostrava refused to release the sailors.", [("refused", "REJECT")]),
        ("The killing and wounding of villagers went on.", [("killing wounding", "ASSAULT")]),
    ],
)
def test_words_and_types(text: str, acts: list[tuple[str, str]]) -> None:
    assert brief(text) == acts


def test_head_is_the_noun_that_a_light_verb_carries() -> None:
    text = "Rebels launched an attack on the barracks."
    (act,) = acts_of(text)
    assert parse_of(text).tokens[act.head].text == "attack"
    assert words_of(text, act) == "launched attack"
    assert act.slots == Slots(
        ("subject", "by", "possessive", "modifier", "from"), ("on", "against", "at", "into", "of"), reciprocal=False
    )


def test_a_series_leaves_the_verb_as_head() -> None:
    text = "Kestrian rebels launched a series of attacks last October."
    (act,) = acts_of(text)
    assert (parse_of(text).tokens[act.head].text, act.type) == ("launched", "ASSAULT")


def test_slots_of_reciprocal_acts() -> None:
    (act,) = acts_of("The presidents of Varnia and Kestria met in Lindau.")
    assert act.slots == Slots(("subject", "object", "with", "between"), (), reciprocal=True)


def test_all_acts_come_out_on_demand() -> None:
    text = "Chen agreed to release the sailors."
    assert [act.type for act in find_acts(text, parse_of(text))] == ["AGREE"]
    assert [act.type for act in find_acts(text, parse_of(text), least=0)] == ["AGREE", "RETREAT"]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Kestrian jets carried out air strikes on the camp.", "aerial"),
        ("A drone strike killed the commander.", "drone"),
        ("A martyrdom operation killed six soldiers.", "suicide-attack"),
        ("A suicide attack killed six soldiers.", "suicide-attack"),
        ("Gunmen kidnapped a priest.", "abduct"),
        ("Police fired tear gas at the crowd.", "crowd-control"),
        ("Students began a hunger strike in Lindau.", "hunger"),
        ("The junta imposed a curfew on the port.", "curfew"),
        ("Minister Rudin resigned on Monday.", "resign"),
    ],
)
def test_modes(text: str, mode: str) -> None:
    assert [act.mode for act in acts_of(text)][:1] == [mode]


def test_contexts_from_entry_and_words() -> None:
    (act,) = acts_of("The foreign ministers discussed the nuclear plant.")
    assert (act.type, act.contexts) == ("CONSULT", ("diplomatic", "cbrn"))


@pytest.mark.parametrize(
    "text",
    [
        "The club fired its coach after a third straight defeat.",
        "The director shot the film in the hills of Kestria.",
        "She fought a long battle with cancer.",
        "The senator attacked his record on schools.",
        "A powerful storm hit the coast and killed forty people.",
        "The earthquake destroyed hundreds of homes.",
        "Stocks were hammered on Monday.",
        "The singer struck a chord with young listeners.",
        "Doctors are fighting malaria in the north.",
        "The new bridge killed off the old ferry.",
        "Lindau beat Ostrava 3-1 and attacked from the start.",
        "The company released its new album.",
        "The drought threatens the livelihood of farmers.",
        "Opponents killed the bill in the upper house.",
    ],
)
def test_no_act_in_idiom_sport_markets_and_weather(text: str) -> None:
    assert brief(text) == []


NAMES = [
    ("Hamid al-Dawari", "the Tarfa Movement"),
    ("Oren Velm", "the Barzim League"),
    ("Oleg Drasnik", "the Narva Front"),
    ("Chen Weilang", "the Lanhu Party"),
    ("Ana Belmonte", "the Sierra Union"),
    ("John Harrow", "the Selby Council"),
]


@pytest.mark.parametrize(
    "frame",
    [
        "{b} killed {a} in an attack on Monday.",
        "{a} accused {b} of bombing the market.",
        "{a} met leaders of {b} in the capital.",
        "{b} released {a} on Friday.",
    ],
)
def test_names_change_nothing(frame: str) -> None:
    found = {
        tuple((act.type, act.mode, act.rule) for act in acts_of(text[0].upper() + text[1:]))
        for text in (frame.format(a=a, b=b) for a, b in NAMES)
    }
    assert len(found) == 1
    assert found != {()}


@pytest.mark.parametrize(
    ("plain", "loaded"),
    [
        ("The army killed six fighters.", "The army neutralised six fighters."),
        ("The army killed six fighters.", "The army eliminated six fighters."),
        ("The army killed six fighters.", "The army martyred six fighters."),
        ("The raid was an attack on the town.", "The raid was a terror attack on the town."),
        ("They condemned the attack on the town.", "They condemned the aggression on the town."),
        ("The army seized the town.", "The army liberated the town."),
    ],
)
def test_loaded_words_change_nothing(plain: str, loaded: str) -> None:
    def coded(text: str) -> list[tuple[str, str | None]]:
        return [(act.type, act.mode) for act in acts_of(text)]

    assert coded(plain) == coded(loaded) != []


def _made(words: list[tuple[str, str, str, int]]) -> Parse:
    tokens = tuple(
        Token(at, 8 * at, 8 * at + 7, text, text, tag, "X", dep, head, 0)
        for at, (text, tag, dep, head) in enumerate(words)
    )
    return Parse(tokens, (Sentence(0, len(tokens), 0),))


def test_a_chain_of_verbs_is_no_deep_recursion() -> None:
    words = [("attack", "VB", "xcomp" if at else "ROOT", max(0, at - 1)) for at in range(10_000)]
    assert len(find_acts("", _made(words), least=0)) == 10_000


def test_a_flat_sentence_of_many_words_is_no_square() -> None:
    words = [
        ("attack", "VB", "conj", 0) if at % 2 else ("attacks", "NNS", "dobj", max(0, at - 1)) for at in range(40_000)
    ]
    assert len(find_acts("", _made(words), least=0)) > 0
