"""`purport evaluate events`: what happened, and who did it to whom, measured on sentences with gold."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from purport.cli.evaluate.figures import COLUMNS, FormatOption, PartOption, figures, row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from purport.evaluate.events import ClassScores
    from purport.evaluate.score import Score


def events(
    path: Annotated[
        Path,
        typer.Argument(help="A table of sentences with their quad class, or tokens tagged with source and target."),
    ],
    format: FormatOption = "text",
    part: PartOption = "all",
) -> None:
    """How often the main event of a sentence has the right class, or the right actors and recipients.

    A table has a sentence, a tab, and its quad class (0 none, 1 verbal and 2 material cooperation, 3 verbal and 4
    material conflict): accuracy, and F1 by class. Tokens stand one a line with a tag in BIO (S source, T target):
    precision, recall and F1 of actors and recipients, right where they overlap. Each sentence is read as a row of a
    table and judged by its event of highest confidence.
    """
    from purport.evaluate.cameo import gold_sentences_of
    from purport.evaluate.events import score_classes, score_participants
    from purport.evaluate.holdout import only
    from purport.evaluate.reading import english_reader, read_texts

    gold = gold_sentences_of(path)
    if gold.classed:
        classed = only(part, gold.classed)
        _show_classes(score_classes(classed, read_texts(classed, english_reader())), format, part)
    else:
        tagged = only(part, gold.tagged)
        _show_participants(score_participants(tagged, read_texts(tagged, english_reader())), len(tagged), format, part)


def _show_classes(scores: "ClassScores", format: str, part: str) -> None:
    if format == "json":
        classes = {name: figures(one) for name, one in scores.by_class.items()}
        about = {"texts": scores.texts, "part": part, "accuracy": scores.accuracy, "macro_f1": scores.macro_f1}
        _print_json({**about, "classes": classes})
        return
    typer.echo(f"{scores.texts} texts ({part}), {scores.right} right")
    typer.echo(f"accuracy {100 * scores.accuracy:.1f}, macro F1 {100 * scores.macro_f1:.1f}")
    _print_rows("class", scores.by_class)


def _show_participants(scores: "Mapping[str, Score]", texts: int, format: str, part: str) -> None:
    if format == "json":
        _print_json({"texts": texts, "part": part, **{name: figures(one) for name, one in scores.items()}})
        return
    typer.echo(f"{texts} texts ({part})")
    _print_rows("overlap", scores)


def _print_rows(head: str, scores: "Mapping[str, Score]") -> None:
    typer.echo(f"\n{head:22} {COLUMNS}")
    for name, score in scores.items():
        typer.echo(f"  {name:20} {row(score)}")


def _print_json(figures: dict[str, Any]) -> None:
    import json

    typer.echo(json.dumps(figures, indent=1))
