"""A cue's arguments by syntax: its source, and the clause or phrase that is its content."""

from collections.abc import Collection

from purport.extract.cues import CLAUSE_VERBS, INFINITIVE_VERBS, PHRASE_VERBS, Cue
from purport.language.parse import Parse, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_CLAUSES = ("ccomp", "pcomp")
_SHARES_SUBJECT = ("conj", "advcl", "xcomp", "pcomp", "prep", "dep", "parataxis", "ccomp")
_IMPERSONAL = frozenset(("it", "there", "that", "this", "what", "which"))


def source_of(parse: Parse, cue: Cue) -> list[Token]:
    """The tokens for who says it; empty if the sentence does not name them."""
    head = cue.head
    if head.pos == "NOUN":
        return _holder(parse, head)
    if cue.preposition is not None and head.text.lower() == "according":
        return _phrase(parse, next((c for c in parse.children(cue.preposition) if c.dep in ("pobj", "pcomp")), None))
    for verb in _verbs_up(parse, head):
        subject = _subject(parse, verb)
        if subject is not None:
            return _phrase(parse, subject)
    if head.dep == "acl":  # "a statement saying that …"
        return _phrase(parse, parse.tokens[head.head], without=head)
    return []


def _verbs_up(parse: Parse, verb: Token) -> list[Token]:
    """`verb` and the verbs above it that lend it their subject, nearest first."""
    chain = [verb]
    while chain[-1].dep in _SHARES_SUBJECT and chain[-1].head != chain[-1].index and len(chain) < 6:
        above = parse.tokens[chain[-1].head]
        if chain[-1].dep == "ccomp" and above.index > verb.index:
            break
        chain.append(above)
    return chain


def _subject(parse: Parse, verb: Token) -> Token | None:
    """The subject of `verb`; of a passive its agent, since 'X was told by Y' is said by Y."""
    children = parse.children(verb)
    passive = any(child.dep == "auxpass" for child in children)
    if passive:
        agent = next((child for child in children if child.dep == "agent"), None)
        if agent is not None:
            return next((child for child in parse.children(agent) if child.dep == "pobj"), None)
        return None
    return next((child for child in children if child.dep in _SUBJECTS), None)


def _holder(parse: Parse, noun: Token) -> list[Token]:
    """Whose claim it is: the possessor ('Iran's claim that'), the agent ('a claim by Iran'), or the subject of its
    verb.
    """
    for child in parse.children(noun):
        if child.dep == "poss":
            return [token for token in _phrase(parse, child) if token.tag != "POS"]
        if child.dep == "prep" and child.text.lower() in ("by", "from", "of"):
            return _phrase(parse, next((c for c in parse.children(child) if c.dep == "pobj"), None))
    verb = parse.tokens[noun.head]
    subject = _subject(parse, verb) if noun.dep == "dobj" else None
    return _phrase(parse, subject)


def _phrase(parse: Parse, head: Token | None, *, without: Token | None = None) -> list[Token]:
    """The noun phrase under `head`, its relative clauses and whatever follows them left out."""
    if head is None:
        return []
    dropped: set[int] = set()
    for token in parse.subtree(head):
        clause = token.dep in ("relcl", "acl", "advcl") or (without is not None and token.index == without.index)
        if clause and token.head == head.index and token.index > head.index:
            dropped.update(one.index for one in parse.subtree(token))
    kept = [token for token in parse.subtree(head) if token.index not in dropped]
    after = min((index for index in dropped if index > head.index), default=None)
    if after is not None:
        kept = [token for token in kept if token.index < after]
    return _contiguous(_without_border_marks(kept), head)


def _contiguous(tokens: list[Token], head: Token) -> list[Token]:
    """The run of adjacent tokens that holds `head`."""
    run: list[Token] = []
    for token in tokens:
        if run and token.index != run[-1].index + 1:
            if any(one.index == head.index for one in run):
                return run
            run = []
        run.append(token)
    return run


