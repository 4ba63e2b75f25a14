"""Frames of events in which loaded and plain words stand for the same."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from even_handed.frames import Filled, Frame, Party, fillings, read
from purport.reader import Reader

HERE = Path(__file__).resolve().parent
_CHOICE = re.compile(r"\[([^\]]+)\]")
_CODES = re.compile(r"events\[\d+\]\.(type|mode|contexts|status|actors|recipients|fatalities|injured|place|when)\b")
"""What must not change with the word; the spans and the words themselves do."""


class Choice(NamedTuple):
    """A frame with one of its words chosen."""

    line: str
    word: str
    frame: Frame


def choices() -> list[Choice]:
    """Every frame of words.txt with each of its words."""
    found = []
    lines = (HERE / "words.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if not line.strip() or line[0] in "#%":
            continue
        match = _CHOICE.search(line)
        assert match is not None, line
        for word in match[1].split("|"):
            text = line[: match.start()] + word + line[match.end() :]
            found.append(Choice(line, word, Frame(f"{len(found)}", text)))
    return found


def codes(lines: Sequence[str]) -> list[str]:
    """Of what is read of a frame the codes of its events: no offsets and no words."""
    return [line for line in lines if _CODES.match(line) and " = " in line and not _spoken(line)]


def _spoken(line: str) -> bool:
    """Whether a line tells where or by which words something stands."""
    field = line.partition(" = ")[0]
    return bool(re.search(r"\.spans?\b|\.name$", field))


def read_choices(
    reader: Reader, parties: Mapping[str, Party], folder: Path
) -> dict[str, dict[str, list[tuple[str, ...]]]]:
    """For each line of words.txt and each of its words the codes under every filling, in order."""
    every: list[tuple[Choice, Filled]] = [(one, filled) for one in choices() for filled in fillings(one.frame, parties)]
    out: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for (one, _), lines in zip(every, read(reader, [filled for _, filled in every], folder), strict=True):
        out.setdefault(one.line, {}).setdefault(one.word, []).append(tuple(codes(lines)))
    return out
