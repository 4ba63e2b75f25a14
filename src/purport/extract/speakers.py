"""Statements with their speakers: who, where and when, and the chain of voices from the publisher inwards."""

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from purport.extract.actors import Cast
from purport.extract.said import governing_time
from purport.extract.venues import venue_of
from purport.language.parse import Parse
from purport.records import Document, Statement, When


def with_speakers(
    document: Document, parse: Parse, statements: Sequence[Statement], cast: Cast, times: Sequence[When]
) -> tuple[Statement, ...]:
    """The statements with `speaker`, `venue`, `said` and their voices.

    The chain of a statement that stands in the content of another is that one's chain, then its own venue and speaker.
    """
    by_name = {form: actor.id for actor in reversed(cast.actors) for form in (actor.name, *actor.aliases)}
    done: dict[str, Statement] = {}
    for one, speaker in _outer_first(list(zip(statements, cast.speakers, strict=True))):
        venue = venue_of(document.text, parse, one)
        if venue is not None:
            venue = msgspec.structs.replace(venue, actor=by_name.get(venue.name or ""))
        outer = done[one.parent].voices if one.parent in done else tuple(v for v in one.voices if v.role == "outlet")
        own = [
            msgspec.structs.replace(voice, actor=speaker) if voice.role == "speaker" else voice
            for voice in one.voices
            if voice.role != "outlet"
        ]
        voices = (*outer, *([venue] if venue is not None else []), *own)
        done[one.id] = msgspec.structs.replace(
            one, speaker=speaker, venue=venue, said=_said(document, parse, one, times), voices=voices
        )
    return tuple(done[one.id] for one in statements)


def _said(document: Document, parse: Parse, statement: Statement, times: Sequence[When]) -> When | None:
    """The one of `times` that says when a statement was made, in its own block."""
    start = min((*statement.source, *statement.cue, *statement.content)).start
    at = bisect_right(document.blocks, start, key=lambda block: block.span.start) - 1
    return governing_time(
        document.text, times, source=statement.source, cue=statement.cue, content=statement.content,
        block=document.blocks[at].span if at >= 0 else None, parse=parse,
    )  # fmt: skip


def _outer_first(pairs: list[tuple[Statement, str | None]]) -> list[tuple[Statement, str | None]]:
    """Every statement after the one whose content it stands in."""
    inside: dict[str | None, list[tuple[Statement, str | None]]] = {}
    for pair in pairs:
        inside.setdefault(pair[0].parent, []).append(pair)
    order = list(inside.get(None, []))
    for one, _ in order:
        order.extend(inside.get(one.id, []))
    return order
