"""What stands in each slot around the words of an act: subject, object, possessive, modifier, prepositions, content."""

from collections.abc import Iterable
from typing import Final

from purport.extract.events.act import Act
from purport.extract.events.entities import can_act, is_named
from purport.extract.events.noun_phrases import NOMINAL, is_manner, is_time
from purport.extract.events.subjects import (
    RELATIVE,
    agent_of,
    antecedent,
    holder_of,
    is_passive,
    is_verb,
    object_of_preposition,
    own_subject,
    subject_of,
)
from purport.language.parse import Parse, Token
from purport.reference.nouns import noun_of

Frame = dict[str, list[Token]]
"""For each slot the heads of the noun phrases in it, the nearest to the act first."""

_DEEP: Final = 4
_LOOSE: Final = 12
_CARRYING_OUT: Final = (
    "launch", "carr", "conduct", "stag", "mount", "hold", "held", "begin", "began", "begun", "start", "continu",
    "resum", "intensif", "step", "perpetrat", "commit", "mak", "made", "sign", "reach", "undert", "perform", "execut",
    "order", "plan", "prepar", "claim", "announc", "threaten", "vow", "promis", "pledg", "escalat", "expand",
    "unleash", "wag", "deliver", "provid", "send", "sent", "issu", "impos", "giv", "gave", "halt", "suspend", "stop",
    "pursu", "seek", "sought", "fir", "rain", "maintain", "lead", "led", "offer", "extend", "express", "join", "stepp",
    "do", "did", "took", "tak", "have", "had", "has",
)  # fmt: skip
"""How verbs begin whose subject does what their object says: 'launch an attack', 'continue their raids'."""
_SUFFERING: Final = (
    "suffer", "fac", "sustain", "surviv", "escap", "foil", "repel", "repuls", "thwart", "com", "cam", "endur", "receiv",
    "undergo", "underwent", "experienc",
)  # fmt: skip
"""How verbs begin whose subject suffers what their object says."""
_DYING: Final = ("die", "dying", "perish", "drown", "disappear", "fell", "fall")
_BY_WAY_OF: Final = frozenset(("in", "during", "after", "by", "from", "with"))
_AT: Final = frozenset(("on", "against", "with"))
_OCCASIONS: Final = frozenset(("during", "after", "before", "following", "amid", "despite", "since", "until"))
_THROUGH: Final = frozenset(("in", "with", "by", "through", "during", "via"))


def frame_of(parse: Parse, act: Act) -> Frame:
    """The slots around an act that are filled; words of the act itself fill none."""
    frame: Frame = {}
    words = [parse.tokens[index] for index in sorted({act.head, *act.words})]
    own = {token.index for token in words}
    for token in sorted(words, key=lambda one: one.index != act.head):
        if is_verb(token):
            _around_verb(parse, token, own, frame)
    for token in words:
        if not is_verb(token) and token.pos in ("NOUN", "PROPN", "ADJ", "X"):
            _around_noun(parse, token, own, frame, alone=not any(is_verb(word) for word in words))
    return frame


def _add(frame: Frame, slot: str, token: Token | None, own: Iterable[int] = ()) -> None:
    if token is None or token.index in own or token.tag in ("EX", "WRB"):
        return
    held = frame.setdefault(slot, [])
    if all(token.index != one.index for one in held):
        held.append(token)


def _around_verb(parse: Parse, verb: Token, own: set[int], frame: Frame) -> None:
    """The slots around a verb of the act."""
    subject = subject_of(parse, verb)
    if is_passive(parse, verb):
        _add(frame, "subject", agent_of(parse, verb), own)
        _add(frame, "object", subject, own)
    else:
        _add(frame, "subject", subject, own)
    for child in parse.children(verb):
        if child.dep in ("dobj", "attr", "oprd") and child.pos in NOMINAL:
            _add(frame, "object", _standing_for(parse, verb, child), own)
        elif child.dep == "dative":
            _add(frame, "to", object_of_preposition(parse, child) if child.tag == "IN" else child, own)
        elif child.dep in ("ccomp", "xcomp"):
            _add(frame, "content", child)
    if "object" not in frame:
        _add(frame, "object", _object_elsewhere(parse, verb) or _loose_after(parse, verb), own)
    if "subject" not in frame and not is_passive(parse, verb):
        _add(frame, "subject", _loose_before(parse, verb), own)
    _prepositions(parse, verb, own, frame)
    for noun in frame.get("object", []):  # 'gave aid to', whatever 'to' hangs on
        if not can_act(parse, noun):
            _prepositions(parse, noun, own, frame)
            _clauses(parse, noun, frame)
    _clauses(parse, verb, frame)
    if "subject" not in frame:
        _means(parse, verb, own, frame)


