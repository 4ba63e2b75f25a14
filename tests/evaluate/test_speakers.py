"""Pronouns and descriptions: GUM's format, the cases in it, and the project's yardstick on real gold."""

from pathlib import Path
from typing import Any

import pytest

from purport.errors import GoldError
from purport.evaluate.gum import AnnotatedText, Mention, Token, annotated_texts_of
from purport.evaluate.speakers import Case, Kind, Resolution, cases_of, score_speakers
from purport.records import Actor, Span
from yardsticks import figures_of, report

ROWS = """# newdoc id = a
# newpar
# newpar_block = head
1\tAda\tAda\tPROPN\t_\t_\t_\t_\t_\tEntity=(1-person-new:-s-cf1-1-coref-Ada
2\tKorr\tKorr\tPROPN\t_\t_\t_\t_\t_\tEntity=1)|SpaceAfter=No
3\t,\t,\tPUNCT\t_\t_\t_\t_\t_\t_
4-5\tchair's\t_\t_\t_\t_\t_\t_\t_\t_
4\tchair\tchair\tNOUN\t_\t_\t_\t_\t_\tEntity=(1-person-giv:act-s-cf1-1-appos
5\tof\tof\tADP\t_\t_\t_\t_\t_\t_
6\tthe\tthe\tDET\t_\t_\t_\t_\t_\tEntity=(2-organization-new-n-cf2-2,3-coref
7\tMoor\tMoor\tPROPN\t_\t_\t_\t_\t_\t_
8\tUnion\tUnion\tPROPN\t_\t_\t_\t_\t_\tEntity=2)1)
# newpar
1\tShe\tshe\tPRON\t_\t_\t_\t_\t_\tEntity=(1-person-giv:act-s-cf1-1-ana)
2\tleft\tleave\tVERB\t_\t_\t_\t_\t_\t_
2.1\tit\tit\tPRON\t_\t_\t_\t_\t_\tEntity=(2-organization-giv:act-n-cf2-1-ana)
3\tit\tit\tPRON\t_\t_\t_\t_\t_\tEntity=(2-organization-giv:act-n-cf2-1-ana)|SpaceAfter=No
4\t.\t.\tPUNCT\t_\t_\t_\t_\t_\tEntity=(3-event
"""
TEXT = "Ada Korr, chair of the Moor Union \n\nShe left it. "
ADA, CHAIR, MOOR, SHE, IT = (Span(TEXT.index(word), TEXT.index(word) + len(word)) for word in
                             ("Ada", "chair", "Moor", "She", "it."))  # fmt: skip
IT = Span(IT.start, IT.end - 1)


def write(folder: Path, rows: str) -> Path:
    (folder / "a.conllu").write_text(rows, encoding="utf-8")
    return folder


def test_text_and_mentions_of_a_file(tmp_path: Path) -> None:
    assert annotated_texts_of(write(tmp_path, ROWS)) == [
        AnnotatedText(
            "a",
            TEXT,
            (
                Mention("1", "person", Token(ADA, "Ada", "PROPN")),
                Mention("1", "person", Token(CHAIR, "chair", "NOUN")),
                Mention("2", "organization", Token(MOOR, "Moor", "PROPN")),
                Mention("1", "person", Token(SHE, "She", "PRON")),
                Mention("2", "organization", Token(IT, "it", "PRON")),
            ),
        )
    ]


def test_cases_are_nameless_mentions_of_the_named(tmp_path: Path) -> None:
    (text,) = annotated_texts_of(write(tmp_path, ROWS))
    assert list(cases_of(text)) == [
        Case("noun", CHAIR, (ADA,)),
        Case("he/she", SHE, (ADA,)),
        Case("other pronoun", IT, (MOOR,)),
    ]


def test_right_wrong_and_unknown(tmp_path: Path) -> None:
    texts = annotated_texts_of(write(tmp_path, ROWS))
    actors = [
        Actor(id="a1", name="Ada Korr", mentions=(Span(0, 8), SHE)),
        Actor(id="a2", name="Moor Union", mentions=(Span(19, 33),)),
        Actor(id="a3", name="it", mentions=(IT,)),
    ]
    scores = score_speakers(texts, {"a": actors})
    assert scores == {
        "he/she": Resolution(right=1),
        "noun": Resolution(unknown=1),
        "other pronoun": Resolution(wrong=1),
    }
    assert (scores["noun"].accuracy, scores["noun"].precision, scores["he/she"].precision) == (0.0, 0.0, 1.0)
    assert score_speakers(texts, {})["he/she"] == Resolution(unknown=1)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (ROWS.replace("cf1-1-coref", "cf1-x-coref"), "line 4: .* has a mention without a head"),
        (ROWS.replace("cf2-2,3-coref", "cf2-99-coref"), "has its head outside the text"),
        (ROWS.replace("cf1-1-ana", "cf1-0-ana"), "has its head outside the text"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, rows: str, message: str) -> None:
    with pytest.raises(GoldError, match=message):
        annotated_texts_of(write(tmp_path, rows))


def test_nothing_there_or_nothing_readable(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="has no texts with mentions"):
        annotated_texts_of(tmp_path)
    (tmp_path / "a.conllu").write_bytes(b"1\t\xff")
    with pytest.raises(GoldError, match="it is not UTF-8"):
        annotated_texts_of(tmp_path)


def imperfect(texts: list[AnnotatedText]) -> dict[str, list[Actor]]:
    """Actors made from the gold: some mentions are missing, some stand with a neighbour too, some actors are split."""
    found = {}
    for text in texts[1:]:
        mentions: dict[str, set[Span]] = {}
        for number, one in enumerate(text.mentions):
            if number % 4:
                mentions.setdefault(one.cluster if number % 3 else f"{one.cluster} too", set()).add(one.head.span)
            if number % 9 == 0:
                mentions.setdefault(text.mentions[number // 2].cluster, set()).add(one.head.span)
        found[text.id] = [Actor(id=id, name=id, mentions=tuple(sorted(its))) for id, its in mentions.items()]
    return found


def in_percent(scores: dict[Kind, Resolution]) -> dict[str, Any]:
    return {
        kind: {
            "cases": one.cases,
            "accuracy": round(100 * one.accuracy, 1),
            "precision": round(100 * one.precision, 1),
        }
        for kind, one in scores.items()
        if one.cases
    }


def test_the_yardstick_gives_the_same_figures(shared: Path, tmp_path: Path) -> None:
    path = shared / "corpora" / "gum"
    texts = annotated_texts_of(path)
    predicted = imperfect(texts)
    reports = [report(one.id, one.text, actors=predicted[one.id]) for one in texts if one.id in predicted]
    theirs = figures_of(shared / "score" / "speakers.py", path, reports, tmp_path)
    scores = in_percent(score_speakers(texts, predicted))
    assert scores == theirs
    assert all(20 < one["precision"] < 95 for one in scores.values())


def test_the_yardstick_agrees_by_hand(shared: Path, tmp_path: Path) -> None:
    texts = annotated_texts_of(write(tmp_path, ROWS))
    actors = [Actor(id="a1", name="Ada Korr", mentions=(Span(0, 8), SHE)), Actor(id="a2", name="it", mentions=(IT,))]
    reports = [report("a", TEXT, actors=actors)]
    theirs = figures_of(shared / "score" / "speakers.py", tmp_path, reports, tmp_path)
    assert in_percent(score_speakers(texts, {"a": actors})) == theirs
