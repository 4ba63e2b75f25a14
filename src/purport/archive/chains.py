"""Chains of voices after a correction: who is put right as the speaker of a statement vouches for all that it says."""

from typing import TypeVar

import msgspec

from purport.records import Event, EventMention, Report, Statement, Voice, Wording

_Vouched = TypeVar("_Vouched", Statement, Event, EventMention)


def with_speaker(report: Report, before: Statement, after: Statement) -> Report:
    """`report`, in which the statement `before` became `after` with another speaker, with that speaker in every chain
    that goes through the statement: its own, those of statements inside it, of what these tell, and of their words.
    """
    old = next((voice for voice in reversed(before.voices) if voice.role == "speaker"), None)
    if old is None or old.actor == after.speaker:
        return report
    name = next((one.name for one in report.actors if one.id == after.speaker), None)
    new = msgspec.structs.replace(old, actor=after.speaker, name=name)
    within = _within(report, after.id)

    def changed(record: _Vouched) -> _Vouched:
        return msgspec.structs.replace(record, voices=tuple(new if one == old else one for one in record.voices))

    def event(one: Event) -> Event:
        mentions = tuple(changed(mention) if mention.statement in within else mention for mention in one.mentions)
        told = one if mentions == one.mentions else changed(one)
        return msgspec.structs.replace(told, mentions=mentions)

    return msgspec.structs.replace(
        report,
        statements=tuple(changed(one) if one.id in within else one for one in report.statements),
        events=tuple(map(event, report.events)),
        wording=tuple(_said_by(one, after, old, new) for one in report.wording),
    )


def _within(report: Report, id: str) -> set[str]:
    """The statement and all inside it; those inside come after those they are in."""
    found = {id}
    for one in report.statements:
        if one.parent in found:
            found.add(one.id)
    return found


def _said_by(wording: Wording, statement: Statement, old: Voice, new: Voice) -> Wording:
    inside = any(span.start <= wording.span.start and wording.span.end <= span.end for span in statement.content)
    return msgspec.structs.replace(wording, voice=new) if inside and wording.voice == old else wording
