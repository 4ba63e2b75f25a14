"""The body of a message → blocks: its own words, what it quotes, what it forwards, and what mail programs add.

Lines keep their '> ' marks: every span points into the text as received. quotequail knows these
marks in more languages, but gives no offsets and looks ahead from every line, which is quadratic; the few marks needed
here are written out.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from purport.documents.headers import address_of, displayed, is_person, title_of
from purport.documents.maillines import END_MARK, MARK, OWN_WORDS, RULE, MailLines
from purport.records import Block, BlockKind, Evidence, FieldName, Span, Via

__all__ = ["Cut", "Forwarded", "cut_body"]

Paragraphs = Callable[[int, int], Iterable[Block]]
"""Gives the blocks of a stretch of unquoted text."""

_MOST_LEVELS = 20

_HEADER = re.compile(
    r"\*{0,2}(from|sent|date|to|cc|subject|reply-to|message-id|resent-from)\*{0,2}[ \t]?:\*{0,2}[ \t]?(.*)$",
    re.I,
)
_DATE_AND_NAME = re.compile(
    r"on[ ](?P<date>.{4,60}?(?:\b\d{4}\b|\d:\d\d)(?:,?(?: at)? \d{1,2}:\d\d)?(?::\d\d)?(?:\s?[AP]\.?M\.?)?"
    r"(?: [+-]\d{4})?)"
    r"[,:]?[ ](?!at )(?P<name>[^\W\d][^<>\n,]{1,79}?),?[ ]?(?:<[^>]{0,200}>|\[[^\]]{0,200}\])?,?[ ]?wrote[ ]?:$",
    re.I,
)


class Forwarded(NamedTuple):
    """One message that another one passes on, as its header lines or the line above its quotation tell."""

    sender: str | None
    id: str | None
    evidence: tuple[Evidence, ...]


class Cut(NamedTuple):
    """The blocks of a body; who is passed on, the outermost first; lists named in footers; words of notes left out."""

    blocks: tuple[Block, ...]
    forwarded: tuple[Forwarded, ...]
    lists: tuple[Via, ...]
    note_words: int


class _Found(NamedTuple):
    """A forwarded message's headers: lines [first, after), the depth of its body, whether a reply shows the same."""

    first: int
    after: int
    depth: int
    ambiguous: bool
    message: Forwarded


def cut_body(text: str, *, start: int, end: int, paragraphs: Paragraphs, reply: bool) -> Cut:
    """Cut `text[start:end]`. `reply` is whether the subject says that the message answers another."""
    body = _Body(text, start, end, paragraphs)
    body.cut(reply=reply)
    return Cut(
        tuple(sorted(body.blocks, key=lambda block: block.span)),
        tuple(body.forwarded),
        tuple(body.lists),
        body.note_words,
    )


