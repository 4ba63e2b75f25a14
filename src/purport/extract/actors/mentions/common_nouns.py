"""What is read as a name and is a noun for any body of its kind: 'a super PAC', 'another Committee'."""

from typing import Final

from purport.language.parse import Name, Parse
from purport.reference.nouns import noun_of

_INDEFINITE: Final = frozenset(("a", "an", "another", "any", "every", "each", "no", "one"))
_DETERMINERS: Final = frozenset(("the", "this", "that", "its", "his", "her", "their", *_INDEFINITE))
_BEFORE: Final = frozenset(("JJ", "NN", "VBN", "VBG", "HYPH", "POS", "RB", "CD"))
_FAR: Final = 6
"""Tokens before a name among which its article is looked for."""


def is_common_noun(parse: Parse, name: Name) -> bool:
    """Whether a name of one word is a noun for a body and stands behind 'a', or behind an article and a word in small
    letters: then it tells of what kind a body is, and not its name.
    """
    token = parse.tokens[name.first]
    noun = noun_of(token.text) if name.last - name.first == 1 and name.kind == "organisation" else None
    if noun is None or noun.kind != "organisation":
        return False
    after = parse.tokens[name.last : name.last + 2]
    if len(after) > 1 and after[0].tag in ("IN", "TO") and after[1].text[0].isupper():
        return False  # 'the organiser Alliance to Save Our Tides'
    at, small = name.first - 1, False
    while at > 0 and name.first - at < _FAR and parse.tokens[at].tag in _BEFORE and parse.tokens[at].text.islower():
        at, small = at - 1, True
    lead = parse.tokens[max(at, 0)]
    if lead.sentence != token.sentence:
        return False
    word = lead.text.lower()
    return word in _INDEFINITE or (small and word in _DETERMINERS)
