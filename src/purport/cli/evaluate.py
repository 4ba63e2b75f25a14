"""`purport evaluate`: how good the reading is, measured on gold data."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from purport.evaluate.polnear import Article, Attribution
    from purport.evaluate.statements import Scores

evaluate = typer.Typer(help="Measure the reading on gold data.", no_args_is_help=True)


@evaluate.callback()
def _group() -> None:
    """Measure the reading on gold data."""


@evaluate.command()
def statements(
    path: Annotated[Path, typer.Argument(help="A folder in PolNeAR's layout: text/*.txt and attributions/*.ann.")],
    format: Annotated[Literal["text", "json"], typer.Option(help="A table for people, or JSON.")] = "text",
) -> None:
    """Precision, recall and F1 of statements.

    Source, cue and content each for itself, and the attributions whose source and content are both right ("linked").
    """
    import json

    from purport.evaluate.polnear import articles_of
    from purport.evaluate.statements import score_statements

    articles = articles_of(path)
    predicted = _read(articles)
    scores = score_statements(articles, predicted)
    if format == "json":
        figures = {
            subset: {
                name: {"P": score.precision, "R": score.recall, "F": score.f1, "tp": score.matched, "gold": score.gold,
                       "pred": score.predicted}
                for name, score in measures.items()
            }
            for subset, measures in scores.items()
        }  # fmt: skip
        typer.echo(json.dumps(figures, indent=1))
        return
    typer.echo(
        f"{len(articles)} articles, {sum(len(one.gold) for one in articles)} gold attributions, "
        f"{sum(map(len, predicted.values()))} statements found"
    )
    _print(scores)


def _read(articles: "list[Article]") -> "dict[str, list[Attribution]]":
    """What `read` finds in the articles, by name; every article is taken as an English text, as the gold does."""
    from purport.cli.output import with_progress
    from purport.errors import GoldError
    from purport.evaluate.polnear import Attribution
    from purport.reader import Reader
    from purport.records import Evidence, Report

    names = {str(article.path): article.name for article in articles}
    reader = Reader(options=[Evidence(field="language", clue="option", value="en")])
    found: dict[str, list[Attribution]] = {}
    for outcome in with_progress(reader.read(names, format="text"), list(names)):
        if not isinstance(outcome, Report):
            raise GoldError(f"{outcome.location}: {outcome.message}")
        found[names[outcome.document.origin.location]] = [
            Attribution(one.source, one.cue, one.content) for one in outcome.statements
        ]
    return found


def _print(scores: "Scores") -> None:
    """A table of all measures for each subset."""
    for subset, measures in scores.items():
        typer.echo(f"\n{subset:18} {'P':>6} {'R':>6} {'F1':>6} {'matched':>9} {'gold':>7} {'found':>7}")
        for name, score in measures.items():
            figures = f"{100 * score.precision:6.1f} {100 * score.recall:6.1f} {100 * score.f1:6.1f}"
            typer.echo(f"  {name:16} {figures} {score.matched:9} {score.gold:7} {score.predicted:7}")
