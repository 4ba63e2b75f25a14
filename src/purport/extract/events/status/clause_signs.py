"""What the dependents of a verb say of it: modals, form, conjunctions, questions, commands, adverbs."""

from typing import Final

from purport.extract.events.status.history import is_next
from purport.extract.events.status.negation import NEGATIVE, is_nobody, read_negation
from purport.extract.events.status.signs import Signs
from purport.language.parse import Parse, Token
from purport.reference.embedding import embedding_of

SUBJECTS: Final = ("nsubj", "nsubjpass", "expl", "csubj", "csubjpass")
_OBJECTS: Final = ("dobj", "nsubj", "nsubjpass", "attr")
_MODALS: Final = {
    "will": "will", "'ll": "will", "’ll": "will", "wo": "will", "shall": "will", "would": "would", "'d": "would",
    "’d": "would", "may": "may", "might": "may", "can": "can", "ca": "can", "could": "could", "should": "should",
    "must": "must", "ought": "should", "need": "should", "cannot": "can",
}  # fmt: skip
_HAVE: Final = ("have", "has", "had", "having", "'ve", "’ve")
_WH_TAGS: Final = ("WDT", "WP", "WP$", "WRB")
_FINITE_TAGS: Final = ("VBD", "VBZ", "VBP", "MD")
_LONGEST_CONJUNCTION: Final = 4
_FEW_WORDS: Final = 2
"""Words that may stand before a command in its sentence ('please', 'do not')."""


def read_clause(parse: Parse, child: Token, low: str, signs: Signs) -> None:
    """Add what `child`, a dependent of a verb, says of it."""
    dep = child.dep
    if dep in ("aux", "auxpass"):
        _read_auxiliary(child, low, signs)
    elif dep == "neg" or (dep in ("advmod", "preconj", "cc", "det") and low in NEGATIVE):
        read_negation(parse, child, low, signs)
    elif dep == "cc":
        signs.coordinator = low
    elif dep == "advmod":
        read_adverb(child, low, signs)
    elif dep == "mark":
        signs.conjunction = signs.conjunction or _conjunction(parse, child, low)
    elif dep in ("acomp", "attr", "oprd"):
        signs.predicate = child.index
    elif dep == "punct":
        signs.question = signs.question or low == "?"
    elif dep in ("npadvmod", "tmod"):
        signs.next = signs.next or is_next(parse, child)
    signs.interrogative = signs.interrogative or child.tag in _WH_TAGS
    signs.subject = signs.subject or dep in SUBJECTS
    if dep in _OBJECTS and is_nobody(parse, child, low):
        signs.negate("nobody")


def read_adverb(child: Token, low: str, signs: Signs) -> None:
    """Add what an adverb says of the word it depends on."""
    signs.yet = signs.yet or low == "yet"
    signs.too = signs.too or low == "too"
    entry = embedding_of(low, "adverb")
    if entry:
        signs.adverbs = (*signs.adverbs, entry)
    elif child.tag in _WH_TAGS:
        signs.conjunction = signs.conjunction or low


def _read_auxiliary(child: Token, low: str, signs: Signs) -> None:
    if child.tag == "TO":
        signs.infinitive = True
    elif child.tag == "MD" and low in _MODALS:
        signs.modal = _MODALS[low]
        if low == "cannot":
            signs.negate("not")
    elif low in _HAVE:
        signs.perfect = True
    signs.passive = signs.passive or child.dep == "auxpass"
    signs.finite = signs.finite or child.tag in _FINITE_TAGS


def _conjunction(parse: Parse, child: Token, low: str) -> str:
    """The conjunction that ends in `child`: 'if', 'in case', 'as long as'."""
    words = [token.text.lower() for token in parse.tokens[max(0, child.index - _LONGEST_CONJUNCTION) : child.index + 1]]
    for size in range(len(words), 1, -1):
        joined = " ".join(words[-size:])
        if embedding_of(joined, "conjunction"):
            return joined
    return low


def read_form(parse: Parse, token: Token, signs: Signs) -> None:
    """Add what the form of `token` itself says: finite or not, definite or not, question, command."""
    if signs.part == "noun":
        signs.definite = signs.definite or token.tag in ("NNP", "NNPS", "PRP")
    if signs.part != "verb":
        return
    signs.finite = signs.finite or token.tag in _FINITE_TAGS
    if token.head == token.index:
        sentence = parse.sentences[token.sentence]
        ends = parse.tokens[max(sentence.first, sentence.last - 2) : sentence.last]
        signs.question = signs.question or any(one.text == "?" for one in ends)
        bare = token.tag == "VB" and not (signs.subject or signs.infinitive or signs.modal or signs.finite)
        signs.imperative = bare and _words_before(parse, sentence.first, token.index) <= _FEW_WORDS


def _words_before(parse: Parse, first: int, last: int) -> int:
    """How many words stand before `last` in its sentence, few of which are looked at."""
    begin = max(first, last - 2 * _FEW_WORDS - 2)
    if begin > first:
        return _FEW_WORDS + 1
    return sum(token.text[:1].isalnum() for token in parse.tokens[first:last])
