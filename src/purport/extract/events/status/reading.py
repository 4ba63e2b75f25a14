"""Reading the signs of a word from its dependents, each of which is looked at once."""

from typing import Final

import msgspec

from purport.extract.events.status.clause_signs import SUBJECTS, read_clause, read_form
from purport.extract.events.status.history import is_long_ago
from purport.extract.events.status.negation import NEGATIVE
from purport.extract.events.status.phrase_signs import read_adjective, read_noun_phrase
from purport.extract.events.status.signs import Signs, part_of
from purport.language.parse import Parse, Token
from purport.reference.verbs import verb_lemma

_PARTICLES: Final = frozenset(
    "off out up back away down ahead about over on place part effect short through around along".split()
)
_LIKE_A_CLAUSE: Final = ("neg", "punct", "cc", "preconj", "aux", "mark")
"""Dependents that mean the same to every part of speech."""


def signs_of(parse: Parse, token: Token, published: int) -> Signs:
    """The signs of `token`; `published` is the year the report is taken to be of. Linear in its dependents."""
    token = _as_joined(parse, token)
    part = part_of(token)
    signs = Signs(_base_form(token, part), part, token.tag)
    particle, auxiliary_first = "", False
    for child in parse.children(token):
        low = child.text.lower()
        auxiliary_first = auxiliary_first or (low in _BEFORE_A_SUBJECT and child.dep in ("aux", "auxpass"))
        if child.dep in SUBJECTS and not signs.subject:
            signs.inverted = auxiliary_first
        if child.dep == "prt" or (part == "verb" and low in _PARTICLES and child.index == token.index + 1):
            particle = low
        elif part == "verb" or child.dep in _LIKE_A_CLAUSE:
            read_clause(parse, child, low, signs)
        elif part == "noun":
            read_noun_phrase(parse, token, child, low, signs)
        elif child.dep == "advmod" and low in NEGATIVE:
            signs.negate(low)
        else:
            read_adjective(child, low, signs)
        signs.long_ago = signs.long_ago or is_long_ago(parse, child, published)
    if particle:
        signs.word = f"{signs.word} {particle}"
    read_form(parse, token, signs)
    return signs


def _as_joined(parse: Parse, token: Token) -> Token:
    """A singular right behind 'or' that is joined to an infinitive is one, too: 'did not attack or arrest Velm'."""
    over = parse.tokens[token.head]
    if (token.tag, token.dep, over.tag) != ("NN", "conj", "VB") or parse.tokens[token.index - 1].dep != "cc":
        return token
    return msgspec.structs.replace(token, tag=over.tag, pos=over.pos)


_BEFORE_A_SUBJECT: Final = frozenset("had should were could".split())


def _base_form(token: Token, part: str) -> str:
    if part == "verb":
        return verb_lemma(token.text)
    low = token.text.lower()
    return _singular(low) if part == "noun" else low


def _singular(word: str) -> str:
    """The singular of a noun as the table has it."""
    if word.endswith("ies") and len(word) > len("ties"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word
