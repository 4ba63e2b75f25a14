"""What a name tells of a person's gender, and that it tells as much for every origin."""

from collections import defaultdict
from pathlib import Path

import pytest

from purport.extract.names import gender_of
from purport.extract.names.gender import given_name_gender

COMMON = Path(__file__).parent / "common_given_names.txt"


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Mrs. Thornbury", "f"),
        ("Mr. Thornbury", "m"),
        ("Dr. Thornbury", None),
        ("Dr. Mary Thornbury", "f"),
        ("Sheikha Noor", "f"),
        ("Sheikh Noor", "m"),
        ("Sheikh Fatima Rahmani", None),  # a man's title or a woman's name
        ("Lord Mayor Mary Thornbury", "f"),
        ("spokeswoman Robin Thornbury", "f"),
        ("Sister Robin", "f"),
        ("King Robin", "m"),
        ("Robin Thornbury", None),
        ("Jamie Thornbury", None),
        ("Thornbury", None),
        ("George", None),  # may be a surname
        ("J. Thornbury", None),
        ("J. Edward Thornbury", "m"),
        ("Jean-Pierre Ormoy", "m"),
        ("Nikita Andreyevich Sorokov", "m"),
        ("Sasha Andreyevna Bondar", "f"),
        ("Umm Karim", "f"),
        ("Abu Karim", None),  # may be a surname
        ("Abu Karim al-Wadi", "m"),
        ("Abdel Latif Nahhas", "m"),
        ("Noor bint Faris", "f"),
        ("Min Geun-hye", "f"),
        ("Min Tae Jun", None),
        ("Mr. Mary Thornbury", "m"),
        ("Mr. and Mrs. Thornbury", None),
        ("", None),
    ],
)
def test_gender(name: str, gender: str | None) -> None:
    assert gender_of(name) == gender


def _common_names() -> dict[str, list[tuple[str, str]]]:
    """Origin → (given name, gender)."""
    found = defaultdict(list)
    for line in COMMON.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            head, _, names = line.partition(":")
            origin, gender = head.rsplit(" ", 1)
            found[origin] += [(name, gender) for name in names.split()]
    return found


def test_common_given_names_are_known_alike_for_every_origin() -> None:
    origins = _common_names()
    assert {len(names) for names in origins.values()} == {30}
    right = {
        origin: sum(given_name_gender(name) == gender for name, gender in names) for origin, names in origins.items()
    }
    wrong = [
        name for names in origins.values() for name, gender in names if given_name_gender(name) not in (gender, None)
    ]
    assert wrong == []
    assert len(right) == 12
    assert min(right.values()) >= 28, right
    assert max(right.values()) - min(right.values()) <= 2, right
