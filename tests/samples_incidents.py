"""The two incidents of the samples as `read` tells them, against the tables of samples/README.md.

`python tests/samples_incidents.py` prints, for every report and field, whether it is right, apart, wrong or missing:

- right: a mention of an event of the incident gives the value, with the words of the table;
- apart: a mention of another event does;
- wrong: the incident's events give another value, and no event this one;
- missing: nobody gives any.

An event is of the incident if it shares words with the table's row, the most first. `OTHER_COUNTS` are the numbers that
other voices give in the same reports.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from purport.reader import Reader
from purport.records import Count, Event, EventMention, Report, Span, Voice, When
from purport.settings import Settings

ROOT: Final = Path(__file__).resolve().parent.parent
SAMPLES: Final = ROOT / "samples"
FIELDS: Final = ("killed", "injured", "date", "place", "who", "claimed", "others")
NUMBER: Final = re.compile(r"(?P<least>more than |at least )?(?P<number>\d+)")
Key = tuple[str, str | None]


class Other(NamedTuple):
    """A number that another voice gives: field, lowest, highest, words of the report, and the voice's name."""

    field: str
    low: int | None
    high: int | None
    words: str
    voice: str


OTHER_COUNTS: Final[dict[Key, list[Other]]] = {
    ("harbour-agency-marvopress.txt", None): [Other("killed", 20, None, "more than 20 people died", "committee")],
    ("ushkaral-watch.mbox", "m1.20250209@ledger.example"): [
        Other("killed", 23, 23, "23 people were killed", "Companies"),
        Other("killed", 9, 9, "nine\nmilitants were", "government"),
    ],
    ("harbour-courant.html", None): [Other("killed", 9, 9, "“nine terrorists” died", "regime")],
    ("radio-velim.rss.xml", "rv94-0210-1"): [
        Other("killed", 23, 23, "23 dead", "committee"),
        Other("killed", 9, 9, 'nine "terrorists"', "ministry"),
    ],
    ("telvane.atom.xml", "tag:wire.telvane.example,2025-02-27:olmendar-3"): [
        Other("killed", 2, 2, "two deaths", "Interior Ministry"),
        Other("killed", 11, 11, "11 attackers had been killed", "Interior Ministry"),
    ],
    ("bridge-courant-forwarded.eml", None): [Other("killed", 2, 2, "only two\nmen fell", "elvic")],
    ("articles.jsonl", "MP-2025-0301-02"): [Other("killed", 11, 11, "Eleven terrorists", "Interior Ministry")],
    ("ushkaral-watch.mbox", "m3.20250302@marvopress.example"): [
        Other("killed", 11, 11, "Eleven terrorists were eliminated", "ministry")
    ],
    ("bridge-sawt-ushkar.html", None): [Other("killed", 11, 11, "the fighters lost 11 men", "newspapers")],
    ("articles.jsonl", "TC-20250304-b"): [
        Other("injured", 7, 7, "three of the seven wounded", "doctors"),
        Other("killed", 11, 11, "Their own dead, if there were eleven", "Courant"),
    ],
}
RESPONSIBLE: Final[dict[Key, tuple[str, ...]]] = {
    ("harbour-telvane-alternative.eml", None): ("Interior Ministry", "It"),
    ("radio-velim.rss.xml", "rv94-0210-1"): (),
    ("harbour-notebook-undated.txt", None): (),
    ("radio-velim.rss.xml", "rv94-0301-2"): (),
    ("ushkaral-watch-2025-March.txt.gz", "p1.20250304@ledger.example"): (),
    ("ushkaral-watch.mbox", "m2.20250227@ledger.example"): ("Saraya al-Ushkar",),
    ("telvane.atom.xml", "tag:wire.telvane.example,2025-02-27:olmendar-3"): ("Ushkaral Companies",),
    ("bridge-courant-forwarded.eml", None): ("Sarayat al-Ushkar",),
}
"""Who is held responsible, where the table's words are no name that the report has; an empty tuple: nobody."""
CLAIMED: Final[dict[Key, str]] = {
    ("ushkaral-watch.mbox", "m2.20250227@ledger.example"): "erased",
    ("telvane.atom.xml", "tag:wire.telvane.example,2025-02-27:olmendar-3"): "claimed responsibility",
    ("bridge-courant-forwarded.eml", None): "claimed responsibility",
}
"""Where a group claims it, and words of the statement."""


