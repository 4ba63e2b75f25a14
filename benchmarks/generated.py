"""Reports that nobody wrote and nothing read: as many as are asked for, the same for the same seed, one at a time.

They are like real ones in what an archive's speed depends on: how long they are, how many statements, events and actors
they have, and how unevenly words, names, places and outlets occur (a few very often, most hardly ever, after Zipf).
Regions have their own actors and places. Some passages are carried over from earlier reports, some of these edited, and
every outlet has its footer. All names are invented.

>>> from generated import generated
>>> report = next(generated(1, seed=7))
"""

import hashlib
import random
from collections import deque
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import Any, Final, Generic, NamedTuple, TypeVar

from purport import __version__
from purport.records import (
    Actor,
    ActorRef,
    Block,
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
    Wording,
)  # fmt: skip

T = TypeVar("T")

FIRST_DAY: Final = date(2019, 1, 1)
DAYS: Final = 2_200
_REGIONS, _OUTLETS, _WORDS = 40, 60, 12_000
_ACTORS_OF_REGION, _PLACES_OF_REGION, _ACTORS_OF_WORLD = 600, 80, 400
_STAGES = ("statements", "events", "actors", "times", "wording")
_TYPES = (
    "CONSULT", "ASSAULT", "ACCUSE", "THREATEN", "REQUEST", "SUPPORT", "MOBILIZE", "COERCE", "REJECT", "PROTEST",
    "AID", "AGREE", "COOPERATE", "SANCTION", "CONCEDE", "RETREAT",
)  # fmt: skip
_VERBS = {
    "CONSULT": "met", "ASSAULT": "attacked", "ACCUSE": "accused", "THREATEN": "threatened", "REQUEST": "urged",
    "SUPPORT": "praised", "MOBILIZE": "mobilised against", "COERCE": "arrested", "REJECT": "rebuffed",
    "PROTEST": "protested against", "AID": "sent aid to", "AGREE": "signed with", "COOPERATE": "worked with",
    "SANCTION": "sanctioned", "CONCEDE": "yielded to", "RETREAT": "withdrew from",
}  # fmt: skip
_STATUSES = (("asserted", 78), ("denied", 4), ("future", 8), ("hypothetical", 5), ("historical", 5))
_FREQUENT = "the of and to in a for on with as by at from it was its be an are has".split()
_CUES = ("said", "said", "said", "told reporters", "warned", "added", "claimed", "insisted", "denied", "announced")

_BODIES = ("Front", "Movement", "Union", "Guard", "Ministry", "Council", "Brigade", "Party", "Committee", "Companies")
_KINDS = {"Front": "armed group", "Brigade": "armed group", "Companies": "armed group", "Guard": "government",
          "Ministry": "government"}  # fmt: skip
_PAPERS = ("Courant", "Post", "Press", "Radio", "Daily", "Wire", "Ledger", "Voice", "Agency", "Times")
_PLACES = ("", "", "", " bridge", " market", " port", " crossing", " hospital", " camp", " square")
_ONSETS = "b d f g h j k l m n p r s t v z br dr kr st tr sh zh ch kh gh al el ir ur".split()
_NUCLEI = "a e i o u a e i o ai ou".split()
_CODAS = ["", "", "", *"n r l s m t v k nd rk sh th".split()]


class Zipf(Generic[T]):
    """Things of which the nth is drawn in proportion to 1 / (n + `flat`)."""

    def __init__(self, things: Sequence[T], *, flat: float = 1.0) -> None:
        self.things = things
        self._weights = list(accumulate(1 / (rank + flat) for rank in range(len(things))))

    def draw(self, random: random.Random, number: int = 1) -> list[T]:
        """`number` of them, some perhaps more than once."""
        return random.choices(self.things, cum_weights=self._weights, k=number)


_TYPES_DRAWN: Final = Zipf(_TYPES, flat=2)


class Who(NamedTuple):
    """An actor as all reports know it."""

    name: str
    spellings: tuple[str, ...]
    kind: str
    country: str | None


