"""Figures that rise and are put: 'the number of martyrs rose to 23', 'put the number of injured at 33'."""

from collections.abc import Iterator
from typing import Final

from purport.extract.events.grammar.tree import dependents
from purport.extract.events.harm.victims import is_passive_word
from purport.extract.events.harm.words import Harm, harm_of
from purport.extract.events.tolls.numbers import number_after
from purport.extract.events.tolls.toll import SUBJECTS, Toll, toll_of
from purport.language.parse import Parse, Token
from purport.records import Count
from purport.reference.verbs import verb_lemma

_RISING: Final = frozenset(
    "rise climb reach stand be jump grow increase go mount pass exceed surpass soar hit near fall drop".split()
)
"""Verbs whose subject is a toll and that lead to its number."""
_PUTTING: Final = frozenset("put revise raise place bring set estimate give lower update list".split())
"""Verbs whose object is a toll, its number in a phrase with 'at' or 'to'."""
_LEADING_TO: Final = frozenset("to at past above beyond reached".split())


def number_of(text: str, parse: Parse, noun: Token) -> Iterator[Toll]:
    """'the number of martyrs rose to 23', 'the death toll stands at 12', 'put the number of injured at 33'."""
    harm = _harm_counted(parse, noun)
    if harm is None or not noun.tag.startswith("NN"):
        return
    verb = parse.tokens[noun.head]
    if verb.tag.startswith("VB"):
        told = _RISING if noun.dep in SUBJECTS and not is_passive_word(parse, verb) else _PUTTING
        if verb_lemma(verb.text) in told:
            yield from toll_of(noun, None, harm, _number_at(text, parse, verb), "number")
    of = next((one for one in dependents(parse, noun) if one.text.lower() == "of" and one.index > noun.index), None)
    if of is not None and noun.text.lower() == "toll":
        yield from toll_of(noun, None, harm, number_after(text, parse, of), "number")


def _number_at(text: str, parse: Parse, verb: Token) -> Count | None:
    """The number that a toll rises to, stands at or is put at."""
    for child in dependents(parse, verb):
        if child.dep == "prep" and child.text.lower() in _LEADING_TO and child.index > verb.index:
            return number_after(text, parse, child)
    return number_after(text, parse, verb)


def _harm_counted(parse: Parse, noun: Token) -> Harm | None:
    """What a number is of: 'the number of martyrs', 'the death toll', 'the toll'."""
    before = parse.tokens[noun.index - 1].text.lower() if noun.index else ""
    if noun.text.lower() == "toll":
        return "injured" if before in ("injury", "injured") else "dead"
    if before in ("casualty", "casualties"):
        return "either"
    if before in ("death", "fatality"):
        return "dead"
    for preposition in dependents(parse, noun):
        if preposition.text.lower() in ("of", "for"):
            for inner in dependents(parse, preposition):
                return harm_of(inner.text.lower(), verb=inner.tag.startswith("VB"))
    return None
