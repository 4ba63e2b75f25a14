"""A body by one word of its name: 'the Companies' for the Oskar Companies, 'the Saraya' for the Saraya al-Oskar."""

from collections import defaultdict
from collections.abc import Iterable

from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.mentions.headlines import HEADLINES
from purport.extract.actors.mentions.mentions import Mention
from purport.extract.names.folding import folded
from purport.extract.names.organisation_words import CONCEPTS
from purport.extract.naming.first_words import stands_for_a_body
from purport.language.parse import Parse


def merge_short_names(parse: Parse, gathered: Gathered) -> None:
    """Put what is called by one word only into the one body whose name has it: with 'the' before it the one whose name
    ends in that word, or begins with it where it says what kind of body that is; without, the one that was named by the
    whole name before or below the headline, which begins with it ('Meridian' for Meridian Ports).
    """
    _merge_joined(parse, gathered)
    whole = [cluster for cluster in gathered.clusters if cluster.sort == "organisation"]
    by_last, by_first = _by_word(whole, -1), _by_word(whole, 0)
    for cluster in whole:
        words = set(cluster.names)
        if len(words) != 1 or " " in (word := next(iter(words))):
            continue
        if _has_article(parse, cluster.mentions[0]):
            found = by_last.get(word, {}) or (by_first.get(word, {}) if folded(word) in CONCEPTS else {})
        else:
            found = _named_near(parse, by_first.get(word, {}), cluster) if stands_for_a_body(word) else {}
        if len(found) == 1:
            gathered.merge(next(iter(found.values())), cluster)


def _merge_joined(parse: Parse, gathered: Gathered) -> None:
    """Put what is named in one word into whoever is so named in several: '@TheCourant', 'TheCourant', 'the Courant'."""
    named = [cluster for cluster in gathered.clusters if cluster.sort in ("person", "organisation")]
    joined: dict[str, Cluster] = {}
    for cluster in named:
        for one in cluster.mentions:
            word = one.words.lstrip("@")
            if one.form == "name" and " " not in word and any(letter.isupper() for letter in word[1:]):
                joined.setdefault(word.lower(), cluster)
    for cluster in named if joined else ():
        words = {_written_together(parse, one) for one in cluster.mentions if one.form == "name"}
        other = next((joined[word] for word in sorted(words) if joined.get(word, cluster) is not cluster), None)
        if other is not None and other in gathered.clusters and other.sort == cluster.sort:
            gathered.merge(cluster, other)


def _written_together(parse: Parse, one: Mention) -> str:
    """A name of several words, its article included, as one word in small letters; '' for one word."""
    words = (["the"] if _has_article(parse, one) and " " not in one.words else []) + one.words.lower().split()
    return "".join(words) if len(words) > 1 else ""


def _named_near(parse: Parse, found: dict[int, Cluster], cluster: Cluster) -> dict[int, Cluster]:
    """Those of `found` that are named before `cluster` is, or below a headline that names it first."""
    first = cluster.mentions[0]
    return {
        key: one
        for key, one in found.items()
        if one.mentions[0].start < first.start or _is_headline(parse, first, one.mentions[0])
    }


def _is_headline(parse: Parse, first: Mention, other: Mention) -> bool:
    """Whether a mention stands in a headline, and another in a paragraph below it."""
    block, below = (parse.sentences[one.sentence].block for one in (first, other))
    return first.sentence < HEADLINES and block < below


def _by_word(clusters: Iterable[Cluster], at: int) -> dict[str, dict[int, Cluster]]:
    """The clusters by the first or last word of their names of several words."""
    found: dict[str, dict[int, Cluster]] = defaultdict(dict)
    for cluster in clusters:
        for words in cluster.names:
            if " " in words:
                found[words.split()[at]][id(cluster)] = cluster
    return found


def _has_article(parse: Parse, one: Mention) -> bool:
    return one.first > 0 and parse.tokens[one.first - 1].text.lower() == "the"


class ShortNames:
    """The bodies named in a report by the last word of their names."""

    def __init__(self, clusters: Iterable[Cluster]) -> None:
        self._by_word = _by_word((cluster for cluster in clusters if cluster.sort == "organisation"), -1)

    def put(self, parse: Parse, one: Mention, gathered: Gathered) -> Cluster | None:
        """The one body that 'the' and a capitalised word mean, with the mention put there; a cluster of its own where
        several bodies end in the word, None for any other words.
        """
        token = parse.tokens[one.head]
        lead = parse.tokens[one.first]
        if one.head != one.first + 1 or lead.text.lower() != "the" or not token.text[0].isupper():
            return None
        found = self._by_word.get(token.text, {})
        if len(found) > 1:
            return gathered.new(one)
        for cluster in found.values():
            gathered.put(one, cluster)
            return cluster
        return None
