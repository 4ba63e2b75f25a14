"""Events in a few words."""

import pytest

from purport.exports.event_phrases import (
    EventWords,
    count_in_words,
    event_in_words,
    parties_in_words,
    terms_of,
    voices_in_words,
)
from purport.records import (
    Actor,
    ActorRef,
    Count,
    Document,
    Event,
    EventMention,
    Origin,
    Place,
    Provenance,
    Report,
    Span,
    Voice,
    When,
    Wording,
)

TEXT = "Oren struck three men and some\nothers in Tarfa on Monday. The deadly sea raid was denied. Dozens fell."
OUTLET = Voice(role="outlet", name="Moor Daily")
ACTORS = {"a1": Actor(id="a1", name="Oren", mentions=()), "a2": Actor(id="a2", name="Velm News", mentions=())}


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


STRUCK = EventMention(
    anchor=at("struck"),
    actors=(ActorRef(actor="a1", spans=(at("Oren"),)),),
    recipients=(ActorRef(spans=(at("three men"),)), ActorRef(spans=(at("some\nothers"),)), ActorRef()),
    place=Place(name="Tarfa", span=at("Tarfa"), country="AAA"),
    when=When(span=at("Monday"), earliest="2031-05-05", latest="2031-05-05"),
    fatalities=Count(spans=(at("Dozens"),)),
    injured=Count(low=3, high=5),
    voices=(OUTLET,),
    rule="x",
)
RAID = EventMention(
    anchor=at("raid"), status="denied", voices=(OUTLET, Voice(role="speaker", actor="a2", name="it")), rule="x"
)
EVENT = Event(
    id="e1", type="ASSAULT", anchor=STRUCK.anchor, status="asserted", voices=(OUTLET,), mentions=(STRUCK, RAID)
)


def report() -> Report:
    origin = Origin(location="post.txt", format="text", sha256="1" * 64)
    wording = [
        Wording(referent="e1", term=term, span=at(term), voice=OUTLET, quoted=False)
        for term in ("struck", "deadly sea raid")
    ]
    return Report(
        purport=Provenance(version="1"),
        document=Document(id="0" * 64, text=TEXT, published=When(), origin=origin),
        events=(EVENT,),
        wording=tuple(wording),
    )


def test_terms_of_mentions() -> None:
    assert terms_of(report()) == {at("struck"): "struck", at("raid"): "deadly sea raid"}


def test_a_mention_in_words() -> None:
    assert event_in_words(report(), STRUCK, ACTORS, {}) == EventWords(
        who="Oren",
        what="struck",
        whom="“three men”, “some others”",
        status="asserted",
        circumstances=("in Tarfa (AAA)", "5 May 2031", "killed “Dozens”", "injured 3–5"),
        voice="told by the outlet",
    )
    assert event_in_words(report(), RAID, ACTORS, terms_of(report())) == EventWords(
        who="", what="deadly sea raid", whom="", status="denied", circumstances=(), voice="according to Velm News"
    )


def test_a_time_that_is_not_known_is_told_in_its_words() -> None:
    monday = When(span=at("Monday"), timex="XXXX-WXX-1", unknown="there is no dateline")
    mention = EventMention(anchor=at("struck"), when=monday, rule="x")
    assert event_in_words(report(), mention, ACTORS, {}).circumstances == ("“Monday”",)


def test_long_words_for_somebody_are_cut() -> None:
    words = parties_in_words(report(), [ActorRef(spans=(Span(0, len(TEXT)),))], ACTORS)
    assert words == "“Oren struck three men and some others in Tarfa on Monday. …”"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(13, 13, "13"), (13, None, "at least 13"), (None, 20, "up to 20"), (13, 20, "13–20"), (0, 0, "0")],
)
def test_counts(low: int | None, high: int | None, words: str) -> None:
    assert count_in_words(report(), Count(low=low, high=high)) == words


@pytest.mark.parametrize(
    ("voices", "words"),
    [
        ([], ""),
        ([OUTLET], "told by the outlet"),
        ([OUTLET, Voice(role="agency", name="VNA")], "told by the agency VNA"),
        ([OUTLET, Voice(role="speaker")], "according to an unknown speaker"),
        (
            [OUTLET, Voice(role="venue", name="Radio Dyke"), Voice(role="speaker", actor="a1", name="he")],
            "according to Oren (to Radio Dyke)",
        ),
        (
            [OUTLET, Voice(role="speaker", actor="a2"), Voice(role="speaker", name="two\nofficials")],
            "according to Velm News › two officials",
        ),
    ],
)
def test_voices(voices: list[Voice], words: str) -> None:
    assert voices_in_words(voices, ACTORS) == words
