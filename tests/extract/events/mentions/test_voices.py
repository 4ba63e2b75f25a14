"""Who vouches for what stands at a place of the text."""

import pytest

from purport.extract.events.mentions.voices import Tellers, agency_of, is_about
from purport.language.parse import Parse, Sentence, Token
from purport.records import Actor, Block, Document, Evidence, Origin, Span, Statement, Voice, When

TEXT = (
    "Moor Daily\n\nVelm News reported that officials in Tarfa said the port was shelled, Oren claimed.\n\n"
    "Troops march in Tarfa. (Photo by A. Korr/VNA)\n"
)
OUTLET = Voice(role="outlet", name="Moor Daily", spans=(Span(0, 10),))
NEWS = (OUTLET, Voice(role="speaker", actor="a1", name="Velm News", spans=(Span(12, 21),)))
OFFICIALS = (*NEWS, Voice(role="speaker", name="officials in Tarfa"))


def at(words: str) -> int:
    return TEXT.index(words)


def span(words: str) -> Span:
    return Span(at(words), at(words) + len(words))


DOCUMENT = Document(
    id="0" * 64,
    text=TEXT,
    outlet="Moor Daily",
    published=When(),
    origin=Origin(location="-", format="text", sha256="0" * 64),
    blocks=(
        Block(kind="heading", span=Span(0, 10)),
        Block(kind="paragraph", span=Span(12, at("\n\nTroops"))),
        Block(kind="caption", span=Span(at("Troops"), len(TEXT) - 1)),
    ),
    evidence=(Evidence(field="outlet", clue="masthead", value="Moor Daily", span=Span(0, 10), used=True),),
)
OUTER = Statement(
    id="s1", cue=(span("reported"),), content=(span("that officials in Tarfa said the port was shelled"),),
    manner="indirect", voices=NEWS,
)  # fmt: skip
INNER = Statement(
    id="s2", cue=(span("said"),), content=(span("the port was shelled"),), manner="indirect", voices=OFFICIALS,
    parent="s1",
)  # fmt: skip


@pytest.mark.parametrize(
    ("word", "statement", "voices"),
    [
        ("shelled", INNER, OFFICIALS),
        ("said", OUTER, NEWS),  # a cue is told by whoever tells of the statement
        ("reported", None, (OUTLET,)),
        ("claimed", None, (OUTLET,)),
        ("Moor", None, (OUTLET,)),
        ("march", None, (OUTLET, Voice(role="agency", actor="a2", name="VNA", spans=(span("VNA"),)))),
    ],
)
def test_the_innermost_statement_tells(word: str, statement: Statement | None, voices: tuple[Voice, ...]) -> None:
    agency = Actor(id="a2", name="Velm News Agency", mentions=(), aliases=("VNA",))
    tellers = Tellers(DOCUMENT, [OUTER, INNER], [agency])
    assert tellers.at(at(word)) == (statement, voices)


def test_without_statements_and_outlet_the_voice_is_an_outlet_without_a_name() -> None:
    document = Document(
        id="0" * 64, text="It rained.", published=When(), origin=Origin(location="-", format="text", sha256="0" * 64)
    )
    assert Tellers(document, [], []).at(3) == (None, (Voice(role="outlet"),))


@pytest.mark.parametrize(
    ("caption", "agency"),
    [
        ("Troops in Tarfa. (VNA)", "VNA"),
        ("Troops in Tarfa. (VN Photo/Ada Korr)", "VN"),
        ("Troops in Tarfa (Photo by Ada Korr / VNA)", "VNA"),
        ("Troops in Tarfa [File photo: Velm News]", "Velm News"),
        ("Troops in Tarfa (left)", None),
        ("Troops in Tarfa (May 2031)", None),
        ("Troops (VNA) in Tarfa.", None),
        ("()", None),
    ],
)
def test_a_picture_has_its_agency_in_the_brackets_at_its_end(caption: str, agency: str | None) -> None:
    found = agency_of(caption, Block(kind="caption", span=Span(0, len(caption))))
    assert (caption[found.start : found.end] if found else None) == agency


def parse_of(*words: tuple[str, str, str, int]) -> Parse:
    """One sentence: words with tag, label and head."""
    tokens, start = [], 0
    for index, (text, tag, dep, head) in enumerate(words):
        pos = {"N": "NOUN", "V": "VERB"}.get(tag[0], "X")
        tokens.append(Token(index, start, start + len(text), text, text.lower(), tag, pos, dep, head, 0))
        start += len(text) + 1
    return Parse(tuple(tokens), (Sentence(0, len(tokens), 0),))


def statement(parse: Parse, first: int) -> Statement:
    content = Span(parse.tokens[first].start, parse.tokens[-1].end)
    return Statement(id="s1", content=(content,), manner="indirect")


def test_a_statement_is_about_the_event_that_its_content_names() -> None:
    claimed = parse_of(
        ("Oren", "NNP", "nsubj", 1), ("claimed", "VBD", "ROOT", 1), ("responsibility", "NN", "dobj", 1),
        ("for", "IN", "prep", 2), ("the", "DT", "det", 5), ("attack", "NN", "pobj", 3),
    )  # fmt: skip
    denied = parse_of(
        ("Oren", "NNP", "nsubj", 1), ("denied", "VBD", "ROOT", 1), ("the", "DT", "det", 3), ("raid", "NN", "dobj", 1)
    )
    clause = parse_of(
        ("Oren", "NNP", "nsubj", 1),
        ("denied", "VBD", "ROOT", 1),
        ("it", "PRP", "nsubj", 3),
        ("fired", "VBD", "ccomp", 1),
    )
    inside = parse_of(
        ("Oren", "NNP", "nsubj", 1), ("said", "VBD", "ROOT", 1), ("attacks", "NNS", "nsubj", 3),
        ("stop", "VBP", "ccomp", 1),
    )  # fmt: skip
    assert is_about(claimed, statement(claimed, 2), 5, denied=False)
    assert is_about(denied, statement(denied, 2), 3, denied=False)
    assert is_about(clause, statement(clause, 2), 3, denied=True)
    assert not is_about(clause, statement(clause, 2), 3, denied=False)
    assert not is_about(inside, statement(inside, 2), 2, denied=False)


def test_many_contents_that_overlap_take_no_time() -> None:
    size = 20_000
    statements = [
        Statement(id=f"s{n}", content=(Span(n, 2 * size - n // 2),), manner="indirect", voices=(OUTLET,))
        for n in range(size)
    ]
    tellers = Tellers(DOCUMENT, statements, [])
    assert [tellers.at(offset).statement for offset in (0, 5, size)] == [statements[0], statements[5], statements[-1]]
