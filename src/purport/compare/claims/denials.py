"""Who denies it, and who says it was theirs.

Denied is what a report reads as denied, what stands in a statement that denies ('denied the tale of a murder'), and
what an act of rejecting denies that was put to the incident. A denial contradicts those who tell of the act, unless all
of them are the same voice. To dismiss or reject a report or a figure, or to deny something in other words than those
for the act and its targets, is shown but contradicts nobody.

Responsibility is claimed by whoever a report says claims it, and by whoever tells of the act as their own ('the
movement announced that its fighters had …').
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from purport.compare.claims.sources import Sources
from purport.compare.claims.tellings import Sighting, Telling, evidenced, line, sighting
from purport.compare.claims.values import claim, listed, told, who_tells
from purport.compare.records import Claim
from purport.compare.sentences import sentence_around
from purport.records import Report, Span, Statement

_DENYING: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|refut\w+|rebut\w+|disclaim\w*|disput\w+|dismiss\w*|reject\w*|contradict\w*)\b",
    re.I,
)
_FLATLY: Final = re.compile(r"\b(?:den(?:y|ies|ied|ying|ial)|refut\w+|rebut\w+|disclaim\w*)\b", re.I)
_NEGATED: Final = re.compile(r"(?:\b(?:not|never|nor|cannot|neither)|n['’]t)\b[^.;:!?]{0,20}$", re.I)
_NEAR: Final = 20
"""Characters before a cue in which it may be negated."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_STEM: Final = 5
_CLAIMING: Final = re.compile(r"\b(?:claim|admi|acknowledg|accept|assum|t[ao]ke|took|taken)\w*", re.I)
_RESPONSIBILITY: Final = re.compile(r"\b(?:responsib\w+|behind (?:the|it|this))\b", re.I)
_LONGEST: Final = 160

HAPPENED: Final = "said to have happened"
PLANNED: Final = "said to be planned"
"""The value that all assertions share, or where there is none all plans."""


class _Denied(NamedTuple):
    """A denial in one place: whether it is the act itself that is denied, whether by a word such as 'deny' rather than
    'dismiss', and the beginnings of the words for what is denied.
    """

    words: str
    sighting: Sighting
    of_the_act: bool
    flat: bool
    stems: set[str]


def denies(statement: Statement, report: Report) -> bool:
    """Whether the words that signal a statement deny what it holds; 'did not deny' does not."""
    cue = report.words(statement.cue)
    found = _DENYING.search(cue)
    if found is None:
        return False
    start = statement.cue[0].start
    before = report.document.text[max(0, start - _NEAR) : start] + cue[: found.start()]
    return _NEGATED.search(before) is None


def denial_claims(tellings: Sequence[Telling], sources: Sources) -> list[Claim]:
    """The claim on denials; none if nobody denies anything of the incident."""
    found: dict[str, list[_Denied]] = {}
    for each in _denied(tellings):
        found.setdefault(each.words.casefold(), []).append(each)
    if not found:
        return []
    denials = [told(sources, _shortened(its[0].words), [each.sighting for each in its]) for its in found.values()]
    asserted = [one for one in tellings if is_asserted(one)]
    planned = [one for one in tellings if is_planned(one)]
    if not asserted and not planned:
        return [claim("denial", denials)]
    word = HAPPENED if asserted else PLANNED
    asserted = asserted or planned
    happened = told(sources, word, [sighting(one, (one.mention.anchor,)) for one in asserted])
    telling = [(sighting(one, (one.mention.anchor,)), _stems(_words_of(one))) for one in asserted]
    grounds = []
    for denial, its in zip(denials, found.values(), strict=True):
        others = [one for each in its if each.flat for one in _contradicted(each, telling, sources)]
        if others:
            outlets = listed(list(dict.fromkeys(map(sources.outlet, others))), "and")
            grounds.append(f"“{denial.value.value}” ({who_tells(sources, denial)}); told by {outlets}.")
    return [claim("denial", [happened, *denials], grounds=grounds)]


def _contradicted(denied: _Denied, telling: Iterable[tuple[Sighting, set[str]]], sources: Sources) -> list[Sighting]:
    """Those who tell what is denied: in its words, else, where the act itself is denied, all who tell of the act in
    another outlet. The voice that denies does not contradict itself.
    """
    denier = sources.voice_key(denied.sighting)
    others = [(one, stems) for one, stems in telling if denier is None or sources.voice_key(one) != denier]
    same_words = [one for one, stems in others if stems & denied.stems]
    if same_words or not denied.of_the_act:
        return same_words
    outlet = sources.outlet(denied.sighting)
    return [one for one, _ in others if sources.outlet(one) != outlet]


def is_asserted(one: Telling) -> bool:
    """Whether a telling says that the act of the incident took place."""
    statement = _statement(one)
    denied = statement is not None and denies(statement, one.report)
    return not one.beside and one.status in ("asserted", "historical") and not denied


def is_planned(one: Telling) -> bool:
    """Whether a telling says that the act of the incident is to come."""
    return not one.beside and one.status == "future"


def _denied(tellings: Iterable[Telling]) -> Iterable[_Denied]:
    """What is denied, in the words of the report, each stretch once."""
    seen: set[tuple[str, Span]] = set()
    for one in sorted(tellings, key=lambda telling: telling.beside):
        statement = _statement(one) or _signalled(one)
        denying = statement if statement is not None and denies(statement, one.report) else None
        of_the_act = not one.beside and (one.status == "denied" or denying is not None)
        if not of_the_act and (one.event.type != "REJECT" or denying is None):
            continue
        span = _stretch(one, denying)
        if (one.report.document.id, span) in seen:
            continue
        seen.add((one.report.document.id, span))
        voices = denying.voices if denying is not None and denying.voices else one.mention.voices
        cue = one.report.words(denying.cue) if denying is not None else ""
        content = one.report.words(denying.content) if denying is not None else ""
        yield _Denied(
            words=line(one.report.words((span,))),
            sighting=Sighting(one.report.document.id, voices, evidenced(one.report, (span,))),
            of_the_act=of_the_act,
            flat=denying is None or bool(_FLATLY.search(cue)),
            stems=_stems(_WORD.findall(content)),
        )


def _stretch(one: Telling, statement: Statement | None) -> Span:
    """From who denies to the end of what is denied; without a statement the sentence."""
    if statement is None:
        return sentence_around(one.report.document.text, one.mention.anchor)
    spans = [*statement.source, *statement.cue, *statement.content]
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    long = whole.end - whole.start > 4 * _LONGEST
    return sentence_around(one.report.document.text, one.mention.anchor) if long else whole


def _statement(one: Telling) -> Statement | None:
    """The statement that the mention stands in."""
    return one.indexed.statements.get(one.mention.statement or "")


def _signalled(one: Telling) -> Statement | None:
    """The statement whose cue the mention is, or that is about its event and denies it."""
    about = (one.indexed.statements.get(id) for id in one.event.statements)
    denying = next((each for each in about if each is not None and denies(each, one.report)), None)
    return one.indexed.signalled_at(one.mention.anchor.start) or denying


def _words_of(one: Telling) -> Iterable[str]:
    """The words for the act and for those it was done to."""
    spans = [one.mention.anchor, *(span for ref in one.mention.recipients for span in ref.spans)]
    return _WORD.findall(one.report.words(tuple(spans)))


def _stems(words: Iterable[str]) -> set[str]:
    return {word.casefold()[:_STEM] for word in words if len(word) >= _STEM}


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"


# ---- responsibility


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
        if _RESPONSIBILITY.search(content[:60]) and (_CLAIMING.search(cue) or _DENYING.search(cue)):
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
