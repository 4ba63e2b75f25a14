"""What the first and last lines of a text say about it: outlet, date, title, byline, and the dateline of a wire
report.
"""

import re

from purport.documents.dates import DATE, when_of
from purport.documents.plain import is_headline
from purport.records import Block, Clue, Evidence, FieldName, Span

_HEAD_BLOCKS = 8
_LABELS: dict[str, FieldName] = {
    "source": "outlet", "outlet": "outlet", "publisher": "outlet", "publication": "outlet", "newspaper": "outlet",
    "published": "published", "published on": "published", "date": "published", "posted": "published",
    "posted on": "published", "title": "title", "headline": "title", "author": "byline", "reporter": "byline",
    "byline": "byline", "written by": "byline",
}  # fmt: skip
_LABELLED = re.compile(
    r"[*_]{0,2}("
    + "|".join(sorted(_LABELS, key=len, reverse=True))
    + r")\s{0,3}[*_]{0,2}:[*_]{0,2}\s{0,3}(\S.{0,200})",
    re.I,
)
_PERSON = r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,5}"
_BYLINE = re.compile(
    rf"(?:written |reported |story )?by:?\s+({_PERSON}(?:(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*){_PERSON}){{0,3}})$", re.I
)
_WIRE = re.compile(
    r"(?P<place>[A-Z][A-Z'’.-]+(?:[ ,/]+[A-Z][\w'’.-]+){0,5}),?\s+"
    r"(?:(?P<date>[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,?\s+\d{4})?|\d{1,2}\s+[A-Z][a-z]{2,8}\.?(?:\s+\d{4})?),?\s*)?"
    r"(?:\((?P<agency>[A-Z][^()\n]{1,40})\)\s*)?(?P<dash>[-–—]{1,2})\s"
)  # fmt: skip
_AGENCY_LEAD = re.compile(r"\((?P<agency>[A-Z][^()\n]{1,40})\)\s*[-–—]{1,2}\s")
_OUTLET_WORD = re.compile(
    r"\b(?:news|times|agency|post|daily|herald|tribune|gazette|press|telegraph|guardian|journal|observer|chronicle"
    r"|courier|dispatch|radio|television|tv|channel|broadcasting|wire|online|weekly|monitor|sentinel|mirror|star|mail|globe|echo"
    r"|bulletin|inquirer|examiner|independent|standard|reuters|bbc|cnn|afp|npr|english|network|media|review|today|voice)\b"
    r"|\.(?:com|org|net|info)\b",
    re.I,
)
_DATE_LIKE = re.compile(
    r"[*_]*(?:[^\W\d]+,? )?(?:\d{1,2}\S{0,2} [^\W\d]+|[^\W\d]+ \d{1,2}\S{0,2}),? (?:19|20)\d\d[*_]*"
)
"""A date by its form alone, whatever the language of the month."""
_WEEKDAY_LINE = re.compile(
    r"[*_]*(?:(?:on|late|early|this) )*(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"(?: (?:morning|noon|afternoon|evening|night))?(?:,? (?:edition|issue))?[*_]*",
    re.I,
)
_SALUTATION = re.compile(
    r"(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening|day))(?: (?:to|my|our|all|and|or|&|of|the"
    r"|everyone|everybody|friends?|colleagues?|comrades?|sirs?|madam|editors?|readers?|list|group|folks|team"
    r"|subscribers?|members?|there|you|(?:mr|mrs|ms|dr|prof)\.? \S+)){0,8}",
    re.I,
)
_LINE = re.compile(r"\S[^\r\n]*")
_UPDATED = re.compile(r"[*_]{0,2}(?:last )?(?:updated|modified|edited)\b", re.I)
_SPLIT = re.compile(r"\s+[|–—·•-]\s+|\s*\|\s*")
_NAME_WORD = re.compile(r"(?:[A-Z0-9][\w.'’&-]*|al-[A-Z]\w*|of|the|de|la|el|and|&)$")


