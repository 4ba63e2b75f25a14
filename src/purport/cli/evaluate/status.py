"""`purport evaluate status`: asserted, denied, or not yet and unsure, measured on UW and MEANTIME."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from purport.cli.evaluate.figures import COLUMNS, FormatOption, PartOption, figures, row

if TYPE_CHECKING:
    from purport.evaluate.factuality import Factuality


def status(
    path: Annotated[
        Path, typer.Argument(help="UW's .jsonl file of sentences with scores, or a folder with MEANTIME's .xml files.")
    ],
    format: FormatOption = "text",
    part: PartOption = "all",
) -> None:
    """Whether acts are told as asserted, denied, or not yet and unsure: F1 of each class and their mean (macro F1).

    UW: classes of the scores by a border (1.5, beside it 1 and 2), by the certainty the model gives and by the status
    alone; mean absolute error and correlation of the certainty. MEANTIME: classes of polarity, certainty and time, by
    the status alone. The acts are the gold's; only what is told of them is judged.
    """
    from purport.evaluate.factuality import factual_texts_of, judged, score_factuality
    from purport.evaluate.holdout import only
    from purport.evaluate.reading import parse_texts

    texts = only(part, factual_texts_of(path))
    found = {text.id: judged(text, parse) for text, parse in parse_texts(texts)}
    scores = score_factuality(texts, found)
    acts = sum(len(text.targets) for text in texts)
    if format == "json":
        import json

        typer.echo(json.dumps({"texts": len(texts), "acts": acts, "part": part, **_figures(scores)}, indent=1))
        return
    typer.echo(f"{len(texts)} texts ({part}), {acts} acts")
    _print(scores)


def _print(scores: "Factuality") -> None:
    from purport.evaluate.factuality import PUBLISHED_ERRORS, macro_f1

    for name, classes in scores.classes.items():
        typer.echo(f"\n{name:24} {COLUMNS}")
        for kind, score in classes.items():
            typer.echo(f"  {kind:22} {row(score)}")
        typer.echo(f"  {'macro F1':22} {'':13} {100 * macro_f1(classes):6.1f}")
    if scores.error is not None:
        correlation = "undefined" if scores.correlation is None else f"{scores.correlation:.3f}"
        typer.echo(f"\nmean absolute error {scores.error:.3f}, correlation {correlation}")
        published = ", ".join(f"{name} {error:.2f}" for name, error in PUBLISHED_ERRORS.items())
        typer.echo(f"published, on UW's test part: {published}")


def _figures(scores: "Factuality") -> dict[str, object]:
    from purport.evaluate.factuality import PUBLISHED_ERRORS, macro_f1

    classes = {
        name: {"macro_F": macro_f1(its), **{kind: figures(score) for kind, score in its.items()}}
        for name, its in scores.classes.items()
    }
    if scores.error is None:
        return {"classes": classes}
    return {"classes": classes, "mae": scores.error, "r": scores.correlation, "published_mae": PUBLISHED_ERRORS}
