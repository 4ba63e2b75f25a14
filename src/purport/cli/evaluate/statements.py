"""`purport evaluate statements`: who is said to have said what, measured on PolNeAR's gold."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from purport.cli.evaluate.figures import COLUMNS, FormatOption, all_figures, figures, print_measures, row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from purport.evaluate.calibration import Judged
    from purport.evaluate.polnear import Article
    from purport.evaluate.score import Score
    from purport.evaluate.statements import Scores
    from purport.records import Statement


def statements(
    path: Annotated[Path, typer.Argument(help="A folder in PolNeAR's layout: text/*.txt and attributions/*.ann.")],
    format: FormatOption = "text",
) -> None:
    """Precision, recall and F1 of statements, by outlet too, and calibration.

    Source, cue and content each for itself, and the attributions whose source and content are both right ("linked").
    By outlet: "linked" for each outlet (what stands before the first underscore of a file's name), and how far its F1
    is from the mean of the outlets. Calibration: how far the confidence of statements is, on average, from the share of
    them that is right (expected calibration error), if they carry one.
    """
    from purport.evaluate.calibration import judged_statements
    from purport.evaluate.polnear import Attribution, articles_of
    from purport.evaluate.statements import linked_by_outlet, score_statements

    articles = articles_of(path)
    read = _read(articles)
    predicted = {name: [Attribution(one.source, one.cue, one.content) for one in its] for name, its in read.items()}
    scores, outlets = score_statements(articles, predicted), linked_by_outlet(articles, predicted)
    judged = judged_statements(articles, read)
    if format == "json":
        _print_json(scores, outlets, judged)
        return
    found = sum(map(len, read.values()))
    gold = sum(len(one.gold) for one in articles)
    typer.echo(f"{len(articles)} articles, {gold} gold attributions, {found} statements found")
    print_measures(scores.items())
    _print_outlets(outlets)
    _print_calibration(judged, found)


def _read(articles: "list[Article]") -> "dict[str, tuple[Statement, ...]]":
    """What `read` finds in the articles, by name; every article is taken as an English text, as the gold does."""
    from purport.cli.output import with_progress
    from purport.errors import GoldError
    from purport.evaluate.reading import english_reader
    from purport.records import Report

    names = {str(article.path): article.name for article in articles}
    found: dict[str, tuple[Statement, ...]] = {}
    for outcome in with_progress(english_reader().read(names, format="text"), list(names)):
        if not isinstance(outcome, Report):
            raise GoldError(f"{outcome.location}: {outcome.message}")
        found[names[outcome.document.origin.location]] = outcome.statements
    return found


def _print_outlets(outlets: "Mapping[str, Score]") -> None:
    """A table of "linked" by outlet, if the articles' names tell outlets."""
    if not outlets:
        return
    mean = _mean_f1(outlets)
    typer.echo(f"\n{'linked by outlet':18} {COLUMNS} {'to mean':>8}")
    for name, score in outlets.items():
        typer.echo(f"  {name:16} {row(score)} {100 * (score.f1 - mean):+8.1f}")
    typer.echo(f"  {'mean of outlets':16} {'':6} {'':6} {100 * mean:6.1f}")


def _print_calibration(judged: "Sequence[Judged]", found: int) -> None:
    """The expected calibration error, if there are confidences."""
    from purport.evaluate.calibration import equal_mass_bins, equal_width_bins, expected_calibration_error

    if not judged:
        return
    width, mass = (expected_calibration_error(bins(judged)) for bins in (equal_width_bins, equal_mass_bins))
    typer.echo(
        f"\nexpected calibration error {width:.3f} (bins of equal width), {mass:.3f} (of equal mass), "
        f"over the {len(judged)} of {found} statements that carry a confidence"
    )


def _print_json(scores: "Scores", outlets: "Mapping[str, Score]", judged: "Sequence[Judged]") -> None:
    """All figures as one JSON object: the subsets, `outlets` and `calibration`."""
    import json

    found: dict[str, Any] = dict(all_figures(scores.items()))
    mean = _mean_f1(outlets)
    found["outlets"] = {name: {**figures(one), "to_mean": one.f1 - mean} for name, one in outlets.items()}
    found["calibration"] = _calibration(judged)
    typer.echo(json.dumps(found, indent=1))


def _calibration(judged: "Sequence[Judged]") -> dict[str, Any] | None:
    """The expected calibration error with its bins, of equal width and of equal mass; None without confidences."""
    from purport.evaluate.calibration import equal_mass_bins, equal_width_bins, expected_calibration_error

    if not judged:
        return None
    kinds = {"equal_width": equal_width_bins(judged), "equal_mass": equal_mass_bins(judged)}
    return {
        "statements": len(judged),
        **{
            kind: {"error": expected_calibration_error(bins), "bins": [one._asdict() for one in bins]}
            for kind, bins in kinds.items()
        },
    }


def _mean_f1(scores: "Mapping[str, Score]") -> float:
    return sum(score.f1 for score in scores.values()) / len(scores) if scores else 0.0
