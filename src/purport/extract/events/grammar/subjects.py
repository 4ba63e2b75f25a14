"""Who does what a verb says, by syntax: its own subject, or the one it is lent by the clause it hangs on."""

from typing import Final

from purport.extract.events.grammar.entities import can_act
from purport.extract.events.grammar.tree import interrupted_subject, is_nobody_else
from purport.language.parse import Parse, Token
from purport.reference.verbs import verb_lemma

_FAR: Final = 12
_NEXT: Final = 3
"""Verbs up a subject is borrowed from."""
RELATIVE: Final = frozenset(("WDT", "WP"))
_OBJECT_CONTROL: Final = frozenset(("of", "for", "from", "into", "over"))
"""'accused X of bombing', 'blamed X for it', 'kept X from leaving': the object does it."""
_TRANSITIVE: Final = frozenset(
    """kill murder assassinate execute behead neutralise neutralize eliminate liquidate wound injure arrest detain
    abduct kidnap capture hang deport expel""".split()
)
_VERBS: Final = ("VERB", "AUX")
_GOVERNING: Final = frozenset(("for", "on", "upon"))


def is_verb(token: Token) -> bool:
    """Whether a token is a verb by its tag or label."""
    return token.pos in _VERBS or token.tag[:2] == "VB"


def is_passive(parse: Parse, verb: Token) -> bool:
    """Whether a verb is in the passive, by its own marks or those of a verb it is joined to: its subject suffers it."""
    children = parse.children(verb)
    if any(child.dep in ("auxpass", "nsubjpass") for child in children):
        return True
    has_aux = any(child.dep == "aux" for child in children)
    has_object = any(child.dep == "dobj" for child in children)
    if verb.tag == "VBN" and verb.dep == "conj" and not has_aux and not has_object:
        above = parse.children(parse.tokens[verb.head])
        if any(child.dep == "auxpass" for child in above):  # 'were killed and 28 wounded'
            return True
    if any(child.dep == "nsubj" for child in children):
        return not has_aux and not has_object and _is_done_to_its_subject(parse, verb)
    if verb.tag not in ("VBN", "VBD"):
        return False
    if verb.dep in ("acl", "advcl", "amod"):
        return not has_aux and not has_object and verb.tag == "VBN" and not is_predicate(parse, verb)
    if verb.dep == "conj" and verb.tag == "VBN" and not has_aux:
        first = parse.tokens[verb.head]
        return first.tag == "VBN" and is_passive(parse, first)
    return any(child.dep == "agent" for child in children) and not has_object


def _is_done_to_its_subject(parse: Parse, verb: Token) -> bool:
    """Whether a verb without auxiliary and object, as headlines have it, is in the passive: 'Seven rebels detained'.

    Tags of such words are guesses, so it needs a verb that nobody does without an object, and none that follows.
    """
    if verb.tag not in ("VBN", "VBD") or verb_lemma(verb.text) not in _TRANSITIVE:
        return False
    after = parse.tokens[verb.index + 1] if verb.index + 1 < len(parse.tokens) else None
    return after is None or after.sentence != verb.sentence or after.pos == "PUNCT" or after.tag in ("IN", "RB")


def is_predicate(parse: Parse, verb: Token) -> bool:
    """Whether a verb that the parse hangs on a noun is what its sentence says of it: 'A report called for sanctions'.

    The noun stands right before it and on nothing else, and the verb governs by a preposition, so that the noun cannot
    be what it governs.
    """
    noun = parse.tokens[verb.head]
    if verb.dep != "acl" or noun.head != noun.index or noun.index + 1 != verb.index:
        return False
    for child in parse.children(verb):
        if child.index == verb.index + 1 and child.dep == "prep" and child.text.lower() in _GOVERNING:
            return any(one.dep == "pobj" for one in parse.children(child))
    return False


def agent_of(parse: Parse, verb: Token) -> Token | None:
    """The head of the phrase after 'by'."""
    for child in parse.children(verb):
        if child.dep == "agent" or (child.dep == "prep" and child.text.lower() == "by"):
            found = object_of_preposition(parse, child)
            if found is not None:
                return found
    for child in parse.children(verb):
        if child.dep == "conj" and child.tag == "VBN" and child.index - verb.index <= _NEXT:
            own = any(one.dep in ("nsubj", "nsubjpass", "aux") for one in parse.children(child))
            by = next((one for one in parse.children(child) if one.dep == "agent"), None)
            return None if own or by is None else object_of_preposition(parse, by)  # 'shelled and burned by Y'
    return None


def object_of_preposition(parse: Parse, preposition: Token) -> Token | None:
    """The head of what a preposition governs; the last where a parse has two side by side."""
    found: Token | None = None
    for child in parse.children(preposition):
        if child.dep == "pobj" and (found is None or child.index == found.index + 1):
            found = child
    if found is None:
        inner = next((child for child in parse.children(preposition) if child.dep == "prep"), None)
        return None if inner is None else next((c for c in parse.children(inner) if c.dep == "pobj"), None)
    return found


def subject_of(parse: Parse, verb: Token) -> Token | None:
    """The head of the grammatical subject of a verb, understood ones included; None if there is none."""
    for _ in range(_FAR):
        own = own_subject(parse, verb)
        if own is not None:
            return own
        found, verb_above = _lent(parse, verb)
        if found is not None or verb_above is None:
            return found
        verb = verb_above
    return None


