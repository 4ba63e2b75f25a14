"""Time expressions whose meaning moved when their passage was carried over: "earlier this month" in another month."""

from purport.compare.records import StaleTime
from purport.compare.reuse.alignment import Aligned
from purport.compare.reuse.changes import Compared, Side
from purport.compare.reuse.dating import times_near, times_of
from purport.records import Span, When


def stale_times(compared: Compared, aligned: Aligned, covered: frozenset[int]) -> tuple[StaleTime, ...]:
    """The time expressions of the later passage that stand in the earlier one word for word and mean another time
    there; words of the later text in `covered` were carried over from a report before this one, and are its matter.

    Where either reading is not known nothing is stale.
    """
    partner = {ours: theirs for stretch in aligned.stretches for theirs, ours in stretch.pairs if ours not in covered}
    if not partner:
        return ()
    begin, end = aligned.later
    within = compared.texts.span(compared.later.number, begin, end)
    firsts: tuple[When, ...] | None = None
    found = []
    for when in times_of(compared.later.report):
        if when.span is None or not (within.start <= when.span.start and when.span.end <= within.end):
            continue
        theirs = _counterpart(compared, partner, when.span)
        if theirs is None:
            continue
        firsts = _dated_times(compared.earlier, compared.later) if firsts is None else firsts
        first = next((one for one in firsts if one.span is not None and _same_words(one.span, theirs)), None)
        if first is not None and _moved(first, when):
            text = compared.later.report.document.text[when.span.start : when.span.end]
            found.append(StaleTime(span=when.span, text=text, as_published=when, as_first=first))
    return tuple(found)


def _counterpart(compared: Compared, partner: dict[int, int], span: Span) -> Span | None:
    """Where the words of a span of the later text stand in the earlier one, all of them and in one piece."""
    texts, later, earlier = compared.texts, compared.later.number, compared.earlier.number
    first, last = texts.words_within(later, span)
    places = [partner.get(place) for place in range(first, last)]
    if not places or places[0] is None or places != list(range(places[0], places[0] + len(places))):
        return None
    return texts.span(earlier, places[0], places[0] + len(places))


def _same_words(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _moved(first: When, later: When) -> bool:
    """Whether both are counted from the day of their own report (or from when its speaker spoke), and do not come out
    the same. A date that both put in the same day, week, month or year has not moved, though 'this month' ends with
    the day of the report.
    """
    if not (_is_counted(first) and _is_counted(later)):
        return False
    if first.kind == later.kind == "date" and first.timex is not None and first.timex == later.timex:
        return False
    return (first.earliest, first.latest) != (later.earliest, later.latest)


def _is_counted(when: When) -> bool:
    """Whether the interval is known, and by counting from a day rather than from the expression before."""
    known = when.earliest is not None and when.latest is not None
    return known and when.anchor is not None and not when.anchor.startswith("expression before")


def _dated_times(earlier: Side, later: Side) -> tuple[When, ...]:
    """The earlier report's times; if its date lacks the year, as in the year that brings it nearest to the later
    report, which each of them then says.
    """
    near = later.report.document.published.earliest
    note = "the first report gives no year; this is how it reads in {year}, the year nearest to the later report"
    return times_near(earlier.report, near, note=note)
