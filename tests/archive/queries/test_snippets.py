"""The piece of a text that is shown."""

from purport.archive.queries.found import Snippet
from purport.archive.queries.snippets import LONGEST, snippet_of
from purport.records import Span

FILLER = "one two three four five six seven eight nine ten " * 10


def test_a_short_text_is_shown_whole() -> None:
    assert snippet_of("The wall holds.", [Span(4, 8)]) == Snippet(
        text="The wall holds.", span=Span(0, 15), matches=(Span(4, 8),)
    )


def test_without_matches_the_beginning_is_shown() -> None:
    snippet = snippet_of(f"\n  {FILLER}", [])
    assert (snippet.span.start, snippet.matches) == (3, ())
    assert snippet.text == FILLER[: len(snippet.text)]
    assert len(snippet.text) <= LONGEST


def test_where_different_words_stand_together_is_shown() -> None:
    text = f"a wall {FILLER} a wall and a wall {FILLER} the rain on the wall. {FILLER}"
    walls = [Span(at, at + 4) for at in range(len(text)) if text.startswith("wall", at)]
    rain = Span(text.index("rain"), text.index("rain") + 4)
    snippet = snippet_of(text, sorted([*walls, rain]))
    assert snippet.matches == (rain, walls[-1])
    assert text[snippet.span.start : snippet.span.end] == snippet.text
    assert snippet.text.startswith("four five six seven eight nine ten  the rain on the wall. one")


def test_a_match_longer_than_a_snippet_begins_it() -> None:
    word = "x" * 1000
    snippet = snippet_of(f"The {word} end", [Span(4, 1004)])
    assert (snippet.span, snippet.matches) == (Span(0, 1004), (Span(4, 1004),))
