"""Pronouns of the third person whose sentence says whom they mean: the subject of a clause around theirs."""

from typing import Final, Literal

from purport.extract.events.grammar.entities import is_named
from purport.extract.events.grammar.noun_phrases import is_head
from purport.extract.events.grammar.subjects import is_verb, own_subject
from purport.language.parse import Parse, Token
from purport.reference.nouns import noun_of

_FAR: Final = 12
_Kind = Literal["person", "thing", "several"]
_PRONOUNS: Final[dict[str, _Kind]] = {
    **dict.fromkeys(("he", "him", "his", "himself", "she", "her", "hers", "herself"), "person"),
    **dict.fromkeys(("it", "its", "itself"), "thing"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "several"),
}


def is_pronoun(token: Token) -> bool:
    """Whether a token is a pronoun of the third person."""
    return token.text.lower() in _PRONOUNS and token.tag in ("PRP", "PRP$")


def meant_by(parse: Parse, pronoun: Token) -> Token | None:
    """The subject of a clause around that of a pronoun which it agrees with and which stands before it; None if there
    is none.
    """
    kind = _PRONOUNS.get(pronoun.text.lower())
    token, skip = pronoun, pronoun.dep not in ("poss", "nmod")
    for _ in range(_FAR):
        if token.head == token.index:
            return None
        token = parse.tokens[token.head]
        if not is_verb(token):
            continue
        subject = own_subject(parse, token)
        own_clause = skip
        if subject is None:
            continue
        skip = False
        if own_clause or subject.index >= pronoun.index or is_pronoun(subject):
            continue  # 'X hit him': not X
        if kind is not None and _agrees(parse, subject, kind):
            return None if _has_rival(parse, subject, pronoun, kind) else subject
    return None


def _has_rival(parse: Parse, subject: Token, pronoun: Token, kind: _Kind) -> bool:
    """Whether a possessive can as well mean a name between it and the subject: 'X fined Y after its raid'."""
    if pronoun.dep not in ("poss", "nmod"):
        return False
    between = parse.tokens[subject.index + 1 : pronoun.index]
    named = (one for one in between if one.head != subject.index and is_head(parse, one) and is_named(parse, one))
    return any(_agrees(parse, one, kind) for one in named)


def _agrees(parse: Parse, noun: Token, kind: _Kind) -> bool:
    """Whether a pronoun of a kind can mean a noun. Names are not told apart by their kind, which is often mistaken."""
    known = noun_of(noun.text)
    joined = any(child.dep == "conj" and child.pos in ("NOUN", "PROPN") for child in parse.children(noun))
    body = noun.pos == "PROPN" and (parse.is_named(noun.index, "place") or parse.is_named(noun.index, "organisation"))
    known = None if body else known
    several = noun.tag in ("NNS", "NNPS") and not body  # 'the United States'
    plural = several or joined or (known is not None and known.number == "plural")
    person = (parse.is_named(noun.index, "person") and not noun.text.isupper()) or (
        known is not None and known.kind == "person"
    )
    if kind == "several":
        return plural or (not person and (noun.pos == "PROPN" or (known is not None and known.number != "singular")))
    if plural:
        return False
    if kind == "person":
        return person or (noun.pos == "PROPN" and known is None and not parse.is_named(noun.index, "place"))
    return not person
