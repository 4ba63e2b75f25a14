"""Which full stops belong to initials and to letters written together."""

import pytest

from purport.language.attribution.words import read_words
from purport.language.syntax.initials import written_together
from purport.reader import Reader
from support import dated


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Look at Oren D. Velm. He sat", ["Look", "at", "Oren", "D.Velm", ".", "He", "sat"]),
        ("C. Oren Velm sat", ["C.Oren", "Velm", "sat"]),
        ("told C. Oren Velm so", ["told", "C.Oren", "Velm", "so"]),
        ("the F.B.I. sat", ["the", "F.B.I", ".", "sat"]),
        ("It was plan B. The mayor sat", ["It", "was", "plan", "B", ".", "The", "mayor", "sat"]),
        ("It was plan B. Velm sat", ["It", "was", "plan", "B", ".", "Velm", "sat"]),
        ("He met Oren V.\n\nVelm sat", ["He", "met", "Oren", "V", ".", "Velm", "sat"]),
        ("Velm got a D.", ["Velm", "got", "a", "D", "."]),
    ],
)
def test_letters_with_full_stops_go_with_what_they_are_written_with(text: str, pieces: list[str]) -> None:
    words = read_words(text)
    found: list[str] = []
    for word, together in zip(words.surfaces, written_together(words).tolist(), strict=True):
        if together:
            found[-1] += word
        else:
            found.append(word)
    assert found == pieces


def test_an_initial_ends_neither_a_name_nor_a_sentence(reader: Reader) -> None:
    text = "Just look at Council Speaker Oren D. Velm. He said that the dam would hold."
    report = reader.read_document(dated(text, "2031-05-08"))
    [statement] = report.statements
    [speaker] = [one for one in report.actors if one.id == statement.speaker]
    assert (speaker.name, report.words(statement.content)) == ("Oren D. Velm", "that the dam would hold")
