"""What stands in each slot around the words of an act: subject, object, possessive, modifier, prepositions, content."""

from typing import Final

from purport.extract.events.act import Act
from purport.extract.events.grammar.entities import can_act
from purport.extract.events.grammar.noun_phrases import NOMINAL, is_time
from purport.extract.events.grammar.subjects import (
    RELATIVE,
    agent_of,
    antecedent,
    is_misplaced,
    is_passive,
    is_verb,
    object_of_preposition,
    own_subject,
    subject_of,
)
from purport.extract.events.participants.filling import Frame, add, modifiers, prepositions
from purport.extract.events.participants.nominals import around_noun, dies, suffers, whose
from purport.language.parse import Parse, Token

_LOOSE: Final = 12
_BY_WAY_OF: Final = frozenset(("in", "during", "after", "by", "from", "with"))


def frame_of(parse: Parse, act: Act) -> Frame:
    """The slots around an act that are filled; words of the act itself fill none, but for the object of its head."""
    frame: Frame = {}
    words = [parse.tokens[index] for index in sorted({act.head, *act.words})]
    own = {token.index for token in words}
    verbal = is_verb(parse.tokens[act.head])
    for token in sorted(words, key=lambda one: one.index != act.head):
        if is_verb(token):
            _around_verb(parse, token, {act.head} if verbal else own, own, frame, act)
    for token in words:
        if is_verb(token) or token.pos not in ("NOUN", "PROPN", "ADJ", "X"):
            continue
        if verbal:
            prepositions(parse, token, own, frame)
            if "subject" not in frame:  # 'the Tarfan sanctions on X were lifted'
                whose(parse, token, own, frame)
        else:
            around_noun(parse, token, own, frame, act, alone=not any(is_verb(word) for word in words))
        _content_of(parse, token, frame)
    return frame


def _around_verb(parse: Parse, verb: Token, barred: set[int], own: set[int], frame: Frame, act: Act) -> None:
    """The slots around a verb of the act; `barred` cannot be its object, `own` fill no other slot."""
    _subject_and_object(parse, verb, barred, frame)
    for child in parse.children(verb):
        if child.dep == "dative":
            add(frame, "to", object_of_preposition(parse, child) if child.tag == "IN" else child, own)
        elif child.dep in ("ccomp", "xcomp"):
            add(frame, "content", child)
    prepositions(parse, verb, own, frame)
    for noun in frame.get("object", []):  # 'gave aid to', whatever 'to' hangs on
        if act.type == "MOBILIZE" or not can_act(parse, noun):
            prepositions(parse, noun, own, frame)
            _clauses(parse, noun, frame)
    _clauses(parse, verb, frame)
    if verb.index != act.head and suffers(verb) and "subject" in frame:  # 'came under attack', 'suffered a raid'
        frame["object"] = frame.pop("subject")
    elif "subject" not in frame:
        _means(parse, verb, own, frame)


def _subject_and_object(parse: Parse, verb: Token, barred: set[int], frame: Frame) -> None:
    """Who does what a verb says and to whom, in the active and in the passive."""
    subject = subject_of(parse, verb)
    passive = is_passive(parse, verb) or dies(verb)
    if passive:
        add(frame, "subject", agent_of(parse, verb), barred)
        add(frame, "object", subject, barred)
    else:
        add(frame, "subject", subject, barred)
    for child in parse.children(verb):
        misplaced = child.dep == "nsubj" and is_misplaced(verb, child)
        if (child.dep in ("dobj", "attr", "oprd") or misplaced) and child.pos in NOMINAL:
            add(frame, "object", _standing_for(parse, verb, child), barred)
    if "object" not in frame:
        found = _object_elsewhere(parse, verb) or _subject_of_content(parse, verb) or _loose_after(parse, verb)
        add(frame, "object", found, barred)
    if "subject" not in frame and not passive and own_subject(parse, verb) is None:
        add(frame, "subject", _loose_before(parse, verb), barred)


def _content_of(parse: Parse, word: Token, frame: Frame) -> None:
    """What is demanded or promised with a noun, or what someone is ready to do: 'a demand that …', 'ready to …'."""
    for child in parse.children(word):
        if child.index > word.index and is_verb(child):
            begun = any(one.tag == "TO" or one.dep == "mark" for one in parse.children(child))
            if child.dep in ("xcomp", "ccomp") or (child.dep in ("acl", "relcl") and begun):
                add(frame, "content", child)


def _subject_of_content(parse: Parse, verb: Token) -> Token | None:
    """The noun right after a verb that the parse takes for the subject of what follows: 'accuses X of having left'."""
    for child in parse.children(verb):
        if child.index < verb.index:
            continue
        clause = child
        if child.dep == "prep":
            clause = next((one for one in parse.children(child) if one.dep == "pcomp"), child)
        elif child.dep != "advcl" or not any(one.dep == "mark" and one.text == "for" for one in parse.children(child)):
            continue
        for one in parse.children(clause) if is_verb(clause) else ():
            if one.dep == "nsubj" and verb.index < one.index <= verb.index + _LOOSE:
                return one
    return None


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


def _clauses(parse: Parse, head: Token, frame: Frame) -> None:
    """Clauses without a subject of their own that say what for or how: 'sent doctors to help X', 'by shelling X'."""
    for child in parse.children(head):
        if child.index < head.index:
            continue
        inner = child
        if child.dep == "prep":
            inner = next((one for one in parse.children(child) if one.dep == "pcomp"), child)
        if is_verb(inner) and inner.dep in ("advcl", "acl", "xcomp", "pcomp") and own_subject(parse, inner) is None:
            add(frame, "clause", inner)


def _means(parse: Parse, verb: Token, own: set[int], frame: Frame) -> None:
    """Whose deed it was that someone suffered from: 'killed in a strike by X', 'in X's raid', 'in an attack claimed by
    X'.
    """
    for child in parse.children(verb):
        noun = object_of_preposition(parse, child) if child.dep == "prep" and child.text.lower() in _BY_WAY_OF else None
        if noun is None or can_act(parse, noun) or is_time(parse, noun):
            continue
        clauses = [one for one in parse.children(noun) if one.dep == "acl" and one.tag == "VBN"]
        for one in (noun, *clauses):
            add(frame, "means", agent_of(parse, one), own)
        for part in (*(one for one in parse.children(noun) if one.dep == "poss"), *modifiers(parse, noun)):
            add(frame, "means", part, own)
