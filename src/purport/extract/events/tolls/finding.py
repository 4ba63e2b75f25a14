"""The words of a text that give a number of dead or injured apart from a word for the act.

Numbers of what stands for the dead or the injured (bodies, coffins, funerals, people in hospital) are the least that
there are: nobody says that they are all.
"""

from collections.abc import Callable, Collection, Iterator
from typing import Final, NamedTuple

from purport.extract.events.harm import DEEDS, DYING, STATES, Harm, harm_of
from purport.extract.events.tolls.numbers import is_on_top, number_after, number_before, ordinal_of, people_counted
from purport.extract.events.tree import dependents
from purport.extract.events.victims import is_passive_word, is_verb, victims_of
from purport.language.parse import Parse, Token
from purport.records import Count, Status
from purport.reference.acts import noun_lemma
from purport.reference.nouns import noun_of
from purport.reference.verbs import verb_lemma

_SUBJECTS: Final = ("nsubj", "nsubjpass")
_COUNTS: Final = frozenset("number numbers toll figure figures count tally total losses casualties".split())
_LOSSES: Final = frozenset(("losses", "casualties", "dead", "toll"))
_RISING: Final = frozenset(
    "rise climb reach stand be jump grow increase go mount pass exceed surpass soar hit near fall drop".split()
)
"""Verbs whose subject is a toll and that lead to its number."""
_PUTTING: Final = frozenset("put revise raise place bring set estimate give lower update list".split())
"""Verbs whose object is a toll, its number in a phrase with 'at' or 'to'."""
_LEADING_TO: Final = frozenset("to at past above beyond reached".split())
_GIVING: Final = frozenset(("give", "lose", "lay", "sacrifice"))
_REMAINS: Final = frozenset("body bodies corpse corpses".split())
_FINDING: Final = frozenset(
    "count see find recover pull retrieve bury identify collect bring take carry receive dig unearth exhume lie lay "
    "arrive wash".split()
)
"""What is done with the bodies of the dead, and not with the bodies of a state."""
_OF_BURIAL: Final = frozenset("coffin coffins funeral funerals burial burials grave graves shroud shrouds".split())
_PAPERS: Final = frozenset(("certificate", "certificates"))
_IN_CARE: Final = frozenset("hospital hospitals ward wards icu".split())
_BEING: Final = frozenset("be remain stay lie".split())
_LYING: Final = frozenset(("in", "on", "at"))
_FALLING: Final = frozenset(("fell", "fallen"))
_AT: Final = frozenset("at in on near during outside along for beside while when as".split())
"""Prepositions and conjunctions after 'fell' that leave it to mean death."""
_PEOPLE: Final = frozenset("people men women children civilians".split())
_AUXILIARIES: Final = frozenset("was were had did has have".split())
_SPEAKING: Final = frozenset(("speak", "talk"))
_TELLING: Final = _SPEAKING | frozenset(
    "count confirm report put give list acknowledge admit announce claim register record cite see".split()
)
"""Verbs whose subject vouches for the number that is their object."""
_GIVEN: Final = frozenset(("toll/state", "toll/spoken of", "toll/number", "toll/remains"))
"""Rules whose number may be the object of a verb of telling."""
_HIGHEST: Final = 6
_KIN: Final = frozenset(
    "son daughter brother sister child parent father mother wife husband cousin relative friend colleague".split()
)
"""Those whom somebody loses of his own; they are some of the dead."""
_READING: Final = frozenset("read recite engrave inscribe call".split())
_PLACES_OF_DEATH: Final = frozenset(
    "hospital hospitals ambulance custody arms sleep place scene spot way surgery front line field battlefield".split()
)
"""Where people die whatever they die of."""


OF_THE_ACT: Final = frozenset(("toll/died", "toll/fell", "toll/lost", "toll/lives", "toll/state"))
"""Rules whose words stand with the time and place of the act; those of others are of the counting."""


class Toll(NamedTuple):
    """A number of dead, of injured, or of both, and the word that it was read from; `victims` heads the words for those
    who are counted, None if they have none; `teller` whoever counts, where the verb that governs the number says so.
    `status` is given where the number's own words tell it, rather than what governs them.
    """

    head: Token
    victims: Token | None
    fatalities: Count | None
    injured: Count | None
    rule: str
    teller: Token | None = None
    status: Status | None = None


