"""Parse: trees, edges, what stands within spans, and one parse of several."""

from purport.language.parse import Name, Parse, Sentence, Token, merged
from purport.records import Span
from support import parsed

WORDS = "The old minister of Velmar spoke . She left .".split()
HEADS = [2, 2, 5, 2, 3, 5, 5, 8, 8, 8]


def _parse(words: list[str], heads: list[int], *, start: int = 0, ends: tuple[int, ...] = (7, 10)) -> Parse:
    tokens = []
    at = start
    for index, (word, head) in enumerate(zip(words, heads, strict=True)):
        sentence = next(number for number, end in enumerate(ends) if index < end)
        tokens.append(
            Token(index=index, start=at, end=at + len(word), text=word, lemma=word.lower(), tag="NN", pos="NOUN",
                  dep="ROOT" if head == index else "dep", head=head, sentence=sentence)
        )  # fmt: skip
        at += len(word) + 1
    sentences = tuple(Sentence(first, last, 0) for first, last in zip((0, *ends), ends, strict=False))
    return Parse(tuple(tokens), sentences, (Name(4, 5, "place"),) if len(words) > 4 else ())


def test_edges_of_subtrees() -> None:
    parse = _parse(WORDS, HEADS)
    minister = parse.tokens[2]
    assert (parse.left_edge(minister), parse.right_edge(minister)) == (0, 4)
    assert [token.text for token in parse.subtree(minister)] == ["The", "old", "minister", "of", "Velmar"]


def test_tokens_within_spans() -> None:
    parse = _parse(WORDS, HEADS)
    assert [token.text for token in parse.within((Span(4, 16), Span(34, 37)))] == ["old", "minister", "She"]
    assert parse.at(10_000) == len(WORDS)
    assert parse.at(0) == 0


def test_names_between_tokens() -> None:
    parse = _parse(WORDS, HEADS)
    assert parse.names_between(0, 5) == [Name(4, 5, "place")]
    assert parse.names_between(0, 4) == []
    assert parse.is_named(4, "place")
    assert not parse.is_named(4, "person")
    assert not parse.is_named(3, "place")


def test_parses_of_parts_of_a_document_become_one_in_the_order_of_the_text() -> None:
    late = _parse(WORDS, HEADS, start=100)
    early = _parse(["No", "."], [0, 0], ends=(2,))
    one = merged([late, early])
    assert [token.text for token in one.tokens] == ["No", ".", *WORDS]
    assert [token.head for token in one.tokens] == [0, 0, *(head + 2 for head in HEADS)]
    assert [token.index for token in one.tokens] == list(range(12))
    assert [token.sentence for token in one.tokens] == [0, 0, *[1] * 7, *[2] * 3]
    assert one.sentences == (Sentence(0, 2, 0), Sentence(2, 9, 0), Sentence(9, 12, 0))
    assert one.names == (Name(6, 7, "place"),)
    assert merged([]).tokens == ()


def test_the_words_of_the_name_that_a_token_is_part_of() -> None:
    tagged = "a/DT U/NNP +./NNP +S/NNP +./NNP raid/NN near/IN Port/NNP Velm/NNP"
    parse = parsed(tagged, ("U . S .", "place"), ("Port Velm", "place"))
    assert [parse.name_words(token.index) for token in parse.tokens] == [
        None, "U.S.", "U.S.", "U.S.", "U.S.", None, None, "Port Velm", "Port Velm",
    ]  # fmt: skip
