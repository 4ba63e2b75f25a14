"""How an act told by a noun stands to the word above it: done by it, spoken of by it, or already known."""

from typing import Final

from purport.extract.events.status.clauses import COPULAS, governing
from purport.extract.events.status.context import REAL, Context
from purport.extract.events.status.scope import Step
from purport.extract.events.status.signs import Signs
from purport.reference.embedding import Embedding, embedding_of

_IDENTICAL: Final = frozenset("attr acomp appos oprd dep".split())


def through_noun(here: Context, above: Signs, predicate: Signs | None, step: Step, below: Signs) -> tuple[Context, str]:
    """What holds of the noun `below` under the word above it, and why.

    Where the table has nothing: what is definite ('the attack') is taken for known, whatever holds of the verb; what is
    not ('an attack', 'talks') shares its mood.
    """
    if step.preposition:
        return _through_preposition(here, above, predicate, step, below)
    if step.dep in ("nsubj", "csubj") and not above.passive:
        return _as_subject(here, above, predicate, below)
    if step.dep in ("dobj", "nsubjpass", "dative"):
        entry = governing(above, None, "object")
        return _with(entry, here, below, "object")
    if step.dep in ("compound", "nmod", "amod") and above.part == "noun":
        entry = governing(above, None, "compound")
        return (here.under(entry), f"{entry.kind} compound") if entry else (REAL, "compound")
    if step.dep == "poss":
        return REAL, "possessive"
    if step.dep in _IDENTICAL or above.word in COPULAS:
        return here, "identity"
    return _presupposed(here, below), step.dep


def _with(entry: Embedding | None, here: Context, below: Signs, how: str) -> tuple[Context, str]:
    if entry is not None:
        return here.under(entry), f"{entry.kind} {how}"
    if below.definite:
        return REAL, f"{how} definite"
    return Context(here.mood), f"{how} bare"


def _as_subject(here: Context, above: Signs, predicate: Signs | None, below: Signs) -> tuple[Context, str]:
    if predicate is not None and above.word in COPULAS:
        at = here.negated() if predicate.negated else here
        entry = governing(above, predicate, "subject")
        if entry is not None:
            return at.under(entry), f"{entry.kind} subject"
        return _presupposed(here, below), "subject of copula"
    return _with(governing(above, None, "subject"), here, below, "subject")


def _through_preposition(
    here: Context, above: Signs, predicate: Signs | None, step: Step, below: Signs
) -> tuple[Context, str]:
    entry = embedding_of(step.preposition, "preposition")
    if entry is not None:
        return here.under(entry), f"{entry.kind} preposition"
    entry = governing(above, predicate, step.preposition)
    if entry is not None:
        return here.under(entry), f"{entry.kind} {'of' if above.part == 'noun' else 'preposition'}"
    if above.part == "noun" and not below.definite and step.preposition == "of":
        return Context(here.mood), "of"
    return _presupposed(here, below), f"preposition {step.preposition}"


def _presupposed(here: Context, below: Signs) -> Context:
    return REAL if below.definite else Context(here.mood)
