"""Where and when a witness was, as the place and time of what was seen or heard there.

'My neighbour, who was on the quay at ten past five on Thursday, swears there were two blasts.' Taken only where the
clause of the act tells neither place nor time, and the relative clause on the witness tells both.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from purport.extract.events.act import Act
from purport.extract.events.circumstances.sayings import is_saying
from purport.extract.events.circumstances.sites import with_number
from purport.extract.events.grammar.noun_phrases import phrase
from purport.extract.events.grammar.tree import dependents
from purport.language.parse import Parse, Token, span_of
from purport.records import Place, When

_SENSING: Final = frozenset(
    "hear hears heard hearing see sees saw seeing feel feels felt witness witnesses witnessed".split()
)
_BEING: Final = frozenset("was were stood stayed sat slept worked waited".split())
_WHERE: Final = frozenset("on at in near inside outside beside by".split())
_HIGHEST: Final = 6
"""Steps from an act up to the verb of whoever tells of it."""


class Whereabouts(NamedTuple):
    """Where and when a witness was."""

    place: Place
    when: When


def whereabouts_of(text: str, parse: Parse, act: Act, times: Sequence[When]) -> Whereabouts | None:
    """The whereabouts of the witness who tells of `act`; None if no clause tells both. `times` are those of its
    sentence.
    """
    witness = _witness(parse, parse.tokens[act.head])
    for clause in dependents(parse, witness) if witness is not None else ():
        if clause.dep != "relcl" or clause.text.lower() not in _BEING:
            continue
        inside = {token.index for token in parse.subtree(clause)}
        whens = [one for one in times if any(token.index in inside for token in _tokens(parse, one))]
        timed = {token.index for one in whens for token in _tokens(parse, one)}
        place = next(_places(text, parse, clause, timed), None)
        if place is not None and len(whens) == 1:
            return Whereabouts(place, whens[0])
    return None


def _witness(parse: Parse, token: Token) -> Token | None:
    """The subject of the verb of seeing, hearing or saying in whose clause an act stands."""
    for _ in range(_HIGHEST):
        above = parse.tokens[token.head]
        if above.index == token.index:
            return None
        senses = above.text.lower() in _SENSING and token.dep in ("dobj", "ccomp")
        if senses or (is_saying(above) and token.dep == "ccomp"):
            return next((one for one in dependents(parse, above) if one.dep == "nsubj"), None)
        if not (token.dep in ("attr", "nsubj", "dobj", "ccomp", "conj") and above.sentence == token.sentence):
            return None
        token = above
    return None


def _places(text: str, parse: Parse, clause: Token, timed: set[int]) -> Iterator[Place]:
    """The places of a clause, its times left out."""
    for preposition in dependents(parse, clause):
        if preposition.dep != "prep" or preposition.text.lower() not in _WHERE:
            continue
        for noun in dependents(parse, preposition):
            if noun.dep == "pobj" and noun.index not in timed and noun.tag.startswith("NN"):
                last = parse.tokens[with_number(parse, noun) - 1]
                words = sorted({*phrase(parse, noun), last}, key=lambda token: token.index)
                span = span_of([token for token in words if token.index not in timed])
                yield Place(name=" ".join(text[span.start : span.end].split()), span=span)


def _tokens(parse: Parse, when: When) -> list[Token]:
    return parse.within((when.span,)) if when.span is not None else []
