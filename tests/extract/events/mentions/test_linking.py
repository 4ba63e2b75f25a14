"""Words of one sentence that tell one act over again."""

import pytest

from purport.extract.events.act import Act, Slots
from purport.extract.events.mentions.linking import is_cataphoric, is_linked
from purport.language.parse import Parse, Sentence, Token
from purport.records import EventType


def parse_of(tagged: str) -> Parse:
    """A parse of words with tag, label and head: 'raid/NN/dobj/1'."""
    tokens, start = [], 0
    for index, piece in enumerate(tagged.split()):
        text, tag, dep, head = piece.split("/")
        tokens.append(Token(index, start, start + len(text), text, text, tag, "X", dep, int(head), 0))
        start += len(text) + 1
    return Parse(tuple(tokens), (Sentence(0, len(tokens), 0),))


def act(parse: Parse, word: str, type: EventType = "ASSAULT") -> Act:
    head = next(token.index for token in parse.tokens if token.text == word)
    return Act(head, (head,), type, None, (), Slots((), ()), "x", 1.0)


@pytest.mark.parametrize(
    ("tagged", "before", "after", "linked"),
    [
        ("a/DT/det/1 raid/NN/ROOT/1 via/IN/prep/1 an/DT/det/4 airstrike/NN/pobj/2", "raid", "airstrike", True),
        ("a/DT/det/1 raid/NN/ROOT/1 after/IN/prep/1 an/DT/det/4 airstrike/NN/pobj/2", "raid", "airstrike", False),
        (
            "raids/NNS/ROOT/0 which/WDT/nsubj/2 resulted/VBD/relcl/0 in/IN/prep/2 killing/NN/pobj/3 and/CC/cc/4 "
            "wounding/NN/conj/4",
            "raids",
            "wounding",
            True,
        ),
        ("They/PRP/nsubj/1 shelled/VBD/ROOT/1 Velm/NNP/dobj/1 killing/VBG/advcl/1 five/CD/dobj/3", "shelled", "killing",
         True),
        ("They/PRP/nsubj/1 shelled/VBD/ROOT/1 Velm/NNP/dobj/1 and/CC/cc/1 killed/VBD/conj/1 five/CD/dobj/4", "shelled",
         "killed", False),
        ("in/IN/prep/4 its/PRP$/poss/2 raid/NN/pobj/0 Oren/NNP/nsubj/4 struck/VBD/ROOT/4", "raid", "struck", True),
        ("in/IN/prep/4 the/DT/det/2 raid/NN/pobj/0 Oren/NNP/nsubj/4 struck/VBD/ROOT/4", "raid", "struck", False),
    ],
)  # fmt: skip
def test_means_outcome_and_general_name(tagged: str, before: str, after: str, linked: bool) -> None:
    parse = parse_of(tagged)
    assert is_linked(parse, act(parse, before), act(parse, after)) is linked
    assert is_linked(parse, act(parse, before), act(parse, after, "PROTEST")) is False
    assert is_cataphoric(parse, act(parse, before), act(parse, after)) is ("its" in tagged)