class Result(NamedTuple):
    """One field of one report."""

    report: Key
    field: str
    verdict: str
    expected: str
    found: str


def reports() -> dict[Key, Report]:
    """The sample reports by file and part."""
    read = Reader(Settings()).read([str(SAMPLES)])
    found = [one for one in read if isinstance(one, Report)]
    return {(Path(one.document.origin.location).name, one.document.origin.part): one for one in found}


def measured(read: dict[Key, Report]) -> Iterator[Result]:
    """Every field of every row of the tables."""
    expected = json.loads((ROOT / "tests" / "samples_expected.json").read_bytes())
    for incident in expected["incidents"].values():
        for row in incident["claims"]:
            yield from _row(row, read[row["file"], row["part"]])


def _row(row: dict[str, Any], report: Report) -> Iterator[Result]:
    key = (row["file"], row["part"])
    events = _incident(row, report)
    for field in ("killed", "injured"):
        if row[field] is not None:
            number = NUMBER.search(row[field])
            assert number is not None
            low = int(number["number"])
            high = None if number["least"] else low
            verdict, found = _count(report, events, field, low, high, row[f"{field}_words"])
            yield Result(key, field, verdict, row[field], found)
    yield Result(key, "date", *_date(row, report, events))
    yield Result(key, "place", *_place(row, report, events))
    if RESPONSIBLE.get(key, (row["held_responsible"],)):
        yield Result(key, "who", *_who(row, report, events, RESPONSIBLE.get(key, (row["held_responsible"],))))
    if key in CLAIMED:
        statements = [one for one in report.statements if one.id in {id for event in events for id in event.statements}]
        all_words = [" ".join(_words(report, (*one.source, *one.cue, *one.content)).split()) for one in statements]
        parts = CLAIMED[key].split()
        is_right = any(all(part in words for part in parts) for words in all_words)
        yield Result(key, "claimed", "right" if is_right else "missing", CLAIMED[key], " | ".join(all_words)[:60])
    for other in OTHER_COUNTS.get(key, []):
        verdict, found = _count(report, events, other.field, other.low, other.high, other.words, other.voice)
        yield Result(key, "others", verdict, f"{other.field} {other.words}", found)


def _incident(row: dict[str, Any], report: Report) -> list[Event]:
    """The events of the row's incident: those that share words with it, the most first."""
    spans = [
        span
        for name in ("killed_words", "injured_words", "date_words", "place_words")
        if row[name]
        for span in _at(report.document.text, row[name])
    ]

    def shared(event: Event) -> int:
        return sum(any(_touch(span, one) for mention in event.mentions for one in _evidence(mention)) for span in spans)

    harmful = [one for one in report.events if one.type in ("ASSAULT", "COERCE")]
    ranked = sorted(harmful, key=shared, reverse=True)
    return [one for one in ranked if shared(one) and shared(one) == shared(ranked[0])][:1]


def _evidence(mention: EventMention) -> Iterator[Span]:
    yield mention.anchor
    for count in (mention.fatalities, mention.injured):
        yield from count.spans if count is not None else ()
    if mention.place is not None:
        yield mention.place.span
    if mention.when is not None and mention.when.span is not None:
        yield mention.when.span
    for ref in mention.recipients:
        yield from ref.spans


def _mentions(events: Iterable[Event]) -> list[EventMention]:
    return [mention for event in events for mention in event.mentions]


