"""From a file to the dictionary, whichever of the formats it has."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from purport.errors import DictionaryError
from purport.reference.dictionary.actors import ActorDictionary, built
from purport.reference.dictionary.csv_file import read_csv
from purport.reference.dictionary.petrarch_file import read_petrarch
from purport.reference.dictionary.rows import ActorRow, Problem
from purport.reference.dictionary.yaml_file import read_yaml

MOST_BYTES = 32 * 2**20
"""A larger file is refused: the largest dictionaries in use have a twentieth of it."""

MOST_PROBLEMS = 200
"""Problems that are kept; how many more there were is said in one more."""


class Loaded(NamedTuple):
    """A dictionary, and what in its file could not be used."""

    dictionary: ActorDictionary
    problems: tuple[Problem, ...]
    """In the order of the lines."""


_READERS: dict[str, Callable[..., Iterator[ActorRow | Problem]]] = {
    ".csv": read_csv,
    ".tsv": read_csv,
    ".yaml": read_yaml,
    ".yml": read_yaml,
}
"""By the ending of the file's name; any other ending is PETRARCH's format (.txt, .actors)."""


def load_dictionary(path: str | Path) -> Loaded:
    """The actor dictionary in a file: a table (.csv, .tsv), YAML (.yaml, .yml), or else PETRARCH's format.

    Rows that do not fit are left out and given as problems; the rest is read. DictionaryError if the file cannot be
    read at all: missing, larger than `MOST_BYTES`, not UTF-8, without the layout of its format.
    """
    name = str(path)
    text = _text(Path(path), name)
    reader = _READERS.get(Path(path).suffix.lower(), read_petrarch)
    rows: list[ActorRow] = []
    problems: list[Problem] = []
    left_out = 0
    for item in reader(text, path=name):
        if isinstance(item, ActorRow):
            rows.append(item)
        elif len(problems) < MOST_PROBLEMS:
            problems.append(item)
        else:
            left_out += 1
    dictionary, contradictions = built(name, rows)
    problems = sorted([*problems, *contradictions[:MOST_PROBLEMS]], key=lambda problem: problem.line)
    left_out += max(0, len(contradictions) - MOST_PROBLEMS)
    if not rows and not problems:
        problems.append(Problem(path=name, line=1, message="no actor is in the file; give at least one"))
    if left_out:
        problems.append(
            Problem(path=name, line=problems[-1].line, message=f"{left_out:,} more problems are not listed")
        )
    return Loaded(dictionary, tuple(problems))


def _text(path: Path, name: str) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DictionaryError(f"{name}: the actor dictionary cannot be read ({reason}); check the path") from error
    if len(data) > MOST_BYTES:
        raise DictionaryError(f"{name}: larger than {MOST_BYTES:,} bytes, the most that is read; split the file")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DictionaryError(f"{name}:{line}: not UTF-8; save the file as UTF-8") from error
    if "\0" in text:
        raise DictionaryError(f"{name}: binary data; expected a table, YAML or PETRARCH's actor format in UTF-8")
    return text
