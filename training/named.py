"""The names of PolNeAR's articles, as `purport read` finds them, and what stands in their place.

usage: python -m training.named --data ../shared/corpora/polnear/train --out runs/named.json
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from purport.documents.build import document_of
from purport.extract.stand_ins import StandIns
from purport.extract.trained import TrainedFinder
from purport.language.attribution.words import Words, read_words
from purport.language.parse import Parse, Token
from purport.settings import Settings
from purport.sources.receive import receive


@dataclass(frozen=True, slots=True)
class Place:
    """Words of an article, `first` up to `last` (exclusive), and the `words` to read in their place."""

    first: int
    last: int
    words: tuple[str, ...]
    kind: str | None
    """The list that the last of `words` but for those of the name itself is from; None if it is from none."""
    key: str
    """What is named: the same key is the same word."""


class _Noted(StandIns):
    """Notes which list each word is from, and for what."""

    def __init__(self, parse: Parse) -> None:
        super().__init__(parse)
        self.noted: dict[tuple[str, str], str] = {}

    def _one_of(self, kind: str, key: str) -> str:
        word = super()._one_of(kind, key)
        self.noted[kind, word] = key
        return word


def places(text: str, parse: Parse) -> list[Place]:
    """The names of a text of which `parse` is the parse, at their words."""
    words = read_words(text)
    stand_ins = _Noted(parse)
    found = stand_ins.of(Parse(tuple(_tokens(words, parse)), ()))
    known = {word: (kind, key) for (kind, word), key in stand_ins.noted.items()}
    out = []
    for one in found:
        kind, key = next((known[word] for word in one.words if word in known), (None, ""))
        out.append(Place(one.first, one.last, one.words, kind, key))
    return out


def _tokens(words: Words, parse: Parse) -> Sequence[Token]:
    """Tokens of all words of the text, with the tags of those that were parsed."""
    tags = {token.start: token.tag for token in parse.tokens}
    columns = zip(words.start.tolist(), words.end.tolist(), words.surfaces, strict=True)
    return [
        Token(number, start, end, surface, surface.lower(), tags.get(start, ""), "X", "dep", number, 0)
        for number, (start, end, surface) in enumerate(columns)
    ]


def load_named(path: Path) -> dict[str, list[Place]]:
    """Read what was written down."""
    raw: Mapping[str, Sequence[Mapping[str, object]]] = json.loads(path.read_text(encoding="utf8"))
    return {
        name: [Place(**{**one, "words": tuple(one["words"])}) for one in some]  # type: ignore[arg-type]
        for name, some in raw.items()
    }


def main() -> None:
    """Write down the names of all articles of a split."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--data", type=Path, default=Path("../shared/corpora/polnear/train"))
    p.add_argument("--out", type=Path, required=True)
    args = p.parse_args()
    settings, finder = Settings.from_environment(), TrainedFinder(stand_ins=False)
    out = {}
    for path in sorted((args.data / "text").glob("*.txt")):
        (received,) = receive([str(path)], settings=settings)
        document = document_of(received, settings=settings)
        out[path.stem] = [asdict(one) for one in places(document.text, finder.read(document).parse)]
    args.out.write_text(json.dumps(out) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
