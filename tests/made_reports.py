"""Reports made by hand for the tests of queries: who says and does what in them is given by their words."""

import hashlib
from typing import Any

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
    Statement,
    Voice,
    When,
)

KINDS = {"Ada Korr": "person", "Adda Kor": "person", "Moor Union": "organisation", "Dyke Guard": "armed group"}
"""Actors by name; what is not named here is of unknown kind."""


class Made:
    """A report on the way: `says` and `does` add a record for words of its text."""

    def __init__(
        self, text: str, *, outlet: str | None, day: str | None, last: str | None = None, title: str = ""
    ) -> None:
        self.text, self.outlet, self.title = text, outlet, title or None
        self.published = When(earliest=day, latest=last or day) if day else When(unknown="no date was found")
        self._actors: dict[str, Actor] = {}
        self._statements: list[Statement] = []
        self._events: list[Event] = []

    def _span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def actor(self, name: str, *aliases: str, country: str | None = None) -> str:
        """The id of the actor with that name."""
        if name not in self._actors:
            self._actors[name] = Actor(
                id=f"a{len(self._actors) + 1}",
                name=name,
                kind=KINDS.get(name),  # type: ignore[arg-type]
                country=country,
                mentions=(self._span(name),) if name in self.text else (),
                aliases=aliases,
            )
        return self._actors[name].id

    def says(self, who: str, cue: str, content: str) -> "Made":
        """A statement."""
        self._statements.append(
            Statement(
                id=f"s{len(self._statements) + 1}",
                source=(self._span(who),),
                cue=(self._span(cue),),
                content=(self._span(content),),
                manner="indirect",
                speaker=self.actor(who),
            )
        )
        return self

    def does(self, who: str, anchor: str, whom: str | None = None, *, type: str = "ASSAULT", **given: Any) -> "Made":
        """An event: `status`, `place`, `country`, `day`, `last`, `killed` and `voice` may be given."""
        place, day, killed = given.get("place"), given.get("day"), given.get("killed")
        voices = [Voice(role="outlet", name=self.outlet)]
        if voice := given.get("voice"):
            voices.append(Voice(role="speaker", actor=self.actor(voice), name=voice))
        fields: dict[str, Any] = {
            "anchor": self._span(anchor),
            "actors": (ActorRef(actor=self.actor(who)),),
            "recipients": (ActorRef(actor=self.actor(whom)),) if whom else (),
            "place": Place(name=place, span=self._span(place), country=given.get("country")) if place else None,
            "when": When(earliest=day, latest=given.get("last", day)) if day or "last" in given else None,
            "fatalities": Count(low=killed, high=killed) if killed is not None else None,
            "status": given.get("status", "asserted"),
            "voices": tuple(voices),
        }
        id = f"e{len(self._events) + 1}"
        self._events.append(Event(id=id, type=type, mentions=(EventMention(rule="made", **fields),), **fields))  # type: ignore[arg-type]
        return self

    def report(self, location: str) -> tuple[Report, bytes]:
        """The report, and the bytes it came as."""
        data = self.text.encode()
        digest = hashlib.sha256(data).hexdigest()
        document = Document(
            id=digest,
            text=self.text,
            outlet=self.outlet,
            title=self.title,
            published=self.published,
            language="en",
            origin=Origin(location=location, format="text", sha256=digest),
        )
        report = Report(
            purport=Provenance(version="1", stages=("statements", "events", "actors")),
            document=document,
            statements=tuple(self._statements),
            events=tuple(self._events),
            actors=tuple(self._actors.values()),
        )
        return report, data


def made() -> list[tuple[Report, bytes]]:
    """Seven reports, in the order in which they are added."""
    wall = Made(
        "Ada Korr said the wall would hold. The Dyke Guard attacked Moor Union at Tarn Bridge, killing 2.",
        outlet="Dyke Post", day="2031-05-04", title="The wall holds",
    )  # fmt: skip
    wall.says("Ada Korr", "said", "the wall would hold").does(
        "Dyke Guard", "attacked", "Moor Union", place="Tarn Bridge", country="NLD", day="2031-05-03", killed=2
    )
    denial = Made(
        "The Dyke Guard did not attack anyone at the Tarn bridge, Adda Kor insists. Moor Union met Ada Korr.",
        outlet="Moor Daily", day="2031-05-05",
    )  # fmt: skip
    denial.says("Adda Kor", "insists", "did not attack anyone").does(
        "Dyke Guard", "attack", status="denied", place="Tarn bridge", country="NLD", voice="Adda Kor"
    ).does("Moor Union", "met", "Ada Korr", type="CONSULT", day="2031-05-01", last="2031-05-31")
    undated = Made(
        "Ratva Želvić warned that the wall leaks. The walls leaked, walls leak.", outlet="Dyke Post", day=None
    )
    undated.says("Ratva Želvić", "warned", "the wall leaks")
    month = Made("Moor Union will attack Lake Fort.", outlet="Lake Wire", day="2031-06-01", last="2031-06-30")
    month.does("Moor Union", "attack", status="future", place="Lake Fort", country="BEL", last="2031-07-31")
    hostile = Made(
        "=cmd|' /C calc'!A0 said \x1b[31mred\x1b[0m \u202eevil NUL-free NEAR OR wall\"s",
        outlet="=1+1", day="2030-01-01", title="@SUM(A1)",
    )  # fmt: skip
    hostile.says("=cmd|' /C calc'!A0", "said", "\x1b[31mred\x1b[0m")
    other = Made("The Dyke Guard attacked Lake Fort. Moor Union attacked the Dyke Guard at Tarn Bridge.",
                 outlet="Lake Wire", day="2031-05-20T10:00:00+02:00")  # fmt: skip
    other.does("Dyke Guard", "attacked Lake", place="Lake Fort", country="BEL", day="2031-05-19").does(
        "Moor Union", "attacked the", "Dyke Guard", place="Tarn Bridge", country="NLD", day="2031-05-19"
    )
    plain = Made("Nothing happened. Rain fell on the al-Nujaba quarter.", outlet=None, day="2029-12-31")
    drafts = {"wall": wall, "denial": denial, "undated": undated, "month": month, "hostile": hostile, "other": other,
              "plain": plain}  # fmt: skip
    return [draft.report(f"inbox/{name}.txt") for name, draft in drafts.items()]
