"""What the steps of finding events hand to each other: one act, as one place in the text tells of it."""

from typing import NamedTuple

from purport.records import Count, EventMention, EventType, Place, Spans, When


class Slots(NamedTuple):
    """Where, in the syntax around a word for an act, those who take part stand.

    A slot is "subject" (of the active form; the agent phrase of the passive), "object" (the subject of the passive),
    "possessive", "modifier" (an adjective or noun before a noun: 'Iraqi strikes', 'the US attack'), "content" (the
    clause that depends on it), or a preposition ("on", "against", "with", "between", …). The first slot that is filled
    counts; for a reciprocal act all those filled are actors.
    """

    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    reciprocal: bool = False


class Act(NamedTuple):
    """A word for an act and what it means.

    `head` is the index of the word in `Parse.tokens`, `words` are all that belong to it (particle, light verb and
    noun: 'carry out' and 'attack'), in the order of the text. `rule` names the entry of the lexicon that told it.
    """

    head: int
    words: tuple[int, ...]
    type: EventType
    mode: str | None
    contexts: tuple[str, ...]
    slots: Slots
    rule: str
    confidence: float


class Participants(NamedTuple):
    """The words for those who take part: one entry for each of them, whole noun phrases as coders mark them, without
    relative clauses and appositions.
    """

    actors: tuple[Spans, ...]
    recipients: tuple[Spans, ...]


class Circumstances(NamedTuple):
    """When, where, with how many victims: as the clause of the act says."""

    place: Place | None
    when: When | None
    fatalities: Count | None
    injured: Count | None


class Tale(NamedTuple):
    """An act with the mention that is made of it."""

    act: Act
    mention: EventMention
