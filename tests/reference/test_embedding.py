"""The table of embedding words: what it says, that it is whole, and that it names no one."""

from importlib.resources import files

import pytest

from purport.reference.embedding import Embedding, embedding_of

LINES = [
    line.split("\t")
    for line in (files("purport") / "data" / "events" / "embedding.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
][1:]


@pytest.mark.parametrize(
    ("word", "part", "frame", "entry"),
    [
        ("manage", "verb", "to do", Embedding("asserted", "denied", "implicative")),
        ("fail", "verb", "to do", Embedding("denied", "asserted", "refusal")),
        ("regret", "verb", "that", Embedding("asserted", "asserted", "factive")),
        ("deny", "verb", "that", Embedding("denied", "asserted", "denial")),
        ("say", "verb", "that", Embedding("said", "hypothetical", "saying")),
        ("prevent", "verb", "from", Embedding("denied", "asserted", "prevention")),
        ("threat", "noun", "of", Embedding("hypothetical", "denied", "threat")),
        ("planned", "adjective", "before", Embedding("future", "denied", "plan")),
        ("without", "preposition", "-", Embedding("denied", "asserted", "absence")),
        ("unless", "conjunction", "-", Embedding("hypothetical", "hypothetical", "condition")),
        ("attack", "verb", "to do", None),
    ],
)
def test_entries(word: str, part: str, frame: str, entry: Embedding | None) -> None:
    assert embedding_of(word, part, frame) == entry  # type: ignore[arg-type]


def test_every_field_is_one_of_the_listed_values() -> None:
    frames = {
        "to do", "do", "doing", "that", "whether", "object", "subject", "before", "compound", "-", "about", "against",
        "at", "for", "from", "in", "into", "of", "on", "over", "short of", "to", "with",
    }  # fmt: skip
    effects = {"asserted", "denied", "future", "hypothetical", "said", "-"}
    parts = {"verb", "noun", "adjective", "adverb", "preposition", "conjunction"}
    assert {frame for line in LINES for frame in line[2].split("|")} == frames
    assert {effect for line in LINES for effect in line[3:5]} == effects
    assert {line[1] for line in LINES} == parts


def test_several_hundred_words_none_of_them_a_name() -> None:
    words = {word for line in LINES for word in line[0].split("|")}
    assert len(words) > 1000
    assert [word for word in words if word != word.lower() or word != word.strip() or not word] == []