def _loose_before(parse: Parse, verb: Token) -> Token | None:
    """The noun right before a verb that the parse hangs on nothing."""
    for index in range(verb.index - 1, max(parse.sentences[verb.sentence].first, verb.index - _LOOSE) - 1, -1):
        token = parse.tokens[index]
        if is_verb(token) and token.head != verb.index:
            return None
        if token.head == index and token.pos in ("NOUN", "PROPN", "PRON"):
            return token
    return None


def _loose_after(parse: Parse, verb: Token) -> Token | None:
    """The noun after a verb that the parse hangs on nothing, with nothing but its own words between them."""
    last = min(parse.sentences[verb.sentence].last, verb.index + _LOOSE)
    for token in parse.tokens[verb.index + 1 : last]:
        if token.head == token.index:
            return token if token.pos in ("NOUN", "PROPN") else None
        if is_verb(token) or token.tag in ("IN", "TO", "CC") or token.text in ",;:.":
            return None
    return None


def _standing_for(parse: Parse, verb: Token, noun: Token) -> Token | None:
    return antecedent(parse, verb, noun) if noun.tag in RELATIVE else noun


def _object_elsewhere(parse: Parse, verb: Token) -> Token | None:
    """The object that stands with another verb: of the verb joined to this one ('attacked and burned the base'), or
    what a relative clause says more of ('the base they attacked').
    """
    children = parse.children(verb)
    if verb.dep == "relcl" and not is_passive(parse, verb):
        own = next((child for child in children if child.dep == "nsubj"), None)
        if own is not None and own.tag not in RELATIVE and own.text.lower() != "that":
            return parse.tokens[verb.head]
    for child in children:
        if (
            child.dep == "conj"
            and is_verb(child)
            and child.index - verb.index <= 3
            and own_subject(parse, child) is None
        ):
            return next((one for one in parse.children(child) if one.dep == "dobj"), None)
    return None


def _prepositions(parse: Parse, head: Token, own: set[int], frame: Frame) -> None:
    """What the prepositions on a word of the act govern."""
    nested: list[Token] = []
    for child in parse.children(head):
        if child.dep in ("prep", "agent", "prt", "dative") and child.tag in ("IN", "TO", "RP", "VBG"):
            noun = _governed(parse, head, child)
            if noun is not None:
                _add(frame, child.text.lower(), noun, own)
                nested.extend(one for one in parse.children(noun) if _goes_up(parse, child, noun, one))
    for child in nested:  # 'an attack in the early hours on a base'
        _add(frame, child.text.lower(), _governed(parse, head, child), own)


def _goes_up(parse: Parse, preposition: Token, noun: Token, inner: Token) -> bool:
    """Whether a preposition that the parse hangs on a noun can belong to what that noun's own hangs on: 'an attack in
    the early hours on a base', 'strikes by X on Y'.
    """
    if inner.dep != "prep" or inner.tag != "IN" or preposition.text.lower() in _OCCASIONS:
        return False
    return not can_act(parse, noun) or inner.text.lower() in _AT


def _governed(parse: Parse, head: Token, preposition: Token) -> Token | None:
    """Whom or what a preposition on `head` governs; None for times and manners."""
    noun = object_of_preposition(parse, preposition)
    if noun is not None and noun.tag in RELATIVE:
        noun = antecedent(parse, head, noun)
    return None if noun is None or is_time(noun) or is_manner(noun) else noun


def _clauses(parse: Parse, head: Token, frame: Frame) -> None:
    """Clauses without a subject of their own that say what for or how: 'sent doctors to help X', 'by shelling X'."""
    for child in parse.children(head):
        if child.index < head.index:
            continue
        inner = child
        if child.dep == "prep":
            inner = next((one for one in parse.children(child) if one.dep == "pcomp"), child)
        if is_verb(inner) and inner.dep in ("advcl", "acl", "xcomp", "pcomp") and own_subject(parse, inner) is None:
            _add(frame, "clause", inner)


