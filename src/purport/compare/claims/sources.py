"""Who stands behind a telling: how many independent origins a value has, and which figure replaces which.

An origin is whoever a value was first heard from, as far as the reports say. Two tellings have one origin where

- they stand in one report, or in two carriers of one story: a report counts once for a value, whoever it cites;
- one of them stands in a passage that was carried over from the report of the other;
- the innermost voice is the same: the same outlet in its own words, the same agency, the same actor of both reports; an
  outlet that another one cites is the same as the outlet itself.

In doubt two tellings count as one origin where one of these links them through a third. Linear in the tellings.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from purport.archive.records import Held
from purport.compare.claims.indexed import Indexed
from purport.compare.claims.tellings import Sighting, line
from purport.compare.records import Recycled, SharedActor, Story
from purport.records import Span, Voice, When

PRONOUNS = frozenset(
    "i me my mine we us our you your he him his she her hers it its they them their theirs who whom whose which that "
    "this these those himself herself itself themselves".split()
)
"""Words that name nobody by themselves."""
_GENERIC = frozenset(
    "wire bulletin news agency press service online newsletter live website site english arabic desk".split()
)


class _Carried(NamedTuple):
    """A passage of a later report, and the report it was carried over from."""

    start: int
    end: int
    earlier: str


class Sources:
    """What the reports compared say of who said what first."""

    def __init__(
        self,
        held: Sequence[Held],
        actors: Iterable[SharedActor] = (),
        stories: Iterable[Story] = (),
        recycled: Iterable[Recycled] = (),
    ) -> None:
        self.indexes = {one.report.document.id: Indexed(one.report) for one in held}
        self.reports = {id: one.report for id, one in self.indexes.items()}
        self._actors = {(member.report, member.actor): one for one in actors for member in one.members}
        self._stories = {carrier.report: story.id for story in stories for carrier in story.reports}
        self._outlets = outlet_names(one.document.outlet for one in self.reports.values())
        self._carried: dict[str, list[_Carried]] = {}
        self._first_times: dict[tuple[str, Span], When] = {}
        for one in recycled:
            passage = _Carried(one.later.span.start, one.later.span.end, one.earlier.report)
            self._carried.setdefault(one.later.report, []).append(passage)
            self._first_times.update({(one.later.report, time.span): time.as_first for time in one.stale_times})

    def actor(self, report: str, actor: str | None) -> SharedActor | None:
        """The shared actor that an actor of a report is, if it was put together with any."""
        return self._actors.get((report, actor or ""))

    def actor_name(self, report: str, actor: str | None) -> str | None:
        """What an actor of a report is called among all reports, or else there."""
        shared = self.actor(report, actor)
        if shared is not None:
            return shared.name
        index = self.indexes.get(report)
        its = index.actors.get(actor or "") if index is not None else None
        return its.name if its is not None else None

    def meant(self, report: str, when: When) -> When:
        """A time as it was meant: one that was carried over from an earlier report is resolved against that."""
        return self._first_times.get((report, when.span), when) if when.span else when

    def published(self, report: str) -> str | None:
        """The day a report was published, ISO 8601; None if it is not known."""
        earliest = self.reports[report].document.published.earliest
        return earliest[:10] if earliest else None

    def origins(self, sightings: Iterable[Sighting]) -> int:
        """How many independent origins some tellings have."""
        groups = _Groups()
        for one in sightings:
            group = groups.add(("report", self._stories.get(one.report, one.report)))
            if (voice := self.voice_key(one)) is not None:
                group = groups.join(group, groups.add(voice))
            for passage in self._carried.get(one.report, ()):
                if any(passage.start <= words.span.start and words.span.end <= passage.end for words in one.spans):
                    group = groups.join(
                        group, groups.add(("report", self._stories.get(passage.earlier, passage.earlier)))
                    )
        return groups.count()

    def voice_key(self, one: Sighting) -> tuple[str, str] | None:
        """What the innermost voice is known by among all reports; None if only its own report knows it."""
        if not one.voices:
            outlet = self.reports[one.report].document.outlet
            return ("outlet", outlet_key(outlet)) if outlet else None
        inner = self._inner(one)
        shared = self.actor(one.report, inner.actor)
        names = [shared.name] if shared else [name for name in (self._name(one.report, inner),) if name]
        for name in names:
            if inner.role in ("outlet", "agency") or outlet_key(name) in self._outlets:
                return ("outlet", outlet_key(name))
        return ("actor", shared.id) if shared else None

    def replaces(self, later: Sighting, earlier: Sighting, *, risen: bool) -> bool:
        """Whether a figure is the later one of the same voice, or a higher one that the same outlet has on a later
        day.
        """
        days = self.published(earlier.report), self.published(later.report)
        if days[0] is None or days[1] is None or days[0] >= days[1]:
            return False
        keys = self.voice_key(earlier), self.voice_key(later)
        if keys[0] is not None and keys[0] == keys[1]:
            return True
        outlets = [self.reports[one.report].document.outlet for one in (earlier, later)]
        return risen and bool(outlets[0] and outlets[1]) and outlet_key(outlets[0]) == outlet_key(outlets[1])

    def distinct(self, sightings: Iterable[Sighting]) -> list[Sighting]:
        """One telling for each voice, outlet and day."""
        found: dict[tuple[object, ...], Sighting] = {}
        for one in sightings:
            outlet = outlet_key(self.reports[one.report].document.outlet)
            found.setdefault((self.voice_key(one), outlet, self.published(one.report)), one)
        return list(found.values())

    def told_by(self, one: Sighting) -> str:
        """`Telvane, citing the ministry`: outlet and innermost voice."""
        publisher = self.outlet(one)
        inner = self._inner(one) if one.voices else None
        if inner is None or inner.role == "outlet":
            return publisher
        name = self._name(one.report, inner)
        if name and outlet_key(name) == outlet_key(publisher):
            return publisher
        return f"{publisher}, citing {name or 'somebody unnamed'}"

    def outlet(self, one: Sighting) -> str:
        """Who published the report of a telling."""
        return line(self._outlets[outlet_key(self.reports[one.report].document.outlet)] or "an unknown outlet")

    def _inner(self, one: Sighting) -> Voice:
        """The innermost voice that is not 'we', the outlet itself."""
        return next((voice for voice in reversed(one.voices) if not is_the_outlet(voice)), one.voices[0])

    def _name(self, report: str, voice: Voice) -> str:
        """What a voice is called: its actor's name among all reports, the words for it, or its actor's name there."""
        shared = self.actor(report, voice.actor)
        words = line(voice.name or "")
        named = shared is not None and is_name(shared.name)
        if not named and words and words.casefold() not in PRONOUNS:
            return words[0].lower() + words[1:] if words.startswith(("A ", "An ", "The ")) else words
        return line(self.actor_name(report, voice.actor) or words)


def is_name(words: str) -> bool:
    """Whether words are a name and no description: a letter is a capital, or the script has none."""
    return any(letter.isupper() for letter in words) or not any(letter.islower() for letter in words)


def is_the_outlet(voice: Voice) -> bool:
    """Whether a speaker is the outlet that tells: 'we have read out fifteen names'."""
    return voice.role == "speaker" and voice.actor is None and (voice.name or "").casefold() in ("we", "i", "us")


def outlet_key(name: str | None) -> str:
    """An outlet's name without its article and words such as 'Wire' or 'Bulletin' at its end."""
    words = [word.strip(".,") for word in (name or "").casefold().split()]
    if words[:1] == ["the"]:
        words = words[1:]
    while len(words) > 1 and words[-1] in _GENERIC:
        words.pop()
    return " ".join(words)


def outlet_names(outlets: Iterable[str | None]) -> dict[str, str | None]:
    """By the key of an outlet the shortest form of its name: 'Telvane' and 'Telvane Wire' are one."""
    names: dict[str, str | None] = {"": None}
    for name in sorted(outlets, key=lambda one: (len(one or ""), one or "")):
        names.setdefault(outlet_key(name), name)
    return names


class _Groups:
    """Disjoint sets."""

    def __init__(self) -> None:
        self._above: dict[tuple[str, str], tuple[str, str]] = {}

    def add(self, one: tuple[str, str]) -> tuple[str, str]:
        """The group of `one`, new if it has none."""
        root = self._above.setdefault(one, one)
        while (above := self._above[root]) != root:
            self._above[root] = root = self._above[above]
        return root

    def join(self, left: tuple[str, str], right: tuple[str, str]) -> tuple[str, str]:
        """Make two groups one."""
        self._above[right] = left
        return left

    def count(self) -> int:
        """How many groups there are."""
        return sum(one == above for one, above in self._above.items())
