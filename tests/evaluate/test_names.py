"""Pairs of names with gold."""

from pathlib import Path

import pytest

from purport.errors import GoldError
from purport.evaluate.names import (
    Pair,
    Variant,
    WholePair,
    best_threshold,
    is_whole_names,
    jaro_winkler,
    pairs_with,
    score_at,
    score_whole,
    split,
    variants_of,
    whole_pairs_of,
)
from purport.evaluate.score import Score

ROWS = "latin_1\tlatin_2\tnative\nKaʻbi\tKaabi\tكعبي\nSalim\tSaleem\tسليم\nSalem\tSalim\tسليم\n1\t2\tx\n"
VARIANTS = [Variant("kabi", "kaabi", "كعبي"), Variant("salim", "saleem", "سليم"), Variant("salem", "salim", "سليم")]


def test_rows_are_read_in_plain_letters(tmp_path: Path) -> None:
    path = tmp_path / "variants-x.tsv"
    path.write_text(ROWS, encoding="utf-8")
    assert variants_of(path) == VARIANTS
    assert not is_whole_names(path)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("a\tb\n", "the columns latin_1, latin_2, native were expected"),
        ("latin_1\tlatin_2\tnative\nKa\tKi\n", "has 2 fields; 3 were expected"),
        ("", "the columns latin_1, latin_2, native were expected"),
    ],
)
def test_a_table_that_is_none_is_refused(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "variants-x.tsv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=message):
        variants_of(path)


def test_a_missing_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="cannot be read"):
        variants_of(tmp_path / "none.tsv")
    assert not is_whole_names(tmp_path / "none.tsv")


def test_whole_pairs(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text("# written by hand\nleft\tright\tkind\tsame\ttests\nA B\tB A\tperson\tyes\torder\n", "utf-8")
    assert is_whole_names(path)
    assert whole_pairs_of(path) == [WholePair("A B", "B A", "person", True, "order")]
    path.write_text("left\tright\tkind\tsame\ttests\nA B\tB A\tperson\tmaybe\torder\n", "utf-8")
    with pytest.raises(GoldError, match="'same' is 'maybe'; 'yes' or 'no' was expected"):
        whole_pairs_of(path)


def test_names_with_one_native_form_are_no_other_names() -> None:
    for seed in range(20):
        negatives = [pair for pair in pairs_with(VARIANTS, "random", seed=seed) if not pair.same]
        assert all({"kabi", "kaabi"} & {pair.left, pair.right} for pair in negatives)


def test_the_hard_pair_is_the_most_alike_of_the_others() -> None:
    assert pairs_with([*VARIANTS, Variant("salima", "salime", "سليمة")], "hard")[2:4] == [
        Pair("salim", "saleem", True),
        Pair("salim", "salime", False),
    ]


def test_a_name_is_on_one_side() -> None:
    seen, held = split(VARIANTS)
    assert sorted(seen + held) == sorted(VARIANTS)
    assert {one.native for one in seen}.isdisjoint(one.native for one in held)


def test_the_threshold_with_the_best_f1() -> None:
    pairs = [Pair("a", "a", True), Pair("ab", "ab", True), Pair("c", "d", False), Pair("e", "f", True)]
    threshold = best_threshold(pairs, lambda left, right: float(left == right))
    assert threshold == 0.0
    assert score_at(pairs, lambda left, right: float(left == right), 1.0) == Score(2, 3, 2)
    assert score_at(pairs, lambda left, right: float(left == right), 0.0) == Score(3, 3, 4)


def test_jaro_winkler_is_asked_in_plain_letters() -> None:
    assert jaro_winkler("Ka‘bī", "KABI") == 1.0


def test_scores_of_whole_pairs() -> None:
    pairs = [
        WholePair("a", "a", "person", True, ""),
        WholePair("a", "b", "person", False, ""),
        WholePair("x", "y", "outlet", True, ""),
    ]
    assert score_whole(pairs, lambda pair: pair.kind == "person") == {
        "all": Score(1, 2, 2),
        "people": Score(1, 1, 2),
        "organisations": Score(0, 1, 0),
    }
