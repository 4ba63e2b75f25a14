"""Votes on the kind of a name."""

import pytest

from purport.extract.naming.kinds import told_kind, with_elected_kinds
from purport.extract.naming.surface import Surface
from purport.language.parse import NameKind, Parse
from support import named, parsed

Names = list[tuple[str, NameKind]]


@pytest.mark.parametrize(
    ("tagged", "name", "kind", "expected"),
    [
        ("the/DT Tarfa/NNP movement/NN", "Tarfa", "person", "organisation"),
        ("said/VBD Sarv/NNP Party/NNP", "Sarv Party", "person", "organisation"),
        ("said/VBD Reuters/NNP", "Reuters", "person", "organisation"),
        ("said/VBD the/DT Tarfa/NNP ./.", "Tarfa", "person", "organisation"),
        ("the/DT Velm/NNP case/NN", "Velm", "person", None),
        ("the/DT Tarfa/NNP Poet/NN said/VBD", "Tarfa Poet", "person", None),
        ("a/DT group/NN called/VBD Tarfa/NNP", "Tarfa", "person", "organisation"),
        ("The/DT group/NN called/VBD Velm/NNP a/DT liar/NN", "Velm", "person", None),
        ("the/DT outlawed/JJ Tarfa/NNP said/VBD", "Tarfa", "person", "organisation"),
        ("the/DT young/JJ Velm/NNP said/VBD", "Velm", "person", None),
        ("in/IN Tarfa/NNP", "Tarfa", "person", "place"),
        ("in/IN Anna/NNP Velm/NNP", "Anna Velm", "person", None),
        ("in/IN Old/NNP Tarfa/NNP", "Old Tarfa", "person", "place"),
        ("near/IN Tarfa/NNP", "Tarfa", "organisation", "place"),
        ("near/IN TRF/NNP", "TRF", "organisation", None),
        ("near/IN Tarfa/NNP lines/NNS", "Tarfa", "organisation", None),
        ("at/IN Tarfa/NNP hospital/NN", "Tarfa", "organisation", None),
        ("of/IN Ras/NNP Tarfa/NNP", "Ras Tarfa", "person", "place"),
        ("the/DT Port/NNP Tarfa/NNP Party/NNP", "Port Tarfa Party", "person", "organisation"),
        ("Brigadier/NNP Velm/NNP", "Velm", "organisation", "person"),
        ("The/NNP Velm/NNP hurried/VBD", "Velm", "place", None),
        ("The/NNP Velm/NNP case/NN", "Velm", "organisation", None),
        ("Ms/NNP +./. Velm/NNP", "Velm", "organisation", "person"),
        ("said/VBD Tran/NNP Quoc/NNP Bao/NNP", "Tran Quoc Bao", "organisation", "person"),
        ("said/VBD Norway/NNP", "Norway", "person", "place"),
        ("said/VBD Norway/NNP", "Norway", "other", "place"),
        ("said/VBD Velm/NNP", "Velm", "person", None),
        ("said/VBD Anna/NNP Daily/NNP", "Anna Daily", "person", "organisation"),
        ("Jebel/NNP News/NNP Agency/NNP", "Jebel News Agency", "organisation", "organisation"),
        ("Velm/NNP News/NNP Agency/NNP", "Velm News Agency", "place", "organisation"),
        ("said/VBD Daily/NNP", "Daily", "person", None),
        ("the/DT Velm/NNP said/VBD", "Velm", "place", None),
    ],
)
def test_what_a_name_and_its_neighbours_say(tagged: str, name: str, kind: NameKind, expected: NameKind | None) -> None:
    parse = parsed(tagged, (name, kind))
    assert told_kind(Surface(parse.tokens), parse.names[0], name) == expected


@pytest.mark.parametrize(
    ("name", "chance", "expected"),
    [
        ("Anna Velm", 0.5, "person"),
        ("Anna Velm", 0.9, None),
        ("Velm", 0.5, None),
        ("Anna Mills", 0.5, "organisation"),
    ],
)
def test_a_given_name_tells_only_in_doubt(name: str, chance: float, expected: NameKind | None) -> None:
    parse = parsed("said/VBD " + " ".join(f"{word}/NNP" for word in name.split()), (name, "organisation", chance))
    assert told_kind(Surface(parse.tokens), parse.names[0], name) == expected


def test_a_capital_is_no_person_in_doubt_unless_somebody_so_called_is_named() -> None:
    parse = parsed("said/VBD Washington/NNP", ("Washington", "person", 0.4))
    assert [one.kind for one in with_elected_kinds(Surface(parse.tokens), parse.names)] == ["place"]
    sure = parsed("said/VBD Washington/NNP", ("Washington", "person", 0.9))
    assert [one.kind for one in with_elected_kinds(Surface(sure.tokens), sure.names)] == ["person"]
    tagged, anna = "Anna/NNP Washington/NNP left/VBD | Washington/NNP said/VBD", ("Anna Washington", "person", 0.9)
    full = parsed(tagged, anna, ("Washington", "person", 0.4))
    assert [one.kind for one in with_elected_kinds(Surface(full.tokens), full.names)] == ["person", "person"]


@pytest.mark.parametrize(
    ("tagged", "read", "expected"),
    [
        (
            "The/DT General/NNP Staff/NNP said/VBD | General/NNP Velm/NNP said/VBD",
            [("Staff", "person"), ("Velm", "person")],
            [("General Staff", "organisation"), ("Velm", "person")],
        ),
        (
            "Tarfa/NNP said/VBD | the/DT Tarfa/NNP movement/NN",
            [("Tarfa", "person"), ("Tarfa", "person")],
            [("Tarfa", "organisation")] * 2,
        ),
        (
            "Velm/NNP said/VBD | Velm/NNP left/VBD | Velm/NNP won/VBD",
            [("Velm", "person"), ("Velm", "place"), ("Velm", "person")],
            [("Velm", "person")] * 3,
        ),
        (
            "Sheikh/NNP | velm/NN | Velm/NNP",
            [("Sheikh", "person"), ("velm", "other"), ("Velm", "person")],
            [("Velm", "person")],
        ),
    ],
)
def test_the_same_words_are_one_kind(tagged: str, read: Names, expected: Names) -> None:
    parse = parsed(tagged, *read)
    names = with_elected_kinds(Surface(parse.tokens), parse.names)
    assert named(Parse(parse.tokens, parse.sentences, tuple(names))) == expected
