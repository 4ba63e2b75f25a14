"""How a pronoun and a mention before it stand to each other in the tree of their sentences."""

from purport.extract.actors.described.epithets import is_main_subject
from purport.extract.actors.mentions.clusters import Cluster
from purport.extract.actors.mentions.mentions import Mention
from purport.extract.actors.mentions.salience import Salience
from purport.language.parse import Parse, Token

_OPENING = 6
"""Tokens with which a sentence opens."""


def subject_above(parse: Parse, one: Mention) -> int | None:
    """The subject of the clause that a pronoun's own clause is a part of: in 'A left after B held a talk in which
    he …' B.
    """
    token = parse.tokens[one.head]
    if token.dep == "appos":  # 'the mayor, X, had'
        token = parse.tokens[token.head]
    verb = parse.tokens[token.head]
    for _ in range(6):
        if verb.dep == "ROOT" or verb.head == verb.index:
            return None
        joined = verb.dep == "conj"
        verb = parse.tokens[verb.head]
        for child in parse.children(verb, 12) if not joined else ():
            if child.dep in ("nsubj", "nsubjpass") and child.index < one.head:
                return child.index if child.tag not in ("WP", "WDT") else None
    return None


def main_subject_after(parse: Parse, one: Mention) -> int | None:
    """The subject of the main clause after the clause that a sentence opens with, of which a pronoun is the subject:
    'Even as he warned the port, X …'.
    """
    token = parse.tokens[one.head]
    verb = parse.tokens[token.head]
    opens = one.head - parse.sentences[one.sentence].first <= _OPENING
    if not opens or token.dep not in ("nsubj", "nsubjpass") or verb.dep != "advcl" or verb.head < verb.index:
        return None
    children = parse.children(parse.tokens[verb.head], 24)
    subjects = (one.index for one in children if one.dep in ("nsubj", "nsubjpass") and one.index > verb.index)
    return next(subjects, None)


def is_told(parse: Parse, salience: Salience) -> bool:
    """Whether whoever spoke last is only told something by the subject of the sentence: 'They wrote to aides opposing
    …', not 'according to aides' or 'They met aides, who said'.
    """
    if salience.last is None:
        return False
    token = parse.tokens[salience.last.head]
    above = parse.tokens[token.head]
    beyond = parse.tokens[above.head]
    to = token.dep == "pobj" and beyond.text.lower() != "according"
    to = to and (above.text.lower() == "to" or (beyond.pos == "NOUN" and beyond.dep in ("nsubj", "nsubjpass")))
    return (to or token.dep in ("dobj", "dative")) and not any(
        child.dep == "relcl" for child in parse.children(token, 12)
    )


def is_same_subject(parse: Parse, one: Mention, before: Mention, here: int) -> bool:
    """Whether the sentence before has the same pronoun for its subject: 'They wrote to X. “…,” they said.'"""
    same = before.form == "pronoun" and before.words.lower() == one.words.lower()
    return same and before.sentence == here - 1 and is_main_subject(parse, before)


def leads_to_words(parse: Parse, before: Mention, since: int | None) -> bool:
    """Whether the sentence right before what is said, in its paragraph, is on somebody: 'X won. “…,” he said.'; `since`
    is the sentence in which the words begin, if that stands before whom it is said by.
    """
    here = since if since is not None else 0
    if here == 0 or before.sentence != here - 1:
        return False
    same = parse.sentences[here].block == parse.sentences[before.sentence].block
    return same and before.form != "pronoun" and is_main_subject(parse, before)


def is_parallel(parse: Parse, before: Mention, one: Mention, cluster: Cluster) -> bool:
    """Whether both are what is said to be something by somebody else: 'X said Y was well. Z said he had left.'"""
    teller = subject_above(parse, before)
    if teller is not None and cluster.between(teller, teller + 1):
        return False  # 'X said he was well'
    return all(_is_told_of(parse, mention) for mention in (before, one))


def _is_told_of(parse: Parse, mention: Mention) -> bool:
    """Whether a mention is the subject of the content of a verb of saying with another subject."""
    token = parse.tokens[mention.head]
    if token.dep == "appos":  # 'the mayor, X, had'
        token = parse.tokens[token.head]
    verb = parse.tokens[token.head]
    if token.dep not in ("nsubj", "nsubjpass") or verb.dep != "ccomp" or verb.head == verb.index:
        return False
    above = parse.tokens[verb.head]
    return above.tag.startswith("VB") and any(child.dep == "nsubj" for child in parse.children(above, 24))


def is_bound(parse: Parse, one: Mention, cluster: Cluster) -> bool:
    """Whether the pronoun and a mention of the cluster hang on one verb: 'X saw him' is two people, 'X saw himself'
    one.
    """
    token = parse.tokens[one.head]
    if token.dep == "poss" or token.text.lower().endswith(("self", "selves")):
        return False
    verb = _verb(parse, token)
    before = cluster.last_before(one.head)
    if before is None or before.sentence != one.sentence or verb is None:
        return False
    other = parse.tokens[before.head]
    if token.dep == other.dep == "nsubj" and token.head == other.head:
        return False  # a verb has one subject: the tree errs
    return _verb(parse, other) == verb and other.dep != "poss"


def _verb(parse: Parse, token: Token) -> int | None:
    """The verb that a token hangs on as subject or object, directly or by one preposition."""
    if token.dep in ("nsubj", "nsubjpass", "dobj", "dative", "agent"):
        return token.head
    if token.dep == "pobj":
        above = parse.tokens[token.head]
        return above.head if parse.tokens[above.head].pos in ("VERB", "AUX") else None
    return None
