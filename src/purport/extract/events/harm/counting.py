"""How many people a noun phrase means: 'at least 13 people', 'two brothers and their mother', 'a soldier', 'nobody'.

A person in the singular is one; people in the plural without a number are unknown, and so is a body of people ('the
family') that does not say of how many. Things and animals count for nobody.
"""

from collections.abc import Iterator
from typing import Final

from purport.extract.events.grammar.tree import dependents
from purport.extract.events.harm.quantities import Quantity, quantities_in
from purport.extract.times.numbers import number_at
from purport.language.parse import Parse, Token
from purport.records import Count, Span
from purport.reference.nouns import noun_of
from purport.reference.places import country_of

_LONGEST: Final = 16
"""Tokens before the head in which its number is looked for."""
_BEFORE: Final = 6
"""Tokens before what the tree gives to the head in which its number may begin ('between 10 and')."""
_AFTER: Final = 2
"""Words after the head that tell what its number is of ('12 years'), or bound it ('13 or more')."""
_MOST_PARTS: Final = 12
"""Members of a list that are counted, at most."""
_ONE: Final = frozenset("him her me himself herself myself he she i another someone somebody".split())
_ARTICLES: Final = frozenset("a an another".split())
_ONE_OF: Final = frozenset("a an another the this that his her its their my our one".split())
_NO_PEOPLE: Final = frozenset(
    "dog dogs cow cows cattle sheep goat goats horse horses animal animals bird birds fish bill deal motion proposal "
    "plan project time hour chance house houses home homes vehicle vehicles car cars tank tanks building buildings "
    "drone drones truck trucks missile missiles rocket rockets base bases target targets position positions".split()
)
"""What is 'killed', 'hurt' or numbered beside the victims and is no person."""
_ANYBODY: Final = frozenset("people persons civilians men others victims members residents".split())
_BODIES: Final = frozenset(
    "family group team crowd crew patrol squad band unit total couple pair number handful trio toll party".split()
)
"""Nouns for several people, whose number follows them: 'a family of five', 'a total of 13 people'."""


def people_in(text: str, parse: Parse, head: Token) -> Count | None:
    """How many people the noun phrase of `head` means, members joined to it included; None if it does not tell.

    Cost is bounded for any tree.
    """
    members = list(_members(parse, head))
    counts = _counts(text, parse, members)
    known = [count for count in counts if count is not None]
    if not known or counts[0] is None:
        return None
    uncounted = [
        member
        for member, count in zip(members, counts, strict=True)
        if count is None and not _is_covered(parse, member)
    ]
    lows = [count.low for count in known if count.low is not None]
    highs = [count.high for count in known if count.high is not None]
    complete = len(highs) == len(known) and not uncounted and not _may_grow(text, parse, head, counts[0])
    return Count(
        low=sum(lows) if lows else None,
        high=sum(highs) if complete else None,
        spans=tuple(sorted(span for count in known for span in count.spans)),
    )


def _counts(text: str, parse: Parse, members: list[Token]) -> list[Count | None]:
    """The counts of the members of a list, each None if it gives none."""
    counts: list[Count | None] = []
    for member in members:
        last = counts[-1] if counts else None
        shares = last is not None and last.high == 1
        counts.append(_one_part(text, parse, member) or (_second(parse, member) if shares else None))
    return counts


def _second(parse: Parse, member: Token) -> Count | None:
    """One person more, whose article stands before the first: 'his mother and sister'."""
    noun = noun_of(parse.written(member)) if member.tag == "NN" else None
    if noun is None or noun.kind != "person" or noun.number != "singular":
        return None
    return Count(low=1, high=1, spans=(Span(member.start, member.end),))


def _members(parse: Parse, head: Token) -> Iterator[Token]:
    """`head` and the nouns, numbers and pronouns joined to it by 'and' or commas."""
    at: Token | None = head
    for _ in range(_MOST_PARTS):
        if at is None:
            return
        yield at
        at = _joined(parse, at) or _list_after(parse, at)


def _list_after(parse: Parse, head: Token) -> Token | None:
    """The next member of a list that the parse takes for an apposition: 'a teacher, a nurse and two drivers'. A name
    after a description is no member, but what is joined to it is ('his mother, Rana Tarfi, and sister'); what describes
    somebody named is none.
    """
    for one in dependents(parse, head):
        joined = _joined(parse, one) if one.dep == "appos" else None
        if joined is None:
            continue
        if head.tag == "NN" and one.tag == "NNP":
            return joined
        if (head.tag, one.tag, joined.tag) == ("NNP", "NNP", "NNP") or (head.tag == "NN" and _is_own(parse, joined)):
            return one
    return None


def _joined(parse: Parse, token: Token) -> Token | None:
    return next((one for one in dependents(parse, token) if one.dep == "conj" and _is_nominal(one)), None)


