"""`purport evaluate times`: time expressions, measured on TimeML gold."""

from pathlib import Path
from typing import Annotated

import typer

from purport.cli.evaluate.figures import FormatOption, PartOption, all_figures, print_measures


def times(
    path: Annotated[
        Path, typer.Argument(help="A folder with TimeML files (.tml), or a .jsonl file of id, text, date and gold.")
    ],
    format: FormatOption = "text",
    part: PartOption = "all",
) -> None:
    """Precision, recall and F1 of time expressions, by TIMEX3 type too.

    Strict: the same words. Relaxed: words that overlap. Value: the same, with the right TIMEX3 value. Each text is read
    as a row of a table with its date of publication; as TempEval-3 does, only the times in the text itself count.
    """
    from purport.evaluate.holdout import only
    from purport.evaluate.reading import english_reader, read_texts
    from purport.evaluate.timeml import timed_texts_of
    from purport.evaluate.times import score_times

    texts = only(part, timed_texts_of(path))
    predicted = {id: report.times for id, report in read_texts(texts, english_reader()).items()}
    scores = score_times(texts, predicted)
    if format == "json":
        import json

        typer.echo(json.dumps({"texts": len(texts), "part": part, **all_figures(scores.items())}, indent=1))
        return
    total = scores["all"]["relaxed"]
    typer.echo(f"{len(texts)} texts ({part}), {total.gold} gold times, {total.predicted} times found")
    print_measures(scores.items())