def masthead_evidence(text: str, blocks: tuple[Block, ...]) -> tuple[Evidence, ...]:
    """What the head of the text says, in the order found; spans point into `text`.

    Lines before the first paragraph are read as outlet, date, title and byline, labelled lines ("Source: …") by their
    label, and the first paragraph for a wire dateline ("BAGHDAD, Feb 7 (Agency) –").
    """
    head, first_paragraph = _head_of(text, blocks)
    found = [evidence for line in head for evidence in _line_evidence(text, line)]
    found += _names_above_date(text, head, found)
    if first_paragraph is not None:
        found += _wire_evidence(text, first_paragraph)
    return tuple(found)


def _head_of(text: str, blocks: tuple[Block, ...]) -> tuple[list[Span], Span | None]:
    """The lines above the first paragraph, and that paragraph. Paragraphs of short lines, one of which speaks for a
    field by its form, belong to the head.
    """
    head: list[Span] = []
    for block in blocks[:_HEAD_BLOCKS]:
        if block.kind in ("furniture", "caption", "quoted"):
            continue
        lines = _lines(text, block.span)
        if block.kind == "paragraph" and not (len(lines) <= 4 and any(_line_evidence(text, line) for line in lines)):
            return head, block.span
        head += lines
    return head, None


def _lines(text: str, span: Span) -> list[Span]:
    """The lines of `text[span]` that are not empty."""
    return [Span(*match.span()) for match in _LINE.finditer(text, span.start, span.end)]


def _line_evidence(text: str, span: Span) -> list[Evidence]:
    """What one line of the head says by its form alone: a label, a date, a byline."""
    words = text[span.start : span.end]
    if len(words) > 240 or _UPDATED.match(words):
        return []
    labelled = _LABELLED.match(words)
    if labelled:
        return [_evidence(text, _LABELS[labelled[1].lower()], "label", span.start + labelled.start(2), span.end)]
    byline = _BYLINE.match(words.strip("*_ "))
    if byline:
        return _byline(text, text.index(byline[1], span.start), byline[1])
    return _date_line(text, span)


def _byline(text: str, start: int, names: str) -> list[Evidence]:
    """Who wrote it, and for whom where the line ends in an outlet: "Anna Korr, Coastal Wire"."""
    writers, comma, last = names.rpartition(",")
    outlet = last.strip()
    if not comma or " " not in outlet or " and " in outlet or not has_outlet_word(outlet) or not is_name(outlet):
        return [_evidence(text, "byline", "masthead", start, start + len(names))]
    end = start + len(names)
    return [
        _evidence(text, "byline", "masthead", start, start + len(writers)),
        _evidence(text, "outlet", "masthead", end - len(outlet), end),
    ]


def _date_line(text: str, span: Span) -> list[Evidence]:
    """A line that is a date, alone or beside a name set off by a bar or dash ("The Daily X | 3 March 2024"), or by a
    comma if a word says that it is an outlet's, since a place may stand there as well.
    """
    pieces = _outlet_and_date(text, span) or _pieces(text, span)
    dates = [(start, end) for start, end in pieces if _is_date(text[start:end])]
    if not dates or len(pieces) > 3:
        return []
    found = [_evidence(text, "published", "dateline", *dates[0])]
    names = [(start, end) for start, end in pieces if not _is_date(text[start:end]) and is_name(text[start:end])]
    return found + [_evidence(text, "outlet", "masthead", start, end) for start, end in names[:1]]


def _pieces(text: str, span: Span) -> list[tuple[int, int]]:
    """`text[span]` cut at bars and spaced dashes, each piece without white space and emphasis around it."""
    borders = [span.start]
    for match in _SPLIT.finditer(text, span.start, span.end):
        borders += [match.start(), match.end()]
    borders.append(span.end)
    pieces = []
    for start, end in zip(borders[::2], borders[1::2], strict=True):
        words = text[start:end]
        start += len(words) - len(words.lstrip("*_ \t"))
        pieces.append((start, start + len(words.strip("*_ \t"))))
    return [(start, end) for start, end in pieces if end > start]


