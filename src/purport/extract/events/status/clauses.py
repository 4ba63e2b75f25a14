"""How a clause stands to the word above it: said, meant, tried or supposed; condition, time or purpose."""

from typing import Final

from purport.extract.events.status.context import OPEN, REAL, Context
from purport.extract.events.status.scope import Step
from purport.extract.events.status.signs import Signs
from purport.reference.embedding import Embedding, embedding_of

COPULAS: Final = frozenset("be become seem appear remain look prove sound feel get go stay".split())
CLAUSES: Final = frozenset("ccomp xcomp csubj csubjpass acl advcl pcomp parataxis oprd".split())
_STILL_TO_COME: Final = frozenset(("until", "till", "before", "once", "by the time", "as soon as"))
"""Conjunctions whose clause, in the present tense, lies ahead whatever the tense of the main clause."""


def frame_of(step: Step, below: Signs) -> str:
    """The way in which the clause of `below` hangs on the word above it, in the words of the table."""
    if step.preposition:
        return step.preposition
    if below.conjunction in ("whether", "if") and step.dep != "advcl":
        return "whether"
    if below.infinitive:
        return "to do"
    if below.tag == "VBG" and not below.finite and not below.perfect:
        return "doing"
    if below.tag == "VB" and not (below.modal or below.conjunction or below.subject or below.finite):
        return "do"
    if below.tag == "VBN" and not (below.finite or below.perfect or below.modal or below.conjunction):
        return "object" if step.dep in ("xcomp", "ccomp", "oprd") else "that"
    return "that"


def governing(above: Signs, predicate: Signs | None, frame: str) -> Embedding | None:
    """The entry of the word that governs a clause: of a copula its adjective or noun, else the word itself."""
    if predicate is not None and above.word in COPULAS:
        found = _entry(predicate, frame)
        if found:
            return found
    return _entry(above, frame)


def _entry(word: Signs, frame: str) -> Embedding | None:
    part = "adjective" if word.part == "other" else word.part
    found = embedding_of(word.word, part, frame)
    if found is None and " " in word.word:
        found = embedding_of(word.word.split(" ")[0], part, frame)
    return found


def through_clause(
    outer: Context, here: Context, above: Signs, predicate: Signs | None, step: Step, below: Signs
) -> tuple[Context, str]:
    """What holds in the clause of `below`, and why. `here` is what holds of the word above it, `outer` around that."""
    frame = frame_of(step, below)
    if step.dep == "advcl" and not step.preposition:
        return _adverbial(outer, here, above, predicate, frame, below)
    if frame == "to do" and above.yet and above.word in ("have", "be"):
        return here.negated(), "yet to"
    if frame == "to do" and (above.too or (predicate is not None and predicate.too)):
        return here.negated(), "too"
    if predicate is not None and predicate.negated and above.word in COPULAS:
        here = here.negated()
    entry = governing(above, predicate, frame)
    if entry is None and frame == "object":
        entry = governing(above, predicate, "to do")
    if entry is not None:
        return here.under(entry), f"{entry.kind} {frame}"
    return _unlisted(here, step, frame, above, below)


def _unlisted(here: Context, step: Step, frame: str, above: Signs, below: Signs) -> tuple[Context, str]:
    """What holds in a clause under a word that is not in the table."""
    if step.preposition:
        entry = embedding_of(step.preposition, "preposition")
        if entry:
            return here.under(entry), f"{entry.kind} preposition"
        if step.preposition in ("for", "to", "at", "towards") and above.part != "noun":
            return here.under(Embedding("asserted", "denied", "")), f"preposition {step.preposition}"
        return Context(here.mood), f"preposition {step.preposition}"
    if frame == "to do" and above.part in ("adjective", "other"):
        return here.at_least("future"), "infinitive adjective"
    if frame == "to do":
        return (here.at_least("future") if here.positive else OPEN), f"infinitive {step.dep}"
    if frame == "whether":
        return OPEN, "whether"
    if step.dep == "acl" and above.part == "noun":
        return (OPEN if above.negated or above.determiner == "any" else REAL), "participle"
    if frame in ("do", "doing", "object"):
        return here, f"{frame} {step.dep}"
    if below.interrogative:
        return Context(here.mood) if here.mood == "hypothetical" else REAL, "interrogative"
    return (REAL if here.positive and here.mood != "hypothetical" else OPEN), "clause"


def _adverbial(
    outer: Context, here: Context, above: Signs, predicate: Signs | None, frame: str, below: Signs
) -> tuple[Context, str]:
    """What holds in an adverbial clause: a condition is open, a purpose is meant, a time after the act is to come."""
    entry = embedding_of(below.conjunction, "conjunction") if below.conjunction else None
    if entry and entry.kind == "condition":
        return OPEN, f"if {below.conjunction}"
    if entry:
        to_come = below.tag in ("VBZ", "VBP", "VB")
        if to_come and (here.mood != "asserted" or below.conjunction in _STILL_TO_COME):
            return REAL.at_least("future"), "time"
        return REAL, "time past"
    if below.inverted and not below.conjunction:
        return OPEN, "inversion"
    if frame == "to do" and (above.too or (predicate is not None and predicate.too)):
        return here.negated(), "too"
    if frame == "to do":
        of_adjective = predicate is not None or above.word in COPULAS or above.part in ("adjective", "other")
        found = governing(above, predicate, frame) if of_adjective else None
        if found:
            return here.under(found), f"{found.kind} {frame}"
        return Context(here.mood).at_least("future"), "purpose"
    if frame in ("doing", "object", "do"):
        return Context(here.mood), "participle"
    return (outer if outer.mood == "hypothetical" else REAL), "adverbial"
