"""From probabilities to names: what is written together stays together, what comes back is read alike."""

import numpy as np
import pytest

from purport.language.attribution.words import read_words
from purport.language.parse import Name, Sentence
from purport.language.syntax.naming import names_of

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def _names(text: str, sure: dict[int, tuple[str, float]]) -> tuple[Name, ...]:
    """The names of `text`, whose words have the label with that probability, and O for the rest; others are O."""
    words = read_words(text)
    chances = np.zeros((len(words), len(LABELS)), dtype=np.float32)
    chances[:, 0] = 1.0
    for word, (label, chance) in sure.items():
        chances[word] = 0.0
        chances[word, 0] = 1 - chance
        chances[word, LABELS.index(label)] += chance
    found = names_of(words, chances, LABELS, [Sentence(0, len(words), 0)])
    return tuple(Name(one.first, one.last, one.kind, round(one.chance, 2)) for one in found)


@pytest.mark.parametrize("hyphen", ["-", "‑", "’"])
def test_words_written_together_are_one_name_or_none(hyphen: str) -> None:
    sure = {0: ("B-PER", 0.9), 1: ("I-PER", 0.4), 2: ("B-PER", 0.8), 4: ("B-ORG", 0.9)}
    assert _names(f"al{hyphen}Dawari met Oskar today", sure) == (
        Name(0, 3, "person", 0.7),
        Name(4, 5, "organisation", 0.9),
    )


def test_a_possessive_is_no_part_of_a_name() -> None:
    assert _names("Velm's plan", {0: ("B-PER", 0.9), 1: ("I-PER", 0.2)}) == (Name(0, 1, "person", 0.9),)


def test_one_unclear_place_is_read_as_the_others() -> None:
    text = "Tarfa won . Tarfa lost . Tarfa sat . Tarfa fell . Tarfa left ."
    sure = dict.fromkeys((0, 3, 6, 9), ("B-ORG", 0.9))
    alike = _names(text, {**sure, 12: ("B-PER", 0.5)})
    assert [(one.first, one.kind) for one in alike] == [(place, "organisation") for place in (0, 3, 6, 9, 12)]
    clear = _names(text, {**sure, 12: ("B-PER", 1.0)})
    assert [one.kind for one in clear] == [*["organisation"] * 4, "person"]


def test_a_text_without_words_has_no_names() -> None:
    assert names_of(read_words(""), np.zeros((0, 5), dtype=np.float32), LABELS, []) == ()
