"""Words for the dead and the injured with their number: '23 dead', 'the seven wounded', 'nine militants were'."""

from collections.abc import Iterator
from typing import Final

from purport.extract.events.grammar.tree import dependents
from purport.extract.events.harm.victims import is_passive_word, is_verb
from purport.extract.events.harm.words import DEEDS, STATES, harm_of
from purport.extract.events.tolls.numbers import is_on_top, number_after, number_before, people_counted
from purport.extract.events.tolls.toll import SPEAKING, Toll, are_people, subject_of, toll_of
from purport.language.parse import Parse, Token
from purport.records import Count, Status
from purport.reference.verbs import verb_lemma

_LOSSES: Final = frozenset(("losses", "casualties", "dead", "toll"))
_HIGHEST: Final = 6


def state(text: str, parse: Parse, word: Token) -> Iterator[Toll]:
    """'23 dead', 'two deaths', 'the seven wounded', 'no casualties'; not '20 dead and wounded', nor 'two of the
    injured', nor '12 wounded' where people were, which is an act.
    """
    low = word.text.lower()
    harm = STATES.get(low) or DEEDS.get(low)
    if harm is None or _is_one_of_two(parse, word) or is_on_top(parse, word):
        return
    if low in DEEDS and not (word.tag == "NNS" or low in ("casualty", "fatality")):
        return
    count = number_before(text, parse, word)
    people: Token | None = word
    if count is None and low in STATES and not is_verb(word):
        people = parse.tokens[word.index - 1] if word.index else None
        is_noun = people is not None and people.tag in ("NNS", "NN") and people.sentence == word.sentence
        count = people_counted(text, parse, people) if people is not None and is_noun else None
    status: Status | None = "asserted" if _is_known(parse, word) else None
    if count is None and low in STATES:
        count, people = _there_were(text, parse, word), word
        status = "hypothetical" if count is not None and _is_supposed(parse, word) else None
    if count is not None and (count.low, count.high) != (1, 1):
        whose = _losses_of(parse, word) if people == word else None
        yield from (one._replace(status=status) for one in toll_of(word, whose or people, harm, count, "state"))


def _losses_of(parse: Parse, word: Token) -> Token | None:
    """The losses that a number is put at: 'put its losses at two dead and four wounded'."""
    token = word
    for _ in range(_HIGHEST):
        if token.head == token.index or token.tag.startswith("VB"):
            break
        token = parse.tokens[token.head]
    objects = [one for one in dependents(parse, token) if one.dep == "dobj" and one.index < word.index]
    owned = [one for one in objects if any(child.dep == "poss" for child in dependents(parse, one))]
    return next((one for one in owned if one.text.lower() in _LOSSES), None)


def _is_known(parse: Parse, word: Token) -> bool:
    """Whether a number is taken for known, whatever is said of those counted: 'three of the seven wounded will …'."""
    return any(one.text.lower() in ("the", "these", "those") for one in dependents(parse, word))


def _is_supposed(parse: Parse, word: Token) -> bool:
    """Whether 'if' stands right after a word, a comma aside."""
    return any(one.text.lower() == "if" for one in parse.tokens[word.index + 1 : word.index + 3])


def _there_were(text: str, parse: Parse, word: Token) -> Count | None:
    """'Their dead, if there were eleven': the number of those just named, told by a clause of its own."""
    sentence = parse.sentences[word.sentence]
    owned = any(one.dep in ("poss", "det") for one in dependents(parse, word))
    for index in range(word.index + 1, min(word.index + 6, sentence.last - 1)):
        token = parse.tokens[index]
        if token.tag == "EX" or token.text.lower() == "there":
            verb = parse.tokens[index + 1]
            return number_after(text, parse, verb) if owned and verb_lemma(verb.text) == "be" else None
    return None


def _is_one_of_two(parse: Parse, word: Token) -> bool:
    """Whether the number is of the dead and the injured together: '20 dead and wounded', 'dead or injured'."""
    tokens, index = parse.tokens, word.index
    beside = [tokens[at].text.lower() for at in (index - 2, index - 1, index + 1, index + 2) if 0 <= at < len(tokens)]
    if len(beside) < 4:
        beside = [*(beside if index > 1 else ["", "", *beside]), "", ""][:4]
    joins = ("and", "or", "/", "&")
    return (beside[1] in joins and harm_of(beside[0], verb=True) is not None) or (
        beside[2] in joins and harm_of(beside[3], verb=True) is not None
    )


def elided(text: str, parse: Parse, verb: Token) -> Iterator[Toll]:
    """'23 people were killed; the government says nine militants were': the verb of harm is that before."""
    after = parse.tokens[verb.index + 1] if verb.index + 1 < len(parse.tokens) else verb
    subject = subject_of(parse, verb)
    if verb.dep in ("aux", "auxpass") or after.text not in (".", ";", ",", "”", '"') or subject is None:
        return
    first = parse.sentences[verb.sentence].first
    before = parse.tokens[max(first, verb.index - 20) : subject.index]
    harmed = [one for one in before if is_verb(one) and harm_of(one.text.lower(), verb=True) is not None]
    if harmed and is_passive_word(parse, harmed[-1]) == (verb_lemma(verb.text) == "be"):
        harm = harm_of(harmed[-1].text.lower(), verb=True)
        yield from toll_of(verb, subject, harm, people_counted(text, parse, subject), "elided")


def spoken_of(text: str, parse: Parse, verb: Token, found: list[Toll]) -> Iterator[Toll]:
    """'The committee speaks of 23 dead. The ministry speaks of nine "fighters"': the dead that were just counted."""
    if not found or verb_lemma(verb.text) not in SPEAKING:
        return
    last = found[-1]
    if last.fatalities is None or not 0 <= verb.sentence - last.head.sentence <= 1:
        return
    of = next((one for one in dependents(parse, verb) if one.text.lower() == "of" and one.index > verb.index), None)
    people = next((one for one in dependents(parse, of) if one.dep == "pobj"), None) if of is not None else None
    if people is not None and people.text.lower() not in STATES and are_people(parse, people):
        count = people_counted(text, parse, people) or number_before(text, parse, people)
        yield from toll_of(people, people, "dead", count, "spoken of")
