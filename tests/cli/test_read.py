"""`purport read` as people run it: what it prints, what it says on standard error, how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = """The Daily Kettle
May 4, 2031

"The wall will hold," said Anna Korr, the minister of tides.
"""


def purport(*arguments: str, stdin: bytes = b"", cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own, as a person does."""
    return subprocess.run(
        [sys.executable, "-m", "purport", *arguments],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        timeout=120,
        check=False,
        env={**os.environ, "COLUMNS": "80"},
    )


@pytest.fixture
def clipping(tmp_path: Path) -> Path:
    path = tmp_path / "clipping.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_text_for_people(clipping: Path) -> None:
    done = purport("read", "clipping.txt", cwd=clipping.parent)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == (
        "The Daily Kettle · 2031-05-04 ──────────────────────────────────────────────────\n"
        "  clipping.txt (text)\n"
        "  outlet from masthead; published from dateline\n"
        "\n"
        "  1  Anna Korr (“…, the minister of tides”)  said  direct\n"
        '     "The wall will hold,"\n'
        "     source 57–89 · cue 52–56 · content 30–51\n"
        "\n"
        "  Actors\n"
        "  Anna Korr  person · GOV · speaks 1× · 2 mentions\n"
        "             minister of tides\n"
        "\n"
        "  Times\n"
        "  May 4, 2031  4 May 2031\n"
        "\n"
    )


def test_one_report_a_line_and_the_rest_still_read(clipping: Path) -> None:
    empty = clipping.parent / "empty.txt"
    empty.write_bytes(b"")
    done = purport("read", "--format", "jsonl", "empty.txt", "gone.txt", "clipping.txt", cwd=clipping.parent)
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "purport: empty.txt: it is empty; give a report",
        "purport: gone.txt: there is no such file or folder; check the path (for a web page give the whole address, https://…)",
    ]
    report = json.loads(done.stdout)
    assert list(report) == ["purport", "document", "statements", "events", "actors", "times", "wording"]
    assert report["document"]["text"] == TEXT
    assert 0.5 < report["statements"][0].pop("confidence") < 1
    assert report["statements"] == [
        {
            "id": "s1",
            "source": [[57, 89]],
            "cue": [[52, 56]],
            "content": [[30, 51]],
            "manner": "direct",
            "speaker": "a1",
            "venue": None,
            "said": None,
            "voices": [
                {"role": "outlet", "actor": None, "name": "The Daily Kettle", "spans": [[0, 16]]},
                {"role": "speaker", "actor": "a1", "name": "Anna Korr, the minister of tides", "spans": [[57, 89]]},
            ],
            "parent": None,
        }
    ]
    role = {"role": "minister of tides", "organisation": None, "span": [72, 89], "when": None}
    assert report["actors"] == [
        {
            "id": "a1",
            "name": "Anna Korr",
            "kind": "person",
            "country": None,
            "sector": "GOV",
            "mentions": [[57, 66], [68, 89]],
            "aliases": [],
            "roles": [role],
        }
    ]
    day = "2031-05-04"
    assert report["times"] == [
        {
            "span": [17, 28],
            "earliest": day,
            "latest": day,
            "timex": day,
            "kind": "date",
            "anchor": None,
            "unknown": None,
        }
    ]


def test_a_list_of_reports(clipping: Path) -> None:
    done = purport("read", "--format", "json", str(clipping), str(clipping))
    assert [one["document"]["outlet"] for one in json.loads(done.stdout)] == ["The Daily Kettle"] * 2


def test_standard_input_options_and_output(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    done = purport(
        "read", "-", "--format", "jsonl", "--outlet", "Kettle", "--published", "2031-05", "-o", str(target),
        stdin=b"The wall will hold, the minister said.",
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    document = json.loads(target.read_bytes())["document"]
    assert (document["outlet"], document["origin"]["location"]) == ("Kettle", "-")
    assert document["published"] == {
        "span": None,
        "earliest": "2031-05-01",
        "latest": "2031-05-31",
        "timex": "2031-05",
        "kind": "date",
        "anchor": None,
        "unknown": None,
    }


def test_not_english_is_reported_and_not_read(samples: Path) -> None:
    done = purport("read", "--format", "jsonl", str(samples / "bridge-short-arabic.txt"))
    assert done.returncode == 1
    assert b"not supported yet: ar" in done.stderr
    report = json.loads(done.stdout)
    assert (report["document"]["language"], report["statements"], report["purport"]["stages"]) == ("ar", [], [])
    assert report["document"]["warnings"][-1] == "not supported yet: ar (Purport reads: en)"


def test_the_format_can_be_forced(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("<p>The wall will hold, the minister said.</p>")
    done = purport("read", "--format", "jsonl", "--from", "text", str(path))
    document = json.loads(done.stdout)["document"]
    assert (document["origin"]["format"], document["text"]) == ("text", path.read_text())


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["read"], "Missing argument"),
        (["read", "x", "--from", "docx"], "'docx' is none of text, eml, mbox, pipermail, html, feed, csv, jsonl"),
        (["read", "x", "--published", "31 February 2024"], "'31 February 2024' is no full date"),
        (["read", "x", "--format", "brat"], "brat needs a folder"),
        (["read", "x", "--output", "/no/such/folder/x"], "cannot be written"),
        (["evaluate", "statements", "/no/such/folder"], "has no articles with gold"),
    ],
)
def test_wrong_usage(arguments: list[str], message: str) -> None:
    done = purport(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert message in " ".join(done.stderr.decode().split())


def test_the_same_bytes_out(samples: Path) -> None:
    arguments = (
        "read",
        "--format",
        "jsonl",
        str(samples / "harbour-courant.html"),
        str(samples / "ushkaral-watch.mbox"),
    )
    first, second = purport(*arguments), purport(*arguments)
    assert first.stdout == second.stdout != b""


def test_nothing_in_a_report_steers_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "evil.txt"
    path.write_text(
        "\x1b]0;owned\x07\u202eThe wall\x1b[2J will hold\x9b, \x1b[31mthe minister\x1b[0m said.", encoding="utf-8"
    )
    done = purport("read", str(path))
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(done.stdout.decode())
    assert b"said" in done.stdout


def test_a_closed_pipe_is_no_crash(samples: Path) -> None:
    command = f'"{sys.executable}" -m purport read "{samples}" | head -n 1'
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=120, check=False)
    assert b"Traceback" not in done.stderr


def test_help_and_version_import_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['purport', '--help']\n"
        "from purport.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted({'spacy', 'numpy', 'lxml', 'httpx', 'rich', 'trafilatura', 'feedparser'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert purport("--version").stdout.decode().startswith("purport 0.")
