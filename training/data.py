"""PolNeAR's standoff files to texts with attributions over words."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from purport.language.attribution.batches import Text
from purport.language.attribution.pieces import Vocabulary
from purport.language.attribution.windows import Window, cut
from purport.language.attribution.words import read_words

Range = tuple[int, int]
ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Gold:
    """One attribution; each role is a tuple of word ranges, end exclusive."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One article with its gold attributions."""

    name: str
    text: Text
    gold: tuple[Gold, ...]

    @property
    def outlet(self) -> str:
        """Return the outlet, which the file's name begins with."""
        return self.name.split("_", 1)[0]


@dataclass(frozen=True, slots=True)
class Target:
    """What the linker should find for one cue in a window, in words of the window."""

    cue: Range
    source: tuple[Range, ...]
    content: tuple[Range, ...]
    whole: bool
    """False when part of the attribution lies outside the window: then it teaches only the tags."""


@dataclass(frozen=True, slots=True)
class Example:
    """One window with its tags and targets."""

    text: Text
    window: Window
    tags: tuple[int, ...]
    targets: tuple[Target, ...]


def load(folder: Path, vocabulary: Vocabulary) -> list[Article]:
    """Read all articles of a split; the first annotator's file of each counts, as in the yardstick."""
    articles = []
    for path in sorted((folder / "text").glob("*.txt")):
        files = sorted((folder / "attributions").glob(path.stem + "_*.ann"))
        if files:
            with path.open(encoding="utf8", newline="") as file:
                text = file.read()
            words = read_words(text)
            ready = Text(words, vocabulary.pieces(words))
            articles.append(Article(path.stem, ready, tuple(_gold(files[0], ready))))
    return articles


def hold_out(articles: list[Article], count: int) -> tuple[list[Article], list[Article]]:
    """Split off every n-th article of each outlet, about `count` in all, for choosing thresholds."""
    every = max(2, len(articles) // count)
    seen: dict[str, int] = defaultdict(int)
    kept: list[Article] = []
    held: list[Article] = []
    for article in articles:
        seen[article.outlet] += 1
        (held if seen[article.outlet] % every == 0 else kept).append(article)
    return kept, held


def _gold(path: Path, text: Text) -> list[Gold]:
    """Read one standoff file."""
    marks: dict[str, list[Range]] = {}
    found = []
    for line in path.read_text(encoding="utf8").splitlines():
        parts = line.split("\t")
        if len(parts) < 2:
            continue
        if parts[0].startswith("T"):
            places = parts[1].split(" ", 1)[1]
            marks[parts[0]] = [(int(s), int(e)) for s, e in (place.split() for place in places.split(";"))]
        elif parts[0].startswith("E"):
            roles: dict[str, list[Range]] = defaultdict(list)
            for pair in parts[1].split():
                role, mark = pair.split(":")
                roles[re.sub(r"\d+$", "", role).lower()] += marks.get(mark, [])
            found.append(Gold(*(_ranges(roles[role], text) for role in ROLES)))
    return found


def _ranges(places: list[Range], text: Text) -> tuple[Range, ...]:
    """Turn character ranges into maximal ranges of words that they touch."""
    touched: set[int] = set()
    for start, end in places:
        first = int(np.searchsorted(text.words.end, start, side="right"))
        after = int(np.searchsorted(text.words.start, end, side="left"))
        touched.update(range(first, after))
    return runs(touched)


def runs(touched: set[int]) -> tuple[Range, ...]:
    """Join neighbouring word numbers into ranges."""
    out: list[Range] = []
    for word in sorted(touched):
        if out and out[-1][1] == word:
            out[-1] = (out[-1][0], word + 1)
        else:
            out.append((word, word + 1))
    return tuple(out)


def examples(article: Article, *, limit: int, overlap: int, opening: int = 0) -> list[Example]:
    """Cut one article into windows with their targets."""
    text = article.text
    windows = cut(text.pieces.first, text.words.paragraph, limit=limit, overlap=overlap, opening=opening)
    tags = _tags(article)
    return [Example(text, w, tuple(tags[w.start : w.end]), tuple(_targets(article, w))) for w in windows]


def _tags(article: Article) -> list[int]:
    """Return the tag of every word (see `model.TAGS`)."""
    tags = [0] * len(article.text.words)
    for gold in article.gold:
        for base, ranges in ((5, gold.content), (3, gold.source), (1, gold.cue)):
            for start, end in ranges:
                tags[start:end] = [base] + [base + 1] * (end - start - 1)
    return tags


def _targets(article: Article, window: Window) -> list[Target]:
    """Return the attributions whose cue lies in the window."""
    out = []
    for gold in article.gold:
        if not gold.cue or not window.start <= gold.cue[0][0] or not gold.cue[-1][1] <= window.end:
            continue
        ranges = gold.source + gold.content
        whole = bool(gold.content) and all(window.start <= s and e <= window.end for s, e in ranges)
        cue, source, content = (
            tuple((s - window.start, e - window.start) for s, e in role)
            for role in ((gold.cue[0],), _largest(gold.source, 1), _largest(gold.content, 2))
        )
        out.append(Target(cue[0], source, content, whole))
    return out


def _largest(ranges: tuple[Range, ...], count: int) -> tuple[Range, ...]:
    """Keep at most `count` ranges by closing the smallest gaps (few attributions have more)."""
    kept = list(ranges)
    while len(kept) > count:
        gaps = [kept[i + 1][0] - kept[i][1] for i in range(len(kept) - 1)]
        at = gaps.index(min(gaps))
        kept[at : at + 2] = [(kept[at][0], kept[at + 1][1])]
    return tuple(kept)


def shuffled(articles: list[Article], *, limit: int, seed: int) -> list[Example]:
    """Return all windows of one pass, cut anew for every `seed`."""
    chance = random.Random(seed)
    out: list[Example] = []
    for article in articles:
        out += examples(article, limit=limit, overlap=0, opening=chance.randint(limit // 3, limit))
    return out


def bucketed(items: list[Example], size: int, seed: int) -> list[list[Example]]:
    """Return batches of windows of like length, in random order."""
    chance = random.Random(seed)
    keyed = sorted(items, key=lambda x: (_length(x) + chance.randint(-6, 6), chance.random()))
    batches = [keyed[i : i + size] for i in range(0, len(keyed), size)]
    chance.shuffle(batches)
    return batches


def _length(example: Example) -> int:
    first = example.text.pieces.first
    return int(first[example.window.end] - first[example.window.start])
