"""The tree around an act, read at a cost that no sentence can raise."""

from typing import Final

from purport.language.parse import Parse, Token

MOST: Final = 24
"""Dependents looked at of one word."""


def dependents(parse: Parse, token: Token) -> list[Token]:
    """The first direct dependents of `token`, in the order of the text."""
    return parse.children(token, MOST)


def is_nobody_else(parse: Parse, token: Token) -> bool:
    """Whether a word only says that those named before it are all: 'nine men, and no one else, were …'."""
    after = parse.tokens[token.index + 1].text.lower() if token.index + 1 < len(parse.tokens) else ""
    before = [one.text.lower() for one in parse.tokens[max(0, token.index - 3) : token.index]]
    nobody = token.text.lower() in ("nobody", "none") or (
        token.text.lower() in ("one", "body") and before[-1:] == ["no"]
    )
    return nobody and after == "else" and bool({"and", "but"} & set(before))


def interrupted_subject(parse: Parse, verb: Token) -> Token | None:
    """The noun that a comma and more about it part from the passive verb whose subject it is, where the parse hangs it
    elsewhere: 'Five people, four of them medics, were killed'. None if the verb has a subject.
    """
    own = dependents(parse, verb)
    first = next((one for one in own if one.dep == "auxpass"), None)
    if first is None or first.index == 0 or any(one.dep in ("nsubj", "nsubjpass") for one in own):
        return None
    comma = parse.tokens[first.index - 1]
    noun = parse.tokens[comma.head]
    apart = any(one.dep in ("appos", "relcl", "acl", "prep") for one in dependents(parse, noun))
    is_subject = comma.text == "," and noun.index < comma.index and noun.tag.startswith(("NN", "CD", "PRP")) and apart
    return noun if is_subject and noun.sentence == verb.sentence else None


def top_noun(parse: Parse, token: Token) -> Token:
    """The noun that stands for the act in its clause: 'a series of attacks', 'the attack and the clashes'."""
    for _ in range(4):
        head = parse.tokens[token.head]
        if token.dep == "conj" and head.tag.startswith("NN"):
            token = head
        elif token.dep == "pobj" and head.text.lower() == "of" and parse.tokens[head.head].tag.startswith("NN"):
            token = parse.tokens[head.head]
        else:
            break
    return token