class World(NamedTuple):
    """All that reports are made of."""

    words: Zipf[str]
    outlets: Zipf[str]
    regions: Zipf[int]
    places: list[Zipf[str]]
    actors: list[Zipf[Who]]
    everywhere: Zipf[Who]
    countries: list[str]
    footers: dict[str, str]


def generated(number: int, *, seed: int = 1) -> Iterator[Report]:
    """`number` reports, the same ones for the same `seed`, in no order of their dates."""
    source = random.Random(seed)
    world = make_world(source)
    earlier: deque[str] = deque(maxlen=400)
    for index in range(number):
        yield _Draft(source, world, earlier, index).report()


def make_world(source: random.Random) -> World:
    """Names, places, outlets and words."""
    taken: set[str] = set()
    countries = [f"X{a}{b}" for a in "ABCDE" for b in "ABCDEFGH"][:_REGIONS]
    outlets = [f"{_name(source, taken)} {_PAPERS[index % len(_PAPERS)]}" for index in range(_OUTLETS)]
    made = dict.fromkeys(_syllables(source, source.choice((1, 2, 2, 3))).lower() for _ in range(_WORDS))
    words = [*_FREQUENT, *made]
    places = [
        [_name(source, taken) + source.choice(_PLACES) for _ in range(_PLACES_OF_REGION)] for _ in range(_REGIONS)
    ]
    given = [_name(source, taken) for _ in range(300)]
    actors = [[_who(source, taken, given, country) for _ in range(_ACTORS_OF_REGION)] for country in countries]
    everywhere = [_who(source, taken, given, None) for _ in range(_ACTORS_OF_WORLD)]
    lexicon = Zipf(words, flat=3)
    return World(
        words=lexicon,
        outlets=Zipf(outlets),
        regions=Zipf(range(_REGIONS)),
        places=[Zipf(one) for one in places],
        actors=[Zipf(one, flat=2) for one in actors],
        everywhere=Zipf(everywhere, flat=2),
        countries=countries,
        footers={one: f"{one} is on paper and on air. " + _sentence(source, lexicon, 22) for one in outlets},
    )


def _syllables(source: random.Random, number: int) -> str:
    return "".join(source.choice(_ONSETS) + source.choice(_NUCLEI) for _ in range(number)) + source.choice(_CODAS)


def _name(source: random.Random, taken: set[str]) -> str:
    while (name := _syllables(source, source.choice((2, 2, 3))).capitalize()) in taken:
        pass
    taken.add(name)
    return name


def _who(source: random.Random, taken: set[str], given: list[str], country: str | None) -> Who:
    surname = _name(source, taken)
    if source.random() < 0.35:
        body = source.choice(_BODIES)
        name = f"{surname} {body}"
        return Who(name, (name, surname), _KINDS.get(body, "organisation"), country)
    first = source.choice(given)
    other = surname.replace("k", "q").replace("sh", "ch").replace("v", "w") + source.choice(("", "h", "e"))
    forms = (f"{first} {surname}", f"{first} {other}", surname)
    return Who(forms[0], forms, "person", country)


def _sentence(source: random.Random, words: Zipf[str], number: int) -> str:
    line = " ".join(words.draw(source, number))
    return line[:1].upper() + line[1:] + "."


