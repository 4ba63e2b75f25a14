"""Precision, recall and F1 of statements against attribution gold.

Tokens are runs of word characters or single other signs. Micro-averaged over all articles:

- `tok/ROLE`: tokens that carry the role anywhere in the article.
- `exact/ROLE`: the whole role of one attribution, equal after punctuation at its borders is dropped.
- `overlap/ROLE`: the same units, Jaccard of their tokens at least 0.5, one to one, the best first.
- `linked`: attributions whose contents and sources both reach Jaccard 0.5 (two empty sources match), one to one.
- `linked_exact`: attributions whose contents and sources are both equal but for punctuation at the borders.

Subsets: a gold attribution is direct (direct or mixed) if its content holds a double quotation mark, else indirect. A
prediction belongs where the gold content it overlaps best belongs; without any overlap it is direct if its own content,
widened by a token at each side, holds such a mark. The measures are then taken anew within each subset.

The method is that of the project's yardstick for attributions (units and matching of PolNeAR's own evaluation, Newell
et al. 2018, with Jaccard 0.5 for partial matches); a test holds both to the same figures.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from purport.evaluate.polnear import ROLES, Article, Attribution
from purport.evaluate.score import Score
from purport.records import Span, Spans

_TOKEN = re.compile(r"\w+|[^\w\s]")
_DOUBLE_MARKS = re.compile('["“”]')
_HALF = 0.5

Subset = Literal["all", "direct", "indirect"]
Tokens = frozenset[int]


Scores = dict[Subset, dict[str, Score]]


class Unit(NamedTuple):
    """One attribution as token sets by role, with and without punctuation at the borders."""

    full: dict[str, Tokens]
    core: dict[str, Tokens]
    spans: Attribution


class TokenisedText:
    """The tokens of one article."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [match.span() for match in _TOKEN.finditer(text)]
        self._token_at = [-1] * len(text)
        for number, (start, end) in enumerate(self.spans):
            self._token_at[start:end] = [number] * (end - start)

    def tokens(self, spans: Iterable[Span]) -> Tokens:
        """The tokens that `spans` overlap."""
        return frozenset(number for span in spans for number in self._token_at[span.start : span.end] if number >= 0)

    def core(self, tokens: Tokens) -> Tokens:
        """`tokens` without the punctuation before the first and after the last word."""
        words = [number for number in tokens if re.match(r"\w", self.text[self.spans[number][0]])]
        return frozenset(number for number in tokens if min(words) <= number <= max(words)) if words else frozenset()

    def unit(self, attribution: Attribution) -> Unit:
        """`attribution` as token sets."""
        full = {role: self.tokens(getattr(attribution, role)) for role in ROLES}
        return Unit(full, {role: self.core(tokens) for role, tokens in full.items()}, attribution)

    def has_mark(self, spans: Spans) -> bool:
        """Whether a double quotation mark stands under `spans`."""
        return any(_DOUBLE_MARKS.search(self.text, span.start, span.end) for span in spans)

    def has_mark_around(self, spans: Spans) -> bool:
        """The same, each span widened by one token to both sides."""
        for span in spans:
            tokens = self.tokens([span])
            if tokens:
                first, last = max(0, min(tokens) - 1), min(len(self.spans) - 1, max(tokens) + 1)
                if self.has_mark((Span(self.spans[first][0], self.spans[last][1]),)):
                    return True
        return False


def score_statements(articles: Sequence[Article], predicted: Mapping[str, Sequence[Attribution]]) -> Scores:
    """All measures for each subset; an article without a prediction counts as one without attributions."""
    scores: Scores = {subset: defaultdict(Score) for subset in ("all", "direct", "indirect")}
    for article in articles:
        text = TokenisedText(article.text)
        gold = [text.unit(one) for one in article.gold]
        found = [text.unit(one) for one in predicted.get(article.name, ())]
        gold_subsets = [_gold_subset(text, unit) for unit in gold]
        found_subsets = [_predicted_subset(text, unit, gold, gold_subsets) for unit in found]
        for subset, measures in scores.items():
            here = [u for u, s in zip(gold, gold_subsets, strict=True) if subset in ("all", s)]
            there = [u for u, s in zip(found, found_subsets, strict=True) if subset in ("all", s)]
            for name, score in _measures(here, there):
                measures[name] += score
    return {subset: dict(measures) for subset, measures in scores.items()}