def _without_border_marks(tokens: list[Token]) -> list[Token]:
    start, end = 0, len(tokens)
    while start < end and _is_border_mark(tokens[start]):
        start += 1
    while end > start and _is_border_mark(tokens[end - 1]):
        end -= 1
    return tokens[start:end]


def _is_border_mark(token: Token) -> bool:
    return token.pos in ("PUNCT", "SPACE") and token.text != ")"


def content_of(parse: Parse, cue: Cue, source: list[Token]) -> list[Token]:
    """The tokens of the clause or phrase that the cue governs, the cue and its source left out; empty if none."""
    own = {token.index for token in [*cue.tokens, *source]}
    if cue.head.pos == "NOUN":
        return _kept(parse, _clause_under(parse, cue.head, ("acl", "ccomp")), own)
    if cue.head.text.lower() == "according":
        return _rest_of_sentence(parse, cue, own)
    if cue.preposition is not None:
        return _kept(parse, next((c for c in parse.children(cue.preposition)), None), own)
    return _verb_content(parse, cue.head, own)


def _verb_content(parse: Parse, verb: Token, own: Collection[int]) -> list[Token]:
    children = parse.children(verb)
    if verb.lemma in CLAUSE_VERBS:
        clause = _clause_under(parse, verb, _CLAUSES)
        if clause is not None:
            return _kept(parse, clause, {*own, *_modifiers(parse, verb)})
    if verb.lemma in INFINITIVE_VERBS | {"seem", "appear", "claim"}:
        infinitive = next((child for child in children if child.dep == "xcomp"), None)
        if infinitive is not None:
            return _kept(parse, infinitive, own)
    if verb.lemma in PHRASE_VERBS:
        phrase = next((child for child in children if child.dep in ("dobj", "nsubjpass")), None)
        if phrase is not None:
            return [token for token in _kept(parse, phrase, own) if token.index not in own]
    if verb.lemma in CLAUSE_VERBS and verb.dep in ("ccomp", "parataxis") and verb.head != verb.index:
        return _around_aside(parse, verb)
    return []


def _clause_under(parse: Parse, head: Token, labels: tuple[str, ...]) -> Token | None:
    return next((child for child in parse.children(head) if child.dep in labels), None)


def _modifiers(parse: Parse, verb: Token) -> set[int]:
    """Tokens that belong to the clause of the cue itself: when, where and to whom it was said."""
    return {
        token.index
        for child in parse.children(verb)
        if child.dep in ("npadvmod", "dative", "advmod", "prep", "nsubj")
        for token in parse.subtree(child)
    }


def _kept(parse: Parse, head: Token | None, own: Collection[int]) -> list[Token]:
    return [] if head is None else [token for token in parse.subtree(head) if token.index not in own]


def _around_aside(parse: Parse, verb: Token) -> list[Token]:
    """What an aside is set into ("Rates, the bank said, will rise"): the clause above, the aside left out."""
    aside = {token.index for token in parse.subtree(verb)}
    top = parse.tokens[verb.head]
    while top.head != top.index:
        top = parse.tokens[top.head]
    return [token for token in parse.subtree(top) if token.index not in aside]


def _rest_of_sentence(parse: Parse, cue: Cue, own: Collection[int]) -> list[Token]:
    """What 'according to' vouches for: the clause it is hung on, itself left out."""
    phrase = {token.index for token in parse.subtree(cue.head)} | set(own)
    top = parse.tokens[cue.head.head]
    while top.pos not in ("VERB", "AUX") and top.head != top.index:
        top = parse.tokens[top.head]
    return [token for token in parse.subtree(top) if token.index not in phrase]


def is_impersonal(source: list[Token]) -> bool:
    """Whether the subject is a word that cannot speak ('it seems')."""
    return len(source) == 1 and source[0].text.lower() in _IMPERSONAL