Rule = Callable[[str, Parse, Token], Iterator[Toll]]


def find_tolls(text: str, parse: Parse, known: Collection[int]) -> list[Toll]:
    """The tolls of `text`, in its order; `known` are the words (by index) of acts that tell of their victims
    themselves.

    Cost grows with the length of the text.
    """
    found: list[Toll] = []
    for token in parse.tokens:
        for rule in _RULES.get(token.text.lower(), ()):
            if token.index not in known:
                found.extend(_with_teller(parse, one) for one in rule(text, parse, token))
        if token.index not in known and token.tag.startswith("VB"):
            found.extend(_with_teller(parse, one) for one in _spoken_of(text, parse, token, found))
    return found


def _with_teller(parse: Parse, toll: Toll) -> Toll:
    """A toll with whoever gives the number: 'the mayor counted five dead', 'the ministry speaks of nine'."""
    token = toll.head
    for _ in range(_HIGHEST if toll.rule in _GIVEN else 0):
        if token.head == token.index or token.dep in ("acl", "relcl", "advcl", "ccomp", "nsubjpass"):
            break
        token = parse.tokens[token.head]
        if token.tag.startswith("VB"):
            if verb_lemma(token.text) not in _TELLING or is_passive_word(parse, token):
                break
            status: Status | None = "asserted" if verb_lemma(token.text) in _SPEAKING else toll.status
            return toll._replace(teller=_subject(parse, token), status=status)
    return toll


def _toll(head: Token, victims: Token | None, harm: Harm | None, count: Count | None, rule: str) -> Iterator[Toll]:
    """The toll of a count, if there is one that is not of both together."""
    if count is None or harm is None:
        return
    if harm == "either":
        if count.high == 0:
            yield Toll(head, victims, count, count, f"toll/{rule}")
        return
    yield Toll(head, victims, count if harm == "dead" else None, count if harm == "injured" else None, f"toll/{rule}")


def _at_least(count: Count | None) -> Count | None:
    return None if count is None else Count(low=count.low, high=0 if count.high == 0 else None, spans=count.spans)


def _died(text: str, parse: Parse, verb: Token) -> Iterator[Toll]:
    """'nine terrorists died', 'a sixth conscript died on Sunday'; not of a disease or of age."""
    if not is_verb(verb) or _has_other_cause(parse, verb):
        return
    victims = victims_of(parse, verb) or _subject_before(parse, verb)
    if victims is not None:
        later = ordinal_of(parse, victims) is not None or _is_wounded(parse, victims)
        count = people_counted(text, parse, victims)
        yield from _toll(verb, victims, "dead", count, "died later" if later else "died")


def _is_wounded(parse: Parse, noun: Token) -> bool:
    """Whether those who died are said to have been wounded before."""
    return any(harm_of(one.text.lower(), verb=True) == "injured" for one in dependents(parse, noun))


def _subject_before(parse: Parse, verb: Token) -> Token | None:
    """The noun of the sentence that a parse has left without its verb: 'A sixth conscript wounded at … | died'."""
    root = parse.tokens[verb.index]
    for index in range(verb.index - 1, parse.sentences[verb.sentence].first - 1, -1):
        token = parse.tokens[index]
        if token.head == token.index and token.index != root.index and token.tag.startswith("NN"):
            return token
    return None


def _has_other_cause(parse: Parse, verb: Token) -> bool:
    """Whether a verb of dying has a cause that is no act: 'died of cholera', 'died in a car crash'."""
    for preposition in dependents(parse, verb):
        if preposition.dep != "prep" or preposition.text.lower() not in ("of", "from", "in"):
            continue
        for noun in dependents(parse, preposition):
            harm = harm_of(noun.text.lower(), verb=False) or noun.text.lower() in ("wounds", "injuries")
            named = noun.tag.startswith("NNP") or noun.tag == "CD" or noun.text.lower() in _PLACES_OF_DEATH
            if noun.dep == "pobj" and not (harm or named):
                return True
    return False