def linked_by_outlet(articles: Iterable[Article], predicted: Mapping[str, Sequence[Attribution]]) -> dict[str, Score]:
    """The score of `linked` for each outlet, by name. An article's outlet is what stands before the first underscore of
    its name, as in PolNeAR; an article without an underscore belongs to none and is left out.
    """
    by_outlet: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        outlet, underscore, _ = article.name.partition("_")
        if underscore:
            by_outlet[outlet].append(article)
    return {outlet: score_statements(its, predicted)["all"]["linked"] for outlet, its in sorted(by_outlet.items())}


def _gold_subset(text: TokenisedText, unit: Unit) -> Subset:
    return "direct" if text.has_mark(unit.spans.content) else "indirect"


def _predicted_subset(text: TokenisedText, unit: Unit, gold: list[Unit], subsets: list[Subset]) -> Subset:
    """The subset of the gold content that `unit` overlaps best, direct winning a tie."""
    content = unit.full["content"]
    overlaps = [
        (jaccard(content, one.full["content"]), subset == "direct")
        for one, subset in zip(gold, subsets, strict=True)
        if content & one.full["content"]
    ]
    is_direct = max(overlaps)[1] if overlaps else text.has_mark_around(unit.spans.content)
    return "direct" if is_direct else "indirect"


def _measures(gold: list[Unit], found: list[Unit]) -> Iterable[tuple[str, Score]]:
    """Every measure of one article."""
    for role in ROLES:
        yield f"tok/{role}", _token_score(role, gold, found)
        yield f"exact/{role}", _equal_score([u.core[role] for u in gold], [u.core[role] for u in found])
        yield f"overlap/{role}", _overlap_score(role, gold, found)
    gold = [unit for unit in gold if unit.full["content"]]
    found = [unit for unit in found if unit.full["content"]]
    yield "linked", _linked_score(gold, found)
    yield "linked_exact", _equal_score([_both(u) for u in gold], [_both(u) for u in found])


def _token_score(role: str, gold: list[Unit], found: list[Unit]) -> Score:
    here = frozenset[int]().union(*(unit.full[role] for unit in gold))
    there = frozenset[int]().union(*(unit.full[role] for unit in found))
    return Score(len(here & there), len(here), len(there))


def _equal_score(gold: Sequence[object], found: Sequence[object]) -> Score:
    """Equal units, each counted once; empty ones are none."""
    here, there = Counter(filter(None, gold)), Counter(filter(None, found))
    return Score((here & there).total(), here.total(), there.total())


def _both(unit: Unit) -> tuple[Tokens, Tokens]:
    """Content and source without punctuation at the borders; a role that is punctuation alone stays as it is."""
    return unit.core["content"] or unit.full["content"], unit.core["source"] or unit.full["source"]


def _overlap_score(role: str, gold: list[Unit], found: list[Unit]) -> Score:
    here = [unit.full[role] for unit in gold if unit.full[role]]
    there = [unit.full[role] for unit in found if unit.full[role]]
    pairs = [(jaccard(a, b), i, j) for i, a in enumerate(here) for j, b in enumerate(there)]
    return Score(len(_best_pairs(pair for pair in pairs if pair[0] >= _HALF)), len(here), len(there))


def _linked_score(gold: list[Unit], found: list[Unit]) -> Score:
    return Score(len(_linked_pairs(gold, found)), len(gold), len(found))


def linked_pairs(article: Article, predicted: Sequence[Attribution]) -> list[tuple[int, int]]:
    """The numbers of the gold and the predicted attributions of an article that match as `linked`, in order."""
    text = TokenisedText(article.text)
    return _linked_pairs([text.unit(one) for one in article.gold], [text.unit(one) for one in predicted])


def linked_matches(article: Article, predicted: Sequence[Attribution]) -> tuple[bool, ...]:
    """For each of `predicted` whether it is matched as `linked`; one without content never is."""
    matched = {number for _, number in linked_pairs(article, predicted)}
    return tuple(number in matched for number in range(len(predicted)))


def _linked_pairs(gold: list[Unit], found: list[Unit]) -> list[tuple[int, int]]:
    pairs = []
    for i, one in enumerate(gold):
        for j, other in enumerate(found):
            content = jaccard(one.full["content"], other.full["content"])
            has_content = one.full["content"] and content >= _HALF
            source = jaccard(one.full["source"], other.full["source"]) if has_content else 0.0
            if source >= _HALF:
                pairs.append((content + source, i, j))
    return _best_pairs(pairs)


def jaccard(a: Tokens, b: Tokens) -> float:
    """Shared tokens over all tokens; 1 for two empty sets."""
    return len(a & b) / len(a | b) if a or b else 1.0


def _best_pairs(pairs: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """The pairs that remain if the best is taken first and each unit only once; ties go to the earlier units."""
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    kept = []
    for _, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            kept.append((i, j))
    return sorted(kept)
