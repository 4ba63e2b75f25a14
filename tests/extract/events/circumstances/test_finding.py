"""All that is told around an act, and that no sentence can make it dear."""

import time

from frozen_parses import act_at, read
from purport.extract.events.act import Act, Circumstances, Slots
from purport.extract.events.circumstances.finding import circumstances_of
from purport.language.parse import Name, Parse, Sentence, Token
from purport.records import Count, Place, Span, When

CASES = [
    ("An attack on a market in Mosul killed at least 13 people and wounded dozens more on Monday.", "attack"),
    ("The rebels want an attack.", "attack"),
]


def test_all_that_a_clause_tells() -> None:
    sentence, words = CASES[0]
    told = read(sentence)

    def span(words: str) -> Span:
        return Span(sentence.index(words), sentence.index(words) + len(words))

    assert circumstances_of(told.text, told.parse, act_at(told, words), told.times, {"IRQ"}) == Circumstances(
        place=Place(name="Mosul", span=span("Mosul"), country="IRQ", latitude=36.34, longitude=43.12),
        when=When(
            span=span("Monday"), earliest="2024-03-18", latest="2024-03-18", timex="2024-03-18", kind="date",
            anchor="dateline 2024-03-21",
        ),
        fatalities=Count(low=13, spans=(span("at least 13"),)),
        injured=Count(low=24, spans=(span("dozens"),)),
    )  # fmt: skip


def test_what_is_not_told_is_none() -> None:
    sentence, words = CASES[1]
    told = read(sentence)
    nothing = Circumstances(None, None, None, None)
    assert circumstances_of(told.text, told.parse, act_at(told, words), told.times) == nothing


def _long(words: str, labels: str, tags: str, heads: list[int]) -> tuple[str, Parse, tuple[When, ...]]:
    """A sentence of the same words again and again; `heads` are absolute."""
    texts, deps, pos = words.split(), labels.split(), tags.split()
    tokens, start = [], 0
    for index, head in enumerate(heads):
        one = index % len(texts)
        tokens.append(
            Token(
                index, start, start + len(texts[one]), texts[one], texts[one].lower(), pos[one], "X", deps[one], head, 0
            )
        )
        start += len(texts[one]) + 1
    names = tuple(Name(token.index, token.index + 1, "place") for token in tokens if token.text == "Mosul")
    times = tuple(
        When(span=Span(token.start, token.end), kind="date", earliest="2024-03-18", latest="2024-03-18")
        for token in tokens
        if token.text == "Monday"
    )
    text = " ".join(token.text for token in tokens)
    return text, Parse(tuple(tokens), (Sentence(0, len(tokens), 0),), names), times


def _seconds(text: str, parse: Parse, times: tuple[When, ...]) -> float:
    heads = [token.index for token in parse.tokens if token.text in ("killed", "attack")][:300]
    acts = [Act(head, (head,), "ASSAULT", None, (), Slots((), ()), "test", 1.0) for head in heads]
    circumstances_of(text, parse, acts[0], times)
    begun = time.process_time()
    for act in acts:
        circumstances_of(text, parse, act, times)
    return time.process_time() - begun


def test_the_cost_of_an_act_does_not_grow_with_its_sentence() -> None:
    size = 100_000
    star = _long("soldiers killed 13 men in Mosul on Monday and", "nsubj conj nummod dobj prep pobj prep pobj cc",
                 "NNS VBD CD NNS IN NNP IN NNP CC", [1] * size)  # fmt: skip
    chain = _long("killed", "relcl", "VBD", [max(0, index - 1) for index in range(size)])
    phrases = _long("attack in Mosul", "pobj prep pobj", "NN IN NNP", [max(0, index - 1) for index in range(size)])
    assert [seconds for seconds in (_seconds(*one) for one in (star, chain, phrases)) if seconds > 6] == []
