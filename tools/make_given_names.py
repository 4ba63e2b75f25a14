"""Makes `src/purport/data/names/given.tsv`: given names that tell a woman from a man.

    pip install -e . faker==40.63.0 names==0.3.0 && python tools/make_given_names.py

Sources: the person providers of `faker` (MIT), the given names of the United States census of 1990 (public domain, in
the package `names`, MIT), and the hand-written lists in `tools/given_names` for origins whose names faker has only in a
script that does not show how they are read in Latin letters. Each source has one vote, the share of women among the
bearers it knows; a name is a woman's if the mean of the votes is at least 87 %, a man's if it is at most 13 %; else,
and if `both.txt` names it, both's. The result is the same on every run.
"""

import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from purport.extract.names.folding import folded

ROOT = Path(__file__).resolve().parent.parent
LISTS = Path(__file__).resolve().parent / "given_names"
TARGET = ROOT / "src" / "purport" / "data" / "names" / "given.tsv"

CLEAR = 0.87
"""Least mean of the votes: one list in eight may err."""
UNREADABLE = {
    "ar_AA", "ar_DZ", "ar_PS", "ar_SA", "bn_BD", "fa_IR", "gu_IN", "he_IL", "hi_IN", "ja_JP", "ko_KR", "mr_IN", "ne_NP",
    "or_IN", "si_LK", "ta_IN", "th_TH", "zh_CN", "zh_TW",
}  # fmt: skip
"""Scripts that leave out vowels, or whose customary Latin spelling no letter-by-letter rule gives."""
UNRELIABLE = {"zu_ZA", "vi_VN"}
"""Providers that have names of men among those of women, or names without their tones."""
MIXED = {"en", "sv_SE"}
"""Providers whose lists overlap by rare bearers: what is in both lists has no vote."""
LAST = {"bg_BG", "en", "en_KE", "is_IS"}
"""Long lists with many rare bearers: they have a vote only on names that no other source knows."""

Votes = dict[str, list[float]]


def main() -> None:
    votes: Votes = defaultdict(list)
    both = {name for gender, name in _hand_written(LISTS / "both.txt") if gender == "both"}
    for source in (_census(), *_faker(), *_lists()):
        for name, share in source.items():
            votes[name].append(share)
    known = set(votes)
    for source in _faker(last=True):
        for name, share in source.items():
            if name not in known:
                votes[name].append(share)
    genders = {name: _gender(shares) for name, shares in votes.items() if len(name) > 1}
    genders |= dict.fromkeys(both, "fm")
    TARGET.parent.mkdir(exist_ok=True)
    rows = sorted((gender, name) for name, gender in genders.items())
    TARGET.write_text("".join(f"{name}\t{gender}\n" for gender, name in rows), encoding="ascii")
    counts = {gender: list(genders.values()).count(gender) for gender in ("f", "m", "fm")}
    print(f"{counts}; {TARGET.stat().st_size} bytes")


def _gender(shares: list[float]) -> str:
    """'f', 'm', or 'fm' if the sources disagree or the name is borne by both."""
    mean = sum(shares) / len(shares)
    return "f" if mean >= CLEAR else "m" if mean <= 1 - CLEAR else "fm"


def _census() -> dict[str, float]:
    """Share of women by the census' frequencies."""
    names = importlib.import_module("names")
    folder = Path(str(names.__file__)).parent
    counts: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for column, file in enumerate(("dist.female.first", "dist.male.first")):
        for line in (folder / file).read_text(encoding="ascii").splitlines():
            name, frequency = line.split()[:2]
            counts[folded(name)][column] += float(frequency) + 0.0005
    return {name: women / (women + men) for name, (women, men) in counts.items()}


def _faker(*, last: bool = False) -> Iterator[dict[str, float]]:
    person = importlib.import_module("faker.providers.person")
    for module in sorted(found.name for found in pkgutil.iter_modules(person.__path__)):
        provider = importlib.import_module(f"faker.providers.person.{module}").Provider
        prefix = "first_romanized_names" if module == "ja_JP" else "first_names"
        if (module in LAST) is not last or module in UNRELIABLE or (module in UNREADABLE and prefix == "first_names"):
            continue
        women = set(_spellings(getattr(provider, f"{prefix}_female", ())))
        men = set(_spellings(getattr(provider, f"{prefix}_male", ())))
        yield _shares(women, men, overlap_votes=module not in MIXED)


def _lists() -> Iterator[dict[str, float]]:
    for path in sorted(LISTS.glob("*.txt")):
        names = list(_hand_written(path))
        yield _shares(
            {name for gender, name in names if gender == "f"},
            {name for gender, name in names if gender == "m"},
            overlap_votes=True,
        )


def _shares(women: set[str], men: set[str], *, overlap_votes: bool) -> dict[str, float]:
    shares = {**dict.fromkeys(women - men, 1.0), **dict.fromkeys(men - women, 0.0)}
    return {**shares, **dict.fromkeys(women & men, 0.5)} if overlap_votes else shares


def _hand_written(path: Path) -> Iterator[tuple[str, str]]:
    """The names of a hand-written list with 'f', 'm' or 'both'."""
    for line in path.read_text(encoding="utf-8").splitlines():
        gender, colon, names = line.partition(":")
        if colon and not line.startswith("#"):
            yield from ((gender, folded(name)) for name in names.split())


def _spellings(names: Iterable[str]) -> Iterator[str]:
    """The first word of each name in plain letters; a Cyrillic one in the spellings it is customarily given."""
    for name in names:
        yield (plain := folded(name.split()[0]))
        if "Ѐ" <= name[0] <= "ӿ":
            yield from _from_cyrillic(plain)


def _from_cyrillic(plain: str) -> Iterator[str]:
    for ending, others in (
        ("iy", ("y", "ii", "i")),
        ("ey", ("ei",)),
        ("ay", ("ai",)),
        ("iya", ("ia",)),
        ("ya", ("ia",)),
    ):
        if plain.endswith(ending):
            yield from (plain.removesuffix(ending) + other for other in others)
    if plain.startswith("e"):
        yield "y" + plain


if __name__ == "__main__":
    main()
