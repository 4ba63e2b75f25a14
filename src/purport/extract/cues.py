"""Cues: the words that signal that somebody says something. The word lists are the rules; each says what it is for.

The lists were drawn up from verbs and nouns that PolNeAR's annotators mark as cues in its training articles.
"""

from collections.abc import Iterable
from typing import NamedTuple

from purport.language.parse import Parse, Token
from purport.reference.verbs import verb_lemma

CLAUSE_VERBS = frozenset(
    """
    accuse acknowledge add admit advise affirm agree allege announce answer argue ask assert assume assure
    believe boast brag caution chant charge claim clarify comment complain concede conclude confess confirm
    contend continue counter cry declare decree deem demand deny describe disclose doubt echo email emphasise
    emphasize estimate exclaim expect explain explicate fear find forecast guess hint hope imagine imply
    indicate inform insist interject joke lament maintain mention muse note observe pledge point posit post
    predict proclaim promise propose quip read reaffirm realize reason recall recommend recount reiterate relate
    remark remember remind repeat reply report respond retort reveal rule say seem shout show signal speculate
    state stipulate stress suggest surmise suspect swear tell testify think threaten tweet underline underscore
    urge vow warn wonder worry write yell
    """.split()
)
"""Verbs whose clause or quotation is what is said."""

INFINITIVE_VERBS = frozenset(
    """
    agree ask call claim decline demand expect hope intend offer order plan pledge promise propose refuse
    request seek threaten urge vow want
    """.split()
)
"""Verbs whose infinitive is what is said ("vowed to fight on")."""

PHRASE_VERBS = frozenset(
    """
    accuse acknowledge admit allege announce applaud assail blame blast bemoan cite claim condemn confirm
    criticise criticize decry defend demand denounce deny deride describe disavow dismiss dispute emphasise
    emphasize endorse estimate express favor fear hail highlight lament laud mention mock note oppose outline
    praise predict promise propose question quote reaffirm rebuff rebuke recall recommend reference reiterate
    reject repeat repudiate request reveal ridicule slam stress suggest tout underline underscore urge voice
    welcome
    """.split()
)
"""Verbs whose object alone can be what is said ("reiterated its commitment to …")."""

PREPOSITION_VERBS = {
    "call": ("for", "on"), "point": ("to",), "refer": ("to",), "allude": ("to",), "object": ("to",), "complain":
    ("about", "of"),
    "warn": ("of", "about", "against"), "vouch": ("for",), "rail": ("against",), "lash": ("out",), "speak": ("of",
    "about"),
    "hint": ("at",), "agree": ("on", "to", "with"), "elaborate": ("on",), "apologize": ("for",), "brag": ("about",),
}  # fmt: skip
"""Verbs whose object with one of these prepositions is what is said; the preposition belongs to the cue."""

NOUN_CUES = frozenset(
    """
    accusation admission allegation announcement argument assertion assumption assurance belief claim comment
    complaint concern conclusion contention declaration denial estimate expectation fear hint hope insistence
    notion opinion pledge prediction promise proposal remark report rumor rumour speculation statement
    suggestion suspicion theory threat view vow warning
    """.split()
)
"""Nouns whose that-clause is what is said ("a claim that …")."""


_KNOWN_VERBS = CLAUSE_VERBS | INFINITIVE_VERBS | PHRASE_VERBS | frozenset(PREPOSITION_VERBS)


def is_known(tokens: Iterable[Token]) -> bool:
    """Whether one of the tokens of a cue is on the lists, 'according' among them."""
    return any(
        (token.pos in ("VERB", "AUX") and verb_lemma(token.text) in _KNOWN_VERBS)
        or (token.pos == "NOUN" and token.lemma in NOUN_CUES)
        or token.text.lower() == "according"
        for token in tokens
    )


class Cue(NamedTuple):
    """A cue: its main token, all its tokens in the order of the text, and the preposition that governs the content."""

    head: Token
    tokens: tuple[Token, ...]
    preposition: Token | None = None


def cues_of(parse: Parse, tokens: tuple[Token, ...]) -> list[Cue]:
    """The cues among `tokens`, one sentence."""
    found = []
    for token in tokens:
        cue = _verb_cue(parse, token) or _according_to(parse, token) or _noun_cue(parse, token)
        if cue is not None:
            found.append(cue)
    return found


def _verb_cue(parse: Parse, token: Token) -> Cue | None:
    """A verb of one of the lists with its auxiliaries, negation and particle, if it has something it can govern."""
    if token.pos not in ("VERB", "AUX") or token.dep in ("amod", "compound", "aux"):
        return None
    children = parse.children(token)
    around = [child for child in children if child.dep in ("aux", "auxpass", "neg", "prt")]
    preposition = _governing_preposition(token, children)
    if token.lemma not in CLAUSE_VERBS | INFINITIVE_VERBS | PHRASE_VERBS and preposition is None:
        return None
    return Cue(token, _run_around(parse, token, [*around, *([preposition] if preposition else [])]), preposition)


def _governing_preposition(token: Token, children: list[Token]) -> Token | None:
    allowed = PREPOSITION_VERBS.get(token.lemma, ())
    return next((child for child in children if child.index > token.index and child.text.lower() in allowed), None)


def _run_around(parse: Parse, head: Token, others: list[Token]) -> tuple[Token, ...]:
    """`head` and those of `others` that stand next to it, only adverbs between."""
    wanted = {token.index for token in others}
    first = last = head.index
    while first - 1 in wanted or (first - 2 in wanted and parse.tokens[first - 1].pos == "ADV"):
        first -= 1
    while last + 1 in wanted:
        last += 1
    return parse.tokens[first : last + 1]


def _according_to(parse: Parse, token: Token) -> Cue | None:
    """'according to', which spaCy splits in two."""
    if token.text.lower() != "according" or token.index + 1 >= len(parse.tokens):
        return None
    to = parse.tokens[token.index + 1]
    return Cue(token, (token, to), to) if to.text.lower() == "to" else None


def _noun_cue(parse: Parse, token: Token) -> Cue | None:
    """A noun of the list that has a that-clause of its own."""
    if token.pos != "NOUN" or token.lemma not in NOUN_CUES:
        return None
    has_clause = any(child.dep in ("acl", "ccomp") and _has_that(parse, child) for child in parse.children(token))
    return Cue(token, (token,)) if has_clause else None


def _has_that(parse: Parse, clause: Token) -> bool:
    return any(child.dep == "mark" and child.text.lower() == "that" for child in parse.children(clause))
