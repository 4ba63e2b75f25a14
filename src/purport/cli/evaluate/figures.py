"""Scores as lines of a table and as JSON, the same for every measure, and the options that the commands share."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from purport.evaluate.score import Score

FormatOption = Annotated[Literal["text", "json"], typer.Option(help="Tables for people, or JSON.")]
PartOption = Annotated[
    Literal["all", "seen", "held-out"],
    typer.Option(help="All texts, or without or only the third that is held out (told by a hash of the text's id)."),
]

COLUMNS = f"{'P':>6} {'R':>6} {'F1':>6} {'matched':>9} {'gold':>7} {'found':>7}"
"""The heads of the columns of `row`."""


def print_measures(scores: "Iterable[tuple[str, Mapping[str, Score]]]") -> None:
    """A table of all measures for each subset."""
    for subset, measures in scores:
        typer.echo(f"\n{subset:18} {COLUMNS}")
        for name, score in measures.items():
            typer.echo(f"  {name:16} {row(score)}")


def row(score: "Score") -> str:
    """Precision, recall, F1 in per cent and the counts, as they stand in the tables."""
    figures = f"{100 * score.precision:6.1f} {100 * score.recall:6.1f} {100 * score.f1:6.1f}"
    return f"{figures} {score.matched:9} {score.gold:7} {score.predicted:7}"


def figures(score: "Score") -> dict[str, float]:
    """Precision, recall, F1 (0 to 1) and the counts, for JSON."""
    return {"P": score.precision, "R": score.recall, "F": score.f1, "tp": score.matched, "gold": score.gold,
            "pred": score.predicted}  # fmt: skip


def all_figures(scores: "Iterable[tuple[str, Mapping[str, Score]]]") -> dict[str, dict[str, dict[str, float]]]:
    """The figures of each measure for each subset."""
    return {subset: {name: figures(score) for name, score in measures.items()} for subset, measures in scores}
