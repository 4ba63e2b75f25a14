"""Statements by rules: what is found in short texts, whole."""

import pytest

from purport.extract.rules import RuleFinder
from purport.language.spacy_pipeline import SpacyPipeline
from purport.records import Span, Statement, Voice
from support import document

Found = tuple[str, str, str, str]


def _found(pipeline: SpacyPipeline, text: str) -> list[Found]:
    """Source, cue, content and manner of each statement, in words; pieces are joined by ' … '."""
    report = document(text)

    def words(spans: tuple[Span, ...]) -> str:
        return " … ".join(text[span.start : span.end] for span in spans)

    statements = RuleFinder(pipeline).read(report).statements
    return [(words(one.source), words(one.cue), words(one.content), one.manner) for one in statements]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            '"The wall will hold," the minister said.',
            [("the minister", "said", '"The wall will hold,"', "direct")],
        ),
        (
            'The minister said: "The wall will hold. Nobody will leave."',
            [("The minister", "said", '"The wall will hold. Nobody will leave."', "direct")],
        ),
        (
            '"The wall will hold," the minister said. "Nobody will leave."',
            [("the minister", "said", '"The wall will hold," … "Nobody will leave."', "direct")],
        ),
        (
            "The minister said that the wall will hold.",
            [("The minister", "said", "that the wall will hold", "indirect")],
        ),
        (
            'The minister said the wall "will hold for a hundred years".',
            [("The minister", "said", 'the wall "will hold for a hundred years"', "mixed")],
        ),
        (
            "According to the ministry, nobody has left the town.",
            [("the ministry", "According to", "nobody has left the town", "indirect")],
        ),
        (
            "Nobody has left the town, according to the ministry.",
            [("the ministry", "according to", "Nobody has left the town", "indirect")],
        ),
        (
            "The ministry's claim that nobody has left the town was met with laughter.",
            [("The ministry", "claim", "that nobody has left the town", "indirect")],
        ),
        (
            "The minister reiterated his commitment to the wall.",
            [("The minister", "reiterated", "his commitment to the wall", "indirect")],
        ),
        (
            "“The wall will hold,” he said, “and nobody will leave.”",
            [("he", "said", "“The wall will hold,” … “and nobody will leave.”", "direct")],
        ),
        # the marks do not match, and the state does not leak
        (
            '“The wall will hold," the minister said.\n\nThe engineer said that it will not.',
            [
                ("the minister", "said", '“The wall will hold,"', "direct"),
                ("The engineer", "said", "that it will not", "indirect"),
            ],
        ),
        # a term in marks is no speech
        ("The so-called 'road map' was unveiled in the town of Karsa.", []),
        ('The workers walked along the "wall of shame" in silence.', []),
        # layout
        (
            "Wall will hold for years: engineer\n\nNobody in the town believes it.",
            [("", "", "", "")],
        ),
        (
            "“Nobody asked us anything at all.” ― Anna Korr",
            [("Anna Korr", "―", "“Nobody asked us anything at all.”", "direct")],
        ),
        (
            "MS. KORR: Nobody asked us anything at all.",
            [("MS. KORR", ":", "Nobody asked us anything at all", "indirect")],
        ),
    ],
)
def test_statements(pipeline: SpacyPipeline, text: str, found: list[Found]) -> None:
    if found == [("", "", "", "")]:
        found = []  # 'engineer' is no name, so the colon is not read as 'said'
    assert _found(pipeline, text) == found


def test_a_headline_with_a_colon_names_its_speaker_on_either_side(pipeline: SpacyPipeline) -> None:
    text = (
        "Wall will hold for years: Korr\n\nNobody left the town.\n\nKorr: Wall will hold for years\n\nNobody came back."
    )
    assert _found(pipeline, text) == [
        ("Korr", ":", "Wall will hold for years", "indirect"),
        ("Korr", ":", "Wall will hold for years", "indirect"),
    ]


def test_a_quotation_carries_on_over_paragraphs(pipeline: SpacyPipeline) -> None:
    text = '"The wall will hold for years," Anna Korr said.\n\n"Nobody in this town will have to leave."'
    assert _found(pipeline, text) == [
        (
            "Anna Korr",
            "said",
            '"The wall will hold for years," … "Nobody in this town will have to leave."',
            "direct",
        )
    ]


def test_a_speaker_is_carried_on_only_from_the_paragraph_just_before(pipeline: SpacyPipeline) -> None:
    said = '"The wall will hold for years," Anna Korr said.'
    quoted = '"We will not abandon the town" or its wall.'
    near = document(f"{said}\n\n{quoted}")
    statements = RuleFinder(pipeline).read(near).statements
    start = near.text.index(quoted)
    assert statements[1:] == (
        Statement(
            id="s2",
            content=(Span(start, start + len(quoted) - 1),),
            manner="mixed",
            voices=(
                Voice(role="outlet"),
                Voice(role="speaker", name="Anna Korr", spans=(Span(32, 41),)),
            ),
        ),
    )
    assert _found(pipeline, f"{said}\n\nIt rained all day.\n\n{quoted}") == _found(pipeline, said)


def test_a_statement_inside_another_names_it(pipeline: SpacyPipeline) -> None:
    text = "The mayor said that the ministry had announced that the wall will hold."
    report = document(text)
    outer, inner = RuleFinder(pipeline).read(report).statements
    assert (outer.parent, inner.parent, inner.voices[-1].name) == (None, "s1", "the ministry")
