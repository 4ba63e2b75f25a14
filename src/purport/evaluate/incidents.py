"""Which reports tell of one incident, and which mentions of one event, measured on ECB+.

Reports: all pairs of reports, of one topic or not; a pair is right if both tell of the same one of a topic's two
incidents.

Mentions: within each topic, those in the sentences that the annotators worked through; MUC, B³, CEAF-e and their mean,
added up over topics. 'same head': mentions whose heads have the same stem are taken for one event, whatever the report
(the baseline). 'gold mentions': Purport's grouping of reports and of mentions, where the mentions are given. 'own
events': the mentions are the events that reading found in those sentences, each taken for the gold mention that it
overlaps, the others standing for themselves; what it did not find is missing.

'projected events': Purport's own events projected on the gold mentions: those that one of its events overlaps are
grouped, each of the others stays alone, and no word is counted that the gold has not. 'projected acts' adds those whose
head the lexicon of acts has, whether or not reading made an event of it. 'all alone' is what comes out if every gold
mention stays alone: what lies above it is the grouping's.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

from purport.compare.incidents.gathering import DEFAULTS, Gathered, gather_reports, gathered
from purport.compare.incidents.mentions import Mention, link_mentions, mention_of
from purport.compare.incidents.sentences import sentences_of
from purport.compare.incidents.settings import IncidentSettings
from purport.evaluate.coreference import Coreference, clusters_of, score_clusters
from purport.evaluate.ecbplus import GoldMention, Topic, TopicText
from purport.evaluate.score import Score
from purport.records import Report, Span, Spans


class Placed(NamedTuple):
    """A mention by the text and the words it stands in: what gold and found mentions are compared by."""

    text: str
    spans: Spans


class MentionScores(NamedTuple):
    """The measures of mentions for each of the ways described above."""

    same_head: Coreference
    gold_mentions: Coreference
    own_events: Coreference
    projected_events: Coreference
    projected_acts: Coreference
    all_alone: Coreference


def texts_in(topics: Iterable[Topic]) -> list[TopicText]:
    """The texts of `topics` in their order."""
    return [text for topic in topics for text in topic.texts]


def score_reports(
    texts: Sequence[TopicText], reports: Mapping[str, Report], *, settings: IncidentSettings = DEFAULTS
) -> Score:
    """Pairs of reports that are grouped together against pairs that tell of one incident; `reports` are by text id."""
    groups = gather_reports([reports[text.id].document for text in texts], settings=settings)
    gold = _pairs_of({number: text.incident for number, text in enumerate(texts)})
    found = _pairs_of({number: name for name, group in enumerate(groups) for number in group})
    return Score(len(gold & found), len(gold), len(found))


def _pairs_of(names: Mapping[int, Hashable]) -> set[tuple[int, int]]:
    """Pairs of numbers that have the same name."""
    having: dict[Hashable, list[int]] = {}
    for number in sorted(names):
        having.setdefault(names[number], []).append(number)
    return {(one, other) for its in having.values() for at, one in enumerate(its) for other in its[at + 1 :]}


def score_mentions(
    topics: Sequence[Topic], reports: Mapping[str, Report], *, settings: IncidentSettings = DEFAULTS
) -> MentionScores:
    """The measures of mentions. Reports are grouped over all topics together."""
    texts = texts_in(topics)
    whole = gathered([reports[text.id].document for text in texts], settings=settings)
    number = {text.id: at for at, text in enumerate(texts)}
    total = MentionScores(*(Coreference() for _ in MentionScores._fields))
    for topic in topics:
        scores = _score_topic(topic, reports, number, whole)
        total = MentionScores(*(one + other for one, other in zip(total, scores, strict=True)))
    return total


def _score_topic(
    topic: Topic, reports: Mapping[str, Report], number: Mapping[str, int], whole: Gathered
) -> MentionScores:
    gold = {Placed(text.id, one.spans): one.event for text in topic.texts for one in text.mentions if one.checked}
    given = mentions_at(gold, reports, number, whole)
    own = {place: _gold_place(place, text) for text in topic.texts for place in _own(text, reports[text.id])}
    taken = dict.fromkeys(own.values())
    found = mentions_at(taken, reports, number, whole)
    right = clusters_of(gold)
    read = {place: one for place, one in given.items() if place in taken}
    acts = {place: one for place, one in given.items() if place in taken or one.plain}
    return MentionScores(
        score_clusters(right, clusters_of({place: one.stem for place, one in given.items()})),
        score_clusters(right, _linked(given, whole)),
        score_clusters(right, _linked(found, whole)),
        score_clusters(right, _projected(read, given, whole)),
        score_clusters(right, _projected(acts, given, whole)),
        score_clusters(right, _projected({}, given, whole)),
    )


def mentions_at(
    places: Iterable[Placed], reports: Mapping[str, Report], number: Mapping[str, int], whole: Gathered
) -> dict[Placed, Mention]:
    """What the mentions at `places` can be recognised by."""
    cut: dict[str, list[Span]] = {}
    found = {}
    for place in places:
        report = reports[place.text]
        if place.text not in cut:
            cut[place.text] = sentences_of(report.document)
        found[place] = mention_of(number[place.text], report, place.spans, cut[place.text], whole.profiles.weights)
    return found


def _linked(mentions: Mapping[Placed, Mention], whole: Gathered) -> list[frozenset[Hashable]]:
    places = list(mentions)
    return [frozenset(places[at] for at in group) for group in link_mentions(list(mentions.values()), whole)]


def _projected(some: Mapping[Placed, Mention], given: Iterable[Placed], whole: Gathered) -> list[frozenset[Hashable]]:
    """The groups of some of the mentions given, and each of the others alone."""
    return [*_linked(some, whole), *(frozenset({place}) for place in given if place not in some)]


def _own(text: TopicText, report: Report) -> list[Placed]:
    """The events that reading found in the sentences that the annotators worked through, mention by mention."""
    anchors = [mention.anchor for event in report.events for mention in event.mentions]
    return [
        Placed(text.id, (one,))
        for one in dict.fromkeys(anchors)
        if any(sentence.start <= one.start < sentence.end for sentence in text.checked)
    ]


def _gold_place(place: Placed, text: TopicText) -> Placed:
    """The place of the gold mention that one of Purport's overlaps; its own if there is none."""

    def overlaps(gold: GoldMention) -> bool:
        return any(a.start < b.end and b.start < a.end for a in gold.spans for b in place.spans)

    return next((Placed(text.id, one.spans) for one in text.mentions if one.checked and overlaps(one)), place)
