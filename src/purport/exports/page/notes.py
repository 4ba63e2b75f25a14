"""Statements as notes: who said what, how, when and where."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from purport.exports.page.visible import SNIPPET, on_one_line, shortened
from purport.exports.page.voices import Voices
from purport.exports.phrases import interval_in_words
from purport.records import Report, Span, Statement


class Note(NamedTuple):
    """A statement as it stands beside the text; `speaker` is empty if it is unknown, `source` are the words for it if
    they are others.
    """

    number: int
    hue: int
    rank: int
    speaker: str
    source: str
    carried: bool
    cue: str
    manner: str
    said: str
    venue: str
    words: str
    parent: int | None
    in_text: bool


class NoteWriter:
    """Statements → notes."""

    def __init__(self, report: Report, voices: Voices) -> None:
        self._report, self._voices = report, voices
        self._numbers = {statement.id: number for number, statement in enumerate(report.statements, start=1)}

    def notes(self, indices: Iterable[int], *, in_text: bool) -> list[Note]:
        """The notes of some statements, in the order of their numbers."""
        return [self._note(index, in_text=in_text) for index in sorted(indices)]

    def _note(self, index: int, *, in_text: bool) -> Note:
        statement = self._report.statements[index]
        voice, who = self._voices.by_statement[index], self._voices.speaking[index]
        words = on_one_line(who.words)
        return Note(
            number=index + 1,
            hue=voice.hue,
            rank=voice.rank,
            speaker=voice.name,
            source=words if words != voice.name else "",
            carried=who.carried_on,
            cue=_cue(on_one_line(self._report.words(statement.cue))),
            manner=statement.manner,
            said=_said(statement),
            venue=(statement.venue.name or "") if statement.venue else "",
            words=shortened(" … ".join(self._beginning(span) for span in statement.content)),
            parent=self._numbers.get(statement.parent or ""),
            in_text=in_text,
        )

    def _beginning(self, span: Span) -> str:
        """As much of `span` as a snippet can show."""
        return self._report.document.text[span.start : min(span.end, span.start + 5 * SNIPPET)]


def _cue(words: str) -> str:
    """A cue as a note shows it: one that is only a mark, such as a colon, in quotation marks."""
    return words if not words or re.search(r"\w", words) else f"“{words}”"


def _said(statement: Statement) -> str:
    return interval_in_words(statement.said.earliest, statement.said.latest) if statement.said else ""
