"""What each outlet calls each party and act: terms counted, in the outlet's own voice and in quotation.

Counts only. No term is judged, none is left out for what it is, and all outlets are read alike. Left out are pronouns,
mere numbers and what befell somebody ('nine dead'), and of a term its article and number ('nine gunmen' is 'gunmen').
Linear in the mentions.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from purport.archive.records import Held
from purport.compare.claims.sources import PRONOUNS, outlet_key, outlet_names
from purport.compare.claims.tellings import harms_nobody
from purport.compare.claims.victims import is_number, without_number
from purport.compare.records import Evidenced, Incident, OutletWording, SharedActor, Term
from purport.extract.quotations import quotations_of
from purport.records import Report, Span

_MOST_WORDS: Final = 12
"""A longer stretch is a sentence about somebody, and no term."""

_HARM: Final = frozenset("dead hurt wounded injured killed deaths losses casualties else others".split())
"""What befell somebody is no word for them."""

_POSSESSIVES: Final = frozenset("his her its their our my your this that these those".split())


class _Use(NamedTuple):
    """A term in one place, and whether it stands in quotation marks or in another's mouth."""

    text: str
    quoted: bool
    words: Evidenced


class _Referent(NamedTuple):
    id: str
    name: str


def find_shared_wording(
    held: Sequence[Held], actors: Iterable[SharedActor], incidents: Iterable[Incident]
) -> tuple[OutletWording, ...]:
    """For every shared actor and every incident what each outlet calls it, the most used term first: of an incident its
    act, those who are said to have done it, and those it was done to. Referents that one report alone mentions are left
    out, as there is nothing to compare.
    """
    reports = {one.report.document.id: _Reading(one.report) for one in held}
    outlets = outlet_names(one.report.document.outlet for one in held)
    found: dict[_Referent, dict[str | None, list[_Use]]] = defaultdict(lambda: defaultdict(list))
    told_by: dict[_Referent, set[str]] = defaultdict(set)
    for referent, reading, use in (*_of_incidents(incidents, reports), *_of_actors(actors, reports)):
        found[referent][outlets[outlet_key(reading.report.document.outlet)]].append(use)
        told_by[referent].add(reading.report.document.id)
    return tuple(
        OutletWording(referent=referent.id, name=referent.name, outlet=outlet, terms=_terms(uses))
        for referent, by_outlet in found.items()
        if len(told_by[referent]) > 1
        for outlet, uses in sorted(by_outlet.items(), key=lambda item: item[0] or "")
    )


class _Reading:
    """A report with what is needed to say who uses a term in it."""

    def __init__(self, report: Report) -> None:
        self.report = report
        said = [(span.start, span.end) for one in report.statements for span in one.content]
        for block in report.document.blocks:
            said += [(one.span.start, one.span.end) for one in quotations_of(report.document.text, block.span)]
        self._starts, self._ends = _joined(said)
        self.actors = {one.id: one for one in report.actors}
        self.events = {one.id: one for one in report.events}

    def use(self, span: Span, *, quoted: bool = False) -> _Use | None:
        """The term at `span`; None if it is none."""
        words = self.report.words((span,))
        text = _term(words)
        if not text:
            return None
        at = bisect_right(self._starts, span.start) - 1
        inside = at >= 0 and span.end <= self._ends[at]
        return _Use(text, quoted or inside, Evidenced(report=self.report.document.id, span=span, text=words))


def _joined(stretches: Iterable[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """Starts and ends of stretches, those that overlap made one."""
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(stretches):
        if ends and start <= ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


def _term(words: str) -> str:
    """The term without article, possessive and number; empty if nothing is left or it is no term."""
    parts = without_number(" ".join(words.split())).split()
    while parts and (parts[0].casefold() in _POSSESSIVES or parts[0].casefold() in ("the", "a", "an")):
        parts = without_number(" ".join(parts[1:])).split()
    text = " ".join(parts)
    nobody = text.casefold() in PRONOUNS or text.casefold() in _HARM or is_number(text)
    return "" if len(parts) > _MOST_WORDS or nobody else text


def _of_incidents(
    incidents: Iterable[Incident], reports: dict[str, _Reading]
) -> Iterator[tuple[_Referent, _Reading, _Use]]:
    """The terms for acts, and for those who take part and are no shared actor."""
    for incident in incidents:
        act = _Referent(incident.id, "the act")
        parts = (_Referent(incident.id, "who did it"), _Referent(incident.id, "to whom it was done"))
        for one in incident.events:
            reading = reports.get(one.report)
            event = reading.events.get(one.event) if reading else None
            if reading is None or event is None or event.type != incident.type:
                continue
            for term in reading.report.wording:
                if term.referent == event.id and (use := reading.use(term.span, quoted=term.quoted)) is not None:
                    yield act, reading, use
            seen: set[Span] = set()
            for part, named in zip(parts, ("actors", "recipients"), strict=True):
                for mention in event.mentions or (event,):
                    if named == "recipients" and harms_nobody(mention):
                        continue
                    spans = {span for ref in getattr(mention, named) for span in ref.spans} - seen
                    seen |= spans
                    uses = (reading.use(span) for span in sorted(spans))
                    yield from ((part, reading, use) for use in uses if use is not None)


def _of_actors(
    actors: Iterable[SharedActor], reports: dict[str, _Reading]
) -> Iterator[tuple[_Referent, _Reading, _Use]]:
    """The terms for shared actors: names, titles, descriptions."""
    for actor in actors:
        referent = _Referent(actor.id, actor.name)
        for member in actor.members:
            reading = reports.get(member.report)
            its = reading.actors.get(member.actor) if reading else None
            if reading is None or its is None:
                continue
            uses = (reading.use(span) for span in its.mentions)
            yield from ((referent, reading, use) for use in uses if use is not None)


def _terms(uses: Iterable[_Use]) -> tuple[Term, ...]:
    """Equal terms as one, whatever their case, under the form used most; the most used first."""
    equal: dict[str, list[_Use]] = defaultdict(list)
    for use in uses:
        equal[use.text.casefold()].append(use)
    terms = [
        Term(
            text=max((use.text for use in its), key=[use.text for use in its].count),
            count=len(its),
            quoted=sum(use.quoted for use in its),
            spans=tuple(use.words for use in its),
        )
        for its in equal.values()
    ]
    return tuple(sorted(terms, key=lambda term: (-term.count, term.text.casefold())))
