"""All steps one after the other, and texts made to be slow."""

import time
from collections.abc import Callable

import pytest

from purport.extract.naming import with_settled_names
from purport.language.parse import Name, NameKind, Parse, Sentence, Token
from support import named, parsed

Names = list[tuple[str, NameKind]]


@pytest.mark.parametrize(
    ("tagged", "read", "expected"),
    [
        (
            "The/DT Karva/NNP Brigades/NNPS of/IN Tran/NNP Quoc/NNP Bao/VBD denied/VBD it/PRP ./. | Bao/NNP said/VBD",
            [("The Karva", "person"), ("Tran", "person"), ("Quoc", "organisation")],
            [("Karva Brigades", "organisation"), ("Tran Quoc Bao", "person"), ("Bao", "person")],
        ),
        (
            "the/DT National/NNP Tarn/VBG Movement/NNP (/-LRB- +NTM/NN +)/-RRB- left/VBD Seoul/NNP | NTM/NN won/VBD",
            [("National", "organisation")],
            [
                ("National Tarn Movement", "organisation"), ("NTM", "organisation"), ("Seoul", "place"),
                ("NTM", "organisation"),
            ],
        ),
        (
            "Dana/NNP al/NNP +-/HYPH +Torvi/NNP and/CC Quell/NNP Oren/NNP +-/HYPH +Dal/NNP met/VBD ./. | "
            "Al/NNP +-/HYPH +Torvi/NNP left/VBD",
            [("Dana", "person"), ("Torvi", "organisation"), ("Quell", "person"), ("Dal", "person")],
            [("Dana al - Torvi", "person"), ("Quell Oren - Dal", "person"), ("Al - Torvi", "person")],
        ),
        ("it/PRP failed/VBD", [], []),
    ],
)  # fmt: skip
def test_names_are_settled(tagged: str, read: Names, expected: Names) -> None:
    assert named(with_settled_names(parsed(tagged, *read))) == expected


def _text(pieces: list[str], kinds: list[NameKind | None], *, glued: bool = False) -> Parse:
    """One sentence of those pieces, each a token; a run of tokens of one kind is a name."""
    tokens: list[Token] = []
    end = 0
    for index, text in enumerate(pieces):
        start = end + (0 if glued or not index else 1)
        end = start + len(text)
        tokens.append(Token(index, start, end, text, text.lower(), "NNP", "PROPN", "dep", index, 0))
    names: list[Name] = []
    for index, kind in enumerate(kinds):
        if kind is None:
            continue
        if names and names[-1].last == index and names[-1].kind == kind:
            names[-1] = Name(names[-1].first, index + 1, kind)
        else:
            names.append(Name(index, index + 1, kind))
    return Parse(tuple(tokens), (Sentence(0, len(tokens), 0),), tuple(names))


def _capitals(size: int) -> Parse:
    return _text(["Velm", "Tarn", "Quell", "Torvik"] * (size // 4), [None] * size)


def _one_name(size: int) -> Parse:
    return _text(["Velm"] * size, ["person"] * size)


def _one_body(size: int) -> Parse:
    return _text(["Velm", "Party"] * (size // 2), ["organisation"] * size)


def _kinds_of_bodies(size: int) -> Parse:
    return _text(["Party"] * size, [None] * size)


def _alternating(size: int) -> Parse:
    kinds: list[NameKind | None] = ["person", "organisation", "place", None]
    return _text(["Velm", "Party", "South", "Korea"] * (size // 4), kinds * (size // 4))


def _hyphens(size: int) -> Parse:
    return _text(["Velm", "-"] * (size // 2), ["person", None] * (size // 2), glued=True)


def _particles(size: int) -> Parse:
    return _text(["Velm", *["de"] * (size - 1)], ["person", *[None] * (size - 1)])


def _articles(size: int) -> Parse:
    return _text(["al", "-"] * (size // 2), [None] * size, glued=True)


def _people(size: int) -> Parse:
    kinds: list[NameKind | None] = ["person", "person", None, None]
    return _text(["Anna", "Velm", "and", "Velm"] * (size // 4), kinds * (size // 4))


def _countries(size: int) -> Parse:
    return _text(["South", "Korean", "Democratic", "Republic"] * (size // 4), [None] * size)


@pytest.mark.parametrize(
    "made",
    [
        _capitals, _one_name, _one_body, _kinds_of_bodies, _alternating, _hyphens, _particles, _articles, _people,
        _countries,
    ],
)  # fmt: skip
def test_cost_is_linear_in_the_text(made: Callable[[int], Parse]) -> None:
    """Four times the tokens take four times as long; with a cost that grows with the square it would be sixteen."""
    short, long = made(10_000), made(40_000)
    with_settled_names(short)  # reads the tables
    assert _seconds(long) < 9 * _seconds(short) + 0.2


def _seconds(parse: Parse) -> float:
    taken = []
    for _ in range(2):
        began = time.process_time()
        with_settled_names(parse)
        taken.append(time.process_time() - began)
    return min(taken)


@pytest.mark.parametrize("text", ["V" * 5_000_000, "v" * 5_000_000, "-" * 100_000, "Velm" + "-V" * 1_000_000])
def test_one_huge_token_is_no_trouble(text: str) -> None:
    parse = _text(["Velm", text, "Party"], ["person", None, None])
    assert len(with_settled_names(parse).names) <= 2


def test_a_name_of_a_hundred_thousand_tokens_stays_as_it_is() -> None:
    parse = _one_name(100_000)
    assert with_settled_names(parse).names == parse.names
