"""What stands for the dead and the injured: bodies, coffins, funerals, names read out, people in hospital.

Their numbers are the least that there are: nobody says that they are all.
"""

from collections.abc import Iterator
from typing import Final

from purport.extract.events.harm.victims import is_passive_word
from purport.extract.events.tolls.numbers import is_on_top, number_before, ordinal_of, people_counted
from purport.extract.events.tolls.toll import Toll, are_people, at_least, subject_of, toll_of
from purport.language.parse import Parse, Token
from purport.reference.verbs import verb_lemma

_REMAINS: Final = frozenset("body bodies corpse corpses".split())
_FINDING: Final = frozenset(
    "count see find recover pull retrieve bury identify collect bring take carry receive dig unearth exhume lie lay "
    "arrive wash".split()
)
"""What is done with the bodies of the dead, and not with the bodies of a state."""
_OF_BURIAL: Final = frozenset("coffin coffins funeral funerals burial burials grave graves shroud shrouds".split())
_PAPERS: Final = frozenset(("certificate", "certificates"))
TRACES: Final = _REMAINS | _OF_BURIAL | _PAPERS
CARE: Final = frozenset("hospital hospitals ward wards icu".split())
_BEING: Final = frozenset("be remain stay lie".split())
_LYING: Final = frozenset(("in", "on", "at"))
_READING: Final = frozenset("read recite engrave inscribe call".split())


def remains(text: str, parse: Parse, noun: Token) -> Iterator[Toll]:
    """'counted nine bodies', 'seventeen coffins', 'a sixteenth funeral', '16 death certificates'."""
    low = noun.text.lower()
    verb = parse.tokens[noun.head]
    if low in _REMAINS and verb_lemma(verb.text) not in _FINDING:
        return
    if low in _PAPERS and parse.tokens[noun.index - 1].text.lower() != "death":
        return
    first = parse.tokens[noun.index - 1] if low in _PAPERS else noun
    count = at_least(None if is_on_top(parse, noun) else number_before(text, parse, first))
    if count is not None and count.low != 1:
        yield from toll_of(noun, None, "dead", count, "remains")
    elif ordinal_of(parse, noun) is not None:
        yield from toll_of(noun, None, "dead", ordinal_of(parse, noun), "remains")


def in_care(text: str, parse: Parse, place: Token) -> Iterator[Toll]:
    """'four are in hospital', '26 people were still on her wards'."""
    preposition = parse.tokens[place.head]
    verb = parse.tokens[preposition.head]
    if preposition.text.lower() not in _LYING or verb_lemma(verb.text) not in _BEING:
        return
    subject = subject_of(parse, verb)
    if subject is not None and (subject.tag == "CD" or are_people(parse, subject)):
        count = at_least(people_counted(text, parse, subject) or number_before(text, parse, verb))
        if count is None or not count.low:
            return
        yield from toll_of(place, subject, "injured", count, "in care")


def hospitalised(text: str, parse: Parse, verb: Token) -> Iterator[Toll]:
    """'twelve people were hospitalised'."""
    subject = subject_of(parse, verb)
    if is_passive_word(parse, verb) and subject is not None:
        count = at_least(people_counted(text, parse, subject))
        if count is not None and count.low:
            yield from toll_of(verb, subject, "injured", count, "in care")


def names(text: str, parse: Parse, noun: Token) -> Iterator[Toll]:
    """'read out fifteen names': of the dead, where a text tells of any."""
    if verb_lemma(parse.tokens[noun.head].text) in _READING:
        yield from toll_of(noun, None, "dead", at_least(number_before(text, parse, noun)), "names")
