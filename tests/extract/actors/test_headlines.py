"""Names in a headline that has a capital in nearly every word, and in a sentence that has many by its names only."""

from purport.extract.actors.mentions.headlines import known_in_headlines
from support import parsed

LATER = " | Oren/NNP Velm/NNP left/VBD"


def _known(tagged: str, *people: str) -> list[str]:
    parse = parsed(tagged, *((one, "person") for one in people))
    return [" ".join(token.text for token in parse.tokens[one.first : one.last]) for one in known_in_headlines(parse)]


def test_of_a_long_name_in_a_headline_what_the_text_names_later_is_taken() -> None:
    headline = "Oren/NNP Velm/NNP Slams/NNPS Plan/NNP"
    assert _known(headline + LATER, "Oren Velm Slams Plan", "Oren Velm") == ["Oren Velm", "Oren Velm"]


def test_a_sentence_of_long_names_is_no_headline() -> None:
    sentence = "Dana/NNP Oren/NNP Velm/NNP flew/VBD to/IN Tarfa/NNP"
    assert _known(sentence + LATER, "Dana Oren Velm", "Oren Velm") == ["Dana Oren Velm", "Oren Velm"]
