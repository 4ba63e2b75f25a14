"""A report whose records are looked up by id and by place, however many it has."""

from bisect import bisect_right
from functools import cached_property

from purport.compare.claims.denying import InWords, denied_in_words, denies
from purport.records import Actor, Event, Report, Span, Statement


class Indexed:
    """A report with its events, statements and actors by id."""

    def __init__(self, report: Report) -> None:
        self.report = report

    @cached_property
    def events(self) -> dict[str, Event]:
        """Events by id."""
        return {one.id: one for one in self.report.events}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Statements by id."""
        return {one.id: one for one in self.report.statements}

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Actors by id."""
        return {one.id: one for one in self.report.actors}

    @cached_property
    def denied_in_words(self) -> list[tuple[Statement, InWords]]:
        """What statements say is not so, those aside that deny by their cue."""
        saying = [one for one in self.report.statements if not denies(one, self.report)]
        return [(one, denied) for one in saying for denied in denied_in_words(one, self.report)]

    @cached_property
    def _cues(self) -> list[tuple[int, int, str]]:
        return sorted((span.start, span.end, one.id) for one in self.report.statements for span in one.cue)

    def signalled_at(self, offset: int) -> Statement | None:
        """The statement whose cue stands at `offset`."""
        at = bisect_right(self._cues, (offset, len(self.report.document.text) + 1, "")) - 1
        if at < 0 or offset >= self._cues[at][1]:
            return None
        return self.statements[self._cues[at][2]]

    def said_at(self, span: Span) -> Statement | None:
        """The innermost statement in whose content `span` stands."""
        holding = [
            (piece.end - piece.start, number)
            for number, one in enumerate(self.report.statements)
            for piece in one.content
            if piece.start <= span.start and span.end <= piece.end
        ]
        return self.report.statements[min(holding)[1]] if holding else None
