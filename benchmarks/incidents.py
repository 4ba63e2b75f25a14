"""How well reports of one incident are put together, beside plain TF-IDF, and what it costs as reports grow in number.

usage: python benchmarks/incidents.py [ECBPLUS] [--errors]

ECBPLUS is the folder with ECB+'s topics (default: ../shared/corpora/ecbplus). Printed: F1 of pairs of reports, of all
reports and within topics only, for TF-IDF (cosine, logarithmic counts, English stop words left out; its threshold is
the best one on the very pairs, which favours it) and for Purport, on all topics, on those that were looked at, and on
those held out; then the seconds that grouping reports and finding incidents take for a quarter, a half and all of the
reports, and how far reports that share an incident by their events do tell of one. `--errors` names the
topics that were looked at whose incidents were mixed up.
"""

import argparse
import math
import re
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import get_args

import numpy as np
from spacy.lang.en.stop_words import STOP_WORDS

from purport.archive.records import Held
from purport.compare.incidents import IncidentSettings, find_incidents, gather_reports
from purport.evaluate.ecbplus import TopicText, topics_of
from purport.evaluate.holdout import Part, only
from purport.evaluate.incidents import score_reports, texts_in
from purport.evaluate.reading import english_reader, read_texts
from purport.records import Report

DEFAULT = Path(__file__).resolve().parent.parent.parent / "shared" / "corpora" / "ecbplus"
WORD = re.compile(r"\b\w\w+\b")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()
    topics = topics_of(arguments.folder)
    reports = read_texts(texts_in(topics), english_reader())
    print(f"{'part':10} {'texts':>6} {'TF-IDF':>8} {'in topic':>9} {'Purport':>8} {'P':>6} {'R':>6}")
    for part in get_args(Part):
        texts = texts_in(only(part, topics))
        everywhere, within = tfidf(texts)
        score = score_reports(texts, reports)
        print(
            f"{part:10} {len(texts):6} {100 * everywhere:8.1f} {100 * within:9.1f} {100 * score.f1:8.1f}"
            f" {100 * score.precision:6.1f} {100 * score.recall:6.1f}"
        )
    cost(texts_in(topics), reports)
    if arguments.errors:
        errors(texts_in(only("seen", topics)), reports)


def tfidf(texts: Sequence[TopicText]) -> tuple[float, float]:
    """The best F1 over thresholds, of all pairs and of those within topics."""
    counts = [Counter(word for word in WORD.findall(one.text.lower()) if word not in STOP_WORDS) for one in texts]
    having = Counter(word for one in counts for word in one)
    column = {word: at for at, word in enumerate(having)}
    rows = np.zeros((len(texts), len(column)))
    for at, one in enumerate(counts):
        for word, count in one.items():
            rows[at, column[word]] = (1 + math.log(count)) * (1 + math.log((1 + len(texts)) / (1 + having[word])))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    upper = np.triu_indices(len(texts), 1)
    alike = (rows @ rows.T)[upper]
    same = np.array([[a.incident == b.incident for b in texts] for a in texts])[upper]
    topic = np.array([[a.topic == b.topic for b in texts] for a in texts])[upper]
    return best_f1(alike, same), best_f1(alike[topic], same[topic])


def best_f1(
    alike: "np.ndarray[tuple[int], np.dtype[np.float64]]", same: "np.ndarray[tuple[int], np.dtype[np.bool_]]"
) -> float:
    """The greatest F1 that any threshold reaches."""
    found = [alike >= step / 100 for step in range(3, 60)]
    return float(max(2 * (one & same).sum() / (one.sum() + same.sum()) for one in found))


def cost(texts: Sequence[TopicText], reports: Mapping[str, Report]) -> None:
    """Seconds for a quarter, a half and all of the reports, every fourth, every second and every one."""
    print(f"\n{'reports':>8} {'events':>7} {'grouping, s':>12} {'incidents, s':>13}")
    for step in (4, 2, 1):
        read = [reports[one.id] for one in texts[::step]]
        held = [Held(report=one, origins=(one.document.origin,), added=f"{at:06}") for at, one in enumerate(read)]
        start = time.perf_counter()
        gather_reports([one.document for one in read])
        middle = time.perf_counter()
        incidents = find_incidents(held, (), settings=IncidentSettings())
        end = time.perf_counter()
        events = sum(len(one.events) for one in read)
        print(f"{len(read):8} {events:7} {middle - start:12.1f} {end - middle:13.1f}")
    told = {reports[one.id].document.id: one.incident for one in texts}
    pairs = {pair for one in incidents for pair in combinations(sorted({carrier.report for carrier in one.reports}), 2)}
    right = sum(told[one] == told[other] for one, other in pairs)
    same = sum(count * (count - 1) // 2 for count in Counter(told.values()).values())
    print(
        f"reports that share an incident by their events: P {100 * right / len(pairs):.1f}, R {100 * right / same:.1f}"
    )


def errors(texts: Sequence[TopicText], reports: Mapping[str, Report]) -> None:
    """The groups that mix incidents, and the incidents that are in several groups."""
    groups = gather_reports([reports[one.id].document for one in texts])
    print("\ngroups that mix incidents, and incidents in several groups")
    for group in groups:
        told = Counter(texts[at].incident for at in group)
        if len(told) > 1:
            print(" ", dict(told))
    spread: dict[str, list[int]] = {}
    for group in groups:
        for incident, count in Counter(texts[at].incident for at in group).items():
            spread.setdefault(incident, []).append(count)
    print(" ", {incident: counts for incident, counts in spread.items() if len(counts) > 1})


if __name__ == "__main__":
    main()
