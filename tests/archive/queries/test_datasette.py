"""The archive's file opens in Datasette as it is, and its views answer there."""

import asyncio
import hashlib
from pathlib import Path
from typing import Any

import pytest

from made_reports import made
from purport.archive.archive import Archive
from purport.archive.views import NAMES


def test_every_view_has_a_row_for_what_it_shows(archive: Archive) -> None:
    with archive.reading() as connection:
        rows = {name: connection.exec_driver_sql(f"SELECT * FROM {name}").mappings().all() for name in NAMES}
    assert {name: len(its) for name, its in rows.items()} == {
        "reports": 7, "who_said_what": 4, "who_did_what": 6, "who_occurs": 6, "what_it_is_called": 0,
    }  # fmt: skip
    (wall,) = (dict(row) for row in rows["reports"] if row["location"] == "inbox/wall.txt")
    assert (wall["outlet"], wall["title"], wall["statements"], wall["events"]) == ("Dyke Post", "The wall holds", 1, 1)
    said = {row["content"]: (row["speaker"], row["cue"], row["start"], row["end"]) for row in rows["who_said_what"]}
    assert said["the wall would hold"] == ("Ada Korr", "said", 0, 33)
    did = [
        (row["who"], row["type"], row["status"], row["to_whom"], row["place"], row["earliest"], row["outlet"])
        for row in rows["who_did_what"]
    ]
    assert ("Dyke Guard", "ASSAULT", "asserted", "Moor Union", "Tarn Bridge", "2031-05-03", "Dyke Post") in did
    assert ("Dyke Guard", "ASSAULT", "denied", None, "Tarn bridge", None, "Moor Daily") in did
    occurs = [tuple(row.values()) for row in rows["who_occurs"]]
    assert ("Ada Korr", "person", None, 2, 1, 0, 1) in occurs


@pytest.mark.filterwarnings("ignore")
def test_datasette_opens_the_file_and_shows_its_views(tmp_path: Path) -> None:
    path = tmp_path / "made.db"
    with Archive(path) as archive:
        list(archive.store(made()))
        with archive.writing() as connection:
            expected = {name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar() for name in NAMES}
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    answers = asyncio.run(_asked(path, [f"/made/{name}.json?_shape=array" for name in NAMES]))
    assert {name: len(rows) for name, rows in zip(NAMES, answers, strict=True)} == expected
    (found,) = asyncio.run(_asked(path, ["/made/documents_text.json?_shape=array&_search=nujaba"]))
    assert [row["title"] for row in found] == [None]
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


async def _asked(path: Path, addresses: list[str]) -> list[Any]:
    """What Datasette answers, which must be that all went well."""
    from datasette.app import Datasette

    datasette = Datasette([str(path)])
    await datasette.invoke_startup()
    answers = []
    for address in addresses:
        page = await datasette.client.get(address.split(".json")[0])
        assert page.status_code == 200, page.text
        answer = await datasette.client.get(address)
        assert answer.status_code == 200, answer.text
        answers.append(answer.json())
    return answers