class _Body(MailLines):
    """The state of one cut: from the outermost message inwards, each step leaving a smaller region."""

    def __init__(self, text: str, start: int, end: int, paragraphs: Paragraphs) -> None:
        super().__init__(text, start, end)
        self.paragraphs = paragraphs
        self.blocks: list[Block] = []
        self.forwarded: list[Forwarded] = []
        self.note_words = 0

    def cut(self, *, reply: bool) -> None:
        first, last, depth = 0, len(self.lines), 0
        for _ in range(_MOST_LEVELS):
            found = self.first_forward(first, last, depth)
            if found is not None:
                if reply and found.ambiguous and not self.forwarded and self.has_own_words(first, found.first, depth):
                    self.add_read(first, found.first, depth)
                    self.add(found.first, last, "quoted")
                    return
                stop = self.end_of_forward(found, last)
                if self.has_words(found.after, stop):
                    self.add_note(first, found.first, depth)
                    self.add_note(stop, last, depth)
                    self.add(found.first, found.after, "furniture")
                    self.forwarded.append(found.message)
                    first, last, depth = found.after, stop, found.depth
                    continue
            inner = None if self.has_own_words(first, last, depth) else self.quoted_region(first, last, depth)
            if inner is None:
                break
            self.forwarded.append(self.quoted_sender(first, inner[0], depth))
            self.add_note(first, inner[0], depth)
            self.add_note(inner[1], last, depth)
            first, last, depth = inner
        self.add_read(first, last, depth)

    def quoted_region(self, first: int, last: int, depth: int) -> tuple[int, int, int] | None:
        """The lines from the first to the last that is quoted deeper than `depth`, and the least depth among them."""
        deeper = [i for i in range(first, last) if self.lines[i].depth > depth and not self.is_blank(i)]
        return (deeper[0], deeper[-1] + 1, min(self.lines[i].depth for i in deeper)) if deeper else None

    def first_forward(self, first: int, last: int, depth: int) -> _Found | None:
        """The first forwarded message whose mark stands at `depth`."""
        for index in range(first, last):
            if self.lines[index].depth == depth and not self.is_blank(index):
                found = self.forward_at(index, last)
                if found is not None:
                    return found
        return None

    def forward_at(self, index: int, last: int) -> _Found | None:
        """A forwarded message that begins at the line `index`: a mark and header lines, or three header lines alone."""
        words = self.line(index)
        mark = MARK.match(words) if len(words) <= 200 else None
        is_rule = RULE.match(words) is not None if len(words) <= 200 else False
        at = index
        if mark or is_rule:
            at += 1
            while at < last and at <= index + 3 and self.is_blank(at):
                at += 1
        elif not words[:6].lstrip("*").lower().startswith("from"):
            return None
        fields, after = self.headers_at(at, last)
        names = {name for name, _ in fields}
        if "from" not in names or len(names) < (2 if mark else 3):
            return None
        if not mark and not names & {"sent", "date"}:
            return None
        ambiguous = mark is None or mark["what"].lower().startswith("original")
        return _Found(index, after, self.lines[at].depth, ambiguous, self.message_of(fields))

    def headers_at(self, at: int, last: int) -> tuple[list[tuple[str, Span]], int]:
        """The header lines at `at`: names with the span of their words, and the line after them."""
        fields: list[tuple[str, Span]] = []
        while at < last and not self.is_blank(at) and len(fields) < 20:
            match = _HEADER.match(self.line(at)[:2_000])
            line = self.lines[at]
            if match is not None:
                fields.append((match[1].lower(), Span(line.words + match.start(2), line.end)))
            elif fields and self.continues_header(at, last, fields[-1][0]):
                fields[-1] = (fields[-1][0], Span(fields[-1][1].start, line.end))
            else:
                break
            at += 1
        return fields, at

    def continues_header(self, at: int, last: int, name: str) -> bool:
        """Whether a line carries on the header before it: recipients go on for long, others for one line."""
        words = self.line(at)[:2_000]
        if words[:1] in (" ", "\t") or (name in ("to", "cc") and ("@" in words or words.rstrip().endswith((",", ";")))):
            return True
        after = at + 1
        return after < last and (self.is_blank(after) or _HEADER.match(self.line(after)[:2_000]) is not None)

    def message_of(self, fields: Sequence[tuple[str, Span]]) -> Forwarded:
        """What the header lines say of the forwarded message; of each header the first counts."""
        first: dict[str, Span] = {}
        for name, span in fields:
            first.setdefault("date" if name == "sent" else name, span)
        words = {name: displayed(self.text[span.start : span.end]).strip("* ") for name, span in first.items()}
        sender = address_of(words.get("from"))
        evidence: list[Evidence] = []
        if sender.name is not None and is_person(sender.name):
            evidence.append(self.evidence("byline", sender.name, first["from"]))
        if words.get("date"):
            evidence.append(self.evidence("published", words["date"], first["date"]))
        if words.get("subject"):
            evidence.append(self.evidence("title", title_of(words["subject"]), first["subject"]))
        message_id = words.get("message-id", "").strip("<> ") or None
        return Forwarded(sender.shown, message_id, tuple(evidence))

    def evidence(self, field: FieldName, value: str, span: Span) -> Evidence:
        """Evidence whose span is where `value` stands within `span`, or all of it if it is written otherwise there."""
        at = self.text.find(value, span.start, span.end)
        where = Span(at, at + len(value)) if at >= 0 else self.trimmed(span.start, span.end)
        return Evidence(field=field, clue="forwarded", value=value, span=where)

    def end_of_forward(self, found: _Found, last: int) -> int:
        """Where the forwarded body ends: at an end mark, or where lines are quoted less deep than it is."""
        for index in range(found.after, last):
            shallower = self.lines[index].depth < found.depth and not self.is_blank(index)
            words = self.line(index)
            if shallower or (words.startswith("--") and len(words) <= 200 and END_MARK.match(words)):
                return index
        return last

    def quoted_sender(self, first: int, quoted: int, depth: int) -> Forwarded:
        """Who is quoted, by the line above the quotation."""
        for start in range(max(first, quoted - 4), quoted):
            stop = self.end_of_attribution(start, quoted, depth)
            if stop is None:
                continue
            joined = " ".join(self.line(index).strip() for index in range(start, stop))
            match = _DATE_AND_NAME.match(joined)
            if match is None:
                return Forwarded(None, None, ())
            region = Span(self.lines[start].words, self.lines[stop - 1].end)
            name = displayed(match["name"]).strip("\"' ")
            evidence = [self.evidence("published", displayed(match["date"]), region)]
            if is_person(name):
                evidence.insert(0, self.evidence("byline", name, region))
            return Forwarded(name, None, tuple(evidence))
        return Forwarded(None, None, ())

    # What becomes a block

    def add_read(self, first: int, last: int, depth: int) -> None:
        """Blocks for the text that is the report."""
        for (start, stop), kind in self.runs(first, last, depth):
            if kind == "own" and depth == 0:
                self.blocks.extend(self.paragraphs(self.lines[start].start, self.lines[stop - 1].end))
            elif kind == "own":
                self.add_paragraphs(start, stop, "paragraph")
            elif kind == "quoted":
                self.add(start, stop, "quoted")
            else:
                self.add_paragraphs(start, stop, "furniture")

    def add_note(self, first: int, last: int, depth: int) -> None:
        """What someone who passes a report on writes around it is not the report: furniture, its words counted."""
        for (start, stop), kind in self.runs(first, last, depth):
            quoted = any(self.lines[index].depth > depth for index in range(start, stop))
            self.add_paragraphs(start, stop, "quoted" if quoted else "furniture")
            if kind == "own":
                words = sum(len(self.line(index).split()) for index in range(start, stop))
                self.note_words += words if words >= OWN_WORDS else 0

    def add_paragraphs(self, first: int, last: int, kind: BlockKind) -> None:
        """One block for each run of lines without an empty one between them."""
        begun = None
        for index in range(first, last + 1):
            blank = index == last or self.is_blank(index)
            if blank and begun is not None:
                self.add(begun, index, kind)
                begun = None
            elif not blank and begun is None:
                begun = index

    def add(self, first: int, last: int, kind: BlockKind) -> None:
        """One block over the lines [first, last); a quotation keeps its first '>' marks, a paragraph does not."""
        lines = self.lines[first:last]
        if lines:
            span = self.trimmed(lines[0].start if kind == "quoted" else lines[0].words, lines[-1].end)
            if span.start < span.end:
                self.blocks.append(Block(kind=kind, span=span))
