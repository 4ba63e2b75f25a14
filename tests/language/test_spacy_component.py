"""`nlp.add_pipe("purport_statements")` in a blank pipeline."""

import spacy


def test_statements_in_a_doc() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("purport_statements")
    doc = nlp('"The wall will hold," said Anna Korr. It rained all day.')
    (statement,) = doc._.statements
    assert [span.text for role in ("source", "cue", "content") for span in statement[role]] == [
        "Anna Korr",
        "said",
        '"The wall will hold,"',
    ]
    assert 0 < statement["confidence"] < 1
    roles = {name: [span.text for span in spans] for name, spans in doc.spans.items()}
    assert roles == {
        "purport_source": ["Anna Korr"],
        "purport_cue": ["said"],
        "purport_content": ['"The wall will hold,"'],
    }


def test_a_text_without_statements() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("purport_statements")
    assert nlp("").spans == nlp("It rained.").spans or nlp("It rained.")._.statements == []