def _fell(text: str, parse: Parse, verb: Token) -> Iterator[Toll]:
    """'12 soldiers fell at the crossing': a number of people who fell, and not into or from anything."""
    if not is_verb(verb) or any(
        one.index > verb.index and (one.dep in ("dobj", "prt", "acomp", "attr", "oprd") or one.tag == "RP" or (
            one.dep in ("prep", "advmod") and one.tag in ("IN", "TO", "RB") and one.text.lower() not in _AT
        ))
        for one in dependents(parse, verb)
    ):  # fmt: skip
        return
    subject = _subject(parse, verb)
    if subject is not None and _are_people(parse, subject):
        yield from _toll(verb, subject, "dead", people_counted(text, parse, subject), "fell")


def _lost(text: str, parse: Parse, verb: Token) -> Iterator[Toll]:
    """'the company lost 11 men'; not 'lost 11 seats'."""
    if not is_verb(verb):
        return
    lost = next((one for one in dependents(parse, verb) if one.dep == "dobj" and one.index > verb.index), None)
    if (
        lost is not None
        and noun_lemma(lost.text) not in _KIN
        and _are_people(parse, lost)
        and not is_passive_word(parse, verb)
    ):
        yield from _toll(verb, lost, "dead", people_counted(text, parse, lost), "lost")


def _gave_lives(text: str, parse: Parse, lives: Token) -> Iterator[Toll]:
    """'two guardsmen gave their lives', 'cost 12 lives'."""
    own = number_before(text, parse, lives)
    verb = parse.tokens[lives.head]
    if own is not None:
        if verb.text.lower() not in ("saved", "save", "saves", "saving", "changed", "led", "lead", "live"):
            yield from _toll(lives, lives, "dead", own, "lives")
    elif verb_lemma(verb.text) in _GIVING and lives.dep == "dobj":
        subject = _subject(parse, verb)
        if subject is not None:
            yield from _toll(lives, subject, "dead", people_counted(text, parse, subject), "lives")


def _state(text: str, parse: Parse, word: Token) -> Iterator[Toll]:
    """'23 dead', 'two deaths', 'the seven wounded', 'no casualties'; not '20 dead and wounded', nor 'two of the
    injured', nor '12 wounded' where people were, which is an act.
    """
    low = word.text.lower()
    harm = STATES.get(low) or DEEDS.get(low)
    if harm is None or _is_one_of_two(parse, word) or is_on_top(parse, word):
        return
    if low in DEEDS and not (word.tag == "NNS" or low in ("casualty", "fatality")):
        return
    count = number_before(text, parse, word)
    people: Token | None = word
    if count is None and low in STATES and not is_verb(word):
        people = parse.tokens[word.index - 1] if word.index else None
        is_noun = people is not None and people.tag in ("NNS", "NN") and people.sentence == word.sentence
        count = people_counted(text, parse, people) if people is not None and is_noun else None
    status: Status | None = "asserted" if _is_known(parse, word) else None
    if count is None and low in STATES:
        count, people = _there_were(text, parse, word), word
        status = "hypothetical" if count is not None and _is_supposed(parse, word) else None
    if count is not None and (count.low, count.high) != (1, 1):
        whose = _losses_of(parse, word) if people == word else None
        yield from (one._replace(status=status) for one in _toll(word, whose or people, harm, count, "state"))


def _losses_of(parse: Parse, word: Token) -> Token | None:
    """The losses that a number is put at: 'put its losses at two dead and four wounded'."""
    token = word
    for _ in range(_HIGHEST):
        if token.head == token.index or token.tag.startswith("VB"):
            break
        token = parse.tokens[token.head]
    objects = [one for one in dependents(parse, token) if one.dep == "dobj" and one.index < word.index]
    owned = [one for one in objects if any(child.dep == "poss" for child in dependents(parse, one))]
    return next((one for one in owned if one.text.lower() in _LOSSES), None)


def _is_known(parse: Parse, word: Token) -> bool:
    """Whether a number is taken for known, whatever is said of those counted: 'three of the seven wounded will …'."""
    return any(one.text.lower() in ("the", "these", "those") for one in dependents(parse, word))


def _is_supposed(parse: Parse, word: Token) -> bool:
    """Whether 'if' stands right after a word, a comma aside."""
    return any(one.text.lower() == "if" for one in parse.tokens[word.index + 1 : word.index + 3])


