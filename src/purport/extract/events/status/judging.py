"""The status of an act: what holds at the root of its sentence, handed down word by word to the act itself."""

from typing import Final, NamedTuple
from weakref import WeakKeyDictionary

import msgspec

from purport.extract.events.status.clauses import CLAUSES, through_clause
from purport.extract.events.status.context import OPEN, REAL, Context
from purport.extract.events.status.history import latest_year
from purport.extract.events.status.nominals import through_noun
from purport.extract.events.status.own import IF, with_own_signs
from purport.extract.events.status.reading import signs_of
from purport.extract.events.status.scope import Step, way_up
from purport.extract.events.status.signs import Signs
from purport.language.parse import Parse
from purport.records import Status
from purport.reference.embedding import embedding_of


class Judgement(NamedTuple):
    """The status of an act and what made it so, from the root of the sentence down to the act."""

    status: Status
    why: tuple[str, ...]


class _Known:
    """What was read of one parse: signs by token, and the year the report is taken to be of."""

    def __init__(self, text: str, published: int | None) -> None:
        self.given = published
        self.published = latest_year(text) if published is None else published
        self.signs: dict[int, Signs] = {}
        self.conditional: dict[int, bool] = {}

    def at(self, parse: Parse, index: int) -> Signs:
        """The signs around a word."""
        found = self.signs.get(index)
        if found is None:
            found = self.signs[index] = signs_of(parse, parse.tokens[index], self.published)
        return found

    def is_conditional(self, parse: Parse, index: int) -> bool:
        """Whether an if-clause depends on the word."""
        found = self.conditional.get(index)
        if found is None:
            found = self.conditional[index] = _has_condition(parse, self, index)
        return found


_KNOWN: WeakKeyDictionary[Parse, _Known] = WeakKeyDictionary()
"""Signs are read once for each word of a parse, however many acts stand below it; they go when the parse goes."""


def status_of(
    text: str, parse: Parse, head: int, words: tuple[int, ...] = (), *, published: int | None = None
) -> Status:
    """Whether the act read from token `head` of `parse` is asserted, denied, future, hypothetical or historical.

    `words` are all tokens of the act (particle, light verb and noun), `published` is the year of the report; without it
    the latest year in `text` stands in. Cost is bounded for each act, and nothing recurses.
    """
    return judge(text, parse, head, words, published=published).status


def judge(
    text: str, parse: Parse, head: int, words: tuple[int, ...] = (), *, published: int | None = None
) -> Judgement:
    """The status of an act (see `status_of`), and why."""
    known = _KNOWN.get(parse)
    if known is None or known.given != published:
        known = _KNOWN[parse] = _Known(text, published)
    steps = way_up(parse, head)
    context, why = _handed_down(parse, known, steps, words)
    for index in words:
        if index != head and parse.tokens[index].head == head and context.positive:
            context, more = with_own_signs(context, known.at(parse, index), conditional=False, reported=False)
            why += more
    status = context.status
    if status == "asserted" and _is_history(known, parse, steps):
        status = "historical"
        why.append("long ago")
    return Judgement(status, tuple(why))


def _handed_down(parse: Parse, known: _Known, steps: list[Step], words: tuple[int, ...]) -> tuple[Context, list[str]]:
    outer, here = REAL, REAL
    why: list[str] = []
    reported = False
    for number in range(len(steps) - 1, -1, -1):
        step = steps[number]
        signs = known.at(parse, step.token)
        shared = False
        if number + 1 < len(steps):
            above = known.at(parse, steps[number + 1].token)
            if step.dep == "conj":
                shared = _shares(above, signs)
                outer, reason = _beside(outer, here, above, shared=shared)
            else:
                outer, reason = _below(parse, known, outer, here, above, steps[number + 1], step, signs, words)
                reported = reported or reason.startswith(("saying", "prediction", "commitment", "belief", "denial"))
            if number == 0 and reason in _OF_WHAT_IS_SAID and _says_something(signs):
                outer = Context(here.mood)  # a plan or a claim that is rejected has been made
            if reason:
                why.append(reason)
            if above.negation == "nobody" and signs.negated and signs.part == "noun":
                signs = msgspec.structs.replace(signs, negated=False)  # it has negated the word above already
        conditional = not shared and signs.part == "verb" and known.is_conditional(parse, step.token)
        if step.dep == "ROOT" and signs.conjunction in IF:
            outer = OPEN  # the main clause and its condition were read as one
            why.append("if root")
        elif step.dep == "ROOT" and signs.infinitive and not signs.finite:
            outer = outer.at_least("future")  # a headline: 'Ministers to meet'
            why.append("infinitive root")
        here, more = with_own_signs(outer, signs, conditional=conditional, reported=reported)
        why += more
    return here, why


