"""`purport evaluate speakers`: who is meant by pronouns and descriptions, measured on GUM's gold."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from purport.cli.evaluate.figures import FormatOption, PartOption

if TYPE_CHECKING:
    from collections.abc import Mapping

    from purport.evaluate.speakers import Kind, Resolution


def speakers(
    path: Annotated[Path, typer.Argument(help="A folder of GUM's .conllu files.")],
    format: FormatOption = "text",
    part: PartOption = "all",
) -> None:
    """How many pronouns and descriptions of people and bodies are led to a right name.

    A case is a mention without a name ("he", "the minister", "they") of someone who was named before. It is right if
    the report has an actor that holds it together with a right name. Accuracy: right ones of all cases. Precision:
    right ones of those that were led to anyone.
    """
    from purport.evaluate.gum import annotated_texts_of
    from purport.evaluate.holdout import only
    from purport.evaluate.reading import english_reader, read_texts
    from purport.evaluate.speakers import score_speakers

    texts = only(part, annotated_texts_of(path))
    predicted = {id: report.actors for id, report in read_texts(texts, english_reader()).items()}
    scores = score_speakers(texts, predicted)
    if format == "json":
        import json

        kinds = {kind: _figures(one) for kind, one in scores.items()}
        typer.echo(json.dumps({"texts": len(texts), "part": part, **kinds}, indent=1))
        return
    cases = sum(one.cases for one in scores.values())
    typer.echo(f"{len(texts)} texts ({part}), {cases} cases, {sum(map(len, predicted.values()))} actors found")
    _print(scores)


def _print(scores: "Mapping[Kind, Resolution]") -> None:
    typer.echo(f"\n{'':18} {'acc.':>6} {'prec.':>6} {'right':>7} {'wrong':>7} {'unknown':>8} {'cases':>7}")
    for kind, one in scores.items():
        typer.echo(
            f"  {kind:16} {100 * one.accuracy:6.1f} {100 * one.precision:6.1f} "
            f"{one.right:7} {one.wrong:7} {one.unknown:8} {one.cases:7}"
        )


def _figures(one: "Resolution") -> dict[str, float]:
    return {**one._asdict(), "cases": one.cases, "accuracy": one.accuracy, "precision": one.precision}
