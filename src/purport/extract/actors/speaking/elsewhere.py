"""Speakers of statements without a source that another place tells: who asked, who signs, who says the words again."""

from collections.abc import Iterator, Sequence

from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.speaking.askers import Askers
from purport.extract.actors.speaking.repeated import said_again
from purport.extract.actors.speaking.signatures import Below
from purport.records import Document, Statement


def told_elsewhere(
    document: Document,
    statements: Sequence[Statement],
    speaking: Sequence[Cluster | None],
    gathered: Gathered,
    askers: Askers,
    below: Below,
) -> list[Cluster | None]:
    """`speaking`, the speakers of `statements` so far, with those of statements without a source that the report tells
    in another place.
    """

    def told(number: int) -> Iterator[Cluster | None]:
        one = statements[number]
        if not one.cue and one.manner == "direct":
            signer = below.of(one.content)
            yield gathered.of(signer) if signer is not None else None
        yield askers.of(one)
        others = [speaking[other] for other in again.get(number, ())]
        yield others[0] if others and all(cluster is others[0] for cluster in others) else None

    again = said_again(document.text, statements)
    return [
        next(filter(None, told(number)), None) if cluster is None and not _is_attributed(one) else cluster
        for number, (one, cluster) in enumerate(zip(statements, speaking, strict=True))
    ]


def _is_attributed(statement: Statement) -> bool:
    return bool(statement.source) or any(voice.role == "speaker" and voice.spans for voice in statement.voices)
