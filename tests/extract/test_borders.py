"""Borders of statements set right by names and syntax."""

import msgspec
import pytest

from purport.extract.borders import Borders
from purport.extract.statements import Found
from purport.language.parse import NameKind, Parse
from purport.records import Span
from support import parsed

Words = tuple[str, str, str]
"""Source, cue and content; '' for none."""


def _text(parse: Parse) -> str:
    out = ""
    for token in parse.tokens:
        out += " " * (token.start - len(out)) + token.text
    return out


def _attached(parse: Parse, links: dict[str, tuple[str, str]]) -> Parse:
    """The parse with the heads and labels of some words, each the only one so written."""
    at = {token.text: token.index for token in parse.tokens}
    tokens = tuple(
        msgspec.structs.replace(token, dep=links[token.text][0], head=at[links[token.text][1]])
        if token.text in links
        else token
        for token in parse.tokens
    )
    return Parse(tokens, parse.sentences, parse.names)


def _settled(parse: Parse, words: Words) -> Words:
    text = _text(parse)

    def span(part: str) -> tuple[Span, ...]:
        return (Span(text.index(part), text.index(part) + len(part)),) if part else ()

    found = Borders(parse).settled(Found(*map(span, words)))

    def back(spans: tuple[Span, ...]) -> str:
        return " … ".join(text[one.start : one.end] for one in spans)

    return back(found.source), back(found.cue), back(found.content)


SAID = "said/VBD that/IN it/PRP was/VBD over/RB"
CONTENT = "that it was over"


@pytest.mark.parametrize(
    ("tagged", "name", "found", "expected"),
    [
        (f"Tran/NNP Quoc/NNP Hung/NNP {SAID}", ("Tran Quoc Hung", "person"), ("Tran Quoc", "Hung said", CONTENT),
         ("Tran Quoc Hung", "said", CONTENT)),
        (f"Andriy/NNP Kovalchenko/NNP {SAID}", ("Andriy Kovalchenko", "person"), ("Kovalchenko", "said", CONTENT),
         ("Andriy Kovalchenko", "said", CONTENT)),
        (f"the/DT Sahel/NNP Daily/NNP {SAID}", ("Sahel Daily", "organisation"), ("the Sahel", "said", CONTENT),
         ("the Sahel Daily", "said", CONTENT)),
        (f"Post/NNP Orlin/NNP {SAID}", ("Post Orlin said", "person"), ("Orlin", "said", CONTENT),
         ("Orlin", "said", CONTENT)),
        (f"Orlin/NNP said/VBD in/IN an/DT interview/NN {CONTENT.replace(' ', '/X ')}/X", ("Orlin", "person"),
         ("Orlin", "said in an", CONTENT), ("Orlin", "said", CONTENT)),
        (f"Orlin/NNP announced/VBD in/IN Velim/NNP {CONTENT.replace(' ', '/X ')}/X", ("Velim", "place"),
         ("Orlin", "announced in Velim", CONTENT), ("Orlin", "announced", CONTENT)),
        (f"Orlin/NNP announced/VBD in/IN New/NNP Velim/NNP {CONTENT.replace(' ', '/X ')}/X", ("New Velim", "place"),
         ("Orlin", "announced in New Velim", CONTENT), ("Orlin", "announced", CONTENT)),
        ("it/PRP was/VBD reported/VBN by/IN Orlin/NNP", ("Orlin", "person"), ("Orlin", "was reported by", "it"),
         ("Orlin", "was reported", "it")),
    ],
)  # fmt: skip
def test_no_border_goes_through_a_name_and_no_cue_breaks_off(
    tagged: str, name: tuple[str, NameKind], found: Words, expected: Words
) -> None:
    assert _settled(parsed(tagged, name), found) == expected


def test_the_subject_of_the_cue_speaks_where_no_source_was_found() -> None:
    parse = parsed(f"Viktor/NNP Orlin/NNP has/VBZ {SAID}")
    links = {"Viktor": ("compound", "Orlin"), "Orlin": ("nsubj", "said"), "has": ("aux", "said")}
    assert _settled(_attached(parse, links), ("", "has said", CONTENT)) == ("Viktor Orlin", "has said", CONTENT)
    assert _settled(parse, ("", "has said", CONTENT)) == ("", "has said", CONTENT)
    passive = {"Orlin": ("nsubjpass", "said"), "has": ("auxpass", "said")}
    assert _settled(_attached(parse, passive), ("", "has said", CONTENT)) == ("", "has said", CONTENT)


def test_an_apposition_belongs_to_the_source() -> None:
    parse = parsed(f"according/VBG to/IN Orlin/NNP ,/, a/DT lawyer/NN ,/, {CONTENT.replace(' ', '/X ')}/X")
    links = {"lawyer": ("appos", "Orlin"), "a": ("det", "lawyer")}
    found = ("Orlin", "according to", CONTENT)
    assert _settled(_attached(parse, links), found) == ("Orlin , a lawyer", "according to", CONTENT)
    assert _settled(parse, found) == found
