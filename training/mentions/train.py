"""ECB+ → the weights of features for two mentions being of one event (`data/compare/mentions.json`).

    python -m training.mentions.train ../shared/corpora/ecbplus

Logistic regression (Newton's method, a little ridge) over the pairs of checked gold mentions in the topics that are not
held out (`purport.evaluate.holdout`); then the least mean probability for a link, the one with the best CoNLL F1 there.
Only the weights go into the package, no text and no word of the corpus.
"""

import json
import sys
from pathlib import Path

import numpy as np

from purport.compare.incidents.gathering import gathered
from purport.compare.incidents.mentions import FEATURES, Model, features_of, link_mentions, pairs_to_weigh
from purport.compare.incidents.settings import IncidentSettings
from purport.evaluate.coreference import Coreference, clusters_of, score_clusters
from purport.evaluate.ecbplus import topics_of
from purport.evaluate.holdout import only
from purport.evaluate.incidents import Placed, mentions_at, texts_in
from purport.evaluate.reading import english_reader, read_texts

RIDGE = 1.0
ROUNDS = 30
LINKS = [step / 100 for step in range(25, 61, 5)]


def main(corpus: str, out: str = "src/purport/data/compare/mentions.json") -> None:
    """Train on `corpus` and write the weights to `out`."""
    topics = only("seen", topics_of(Path(corpus)))
    texts = texts_in(topics)
    reports = read_texts(texts, english_reader())
    whole = gathered([reports[text.id].document for text in texts], settings=IncidentSettings())
    number = {text.id: at for at, text in enumerate(texts)}
    gold, mentions = [], []
    for topic in topics:
        its = {Placed(text.id, one.spans): one.event for text in topic.texts for one in text.mentions if one.checked}
        gold.append(its)
        mentions.append(list(mentions_at(its, reports, number, whole).values()))
    rows, right = [], []
    for its, found in zip(gold, mentions, strict=True):
        events = list(its.values())
        for one, other in pairs_to_weigh(found, whole):
            relation = whole.relation(found[one].report, found[other].report)
            rows.append(features_of(found[one], found[other], relation))
            right.append(events[one] == events[other])
    weights = dict(zip(FEATURES, map(float, np.round(fit(np.array(rows), np.array(right, float)), 3)), strict=True))

    def conll(link: float) -> float:
        total = Coreference()
        for its, found in zip(gold, mentions, strict=True):
            places = list(its)
            groups = link_mentions(found, whole, model=Model(weights, link))
            total += score_clusters(clusters_of(its), [frozenset(places[at] for at in one) for one in groups])
        return total.conll

    scores = {link: conll(link) for link in LINKS}
    best = max(scores, key=lambda link: scores[link])
    print({link: round(100 * score, 2) for link, score in scores.items()}, len(rows), sum(right))
    Path(out).write_text(json.dumps({"together": best, "weights": weights}, indent=1) + "\n", encoding="utf-8")


def fit(
    rows: "np.ndarray[tuple[int, int], np.dtype[np.float64]]", right: "np.ndarray[tuple[int], np.dtype[np.float64]]"
) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """The weights of logistic regression."""
    weights = np.zeros(rows.shape[1])
    for _ in range(ROUNDS):
        chances = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - chances) - RIDGE * weights
        bend = (rows * (chances * (1 - chances))[:, None]).T @ rows + RIDGE * np.eye(len(weights))
        step = np.linalg.solve(bend, slope)
        weights += step
        if np.abs(step).max() < 1e-5:
            break
    return weights


if __name__ == "__main__":
    main(*sys.argv[1:])
