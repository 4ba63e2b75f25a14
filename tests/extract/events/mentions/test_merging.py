"""Which mentions are of one event: each case a few mentions as they follow each other in a text."""

from collections.abc import Sequence
from typing import NamedTuple

import pytest

from purport.extract.events.act import Act, Slots, Tale
from purport.extract.events.grammar.words import stem_of
from purport.extract.events.mentions.merging import merged
from purport.language.parse import Parse, Sentence, Token
from purport.records import ActorRef, EventMention, EventType, Place, Span, Status, Voice, When

OUTLET = (Voice(role="outlet", name="Moor Daily"),)
OREN = (*OUTLET, Voice(role="speaker", actor="a9", name="Oren"))


class Told(NamedTuple):
    """A mention: the words for it and the tag of the last, who takes part (ids, or words after a mark '*')."""

    words: str
    tag: str = "NN"
    actors: str = ""
    recipients: str = ""
    after: int = 1
    """Sentences since the mention before."""
    type: EventType = "ASSAULT"
    mode: str | None = None
    status: Status = "asserted"
    voices: tuple[Voice, ...] = OUTLET
    place: Place | None = None
    when: When | None = None


def groups(*told: Told) -> list[list[int]]:
    """The numbers of the mentions of each event."""
    text, tokens, sentences, tales, sentence = "", list[Token](), list[Sentence](), list[Tale](), 0
    for one in told:
        sentence += one.after if tales else 0
        *before, _ = words = one.words.split()
        head, first = len(tokens) + len(before), len(tokens)
        for number, word in enumerate(words):
            last = number == len(before)
            dep = "ROOT" if last else {"the": "det", "their": "poss"}.get(word, "amod")
            tag = one.tag if last else "DT"
            tokens.append(
                Token(first + number, len(text), len(text) + len(word), word, word, tag, "X", dep, head, sentence)
            )
            text += word + " "
        sentences.append(Sentence(first, len(tokens), 0))
        refs = []
        for side in (one.actors, one.recipients):
            found = []
            for who in filter(None, side.split(",")):
                if who.startswith("*"):
                    found.append(ActorRef(spans=(Span(len(text), len(text) + len(who) - 1),)))
                    text += who[1:] + " "
                else:
                    found.append(ActorRef(actor=who))
            refs.append(tuple(found))
        anchor = Span(tokens[head].start, tokens[head].end)
        mention = EventMention(
            anchor=anchor, actors=refs[0], recipients=refs[1], status=one.status, voices=one.voices, place=one.place,
            when=one.when, rule=f"mention {len(tales)}",
        )  # fmt: skip
        act = Act(head, (head,), one.type, one.mode, (), Slots((), ()), mention.rule, 1.0)
        tales.append(Tale(act, mention))
    events = merged(text, Parse(tuple(tokens), tuple(sentences)), tales)
    return [[tales.index(tale) for tale in event] for event in events]


