"""What the words directly around a word say of it: negation, modal, form, determiner, adjectives, adverbs, conjunction."""

from typing import Final, Literal, NamedTuple

from purport.extract.events.status.history import is_long_ago, is_next
from purport.language.parse import Parse, Token
from purport.reference.embedding import Embedding, embedding_of
from purport.reference.verbs import verb_lemma

Part = Literal["verb", "noun", "adjective", "other"]


class Signs(NamedTuple):
    """What stands around one word. `word` is its base form, a verb with its particle."""

    word: str
    part: Part
    tag: str
    negated: bool = False
    negation: str = ""
    modal: str = ""
    perfect: bool = False
    infinitive: bool = False
    finite: bool = False
    passive: bool = False
    inverted: bool = False
    subject: bool = False
    definite: bool = False
    determiner: str = ""
    conjunction: str = ""
    coordinator: str = ""
    interrogative: bool = False
    question: bool = False
    imperative: bool = False
    yet: bool = False
    too: bool = False
    next: bool = False
    ordinal: bool = False
    long_ago: bool = False
    predicate: int = -1
    adverbs: tuple[Embedding, ...] = ()
    adjectives: tuple[Embedding, ...] = ()


_PARTICLES: Final = frozenset(
    "off out up back away down ahead about over on place part effect short through around along".split()
)
_MODALS: Final = {
    "will": "will", "'ll": "will", "’ll": "will", "wo": "will", "shall": "will", "would": "would", "'d": "would",
    "’d": "would", "may": "may", "might": "may", "can": "can", "ca": "can", "could": "could", "should": "should",
    "must": "must", "ought": "should", "need": "should",
}  # fmt: skip
_NEGATIVE: Final = frozenset("not n't n’t nt never no neither nor hardly scarcely barely nowhere rarely seldom".split())
_NOBODY: Final = frozenset("nobody none nothing no-one noone".split())
_NOT_NEGATED_BEFORE: Final = frozenset("only just merely simply necessarily".split())
_DEFINITE: Final = frozenset("the this that these those such both all each".split())
_ORDINALS: Final = frozenset("first second third last latest only".split())
_WH_TAGS: Final = ("WDT", "WP", "WP$", "WRB")
_FINITE_TAGS: Final = ("VBD", "VBZ", "VBP", "MD")
_SUBJECTS: Final = ("nsubj", "nsubjpass", "expl", "csubj", "csubjpass")
_OBJECTS: Final = ("dobj", "nsubj", "nsubjpass", "attr")
_LONGEST_CONJUNCTION: Final = 4


def part_of(token: Token) -> Part:
    """Whether `token` is a verb, a noun, an adjective or anything else, by its tag."""
    if token.tag[:2] == "VB" or token.tag == "MD":
        return "verb"
    if token.tag[:2] in ("NN", "CD", "PR", "DT"):
        return "noun"
    return "adjective" if token.tag[:2] == "JJ" else "other"


def signs_of(parse: Parse, token: Token, published: int) -> Signs:
    """The signs around `token`; `published` is the year the report is taken to be of. Linear in its dependents."""
    found: dict[str, object] = {}
    part = part_of(token)
    particle = ""
    for child in parse.children(token):
        low = child.text.lower()
        if child.dep == "prt" or (part == "verb" and low in _PARTICLES and child.index == token.index + 1):
            particle = low
        elif part == "verb" or child.dep in ("neg", "punct", "cc", "preconj", "aux", "mark"):
            _read_clause(parse, token, child, low, found)
        elif part == "noun":
            _read_noun_phrase(parse, token, child, low, found)
        else:
            _read_adjective(child, low, found)
        if not found.get("long_ago") and is_long_ago(parse, child, published):
            found["long_ago"] = True
    _read_form(parse, token, part, found)
    word = verb_lemma(token.text) if part == "verb" else token.text.lower()
    if part == "noun":
        word = _singular(word)
    return Signs(word=f"{word} {particle}" if particle else word, part=part, tag=token.tag, **found)  # type: ignore[arg-type]


def _read_clause(parse: Parse, token: Token, child: Token, low: str, found: dict[str, object]) -> None:
    """What a dependent of a verb says of it."""
    dep = child.dep
    if dep in ("aux", "auxpass"):
        _read_auxiliary(child, low, found)
    elif dep == "neg" or (dep in ("advmod", "preconj", "cc", "det") and low in _NEGATIVE):
        _read_negation(parse, child, low, found)
    elif dep == "cc":
        found["coordinator"] = low
    elif dep == "advmod":
        _read_adverb(child, low, found)
    elif dep == "mark":
        found["conjunction"] = found.get("conjunction") or _conjunction(parse, child, low)
    elif dep in ("acomp", "attr", "oprd"):
        found["predicate"] = child.index
    elif dep == "punct" and low == "?":
        found["question"] = True
    elif dep in ("npadvmod", "tmod") and is_next(parse, child):
        found["next"] = True
    if child.tag in _WH_TAGS:
        found["interrogative"] = True
    if dep in _SUBJECTS:
        found["subject"] = True
        if "inverted" not in found:
            found["inverted"] = bool(found.get("auxiliary_first"))
    if dep in _OBJECTS and _is_nobody(parse, child, low):
        found["negated"] = not found.get("negated", False)
        found["negation"] = "nobody"
    found.pop("auxiliary_first", None) if dep in _SUBJECTS else None


