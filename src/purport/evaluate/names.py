"""Pairs of names with gold: spellings of one name part against other names, and whole names."""

import hashlib
import random
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from purport.compare.names.letters import letters
from purport.compare.names.spelling import part_similarity
from purport.errors import GoldError
from purport.evaluate.holdout import held_out
from purport.evaluate.score import Score

SEED = 1
_ALIKE = 8
"""Names that Jaro-Winkler finds most similar, of which the hard pair is the first that is another name."""

Others = Literal["random", "hard"]


class Variant(NamedTuple):
    """Two Latin spellings of one name part, in plain letters, and the form in its own script."""

    left: str
    right: str
    native: str

    @property
    def id(self) -> str:
        """What decides whether it is held out: all spellings of one name are on one side."""
        return self.native


class Pair(NamedTuple):
    """Two names, and whether they are one."""

    left: str
    right: str
    same: bool


class WholePair(NamedTuple):
    """Two whole names as `tests/compare/names/pairs.tsv` has them."""

    left: str
    right: str
    kind: str
    same: bool
    tests: str

    @property
    def kept(self) -> bool:
        """Whether it belongs to the half that was kept for the first reading, told by a hash of its names."""
        return hashlib.sha256(f"{self.left}\t{self.right}".encode()).digest()[0] % 2 == 0


def variants_of(path: Path) -> list[Variant]:
    """The rows of a `variants-*.tsv` file (latin_1, latin_2, native) that have letters. Raises GoldError."""
    rows = _rows(path, ("latin_1", "latin_2", "native"))
    found = [Variant(letters(row[0]), letters(row[1]), row[2]) for row in rows]
    return [one for one in found if one.left and one.right]


_WHOLE = ("left", "right", "kind", "same", "tests")


def is_whole_names(path: Path) -> bool:
    """Whether a table has the columns of whole names; a file that cannot be read has not."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return False
    return next((line for line in lines if not line.startswith("#")), "").split("\t") == list(_WHOLE)


def whole_pairs_of(path: Path) -> list[WholePair]:
    """The rows of a table of whole names (left, right, kind, same, tests). Raises GoldError."""
    found = []
    for left, right, kind, same, tests in _rows(path, _WHOLE):
        if same not in ("yes", "no"):
            raise GoldError(f"{path}: {left!r}, {right!r}: 'same' is {same!r}; 'yes' or 'no' was expected")
        found.append(WholePair(left, right, kind, same == "yes", tests))
    return found


def _rows(path: Path, columns: tuple[str, ...]) -> list[list[str]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path} cannot be read ({error}); a table in UTF-8 was expected") from error
    lines = [line for line in lines if line and not line.startswith("#")]
    if not lines or tuple(lines[0].split("\t")) != columns:
        raise GoldError(f"{path}: the columns {', '.join(columns)} were expected, parted by tabs")
    rows = [line.split("\t") for line in lines[1:]]
    wrong = next((row for row in rows if len(row) != len(columns)), None)
    if wrong is not None:
        raise GoldError(f"{path}: the row {wrong!r} has {len(wrong)} fields; {len(columns)} were expected")
    return rows


def split(variants: Iterable[Variant]) -> tuple[list[Variant], list[Variant]]:
    """Those that may be looked at, and the third that is held out."""
    seen: list[Variant] = []
    held: list[Variant] = []
    for one in variants:
        (held if held_out(one.id) else seen).append(one)
    return seen, held


def pairs_with(variants: Sequence[Variant], others: Others, *, seed: int = SEED) -> list[Pair]:
    """Each pair of spellings, and against it another name: one drawn at random, or the most similarly spelt one.

    Names with the same native form are no other names. Hard: of the names most similar by Jaro-Winkler, the first that
    is another name; a pair without one is left out.
    """
    return _random_pairs(variants, seed) if others == "random" else _hard_pairs(variants)


def _random_pairs(variants: Sequence[Variant], seed: int) -> list[Pair]:
    drawn = list(variants)
    random.Random(seed).shuffle(drawn)
    pairs = [Pair(one.left, one.right, True) for one in variants]
    for one, other in zip(variants, drawn, strict=True):
        if one.native != other.native and one.left != other.right:
            pairs.append(Pair(one.left, other.right, False))
    return pairs


def _hard_pairs(variants: Sequence[Variant]) -> list[Pair]:
    from rapidfuzz import process
    from rapidfuzz.distance import JaroWinkler

    names = [one.right for one in variants]
    pairs = []
    for one in variants:
        alike = process.extract(one.left, names, scorer=JaroWinkler.similarity, limit=_ALIKE)
        other = next((name for name, _, at in alike if variants[at].native != one.native and name != one.left), None)
        if other is not None:
            pairs += [Pair(one.left, one.right, True), Pair(one.left, other, False)]
    return pairs


def jaro_winkler(left: str, right: str) -> float:
    """The similarity that others use, for comparison; 0 to 1, in plain letters."""
    from rapidfuzz.distance import JaroWinkler

    return float(JaroWinkler.similarity(letters(left), letters(right)))


def best_threshold(pairs: Sequence[Pair], similarity: Callable[[str, str], float]) -> float:
    """The similarity (to three places) from which on to join, so that F1 on `pairs` is best."""
    scored = sorted(((similarity(one.left, one.right), one.same) for one in pairs), reverse=True)
    wanted = sum(one.same for one in pairs)
    best, at = 0.0, 1.0
    right = 0
    for count, (score, same) in enumerate(scored, start=1):
        right += same
        if (f1 := 2 * right / (count + wanted)) > best and (count == len(scored) or scored[count][0] < score):
            best, at = f1, score
    return at


def score_at(pairs: Sequence[Pair], similarity: Callable[[str, str], float], threshold: float) -> Score:
    """Precision, recall and F1 of joining every pair whose similarity is at least `threshold`."""
    joined = [one.same for one in pairs if similarity(one.left, one.right) >= threshold]
    return Score(sum(joined), sum(one.same for one in pairs), len(joined))


def score_whole(pairs: Iterable[WholePair], same: Callable[[WholePair], bool]) -> dict[str, Score]:
    """F1 of the pairs that are said to be one: of all ('all'), of people and of organisations."""
    scores = {"all": Score(), "people": Score(), "organisations": Score()}
    for pair in pairs:
        said = same(pair)
        score = Score(int(said and pair.same), int(pair.same), int(said))
        for name in ("all", "people" if pair.kind == "person" else "organisations"):
            scores[name] += score
    return scores


class SpellingScores(NamedTuple):
    """How well one similarity tells spellings from other names."""

    threshold: float
    """Best on the part that may be looked at."""
    seen: Score
    held_out: Score


def spelling_scores(variants: Sequence[Variant], others: Others) -> dict[str, SpellingScores]:
    """Scores of Jaro-Winkler and of `part_similarity`; the threshold of each is chosen on the part to be looked at."""
    seen, held = (pairs_with(part, others) for part in split(variants))
    found = {}
    for name, similarity in (("Jaro-Winkler", jaro_winkler), ("part_similarity", part_similarity)):
        threshold = best_threshold(seen, similarity)
        scores = (score_at(pairs, similarity, threshold) for pairs in (seen, held))
        found[name] = SpellingScores(threshold, *scores)
    return found


def same_whole_name(pair: WholePair) -> bool:
    """What `same_name` says of a pair, knowing its kind."""
    from purport.compare.names import same_name

    return same_name(pair.left, pair.right, kind=pair.kind).same  # type: ignore[arg-type]
