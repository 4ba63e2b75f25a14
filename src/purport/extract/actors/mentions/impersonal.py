"""The 'it' that means nothing: 'it seems that', 'it is unlikely that', 'it is expected that', 'it took a day to'."""

from typing import Final

from purport.language.parse import Parse, Token

_SEEM: Final = frozenset(
    "seem seems seemed appear appears appeared happen happens happened turn turns turned emerge emerges emerged".split()
)
_BE: Final = frozenset(
    "is was be been being isn wasn 's ’s s became become becomes remain remains remained seem seems seemed".split()
)
_TAKE: Final = frozenset(("take", "takes", "took", "taken"))
_CLAUSES: Final = frozenset(("ccomp", "csubj", "csubjpass", "advcl", "acl"))
_JUDGES: Final = frozenset(
    "unlikely likely possible impossible clear unclear important hard difficult easy necessary unnecessary true untrue"
    " obvious evident apparent inevitable safe fair unfair essential critical crucial vital worth reasonable"
    " unreasonable surprising unsurprising strange odd ironic tough tempting time best better wrong right wise"
    " shame pity wonder secret coincidence way great good bad sad natural hilarious interesting understandable"
    " incredible incumbent easier harder worse cheaper rare common".split()
)
"""What an infinitive or 'that' after it is said to be: 'it is hard to say', 'it is a pity that'."""


def is_impersonal(parse: Parse, token: Token) -> bool:
    """Whether an 'it' stands for a clause that follows, or for nothing."""
    if token.text.lower() != "it" or token.dep not in ("nsubj", "nsubjpass", "expl"):
        return False
    verb = parse.tokens[token.head]
    small = verb.text.lower()
    after = [child for child in parse.children(verb, 24) if child.index > verb.index]
    clause = any(child.dep in _CLAUSES for child in after)
    infinitive = any(child.dep in ("xcomp", "advcl", "relcl") and _has_to(parse, child) for child in after)
    if token.dep == "nsubjpass":
        return any(child.dep == "ccomp" for child in after)
    if small in _SEEM and not infinitive and (clause or not after):
        return True
    if small in _TAKE:
        return infinitive and any(child.dep == "dobj" for child in after)
    if small not in _BE:
        return False
    said = [child for child in after if child.dep in ("acomp", "attr", "oprd")]
    return any(
        one.text.lower() in _JUDGES
        and (clause or infinitive or any(child.dep in ("xcomp", *_CLAUSES) for child in parse.children(one, 24)))
        for one in said
    )


def _has_to(parse: Parse, verb: Token) -> bool:
    return any(child.tag == "TO" for child in parse.children(verb, 8))
