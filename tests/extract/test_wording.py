"""The words for events: which belong to a term, who uses them, whether in quotation marks."""

import pytest

from purport.extract.wording import find_wording
from purport.language.parse import Parse, Sentence, Token
from purport.records import Event, EventMention, Span, Voice, Wording
from support import document

OREN = Voice(role="speaker", name="Oren")


def parse_of(tagged: str) -> tuple[str, Parse]:
    """The text and the parse of one sentence; for each word its tag, its label and by how many words its head stands
    after it: 'deadly/JJ/amod/1'; '+' before a word joins it to the one before.
    """
    tokens: list[Token] = []
    text = ""
    for index, piece in enumerate(tagged.split()):
        word, tag, dep, away = piece.rsplit("/", 3)
        text += "" if not text or word.startswith("+") else " "
        word = word.removeprefix("+")
        start = len(text)
        text += word
        tokens.append(Token(index, start, len(text), word, word, tag, "X", dep, index + int(away), 0))
    return text, Parse(tuple(tokens), (Sentence(0, len(tokens), 0),))


@pytest.mark.parametrize(
    ("tagged", "anchor", "term"),
    [
        ("Oren/NNP/nsubj/1 struck/VBD/ROOT/0 it/PRP/dobj/-1", "struck", "struck"),
        ("the/DT/det/3 deadly/JJ/amod/2 sea/NN/compound/1 raid/NN/ROOT/0 on/IN/prep/-1", "raid", "deadly sea raid"),
        ("its/PRP$/poss/2 cruel/JJ/amod/1 war/NN/ROOT/0", "war", "cruel war"),
        (
            "clearly/RB/advmod/1 open/JJ/amod/2 murder/NN/compound/1 operation/NN/ROOT/0",
            "murder",
            "clearly open murder operation",
        ),
        ("a/DT/det/4 drone/NN/compound/3 +-/HYPH/punct/2 +led/VBN/amod/1 raid/NN/ROOT/0", "raid", "drone-led raid"),
        ("talks/NNS/ROOT/0 ,/,/punct/1 raids/NNS/conj/-2", "raids", "raids"),
        ("Oren/NNP/poss/2 's/POS/case/-1 raid/NN/ROOT/0", "raid", "raid"),
    ],
)
def test_a_term_is_a_noun_with_what_describes_it_or_a_verb(tagged: str, anchor: str, term: str) -> None:
    text, parse = parse_of(tagged)
    start = text.index(anchor)
    mention = EventMention(anchor=Span(start, start + len(anchor)), voices=(OREN,), rule="x")
    event = Event(id="e1", type="ASSAULT", anchor=mention.anchor, mentions=(mention,))
    at = text.index(term)
    assert find_wording(document(text), parse, [event]) == (
        Wording(referent="e1", term=term, span=Span(at, at + len(term)), voice=OREN, quoted=False),
    )


def test_words_in_quotation_marks_are_told_apart_and_all_are_in_order() -> None:
    tagged = "They/PRP/nsubj/1 met/VBD/ROOT/0 \"/``/punct/2 +peace/NN/compound/1 talks/NNS/dobj/-3 +\"/''/punct/-1"
    text, parse = parse_of(tagged)
    mentions = [
        EventMention(anchor=Span(text.index(word), text.index(word) + len(word)), voices=(OREN,), rule="x")
        for word in ("talks", "met")
    ]
    events = [Event(id=f"e{n}", type="CONSULT", anchor=one.anchor, mentions=(one,)) for n, one in enumerate(mentions)]
    found = find_wording(document(text), parse, events)
    assert [(one.referent, one.term, one.quoted) for one in found] == [
        ("e1", "met", False),
        ("e0", "peace talks", True),
    ]
