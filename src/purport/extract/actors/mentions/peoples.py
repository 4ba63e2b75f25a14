"""Names of nations, religions and parties: of all of them, of one, or of what something is: 'the Iraqi government'."""

from typing import Final

from purport.language.parse import Name, Parse
from purport.reference.nouns import noun_of
from purport.reference.places import country_of

_PLURAL_PEOPLES: Final = ("s", "ese", "ish", "ch")
"""How words for a people end that are plural as they stand: Iraqis, Chinese, British, French."""
_PARTS_OF_ACTORS: Final = frozenset(("nsubj", "nsubjpass", "dobj", "dative", "pobj", "agent", "conj", "poss", "ROOT"))


def is_people(parse: Parse, name: Name) -> bool:
    """Whether a nation, religion or party is meant, and not said of something ('the Iraqi government')."""
    head = parse.tokens[name.last - 1]
    after = parse.tokens[name.last] if name.last < len(parse.tokens) else head
    described = after is not head and after.sentence == head.sentence and after.pos in ("NOUN", "PROPN", "ADJ")
    lead = parse.tokens[name.first - 1] if name.first else head
    several = head.tag in ("NNPS", "NNS") or head.text.lower().endswith(_PLURAL_PEOPLES)
    told = several or lead.text.lower() in ("the", "a", "an") or lead.tag == "CD"
    return told and not described and head.dep in _PARTS_OF_ACTORS


def speaks_for_a_people(parse: Parse, name: Name) -> bool:
    """Whether a word that says whose something is, is a people or party that the text also calls by a noun in the
    plural: 'Upriver criticism' where 'Uprivers' are told of.
    """
    head = parse.tokens[name.last - 1]
    if name.last - name.first != 1 or head.dep != "amod" or not head.tag.startswith(("JJ", "NN")):
        return False
    plurals = plurals_of(head.text)
    return any(parse.tokens[one.last - 1].text.lower() in plurals for one in parse.names if one.kind == "group")


def plurals_of(word: str) -> tuple[str, ...]:
    """What those are called whom an adjective means: 'unionists' of 'Unionist', 'democrats' of 'Democratic'."""
    small = word.lower()
    return (small + "s", small.removesuffix("ic") + "s") if small.endswith("ic") else (small + "s",)


def is_one_of_a_people(parse: Parse, name: Name) -> bool:
    """Whether 'the' and a word for one of a people or party are the subject: 'the Iraqi said'."""
    head = parse.tokens[name.last - 1]
    if name.last - name.first != 1 or name.first == 0 or head.tag not in ("NNP", "NN"):
        return False
    if parse.tokens[name.first - 1].text.lower() != "the" or head.dep not in ("nsubj", "nsubjpass"):
        return False
    return not head.text.lower().endswith(_PLURAL_PEOPLES) and one_of_a_people(head.text)


def one_of_a_people(word: str) -> bool:
    """Whether a word is for one person by his people or by what he is: 'Iraqi', 'Republican'."""
    noun, match = noun_of(word), country_of(word)
    return (noun is not None and noun.kind == "person") or (match is not None and match.how == "demonym")
