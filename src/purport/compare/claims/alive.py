"""Who is said to be alive, though others tell of their killing: a denial in other words than those for the act.

That somebody is alive, well, unharmed, held or among us is such a denial ('is alive and in our hands', 'they hold the
deputy, alive'). That they were seen, spoke or appeared on the air is one only with a day after that of the killing.
Only people who are told killed by name are looked for, under every name the comparison has for them. What is hoped,
asked or supposed ('whether she is alive', 'alive or dead') says nothing, and what a statement denies is not said by it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from purport.compare.claims.denying import denies
from purport.compare.claims.indexed import Indexed
from purport.compare.claims.sources import Sources, is_name
from purport.compare.claims.tellings import Telling
from purport.compare.records import SharedActor
from purport.compare.sentences import sentence_around
from purport.records import Span, Statement, Voice

_END: Final = r"(?=\s*(?:[-,.;:!?”\"’')–—]|and\b|in\b|at\b|with\b|$))"
_STATE: Final = (
    rf"(?:alive(?!\s+or\s+dead)\b|(?:well|safe){_END}|unharmed\b|unhurt\b|uninjured\b"
    r"|in\s+good\s+(?:health|spirits|shape)\b|being\s+held\b(?!\s+responsible)"
    r"|(?:found|rescued|pulled|brought)\s+(?:out\s+)?(?:alive|safe|unharmed)\b)"
)
_CAPTIVE: Final = (
    r"(?:with\s+us\b|in\s+our\s+(?:hands|custody)\b|(?:an?\s+|our\s+|their\s+)?(?:prisoner|captive|hostage)\b)"
)
_APPOSED: Final = r"^[”\"’']?\s*(?:,[^.;:!?]{1,120},\s*)?[“\"‘']?"
_ADVERBS: Final = r"(?:(?:still|indeed|now|both|very\s+much)\s+)*[“\"‘']?"
_ALIVE: Final = re.compile(
    rf"{_APPOSED}(?:(?:is|remains|['’]s)\s+{_ADVERBS}(?:{_STATE}|{_CAPTIVE})|(?:was|remained|had\s+been)\s+{_ADVERBS}{_STATE}"
    r"|(?:has\s+|had\s+)?(?:survived\s+(?:the|this|it|unharmed|unhurt)\b|escaped\s+(?:unharmed|unhurt|alive)\b))",
    re.I,
)
_HELD_ALIVE: Final = re.compile(r"^[”\"’']?,?\s*alive\b(?!\s+or\s+dead)", re.I)
_SEEN: Final = re.compile(
    rf"{_APPOSED}(?:(?:has\s+|had\s+)?(?:appeared\s+(?:live\s+)?(?:on|in|at|before)|spoke\s+(?:on|to|at|in)|spoken\s+(?:on|to|at|in)"
    r"|addressed|met|gave\s+(?:an\s+interview|a\s+speech))|was\s+(?:seen|filmed|photographed))\b",
    re.I,
)
_HOLDING: Final = re.compile(r"\b(?:hold|holds|held|holding|have|has|had)\b[^.;:!?]{0,60}$", re.I)
_OPEN: Final = re.compile(
    r"\b(?:whether|if|unless|until|before|hop(?:e|es|ed|ing)|pray\w*|demand\w*|proofs?|proves?|proving|pretend\w*)\b",
    re.I,
)
_ONCE: Final = re.compile(r"^[^,.;:!?]{0,20}\b(?:when|until|while|as|before)\b", re.I)
_GAPPED: Final = re.compile(r";\s*(?P<from>(?P<who>[^\W\d_a-z][\w’'-]*(?:\s+[\w’'-]+){0,5}),\s+that\b)")
_BOASTED: Final = re.compile(
    r"\b(?P<from>(?:boast|claim|assertion|allegation|announcement|statement|report)s?\s+(?:by|from)\s+(?P<who>[^.,;:!?]{2,60}?)\s+that\b)",
    re.I,
)
_LONGEST: Final = 200
"""Characters of a statement that is shown whole."""
_AFTER: Final = 180
"""Characters after a name in which it may be said."""
_MOST: Final = 400
"""Mentions of one person in a report that are looked at."""


class Alive(NamedTuple):
    """One place where somebody who is told killed is said to be alive: the words for it, and the voices."""

    person: SharedActor
    indexed: Indexed
    span: Span
    voices: tuple[Voice, ...]


def killed_by_name(tellings: Iterable[Telling], sources: Sources) -> dict[str, SharedActor]:
    """The people of several reports who are told killed, one by one, by their shared id."""
    found = {}
    for one in tellings:
        count = one.mention.fatalities
        if count is None or (count.low, count.high) != (1, 1) or len(one.mention.recipients) != 1:
            continue
        actor = sources.actor(one.report.document.id, one.mention.recipients[0].actor)
        if actor is not None and is_name(actor.name):
            found[actor.id] = actor
    return found


def said_alive(asserted: Sequence[Telling], sources: Sources) -> Iterator[Alive]:
    """Where those who are told killed in `asserted` are said to be alive, each sentence of a report once; reports from
    before the first day that is told are passed over. Linear in the mentions of these people.
    """
    days = [(when.earliest[:10], when.latest[:10]) for one in asserted
            if (when := one.mention.when) is not None and when.earliest and when.latest]  # fmt: skip
    first, last = (min(day for day, _ in days), max(day for _, day in days)) if days else (None, None)
    for person in killed_by_name(asserted, sources).values():
        seen: set[tuple[str, Span]] = set()
        for member in person.members:
            index = sources.indexes.get(member.report)
            actor = index.actors.get(member.actor) if index is not None else None
            if index is None or actor is None:
                continue
            day = sources.published(member.report)
            if day is not None and first is not None and day < first:
                continue
            for mention in actor.mentions[:_MOST]:
                sentence = _says_so(index, mention, last)
                if sentence is None or (member.report, sentence) in seen:
                    continue
                seen.add((member.report, sentence))
                statement = index.said_at(mention)
                if statement is None or not denies(statement, index.report):
                    yield Alive(person, index, *_as_said(index, mention, sentence, statement))


def _says_so(index: Indexed, mention: Span, last: str | None) -> Span | None:
    """The sentence around a name, if what follows the name in it says that its bearer is alive."""
    text = index.report.document.text
    sentence = sentence_around(text, mention)
    before, after = text[sentence.start : mention.start], text[mention.end : min(sentence.end, mention.end + _AFTER)]
    if _OPEN.search(before):
        return None
    found = _ALIVE.search(after) or (_HELD_ALIVE.search(after) if _HOLDING.search(before) else None)
    if found is not None and not _ONCE.search(after[found.end() :]):
        return sentence
    if last is not None and _SEEN.search(after) and any(day > last for day in _days(index, sentence)):
        return sentence
    return None


def _as_said(
    index: Indexed, mention: Span, sentence: Span, statement: Statement | None
) -> tuple[Span, tuple[Voice, ...]]:
    """The words to show and the voices: of a claim that only a noun or nothing signals ('a boast by the rebels that';
    'one says that …; the other, that …'), else of the statement, if it is short; else the sentence in the outlet's.
    """
    report = index.report
    outlet = (Voice(role="outlet", name=report.document.outlet),) if report.document.outlet else ()
    text = report.document.text
    found = _GAPPED.search(text, sentence.start, mention.start) or _BOASTED.search(text, sentence.start, mention.start)
    if found is not None and not text[found.end() : mention.start].count(";"):
        span = Span(*found.span("who"))
        name = " ".join(found["who"].split())
        actor = next((one.id for one in report.actors if name in (one.name, *one.aliases)), None)
        return Span(found.start("from"), sentence.end), (
            *outlet,
            Voice(role="speaker", actor=actor, name=name, spans=(span,)),
        )
    if statement is None:
        return sentence, outlet
    spans = [*statement.source, *statement.cue, *statement.content]
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    return (whole if whole.end - whole.start <= _LONGEST else sentence), statement.voices or outlet


def _days(index: Indexed, sentence: Span) -> Iterator[str]:
    """The days that the times of a sentence begin with."""
    for when in index.report.times:
        within = when.span is not None and sentence.start <= when.span.start < sentence.end
        if within and when.earliest is not None:
            yield when.earliest[:10]