def _read_auxiliary(child: Token, low: str, found: dict[str, object]) -> None:
    if child.tag == "TO":
        found["infinitive"] = True
    elif low == "cannot":
        found["modal"], found["negated"], found["negation"] = "can", not found.get("negated", False), "not"
    elif low in _MODALS and child.tag == "MD":
        found["modal"] = _MODALS[low]
    elif low in ("have", "has", "had", "having", "'ve", "’ve"):
        found["perfect"] = True
    if child.dep == "auxpass":
        found["passive"] = True
    if child.tag in _FINITE_TAGS:
        found["finite"] = True
    if "subject" not in found and low in ("had", "should", "were", "could"):
        found["auxiliary_first"] = True


def _read_negation(parse: Parse, child: Token, low: str, found: dict[str, object]) -> None:
    after = parse.tokens[child.index + 1].text.lower() if child.index + 1 < len(parse.tokens) else ""
    if after in _NOT_NEGATED_BEFORE or low == "cc":
        return
    if child.dep == "cc":
        found["coordinator"] = low
        return
    found["negated"] = not found.get("negated", False)
    found["negation"] = low


def _read_adverb(child: Token, low: str, found: dict[str, object]) -> None:
    if low == "yet":
        found["yet"] = True
    elif low == "too":
        found["too"] = True
    entry = embedding_of(low, "adverb")
    if entry:
        found["adverbs"] = (*_entries(found, "adverbs"), entry)
    elif child.tag in _WH_TAGS:
        found["interrogative"] = True
        found["conjunction"] = found.get("conjunction") or low


def _entries(found: dict[str, object], name: str) -> tuple[Embedding, ...]:
    return found.get(name, ())  # type: ignore[return-value]


def _conjunction(parse: Parse, child: Token, low: str) -> str:
    """The conjunction that ends in `child` or begins with it: 'if', 'in case', 'as long as', 'even if'."""
    words = [token.text.lower() for token in parse.tokens[max(0, child.index - _LONGEST_CONJUNCTION) : child.index + 1]]
    for size in range(len(words), 1, -1):
        joined = " ".join(words[-size:])
        if embedding_of(joined, "conjunction"):
            return joined
    return low


def _is_nobody(parse: Parse, child: Token, low: str) -> bool:
    """Whether a subject or object is nobody: 'nobody', 'no group', 'neither side'."""
    if low in _NOBODY:
        return True
    before = parse.tokens[child.index - 1] if child.index else None
    if before is not None and before.head == child.index and before.text.lower() in ("no", "neither"):
        return True
    return any(one.dep in ("det", "neg") and one.text.lower() in ("no", "neither") for one in parse.children(child)[:4])


def _read_noun_phrase(parse: Parse, token: Token, child: Token, low: str, found: dict[str, object]) -> None:
    """What a dependent of a noun says of it."""
    dep = child.dep
    if dep == "det":
        found["determiner"] = low
        if low in ("no", "neither"):
            found["negated"], found["negation"] = True, low
        if low in _DEFINITE:
            found["definite"] = True
    elif dep == "amod" and low in _ORDINALS:
        found["ordinal"] = True
    elif dep == "poss":
        found["definite"] = True
        if is_next(parse, child):
            found["next"] = True
    elif dep == "cc":
        found["coordinator"] = low
    elif dep in ("amod", "compound", "nmod", "advmod") and child.index < token.index:
        entry = embedding_of(low, "adjective", "before")
        if entry:
            found["adjectives"] = (*_entries(found, "adjectives"), entry)
        elif dep == "advmod" and embedding_of(low, "adverb"):
            _read_adverb(child, low, found)
    elif dep == "nummod" and low in ("0", "zero"):
        found["negated"], found["negation"] = True, "zero"


def _read_adjective(child: Token, low: str, found: dict[str, object]) -> None:
    """What a dependent of an adjective, or of any other word, says of it."""
    if child.dep == "advmod":
        if low in _NEGATIVE:
            found["negated"], found["negation"] = not found.get("negated", False), low
        else:
            _read_adverb(child, low, found)
    elif child.dep in _SUBJECTS:
        found["subject"] = True


def _read_form(parse: Parse, token: Token, part: Part, found: dict[str, object]) -> None:
    """Finite or not, definite or not, command, question at the end of the sentence."""
    found.pop("auxiliary_first", None)
    if part == "verb":
        if token.tag in _FINITE_TAGS:
            found["finite"] = True
        sentence = parse.sentences[token.sentence]
        if token.head == token.index:
            ends = parse.tokens[max(sentence.first, sentence.last - 2) : sentence.last]
            found["question"] = bool(found.get("question")) or any(one.text == "?" for one in ends)
            first = sentence.first
            while first < token.index and not parse.tokens[first].text[:1].isalnum():
                first += 1
            bare = token.tag == "VB" and not (found.keys() & {"subject", "infinitive", "modal", "finite"})
            found["imperative"] = bare and token.index - first <= _FEW_WORDS
    elif part == "noun" and token.tag in ("NNP", "NNPS", "PRP"):
        found["definite"] = True


_FEW_WORDS: Final = 2
"""Words that may stand before a command in its sentence ('please', 'do not')."""


def _singular(word: str) -> str:
    """The singular of a noun as the table has it."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word
