"""What is compared of two mentions to tell whether they are of one event."""

from collections.abc import Iterable
from typing import NamedTuple

from purport.extract.events.act import Act, Tale
from purport.extract.events.grammar.words import is_claimed, is_definite, is_plural, stem_of
from purport.extract.events.mentions.voices import voice_key
from purport.language.parse import Parse
from purport.records import ActorRef, EventMention

Side = frozenset[str]
"""Who takes part on one side: ids of actors, or the words where it is not known who is meant."""


class Traits(NamedTuple):
    """What is compared of a mention."""

    act: Act
    mention: EventMention
    sentence: int
    stem: str
    stems: frozenset[str]
    """Those of all its words: 'ambush', too, of 'the ambush was crushed'."""
    nominal: bool
    definite: bool
    plural: bool
    actors: Side
    recipients: Side
    nouns: Side
    """The nouns for those whom it was done to, under which a definite noun may take them up."""
    brings_new: bool
    """Whether words for a participant that is not known are indefinite: they bring somebody new."""
    claimed: bool
    """Whether it stands for what responsibility is claimed for."""
    voice: tuple[str, ...]


def traits_of(text: str, parse: Parse, tale: Tale) -> Traits:
    """What is compared of the mention of a tale."""
    act, mention = tale
    token = parse.tokens[act.head]
    return Traits(
        act=act,
        mention=mention,
        sentence=token.sentence,
        stem=stem_of(token),
        stems=frozenset(stem_of(parse.tokens[index]) for index in act.words) | {stem_of(token)},
        nominal=token.tag.startswith("NN"),
        definite=is_definite(parse, token),
        plural=is_plural(token),
        actors=_side(text, parse, mention.actors),
        recipients=_side(text, parse, mention.recipients),
        nouns=frozenset(_noun(parse, ref) for ref in mention.recipients if ref.actor is None),
        brings_new=any(_is_new(text, one) for one in (*mention.actors, *mention.recipients)),
        claimed=is_claimed(parse, token),
        voice=voice_key(mention.voices),
    )


def _side(text: str, parse: Parse, refs: Iterable[ActorRef]) -> Side:
    """Who takes part on one side; what is pointed to ('the market') also by its noun, under which all are kept."""
    known = {f"id {one.actor}" if one.actor is not None else _words(text, one) for one in refs}
    return frozenset(known | {_noun(parse, one) for one in refs if one.actor is None and not _is_new(text, one)})


def _noun(parse: Parse, ref: ActorRef) -> str:
    """The noun that heads the words for a participant."""
    tokens = parse.within(ref.spans[:1])
    inside = {token.index for token in tokens}
    tops = [token for token in tokens if token.head not in inside or token.head == token.index]
    return f"noun {tops[0].text.lower()}" if tops else "noun"


def _words(text: str, ref: ActorRef) -> str:
    return " ".join(" ".join(text[span.start : span.end].split()) for span in ref.spans).lower()


def _is_new(text: str, ref: ActorRef) -> bool:
    """Whether a participant that is not known is named by words that do not point back."""
    lead = _words(text, ref).partition(" ")[0]
    return ref.actor is None and lead not in ("the", "this", "that", "these", "those", "his", "her", "its", "their")
