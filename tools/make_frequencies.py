"""Makes `src/purport/data/compare/frequencies.tsv`: in how many news texts a stem stands.

Reads the plain texts of PolNeAR (`../shared/corpora/polnear`, train and dev). Only words that begin with a small letter
are counted, and the names of days and months, so that no one is named; stems that fewer than three texts have are left
out.
"""

import sys
from collections import Counter
from pathlib import Path

from purport.compare.incidents import terms

_FEWEST = 3


def main(corpus: str = "../shared/corpora/polnear") -> None:
    counts: Counter[str] = Counter()
    texts = 0
    for path in sorted(Path(corpus).glob("*/text/**/*.txt")):
        words = terms.words_of(path.read_text(encoding="utf-8", errors="replace"))
        texts += 1
        counts.update({terms.stem(one.lower()) for one in words if one[0].islower() or one.lower() in terms.CALENDAR})
    kept = sorted((stem, count) for stem, count in counts.items() if count >= _FEWEST)
    home = Path(__file__).resolve().parent.parent / "src" / "purport" / "data" / "compare" / "frequencies.tsv"
    lines = ["# In how many of so many news texts each stem stands; see CARD.md.", f"texts\t{texts}"]
    home.write_text("\n".join([*lines, *(f"{stem}\t{count}" for stem, count in kept)]) + "\n", encoding="utf-8")
    print(f"{texts} texts, {len(kept)} stems")


if __name__ == "__main__":
    main(*sys.argv[1:])
