"""Noun phrases, where the parse hangs what stands beside them on the wrong word: which name it is must not decide."""

from purport.extract.events.grammar.noun_phrases import phrase
from purport.language.parse import Name, NameKind, Parse, Sentence, Token

Row = tuple[str, str, str, str, int]
"""Word, tag, part of speech, dependency, head."""


def _parse(rows: list[Row], name: tuple[int, int, NameKind]) -> Parse:
    tokens = tuple(
        Token(number, 10 * number, 10 * number + len(word), word, word.lower(), tag, pos, dep, head, 0)
        for number, (word, tag, pos, dep, head) in enumerate(rows)
    )
    return Parse(tokens, (Sentence(0, len(tokens), 0),), (Name(*name),))


def _words(parse: Parse, head: int) -> str:
    return " ".join(token.text for token in phrase(parse, parse.tokens[head]))


def _accused(*charge: Row, kind: NameKind = "person") -> str:
    """The phrase of whom 'accused' has for object, with 'of …' hung on it."""
    rows: list[Row] = [
        ("They", "PRP", "PRON", "nsubj", 1), ("accused", "VBD", "VERB", "ROOT", 1),
        ("Rada", "NNP", "PROPN", "compound", 3), ("Velm", "NNP", "PROPN", "dobj", 1),
        ("of", "IN", "ADP", "prep", 3), *charge,
    ]  # fmt: skip
    return _words(_parse(rows, (2, 4, kind)), 3)


def test_what_somebody_is_accused_of_is_no_part_of_the_name() -> None:
    assert _accused(("treason", "NN", "NOUN", "pobj", 4)) == "Rada Velm"
    assert _accused(("bad", "JJ", "ADJ", "amod", 6), ("faith", "NN", "NOUN", "pobj", 4), kind="place") == "Rada Velm"


def test_what_somebody_belongs_to_is() -> None:
    assert _accused(("the", "DT", "DET", "det", 6), ("league", "NN", "NOUN", "pobj", 4)) == "Rada Velm of the league"
    assert _accused(("Tarfa", "NNP", "PROPN", "pobj", 4)) == "Rada Velm of Tarfa"
    assert _accused(("inquiry", "NN", "NOUN", "pobj", 4), kind="organisation") == "Rada Velm of inquiry"


def test_a_time_before_a_noun_phrase_is_no_part_of_it() -> None:
    rows: list[Row] = [
        ("In", "IN", "ADP", "prep", 3), ("August", "NNP", "PROPN", "nsubj", 3), ("guns", "NNS", "NOUN", "nsubj", 3),
        ("fired", "VBD", "VERB", "ROOT", 3),
    ]  # fmt: skip
    assert _words(_parse(rows, (1, 2, "other")), 2) == "guns"
    rows[1] = ("rebel", "NN", "NOUN", "nsubj", 3)
    assert _words(_parse(rows, (1, 2, "other")), 2) == "rebel guns"
