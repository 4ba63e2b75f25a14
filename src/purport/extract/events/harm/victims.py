"""From a word that tells of harm to the noun phrase of those who were harmed."""

from typing import Final

from purport.extract.events.grammar.tree import dependents, interrupted_subject, is_nobody_else
from purport.extract.events.harm.words import DEEDS, DYING, harm_of
from purport.language.parse import Parse, Token

_RELATIVE: Final = frozenset(("who", "whom", "that", "which"))
_SUBJECTS: Final = ("nsubj", "nsubjpass")
_NEAR: Final = 10
"""Words after a verb in which its object may stand."""
_UNITS: Final = frozenset("dozens hundreds thousands scores several another".split())
_LEADING_TO: Final = frozenset(("to", "at", "of", "reached", "past"))


def is_verb(token: Token) -> bool:
    """Whether a word of harm is used as a verb; 'killing' with an article, or the pobj of a preposition, is a noun."""
    return token.tag.startswith("VB")


def victims_of(parse: Parse, trigger: Token) -> Token | None:
    """The head of the noun phrase for those whom `trigger` says were harmed; None if its clause does not name them."""
    word = trigger.text.lower()
    if word in ("toll", "lives"):
        return _of_lives(parse, trigger) if word == "lives" else _of_toll(parse, trigger)
    if is_verb(trigger):
        return _of_verb(parse, trigger)
    return _of_deed(parse, trigger) if word in DEEDS else _of_state(parse, trigger)


def _child(parse: Parse, token: Token, *deps: str) -> Token | None:
    return next((one for one in dependents(parse, token) if one.dep in deps), None)


def _phrase_of(parse: Parse, token: Token, *prepositions: str) -> Token | None:
    """The noun in a phrase that depends on a word by one of the prepositions."""
    for one in dependents(parse, token):
        if one.dep == "prep" and one.text.lower() in prepositions:
            return _child(parse, one, "pobj")
    return None


def subject_is_victim(parse: Parse, verb: Token) -> bool:
    """Whether the subject of a verb of harm is the victim: 'were killed', '13 people killed in …', 'two killed, …'."""
    deps = {one.dep for one in dependents(parse, verb)}
    if deps & {"auxpass", "nsubjpass"}:
        return True
    if verb.tag not in ("VBN", "VBD") or deps & {"aux", "dobj"}:
        return False
    if verb.tag == "VBN" and _number_before(parse, verb) is not None:
        return True
    if verb.dep == "conj" and "nsubj" not in deps:
        return is_passive_word(parse, parse.tokens[verb.head])
    return verb.dep in ("acl", "oprd") or (verb.tag == "VBN" and "nsubj" in deps)


def is_passive_word(parse: Parse, verb: Token) -> bool:
    """Whether a verb itself has the marks of the passive."""
    return any(one.dep in ("auxpass", "nsubjpass") for one in dependents(parse, verb))


def _of_verb(parse: Parse, verb: Token) -> Token | None:
    if verb.text.lower() not in DYING and not subject_is_victim(parse, verb):
        return _child(parse, verb, "dobj") or _stray_object(parse, verb)
    subject = _antecedent(parse, _last_subject(parse, verb), verb) or interrupted_subject(parse, verb)
    nearer = _numbered_before(parse, verb)
    if subject is not None:
        return nearer if nearer is not None and subject.index < parse.left_edge(nearer) else subject
    above = parse.tokens[verb.head]
    if verb.dep == "acl" or (verb.dep == "oprd" and above.tag.startswith("NN")):
        return above
    return _child(parse, verb, "nummod") or _number_before(parse, verb) or nearer or _shared_subject(parse, verb)


def _last_subject(parse: Parse, verb: Token) -> Token | None:
    """The subject nearest to a verb: a parse can take the town of a dateline for another."""
    before = [one for one in dependents(parse, verb) if one.dep in _SUBJECTS and one.index < verb.index]
    before = [one for one in before if not is_nobody_else(parse, one)] or before
    return before[-1] if before else _child(parse, verb, *_SUBJECTS)


def _shared_subject(parse: Parse, verb: Token) -> Token | None:
    """The subject of the verb that one is joined to: 'she was struck and killed'."""
    above = parse.tokens[verb.head]
    if verb.dep != "conj" or not is_passive_word(parse, above):
        return None
    return _antecedent(parse, _child(parse, above, *_SUBJECTS), above)


def _number_before(parse: Parse, word: Token) -> Token | None:
    """A number right before a participle: 'and hundreds injured', where the parse does not tie them."""
    before = parse.tokens[word.index - 1] if word.index else word
    is_number = before.tag == "CD" or before.text.lower() in _UNITS
    return before if is_number and word.tag == "VBN" and before.sentence == word.sentence else None


def _numbered_before(parse: Parse, verb: Token) -> Token | None:
    """People with a number right before a participle: 'and two others wounded', whatever the parse ties it to; before
    its auxiliaries, too, if it has no subject ('and more than 40 people were wounded').
    """
    at = verb.index - 1
    alone = all(one.dep not in _SUBJECTS for one in dependents(parse, verb))
    while alone and at > 0 and parse.tokens[at].head == verb.index and parse.tokens[at].dep in ("aux", "auxpass"):
        at -= 1
    before = parse.tokens[at] if verb.index else verb
    numbered = any(one.tag == "CD" and one.index < before.index for one in dependents(parse, before))
    return before if numbered and verb.tag == "VBN" and before.sentence == verb.sentence else None


def _stray_object(parse: Parse, verb: Token) -> Token | None:
    """The noun right after a verb that the parse has left without a head: 'killed | at least 75 displaced people'."""
    for index in range(verb.index + 1, min(verb.index + _NEAR, len(parse.tokens))):
        token = parse.tokens[index]
        if token.head == index and token.tag[:2] in ("NN", "CD") and token.sentence == verb.sentence:
            return token if parse.left_edge(token) == verb.index + 1 else None
    return None


