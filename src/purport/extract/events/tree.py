"""The tree around an act, read at a cost that no sentence can raise."""

from typing import Final

from purport.language.parse import Parse, Token

MOST: Final = 24
"""Dependents looked at of one word."""


def dependents(parse: Parse, token: Token) -> list[Token]:
    """The first direct dependents of `token`, in the order of the text."""
    return parse.children(token, MOST)
