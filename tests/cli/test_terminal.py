"""A report as people see it on a terminal 80 columns wide, made by hand."""

import io

from rich.console import Console

from purport.cli.terminal import print_report
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
    Role,
    Span,
    Statement,
    Voice,
    When,
)

TEXT = (
    "Ada Korr, the chair of Moor Union, said on Thursday the wall would hold. She told Radio Dyke it was new. "
    "Guards said no. Then she added that it was dear. A man named Ode Lind came by."
)


def spans(*words: str) -> tuple[Span, ...]:
    """Where each of `words` first stands in TEXT."""
    return tuple(Span(TEXT.index(one), TEXT.index(one) + len(one)) for one in words)


def when(words: str, **fields: str) -> When:
    return When(span=spans(words)[0], **fields)  # type: ignore[arg-type]


THURSDAY = when("Thursday", earliest="2031-05-01", latest="2031-05-01", timex="2031-05-01", kind="date",
                anchor="dateline 2031-05-04")  # fmt: skip

KORR = Actor(
    id="a1",
    name="Ada Korr",
    kind="person",
    country="NLD",
    sector="NGO",
    mentions=spans("Ada Korr", "She", "she"),
    aliases=("Korr", "the chair"),
    roles=(Role(role="chair", organisation="Moor Union", span=spans("the chair of Moor Union")[0]),),
)
UNION = Actor(id="a2", name="Moor Union", mentions=spans("Moor Union", "Moor"))
LIND = Actor(id="a3", name="Ode \u202eLind", kind="person", mentions=spans("Ode Lind"))

STATEMENTS = (
    Statement(id="s1", source=spans("Ada Korr, the chair of Moor Union"), cue=spans("said"), speaker="a1",
              content=spans("the wall would hold"), manner="indirect", said=THURSDAY),
    Statement(id="s2", source=spans("She"), cue=spans("told"), content=spans("it was new"), manner="indirect",
              speaker="a1", venue=Voice(role="venue", name="Radio Dyke")),
    Statement(id="s3", source=spans("Guards"), cue=spans("said"), content=spans("no"), manner="indirect"),
    Statement(id="s4", cue=spans("added"), content=spans("that it was dear"), manner="indirect", speaker="a1",
              parent="s3", voices=(Voice(role="speaker", name="she"),)),
)  # fmt: skip


def printed(*stages: str, **fields: object) -> str:
    origin = Origin(location="post.txt", format="text", sha256="1" * 64)
    document = Document(id="0" * 64, text=TEXT, outlet="Dyke Post", published=When(), origin=origin)
    report = Report(purport=Provenance(version="1", stages=stages), document=document, **fields)  # type: ignore[arg-type]
    console = Console(file=io.StringIO(), width=80, highlight=False)
    with console.capture() as captured:
        print_report(console, report)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def test_speakers_times_and_actors() -> None:
    years = when("new", timex="PXY", kind="duration", unknown="it has no number")
    times = (THURSDAY, years, years, when("Then", unknown="there is no dateline"))
    assert printed("statements", "actors", "times", statements=STATEMENTS, actors=(UNION, LIND, KORR), times=times) == (
        "Dyke Post · date unknown ───────────────────────────────────────────────────────\n"
        "  post.txt (text)\n"
        "\n"
        "  4 statements: Ada Korr 3 · speaker unknown 1\n"
        "\n"
        "  1  Ada Korr (“…, the chair of Moor Union”)  said  indirect\n"
        "     said 1 May 2031\n"
        "     the wall would hold\n"
        "     source 0–33 · cue 35–39 · content 52–71\n"
        "\n"
        "  2  Ada Korr (“She”)  told  indirect\n"
        "     venue Radio Dyke\n"
        "     it was new\n"
        "     source 73–76 · cue 77–81 · content 93–103\n"
        "\n"
        "  3  speaker unknown (“Guards”)  said  indirect\n"
        "     no\n"
        "     source 105–111 · cue 35–39 · content 117–119\n"
        "\n"
        "  4  Ada Korr (“she”) (carried on)  added  indirect  inside 3\n"
        "     that it was dear\n"
        "     cue 130–135 · content 136–152\n"
        "\n"
        "  Actors\n"
        "  Ada Korr    person · NLD · NGO · speaks 3× · 3 mentions\n"
        "              chair, Moor Union\n"
        "              also Korr, the chair\n"
        "  Moor Union  kind unknown · 2 mentions\n"
        "  named once  Ode �Lind\n"
        "\n"
        "  Times\n"
        "  Thursday  1 May 2031  from dateline 2031-05-04\n"
        "  new ×2    some years  it has no number\n"
        "  Then      unknown     there is no dateline\n"
    )


def test_events() -> None:
    outlet = Voice(role="outlet", name="Dyke Post")
    (told, added, new), (guards, wall) = spans("told", "added", "new"), spans("Guards", "the wall")
    first = EventMention(
        anchor=told,
        actors=(ActorRef(actor="a1"),),
        recipients=(ActorRef(actor="a2"), ActorRef(spans=(guards,))),
        place=Place(name="the\nDyke", span=wall, country="NLD"),
        when=THURSDAY,
        fatalities=Count(low=3),
        status="denied",
        voices=(outlet, Voice(role="venue", name="Radio Dyke"), Voice(role="speaker", actor="a3")),
        rule="x",
    )
    again = [
        EventMention(anchor=span, status=status, voices=voices, rule="x")  # type: ignore[arg-type]
        for span, status, voices in ((added, "denied", first.voices), (new, "asserted", (outlet,)))
    ]
    same = ("anchor", "actors", "recipients", "place", "when", "fatalities", "status", "voices")
    fields = {name: getattr(first, name) for name in same}
    events = (
        Event(id="e1", type="ASSAULT", mode="aerial", mentions=(first, *again), statements=("s2",), **fields),
        Event(id="e2", type="AID", anchor=new, status=None, mentions=(again[1],)),
    )
    printed_events = printed("events", events=events, actors=(UNION, LIND, KORR)).partition("  Actors\n")[0]
    assert printed_events.partition("\n\n")[2] == (
        "  Events\n"
        "  e1 Ada Korr → told → Moor Union, “Guards”\n"
        "     ASSAULT aerial  denied · in the Dyke (NLD) · 1 May 2031 · killed at least 3\n"
        "     according to Ode �Lind (to Radio Dyke); also “added”, “new” asserted told\n"
        "     by the outlet; see statement 2\n"
        "\n"
        "  e2 not told who → new\n"
        "     AID  status unknown\n"
        "\n"
        "\n"
    )


def test_words_stand_alone_where_nobody_looked_for_actors() -> None:
    (line,) = (one for one in printed("statements", statements=STATEMENTS[2:3]).splitlines() if one.startswith("  3"))
    assert line == "  3  Guards  said  indirect"


def test_who_is_named_once_is_cut_short() -> None:
    many = tuple(Actor(id=f"a{n}", name=f"Guard {n}", mentions=(Span(0, 1),)) for n in range(60))
    lines = printed("statements", "actors", actors=many).splitlines()
    assert len(lines) < 16
    assert " ".join(" ".join(lines).split()).endswith("Guard 39 and 20 more")
