"""The words for acts: entries of `data/events`, what must stand around them, and what they mean in PLOVER's terms."""

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, Literal, NamedTuple

from purport.records import EventType
from purport.reference.tables import listed

PartOfSpeech = Literal["v", "n", "a"]
"""Verb, noun, adjective."""


class Frame(NamedTuple):
    """Where those who take part in an act stand (see `purport.extract.events.act.Slots`)."""

    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    reciprocal: bool


class Condition(NamedTuple):
    """Something that must stand around a word for an entry to hold, or must not.

    `kind` is "obj", "subj", "prep" (with its noun), "prt" (particle), "to" (infinitive), "clause", "wish" (a clause for
    what shall be), "mod" (modifier of a noun), "objmod" (modifier of the object), "poss", "as", "passive", "near" (in
    the sentence), "several" (subjects) or "word" (a dependent).
    `links` are the prepositions, if any; `words` the lemmas of which one must stand there (empty: any); `special` holds
    "human", "person", "name" or "any" if such words count too.
    """

    negated: bool
    kind: str
    links: frozenset[str]
    words: frozenset[str]
    special: frozenset[str]


class Entry(NamedTuple):
    """One entry of the lexicon for one word. `type` is None for what looks like an act and is none."""

    name: str
    part: PartOfSpeech
    conditions: tuple[Condition, ...]
    frame: Frame
    type: EventType | None
    mode: str | None
    contexts: tuple[str, ...]
    plain: str
    """The first of the words that the table has for the same act: 'kill' for 'slaughter'."""


_SPECIAL: Final = frozenset({"human", "person", "name", "any"})
_WITH_LINKS: Final = frozenset({"prep"})
_ANYTHING: Final = "*"


def entries_of(part: PartOfSpeech, lemma: str) -> tuple[Entry, ...]:
    """The entries for `lemma`, those that ask for most first."""
    return _entries().get((part, lemma), ())


def exceptions_of(part: PartOfSpeech, lemma: str) -> tuple[tuple[tuple[Condition, ...], str], ...]:
    """Where `lemma` stands for no act: the conditions, all of which must hold, and why."""
    table = _exceptions()
    return (*table.get((part, lemma), ()), *table.get((part, _ANYTHING), ()))


@cache
def modes_by_words() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """For each type the modes that words near the act tell, in order of precedence."""
    found: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
    for kind, mode, words in _rows("modes"):
        found[kind] = (*found.get(kind, ()), (mode, frozenset(listed(words))))
    return found


@cache
def contexts_by_word() -> dict[str, tuple[str, ...]]:
    """The contexts that a lemma tells."""
    found: dict[str, tuple[str, ...]] = {}
    for context, words in _rows("contexts"):
        for word in listed(words):
            found[word] = (*found.get(word, ()), context)
    return found


@cache
def word_class(name: str) -> frozenset[str]:
    """The lemmas of a class of `classes.tsv`. Raises KeyError if there is none of that name."""
    return frozenset(_classes()[name])


_IRREGULAR: Final = {
    "men": "man", "women": "woman", "children": "child", "gunmen": "gunman", "policemen": "policeman",
    "businessmen": "businessman", "tribesmen": "tribesman", "militiamen": "militiaman", "guardsmen": "guardsman",
    "fishermen": "fisherman", "servicemen": "serviceman", "media": "media", "news": "news", "series": "series",
    "congress": "congress", "gas": "gas", "tear-gas": "gas", "bus": "bus", "lives": "life", "knives": "knife",
    "wives": "wife", "heroes": "hero", "thieves": "thief", "crises": "crisis", "allies": "ally",
    "d'affaires": "d'affaires",
    "airstrikes": "airstrike", "remains": "remain", "headquarters": "headquarters", "arms": "arms", "terms": "terms",
    "relations": "relation", "elections": "election", "gases": "gas", "axes": "axe", "movies": "movie",
    "ties": "tie", "lies": "lie", "leaves": "leave", "corps": "corps", "barracks": "barrack", "buses": "bus",
}  # fmt: skip


