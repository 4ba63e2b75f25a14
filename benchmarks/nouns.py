"""How well the table of nouns tells persons and bodies: on the noun heads of the mentions of GUM.

usage: python benchmarks/nouns.py ../shared/corpora/gum

Every mention whose head is a common noun counts once, by its head word alone: what GUM says it is (person,
organization, or anything else) against the kind in the table. Prints a row for each, in percent.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from purport.reference.nouns import noun_of

BODIES = ("organisation", "armed group", "government", "country", "outlet")


def heads(path: Path) -> Iterator[tuple[str, str]]:
    """GUM's type and the head word of every mention of a document whose head is a common noun."""
    words: list[tuple[str, str]] = []
    open_: list[tuple[str, str, int]] = []  # id, type, place of the head
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) < 10 or not columns[0].isdigit():
            continue
        words.append((columns[1], columns[3]))
        entity = re.search(r"Entity=([^|]*)", columns[9])
        for piece in re.findall(r"\([^()]*\)|\([^()]*|[^()]*\)", entity[1]) if entity else ():
            fields = piece.strip("()").split("-")
            if piece.startswith("(") and len(fields) > 5:
                open_.append((fields[0], fields[1], len(words) - 2 + int(fields[5].split(",")[0] or 1)))
            at = next((at for at in range(len(open_) - 1, -1, -1) if open_[at][0] == fields[0]), None)
            if piece.endswith(")") and at is not None:
                _id, kind, head = open_.pop(at)
                if head < len(words) and words[head][1] == "NOUN":
                    yield kind, words[head][0]


def main(folder: str) -> None:
    """Print the table for all documents below `folder`."""
    counts: dict[str, Counter[str]] = {"person": Counter(), "organization": Counter(), "other": Counter()}
    for path in sorted(Path(folder).rglob("*.conllu")):
        for kind, word in heads(path):
            noun = noun_of(word)
            found = "not in the table" if noun is None else noun.kind or "no actor"
            counts[kind if kind in counts else "other"]["a body" if found in BODIES else found] += 1
    columns = ("person", "a body", "no actor", "not in the table")
    print(f"{'in GUM':14}{'heads':>7}" + "".join(f"{column:>18}" for column in columns))
    for kind, found in counts.items():
        total = found.total() or 1
        print(f"{kind:14}{total:7,}" + "".join(f"{100 * found[column] / total:17.1f}%" for column in columns))


if __name__ == "__main__":
    sys.exit(__doc__) if len(sys.argv) != 2 else main(sys.argv[1])