def own_subject(parse: Parse, verb: Token) -> Token | None:
    """The subject that stands with the verb itself; of 'who' and 'which' what they stand for."""
    nearest = sorted(parse.children(verb), key=lambda child: (child.index > verb.index, -child.index))
    for label in ("nsubj", "nsubjpass"):
        for child in nearest:
            if child.dep == label and not is_misplaced(verb, child) and not is_nobody_else(parse, child):
                if child.tag in RELATIVE or (child.text.lower() == "that" and verb.dep == "relcl"):
                    return antecedent(parse, verb, child)
                return child
    if is_predicate(parse, verb):
        return parse.tokens[verb.head]
    strayed = _strayed_subject(parse, verb) or interrupted_subject(parse, verb)
    if strayed is not None:
        return strayed
    for child in parse.children(verb):  # 'after an attack killed six', the noun hung on the conjunction
        if child.dep == "mark" and child.index < verb.index:
            return next((noun for noun in parse.children(child) if noun.dep == "pobj"), None)
    return None


def _strayed_subject(parse: Parse, verb: Token) -> Token | None:
    """The noun right before the auxiliaries of a passive that is joined to another clause, where the parse has joined
    it to a noun of that: 'seven are among the dead and 40 people were wounded'.
    """
    first = next((child for child in parse.children(verb) if child.dep == "auxpass"), None)
    if verb.dep != "conj" or first is None or first.index == 0:
        return None
    noun = parse.tokens[first.index - 1]
    return noun if noun.dep == "conj" and noun.tag == "NNS" and noun.sentence == verb.sentence else None


def is_misplaced(verb: Token, noun: Token) -> bool:
    """Whether a subject is none, since it follows a participle: of 'a report accusing X of' X is the object."""
    return noun.index > verb.index and verb.tag == "VBG" and verb.dep in ("acl", "advcl", "pcomp", "xcomp")


def antecedent(parse: Parse, verb: Token, pronoun: Token) -> Token | None:
    """The noun that a relative pronoun of `verb` stands for."""
    above = parse.tokens[verb.head]
    if verb.dep == "relcl" and above.index < pronoun.index:
        return above
    first = parse.sentences[verb.sentence].first
    for index in range(pronoun.index - 1, max(first, pronoun.index - 4) - 1, -1):
        if parse.tokens[index].pos in ("NOUN", "PROPN"):
            return parse.tokens[index]
    return None


def _lent(parse: Parse, verb: Token) -> tuple[Token | None, Token | None]:
    """The noun that does for a verb without a subject of its own, or the verb above whose subject that is."""
    above = parse.tokens[verb.head]
    if verb.head == verb.index:
        return None, None
    if verb.dep in ("xcomp", "ccomp", "oprd", "advcl", "conj", "prep", "dep", "parataxis"):
        if verb.dep in ("xcomp", "ccomp") and is_verb(above) and not is_passive(parse, above):
            asked = _object_before(parse, above, verb.index)
            if asked is not None:
                return asked, None
        return None, _verb_at(parse, above)
    if verb.dep == "pcomp":
        return _lent_by_preposition(parse, above)
    if verb.dep in ("acl", "relcl", "amod"):
        infinitive = any(child.tag == "TO" for child in parse.children(verb))
        told = verb.dep == "acl" and verb.tag == "VBG" and above.dep == "dobj" and not can_act(parse, above)
        return holder_of(parse, above) if infinitive or told else (above, None)  # 'issued a statement urging X'
    return None, None


def _lent_by_preposition(parse: Parse, preposition: Token) -> tuple[Token | None, Token | None]:
    above = parse.tokens[preposition.head]
    if is_verb(above):
        if preposition.text.lower() in _OBJECT_CONTROL and not is_passive(parse, above):
            asked = _object_before(parse, above, preposition.index)
            if asked is not None:
                return asked, None
        return None, above
    if above.pos in ("NOUN", "PROPN"):
        if preposition.text.lower() in _OBJECT_CONTROL and above.dep == "dobj" and can_act(parse, above):
            return above, None
        return holder_of(parse, above)
    return None, _verb_at(parse, above)


def holder_of(parse: Parse, noun: Token) -> tuple[Token | None, Token | None]:
    """Whose plan, claim or attempt a noun is: the possessor, the one after 'by', or the subject of its verb (given as
    that verb).
    """
    for child in parse.children(noun):
        if child.dep == "poss":
            return child, None
    by = agent_of(parse, noun)
    if by is not None:
        return by, None
    return None, _verb_at(parse, parse.tokens[noun.head]) if noun.head != noun.index else None


def _verb_at(parse: Parse, token: Token) -> Token | None:
    """`token` if it is a verb, else the nearest verb that it hangs on."""
    for _ in range(_FAR):
        if is_verb(token):
            return token
        if token.head == token.index:
            return None
        token = parse.tokens[token.head]
    return None


def _object_before(parse: Parse, verb: Token, index: int) -> Token | None:
    """The object of a verb that stands before the token `index`."""
    for label in ("dobj", "dative"):
        for child in parse.children(verb):
            if child.dep != label or not verb.index < child.index < index:
                continue
            if child.tag == "PRP" or (child.pos in ("NOUN", "PROPN") and can_act(parse, child)):
                return child  # 'asked X to stop'; in 'began an effort to stop' the subject does it
    return None
