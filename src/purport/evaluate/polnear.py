"""PolNeAR's folder layout: `text/NAME.txt` beside brat files `attributions/NAME_ANNOTATOR.ann`."""

import re
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from purport.errors import GoldError
from purport.records import Span, Spans

_ANNOTATION = re.compile(r"[TE]\d+(?:\t|$)")
ROLES = ("source", "cue", "content")


class Attribution(NamedTuple):
    """Source, cue and content of one attribution, gold or predicted; offsets are code points into the article."""

    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()


class Article(NamedTuple):
    """One article: its name without the ending, where its text stands, the text, and its gold attributions."""

    name: str
    path: Path
    text: str
    gold: tuple[Attribution, ...]


def articles_of(folder: Path) -> list[Article]:
    """The articles under `folder` that have gold, by name; the first annotator's file of each counts.

    Raises GoldError if the folder has not PolNeAR's layout or a file does not keep brat's format.
    """
    annotations: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        annotations.setdefault(path.stem.rpartition("_")[0], path)
    found = []
    for path in sorted((folder / "text").glob("*.txt")):
        if path.stem in annotations:
            text = path.read_bytes().decode("utf-8")
            found.append(Article(path.stem, path, text, _attributions(annotations[path.stem])))
    if not found:
        raise GoldError(
            f"{str(folder)!r} has no articles with gold; expected text/NAME.txt and "
            "attributions/NAME_ANNOTATOR.ann in it"
        )
    return found


def _attributions(path: Path) -> tuple[Attribution, ...]:
    """The attributions of one brat file: T lines are spans, E lines link those that stand before them, as the yardstick
    counts them.
    """
    marks: dict[str, list[Span]] = {}
    attributions: list[Attribution] = []
    for number, line in enumerate(path.read_bytes().decode("utf-8").split("\n"), start=1):
        if not _ANNOTATION.match(line):
            continue  # a note, or the rest of a text that holds a line break
        fields = line.split("\t")
        try:
            if line.startswith("T"):
                marks[fields[0]] = [Span(*map(int, piece.split())) for piece in fields[1].split(" ", 1)[1].split(";")]
            else:
                attributions.append(_attribution(fields[1], marks))
        except (IndexError, ValueError, TypeError) as error:
            raise GoldError(f"{path}, line {number}: {line[:80]!r} is no brat annotation") from error
    return tuple(attributions)


def _attribution(event: str, marks: dict[str, list[Span]]) -> Attribution:
    """`Attribution:T4 Source:T3 Cue:T2 Content:T1 Content2:T7` with the spans put in; a role may have several marks."""
    roles: dict[str, list[Span]] = defaultdict(list)
    for argument in event.split():
        role, _, mark = argument.partition(":")
        name = re.sub(r"\d+$", "", role).lower()
        if name in ROLES and mark in marks:
            roles[name] += marks[mark]
    return Attribution(**{name: tuple(sorted(spans)) for name, spans in roles.items()})