def _count(
    report: Report, events: list[Event], field: str, low: int | None, high: int | None, words: str, voice: str = ""
) -> tuple[str, str]:
    where = _at(report.document.text, words)
    given = []
    for of_incident, mentions in ((True, _mentions(events)), (False, _mentions(report.events))):
        for mention in mentions:
            count: Count | None = mention.fatalities if field == "killed" else mention.injured
            if count is None:
                continue
            given.append((of_incident, count, mention))
            vouched = not voice or voice.lower() in _named(report, mention.voices[-1]).lower()
            is_there = any(_touch(one, span) for one in where for span in count.spans)
            if count.low == low and (count.high == high or high is None or count.high is None) and is_there and vouched:
                return ("right" if of_incident else "apart"), _told(report, count)
    wrong = [count for of_incident, count, _ in given if of_incident]
    return ("wrong" if wrong and not voice else "missing"), "; ".join(_told(report, one) for one in wrong)


def _named(report: Report, voice: Voice) -> str:
    """The words for a voice and the name of whom they mean."""
    names = {one.id: one.name for one in report.actors}
    return f"{voice.name} {names.get(voice.actor or '')}"


def _told(report: Report, count: Count) -> str:
    return f"{count.low}–{count.high} {report.words(count.spans)!r}"


def _date(row: dict[str, Any], report: Report, events: list[Event]) -> tuple[str, str, str]:
    day = row["date"][:10]
    where = [span for part in re.split(", ", row["date_words"]) for span in _at(report.document.text, part)]
    is_known = report.document.published.earliest is not None
    wrong = []
    for of_incident, mentions in ((True, _mentions(events)), (False, _mentions(report.events))):
        for mention in mentions:
            when: When | None = mention.when
            if when is None:
                continue
            is_there = when.span is not None and any(_touch(when.span, one) for one in where)
            if is_there and (not is_known or (when.earliest or "").startswith(day)):
                return ("right" if of_incident else "apart"), row["date"], str(when.earliest or when.timex)
            if of_incident:
                wrong.append(str(when.earliest or when.timex))
    return ("wrong" if wrong else "missing"), row["date"], "; ".join(wrong)


def _place(row: dict[str, Any], report: Report, events: list[Event]) -> tuple[str, str, str]:
    where = _at(report.document.text, row["place_words"])
    wrong = []
    for of_incident, mentions in ((True, _mentions(events)), (False, _mentions(report.events))):
        for mention in mentions:
            if mention.place is None:
                continue
            if any(_touch(mention.place.span, one) for one in where):
                return ("right" if of_incident else "apart"), row["place"], mention.place.name
            if of_incident:
                wrong.append(mention.place.name)
    return ("wrong" if wrong else "missing"), row["place"], "; ".join(wrong)


def _who(row: dict[str, Any], report: Report, events: list[Event], names: tuple[str, ...]) -> tuple[str, str, str]:
    actors = {one.id: one for one in report.actors}
    wrong = []
    for of_incident, mentions in ((True, _mentions(events)), (False, _mentions(report.events))):
        for mention in mentions:
            for ref in mention.actors:
                words = report.words(ref.spans)
                known = actors.get(ref.actor or "")
                told = f"{words} = {known.name if known is not None else None}"
                if any(name.lower() in told.lower() for name in names):
                    return ("right" if of_incident else "apart"), names[0], told
                if of_incident:
                    wrong.append(told)
    return ("wrong" if wrong else "missing"), row["held_responsible"], "; ".join(wrong)


def _words(report: Report, spans: tuple[Span, ...]) -> str:
    return report.words(tuple(sorted(spans)))


def _at(text: str, words: str) -> list[Span]:
    """Where words stand in a text, white space aside."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return [Span(*one.span()) for one in re.finditer(pattern, text)]


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def main() -> None:
    """Print every field that is not right (all with 'all'), and the sums."""
    results = list(measured(reports()))
    for one in results:
        if one.verdict != "right" or "all" in sys.argv[1:]:
            print(f"{one.verdict:8} {one.field:8} {one.report[1] or one.report[0]:50} {one.expected!r} – {one.found}")
    sums = Counter((one.field, one.verdict) for one in results)
    for field in FIELDS:
        print(
            f"{field:8}", *(f"{verdict} {sums[field, verdict]}" for verdict in ("right", "apart", "wrong", "missing"))
        )


if __name__ == "__main__":
    main()
