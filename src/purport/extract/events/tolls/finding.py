"""The words of a text that give a number of dead or injured apart from a word for the act."""

from collections.abc import Collection
from typing import Final

from purport.extract.events.harm.victims import is_passive_word
from purport.extract.events.harm.words import DEEDS, DYING, STATES
from purport.extract.events.tolls.counted import elided, spoken_of, state
from purport.extract.events.tolls.dying import died, fell, gave_lives, lost
from purport.extract.events.tolls.figures import number_of
from purport.extract.events.tolls.returning import RETURNING, came_home
from purport.extract.events.tolls.toll import SPEAKING, Rule, Toll, subject_of
from purport.extract.events.tolls.traces import CARE, TRACES, hospitalised, in_care, names, remains
from purport.language.parse import Parse
from purport.records import Status
from purport.reference.verbs import verb_lemma

_TELLING: Final = SPEAKING | frozenset(
    "count confirm report put give list acknowledge admit announce claim register record cite see".split()
)
"""Verbs whose subject vouches for the number that is their object."""
_GIVEN: Final = frozenset(("toll/state", "toll/spoken of", "toll/number", "toll/remains"))
"""Rules whose number may be the object of a verb of telling."""
_HIGHEST: Final = 6


def find_tolls(text: str, parse: Parse, known: Collection[int]) -> list[Toll]:
    """The tolls of `text`, in its order; `known` are the words (by index) of acts that tell of their victims
    themselves.

    Cost grows with the length of the text.
    """
    found: list[Toll] = []
    for token in parse.tokens:
        for rule in _RULES.get(token.text.lower(), ()):
            if token.index not in known:
                found.extend(_with_teller(parse, one) for one in rule(text, parse, token))
        if found and token.index not in known and token.tag.startswith("VB"):
            found.extend(_with_teller(parse, one) for one in spoken_of(text, parse, token, found))
    return found


def _with_teller(parse: Parse, toll: Toll) -> Toll:
    """A toll with whoever gives the number: 'the mayor counted five dead', 'the ministry speaks of nine'."""
    token = toll.head
    for _ in range(_HIGHEST if toll.rule in _GIVEN else 0):
        if token.head == token.index or token.dep in ("acl", "relcl", "advcl", "ccomp", "nsubjpass"):
            break
        token = parse.tokens[token.head]
        if token.tag.startswith("VB"):
            if verb_lemma(token.text) not in _TELLING or is_passive_word(parse, token):
                break
            status: Status | None = "asserted" if verb_lemma(token.text) in SPEAKING else toll.status
            return toll._replace(teller=subject_of(parse, token), status=status)
    return toll


_RULES: Final[dict[str, tuple[Rule, ...]]] = {
    **dict.fromkeys(DYING, (died,)),
    **dict.fromkeys(("fell", "fallen"), (fell,)),
    **dict.fromkeys(("lost", "lose", "loses", "losing"), (lost,)),
    **{
        word: (state,) for word in (*STATES, *DEEDS) if not word.startswith(("fatal", "mortal")) or word == "fatalities"
    },
    **dict.fromkeys("number numbers toll figure figures count tally total".split(), (number_of,)),
    **dict.fromkeys(TRACES, (remains,)),
    **dict.fromkeys(CARE, (in_care,)),
    **dict.fromkeys(("hospitalised", "hospitalized"), (hospitalised,)),
    **dict.fromkeys("was were had did has have".split(), (elided,)),
    **dict.fromkeys(RETURNING, (came_home,)),
    "lives": (gave_lives,),
    "names": (names,),
}
"""The rules by the words that they begin with, in lower case."""
