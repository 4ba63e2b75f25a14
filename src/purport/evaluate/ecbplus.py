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


class Topic(NamedTuple):
    """The reports of one topic; `id` names it where topics are held out."""

    id: str
    texts: tuple["TopicText", ...]


class TopicText(NamedTuple):
    """One report of a topic, and its mentions of events in their order.

    `incident` names the one of the topic's two incidents that it tells of.
    """

    id: str
    topic: str
    incident: str
    text: str
    mentions: tuple[GoldMention, ...]
    checked: Spans
    """The sentences that the annotators worked through; the whole text if nobody says."""

    @property
    def date(self) -> None:
        """The texts are dated, if at all, by a line of their own."""
        return


def topics_of(folder: Path) -> list[Topic]:
    """The topics in `folder` (or the one topic that it is), in the order of their numbers, texts by file names.

    Raises GoldError if there is none, or one that does not keep the format.
    """
    paths = sorted(folder.rglob("*_*ecb*.xml"), key=_order)
    if not paths:
        raise GoldError(
            f"{str(folder)!r} has no reports with events; expected ECB+'s folders of topics with .xml files in them"
        )
    checked = _checked_sentences(folder)
    found: dict[str, list[TopicText]] = {}
    for path in paths:
        text = _text_of(path, checked)
        found.setdefault(text.topic, []).append(text)
    return [Topic(f"ecbplus-{name}", tuple(texts)) for name, texts in found.items()]


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
        tokens = [_Token(one.attrib["t_id"], one.attrib["sentence"], one.text or "") for one in root.iter("token")]
        printed = _printed(tokens, finely=path.stem.endswith("ecbplus"))
        worked = set(printed.sentences) if checked is None else checked.get(path.stem, set())
        home = {token.id: token.sentence for token in tokens}
        mentions = [
            GoldMention(
                tuple(sorted(printed.tokens[one] for one in words)),
                event,
                tag,
                all(home[one] in worked for one in words),
            )
            for words, event, tag in _mentions_of(root, path.stem)
        ]
    except (ElementTree.ParseError, KeyError, OSError) as error:
        raise GoldError(f"{path}: not in ECB+'s format ({error}); give its files as they are") from error
    topic, _, name = path.stem.partition("_")
    return TopicText(
        id=path.stem,
        topic=topic,
        incident=topic + name.lstrip("0123456789"),
        text=printed.text,
        mentions=tuple(sorted(mentions)),
        checked=tuple(span for sentence, span in printed.sentences.items() if sentence in worked),
    )


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


class _Token(NamedTuple):
    id: str
    sentence: str
    word: str


class _Printed(NamedTuple):
    """A text, and where its tokens and sentences stand in it, by their ids."""

    text: str
    tokens: dict[str, Span]
    sentences: dict[str, Span]


def _printed(tokens: Iterable[_Token], *, finely: bool) -> _Printed:
    sentences: dict[str, list[_Token]] = {}
    for token in tokens:
        sentences.setdefault(token.sentence, []).append(token)
    found = _Printed("", {}, {})
    for number, its in sentences.items():
        printed, spans = (as_printed_finely if finely else as_printed)([token.word for token in its])
        start = len(found.text) + 2 if found.text else 0
        found = found._replace(text=f"{found.text}\n\n{printed}" if found.text else printed)
        found.sentences[number] = Span(start, start + len(printed))
        found.tokens.update(
            (token.id, Span(start + span.start, start + span.end)) for token, span in zip(its, spans, strict=True)
        )
    return found