@lru_cache(maxsize=16384)
def noun_lemma(word: str) -> str:
    """The singular of a noun in lower case, by rules of spelling: 'Enemies' → 'enemy'."""
    low = word.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if not low.endswith("s") or low.endswith(("ss", "us", "is")) or len(low) < 4:
        return low
    if low.endswith("ies"):
        return low[:-3] + "y"
    if low.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return low[:-2]
    return low[:-1]


@cache
def _entries() -> dict[tuple[PartOfSpeech, str], tuple[Entry, ...]]:
    frames = _frames()
    found: dict[tuple[PartOfSpeech, str], list[Entry]] = {}
    for part, words, conditions, frame, kind, mode, contexts in _rows("acts"):
        parsed = _conditions(conditions)
        for word in listed(words):
            entry = Entry(
                name=f"{word}/{part}" + (f" {conditions}" if conditions else ""),
                part=part,  # type: ignore[arg-type]
                conditions=parsed,
                frame=frames[frame],
                type=None if kind == "NONE" else kind,  # type: ignore[arg-type]
                mode=mode or None,
                contexts=tuple(listed(contexts)),
                plain=listed(words)[0],
            )
            found.setdefault((entry.part, word), []).append(entry)
    return {key: tuple(sorted(some, key=lambda one: -len(one.conditions))) for key, some in found.items()}


@cache
def _exceptions() -> dict[tuple[PartOfSpeech, str], tuple[tuple[tuple[Condition, ...], str], ...]]:
    found: dict[tuple[PartOfSpeech, str], tuple[tuple[tuple[Condition, ...], str], ...]] = {}
    for part, words, conditions, why in _rows("not_acts"):
        for word in listed(words):
            key: tuple[PartOfSpeech, str] = (part, word)  # type: ignore[assignment]
            found[key] = (*found.get(key, ()), (_conditions(conditions), why))
    return found


def _conditions(written: str) -> tuple[Condition, ...]:
    return tuple(_condition(piece) for piece in written.split())


def _condition(piece: str) -> Condition:
    """A condition as it is written in the tables: 'obj:@pact|deal', 'prep:on=@place', '!subj:@force', '-obj', 'go'."""
    negated = piece[0] in "!-"
    kind, colon, rest = piece.lstrip("!-").partition(":")
    links = ""
    if kind in _WITH_LINKS:
        links, _, rest = rest.partition("=")
    if kind == "mod*":
        kind = "objmod"
    if not colon and kind not in ("obj", "subj", "to", "clause", "passive", "wish"):
        kind, rest = "word", kind
    words: set[str] = set()
    special: set[str] = set()
    for word in listed(rest):
        if not word.startswith("@"):
            words.add(word)
        elif word[1:] in _SPECIAL:
            special.add(word[1:])
        else:
            words |= word_class(word[1:])
    return Condition(negated, kind, frozenset(listed(links)), frozenset(words), frozenset(special))


@cache
def _classes() -> dict[str, list[str]]:
    return {name: listed(words) for name, words in _rows("classes")}


@cache
def _frames() -> dict[str, Frame]:
    return {
        name: Frame(tuple(listed(actor)), tuple(listed(recipient)), reciprocal == "yes")
        for name, actor, recipient, reciprocal in _rows("frames")
    }


def _rows(table: str) -> Iterator[tuple[str, ...]]:
    """The rows of a table of `data/events` as tuples of as many fields as its heading has."""
    text = (files("purport") / "data" / "events" / f"{table}.tsv").read_text(encoding="utf-8")
    content = (line for line in text.splitlines() if not line.startswith("#"))
    width = next(content).count("\t") + 1
    for line in content:
        fields = tuple(line.split("\t"))
        if len(fields) != width:
            raise ValueError(f"{table}.tsv: {line!r} has {len(fields)} fields; {width} were expected")
        yield fields
