"""Who says it was theirs, and who says it was not.

Responsibility is claimed by whoever a report says claims it, and by whoever tells of the act as their own ('the
movement announced that its fighters had …').
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from purport.compare.claims.denying import DENYING, denies
from purport.compare.claims.sources import Sources
from purport.compare.claims.tellings import Sighting, Telling, evidenced, is_asserted, line, sighting
from purport.compare.claims.values import claim, told
from purport.compare.records import Claim
from purport.records import Report, Span, Statement

_CLAIMING: Final = re.compile(r"\b(?:claim|admi|acknowledg|accept|assum|t[ao]ke|took|taken)\w*", re.I)
_RESPONSIBILITY: Final = re.compile(r"\b(?:responsib\w+|behind (?:the|it|this))\b", re.I)


def responsibility_claims(tellings: Sequence[Telling], sources: Sources) -> list[Claim]:
    """The claim on who says it was theirs, and who denies it; none if nobody does."""
    claimed: dict[str, list[Sighting]] = {}
    denied: dict[str, list[Sighting]] = {}
    for one in tellings:
        for statement in _about(one):
            table = denied if denies(statement, one.report) else claimed
            spans = _pieces(statement)
            table.setdefault(_speaker(one.report, statement, sources), []).append(
                Sighting(one.report.document.id, statement.voices, evidenced(one.report, spans))
            )
        owner = _own_act(one, sources)
        if owner is not None:
            spans = (*(span for ref in one.mention.actors for span in ref.spans), one.mention.anchor)
            claimed.setdefault(owner, []).append(sighting(one, spans))
    values = [told(sources, f"claimed by {owner}", its) for owner, its in claimed.items()]
    refused = [told(sources, f"denied by {owner}", its) for owner, its in denied.items()]
    if not values and not refused:
        return []
    both = [owner for owner in denied if owner in claimed]
    grounds = [f"{owner} is said to claim it and to deny it." for owner in both]
    return [claim("responsibility", [*values, *refused], grounds=grounds)]


def _about(one: Telling) -> Iterable[Statement]:
    """Statements on responsibility for the event of a telling."""
    ids = dict.fromkeys((*one.event.statements, one.mention.statement or ""))
    for each in filter(None, map(one.indexed.statements.get, ids)):
        content, cue = one.report.words(each.content), one.report.words(each.cue)
        if _RESPONSIBILITY.search(content[:60]) and (_CLAIMING.search(cue) or DENYING.search(cue)):
            yield each


def _speaker(report: Report, statement: Statement, sources: Sources) -> str:
    name = line(sources.actor_name(report.document.id, statement.speaker) or report.words(statement.source))
    return name or "somebody unnamed"


def _own_act(one: Telling, sources: Sources) -> str | None:
    """Whoever tells of an act of the incident as their own."""
    if not is_asserted(one) or not one.mention.voices or one.mention.voices[-1].role != "speaker":
        return None
    speaker = one.mention.voices[-1].actor
    if speaker is None or all(ref.actor != speaker for ref in one.mention.actors):
        return None
    return line(sources.actor_name(one.report.document.id, speaker) or one.mention.voices[-1].name or "")


def _pieces(statement: Statement) -> tuple[Span, ...]:
    """From who says it to the end of what is said."""
    spans = [*statement.source, *statement.cue, *statement.content]
    return (Span(min(span.start for span in spans), max(span.end for span in spans)),)
