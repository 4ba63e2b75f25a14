"""Draw the countries and towns of tests/even_handed/unseen_parties.tsv, so that nobody chooses them.

usage: PYTHONPATH=src:tests python tools/draw_parties.py

Of the countries with at least twenty towns in the gazetteer, without those of the other two tables of parties, twelve
are drawn by a fixed seed, neighbours being pairs. The town is the third most populous by the name that GeoNames
prefers, the capital not counted. What is invented (people, bodies, outlets) is written by hand.
"""

import random
from collections import defaultdict
from importlib.resources import files

from even_handed.frames import parties
from purport.reference.tables import key, listed, rows

SEED = 20261126
FEWEST_TOWNS = 20
COUNTRIES = 12
NTH = 3


def towns() -> dict[str, list[tuple[int, str]]]:
    """Thousands of inhabitants and key of each town by its country, the most populous first."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    table = (files("purport") / "data" / "reference" / "towns.tsv").read_text(encoding="utf-8")
    for line in table.splitlines():
        fields = line.split("\t")
        if line[0] == "#" or fields[0] == "key" or fields[5] == "alias":
            continue
        found[fields[1]].append((int(fields[4]), fields[0]))
    return {code: sorted(of_country, key=lambda one: (-one[0], one[1])) for code, of_country in found.items()}


def main() -> None:
    """Print what is drawn, a country a line: code, adjectives, people, capitals, town."""
    known, told = towns(), {row[0]: row for row in rows("countries")}
    seen = {party["code"] for table in ("parties.tsv", "fresh_parties.tsv") for party in parties(table).values()}
    able = sorted(code for code in told if code not in seen and len(known.get(code, ())) >= FEWEST_TOWNS)
    for code in random.Random(SEED).sample(able, COUNTRIES):
        _, adjectives, people, capitals, _ = told[code]
        others = [name for _, name in known[code] if name not in {key(capital) for capital in listed(capitals)}]
        print(code, adjectives, people, capitals, others[NTH - 1], sep="\t")


if __name__ == "__main__":
    main()