def _there_were(text: str, parse: Parse, word: Token) -> Count | None:
    """'Their dead, if there were eleven': the number of those just named, told by a clause of its own."""
    sentence = parse.sentences[word.sentence]
    owned = any(one.dep in ("poss", "det") for one in dependents(parse, word))
    for index in range(word.index + 1, min(word.index + 6, sentence.last - 1)):
        token = parse.tokens[index]
        if token.tag == "EX" or token.text.lower() == "there":
            verb = parse.tokens[index + 1]
            return number_after(text, parse, verb) if owned and verb_lemma(verb.text) == "be" else None
    return None


def _is_one_of_two(parse: Parse, word: Token) -> bool:
    """Whether the number is of the dead and the injured together: '20 dead and wounded', 'dead or injured'."""
    tokens, index = parse.tokens, word.index
    beside = [tokens[at].text.lower() for at in (index - 2, index - 1, index + 1, index + 2) if 0 <= at < len(tokens)]
    if len(beside) < 4:
        beside = [*(beside if index > 1 else ["", "", *beside]), "", ""][:4]
    joins = ("and", "or", "/", "&")
    return (beside[1] in joins and harm_of(beside[0], verb=True) is not None) or (
        beside[2] in joins and harm_of(beside[3], verb=True) is not None
    )


def _number_of(text: str, parse: Parse, noun: Token) -> Iterator[Toll]:
    """'the number of martyrs rose to 23', 'the death toll stands at 12', 'put the number of injured at 33'."""
    harm = _harm_counted(parse, noun)
    if harm is None or not noun.tag.startswith("NN"):
        return
    verb = parse.tokens[noun.head]
    if verb.tag.startswith("VB"):
        told = _RISING if noun.dep in _SUBJECTS and not is_passive_word(parse, verb) else _PUTTING
        if verb_lemma(verb.text) in told:
            yield from _toll(noun, None, harm, _number_at(text, parse, verb), "number")
    of = next((one for one in dependents(parse, noun) if one.text.lower() == "of" and one.index > noun.index), None)
    if of is not None and noun.text.lower() == "toll":
        yield from _toll(noun, None, harm, number_after(text, parse, of), "number")


def _number_at(text: str, parse: Parse, verb: Token) -> Count | None:
    """The number that a toll rises to, stands at or is put at."""
    for child in dependents(parse, verb):
        if child.dep == "prep" and child.text.lower() in _LEADING_TO and child.index > verb.index:
            return number_after(text, parse, child)
    return number_after(text, parse, verb)


def _harm_counted(parse: Parse, noun: Token) -> Harm | None:
    """What a number is of: 'the number of martyrs', 'the death toll', 'the toll'."""
    before = parse.tokens[noun.index - 1].text.lower() if noun.index else ""
    if noun.text.lower() == "toll":
        return "injured" if before in ("injury", "injured") else "dead"
    if before in ("casualty", "casualties"):
        return "either"
    if before in ("death", "fatality"):
        return "dead"
    for preposition in dependents(parse, noun):
        if preposition.text.lower() in ("of", "for"):
            for inner in dependents(parse, preposition):
                return harm_of(inner.text.lower(), verb=inner.tag.startswith("VB"))
    return None


def _remains(text: str, parse: Parse, noun: Token) -> Iterator[Toll]:
    """'counted nine bodies', 'seventeen coffins', 'a sixteenth funeral', '16 death certificates'."""
    low = noun.text.lower()
    verb = parse.tokens[noun.head]
    if low in _REMAINS and verb_lemma(verb.text) not in _FINDING:
        return
    if low in _PAPERS and parse.tokens[noun.index - 1].text.lower() != "death":
        return
    first = parse.tokens[noun.index - 1] if low in _PAPERS else noun
    count = _at_least(None if is_on_top(parse, noun) else number_before(text, parse, first))
    if count is not None and count.low != 1:
        yield from _toll(noun, None, "dead", count, "remains")
    elif ordinal_of(parse, noun) is not None:
        yield from _toll(noun, None, "dead", ordinal_of(parse, noun), "remains")


def _in_care(text: str, parse: Parse, place: Token) -> Iterator[Toll]:
    """'four are in hospital', '26 people were still on her wards'."""
    preposition = parse.tokens[place.head]
    verb = parse.tokens[preposition.head]
    if preposition.text.lower() not in _LYING or verb_lemma(verb.text) not in _BEING:
        return
    subject = _subject(parse, verb)
    if subject is not None and (subject.tag == "CD" or _are_people(parse, subject)):
        count = _at_least(people_counted(text, parse, subject) or number_before(text, parse, verb))
        if count is None or not count.low:
            return
        yield from _toll(place, subject, "injured", count, "in care")


