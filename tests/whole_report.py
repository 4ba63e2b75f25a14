"""A small report that has every kind of record, for the tests of what becomes of them. Its words are made to be
awkward: a formula, a quotation over two lines, a character beyond the Basic Multilingual Plane before most offsets.
"""

from purport.archive.records import Held
from purport.records import (
    Actor,
    ActorRef,
    Block,
    Count,
    Document,
    Event,
    EventMention,
    Evidence,
    Model,
    Origin,
    Place,
    Provenance,
    Report,
    Role,
    Span,
    Statement,
    Via,
    Voice,
    When,
    Wording,
)

TEXT = (
    "The Moor Daily 🌊\n\n"
    '"=SUM(1+1) is\nno answer," Ana Korr, minister of tides, told Radio Moor on Monday.\n'
    "Rebels of Tarfa shelled a clinic in Mosul, Iraq, killing at least 13. The attack …"
)


def span(words: str, nth: int = 1) -> Span:
    """Where `words` stand in the text for the nth time."""
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


PUBLISHED = When(span=None, earliest="2024-03-20", latest="2024-03-20", timex="2024-03-20", kind="date")
MONDAY = When(
    span=span("Monday"), earliest="2024-03-18", latest="2024-03-18", timex="2024-03-18", kind="date", anchor="dateline",
)  # fmt: skip
ORIGIN = Origin(location="in/moor.eml", part="m1@moor.example", format="eml", sha256="b" * 64, charset="utf-8")
OUTLET = Voice(role="outlet", name="The Moor Daily", spans=(span("The Moor Daily"),))
SPEAKER = Voice(role="speaker", actor="a1", name="Ana Korr", spans=(span("Ana Korr"),))
PLACE = Place(name="Mosul", span=span("Mosul"), country="IRQ", latitude=36.34, longitude=43.12)
REBELS = ActorRef(actor="a2", spans=(span("Rebels of Tarfa"),))
CLINIC = ActorRef(spans=(span("a clinic"),))
DEAD = Count(low=13, spans=(span("at least 13"),))

REPORT = Report(
    purport=Provenance(
        version="9.9", models=(Model(name="reader", version="1", sha256="c" * 64),), stages=("statements", "events")
    ),
    document=Document(
        id="a5" * 32,
        text=TEXT,
        outlet="The Moor Daily",
        title="-1 is no answer: Korr",
        byline=None,
        published=PUBLISHED,
        language="en",
        origin=ORIGIN,
        via=(Via(kind="list", name="moor-list", id="<moor.example>"),),
        blocks=(Block(kind="heading", span=span("The Moor Daily 🌊")),),
        evidence=(
            Evidence(field="outlet", clue="masthead", value="The Moor Daily", span=span("The Moor Daily"), used=True),
        ),
        warnings=("no byline",),
    ),
    statements=(
        Statement(
            id="s1",
            source=(span("Ana Korr, minister of tides"),),
            cue=(span("told"),),
            content=(span('"=SUM(1+1) is\nno answer,"'),),
            manner="direct",
            speaker="a1",
            venue=Voice(role="venue", name="Radio Moor", spans=(span("Radio Moor"),)),
            said=MONDAY,
            voices=(OUTLET, SPEAKER),
            confidence=0.75,
        ),
    ),
    events=(
        Event(
            id="e1",
            type="ASSAULT",
            mode="heavy-weapons",
            contexts=("military",),
            anchor=span("shelled"),
            actors=(REBELS,),
            recipients=(CLINIC,),
            place=PLACE,
            when=MONDAY,
            fatalities=DEAD,
            status="asserted",
            voices=(OUTLET,),
            mentions=(
                EventMention(
                    anchor=span("shelled"), actors=(REBELS,), recipients=(CLINIC,), place=PLACE, when=MONDAY,
                    fatalities=DEAD, voices=(OUTLET,), rule="shell", confidence=0.5,
                ),
                EventMention(anchor=span("attack"), voices=(OUTLET,), rule="attack"),
            ),
            statements=("s1",),
            confidence=0.5,
        ),
    ),
    actors=(
        Actor(
            id="a1", name="Ana Korr", kind="person", country="IRL", sector="GOV", mentions=(span("Ana Korr"),),
            aliases=("Korr",),
            roles=(Role(role="minister of tides", organisation="Moor", span=span("minister of tides")),),
        ),
        Actor(id="a2", name="Rebels of Tarfa", kind="armed group", sector="REB", mentions=(span("Rebels of Tarfa"),)),
    ),
    times=(MONDAY,),
    wording=(Wording(referent="a2", term="Rebels", span=span("Rebels"), voice=OUTLET, quoted=False),),
)  # fmt: skip

SECOND = Origin(location="https://moor.example/1", format="html", sha256="d" * 64)
HELD = Held(report=REPORT, origins=(ORIGIN, SECOND), added="2024-03-21T10:00:00+00:00")
"""The same report as an archive holds it: received twice."""
