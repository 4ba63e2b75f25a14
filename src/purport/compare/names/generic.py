"""Names that many bodies bear ('Interior Ministry', 'the Companies') and that do not say which is meant."""

from functools import lru_cache

from purport.compare.names.spelling import part_similarity
from purport.compare.names.words import DIVISIONS
from purport.extract.names.caching import cached_name
from purport.extract.names.folding import folded, name_tokens
from purport.extract.names.organisation_words import COMMON, CONCEPTS, JOINTS, OUTLET_NOUNS
from purport.extract.names.organisations import organisation_parts
from purport.extract.names.parts import core
from purport.reference.bodies import body_of
from purport.reference.nouns import Noun, noun_of

__all__ = ["are_sisters", "is_common", "is_generic", "is_group_word", "is_short_name", "kind_heads", "kind_words"]

_FIELDS = frozenset(
    """
    foreign interior home defense defence finance health justice education culture energy environment transport trade
    labor labour agriculture information state local central national federal provincial municipal supreme high general
    public security civil special joint presidential parliamentary regional ruling opposition military armed affairs
    economic economy industry planning tourism sports youth housing water oil treasury election electoral constitutional
    appeals district city county town border coast revolutionary republican royal internal external religious human
    rights women medical relief executive legislative judicial white main air naval armed ground land oversight house
    """.split()
)
"""What a body of a state or a movement sees to: tells it from its sisters, not whose it is."""


@lru_cache(maxsize=16384)
def is_generic(name: str) -> bool:
    """Whether nothing in the name of a body says whose it is: neither a country nor a proper name."""
    if body_of(name) is not None or organisation_parts(name).countries:
        return False
    return all(is_common(token) for token in name_tokens(name))


@cached_name
def is_common(token: str) -> bool:
    """Whether a word of a name says nothing of whose it is: a kind of body, what it sees to, a joint."""
    word = folded(token)
    return word in _ADJECTIVES or word in JOINTS or word == "the" or _is_kind(token) or _noun(token) is not None


_ADJECTIVES = COMMON | _FIELDS


def _is_kind(token: str) -> bool:
    """Whether a word says what kind of body something is; 'Poll' and 'Democrats' are no bodies."""
    word = folded(token)
    noun = _noun(token)
    return (
        word in CONCEPTS
        or word in DIVISIONS
        or word in OUTLET_NOUNS
        or word == "house"
        or (noun is not None and noun.kind not in (None, "person"))
    )


def _noun(token: str) -> Noun | None:
    """The noun that a word is, or the plural of, not only made of."""
    noun = noun_of(token)
    return noun if noun is not None and folded(token).startswith(folded(noun.noun)[:-1]) else None


_GROUPS = frozenset("movement party front army brigades companies league forces".split())


def is_short_name(name: str) -> bool:
    """Whether a name is one word by which a report calls a group or an outlet that it named before."""
    return is_group_word(name) or folded(name) in OUTLET_NOUNS


def is_group_word(name: str) -> bool:
    """Whether a name is one word for a movement or its fighters ('the Companies', 'Saraya')."""
    return CONCEPTS.get(folded(name), folded(name)) in _GROUPS


def are_sisters(left: str, right: str) -> bool:
    """Whether two names have the same words for the kind of body and other words that tell whose it is ('Kelda
    campaign', 'Sarn campaign'): then one cannot be another name of the other.
    """
    own, common = zip(*(_parted(name) for name in (left, right)), strict=True)
    return common[0] == common[1] != frozenset() and bool(own[0] and own[1]) and not _share(*own)


def _parted(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of its own and those that many bodies bear."""
    tokens = [token for token in name_tokens(name) if folded(token) not in JOINTS]
    return (
        frozenset(folded(core(token)) for token in tokens if not is_common(token)),
        frozenset(folded(token) for token in tokens if is_common(token)),
    )


def _share(left: frozenset[str], right: frozenset[str]) -> bool:
    return any(one == other or part_similarity(one, other) >= 0.5 for one in left for other in right)


@lru_cache(maxsize=16384)
def kind_words(name: str) -> frozenset[str]:
    """The words of a name that many bodies bear; those for a government as one. Empty if none says what kind of body it
    is ('National').
    """
    tokens = [token for token in name_tokens(name) if folded(token) not in JOINTS]
    if not any(_is_kind(token) for token in tokens):
        return frozenset()
    return frozenset(_kind(token) for token in tokens)


def _kind(token: str) -> str:
    word = folded(token)
    return "government" if CONCEPTS.get(word) == "government" else word


def kind_heads(name: str) -> frozenset[str]:
    """The words that a body's name may be cut down to: its last, and its first if that is a word for a kind of body."""
    tokens = [token for token in name_tokens(name) if folded(token) not in JOINTS]
    heads = [*tokens[-1:], *(token for token in tokens[:1] if folded(token) in CONCEPTS)]
    return frozenset(map(_kind, heads))