def _is_own(parse: Parse, token: Token) -> bool:
    """Whether a noun has an article or number of its own, so that it is not just another word for the same person."""
    return any(one.dep in ("det", "nummod", "poss") for one in dependents(parse, token))


def _may_grow(text: str, parse: Parse, head: Token, count: Count) -> bool:
    """Whether a list follows people in the plural that may add to them: 'two brothers, their father and three cousins'.
    One of as many people tells who they are ('three people, a woman and two children'), and so does any after 'people'
    and the like.
    """
    if head.tag != "NNS" or head.text.lower() in _ANYBODY:
        return False
    begun = next((one for one in dependents(parse, head) if one.dep == "appos" and _joined(parse, one)), None)
    if begun is None:
        return False
    highs = [one.high if one else None for one in _counts(text, parse, list(_members(parse, begun)))]
    return None in highs or sum(high for high in highs if high is not None) != count.high


def _is_nominal(token: Token) -> bool:
    return token.tag.startswith("NN") or token.tag in ("CD", "PRP", "DT")


def _is_covered(parse: Parse, token: Token) -> bool:
    """Whether the number before others is that of a noun too, or the noun says who they are: '13 men and women', '13
    people, mostly women'; not so 'and others', 'and their children'.
    """
    own = (one.dep in ("det", "poss") or one.text.lower() == "other" for one in dependents(parse, token))
    return token.tag == "NNS" and token.text.lower() != "others" and not any(own)


def _one_part(text: str, parse: Parse, head: Token) -> Count | None:
    """The count of one member of a list."""
    word = head.text.lower()
    if word in _NO_PEOPLE:
        return None
    quantity = _number_of(text, parse, head)
    if quantity is not None:
        zero = quantity.high == 0
        return Count(
            low=quantity.low,
            high=quantity.high,
            spans=(Span(quantity.start, max(quantity.end, head.end) if zero else quantity.end),),
        )
    if word in _BODIES:
        return _number_after(text, parse, head)
    if _is_one_person(parse, head):
        first = max(parse.left_edge(head), head.index - _LONGEST)
        return Count(low=1, high=1, spans=(Span(parse.tokens[first].start, head.end),))
    return None


def _number_of(text: str, parse: Parse, head: Token) -> Quantity | None:
    """The number before a noun, or that is the head itself."""
    first = max(parse.left_edge(head), head.index - _LONGEST)
    start = first
    while start > 0 and first - start < _BEFORE and parse.tokens[start - 1].sentence == head.sentence:
        start -= 1
    edge = parse.tokens[first].start
    last = min(head.index + _AFTER, len(parse.tokens) - 1)
    for quantity in quantities_in(text, parse.tokens[start].start, parse.tokens[last].end):
        beside = quantity.end >= edge or not text[quantity.end : edge].strip()
        if beside and quantity.start < head.end:
            return quantity
    return None


def _number_after(text: str, parse: Parse, head: Token) -> Count | None:
    """The number in the phrase with 'of' after a body of people."""
    for preposition in dependents(parse, head):
        if preposition.dep == "prep" and preposition.text.lower() == "of" and preposition.index > head.index:
            for inner in dependents(parse, preposition):
                quantity = _number_of(text, parse, inner) if _is_nominal(inner) else None
                if quantity is not None:
                    spans = (Span(quantity.start, quantity.end),)
                    return Count(low=quantity.low, high=quantity.high, spans=spans)
    return None


def _is_one_person(parse: Parse, head: Token) -> bool:
    """'him', 'a soldier', 'the minister', 'an Iraqi', a person's name."""
    word = head.text.lower()
    if word in _ONE:
        return True
    if any(child.index < head.index and is_ordinal(child.text.lower()) for child in dependents(parse, head)):
        return False
    if parse.is_named(head.index, "person"):
        return head.tag != "NNPS"
    if head.tag not in ("NN", "NNP", "JJ"):
        return False
    noun = noun_of(parse.written(head))
    if noun is not None:
        return noun.kind == "person" and noun.number == "singular" and _is_determined(parse, head, _ONE_OF)
    match = country_of(head.text)
    if match is not None and match.how != "demonym":
        return False
    return _is_determined(parse, head, _ARTICLES)


def is_ordinal(word: str) -> bool:
    """Whether a word in lower case is an ordinal above the first: of 'a sixth soldier' there are six."""
    if word[:1].isdigit():
        return word[-2:] in ("st", "nd", "rd", "th") and word != "1st"
    number = number_at([word], 0)
    return number is not None and number.ordinal and number.value > 1


def _is_determined(parse: Parse, head: Token, words: frozenset[str]) -> bool:
    """Whether one of `words`, or a possessor, stands before the head."""
    return any(
        child.text.lower() in words or (words is _ONE_OF and child.dep == "poss")
        for child in dependents(parse, head)
        if child.index < head.index
    )
