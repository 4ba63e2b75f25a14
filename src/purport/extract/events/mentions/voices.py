"""Who vouches for what stands at a place of the text: the chain of the innermost statement around it, else the outlet;
for the caption of a picture its agency after the outlet.

A cue is not part of what is said: that somebody threatened or accused is told by whoever tells of the statement.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from purport.extract.actors.mentions.heads import top_of
from purport.extract.statements import outlet_voice
from purport.language.parse import Parse
from purport.records import Actor, Block, Document, Span, Statement, Voice

_CREDIT = re.compile(r"[(\[]\s*(?P<names>[^()\[\]\d]{2,60}?)\s*[)\]]\s*$")
_CREDITED = re.compile(
    r"\s*(?:(?:file\s+)?photos?\s*(?:by|:)?\s+)?(?P<name>.+?)(?P<photo>\s+(?:file\s+)?photos?)?\s*", re.I
)
_LONGEST_CREDIT = 80
"""Characters at the end of a caption that are looked at for its agency."""
_LONGEST_WAY = 6
"""Words from a noun for an event up to the head of the content, at most: 'responsibility for the attack'."""
_ANSWERING = frozenset(("responsibility", "credit", "blame"))
_WAY = frozenset(("prep", "pobj", "pcomp", "conj"))


class Telling(NamedTuple):
    """The innermost statement whose content holds a place (None: none does), and the chain that vouches for it."""

    statement: Statement | None
    voices: tuple[Voice, ...]


class Tellers:
    """Who tells what in one document."""

    def __init__(self, document: Document, statements: Sequence[Statement], actors: Iterable[Actor]) -> None:
        """`statements` with their chains of voices."""
        self._document = document
        self._statements = statements
        self._by_name = {form: one.id for one in reversed(list(actors)) for form in (*one.aliases, one.name)}
        self._outlet = outlet_voice(document)
        self._blocks = [block.span.start for block in document.blocks]
        self._borders, self._holders = _holders(statements)
        self._cues = sorted((span.start, span.end) for one in statements for span in one.cue)

    def at(self, offset: int) -> Telling:
        """Who tells what stands at `offset`."""
        zone = bisect_right(self._borders, offset) - 1
        holder = self._holders[zone] if zone >= 0 else None
        if holder is not None:
            statement = self._statements[holder]
            return Telling(statement, statement.voices)
        agency = self._agency(offset)
        return Telling(None, (self._outlet, agency) if agency is not None else (self._outlet,))

    def is_cue(self, offset: int) -> bool:
        """Whether what stands at `offset` signals one of the statements."""
        at = bisect_right(self._cues, (offset, len(self._document.text))) - 1
        return at >= 0 and offset < self._cues[at][1]

    def _agency(self, offset: int) -> Voice | None:
        """The agency of the picture whose caption stands at `offset`."""
        at = bisect_right(self._blocks, offset) - 1
        block = self._document.blocks[at] if at >= 0 else None
        if block is None or block.kind != "caption" or offset >= block.span.end:
            return None
        span = agency_of(self._document.text, block)
        if span is None:
            return None
        name = " ".join(self._document.text[span.start : span.end].split())
        return Voice(role="agency", actor=self._by_name.get(name), name=name, spans=(span,))


def agency_of(text: str, caption: Block) -> Span | None:
    """Where a picture's agency stands in the brackets that end its caption: '(AFP)', '(Photo by A. Korr/AFP)',
    '(AP Photo/A. Korr)'; None if there are none.
    """
    credit = _CREDIT.search(text, max(caption.span.start, caption.span.end - _LONGEST_CREDIT), caption.span.end)
    if credit is None:
        return None
    parts = list(re.compile(r"[^/|]+").finditer(text, *credit.span("names")))
    found = [one for part in parts if (one := _CREDITED.fullmatch(text, *part.span())) and one["name"][0].isupper()]
    if not found:
        return None
    best = max(found, key=lambda one: (one["photo"] is not None, one["name"].isupper(), one.start()))
    return Span(*best.span("name"))


def is_about(parse: Parse, statement: Statement, head: int, *, denied: bool) -> bool:
    """Whether a statement is about the event that the token `head` in its content tells of: its content is a noun for
    it ('denied the attack'), leads to one by prepositions ('claimed responsibility for the attack'), or is the clause
    of an event that is denied.
    """
    top = top_of(parse, statement.content)
    token = parse.tokens[head]
    if token.index == top:
        return denied or token.tag.startswith("NN")
    for _ in range(_LONGEST_WAY):
        if token.dep not in _WAY:
            return False
        token = parse.tokens[token.head]
        if token.index == top:
            return token.tag.startswith("NN")
        if parse.tokens[top].head == token.index:  # 'claimed responsibility | for the attack', hung on the verb
            return parse.tokens[top].text.lower() in _ANSWERING
    return False


def _holders(statements: Sequence[Statement]) -> tuple[list[int], list[int | None]]:
    """Where the innermost statement changes, and for each such offset the number of the statement that holds from
    there on. Of contents that overlap, the one that begins later is the inner one.
    """
    contents = sorted((span.start, -span.end, number) for number, its in enumerate(statements) for span in its.content)
    borders = sorted({border for start, end, _ in contents for border in (start, -end)})
    holders: list[int | None] = []
    opened: list[tuple[int, int]] = []
    following = 0
    for border in borders:
        while following < len(contents) and contents[following][0] <= border:
            opened.append((-contents[following][1], contents[following][2]))
            following += 1
        while opened and opened[-1][0] <= border:
            opened.pop()
        holders.append(opened[-1][1] if opened else None)
    return borders, holders


def voice_key(voices: Sequence[Voice]) -> tuple[str, ...]:
    """What tells one chain of voices from another: for each link its role and its actor, or its words."""
    return tuple(f"{one.role} {one.actor or one.name}" for one in voices)
