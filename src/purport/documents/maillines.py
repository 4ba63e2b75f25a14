"""The lines of a mail body: which are its own words, which are quoted, and which the mail programs added.

Signatures, list footers, disclaimers and the notices of list archives are told here, one rule a function.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from purport.documents.headers import displayed
from purport.records import Span, Via

__all__ = ["END_MARK", "MARK", "OWN_WORDS", "RULE", "Line", "MailLines"]

OWN_WORDS = 5
"""A message with fewer words outside quotations and furniture has no text of its own: it passes on what it quotes."""

_LAST_LINES = 40
"""A signature or footer has no more lines than this; what is longer is text."""

_MOST_DIVIDERS = 100
"""A text with more lines of '--' than this uses them as dividers; none is looked at after that."""

_MOST_LISTS = 20

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|$)")
_QUOTE_MARKS = re.compile(r"(?:[ \t]{0,3}>)+[ \t]?")
_ON_WROTE = re.compile(r"(?:on|at|am|le|el)\b.{6,300}\b(?:wrote|writes|schrieb|a écrit|escribió)[ \t]?:$", re.I)
_NAME_WROTE = re.compile(r"[\"'\w].{1,160}\b(?:wrote|writes)[ \t]?:$")
RULE = re.compile(r"[_=*-]{5,}\s*$")
_LIST_WORDS = re.compile(
    r"\bmailing list\b|\bto unsubscribe\b|\bunsubscribe\b|\blist archives?\b|/listinfo/|@lists?\.", re.I
)
_MAILING_LIST = re.compile(r"(?P<name>\S.{0,100}?) mailing list(?: +--? +(?P<id>\S{3,200}))?\s*$", re.I)
_GROUP = re.compile(
    r"you (?:received|are receiving) this .{0,100}?\bsubscribed to the Google Groups? \"(?P<name>[^\"]{1,100})\"", re.I
)
_FOOTER = re.compile(
    r"to unsubscribe\b|to (?:post|subscribe) to this (?:group|list)"
    r"|you (?:received|are receiving) this (?:e-?mail|message)\b",
    re.I,
)
_DEVICE = re.compile(
    r"(?:sent|get|verschickt) (?:from|with|via) (?:my |outlook|proton|mail for|yahoo|gmail)|get outlook for ", re.I
)
_DISCLAIMER = re.compile(
    r"[*_\s]{0,4}(?:(?:legal )?disclaimer\b|confidentiality (?:notice|note)"
    r"|(?:this|the information (?:contained )?in this) "
    r"(?:e-?mail|message|communication|electronic)\b.{0,200}?\b(?:confidential|privileged|intended|recipient))",
    re.I | re.S,
)
_DISCLAIMER_LEADS = ("this ", "the info", "disclaimer", "legal", "confidential")
_SCRUBBED = re.compile(r"-{6,40} next part -{6,40}\s*$")
_SCRUB_NOTICE = re.compile(r"(?:an? )?.{0,60}\b(?:was|were) scrubbed\b|(?:URL|Name|Type|Size|Desc): ", re.I)
MARK = re.compile(
    r"(?:-{2,40}|_{2,40}|={2,40}|\*{1,3})?[ \t]{0,3}"
    r"(?P<what>begin forwarded message"
    r"|forwarded message(?: from .{1,80}?)?|start of forwarded message|forwarded by .{1,100}?"
    r"|original message|original e-?mail)[ \t]{0,3}:?[ \t]{0,3}(?:-{2,40}|_{2,40}|={2,40}|\*{1,3})?\s*$",
    re.I,
)
END_MARK = re.compile(r"-{2,40}[ \t]{0,3}end (?:of )?forwarded message[ \t]{0,3}-{0,40}\s*$", re.I)


class Line(NamedTuple):
    """One line: its bounds without the line end, where its words start after the '>' marks, and how many there are."""

    start: int
    words: int
    end: int
    depth: int


class MailLines:
    """The lines of `text[start:end]`, and the lists that their footers name."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.lines = list(_lines_of(text, start, end))
        self.lists: list[Via] = []
        self._dividers = 0

    def line(self, index: int) -> str:
        """The words of a line without its '>' marks."""
        return self.text[self.lines[index].words : self.lines[index].end]

    def is_blank(self, index: int) -> bool:
        """Whether a line holds nothing but white space."""
        return not self.line(index).strip()

    def has_words(self, first: int, last: int) -> bool:
        """Whether one of the lines `first` up to `last` holds anything."""
        return any(not self.is_blank(index) for index in range(first, last))

    def has_own_words(self, first: int, last: int, depth: int) -> bool:
        """Whether the region has a text of its own: enough words that are neither quoted nor furniture."""
        count = 0
        for (start, stop), kind in self.runs(first, last, depth):
            if kind == "own":
                for index in range(start, stop):
                    count += len(self.line(index).split())
                    if count >= OWN_WORDS:
                        return True
        return False

    def runs(self, first: int, last: int, depth: int) -> Iterator[tuple[tuple[int, int], str]]:
        """The region as runs of lines: 'own', 'quoted' or 'furniture'. Empty lines end no run."""
        index, begun, kind = first, first, ""
        while index < last:
            if self.is_blank(index):
                index += 1
                continue
            here, stop = self.kind_at(index, last, depth)
            if here != kind or here == "furniture":
                if kind:
                    yield (begun, index), kind
                begun, kind = index, here
            index = stop
        if kind:
            yield (begun, last), kind

    def kind_at(self, index: int, last: int, depth: int) -> tuple[str, int]:
        """What the line `index` is, and the line where that ends."""
        if self.lines[index].depth > depth:
            return "quoted", index + 1
        wrote = self.end_of_attribution(index, last, depth)
        if wrote is not None and self.quotation_follows(wrote, depth):
            return "quoted", wrote
        end = self.end_of_furniture(index, last, depth)
        return ("furniture", end) if end is not None else ("own", index + 1)

    def quotation_follows(self, index: int, depth: int) -> bool:
        """Whether the next line with words, one empty line at most away, is quoted deeper."""
        for at in range(index, min(index + 2, len(self.lines))):
            if not self.is_blank(at):
                return self.lines[at].depth > depth
        return False

    def end_of_furniture(self, index: int, last: int, depth: int) -> int | None:
        """Where the furniture that begins at `index` ends; None if none does. One rule after another."""
        words = self.line(index)[:400]
        if words.rstrip() == "--":
            return self.end_of_tail(index, last, depth)
        if RULE.match(words):
            return self.end_of_list_footer(index, last, depth)
        if _SCRUBBED.match(words):
            return self.end_of_scrub_notice(index, last)
        if _DEVICE.match(words):
            return index + 1
        if _FOOTER.match(words):
            self.note_list(index, last)
            return self.end_of_paragraph(index, last, depth)
        if MARK.match(words) or END_MARK.match(words):
            return index + 1
        if words[:24].lower().lstrip("*_ ").startswith(_DISCLAIMER_LEADS) and _DISCLAIMER.match(
            " ".join(self.line(at)[:400] for at in range(index, min(index + 4, last)))
        ):
            return self.end_of_paragraph(index, last, depth)
        return None

    def end_of_tail(self, index: int, last: int, depth: int) -> int | None:
        """A signature: from '-- ' to the end or to a quotation, unless so much follows that '--' was only a divider."""
        self._dividers += 1
        if self._dividers > _MOST_DIVIDERS:
            return None
        count = 0
        most = _LAST_LINES if self.line(index) == "-- " else _LAST_LINES // 4
        for at in range(index + 1, last):
            if self.is_blank(at):
                continue
            if self.lines[at].depth > depth or self.end_of_attribution(at, last, depth) is not None:
                return at
            if self.line(at).startswith("_____") and self.end_of_list_footer(at, last, depth) is not None:
                return at
            count += 1
            if count > most:
                return None
        return last

    def end_of_list_footer(self, index: int, last: int, depth: int) -> int | None:
        """A list's footer: a rule, and within three lines the words of a mailing list."""
        after = [at for at in range(index + 1, min(index + 8, last)) if not self.is_blank(at)][:3]
        if not any(_LIST_WORDS.search(self.line(at)[:400]) for at in after):
            return None
        self.note_list(index, last)
        count = 0
        for at in range(index + 1, last):
            count += not self.is_blank(at)
            if self.lines[at].depth > depth or count > _LAST_LINES:
                return at if count <= _LAST_LINES else self.end_of_paragraph(index + 1, last, depth)
        return last

    def end_of_scrub_notice(self, index: int, last: int) -> int:
        """'next part' of a list archive, and the notice that a part was taken out."""
        at = index + 1
        while at < last and (self.is_blank(at) or _SCRUB_NOTICE.match(self.line(at)[:200])) and at < index + 10:
            at += 1
        return at

    def end_of_paragraph(self, index: int, last: int, depth: int) -> int:
        """The line after the paragraph that begins at `index`, at most `last`, no deeper quoted than `depth`."""
        at = index
        while at < last and not self.is_blank(at) and self.lines[at].depth <= depth:
            at += 1
        return max(at, index + 1)

    def note_list(self, index: int, last: int) -> None:
        """Keep the list that a footer names."""
        block = [self.line(at).strip()[:400] for at in range(index, min(index + 6, last))]
        group = _GROUP.match(" ".join(block))
        found = Via(kind="list", name=group["name"]) if group else None
        for here, after in zip(block, [*block[1:], ""], strict=True):
            match = _MAILING_LIST.match(here) if found is None else None
            if match is not None:
                address = match["id"] or (after if re.fullmatch(r"\S{1,200}(?:@| at )\S{1,200}", after) else None)
                found = Via(kind="list", name=displayed(match["name"]), id=address)
        if found is not None and found not in self.lists and len(self.lists) < _MOST_LISTS:
            self.lists.append(found)

    def end_of_attribution(self, index: int, last: int, depth: int) -> int | None:
        """The line after an 'On … wrote:' that begins at `index`, wrapped over three lines at most."""
        if self.lines[index].depth != depth or self.is_blank(index):
            return None
        joined = ""
        for stop in range(index, min(index + 3, last)):
            line = self.line(stop).strip()
            if len(line) > 300 or self.lines[stop].depth != depth or not line:
                return None
            joined = f"{joined} {line}".strip()
            if joined.endswith(":"):
                alone = stop == index and _NAME_WROTE.match(joined)
                return stop + 1 if _ON_WROTE.match(joined) or alone else None
        return None

    def trimmed(self, start: int, end: int) -> Span:
        """The span without white space at its borders."""
        words = self.text[start:end]
        return (
            Span(start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip())))
            if words.strip()
            else Span(start, start)
        )


def _lines_of(text: str, start: int, end: int) -> Iterator[Line]:
    """The lines of `text[start:end]`."""
    for match in _LINE.finditer(text, start, end):
        first, last = match.span(1)
        marks = _QUOTE_MARKS.match(text, first, last)
        words = marks.end() if marks else first
        yield Line(first, words, last, text.count(">", first, words))
        if match.end() >= end:
            return
