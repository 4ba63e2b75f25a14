"""What reports say of the tables that events are told by."""

import hashlib
from pathlib import Path

import purport
from purport.reader import Reader
from purport.records import Model
from support import document


def test_a_report_names_the_lexicon_by_the_bytes_of_its_files() -> None:
    folder = Path(purport.__file__).parent / "data" / "events"
    tables = sorted(path for path in folder.iterdir() if path.suffix in (".tsv", ".json"))
    together = b"".join(path.name.encode() + b"\0" + path.read_bytes() for path in tables)
    report = Reader().read_document(document("Tarfa shelled Velm on Monday, the ministry said."))
    expected = Model(name="events-lexicon", version="1", sha256=hashlib.sha256(together).hexdigest())
    assert report.purport.models[-1] == expected
    assert [one.name for one in report.purport.models] == ["statements-minilm", "syntax-minilm", "events-lexicon"]
