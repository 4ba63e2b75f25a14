"""`purport evaluate incidents`: which reports tell of one incident, which mentions of one event, measured on ECB+."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from purport.cli.evaluate.figures import COLUMNS, FormatOption, PartOption, figures, row

if TYPE_CHECKING:
    from purport.evaluate.coreference import Coreference
    from purport.evaluate.incidents import MentionScores
    from purport.evaluate.score import Score


def incidents(
    path: Annotated[Path, typer.Argument(help="The folder with ECB+'s topics, each a folder of .xml files.")],
    format: FormatOption = "text",
    part: PartOption = "all",
) -> None:
    """Whether reports that tell of one incident are put together, and mentions of one event.

    Reports: pairs of all reports, right if both tell of the same of a topic's two incidents. Mentions, within each
    topic, in the sentences that annotators worked through: MUC, B³, CEAF-e and their mean (CoNLL F1), where mentions
    with the same head are one event (baseline), for Purport's grouping of the gold's mentions, for the events
    Purport found itself, and for these projected on the gold's mentions, the others alone ('projected acts': also
    words that the lexicon of acts has; 'all alone': none is grouped). Topics are held out whole.
    """
    from purport.evaluate.ecbplus import topics_of
    from purport.evaluate.holdout import only
    from purport.evaluate.incidents import score_mentions, score_reports, texts_in
    from purport.evaluate.reading import english_reader, read_texts

    topics = only(part, topics_of(path))
    texts = texts_in(topics)
    reports = read_texts(texts, english_reader())
    pairs, mentions = score_reports(texts, reports), score_mentions(topics, reports)
    if format == "json":
        import json

        about = {"texts": len(texts), "topics": len(topics), "part": part}
        typer.echo(json.dumps({**about, "reports": figures(pairs), "mentions": _figures(mentions)}, indent=1))
        return
    typer.echo(f"{len(texts)} texts of {len(topics)} topics ({part})")
    _print(pairs, mentions)


def _print(pairs: "Score", mentions: "MentionScores") -> None:
    typer.echo(f"\n{'pairs of reports':18} {COLUMNS}\n  {'one incident':16} {row(pairs)}")
    typer.echo(f"\n{'mentions (F1)':18} {'MUC':>6} {'B³':>6} {'CEAF-e':>6} {'CoNLL':>6}")
    for name, scores in mentions._asdict().items():
        values = " ".join(f"{100 * one.f1:6.1f}" for one in scores)
        typer.echo(f"  {name.replace('_', ' '):16} {values} {100 * scores.conll:6.1f}")


def _figures(mentions: "MentionScores") -> dict[str, Any]:
    return {name: _of_partition(scores) for name, scores in mentions._asdict().items()}


def _of_partition(scores: "Coreference") -> dict[str, Any]:
    each = {name: {"P": one.precision, "R": one.recall, "F": one.f1} for name, one in scores._asdict().items()}
    return {**each, "conll": scores.conll}
