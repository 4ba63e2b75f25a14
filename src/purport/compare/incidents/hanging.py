"""What hangs on an incident though its own parts do not show it: casualties told beside the act, denials, threats.

- An event of which neither place nor time is known belongs to the act told beside it, or else to the incident that its
  report resembles.
- A denial (REJECT) hangs on the incident of the act it denies: one told in its own sentence, or named by its object.
- A threat, or a plan, hangs on the incident of the act if that was done afterwards by and to the same.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from purport.compare.incidents.denying import is_denial, is_for_any_act, rejects_what_is_told
from purport.compare.incidents.evidence import same_party, set_apart
from purport.compare.incidents.gathering import Gathered
from purport.compare.incidents.merging import Merged
from purport.compare.incidents.settings import IncidentSettings
from purport.compare.incidents.signs import Party, Signs
from purport.compare.incidents.spelling import bones, spelt_alike
from purport.compare.incidents.terms import stem, terms_within
from purport.records import Report

_BESIDE: Final = ("violence", "force")
"""Families whose acts reports tell in pieces: the raid, the dead, the wounded."""

_THREATENED: Final = {"violence": "violence", "restrict": "force", "arrest": "force", "blockade": "force"}
"""The family of the act that a THREATEN of this mode is of."""


_SHIFTING: Final = frozenset(
    stem(one) for one in "after before since ago earlier previous last year month week decade historic".split()
)
"""Words that tell of another time than that of what is told around them."""


class Hung(NamedTuple):
    """One incident: the events that tell of it, those that hang on it, and the grounds for each."""

    acts: tuple[int, ...]
    others: tuple[int, ...]
    grounds: dict[int, tuple[str, ...]]


def hung(
    signs: Sequence[Signs], found: Merged, reports: Sequence[Report], whole: Gathered, *, settings: IncidentSettings
) -> list[Hung]:
    """The incidents of `found` with what hangs on them; nothing that hangs is an incident of its own."""
    hanging = _Hanging(signs, found, reports, whole, settings)
    hanging.hang_bare_acts()
    hanging.hang_by_resemblance()
    hanging.hang_denials()
    hanging.hang_threats()
    return hanging.incidents()


class _Hanging:
    def __init__(
        self,
        signs: Sequence[Signs],
        found: Merged,
        reports: Sequence[Report],
        whole: Gathered,
        settings: IncidentSettings,
    ) -> None:
        self._signs, self._reports, self._whole, self._settings = signs, reports, whole, settings
        self._acts = {number: list(cluster) for number, cluster in enumerate(found.clusters)}
        self._others: dict[int, list[int]] = {number: [] for number in self._acts}
        self._home = {one: number for number, cluster in self._acts.items() for one in cluster}
        self._grounds = dict(found.grounds)
        self._near: dict[int, list[tuple[int, float]]] | None = None
        self._by_report: dict[int, list[int]] = {}
        for number, one in enumerate(signs):
            self._by_report.setdefault(one.report, []).append(number)

    def incidents(self) -> list[Hung]:
        return [
            Hung(tuple(sorted(acts)), tuple(sorted(self._others[number])), self._grounds)
            for number, acts in self._acts.items()
            if acts
        ]

    # --- acts of which little is known

    def hang_bare_acts(self) -> None:
        """Events of which neither place nor time is known go, with those that they were put together with, to the
        nearest act of their family in the report.
        """
        for number, one in enumerate(self._signs):
            is_loose = self._is_bare(self._home[number]) or self._is_only_denied(self._home[number])
            if one.family in _BESIDE and is_loose and not self._is_elsewhen(number):
                nearest = next(self._beside(number), None)
                if nearest is not None:
                    self._move(self._home[number], self._home[nearest], ("same report", "told beside the act"))

    def _is_bare(self, home: int) -> bool:
        """Whether nothing tells where and when the events of an incident took place."""
        return all(_is_bare(self._signs[one]) for one in self._acts[home])

    def _is_only_denied(self, home: int) -> bool:
        """Whether an incident is nothing but that one report denies it by a word for any act."""
        told = [self._signs[one] for one in self._acts[home]]
        return all(map(self._is_denied_act, told)) and len({one.report for one in told}) == 1

    def _is_denied_act(self, one: Signs) -> bool:
        """Whether an act is denied by a word for any: 'no such raid took place'."""
        text = self._reports[one.report].document.text
        return one.status == "denied" and is_for_any_act(text, one.event.anchor)

    def _is_elsewhen(self, number: int) -> bool:
        """Whether a word before the event, or beside it, moves it away from the time of what is told around it."""
        one = self._signs[number]
        return any(term.text in _SHIFTING for term in one.tokens)

    def _beside(self, number: int) -> Iterator[int]:
        one = self._signs[number]
        told = [
            other
            for other in self._by_report[one.report]
            if self._is_of_kind(one, self._signs[other])
            and self._home[other] != self._home[number]
            and not self._is_bare(self._home[other])
            and not set_apart(one, self._signs[other], settings=self._settings)
        ]
        told.sort(key=lambda other: (_distance(one, self._signs[other]), self._signs[other].event.anchor))
        named = any(party.person for party in one.recipients)
        only = not one.event.recipients and not one.event.actors and len({self._home[other] for other in told}) == 1
        anywhere = (one.figures and not named) or one.status == "denied" or only
        reach = None if anywhere else self._settings.near
        return (other for other in told if reach is None or _distance(one, self._signs[other]) <= reach)

    def _is_of_kind(self, one: Signs, other: Signs) -> bool:
        """Whether an act may be told beside the other: they are of one family, or it is denied ('no such raid took
        place' is said of a strike as well).
        """
        return other.family == one.family or (other.family in _BESIDE and self._is_denied_act(one))

    def hang_by_resemblance(self) -> None:
        """Events of which still neither place nor time is known go to the incident that their report clearly resembles,
        if their report tells of no other.
        """
        for number, one in enumerate(self._signs):
            if one.family in _BESIDE and one.status == "asserted" and self._is_bare(self._home[number]):
                told = {
                    self._home[other]
                    for other in self._by_report[one.report]
                    if self._signs[other].family == one.family
                }
                home = self._resembled(number) if all(map(self._is_bare, told)) else None
                if home is not None:
                    self._move(
                        self._home[number], home, ("only the act is told", "the report resembles those of the incident")
                    )

    def _resembled(self, number: int) -> int | None:
        """The incident whose reports that of the event resembles clearly more than those of any other; only reports
        that tell of it in their first half count.
        """
        one = self._signs[number]
        likest: dict[int, dict[int, float]] = {}
        for report, likeness in self._neighbours().get(one.report, ()):
            for other in self._by_report.get(report, ()):
                home, there = self._home[other], self._signs[other]
                if there.family == one.family and there.early and not self._is_bare(home):
                    likest.setdefault(home, {})[report] = likeness
        sums = {home: sum(sorted(its.values())[-3:]) for home, its in likest.items() if len(its) > 1}
        order = sorted(sums, key=lambda home: (-sums[home], home))
        least = self._settings.resembling * self._settings.alike
        if not order or sums[order[0]] < least:
            return None
        clear = len(order) == 1 or sums[order[0]] >= self._settings.clearly * sums[order[1]]
        return order[0] if clear else None

    def _neighbours(self) -> dict[int, list[tuple[int, float]]]:
        """For each report those that were looked up for it, and how alike they are."""
        if self._near is None:
            self._near = {}
            for (one, other), likeness in self._whole.pairs.items():
                self._near.setdefault(one, []).append((other, likeness))
                self._near.setdefault(other, []).append((one, likeness))
        return self._near

    # --- denials

    def hang_denials(self) -> None:
        """A denial hangs on the incident of the act told after it in its sentence, or that its words name."""
        for number, one in enumerate(self._signs):
            if one.family == "rejecting" and len(self._acts[self._home[number]]) == 1:
                act = self._denied(number)
                if act is not None:
                    self._hang(number, self._home[act], ("same report", "denies it"))

    def _denied(self, number: int) -> int | None:
        one = self._signs[number]
        acts = [other for other in self._by_report[one.report] if self._signs[other].family in _BESIDE]
        within = [
            other
            for other in acts
            if set(one.sentences) & set(self._signs[other].sentences)
            and self._signs[other].event.anchor > one.event.anchor
        ]
        named = within or [other for other in acts if self._names(number, other)]
        if named:
            return named[0]
        text = self._reports[one.report].document.text
        of_what_is_told = rejects_what_is_told(text, one.event.anchor)
        says_not = one.tokens and (of_what_is_told or is_denial(text, one.event.anchor))
        denied = self._only_act(acts) if says_not else None
        return self._first_act(acts) if denied is None and of_what_is_told else denied

    def _first_act(self, acts: Sequence[int]) -> int | None:
        """The act that a report begins with, those of which little is known aside: its figures are that one's."""
        known = [one for one in acts if not self._is_bare(self._home[one])]
        return min(known, key=lambda one: self._signs[one].event.anchor) if known else None

    def _only_act(self, acts: Sequence[int]) -> int | None:
        """An act of the one incident that a report tells of, those of which little is known aside; or else of the one
        that other reports tell of too.
        """
        homes = {self._home[one]: one for one in reversed(acts) if not self._is_bare(self._home[one])}
        if len(homes) > 1:
            homes = {
                home: one for home, one in homes.items() if len({self._signs[it].report for it in self._acts[home]}) > 1
            }
        return next(iter(homes.values())) if len(homes) == 1 else None

    def _names(self, number: int, act: int) -> bool:
        """Whether the words for what is denied name the place or the victims of the act."""
        report = self._reports[self._signs[number].report]
        words = [span for ref in self._signs[number].event.recipients for span in ref.spans]
        event = self._signs[act].event
        told = [span for ref in event.recipients for span in ref.spans]
        sentence = {term for term in self._signs[act].tokens if term.kind == "word"}
        named = set(terms_within(report.document.text, words))
        struck = set(terms_within(report.document.text, told)) | sentence
        return bool(named & struck)

    # --- threats

    def hang_threats(self) -> None:
        """A threat hangs on the act that came after it, by the same, against the same or in the same place."""
        acting: dict[tuple[str, str], list[int]] = {}
        for number, one in enumerate(self._signs):
            for party in one.actors:
                acting.setdefault((one.family, _key(party)), []).append(number)
        for number, one in enumerate(self._signs):
            family = _THREATENED.get(one.event.mode or "") if one.family == "threatening" else None
            if family is not None and len(self._acts[self._home[number]]) == 1:
                doing = sorted({act for party in one.actors for act in acting.get((family, _key(party)), ())})
                act = next((other for other in doing if self._carries_out(other, one, family)), None)
                if act is not None:
                    self._hang(number, self._home[act], ("threatened by the same", "done afterwards"))

    def _carries_out(self, act: int, threat: Signs, family: str) -> bool:
        done = self._signs[act]
        if done.family != family or done.when is None or threat.published is None or done.status == "denied":
            return False
        days = (done.when[0] - threat.published).days
        if not 0 <= days <= self._settings.threatened_before or not same_party(done.actors, threat.actors):
            return False
        places = (*threat.places, *threat.scene)
        return same_party(done.recipients, threat.recipients) or any(
            spelt_alike(a, b) for a in (*done.places, *done.scene) for b in places
        )

    # --- moving

    def _move(self, goes: int, home: int, grounds: tuple[str, ...]) -> None:
        """Take all events of the incident `goes` as such that tell of the incident `home`."""
        for number in self._acts[goes]:
            self._home[number] = home
            self._grounds[number] = (*grounds, *self._grounds.get(number, ()))
        self._acts[home] += self._acts[goes]
        self._acts[goes] = []

    def _hang(self, number: int, home: int, grounds: tuple[str, ...]) -> None:
        """Hang the event on the incident `home`."""
        self._acts[self._home[number]].remove(number)
        self._others[home].append(number)
        self._home[number] = home
        self._grounds[number] = grounds


def _key(party: Party) -> str:
    """What all spellings of a party have in common."""
    return party.id if party.settled else bones(party.name)


def _is_bare(one: Signs) -> bool:
    """Whether neither place nor time is known."""
    return not (one.places or one.scene or one.dated)


def _distance(one: Signs, other: Signs) -> int:
    """Sentences between them; what stands after the act counts as nearer than what stands before it."""
    return min((abs(a - b) for a in one.sentences for b in other.sentences), default=0)
