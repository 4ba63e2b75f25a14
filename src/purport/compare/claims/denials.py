"""Who denies it: the act itself, what is told of it, or that somebody told killed is dead.

Denied is what a report reads as denied, what stands in a statement that denies ('denied the tale of a murder'), what an
act of rejecting denies that was put to the incident, what is said not to exist or not to be so (`denying`), and the
death of whoever is said to be alive (`alive`).

A denial contradicts those who tell what is denied in its words (the act, those and that which it was done to). An act
denied in other words contradicts all who tell of it in another outlet, unless it is an act on a thing that nobody tells
of ('mined the road'). To dismiss or reject a report or a figure contradicts nobody; and nobody contradicts themselves.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from purport.compare.claims.alive import Alive, killed_by_name
from purport.compare.claims.denying import FLATLY, denies
from purport.compare.claims.sources import Sources
from purport.compare.claims.tellings import (
    Sighting,
    Telling,
    evidenced,
    is_asserted,
    is_planned,
    line,
    sighting,
    statement_of,
)
from purport.compare.claims.values import Told, claim, listed, quoted, told, who_tells
from purport.compare.incidents.denying import is_for_any_act
from purport.compare.records import Claim, SharedActor
from purport.compare.sentences import sentence_around
from purport.records import Span, Statement
from purport.reference.nouns import head_of

_WORD: Final = re.compile(r"[^\W\d_]+")
_STEM: Final = 5
_LONGEST: Final = 160

HAPPENED: Final = "said to have happened"
PLANNED: Final = "said to be planned"
"""The value that all assertions share, or where there is none all plans."""


class _Denied(NamedTuple):
    """A denial in one place: whether it is the act itself that is denied, whether by a word such as 'deny' rather than
    'dismiss', the beginnings of the words for what is denied, and who is said to be alive.
    """

    words: str
    sighting: Sighting
    of_the_act: bool
    flat: bool
    stems: set[str]
    alive: SharedActor | None = None


class _Teller(NamedTuple):
    """Somebody who tells of the act: the beginnings of the words for it, and who is told killed."""

    sighting: Sighting
    stems: set[str]
    killed: set[str]


def denial_claims(
    tellings: Sequence[Telling], sources: Sources, *, living: Iterable[Alive] = (), leads: Iterable[str] = ()
) -> list[Claim]:
    """The claim on denials; none if nobody denies anything of the incident. `living` are those told killed who are said
    to be alive; `leads` are the reports that begin with the incident: what they deny to exist is put to it.
    """
    asserted = [one for one in tellings if is_asserted(one)]
    planned = [one for one in tellings if is_planned(one)]
    telling = [_teller(one, sources) for one in asserted or planned]
    found: dict[str, list[_Denied]] = {}
    for each in (*_denied(tellings), *_in_words(tellings, telling, set(leads)), *map(_of_living, living)):
        found.setdefault(each.words.casefold(), []).append(each)
    if not found:
        return []
    denials = [told(sources, _shortened(its[0].words), [each.sighting for each in its]) for its in found.values()]
    if not telling:
        return [claim("denial", denials)]
    happened = told(sources, HAPPENED if asserted else PLANNED, [one.sighting for one in telling])
    grounds = []
    living_told: dict[str, list[Told]] = {}
    killing: dict[str, list[Sighting]] = {}
    for denial, its in zip(denials, found.values(), strict=True):
        others = [one for each in its for one in _contradicted(each, telling, sources)]
        if others and (person := its[0].alive) is not None:
            living_told.setdefault(line(person.name), []).append(denial)
            killing.setdefault(line(person.name), []).extend(others)
        elif others:
            grounds.append(
                f"{quoted(denial.value.value)} ({who_tells(sources, denial)}); told by {_by(others, sources)}."
            )
    grounds += [_alive(name, its, killing[name], sources) for name, its in living_told.items()]
    return [claim("denial", [happened, *denials], grounds=grounds)]


def _alive(name: str, denials: Sequence[Told], killing: Sequence[Sighting], sources: Sources) -> str:
    """Who says that somebody is alive, and who that they were killed."""
    said = "; ".join(dict.fromkeys(who_tells(sources, one) for one in denials))
    return f"{name} is said to be alive ({said}); the killing is told by {_by(killing, sources)}."


def _by(sightings: Sequence[Sighting], sources: Sources) -> str:
    """The outlets of some tellings."""
    return listed(list(dict.fromkeys(map(sources.outlet, sightings))), "and")


def _teller(one: Telling, sources: Sources) -> _Teller:
    return _Teller(sighting(one, (one.mention.anchor,)), _stems(_words_of(one)), set(killed_by_name((one,), sources)))


def _contradicted(denied: _Denied, telling: Iterable[_Teller], sources: Sources) -> list[Sighting]:
    """Those who tell what is denied: in its words, else, where the act itself is denied, all who tell of the act in
    another outlet. The voice that denies does not contradict itself.
    """
    if not denied.flat:
        return []
    denier = sources.voice_key(denied.sighting)
    others = [one for one in telling if denier is None or sources.voice_key(one.sighting) != denier]
    if denied.alive is not None:
        return [one.sighting for one in others if denied.alive.id in one.killed]
    same_words = [one.sighting for one in others if one.stems & denied.stems]
    if same_words or not denied.of_the_act:
        return same_words
    outlet = sources.outlet(denied.sighting)
    return [one.sighting for one in others if sources.outlet(one.sighting) != outlet]


# ---- what is denied


def _denied(tellings: Iterable[Telling]) -> Iterator[_Denied]:
    """What is read as denied, in the words of the report, each stretch once."""
    seen: set[tuple[str, Span]] = set()
    for one in sorted(tellings, key=lambda telling: telling.beside):
        statement = statement_of(one) or _signalled(one)
        denying = statement if statement is not None and denies(statement, one.report) else None
        is_act = not one.beside or is_for_any_act(one.report.document.text, one.mention.anchor)
        of_the_act = is_act and (one.status == "denied" or denying is not None)
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
            of_the_act=of_the_act and not _is_of_a_thing(one),
            flat=denying is None or bool(FLATLY.search(cue)),
            stems=_stems(_WORD.findall(content)),
        )


def _is_of_a_thing(one: Telling) -> bool:
    """Whether an act was done to something that is no person: 'mined the road'."""
    heads = [head_of(line(one.report.words(ref.spans))) for ref in one.mention.recipients]
    return bool(heads) and all(head is None or head.noun.kind is None for head in heads)


def _in_words(tellings: Sequence[Telling], telling: Sequence[_Teller], leads: set[str]) -> Iterator[_Denied]:
    """What is said not to be so, in sentences that are of the incident: they tell of it, or name what it was done
    to; or say of something else that it does not exist, in a report that begins with the incident.
    """
    told_stems = set().union(*(one.stems for one in telling)) if telling else set()
    by_report: dict[str, list[Telling]] = {}
    for one in tellings:
        by_report.setdefault(one.report.document.id, []).append(one)
    for id, its in by_report.items():
        report = its[0].report
        read = [_stretch(one, statement_of(one)) for one in its if one.status == "denied"]
        for statement, denied in its[0].indexed.denied_in_words:
            sentence, stems = denied.sentence, _stems(_WORD.findall(denied.what))
            holds = any(_within(one.mention.anchor, sentence) for one in its)
            is_its = bool(stems & told_stems) or (holds and denied.kind != "absence")
            is_leading = denied.kind == "existence" and id in leads
            if not (is_its or is_leading) or any(_within(sentence, span) for span in read):
                continue
            spans = (*statement.source, *statement.cue, sentence) if denied.kind == "existence" else (sentence,)
            span = Span(min(one.start for one in spans), max(one.end for one in spans))
            yield _Denied(
                words=_closed(line(report.words((span,)))),
                sighting=Sighting(id, statement.voices, evidenced(report, (span,))),
                of_the_act=False,
                flat=denied.kind != "truth",
                stems=stems,
            )


def _of_living(one: Alive) -> _Denied:
    """That somebody is alive who is told killed."""
    report = one.indexed.report
    words = line(report.words((one.span,)))
    where = Sighting(report.document.id, one.voices, evidenced(report, (one.span,)))
    return _Denied(words, where, of_the_act=False, flat=True, stems=set(), alive=one.person)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _stretch(one: Telling, statement: Statement | None) -> Span:
    """From who denies to the end of what is denied; without a statement the sentence."""
    if statement is None:
        return sentence_around(one.report.document.text, one.mention.anchor)
    whole = _whole(statement)
    long = whole.end - whole.start > 4 * _LONGEST
    return sentence_around(one.report.document.text, one.mention.anchor) if long else whole


def _whole(statement: Statement) -> Span:
    spans = [*statement.source, *statement.cue, *statement.content]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


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


def _closed(words: str) -> str:
    """Words without a comma or a closing mark at their end whose opening mark they lack."""
    trimmed = words.rstrip(" ,")
    open_marks = trimmed.count('"') % 2 or trimmed.count("”") > trimmed.count("“")
    return trimmed.rstrip('"”').rstrip(" ,") if open_marks and trimmed.endswith(('"', "”")) else trimmed


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
