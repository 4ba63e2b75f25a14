"""`purport read --format plover`: one line of JSON an event."""

import io
import json
from pathlib import Path

from purport.cli.output import write_outcomes
from purport.records import Event, Failure, Provenance, Report, Span
from support import dated


def test_one_line_an_event_of_all_reports_and_failures_on_standard_error(tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    document = dated("Rebels attacked the base and shelled the town.", "2024-03-21")
    events = tuple(
        Event(id=f"e{number}", type="ASSAULT", anchor=Span(start, end))
        for number, start, end in ((1, 7, 15), (2, 29, 36))
    )
    reports = [
        Report(purport=Provenance(version="1.0"), document=document, events=some) for some in (events, (), events[:1])
    ]
    failure = Failure(location="lost.txt", error="InputError", message="it is not there")
    path = tmp_path / "events.jsonl"
    assert not write_outcomes(iter([*reports, failure]), format="plover", output=path)
    lines = [json.loads(line) for line in io.BytesIO(path.read_bytes())]
    assert [(line["id"][-2:], line["event_text"]) for line in lines] == [
        ("e1", ["attacked"]), ("e2", ["shelled"]), ("e1", ["attacked"]),
    ]  # fmt: skip
    assert capsys.readouterr().err == "purport: lost.txt: it is not there\n"
