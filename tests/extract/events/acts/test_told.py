"""What a sentence tells of rather than only mentions, and how sure a record of it is. Names are invented."""

import pytest

from acts_read import brief, parse_of
from purport.extract.events.act import Participants
from purport.extract.events.acts.confidence import of_record
from purport.extract.events.acts.told import is_main
from purport.extract.events.grammar.scene import Scene
from purport.extract.events.grammar.words import is_claimed
from purport.records import Span

SOMEONE = ((Span(0, 4),),)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Halim Qadri urged Tessal to reopen the border.", [("urged", "REQUEST")]),
        ("The Chamber of Velm issued a statement urging Marovia to open the border.", [("urging", "REQUEST")]),
        ("Kestrian police opened a shop selling bread near the border.", []),
        ("Marovia launched an appeal for tents.", [("launched appeal", "REQUEST")]),
        (
            "The ministry has asked the Kestrian envoy for an explanation, officials said.",
            [("asked", "REQUEST")],
        ),
        ("Marovia said the hostages must be freed.", [("said", "REQUEST")]),
        ("The Sarvan Front claimed that they had shelled the port of Lindau.", [("shelled", "ASSAULT")]),
        ("Marovia is considering sending medicine to Tessal.", [("sending", "AGREE")]),
        ("The Sarvan Front claimed responsibility for a series of attacks on Lindau.", [("attacks", "ASSAULT")]),
    ],
)
def test_what_is_told(text: str, acts: list[tuple[str, str]]) -> None:
    assert brief(text) == acts


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("Chen Weiming met the envoy and shook his hand.", ["met", "shook"]),
        ("Marovia is considering sending medicine to Tessal.", ["considering", "sending"]),
        ("The port fell, officials said.", ["fell", "said"]),
        ("Marovia said it had shelled the port.", ["said", "shelled"]),
        ("Officials said Marovia had shelled the port.", ["said"]),
        ("The League issued a statement urging calm.", ["issued", "urging"]),
        ("Oren Velm opened a shop selling bread.", ["opened"]),
        ("The man who shelled the port fled.", ["fled"]),
    ],
)
def test_the_way_up_to_the_main_clause(text: str, main: list[str]) -> None:
    scene = Scene(parse_of(text))
    verbs = [token for token in scene.tokens if token.tag.startswith("VB") and token.dep not in ("aux", "auxpass")]
    assert [token.text for token in verbs if is_main(scene, token.index)] == main


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("The Sarvan Front claimed responsibility for the raid.", ["raid"]),
        ("The Sarvan Front denied responsibility for a series of raids.", ["series", "raids"]),
        ("The Sarvan Front claimed responsibility for an act of arson.", ["act", "arson"]),
        ("The Sarvan Front thanked the envoy for the truce.", []),
    ],
)
def test_what_responsibility_is_claimed_for(text: str, claimed: list[str]) -> None:
    parse = parse_of(text)
    nouns = [token for token in parse.tokens if token.tag in ("NN", "NNS")]
    assert [token.text for token in nouns if is_claimed(parse, token)] == claimed


def test_a_record_in_which_somebody_is_missing_is_less_sure() -> None:
    assert of_record(0.9, Participants(SOMEONE, SOMEONE)) == 0.9
    assert of_record(0.9, Participants(SOMEONE, ())) == 0.765
    assert of_record(0.9, Participants((), SOMEONE)) == 0.54
    assert of_record(0.9, Participants((), ())) == 0.459
