"""`purport demo`: the main job on the sample reports that come with Purport."""

import os
from pathlib import Path

import typer


def demo() -> None:
    """Read the bundled sample reports and print who said what."""
    from purport.cli.output import write_outcomes
    from purport.reader import Reader

    write_outcomes(Reader().read(sample_paths()), format="text")
    typer.echo("Next: purport read YOUR_REPORT.txt    (or a folder, an .eml, an .mbox, a feed, https://…)")


def sample_paths() -> list[str]:
    """The sample reports, in order. An installed wheel has them in the package, a checkout at its root."""
    package = Path(__file__).resolve().parent.parent
    folder = next(one for one in (package / "samples", package.parent.parent / "samples") if one.is_dir())
    paths = sorted(str(path) for path in folder.iterdir() if path.suffix not in (".md", ".json"))
    return [min(path, os.path.relpath(path), key=len) for path in paths]
