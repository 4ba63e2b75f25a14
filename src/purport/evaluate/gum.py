"""GUM's files: CoNLL-U with entities and coreference in the last column.

The text is put together from the tokens: a blank after each that is not marked `SpaceAfter=No`, and an empty line where
a paragraph begins. Offsets are code points into it. A mention opens with
`Entity=(CLUSTER-TYPE-INFSTAT-SALIENCE-CENTERING-MINSPAN-…` and closes with `CLUSTER)`; the first number of MINSPAN is
its head, counted from the first token of the mention.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from purport.errors import GoldError
from purport.records import Span

_ENTITY = re.compile(r"Entity=([^|]*)")
_BRACKET = re.compile(r"\([^()]*\)?|[^()]*\)")
_COLUMNS = 10


class Token(NamedTuple):
    """One token: where it stands, its form, its part of speech (UPOS)."""

    span: Span
    form: str
    upos: str


class Mention(NamedTuple):
    """One mention: its coreference cluster, its entity type, its head."""

    cluster: str
    type: str
    head: Token


class AnnotatedText(NamedTuple):
    """One text and its mentions by the place of their heads."""

    id: str
    text: str
    mentions: tuple[Mention, ...]

    @property
    def date(self) -> None:
        """The texts are not dated."""
        return


class _Opened(NamedTuple):
    """A mention by the numbers of its first token and its head."""

    cluster: str
    type: str
    start: int
    head: int


def annotated_texts_of(folder: Path) -> list[AnnotatedText]:
    """The texts of the .conllu files in `folder`, in the order of their names.

    Raises GoldError if there is none, or one that does not keep the format.
    """
    found = [_text_of(path) for path in sorted(folder.glob("*.conllu"))]
    if not found:
        raise GoldError(f"{str(folder)!r} has no texts with mentions; expected GUM's .conllu files in it")
    return found


def _text_of(path: Path) -> AnnotatedText:
    text, length = [], 0
    tokens: list[Token] = []
    opened: list[_Opened] = []
    closed: list[_Opened] = []
    for number, columns in _lines(path):
        if columns is None:
            text.append("\n\n" if length else "")
            length += len(text[-1])
            continue
        start, end = length, length + len(columns[1])
        text.append(columns[1] + ("" if "SpaceAfter=No" in columns[9] else " "))
        length += len(text[-1])
        try:
            closed += _mentions_closed_by(columns[9], len(tokens), opened)
        except ValueError as error:
            raise GoldError(f"{path}, line {number}: {columns[9][:80]!r} has a mention without a head") from error
        tokens.append(Token(Span(start, end), columns[1], columns[3]))
    if any(not one.start <= one.head < len(tokens) for one in closed):
        raise GoldError(f"{path}: a mention has its head outside the text")
    mentions = [Mention(one.cluster, one.type, tokens[one.head]) for one in sorted(closed, key=lambda one: one.head)]
    return AnnotatedText(path.stem, "".join(text), tuple(mentions))


def _lines(path: Path) -> Iterator[tuple[int, list[str] | None]]:
    """The columns of each token with the number of its line, and None where a paragraph begins."""
    try:
        lines = path.read_bytes().decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise GoldError(f"{path}: it is not UTF-8; give GUM's files as they are") from error
    for number, line in enumerate(lines, start=1):
        if line.startswith("# newpar"):
            yield number, None
        columns = line.removesuffix("\r").split("\t")
        is_token = not line.startswith("#") and len(columns) >= _COLUMNS and columns[0].isdigit()
        if is_token:
            yield number, columns


def _mentions_closed_by(misc: str, number: int, opened: list[_Opened]) -> Iterator[_Opened]:
    """The mentions that end with token `number`; those that begin with it and go on are added to `opened`."""
    entity = _ENTITY.search(misc)
    for bracket in _BRACKET.findall(entity.group(1)) if entity else ():
        if bracket.startswith("("):
            mention = _opened(bracket.strip("()").split("-"), number)
            if bracket.endswith(")"):
                yield mention
            else:
                opened.append(mention)
            continue
        cluster = bracket.removesuffix(")")
        innermost = next((at for at in range(len(opened) - 1, -1, -1) if opened[at].cluster == cluster), None)
        if innermost is not None:
            yield opened.pop(innermost)


def _opened(fields: list[str], number: int) -> _Opened:
    """Raises ValueError if MINSPAN does not begin with a number."""
    head = fields[5].split(",")[0] if len(fields) > 5 else ""
    return _Opened(fields[0], fields[1] if len(fields) > 1 else "", number, number + int(head or 1) - 1)