_OF_WHAT_IS_SAID: Final = frozenset(("prevention object", "denial object"))


def _says_something(signs: Signs) -> bool:
    """Whether a noun is a word for saying or planning: 'proposal', 'request', 'claim'."""
    entry = embedding_of(signs.word, "noun", "to do") or embedding_of(signs.word, "noun", "that")
    return entry is not None and entry.kind in ("plan", "demand", "allegation")


def _below(
    parse: Parse, known: _Known, outer: Context, here: Context, above: Signs, over: Step, step: Step, signs: Signs,
    words: tuple[int, ...],
) -> tuple[Context, str]:  # fmt: skip
    """What holds around a word, told from what holds of the word it depends on."""
    if over.token in words and step.token in words:
        return here, "light verb"
    if over.dep == "ROOT" and above.conjunction in IF and step.dep == "nsubj":
        return here, "if root"
    predicate = None
    if above.predicate >= 0 and above.predicate != step.token:
        predicate = known.at(parse, above.predicate)
    if step.dep == "relcl" and signs.infinitive and not signs.finite:
        return (here if above.ordinal else here.at_least("future")), "infinitive relative"
    if step.dep == "relcl":
        return (OPEN if above.negated or above.determiner == "any" else REAL), "relative"
    if step.dep in CLAUSES and (signs.part == "verb" or signs.predicate >= 0 or signs.infinitive):
        return through_clause(outer, here, above, predicate, step, signs)
    return through_noun(here, above, predicate, step, signs)


def _shares(above: Signs, signs: Signs) -> bool:
    """Whether a coordinated word shares the auxiliaries and the determiner of the first: 'will attack and kill'."""
    if signs.part != above.part:
        return False
    if signs.part == "noun":
        return not (signs.determiner or signs.definite)
    if above.coordinator == "or" and above.negated:
        return not (signs.subject or signs.modal or signs.infinitive or signs.negated)
    own = signs.subject or signs.modal or signs.finite or signs.infinitive or signs.negated
    return signs.tag == above.tag and not own


def _beside(outer: Context, here: Context, above: Signs, *, shared: bool) -> tuple[Context, str]:
    """What holds around a word that is coordinated with another one."""
    if above.coordinator == "nor":
        return (here if not here.positive else here.negated()), "nor"
    if not shared:
        return outer, ""
    if above.coordinator == "but":
        return Context(here.mood, outer.positive), ""
    return here, ""


def _has_condition(parse: Parse, known: _Known, index: int) -> bool:
    """Whether an if-clause depends on the word."""
    for child in parse.children(parse.tokens[index]):
        if child.dep in ("advcl", "nsubj"):
            signs = known.at(parse, child.index)
            if child.dep == "nsubj" and signs.part == "verb":
                continue
            if signs.inverted and not signs.conjunction:
                return True
            if signs.conjunction in _NOT_FOR_THE_MAIN_CLAUSE:
                continue
            if signs.conjunction == "if" and child.index > index and _asks(known.at(parse, index)):
                continue
            entry = embedding_of(signs.conjunction, "conjunction") if signs.conjunction else None
            if entry and entry.kind == "condition":
                return True
    return False


_NOT_FOR_THE_MAIN_CLAUSE: Final = frozenset(("as if", "as though", "whether"))


def _asks(signs: Signs) -> bool:
    """Whether a word may have an indirect question: 'would not say if'."""
    return embedding_of(signs.word, "verb", "whether") is not None


def _is_history(known: _Known, parse: Parse, steps: list[Step]) -> bool:
    """Whether the act, or what it is a part of, is told to be long ago."""
    for number, step in enumerate(steps):
        signs = known.at(parse, step.token)
        if signs.long_ago or (number and signs.word in ("anniversary", "commemoration", "commemorate")):
            return True
        if signs.word == "use" and number and steps[number - 1].dep == "xcomp" and not signs.passive:
            return True
        if step.dep in ("relcl", "acl", "ccomp", "conj"):
            return False
    return False
