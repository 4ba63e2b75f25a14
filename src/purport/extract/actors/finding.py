"""The actors of a document, and for each statement the one who speaks."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import msgspec

from purport.extract.actors.gathering import gather
from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.mentions.heads import head_of
from purport.extract.actors.mentions.mentions import Mention, mentions_of
from purport.extract.actors.named.writing import written_down
from purport.extract.actors.speaking.askers import Askers, is_asked
from purport.extract.actors.speaking.authors import Authors
from purport.extract.actors.speaking.documents import DocumentAuthors
from purport.extract.actors.speaking.elsewhere import told_elsewhere
from purport.extract.actors.speaking.interviews import interview_in
from purport.extract.actors.speaking.nobody import is_nobody
from purport.extract.actors.speaking.signatures import Below, signed, with_signatures
from purport.extract.actors.speaking.unsourced import participle_speaker, unsourced_speaker
from purport.extract.speech import Quoted
from purport.language.parse import Parse
from purport.records import Actor, Document, Span, Spans, Statement
from purport.reference.dictionary import ActorDictionary, Entry

_SUBJECTS: Final = frozenset("nsubj nsubjpass csubj csubjpass expl auxpass".split())


class Cast(NamedTuple):
    """The actors of a document in the order of their first mention, and the speakers of its statements."""

    actors: tuple[Actor, ...]
    speakers: tuple[str | None, ...]
    """For each statement the id of the actor who speaks, None if it cannot be told."""


def find_actors(
    document: Document, parse: Parse, statements: Sequence[Statement], dictionary: ActorDictionary | None = None
) -> Cast:
    """The actors of `document`; what the user's `dictionary` says of them on the day of the report comes first.

    Everyone named is an actor; somebody only described is one if a statement is theirs. Who speaks is told by the
    source; for a statement without one, by the source it is carried on from; for one that only goes on in a sentence
    ("…, adding that …") by the statement that its sentence begins with.
    """
    attributed = [_source(one) for one in statements]
    sourced = [spans for spans in attributed if spans]
    mentions = mentions_of(document.text, parse, sourced)
    signatures = signed(document, parse, mentions)
    interview = interview_in(document, parse, mentions)
    mentions = interview.without_letters(with_signatures(mentions, signatures))
    # 'the ringleader X, alias Y' can have its office for a head, which is a part of the name's mention
    by_head = {index: one for one in mentions if one.form == "name" for index in range(one.first, one.last)}
    by_head |= {one.head: one for one in mentions}
    spoken_by = [
        interview.turns[spans[0].start] if interview.has_turn(spans) else _speaking(parse, one, spans, by_head)
        for one, spans in zip(statements, attributed, strict=True)
    ]
    authors = DocumentAuthors(parse, by_head)
    quoted = Quoted(document, statements)
    sources = _sources(statements, spoken_by)
    _go_on(parse, statements, spoken_by, by_head)
    writers = [one and (authors.of(one) or one) for one in spoken_by]

    def speaker_at(offset: int) -> tuple[bool, Mention | None]:
        found = quoted.at(offset)
        if found is None:
            return False, None
        return True, None if found[1] is None else writers[found[1]]

    published = document.published
    day = published.earliest if published.earliest == published.latest else None

    def lookup(name: str) -> Entry | None:
        return dictionary.lookup(name, day) if dictionary is not None else None

    author = Authors(document, parse, mentions, signatures or interview.answers)
    gathered = gather(document.text, parse, mentions, speaker_at, lookup, sources, author.at, sourced)
    speaking = [_author(authors, gathered, one) if one is not None else None for one in spoken_by]
    askers, below = Askers(parse, by_head, gathered, authors), Below(document, mentions)
    speaking = told_elsewhere(document, statements, speaking, gathered, askers, below)
    return _cast(document, gathered, speaking)


def _cast(document: Document, gathered: Gathered, speaking: Sequence[Cluster | None]) -> Cast:
    """The clusters as records: all that are named, and those who speak."""
    speakers = {id(one) for one in speaking}
    kept = [one for one in gathered.clusters if one.named or id(one) in speakers]
    ordered = sorted(kept, key=lambda one: one.mentions[0].head)
    ids = {id(one): number for number, one in enumerate(ordered, start=1)}
    actors = tuple(_known(written_down(one, ids[id(one)]), document) for one in ordered)
    return Cast(actors, tuple(f"a{ids[id(one)]}" if one is not None and id(one) in ids else None for one in speaking))


def _author(authors: DocumentAuthors, gathered: Gathered, one: Mention) -> Cluster | None:
    """Whom a mention means; of a document who wrote it, if that is told."""
    meant = gathered.of(one)
    author = authors.of_cluster(meant) if meant is not None else None
    return meant if author is None else gathered.of(author)


def _known(actor: Actor, document: Document) -> Actor:
    """The report's own outlet is one, whatever its name looks like."""
    own = document.outlet is not None and document.outlet in (actor.name, *actor.aliases)
    return msgspec.structs.replace(actor, kind="outlet") if own and actor.kind == "person" else actor