STRUCK = Told("struck", "VBD", actors="a1", recipients="a2")
PORT = Place(name="the port", span=Span(0, 0), country="AAA")
HARBOUR = Place(name="the harbour", span=Span(0, 0), country="BBB")
MONDAY = When(earliest="2031-05-05", latest="2031-05-05")
MAY = When(earliest="2031-05-01", latest="2031-05-31")
JUNE = When(earliest="2031-06-01", latest="2031-06-30")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # the same word
        ([STRUCK, Told("strike", actors="a1", recipients="a2")], [[0, 1]]),
        ([STRUCK, Told("strike", actors="a1")], [[0, 1]]),
        ([STRUCK, Told("strike", actors="a1", recipients="a3")], [[0], [1]]),
        ([STRUCK, Told("strike", actors="a3", recipients="a2")], [[0], [1]]),
        ([STRUCK, Told("strike")], [[0], [1]]),
        ([STRUCK, STRUCK._replace(after=50)], [[0, 1]]),
        ([STRUCK, Told("struck", "VBD", actors="a1")], [[0], [1]]),
        ([STRUCK, Told("strike", actors="a1", recipients="*three men")], [[0], [1]]),
        ([STRUCK, Told("strike", actors="a1", recipients="a2", type="THREATEN")], [[0], [1]]),
        # a definite noun
        ([STRUCK, Told("the attack")], [[0, 1]]),
        ([STRUCK, Told("their deadly attack", after=5)], [[0, 1]]),
        ([STRUCK, Told("attack")], [[0], [1]]),
        ([STRUCK, Told("the attack", after=6)], [[0], [1]]),
        ([STRUCK, Told("the attack", actors="a1", after=6)], [[0, 1]]),
        ([STRUCK, Told("the attack", actors="a3")], [[0], [1]]),
        ([STRUCK, Told("the killing", actors="a1", recipients="*the man")], [[0, 1]]),
        ([STRUCK, Told("the killing", actors="a1", recipients="*a man")], [[0], [1]]),
        ([STRUCK, Told("the killing", recipients="*the man")], [[0], [1]]),
        ([STRUCK._replace(recipients="a2,*two men"), Told("the raid", actors="a1", recipients="a3")], [[0], [1]]),
        ([STRUCK, Told("the killing", actors="*the group", recipients="a2")], [[0], [1]]),
        ([STRUCK, Told("the killing", actors="a1", recipients="*the man", after=3)], [[0], [1]]),
        ([STRUCK, Told("raid", actors="a4"), Told("the raid"), Told("the attack")], [[0], [1, 2, 3]]),
        ([Told("attacks", "NNS"), Told("the attack")], [[0], [1]]),
        ([Told("attacks", "NNS", actors="a1"), STRUCK, Told("the attack", actors="a1")], [[0], [1, 2]]),
        ([Told("attacks", "NNS"), Told("the raids", "NNS")], [[0, 1]]),
        ([STRUCK, Told("the attack", type="PROTEST")], [[0], [1]]),
        # what speaks against it
        ([STRUCK._replace(mode="aerial"), Told("the attack", mode="beat")], [[0], [1]]),
        ([STRUCK._replace(mode="aerial"), Told("the attack")], [[0, 1]]),
        ([STRUCK, Told("the attack", status="future")], [[0], [1]]),
        ([STRUCK._replace(status="hypothetical"), Told("the attack", status="future", voices=OREN)], [[0, 1]]),
        ([STRUCK, Told("the attack", status="denied", voices=OREN)], [[0, 1]]),
        ([STRUCK, Told("the attack", status="denied")], [[0], [1]]),
        ([STRUCK._replace(place=PORT), Told("the attack", place=HARBOUR)], [[0], [1]]),
        ([STRUCK, Told("the attack", place=PORT), Told("the attack", place=HARBOUR)], [[0, 1], [2]]),
        ([STRUCK._replace(when=MONDAY), Told("the attack", when=MAY)], [[0, 1]]),
        ([STRUCK._replace(when=MONDAY), Told("the attack", when=JUNE)], [[0], [1]]),
    ],
)  # fmt: skip
def test_mentions_of_one_event(told: Sequence[Told], expected: list[list[int]]) -> None:
    assert groups(*told) == expected


def test_coordinates_far_apart_tell_two_places_from_each_other() -> None:
    def place(latitude: float) -> Place:
        return Place(name="it", span=Span(0, 0), latitude=latitude, longitude=40.0)

    assert groups(STRUCK._replace(place=place(30.0)), Told("the attack", place=place(30.2))) == [[0, 1]]
    assert groups(STRUCK._replace(place=place(30.0)), Told("the attack", place=place(31.0))) == [[0], [1]]


@pytest.mark.parametrize(
    ("forms", "stem"),
    [
        ("struck/VBD strikes/NNS strike/NN striking/VBG", "strik"),
        ("assassinated/VBN assassination/NN assassinate/VB", "assassin"),
        ("bombed/VBD bombing/NN bombings/NNS", "bomb"),
        ("withdrew/VBD withdrawal/NN", "withdraw"),
        ("threatened/VBD threats/NNS", "threat"),
        ("agreed/VBD agreement/NN", "agr"),
        ("met/VBD meetings/NNS", "meet"),
        ("raid/NN", "raid"),
        ("aid/NN", "aid"),
    ],
)
def test_a_verb_and_its_noun_have_one_stem(forms: str, stem: str) -> None:
    tokens = [
        Token(0, 0, 0, text, text, tag, "X", "ROOT", 0, 0) for text, tag in (form.split("/") for form in forms.split())
    ]
    assert {stem_of(token) for token in tokens} == {stem}


def test_thousands_of_mentions_take_no_time() -> None:
    told = [Told("the attack", actors=f"a{number % 700}") for number in range(5_000)]
    assert sum(map(len, groups(*told))) == 5_000
