"""`purport evaluate` as people run it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

TIMEML = (
    '<TimeML><TEXT>The wall will hold until <TIMEX3 type="DATE" value="2031-05-05">5 May 2031</TIMEX3>.</TEXT></TimeML>'
)
CONLLU = (
    "1\tKorr\tKorr\tPROPN\t_\t_\t_\t_\t_\tEntity=(1-person-new-s-cf1-1-coref)\n"
    "2\tsaid\tsay\tVERB\t_\t_\t_\t_\t_\t_\n"
    "3\tshe\tshe\tPRON\t_\t_\t_\t_\t_\tEntity=(1-person-giv-s-cf1-1-ana)\n"
    "4\twould\twould\tAUX\t_\t_\t_\t_\t_\t_\n"
    "5\tgo\tgo\tVERB\t_\t_\t_\t_\t_\t_\n"
)

UW = '{"text": "Velm did not sign .", "targets": [{"span1": [3, 4], "label": -3.0}]}\n'


def evaluate(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "purport", "evaluate", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


ECBPLUS = (
    '<Document doc_name="1_{0}.xml"><token t_id="1" sentence="0" number="0">Gunmen</token>'
    '<token t_id="2" sentence="0" number="1">shelled</token><token t_id="3" sentence="0" number="2">Tarnholt</token>'
    '<Markables><ACTION_OCCURRENCE m_id="1"><token_anchor t_id="2"/></ACTION_OCCURRENCE></Markables></Document>'
)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "a.tml").write_text(TIMEML)
    (tmp_path / "a.conllu").write_text(CONLLU)
    (tmp_path / "uw.jsonl").write_text(UW)
    return tmp_path


def test_times(gold: Path) -> None:
    done = evaluate("times", str(gold), "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    figures = json.loads(done.stdout)
    assert (figures["texts"], figures["part"]) == (1, "all")
    assert list(figures)[2:] == ["all", "date", "time", "duration", "set"]
    assert {name: one["gold"] for name, one in figures["all"].items()} == {"strict": 1, "relaxed": 1, "value": 1}
    table = evaluate("times", str(gold)).stdout.splitlines()
    assert table[0].startswith("1 texts (all), 1 gold times, ")
    assert table[2].split() == ["all", "P", "R", "F1", "matched", "gold", "found"]


def test_speakers(gold: Path) -> None:
    done = evaluate("speakers", str(gold), "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    figures = json.loads(done.stdout)
    assert {kind: figures[kind]["cases"] for kind in ("he/she", "noun", "other pronoun")} == {
        "he/she": 1, "noun": 0, "other pronoun": 0,
    }  # fmt: skip
    table = evaluate("speakers", str(gold), "--part", "seen").stdout.splitlines()
    assert table[0].startswith("1 texts (seen), 1 cases, ")
    assert table[2].split() == ["acc.", "prec.", "right", "wrong", "unknown", "cases"]


def test_status(gold: Path) -> None:
    done = evaluate("status", str(gold / "uw.jsonl"), "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    figures = json.loads(done.stdout)
    assert (figures["texts"], figures["acts"], figures["part"]) == (1, 1, "all")
    assert list(figures["classes"]) == [
        f"{name}, border {border}" for border in (1.5, 1.0, 2.0) for name in ("certainty", "status")
    ]
    assert figures["classes"]["status, border 1.5"]["denied"]["F"] == 1
    assert figures["classes"]["status, border 1.5"]["macro_F"] == pytest.approx(1 / 3)
    assert (0 < figures["mae"] < 2, figures["r"]) == (True, None)
    table = evaluate("status", str(gold / "uw.jsonl")).stdout.splitlines()
    assert table[0] == "1 texts (all), 1 acts"
    assert table[2].split() == ["certainty,", "border", "1.5", "P", "R", "F1", "matched", "gold", "found"]
    assert table[-1].startswith("published, on UW's test part: Lee et al. 2015 0.51")


def test_incidents(tmp_path: Path) -> None:
    for name in ("1ecb", "2ecb", "1ecbplus"):
        (tmp_path / f"1_{name}.xml").write_text(ECBPLUS.format(name))
    done = evaluate("incidents", str(tmp_path), "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    figures = json.loads(done.stdout)
    assert (figures["texts"], figures["topics"], figures["part"]) == (3, 1, "all")
    assert figures["reports"]["gold"] == 1
    assert list(figures["mentions"]) == [
        "same_head", "gold_mentions", "own_events", "projected_events", "projected_acts", "all_alone",
    ]  # fmt: skip
    assert list(figures["mentions"]["same_head"]) == ["muc", "b_cubed", "ceaf_e", "conll"]
    table = evaluate("incidents", str(tmp_path)).stdout.splitlines()
    assert table[0] == "3 texts of 1 topics (all)"
    assert table[5].split() == ["mentions", "(F1)", "MUC", "B³", "CEAF-e", "CoNLL"]


def test_names(tmp_path: Path) -> None:
    rows = [f"{chr(97 + number) * 3}er\t{chr(97 + number) * 3}ir\tn{number}" for number in range(26)]
    (tmp_path / "variants-x.tsv").write_text("\n".join(["latin_1\tlatin_2\tnative", *rows]) + "\n", encoding="utf-8")
    done = evaluate("names", str(tmp_path), "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    figures = json.loads(done.stdout)["variants-x"]
    assert {others: list(its) for others, its in figures.items()} == {
        "random": ["Jaro-Winkler", "part_similarity"],
        "hard": ["Jaro-Winkler", "part_similarity"],
    }
    assert figures["random"]["part_similarity"]["seen"]["F"] == 1
    table = evaluate("names", str(tmp_path / "variants-x.tsv")).stdout.splitlines()
    assert table[1].split() == ["variants-x,", "random", "P", "R", "F1", "matched", "gold", "found"]


def test_whole_names(tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("left\tright\tkind\tsame\ttests\nDr. Ada Korr\tAda Korr\tperson\tyes\ttitles\n", encoding="utf-8")
    done = evaluate("names", str(pairs), "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    figures = json.loads(done.stdout)
    assert (figures["pairs"], figures["all"]["people"]["F"], figures["all"]["organisations"]["gold"]) == (1, 1, 0)
    assert evaluate("names", str(pairs)).stdout.splitlines()[0] == "1 pairs"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["names", "/no/such/folder"], "cannot be read"),
        (["names", "{gold}"], "has no variants-*.tsv"),
        (["times", "/no/such/folder"], "has no texts with times"),
        (["speakers", "/no/such/folder"], "has no texts with mentions"),
        (["status", "/no/such/folder"], "has no acts"),
        (["times", "{gold}", "--part", "held-out"], "none of the texts belongs to the part 'held-out'"),
        (["times", "{gold}", "--part", "half"], "Invalid value for '--part'"),
    ],
)
def test_wrong_usage(gold: Path, arguments: list[str], message: str) -> None:
    done = evaluate(*(one.format(gold=gold) for one in arguments))
    assert (done.returncode, done.stdout) == (2, "")
    assert message in " ".join(done.stderr.split())
