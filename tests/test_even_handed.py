"""All sides are treated alike: exchange the parties, and the records are the same with the parties exchanged."""

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from even_handed.frames import Frame, Pair, differences, fill, fillings, frames, parties, read
from even_handed.names import found, people, rates
from even_handed.words import choices, codes, read_choices
from purport.reader import Reader
from purport.records import Span

FRAMES = frames()
PARTIES = parties()
MOST_POINTS_APART = 3.0
"""By so much the share of names found may differ between two origins."""
FEWEST_FOUND = 90.0
"""Percent of the names of every origin: finding nobody anywhere would be even-handed, too."""
FEWEST_READ = 0.9
"""The share of frames in which something is read, for the same reason."""
FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))["even_handed"]
FEWEST_WITH_EVENTS = 0.6
"""Not all frames tell of an event."""
RECORDS = ("statements", "actors", "times", "document", "events", "wording")
Readings = dict[str, dict[Pair, Sequence[str]]]


@pytest.fixture(scope="module")
def readings(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Readings:
    """What is read of every frame under every filling, in the frame's terms."""
    filled = [one for frame in FRAMES for one in fillings(frame, PARTIES)]
    out: Readings = {}
    for one, lines in zip(filled, read(reader, filled, tmp_path_factory.mktemp("frames")), strict=True):
        out.setdefault(one.frame.id, {})[one.pair] = lines
    return out


def _exchanges(readings: Readings) -> Iterator[tuple[str, Sequence[str], Sequence[str]]]:
    """Every frame filled with two parties, and with the same two exchanged."""
    for frame, by_pair in readings.items():
        for (one, other), lines in by_pair.items():
            if one < other and (other, one) in by_pair:
                yield f"{frame}: {one}, {other}", lines, by_pair[other, one]


def _percent_alike(readings: Readings, what: str | tuple[str, ...]) -> float:
    """The percentage of exchanges after which the lines that begin with `what`, or one of it, are the same."""
    alike = [
        [line for line in before if line.startswith(what)] == [line for line in after if line.startswith(what)]
        for _, before, after in _exchanges(readings)
    ]
    return 100 * sum(alike) / len(alike)


def test_exchange_the_parties_and_whole_records_are_the_same(readings: Readings) -> None:
    """Compared are whole records: spans, names, kinds, countries, sectors, offices, speakers, times; not confidence.
    Events and their wording, which hang on all of these, are compared by themselves.
    """
    differing = [(name, differences(before, after)) for name, before, after in _exchanges(readings) if before != after]
    alike = _percent_alike(readings, ("document", "statements", "actors", "times"))
    assert alike >= FLOORS["everything"], f"{alike:.1f} %, for instance {differing[:3]}"


@pytest.mark.parametrize("record", RECORDS)
def test_exchange_the_parties_and_the_records_of_one_kind_are_the_same(readings: Readings, record: str) -> None:
    assert _percent_alike(readings, record) >= FLOORS[record]


def test_the_frames_are_read(readings: Readings) -> None:
    for record, fewest in (
        ("statements[1].speaker", FEWEST_READ), ("actors[1].name", FEWEST_READ), ("events[1].type", FEWEST_WITH_EVENTS)
    ):  # fmt: skip
        read_in = [
            any(line.startswith(record) for line in next(iter(outcomes.values()))) for outcomes in readings.values()
        ]
        assert sum(read_in) >= fewest * len(FRAMES), record


def test_whatever_it_is_called_it_is_coded_the_same(reader: Reader, tmp_path: Path) -> None:
    """Types, modes, contexts, who and whom, status, victims, place and time; under every filling."""
    readings = read_choices(reader, PARTIES, tmp_path)
    assert len(readings) >= 12
    compared = [
        (line, word, first, other)
        for line, by_word in readings.items()
        for word, codings in by_word.items()
        for first, other in zip(next(iter(by_word.values())), codings, strict=True)
    ]
    differing = [(line, word, differences(first, other)) for line, word, first, other in compared if first != other]
    assert 100 - 100 * len(differing) / len(compared) >= FLOORS["words"], differing
    empty = [line for line, by_word in readings.items() if any(not one for one in next(iter(by_word.values())))]
    assert empty == []


def test_whoever_reports_it_it_is_coded_the_same(reader: Reader, tmp_path: Path) -> None:
    filled = [fillings(one.frame, PARTIES)[0] for one in choices()]
    outlets = [party[kind] for party in list(PARTIES.values())[:4] for kind in ("outlet", "tv")]
    readings = [[codes(lines) for lines in read(reader, filled, tmp_path, outlet)] for outlet in outlets]
    assert all(one == readings[0] for one in readings)


def test_names_of_every_origin_are_found_alike(reader: Reader, tmp_path: Path) -> None:
    persons = people()
    by_origin = rates(persons, found(reader, persons, tmp_path))
    assert max(by_origin.values()) - min(by_origin.values()) <= MOST_POINTS_APART, by_origin
    assert min(by_origin.values()) >= FEWEST_FOUND, by_origin


def test_every_frame_has_parties_to_exchange() -> None:
    assert [frame.id for frame in FRAMES if not frame.kinds] == []
    assert len({frame.id for frame in FRAMES}) == len({frame.text for frame in FRAMES}) == len(FRAMES) >= 250
    assert {len(fillings(frame, PARTIES)) for frame in FRAMES} <= {14, 16}  # two parties are given no capital


def test_a_filled_frame_has_its_words_and_the_way_back() -> None:
    frame = Frame("x", "{country1} sent {a:demonym1} envoy. {country2} sent {man2}.")
    filled = fill(frame, ("United States", "Iraq"), PARTIES)
    assert filled.text == "The United States sent an American envoy. Iraq sent Karim al-Rubaie."
    assert filled.span(Span(0, 17)) == filled.span(Span(4, 17)) == "0:10 '{country1}'"
    assert filled.span(Span(23, 40)) == "16:34 '{a:demonym1} envoy'"
    assert filled.span(Span(52, 67)) == "52:58 '{man2}'"
    assert filled.span(Span(52, 57)) == "52:man2+5 'Karim'"
    assert filled.words("Karim al-Rubaie") == "{man2}"
    assert filled.words("Karim") == "'Karim' cut"
    assert filled.words("an American envoy … Iraq") == "{a:demonym1} envoy … {country2}"
    assert filled.words("elsewhere") == "elsewhere"


def test_names_are_of_many_origins_and_are_no_one_twice() -> None:
    persons = people()
    by_origin = {one.origin: sum(other.origin == one.origin for other in persons) for one in persons}
    assert len(by_origin) >= 12
    assert min(by_origin.values()) >= 25
    assert len({one.name for one in persons}) == len(persons)
