"""Gold for events across reports: ECB+ (Cybulska and Vossen 2014), XML with tokens, mentions and coreference.

A topic is a kind of happening, named by its folder; each has two incidents of that kind, told by the files that end in
`ecb` and those that end in `ecbplus`. The text is put together from the tokens, each sentence a paragraph, since the
corpus does not say which sentences made one. Mentions of events are those whose tag begins with ACTION or NEG_ACTION;
mentions of one event share the instance of a CROSS_DOC_COREF or the relation of an INTRA_DOC_COREF, and a mention
without either is alone. Where `ECBplus_coreference_sentences.csv` stands beside the topics, its sentences are those
that the annotators worked through.
"""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, NamedTuple
from xml.etree import ElementTree

from purport.errors import GoldError
from purport.evaluate.printing import as_printed, as_printed_finely
from purport.records import Span, Spans

SENTENCES_FILE: Final = "ECBplus_coreference_sentences.csv"
"""Which sentences the annotators worked through, by topic, file and number."""

_ACTION: Final = ("ACTION", "NEG_ACTION")
_COREFERENCE: Final = ("CROSS_DOC_COREF", "INTRA_DOC_COREF")


class GoldMention(NamedTuple):
    """One mention of an event: its words, the event it is of, its tag, and whether annotators checked its sentence."""

    spans: Spans
    event: str
    tag: str
    checked: bool


class TopicText(NamedTuple):
    """One report of a topic, and its mentions of events in their order.

    `incident` names the one of the topic's two incidents that it tells of.
    """

    id: str
    topic: str
    incident: str
    text: str
    mentions: tuple[GoldMention, ...]

    @property
    def date(self) -> None:
        """The texts are dated, if at all, by a line of their own."""
        return


def topic_texts_of(folder: Path) -> list[TopicText]:
    """The reports of the topics in `folder` (or of the one topic that it is), in the order of topics and file names.

    Raises GoldError if there is none, or one that does not keep the format.
    """
    paths = sorted(folder.rglob("*_*ecb*.xml"), key=_order)
    if not paths:
        raise GoldError(
            f"{str(folder)!r} has no reports with events; expected ECB+'s folders of topics with .xml files in them"
        )
    checked = _checked_sentences(folder)
    return [_text_of(path, checked) for path in paths]


def _order(path: Path) -> tuple[int, str]:
    topic = path.stem.partition("_")[0]
    return (int(topic) if topic.isdigit() else 0, path.stem)


def _checked_sentences(folder: Path) -> Mapping[str, set[str]] | None:
    """The numbers of the sentences that annotators worked through, by the id of the text; None if nobody says."""
    path = next((one / SENTENCES_FILE for one in (folder, folder.parent) if (one / SENTENCES_FILE).is_file()), None)
    if path is None:
        return None
    found: dict[str, set[str]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            if len(row) >= 3 and row[0].isdigit():
                found.setdefault(f"{row[0]}_{row[1]}", set()).add(row[2].strip())
    return found


def _text_of(path: Path, checked: Mapping[str, set[str]] | None) -> TopicText:
    try:
        root = ElementTree.parse(path).getroot()
        tokens = [(one.attrib["t_id"], one.attrib["sentence"], one.text or "") for one in root.iter("token")]
        text, spans = _text_and_places(tokens, finely=path.stem.endswith("ecbplus"))
        sentences = {token: sentence for token, sentence, _ in tokens}
        seen = None if checked is None else checked.get(path.stem, set())
        mentions = [
            GoldMention(
                tuple(sorted(spans[one] for one in words)),
                event,
                tag,
                seen is None or all(sentences[one] in seen for one in words),
            )
            for words, event, tag in _mentions_of(root, path.stem)
        ]
    except (ElementTree.ParseError, KeyError, OSError) as error:
        raise GoldError(f"{path}: not in ECB+'s format ({error}); give its files as they are") from error
    topic, _, name = path.stem.partition("_")
    incident = topic + name.lstrip("0123456789")
    return TopicText(path.stem, topic, incident, text, tuple(sorted(mentions)))


def _mentions_of(root: ElementTree.Element, id: str) -> Iterable[tuple[list[str], str, str]]:
    """Token ids, event and tag of each mention of an event that has words."""
    events: dict[str, str] = {}
    for relation in root.iter():
        if relation.tag in _COREFERENCE:
            across = relation.tag == "CROSS_DOC_COREF"
            event = relation.attrib["note"] if across else f"{id} r{relation.attrib['r_id']}"
            events.update((source.attrib["m_id"], event) for source in relation.iter("source"))
    for mention in root.iterfind("Markables/*"):
        words = [one.attrib["t_id"] for one in mention.iter("token_anchor")]
        if words and mention.tag.startswith(_ACTION):
            name = mention.attrib["m_id"]
            yield words, events.get(name, f"{id} m{name}"), mention.tag


def _text_and_places(tokens: Iterable[tuple[str, str, str]], *, finely: bool) -> tuple[str, dict[str, Span]]:
    """The text of tokens (id, sentence, word), and where each of them stands in it."""
    sentences: dict[str, list[tuple[str, str]]] = {}
    for token, sentence, word in tokens:
        sentences.setdefault(sentence, []).append((token, word))
    text, places = "", {}
    for its in sentences.values():
        printed, spans = (as_printed_finely if finely else as_printed)([word for _, word in its])
        start = len(text) + 2 if text else 0
        text = f"{text}\n\n{printed}" if text else printed
        for (token, _), span in zip(its, spans, strict=True):
            places[token] = Span(start + span.start, start + span.end)
    return text, places
