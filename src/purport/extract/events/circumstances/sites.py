"""Places that a noun names and no name does, or a noun with a name: 'the fish market beside Pier 4', 'the harbour of
Veska', 'an arms depot on the northern mole of Veska'.

A site has an article that points to it, or a name in its phrase; 'a house' is no place that anybody could compare.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from purport.extract.events.act import Act
from purport.extract.events.circumstances.governing import is_of_subject, tie
from purport.extract.events.grammar.tree import dependents
from purport.language.parse import Parse, Token

SITES: Final = frozenset(
    "airport airbase airfield square hospital prison university crossing checkpoint mosque church temple synagogue "
    "market marketplace bazaar school college embassy consulate barracks compound bridge dam hotel palace stadium "
    "harbour harbor quay quayside pier mole wharf jetty dock docks shipyard lighthouse canal depot warehouse shed silo "
    "granary mill factory plant refinery pipeline terminal station bakery clinic outpost garrison headquarters "
    "courthouse museum monastery shrine cemetery mine quarry tunnel ford crossroads roundabout junction tower "
    "shelter".split()
)
"""Nouns for what stands in one place. A camp, a base or a village is found by its name."""
_WHERE: Final = frozenset("in at near outside inside on off beside along by over across".split())
_TARGET: Final = frozenset("on against at".split())
_LINKS: Final = frozenset("of at beside on by".split())
"""Prepositions between a site and what says which it is; 'in' leads to the town around it."""
_DIRECTIONS: Final = frozenset(
    "northern southern eastern western central north south east west upper lower old new main inner outer".split()
)
_FURTHEST: Final = 80
_LONGEST: Final = 3
"""Phrases that may follow each other: 'depot on the mole of Veska'."""
_OF_SUBJECT: Final = 4


class Site(NamedTuple):
    """A place named by a noun: tokens `first` up to `last` (exclusive)."""

    first: int
    last: int


def site_of(parse: Parse, act: Act) -> Site | None:
    """The site that is tied to `act` most closely; None if there is none."""
    found = [(rank, abs(head.index - act.head), head) for head, rank in _tied(parse, act)]
    return _whole(parse, min(found, key=lambda one: one[:2])[2]) if found else None


def site_around(parse: Parse, head: Token) -> Site | None:
    """The site whose phrase says where it is by the name that `head` heads: 'silo' for the town of 'silo at Veska'."""
    site = head if head.text.lower() in SITES else _above(parse, head)
    return _whole(parse, site) if site is not None else None


def _whole(parse: Parse, head: Token) -> Site:
    """A site with the sites around it: 'depot on the mole' for 'mole'."""
    for _ in range(_LONGEST):
        around = _above(parse, head)
        if around is None:
            break
        head = around
    return Site(_first(parse, head), _last(parse, head))


def _above(parse: Parse, head: Token) -> Token | None:
    """The site that a noun depends on by a preposition that says which it is."""
    preposition = parse.tokens[head.head]
    if head.dep != "pobj" or preposition.text.lower() not in _LINKS:
        return None
    noun = parse.tokens[preposition.head]
    if noun.tag.startswith("VB") and preposition.index and parse.tokens[preposition.index - 1].head == noun.index:
        noun = parse.tokens[preposition.index - 1]  # 'shelled the silo at', the phrase hung on the verb
    return noun if noun.text.lower() in SITES and noun.index < preposition.index else None


def _tied(parse: Parse, act: Act) -> Iterator[tuple[Token, int]]:
    """The nouns for sites in the act's sentence that are tied to it, and how closely."""
    sentence = parse.sentences[parse.tokens[act.head].sentence]
    first, last = max(sentence.first, act.head - _FURTHEST), min(sentence.last, act.head + _FURTHEST)
    for token in parse.tokens[first:last]:
        if token.text.lower() not in SITES or token.dep not in ("pobj", "dobj", "nsubjpass"):
            continue
        rank = _tie(parse, act, token)
        if rank is not None and _is_pointed_to(parse, token, _first(parse, token), _last(parse, token)):
            yield token, rank


def _tie(parse: Parse, act: Act, head: Token) -> int | None:
    """How closely a site is tied to an act; None if it is not its place."""
    words = {act.head, *act.words}
    if head.dep != "pobj":
        return 2 if act.type == "ASSAULT" and head.head in words else None
    preposition = parse.tokens[head.head]
    if act.type == "ASSAULT" and preposition.text.lower() in _TARGET and preposition.head in words:
        return 1
    if preposition.text.lower() in _WHERE:
        rank = tie(parse, act, head)
        return _OF_SUBJECT if rank is None and is_of_subject(parse, act, head) else rank
    return None


def _first(parse: Parse, head: Token) -> int:
    """Where the words that say which site it is begin: 'customs' of 'the old customs shed'."""
    first = head.index
    for index in range(head.index - 1, parse.left_edge(head) - 1, -1):
        token = parse.tokens[index]
        named = token.tag.startswith("NNP") or (
            token.dep in ("compound", "nmod") and token.tag.startswith(("NN", "HYPH"))
        )
        if not (named or token.text.lower() in _DIRECTIONS or token.tag == "HYPH"):
            break
        first = index
    while first < head.index and (
        parse.tokens[first].text.lower() in ("old", "new", "main") or parse.tokens[first].tag == "HYPH"
    ):
        first += 1
    return first


def _last(parse: Parse, head: Token) -> int:
    """Where they end: after 'beside Pier 4', 'on the northern mole of Veska'."""
    at, last = head, head.index + 1
    for _ in range(_LONGEST):
        last = max(last, with_number(parse, at))
        inner = next(_said_by(parse, at), None)
        if inner is None:
            break
        at, last = inner, inner.index + 1
    return max(last, with_number(parse, at))


def with_number(parse: Parse, noun: Token) -> int:
    """'Pier 4', wherever the number was hung, unless it counts what follows."""
    after = parse.tokens[noun.index + 1] if noun.index + 1 < len(parse.tokens) else noun
    counts = after.head > after.index and parse.tokens[after.head].tag.startswith("NN")
    return noun.index + (2 if after.dep == "nummod" and not counts and noun.tag == "NNP" else 1)


def _said_by(parse: Parse, noun: Token) -> Iterator[Token]:
    """The name or the site that a phrase after a site gives."""
    after = parse.tokens[min(noun.index + 1, len(parse.tokens) - 1)]
    beside = [after] if after.head == noun.head != after.index else []
    for preposition in (*dependents(parse, noun), *beside):
        if preposition.dep == "prep" and preposition.text.lower() in _LINKS and preposition.index > noun.index:
            for inner in dependents(parse, preposition):
                named = inner.tag in ("NNP", "NNPS") and not inner.text.isdigit()
                if inner.dep == "pobj" and (named or inner.text.lower() in SITES) and not _is_time(inner):
                    yield inner


def _is_time(token: Token) -> bool:
    return token.text in _DAYS


_DAYS: Final = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December".split()
)


def _is_pointed_to(parse: Parse, head: Token, first: int, last: int) -> bool:
    """Whether a site is one that the reader can know: 'the …', or one with a name."""
    if any(one.tag in ("NNP", "NNPS") for one in parse.tokens[first:last]):
        return True
    return any(one.dep == "det" and one.text.lower() in ("the", "this", "that") for one in dependents(parse, head))
