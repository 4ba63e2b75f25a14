"""Reading the tables of `purport/data/reference`, and the form in which words are looked up in them."""

import unicodedata
from collections.abc import Iterator
from importlib.resources import files

LONGEST_KEY = 80
"""Characters; longer words are in no table and are not looked up."""

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})
_DROPPED = str.maketrans(
    {"'": None, ".": None, ",": None, "-": " ", "‐": " ", "‑": " ", "–": " ", "\N{NO-BREAK SPACE}": " "}
)


def rows(table: str) -> Iterator[tuple[str, ...]]:
    """The rows of `table` (its name without '.tsv') as tuples of as many fields as its heading has; lines that begin
    with '#' are comments.
    """
    lines = (files("purport") / "data" / "reference" / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
    content = (line for line in lines if not line.startswith("#"))
    width = next(content).count("\t") + 1
    for line in content:
        fields = tuple(line.split("\t"))
        if len(fields) != width:
            raise ValueError(f"{table}.tsv: {line!r} has {len(fields)} fields; {width} were expected")
        yield fields


def listed(field: str) -> list[str]:
    """The words of a field that holds several, separated by '|'."""
    return field.split("|") if field else []


def straight(words: str) -> str:
    """`words` with every apostrophe as "'", single spaces, without a leading 'the' and a possessive ending."""
    words = " ".join(words.translate(_APOSTROPHES).split())
    if words[:4].lower() == "the ":
        words = words[4:]
    return words.removesuffix("'s").removesuffix("'")


def key(words: str) -> str:
    """The form under which `words` stand in a table: case, accents, dots, apostrophes and hyphens do not count; empty
    if they are longer than `LONGEST_KEY`.
    """
    if len(words) > LONGEST_KEY:
        return ""
    if words.isascii() and words.replace(" ", "").isalpha() and words[:4].lower() != "the ":
        return " ".join(words.lower().split())  # most words need no more
    bare = straight(words)
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    return " ".join(bare.translate(_DROPPED).casefold().split())
