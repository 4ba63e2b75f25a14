"""When offices were held: 'president from 2001 to 2009', 'minister since May', 'the former mayor'."""

import re
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from purport.records import Actor, Role, When

_LINK = re.compile(
    r"(?:[^.,;:()\"“”\n]|\n(?!\s*\n)){0,60}?\s(?P<word>from|between|in|since|until|till|during)\s+", re.IGNORECASE
)
_FORMER = re.compile(r"(?:former|ex|then|late|past|previous|ousted|outgoing|deposed)(?:[- ]|$)", re.IGNORECASE)
_AHEAD = 80
"""Characters after an office in which its dates begin."""


def with_dated_roles(text: str, actors: Sequence[Actor], times: Sequence[When]) -> tuple[Actor, ...]:
    """The actors, their offices with the time that the words right after them give. Of a former office it is only said
    that it is over: until when stays unknown.
    """
    starts = [time.span.start for time in times if time.span is not None]
    placed = [time for time in times if time.span is not None]
    return tuple(
        msgspec.structs.replace(one, roles=tuple(_dated(text, role, placed, starts) for role in one.roles))
        if one.roles
        else one
        for one in actors
    )


def _dated(text: str, role: Role, times: Sequence[When], starts: Sequence[int]) -> Role:
    if role.span is None or role.when is not None:
        return role
    at = bisect_left(starts, role.span.end)
    if at < len(times) and starts[at] - role.span.end <= _AHEAD:
        link = _LINK.fullmatch(text, role.span.end, starts[at])
        if link is not None:
            return msgspec.structs.replace(role, when=_bounded(times[at], link["word"].lower()))
    if _FORMER.match(role.role):
        over = When(kind="date", unknown="the office is said to be a former one; until when it was held is not said")
        return msgspec.structs.replace(role, when=over)
    return role


def _bounded(when: When, word: str) -> When:
    """The time of holding from 'since X' and 'until X': one side of it stays open."""
    if word == "since":
        return msgspec.structs.replace(when, latest=None, unknown="until when is not said")
    if word in ("until", "till"):
        return msgspec.structs.replace(when, earliest=None, unknown="since when is not said")
    return when
