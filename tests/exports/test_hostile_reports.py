"""Reports that were made to break an export: every format is still well formed, and no longer than it must be."""

import csv
import io
import json
from pathlib import Path

import msgspec
import pytest

from purport.exports.exported import Exported, as_exported
from purport.exports.formats import FORMATS
from purport.exports.names import FormatName
from purport.exports.tables import TABLES
from purport.reader import Reader
from purport.records import Actor, ActorRef, Event, Place, Report, Role, Span, Statement
from whole_report import OUTLET, REPORT

STREAMS = [name for name, format in FORMATS.items() if format.stream is not None]
LINES = [name for name in STREAMS if name not in ("json", "acled", "polecat")]
AWKWARD = [
    "=HYPERLINK(\"http://x\",'y')",
    "a\r\nb\rc\nd\u2028e\u2029f\x85g\x0bh\x0ci",
    "\x00\x1b[2J\x1b]0;title\x07\u202e",
    "half \ud83c and \udf0a",
    '","\t"\t\'\\',
    "</script><!-- ]]> \ufeff",
    "",
]


def _written(format: FormatName, reports: list[Report]) -> bytes:
    stream = io.BytesIO()
    write = FORMATS[format].stream
    assert write is not None
    write(as_exported(reports), stream)
    return stream.getvalue()


def _awkward(words: str) -> Report:
    """A report all of whose words are `words`."""
    text = f"{words} {words}"
    span = Span(0, len(words))
    actor = Actor(
        id="a1", name=words, kind="person", mentions=(span,), aliases=(words,),
        roles=(Role(role=words, organisation=words, span=span),),
    )  # fmt: skip
    ref = ActorRef(actor="a1", spans=(span,))
    event = msgspec.structs.replace(
        REPORT.events[0], anchor=span, actors=(ref,), recipients=(ActorRef(spans=(span,)),),
        place=Place(name=words, span=span), when=None, mentions=(), contexts=(words,), mode=words,
    )  # fmt: skip
    statement = msgspec.structs.replace(REPORT.statements[0], source=(span,), cue=(span,), content=(span,))
    document = msgspec.structs.replace(
        REPORT.document, text=text, title=words, outlet=words, byline=words, warnings=(words,),
        origin=msgspec.structs.replace(REPORT.document.origin, location=words, part=words),
    )  # fmt: skip
    return msgspec.structs.replace(
        REPORT, document=document, actors=(actor,), events=(event,), statements=(statement,), wording=()
    )


@pytest.mark.parametrize("words", AWKWARD)
@pytest.mark.parametrize("format", LINES)
def test_lines_of_json_stay_lines_of_json(format: FormatName, words: str) -> None:
    data = _written(format, [_awkward(words), REPORT])
    assert b"\x00" not in data
    lines = data.split(b"\n")
    assert lines.pop() == b""
    assert [line for line in lines if not isinstance(json.loads(line), dict)] == []
    assert len(lines) == len(_written(format, [_awkward("x")]).splitlines()) + len(
        _written(format, [REPORT]).splitlines()
    )


@pytest.mark.parametrize("words", AWKWARD)
@pytest.mark.parametrize(("format", "delimiter"), [("acled", ","), ("polecat", "\t")])
def test_rows_stay_rows(format: FormatName, delimiter: str, words: str) -> None:
    text = _written(format, [_awkward(words), REPORT]).decode()
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    assert [len(row) for row in rows] == [len(rows[0])] * 3
    assert len(text.splitlines()) == 3


@pytest.mark.parametrize("words", AWKWARD)
def test_tables_stay_tables(words: str, tmp_path: Path) -> None:
    for name in ("csv", "parquet", "brat"):
        folder = tmp_path / name
        folder.mkdir()
        write = FORMATS[name].folder
        assert write is not None
        write(as_exported([_awkward(words)]), folder)
    for name, table in TABLES.items():
        with (tmp_path / "csv" / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
            rows = list(csv.reader(stream))
        assert {len(row) for row in rows} == {len(table.columns)}
        (exported,) = as_exported([_awkward(words)])
        assert len(rows) == 1 + sum(1 for _ in table.rows(exported))


def _crowded(number: int) -> Report:
    """A report of many actors, events and statements, all of which name each other as little as they can."""
    words = "Somebody of somewhere "
    spans = [Span(at * len(words), (at + 1) * len(words) - 1) for at in range(number)]
    actors = tuple(
        Actor(
            id=f"a{at}", name=f"Somebody {at:06}", kind="person", mentions=(span,),
            roles=(Role(role="chief", organisation=f"Somebody {(at + 1) % number:06}"),),
        )
        for at, span in enumerate(spans)
    )  # fmt: skip
    events = tuple(
        Event(
            id=f"e{at}", type="ASSAULT", anchor=span, actors=(ActorRef(actor=f"a{at}", spans=(span,)),),
            place=Place(name=f"Place {at:06}", span=span), voices=(OUTLET,), status="asserted",
        )
        for at, span in enumerate(spans)
    )  # fmt: skip
    statements = tuple(
        Statement(id=f"s{at}", content=(span,), manner="direct", speaker=f"a{at}", voices=(OUTLET,))
        for at, span in enumerate(spans)
    )
    document = msgspec.structs.replace(REPORT.document, text=words * number)
    return msgspec.structs.replace(
        REPORT, document=document, actors=actors, events=events, statements=statements, times=(), wording=()
    )


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_written_grows_with_the_report_and_not_with_its_square(format: FormatName, tmp_path: Path) -> None:
    sizes = []
    for number in (300, 600):
        if FORMATS[format].stream is not None:
            sizes.append(len(_written(format, [_crowded(number)])))
            continue
        folder = tmp_path / str(number)
        folder.mkdir()
        write = FORMATS[format].folder
        assert write is not None
        write(iter([Exported(_crowded(number), ())]), folder)
        sizes.append(sum(path.stat().st_size for path in folder.iterdir()))
    assert sizes[1] < 2.1 * sizes[0]


@pytest.mark.parametrize(
    "text",
    [
        '=1+1\n\n-2 is the answer," he said.\n' * 40,
        "\x1b]8;;http://x\x07link\x1b]8;;\x07 \u202eUNDO, the minister said.\n" * 40,
        '"We stay,"\x00 he said. \ufeff' * 200,
        "He said that " * 200 + "it holds.",
        "𝕿𝖍𝖊 𝖒𝖎𝖓𝖎𝖘𝖙𝖊𝖗 said the wall 🌊 will hold on Monday. " * 60,
    ],
    ids=["formulas", "escapes", "nul", "nested", "astral"],
)
def test_texts_as_they_are_read(tmp_path: Path, text: str, reader: Reader) -> None:
    path = tmp_path / "=cmd|' .txt"
    path.write_text(f"The wall will hold, the minister said on May 4, 2031.\n\n{text}", encoding="utf-8")
    (report,) = reader.read([str(path)])
    assert isinstance(report, Report)
    for format in LINES:
        for line in _written(format, [report]).splitlines():
            assert isinstance(json.loads(line), dict)
    for annotation in json.loads(_written("webannotation", [report]))["first"]["items"]:
        for target in annotation["target"]:
            position, quote = target["selector"]
            assert report.document.text[position["start"] : position["end"]] == quote["exact"]
