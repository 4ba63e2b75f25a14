"""What the words directly around a word make of what holds there: negation, modals, adverbs, adjectives, questions."""

from typing import Final

from purport.extract.events.status.context import Context
from purport.extract.events.status.signs import Signs

IF: Final = frozenset(("if", "unless", "in case", "provided"))
"""Conjunctions of a condition."""


def with_own_signs(outer: Context, signs: Signs, *, conditional: bool, reported: bool) -> tuple[Context, list[str]]:
    """What holds of a word in `outer` once its own negation, modal, adverbs and adjectives are counted, and why.

    `conditional`: its sentence has an if-clause at it. `reported`: it is told in what someone said, where 'would' is
    the past of 'will'.
    """
    here, why = outer, []
    if signs.modal:
        here = _with_modal(here, signs, conditional=conditional, reported=reported)
        why.append(f"modal {signs.modal}{' have' if signs.perfect else ''}{' not' if signs.negated else ''}")
    if signs.negated:
        here = here.negated()
        why.append(f"negation {signs.negation}")
    for entry in signs.adverbs:
        why.append(f"adverb {entry.kind}")
        if entry.kind == "nearness" and signs.part == "verb":
            here = here.negated()
        elif entry.affirmed == "hypothetical" and signs.modal != "will":
            here = here.at_least("hypothetical")
        elif entry.affirmed == "future" and signs.tag not in ("VBD", "VBN"):
            here = here.at_least("future")
    for entry in signs.adjectives:
        why.append(f"adjective {entry.kind}")
        here = here.under(entry)
    if signs.next and signs.tag != "VBD" and not signs.perfect:
        here = here.at_least("future")
        why.append("next")
    if signs.determiner == "any" and here.positive:
        here = here.at_least("hypothetical")
        why.append("any")
    if signs.part == "noun" and signs.conjunction in IF:
        here = here.at_least("hypothetical")  # a verb that was read as a noun: 'if the army attacks'
        why.append(f"if {signs.conjunction}")
    if signs.question and not signs.interrogative:
        here = here.at_least("hypothetical")
        why.append("question")
    if signs.imperative:
        here = here.at_least("hypothetical")
        why.append("imperative")
    return here, why


def _with_modal(here: Context, signs: Signs, *, conditional: bool, reported: bool) -> Context:
    """A modal makes an act future or open; what cannot or would not be is denied, so it stays as real as it was."""
    if signs.modal == "will":
        return here.at_least("hypothetical" if conditional else "future")
    if signs.modal == "would":
        if signs.perfect or conditional:
            return here.at_least("hypothetical")
        return here.at_least("future" if reported or signs.negated else "hypothetical")
    if signs.modal in ("can", "could") and signs.negated and not signs.perfect and not conditional:
        return here
    return here.at_least("hypothetical")