def _outlet_and_date(text: str, span: Span) -> list[tuple[int, int]]:
    """The two pieces of "The Daily X, 3 March 2024"; none if the line is anything else."""
    start, end = next(iter(_pieces(text, span)), (span.start, span.end))
    name, comma, rest = text[start:end].partition(",")
    date = rest.strip()
    if text[end : span.end].strip("*_ \t") or not comma or not _is_date(date):
        return []
    if not has_outlet_word(name) or not is_name(name):
        return []
    return [(start, start + len(name)), (end - len(date), end)]


def _is_date(words: str) -> bool:
    """Whether `words` are a date, perhaps with a clock time, and little else."""
    match = DATE.match(words)
    rest = words[match.end() :] if match else ""
    return match is not None and re.fullmatch(r"[,.\s]*(?:at\s+)?(?:\d{1,2}[:.]\d{2}.{0,20})?", rest) is not None


def is_name(words: str) -> bool:
    """Whether `words` read as the name of an outlet: a word that outlets carry, or two or three capitalised words."""
    tokens = words.strip("*_ ").split()
    if not 1 <= len(tokens) <= 6 or not all(_NAME_WORD.match(token) for token in tokens):
        return False
    return has_outlet_word(words) or len(tokens) <= 3


def has_outlet_word(words: str) -> bool:
    """Whether a word that outlets carry ('Times', 'Agency', '.com') is among `words`."""
    return _OUTLET_WORD.search(words) is not None


def _names_above_date(text: str, head: list[Span], found: list[Evidence]) -> list[Evidence]:
    """Outlet and title among the lines of the head that say nothing by their form.

    A name is taken for the outlet only if it carries a word that outlets carry, or if a date stands next to it;
    the first other headline is the title.
    """
    taken = [item.span.start for item in found if item.span]
    dated = [any(e.field == "published" and e.clue == "dateline" for e in _line_evidence(text, line)) for line in head]
    more: list[Evidence] = []
    for number, line in enumerate(head):
        if any(line.start <= start < line.end for start in taken):
            continue
        start, end = next(iter(_pieces(text, line)), (line.start, line.end))
        words = text[start:end]
        known = {item.field for item in [*found, *more]}
        if (
            "outlet" not in known
            and is_name(words)
            and (any(dated[max(0, number - 1) : number + 2]) or has_outlet_word(words))
        ):
            more.append(_evidence(text, "outlet", "masthead", start, end))
        elif "title" not in known and _is_title(words):
            more.append(_evidence(text, "title", "masthead", line.start, line.end))
    return more


def _is_title(words: str) -> bool:
    """Whether a line can be the title: a headline of three words or more, no date in any language, no salutation."""
    return (
        is_headline(words)
        and len(words.split()) > 2
        and not _DATE_LIKE.fullmatch(words)
        and not _WEEKDAY_LINE.fullmatch(words)
        and not _SALUTATION.fullmatch(words)
    )


def _wire_evidence(text: str, span: Span) -> list[Evidence]:
    """The wire dateline at the start of the first paragraph: place, date and agency; needs a date or an agency."""
    match = _WIRE.match(text, span.start, min(span.end, span.start + 200)) or _AGENCY_LEAD.match(
        text, span.start, span.end
    )
    if match is None:
        return []
    groups = match.groupdict()
    found = []
    if groups.get("date") and when_of(groups["date"]):
        found.append(_evidence(text, "published", "wire", *match.span("date")))
    if groups.get("agency") and not when_of(groups["agency"]):
        found.append(_evidence(text, "outlet", "wire", *match.span("agency")))
    return found


def _evidence(text: str, field: FieldName, clue: Clue, start: int, end: int) -> Evidence:
    return Evidence(field=field, clue=clue, value=" ".join(text[start:end].split()), span=Span(start, end))
