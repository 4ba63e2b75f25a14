"""Reports as the archive has them, made of invented words, for tests of what reports share."""

import random

from purport.archive.records import Held
from purport.documents.build import document_of
from purport.extract.times import find_times
from purport.records import Evidence, Origin, Provenance, Report, Span, Spans, Statement
from purport.settings import Settings
from purport.sources.received import Received, origin_of

_SYLLABLES = "ba do fen gir hal ism ket lor mav nup ost pel qua rin sul tor vez wim yar zed".split()


def held_of(
    text: str,
    published: str | None = None,
    *,
    outlet: str | None = "The Velm Courant",
    location: str = "report.txt",
    added: str = "2026-01-01T00:00:00Z",
    statements: tuple[Statement, ...] = (),
    more_origins: tuple[Origin, ...] = (),
) -> Held:
    """`text` published on a day, as an option of the command says it, and read for its times alone; `statements` are
    what else was found.
    """
    data = text.encode()
    said = (("published", published), ("outlet", outlet), ("language", "en"))
    evidence = tuple(Evidence(field=field, clue="option", value=value) for field, value in said if value)  # type: ignore[arg-type]
    origin = origin_of(data, location=location, format="text")
    received = Received(data=data, media="plain", origin=origin, evidence=evidence)
    document = document_of(received, settings=Settings())
    stages = ("times", "statements") if statements else ("times",)
    report = Report(
        purport=Provenance(version="test", stages=stages),
        document=document,
        times=find_times(document),
        statements=statements,
    )
    return Held(report=report, origins=(origin, *more_origins), added=added)


def statement(text: str, *, source: str, cue: str) -> Statement:
    """A statement by the words of its source and cue, which stand once in `text`."""
    return Statement(id="s1", source=_spans(text, source), cue=_spans(text, cue), content=(), manner="indirect")


def _spans(text: str, words: str) -> Spans:
    assert text.count(words) == 1, words
    return (Span(text.index(words), text.index(words) + len(words)),)


def prose(seed: int, sentences: int = 4, words: int = 15) -> str:
    """Sentences of invented words, others for every seed."""
    rng = random.Random(seed)
    made = [
        " ".join("".join(rng.choices(_SYLLABLES, k=rng.randint(2, 4))) for _ in range(words)).capitalize() + "."
        for _ in range(sentences)
    ]
    return " ".join(made)
