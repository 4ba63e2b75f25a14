"""What capitals, gaps and small words tell."""

import pytest

from purport.extract.naming.surface import Surface, in_order
from purport.language.parse import Name
from support import parsed


@pytest.mark.parametrize(
    ("tagged", "at", "expected"),
    [
        ("the/DT Tarn/VB denied/VBD it/PRP", 1, True),
        ("Tarn/VB denied/VBD it/PRP", 0, False),  # opens the sentence
        ("Tarn/NNP Denies/NNP It/NNP", 1, False),  # every word has a capital
        ("it/PRP failed/VBD ./. | Tarn/NNP denied/VBD it/PRP", 3, False),
        ("it/PRP failed/VBD ,/, +\"/'' Tarn/NNP said/VBD", 4, True),
        ("it/PRP failed/VBD ./. +\"/'' Tarn/NNP said/VBD", 4, False),
        ('he/PRP said/VBD ,/, "/`` +Nobody/NN knows/VBZ', 4, False),  # a quotation begins
        ("talks/NNS failed/VBD :/: Tarn/NNP denied/VBD", 3, False),
        ("met/VBD Oren/NNP +-/HYPH +Tarn/NNP", 3, True),
    ],
)
def test_a_capital_by_choice_is_a_name_s(tagged: str, at: int, expected: bool) -> None:
    assert Surface(parsed(tagged).tokens).by_choice(at) is expected


@pytest.mark.parametrize(
    ("tagged", "at", "expected"),
    [
        ("Wafa/NNP al/NNP +-/HYPH +Dawari/NNP", 1, True),
        ("Ana/NNP de/FW la/DT Ribera/NNP", 2, True),
        ("Wafa/NNP as/IN +-/HYPH +Dawari/NNP", 1, True),
        ("Wafa/NNP as/IN chair/NN", 1, False),
        ("Wafa/NNP said/VBD", 1, False),
    ],
)
def test_particles_are_small_words_within_names(tagged: str, at: int, expected: bool) -> None:
    assert Surface(parsed(tagged).tokens).particle(at) is expected


def test_words_are_written_as_they_stand() -> None:
    surface = Surface(parsed("Wafa/NNP al/NNP +-/HYPH +Dawari/NNP +,/, said/VBD").tokens)
    assert surface.words(0, 4) == "Wafa al-Dawari"
    assert surface.words(2, 2) == ""
    assert [surface.inside_word(at) for at in range(4)] == [False, False, True, False]
    assert not surface.glued(5)
    assert not surface.together(-1, 0)


def test_of_names_that_overlap_the_first_and_longest_stays() -> None:
    names = [Name(4, 5, "place"), Name(0, 1, "person"), Name(0, 3, "organisation"), Name(2, 4, "person")]
    assert in_order(names) == [Name(0, 3, "organisation"), Name(4, 5, "place")]