def _means(parse: Parse, verb: Token, own: set[int], frame: Frame) -> None:
    """Whose deed it was that someone suffered from: 'killed in a strike by X', 'in X's raid', 'in an attack claimed by
    X'.
    """
    for child in parse.children(verb):
        noun = object_of_preposition(parse, child) if child.dep == "prep" and child.text.lower() in _BY_WAY_OF else None
        if noun is None or can_act(parse, noun) or is_time(noun):
            continue
        clauses = [one for one in parse.children(noun) if one.dep == "acl" and one.tag == "VBN"]
        for one in (noun, *clauses):
            _add(frame, "means", agent_of(parse, one), own)
        for part in parse.children(noun):
            if part.dep == "poss":
                _add(frame, "means", part, own)
            elif part.dep in ("amod", "compound", "nmod") and part.index < noun.index:
                _add(frame, "means", _modifier(parse, part), own)


def _around_noun(parse: Parse, noun: Token, own: set[int], frame: Frame, *, alone: bool) -> None:
    """The slots around a noun of the act; `alone`: no verb of the act says who does it."""
    for child in parse.children(noun):
        if child.dep == "poss":
            _add(frame, "possessive", child, own)
        elif child.dep in ("amod", "compound", "nmod") and child.index < noun.index:
            _add(frame, "modifier", _modifier(parse, child), own)
        elif child.dep == "acl" and child.tag == "VBN":  # 'an attack claimed by X'
            _add(frame, "by", agent_of(parse, child), own)
    _prepositions(parse, noun, own, frame)
    if alone:
        _from_governing_verb(parse, noun, own, frame)


def _modifier(parse: Parse, token: Token) -> Token | None:
    """A word before a noun that names who: 'Iraqi', 'US', 'rebel'; None if it only describes."""
    if is_named(parse, token):
        return token
    first = token.index == parse.sentences[token.sentence].first
    if token.text[:1].isupper() and token.tag in ("JJ", "NNP", "NNPS") and not first:
        return token
    known = noun_of(token.text) if token.pos in ("NOUN", "PROPN") else None
    return token if known is not None and known.kind is not None else None


def _from_governing_verb(parse: Parse, noun: Token, own: set[int], frame: Frame) -> None:
    """Who does what a noun says, and to whom, by the verb that governs it."""
    verb = parse.tokens[noun.head]
    through = None
    if noun.dep == "conj":
        for _ in range(_DEEP):
            if noun.dep != "conj":
                break
            noun, verb = verb, parse.tokens[verb.head]
    if noun.dep == "pobj":
        through, verb = verb.text.lower(), parse.tokens[verb.head]
    if through in _THROUGH:
        for _ in range(_DEEP):  # 'forced them back to the table with their strikes'
            if is_verb(verb) or verb.head == verb.index:
                break
            verb = parse.tokens[verb.head]
    if not is_verb(verb):
        if through in ("for", "of", "to") and verb.pos in ("NOUN", "PROPN", "ADJ"):  # 'responsibility for the attack'
            found, above = holder_of(parse, verb)
            if above is not None and above.text.lower().startswith(_CARRYING_OUT):
                found = subject_of(parse, above)
            _add(frame, "subject", found, own)
        return
    word = verb.text.lower()
    passive = is_passive(parse, verb)
    subject = agent_of(parse, verb) if passive else subject_of(parse, verb)
    if word.startswith(_SUFFERING) or (through is not None and word.startswith(_DYING)):
        _add(frame, "object", None if passive else subject, own)
        return
    if "by" in frame or "possessive" in frame:
        subject = None  # its own words say who
    carried_out = word.startswith(_CARRYING_OUT) and (noun.dep in ("dobj", "nsubjpass") or through == "in")
    if carried_out or through in _THROUGH or (through == "for" and not passive):
        _add(frame, "subject", subject, own)
    if through in _THROUGH and noun.dep == "pobj":
        _add(frame, "victims", _objects(parse, verb, passive=passive), own)


def _objects(parse: Parse, verb: Token, *, passive: bool) -> Token | None:
    if passive:
        return subject_of(parse, verb)
    return next((child for child in parse.children(verb) if child.dep == "dobj" and child.pos in NOMINAL), None)