class _Draft:
    """One report on its way."""

    def __init__(self, source: random.Random, world: World, earlier: deque[str], index: int) -> None:
        self._random, self._world, self._earlier, self._index = source, world, earlier, index
        self._pieces: list[str] = []
        self._at = 0
        self._outlet = world.outlets.draw(source)[0]
        self._region = world.regions.draw(source)[0]
        self._day = FIRST_DAY + timedelta(days=source.randrange(DAYS))
        self._forms: dict[str, list[str]] = {}
        self._mentions: dict[str, list[Span]] = {}
        self._cast: list[Who] = []
        self._blocks: list[Block] = []
        self._statements: list[Statement] = []
        self._events: list[Event] = []
        self._times: list[When] = []
        self._wording: list[Wording] = []

    def report(self) -> Report:
        """The report."""
        draw = self._random
        cast = self._world.actors[self._region].draw(draw, draw.randint(4, 9)) + self._world.everywhere.draw(draw, 2)
        self._cast = list(dict.fromkeys(cast))
        title = _sentence(draw, self._world.words, draw.randint(5, 9)).rstrip(".")
        self._block("heading", lambda: self._write(title))
        makers = [self._tell_event] * draw.randint(3, 9) + [self._tell_statement] * draw.randint(4, 9)
        makers += [self._fill] * draw.randint(2, 5)
        draw.shuffle(makers)
        while makers:
            some = [makers.pop() for _ in range(min(len(makers), draw.randint(2, 4)))]
            self._block("paragraph", lambda some=some: [one() for one in some])
        if self._earlier and draw.random() < 0.15:
            self._block("paragraph", lambda: self._write(self._carried_over()))
        self._block("furniture", lambda: self._write(self._world.footers[self._outlet]))
        return self._bound(title)

    def _bound(self, title: str) -> Report:
        text = "".join(self._pieces)
        data = text.encode()
        digest = hashlib.sha256(data).hexdigest()
        name = self._outlet.lower().replace(" ", "-")
        origin = Origin(location=f"generated/{name}/{self._index}.txt", format="text", sha256=digest, charset="utf-8")
        published = self._published()
        document = Document(
            id=digest, text=text, outlet=self._outlet, title=title, published=published, language="en", origin=origin,
            blocks=tuple(self._blocks),
        )  # fmt: skip
        return Report(
            purport=Provenance(version=__version__, stages=_STAGES),
            document=document,
            statements=tuple(self._statements),
            events=tuple(self._events),
            actors=tuple(self._actor(who) for who in self._cast if who.name in self._mentions),
            times=tuple(self._times),
            wording=tuple(self._wording),
        )

    def _published(self) -> When:
        if self._random.random() < 0.05:
            return When(unknown="no date was found")
        day = self._day.isoformat()
        return When(earliest=day, latest=day, timex=day, kind="date")

    def _actor(self, who: Who) -> Actor:
        forms = dict.fromkeys(self._forms[who.name])
        name = max(forms, key=len)
        return Actor(
            id=self._id(who), name=name, kind=who.kind, country=who.country,  # type: ignore[arg-type]
            mentions=tuple(self._mentions[who.name]), aliases=tuple(one for one in forms if one != name),
        )  # fmt: skip

    # ---- writing

    def _write(self, words: str) -> Span:
        span = Span(self._at, self._at + len(words))
        self._pieces.append(words)
        self._at = span.end
        return span

    def _block(self, kind: Any, tell: Any) -> None:
        start = self._at
        tell()
        end = len("".join(self._pieces[-1:]).rstrip()) - len("".join(self._pieces[-1:])) + self._at
        self._blocks.append(Block(kind=kind, span=Span(start, end)))
        passage = "".join(self._pieces)[start:end] if kind == "paragraph" else ""
        if len(passage) > 120 and self._random.random() < 0.3:
            self._earlier.append(passage)
        self._write("\n\n")

    def _mention(self, who: Who) -> Span:
        form = self._random.choice(who.spellings)
        span = self._write(form)
        self._forms.setdefault(who.name, []).append(form)
        self._mentions.setdefault(who.name, []).append(span)
        return span

    def _id(self, who: Who) -> str:
        return f"a{self._cast.index(who) + 1}"

    def _fill(self) -> None:
        self._write(_sentence(self._random, self._world.words, self._random.randint(8, 18)) + " ")

    def _carried_over(self) -> str:
        """An earlier passage, every second time with a few of its words exchanged."""
        words = self._random.choice(self._earlier).split(" ")
        if self._random.random() < 0.5:
            for _ in range(max(1, len(words) // 12)):
                words[self._random.randrange(len(words))] = self._world.words.draw(self._random)[0]
        return " ".join(words)

    # ---- statements and events

    def _voices(self, who: Who | None, span: Span | None) -> tuple[Voice, ...]:
        outlet = Voice(role="outlet", name=self._outlet)
        if who is None or span is None:
            return (outlet,)
        return (outlet, Voice(role="speaker", actor=self._id(who), name=who.name, spans=(span,)))

    def _tell_statement(self) -> None:
        who = self._random.choice(self._cast)
        source = self._mention(who)
        self._write(" ")
        cue = self._write(self._random.choice(_CUES))
        said = self._when() if self._random.random() < 0.3 else None
        self._write(" that ")
        content = self._write(_sentence(self._random, self._world.words, self._random.randint(6, 20))[:-1].lower())
        self._write(". ")
        self._statements.append(
            Statement(
                id=f"s{len(self._statements) + 1}", source=(source,), cue=(cue,), content=(content,), manner="indirect",
                speaker=self._id(who), said=said, voices=self._voices(who, source),
                confidence=round(self._random.uniform(0.5, 1), 3),
            )
        )  # fmt: skip

    def _tell_event(self) -> None:
        draw = self._random
        teller = draw.choice(self._cast) if draw.random() < 0.4 else None
        told = self._mention(teller) if teller else None
        if told:
            self._write(" said that ")
        (type,) = _TYPES_DRAWN.draw(draw)
        doer, other = draw.choice(self._cast), draw.choice(self._cast)
        did = self._mention(doer)
        self._write(" ")
        anchor = self._write(_VERBS[type])
        self._write(" ")
        suffered = self._mention(other)
        place = self._place() if draw.random() < 0.35 else None
        when = self._when() if draw.random() < 0.35 else None
        killed = self._killed() if type == "ASSAULT" and draw.random() < 0.5 else None
        self._write(". ")
        (status,) = draw.choices([one for one, _ in _STATUSES], weights=[much for _, much in _STATUSES])
        fields: dict[str, Any] = {
            "anchor": anchor, "actors": (ActorRef(actor=self._id(doer), spans=(did,)),),
            "recipients": (ActorRef(actor=self._id(other), spans=(suffered,)),), "place": place, "when": when,
            "fatalities": killed, "status": status, "voices": self._voices(teller, told),
            "confidence": round(draw.uniform(0.3, 1), 3),
        }  # fmt: skip
        id = f"e{len(self._events) + 1}"
        self._events.append(Event(id=id, type=type, mentions=(EventMention(rule="made", **fields),), **fields))
        self._wording.append(
            Wording(referent=id, term=_VERBS[type], span=anchor, voice=fields["voices"][-1], quoted=False)
        )
        if draw.random() < 0.5:
            who = Wording(
                referent=self._id(other), term=self._pieces_at(suffered), span=suffered, voice=fields["voices"][-1],
                quoted=draw.random() < 0.1,
            )  # fmt: skip
            self._wording.append(who)

    def _pieces_at(self, span: Span) -> str:
        return "".join(self._pieces)[span.start : span.end]

    def _place(self) -> Place:
        self._write(" at ")
        (name,) = self._world.places[self._region].draw(self._random)
        return Place(name=name, span=self._write(name), country=self._world.countries[self._region])

    def _when(self) -> When:
        """A day of the fortnight before, sometimes the month or the year."""
        day = self._day - timedelta(days=self._random.randrange(14))
        choice = self._random.random()
        if choice < 0.8:
            first = last = day
            words, timex = f"on {day.day} {day:%B}", day.isoformat()
        elif choice < 0.95:
            first = day.replace(day=1)
            last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
            words, timex = f"in {day:%B}", f"{day:%Y-%m}"
        else:
            first, last = date(day.year, 1, 1), date(day.year, 12, 31)
            words, timex = f"in {day.year}", f"{day.year}"
        self._write(" ")
        when = When(
            span=self._write(words), earliest=first.isoformat(), latest=last.isoformat(), timex=timex, kind="date",
            anchor=f"dateline {self._day}",
        )  # fmt: skip
        self._times.append(when)
        return when

    def _killed(self) -> Count:
        number = min(200, int(self._random.paretovariate(1.2)))
        self._write(", killing ")
        return Count(low=number, high=number, spans=(self._write(str(number)),))