def _sources(statements: Sequence[Statement], spoken_by: Sequence[Mention | None]) -> dict[int, list[Span]]:
    """For the head of each source what it says, by the statements that name it."""
    found: dict[int, list[Span]] = {}
    for one, mention in zip(statements, spoken_by, strict=True):
        if mention is not None:
            found.setdefault(mention.head, []).extend(one.content)
    return found


def _source(statement: Statement) -> Spans:
    """The words for who speaks: the source, or the one it is carried on from."""
    if statement.source:
        return statement.source
    speaker = next((voice for voice in statement.voices if voice.role == "speaker"), None)
    return speaker.spans if speaker is not None else ()


def _speaking(parse: Parse, statement: Statement, source: Spans, by_head: Mapping[int, Mention]) -> Mention | None:
    """Who speaks by the words of `source`, or by those around a statement that has none; None if they do not tell."""
    if not source:
        return unsourced_speaker(parse, statement, by_head)
    one = by_head.get(head_of(parse, source))
    if one is None or (_was_asked(parse, statement) and parse.tokens[one.head].dep != "pobj"):
        return None  # 'X was asked', but not 'was asked by X'
    return one if one.form == "name" or not is_nobody(parse, one.head) else None


def _go_on(
    parse: Parse,
    statements: Sequence[Statement],
    spoken_by: list[Mention | None],
    by_head: Mapping[int, Mention],
) -> None:
    """Give a statement without a source the speaker of the one before it in the same sentence, else whomever its
    participle is said of.
    """
    ends = [sentence.last for sentence in parse.sentences]
    last: tuple[int, Mention] | None = None
    for number, one in enumerate(statements):
        spans = [*one.cue, *one.content]
        sentence = bisect_right(ends, parse.at(min(spans).start))
        goes_on = spoken_by[number] is None and not _source(one) and not _is_of_another(parse, one)
        if goes_on and last is not None and last[0] == sentence:
            spoken_by[number] = last[1]
        if spoken_by[number] is None and not _source(one):
            spoken_by[number] = participle_speaker(parse, one, by_head)
        speaker = spoken_by[number]
        if speaker is not None:
            last = (sentence, speaker)


def _is_of_another(parse: Parse, statement: Statement) -> bool:
    """Whether a statement is what somebody was asked ('“No,” X said when asked about the plan'), or its cue has a
    subject of its own, of whom others speak: 'X promised help, but nine men were accused of theft'.
    """
    cue = parse.within(statement.cue)
    asked = any(is_asked(token) for token in cue)
    return asked or any(child.dep in _SUBJECTS for token in cue for child in parse.children(token))


def _was_asked(parse: Parse, statement: Statement) -> bool:
    """Whether the words given as source are of whom somebody else asked: 'X was asked whether it was true'."""
    return any(
        is_asked(token) and any(child.dep == "auxpass" for child in parse.children(token))
        for token in parse.within(statement.cue)
    )