def _hospitalised(text: str, parse: Parse, verb: Token) -> Iterator[Toll]:
    """'twelve people were hospitalised'."""
    subject = _subject(parse, verb)
    if is_passive_word(parse, verb) and subject is not None:
        count = _at_least(people_counted(text, parse, subject))
        if count is not None and count.low:
            yield from _toll(verb, subject, "injured", count, "in care")


def _elided(text: str, parse: Parse, verb: Token) -> Iterator[Toll]:
    """'23 people were killed; the government says nine militants were': the verb of harm is that before."""
    after = parse.tokens[verb.index + 1] if verb.index + 1 < len(parse.tokens) else verb
    subject = _subject(parse, verb)
    if verb.dep in ("aux", "auxpass") or after.text not in (".", ";", ",", "”", '"') or subject is None:
        return
    first = parse.sentences[verb.sentence].first
    before = parse.tokens[max(first, verb.index - 20) : subject.index]
    harmed = [one for one in before if is_verb(one) and harm_of(one.text.lower(), verb=True) is not None]
    if harmed and is_passive_word(parse, harmed[-1]) == (verb_lemma(verb.text) == "be"):
        harm = harm_of(harmed[-1].text.lower(), verb=True)
        yield from _toll(verb, subject, harm, people_counted(text, parse, subject), "elided")


def _spoken_of(text: str, parse: Parse, verb: Token, found: list[Toll]) -> Iterator[Toll]:
    """'The committee speaks of 23 dead. The ministry speaks of nine "fighters"': the dead that were just counted."""
    if not found or verb_lemma(verb.text) not in _SPEAKING:
        return
    last = found[-1]
    if last.fatalities is None or not 0 <= verb.sentence - last.head.sentence <= 1:
        return
    of = next((one for one in dependents(parse, verb) if one.text.lower() == "of" and one.index > verb.index), None)
    people = next((one for one in dependents(parse, of) if one.dep == "pobj"), None) if of is not None else None
    if people is not None and people.text.lower() not in STATES and _are_people(parse, people):
        count = people_counted(text, parse, people) or number_before(text, parse, people)
        yield from _toll(people, people, "dead", count, "spoken of")


def _names(text: str, parse: Parse, noun: Token) -> Iterator[Toll]:
    """'read out fifteen names': of the dead, where a text tells of any."""
    if verb_lemma(parse.tokens[noun.head].text) in _READING:
        yield from _toll(noun, None, "dead", _at_least(number_before(text, parse, noun)), "names")


def _subject(parse: Parse, verb: Token) -> Token | None:
    before = [one for one in dependents(parse, verb) if one.dep in _SUBJECTS and one.index < verb.index]
    return before[-1] if before else None


def _are_people(parse: Parse, noun: Token) -> bool:
    """Whether a noun is for people who can be counted."""
    known = noun_of(parse.written(noun)) or noun_of(noun.text)
    is_person = known is not None and known.kind in ("person", "armed group")
    return noun.text.lower() in _PEOPLE or is_person


_RULES: Final[dict[str, tuple[Rule, ...]]] = {
    **dict.fromkeys(DYING, (_died,)),
    **dict.fromkeys(_FALLING, (_fell,)),
    **dict.fromkeys(("lost", "lose", "loses", "losing"), (_lost,)),
    **{
        word: (_state,)
        for word in (*STATES, *DEEDS)
        if not word.startswith(("fatal", "mortal")) or word == "fatalities"
    },
    **dict.fromkeys(_COUNTS - {"losses", "casualties"}, (_number_of,)),
    **dict.fromkeys(_REMAINS | _OF_BURIAL | _PAPERS, (_remains,)),
    **dict.fromkeys(_IN_CARE, (_in_care,)),
    **dict.fromkeys(("hospitalised", "hospitalized"), (_hospitalised,)),
    **dict.fromkeys(_AUXILIARIES, (_elided,)),
    "lives": (_gave_lives,),
    "names": (_names,),
}
"""The rules by the words that they begin with, in lower case."""
