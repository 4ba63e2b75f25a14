"""Names that come back: a part of a person's full name is that person's name also where the model did not see it."""

from collections.abc import Sequence

from purport.extract.actors.settling import settled
from purport.extract.names import name_parts
from purport.language.parse import Name, Parse, Token

_PARTICLES = frozenset("al el ul ad as ash an ar bin ibn abu van von de da di del der den la le".split())
_PLACE_PREPOSITIONS = frozenset("in at from to near into around outside across through toward towards of".split())
_SHORTEST = 3


def with_settled_names(parse: Parse) -> Parse:
    """A parse with its names settled (see `settling`), and beside them the parts of people's full names that come back
    later, alone.

    A part that was read as the name of a place or body is the person's, unless it stands where a place stands ('in
    Paris').
    """
    names = settled(parse)
    people = _people(parse, names)
    taken = {token: name for name in names for token in range(name.first, name.last)}
    found: list[Name] = []
    lost: set[Name] = set()
    for token in parse.tokens:
        first_seen = people.get(token.text)
        if first_seen is None or token.index <= first_seen or not _could_be(parse, token):
            continue
        name = taken.get(token.index)
        if name is not None and (name.kind == "person" or not _just(parse, name, token)):
            continue
        if name is not None:
            lost.add(name)
        found.append(Name(_first(parse, token), token.index + 1, "person"))
    kept = [name for name in names if name not in lost]
    names = sorted((*kept, *_apart(found)), key=lambda name: name.first)
    return Parse(parse.tokens, parse.sentences, tuple(names))


def _people(parse: Parse, names: Sequence[Name]) -> dict[str, int]:
    """The last words of surnames, and given names, of all full names of people; and where each is first seen."""
    people: dict[str, int] = {}
    for name in names:
        if name.kind != "person" or name.last - name.first < 2:
            continue
        parts = name_parts(" ".join(token.text for token in parse.tokens[name.first : name.last]))
        if not parts.surname or not parts.given:
            continue
        words = {token.text for token in parse.tokens[name.first : name.last]}
        for unit in (*parts.surname, *parts.given[:1]):
            last = unit.replace("-", " ").split()[-1]
            if last in words and len(last) >= _SHORTEST and last[0].isupper():
                people.setdefault(last, name.last - 1)
    return people


def _could_be(parse: Parse, token: Token) -> bool:
    """Whether a capitalised word can be a person's name where it stands."""
    if token.pos not in ("PROPN", "NOUN", "X"):
        return False
    above = parse.tokens[token.head]
    if token.dep == "pobj" and above.text.lower() in _PLACE_PREPOSITIONS and above.text.lower() != "of":
        return above.text.lower() in ("from", "to")
    following = parse.tokens[token.index + 1] if token.index + 1 < len(parse.tokens) else None
    return not (following is not None and following.pos == "PROPN" and token.dep == "compound")


def _just(parse: Parse, name: Name, token: Token) -> bool:
    """Whether a name is nothing but a word and particles before it."""
    return name.last == token.index + 1 and all(
        other.text.lower() in _PARTICLES or not other.text.isalnum() for other in parse.tokens[name.first : token.index]
    )


def _first(parse: Parse, token: Token) -> int:
    """The token that a surname begins with: 'al-Kaabi' with its article."""
    at = token.index
    while at > 0 and parse.tokens[at - 1].sentence == token.sentence:
        before = parse.tokens[at - 1]
        if not (before.text.lower() in _PARTICLES or (before.text in "-’'" and before.end == parse.tokens[at].start)):
            break
        at -= 1
    while not parse.tokens[at].text[0].isalnum():
        at += 1
    return at


def _apart(names: Sequence[Name]) -> list[Name]:
    """Names of which none overlaps the one before it."""
    out: list[Name] = []
    for name in names:
        if not out or name.first >= out[-1].last:
            out.append(name)
    return out
