"""How sure of a statement the encoder has to be before it is given: surer where the words around it tell of none.

Between sure and unsure the encoder is of two minds, and neither a name nor a turn of phrase should decide.
"""

from math import exp
from typing import Final

from purport.extract.cues import is_known
from purport.extract.statements import Found
from purport.language.parse import Parse
from purport.records import Spans

KNOWN: Final = -0.5
"""What is asked is so much less, in log odds, if the cue is a word known for it ('vowed')."""
_UNKNOWN: Final = 0.3
"""So much more if it is none ('signed')."""
_PHRASE: Final = 0.4
"""So much more if what is said is but a noun phrase and not quoted ('emphasised positions'): whoever does something to
a thing need not say anything of it.
"""
_SOURCELESS: Final = 0.5
"""A statement that names no source is given only if it is likelier right than wrong: nobody vouches for it."""
_SOURCELESS_PHRASE: Final = 0.3
"""So much more, in log odds, is asked of it if what is said is but a noun phrase, and so much less if it is more."""
_CLAUSES: Final = frozenset("ccomp xcomp ROOT advcl conj".split())
_MARKS: Final = '"“”„«»'


def shifted(chance: float, by: float) -> float:
    """A probability with `by` added to its log odds."""
    return 1 / (1 + exp(-by) * (1 - chance) / chance)


def is_likely(text: str, parse: Parse, found: Found, least: float) -> bool:
    """Whether a statement is sure enough to be given, if `least` is what is asked of most. Without tokens in `parse`
    nothing tells the one from the other.
    """
    sure = found.confidence if found.confidence is not None else 1.0
    if not parse.tokens:
        return sure >= least and (bool(found.source) or sure >= _SOURCELESS)
    phrase = _is_phrase(text, parse, found.content)
    by = (KNOWN if is_known(parse.within(found.cue)) else _UNKNOWN) + (_PHRASE if phrase else 0.0)
    alone = shifted(_SOURCELESS, _SOURCELESS_PHRASE if phrase else -_SOURCELESS_PHRASE)
    return sure >= shifted(least, by) and (bool(found.source) or sure >= alone)


def _is_phrase(text: str, parse: Parse, content: Spans) -> bool:
    """Whether a content has no clause, and no quotation mark in it or beside it."""
    if any(mark in text[max(0, one.start - 1) : one.end + 1] for one in content for mark in _MARKS):
        return False
    return not any(token.pos in ("VERB", "AUX") and token.dep in _CLAUSES for token in parse.within(content))
