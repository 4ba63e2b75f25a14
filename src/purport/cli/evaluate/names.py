"""`purport evaluate names`: spellings of name parts, and whole names, measured on pairs with gold."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from purport.cli.evaluate.figures import COLUMNS, FormatOption, figures, row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from purport.evaluate.names import SpellingScores
    from purport.evaluate.score import Score


def names(
    path: Annotated[
        Path,
        typer.Argument(
            help="A variants-*.tsv table (latin_1, latin_2, native), a folder of such, or a table of whole names "
            "(left, right, kind, same, tests)."
        ),
    ],
    format: FormatOption = "text",
) -> None:
    """Whether two names are told to be one bearer's: F1 of the pairs that are joined.

    Spellings of name parts: each pair against a random other name, and against the hard one, the most similarly spelt
    other name; Jaro-Winkler beside it. The threshold is the best on two thirds of the names; the other third is only
    measured. Whole names: the half that was kept for the first reading (told by a hash) by itself.
    """
    from purport.evaluate.names import is_whole_names, variants_of

    if path.is_file() and is_whole_names(path):
        _whole(path, format)
        return
    files = sorted(path.glob("variants-*.tsv")) if path.is_dir() else [path]
    if not files:
        from purport.errors import GoldError

        raise GoldError(f"{path} has no variants-*.tsv; such tables, or a table of whole names, were expected")
    _spellings({file.stem: variants_of(file) for file in files}, format)


def _spellings(tables: "Mapping[str, Any]", format: str) -> None:
    from purport.evaluate.names import spelling_scores

    found: dict[str, dict[str, dict[str, SpellingScores]]] = {
        name: {others: spelling_scores(variants, others) for others in ("random", "hard")}
        for name, variants in tables.items()
    }
    if format == "json":
        import json

        typer.echo(json.dumps(_nested(found), indent=1))
        return
    for name, kinds in found.items():
        for others, scores in kinds.items():
            typer.echo(f"\n{name + ', ' + others:38} {COLUMNS}")
            for similarity, its in scores.items():
                for part, score in (("seen", its.seen), ("held-out", its.held_out)):
                    typer.echo(f"  {similarity + ' ' + part + f' (≥ {its.threshold:.2g})':36} {row(score)}")


def _nested(found: "Mapping[str, Mapping[str, Mapping[str, SpellingScores]]]") -> dict[str, Any]:
    return {
        name: {
            others: {
                similarity: {
                    "threshold": its.threshold,
                    "seen": figures(its.seen),
                    "held_out": figures(its.held_out),
                }
                for similarity, its in scores.items()
            }
            for others, scores in kinds.items()
        }
        for name, kinds in found.items()
    }


def _whole(path: Path, format: str) -> None:
    from purport.evaluate.names import same_whole_name, score_whole, whole_pairs_of

    pairs = whole_pairs_of(path)
    parts = {
        "all": pairs,
        "tuned on": [pair for pair in pairs if not pair.kept],
        "kept for the first reading": [pair for pair in pairs if pair.kept],
    }
    scores: dict[str, dict[str, Score]] = {name: score_whole(its, same_whole_name) for name, its in parts.items()}
    if format == "json":
        import json

        table = {name: {kind: figures(one) for kind, one in its.items()} for name, its in scores.items()}
        typer.echo(json.dumps({"pairs": len(pairs), **table}, indent=1))
        return
    typer.echo(f"{len(pairs)} pairs")
    for name, its in scores.items():
        typer.echo(f"\n{name + f' ({len(parts[name])})':38} {COLUMNS}")
        for kind, score in its.items():
            typer.echo(f"  {kind:36} {row(score)}")
