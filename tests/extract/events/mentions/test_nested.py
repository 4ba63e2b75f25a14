"""Who says something within what another says, as syntax tells it."""

import pytest

from purport.extract.events.mentions.nested import sayings_around
from purport.language.parse import Parse, Sentence, Token


def parse_of(tagged: str) -> Parse:
    """A parse of words with tag, label and head: 'raid/NN/dobj/1'."""
    tokens, start = [], 0
    pos = {"N": "NOUN", "V": "VERB", "P": "PRON"}
    for index, piece in enumerate(tagged.split()):
        text, tag, dep, head = piece.split("/")
        kind = "PROPN" if tag == "NNP" else pos.get(tag[0], "X")
        tokens.append(Token(index, start, start + len(text), text, text, tag, kind, dep, int(head), 0))
        start += len(text) + 1
    return Parse(tuple(tokens), (Sentence(0, len(tokens), 0),))


@pytest.mark.parametrize(
    ("tagged", "act", "speakers"),
    [
        (
            "Velm/NNP/nsubj/1 reported/VBD/ROOT/1 that/IN/mark/5 two/CD/nummod/4 officials/NNS/nsubj/5 "
            "said/VBD/ccomp/1 Oren/NNP/nsubj/7 fled/VBD/ccomp/5",
            "fled",
            ["Velm", "two officials"],
        ),
        ("Velm/NNP/nsubj/1 said/VBD/ROOT/1 Oren/NNP/nsubj/3 fled/VBD/ccomp/1", "fled", ["Velm"]),
        ("Velm/NNP/nsubj/1 said/VBD/ROOT/1 Oren/NNP/nsubj/3 fled/VBD/ccomp/1", "said", []),
        ("Velm/NNP/nsubj/1 hoped/VBD/ROOT/1 Oren/NNP/nsubj/3 fled/VBD/ccomp/1", "fled", []),
        ("it/PRP/nsubj/1 says/VBZ/ROOT/1 Oren/NNP/nsubj/3 fled/VBD/ccomp/1", "fled", []),
    ],
)
def test_verbs_of_saying_around_an_act(tagged: str, act: str, speakers: list[str]) -> None:
    parse = parse_of(tagged)
    text = " ".join(token.text for token in parse.tokens)
    head = next(token.index for token in parse.tokens if token.text == act)
    assert [text[one.speaker.start : one.speaker.end] for one in sayings_around(parse, head)] == speakers


def test_a_chain_of_thousands_is_not_followed_to_its_end() -> None:
    tagged = " ".join(f"said/VBD/ccomp/{max(0, number - 1)}" for number in range(10_000))
    parse = parse_of(tagged)
    assert sayings_around(parse, 9_999) == []