def _antecedent(parse: Parse, subject: Token | None, verb: Token) -> Token | None:
    """Who 'who' is in a relative clause; others are themselves."""
    if subject is not None and subject.text.lower() in _RELATIVE and verb.dep == "relcl":
        return parse.tokens[verb.head]
    return subject


def _of_deed(parse: Parse, noun: Token) -> Token | None:
    """'the killing of 12 people', '13 deaths', 'the minister's assassination'."""
    of = _phrase_of(parse, noun, "of", "among", "to")
    if of is not None:
        return of
    if noun.text.lower() == "death" and noun.dep == "pobj":
        return _to_death(parse, parse.tokens[noun.head])
    numbered = _child(parse, noun, "nummod", "det", "amod")
    if noun.text.lower().endswith(("s", "ies", "casualty", "fatality", "injury")) and numbered is not None:
        return noun
    return _child(parse, noun, "poss") if noun.text.lower() in ("death", "assassination", "murder") else None


def _to_death(parse: Parse, preposition: Token) -> Token | None:
    """'were shot to death', 'stabbed two men to death'."""
    verb = parse.tokens[preposition.head]
    if preposition.text.lower() != "to" or not verb.tag.startswith("VB"):
        return None
    deps = ("nsubjpass",) if is_passive_word(parse, verb) else ("dobj",)
    return _antecedent(parse, _child(parse, verb, *deps), verb)


def _of_state(parse: Parse, word: Token) -> Token | None:
    """'20 people dead', 'shot dead three policemen', 'two people were dead', '13 dead'."""
    above = parse.tokens[word.head]
    if word.text.lower() == "fatal":  # 'the fatal shooting of a boy'
        return _phrase_of(parse, above, "of")
    if word.dep in ("amod", "acl") and above.tag.startswith(("NN", "CD", "PRP")):
        return above
    if word.dep in ("acomp", "oprd", "advmod", "ccomp", "attr", "xcomp", "dobj") and above.tag.startswith("VB"):
        numbered = any(one.dep in ("nummod", "quantmod") or one.tag == "CD" for one in dependents(parse, word))
        own = _child(parse, word, *_SUBJECTS)
        if numbered or own is not None:
            return own or word
        if word.dep in ("attr", "dobj"):
            return next((one for one in dependents(parse, above) if one.dep == "dobj" and one.index < word.index), None)
        deps = ("nsubjpass",) if is_passive_word(parse, above) else ("dobj",)
        found = _child(parse, above, *deps) or (_child(parse, above, "nsubj") if word.dep == "acomp" else None)
        return _antecedent(parse, found, above) or _noun_before(parse, word)
    return word if any(one.tag == "CD" or one.dep == "nummod" for one in dependents(parse, word)) else None


def _noun_before(parse: Parse, word: Token) -> Token | None:
    """The noun right before a word for a state: 'left a police officer dead'."""
    before = parse.tokens[word.index - 1] if word.index else word
    is_noun = before.tag.startswith("NN") or before.tag in ("CD", "PRP")
    return before if is_noun and before.sentence == word.sentence else None


def _of_lives(parse: Parse, lives: Token) -> Token | None:
    """'claimed the lives of 13', '13 lives', 'three people lost their lives'."""
    of = _phrase_of(parse, lives, "of")
    if of is not None:
        return of
    if _child(parse, lives, "nummod") is not None:
        return lives
    verb = parse.tokens[lives.head]
    return _child(parse, verb, "nsubj") if verb.text.lower() in ("lost", "lose", "losing", "loses") else None


def _of_toll(parse: Parse, toll: Token) -> Token | None:
    """'the death toll rose to 75', 'a toll of 75', 'the toll was 75'."""
    of = _phrase_of(parse, toll, "of")
    if of is not None and (of.tag == "CD" or _child(parse, of, "nummod") is not None):
        return of
    verb = parse.tokens[toll.head]
    if toll.dep not in _SUBJECTS or not verb.tag.startswith("VB"):
        return None
    return _phrase_of(parse, verb, *_LEADING_TO) or _child(parse, verb, "attr", "dobj")


def is_negated(parse: Parse, trigger: Token) -> bool:
    """Whether a verb of harm is denied: 'did not kill anyone'."""
    negations = [one for one in dependents(parse, trigger) if one.dep == "neg"]
    return any(parse.tokens[min(one.index + 1, trigger.index)].text.lower() != "only" for one in negations)


def shares_victims(parse: Parse, trigger: Token) -> bool:
    """Whether the victims are those of killing and wounding together, so that none can be told from the other:
    'killed or wounded', 'the martyrdom and wounding of many', '20 dead and wounded'.
    """
    if trigger.dep == "conj" and _is_joined(parse, parse.tokens[trigger.head], trigger):
        return True
    return any(one.dep == "conj" and _is_joined(parse, trigger, one) for one in dependents(parse, trigger))


def _is_joined(parse: Parse, one: Token, other: Token) -> bool:
    """Whether two words of different harm have but one noun phrase of victims between them."""
    harms = {harm_of(word.text.lower(), verb=is_verb(word)) for word in (one, other)}
    if None in harms or len(harms) < 2:
        return False
    return _own_victims(parse, one) is None or _own_victims(parse, other) is None


def _own_victims(parse: Parse, word: Token) -> Token | None:
    found = victims_of(parse, word)
    if found is not None and word.dep == "conj" and word.head in (found.index, found.head):
        return found if found.tag == "CD" and found.index + 1 == word.index else None  # 'and 31 injured'
    return found
