"""Which sector of PLOVER a role or an organisation belongs to, and what kind of actor a name denotes.

Rules in one declared table, tried in order; the first that says something wins and is named as the reason. They read
types of bodies and offices only, so that exchanging the parties' names changes nothing.
"""

from collections.abc import Callable
from functools import cache

from purport.records import ActorKind, Record
from purport.reference.nouns import Head, head_of, noun_of
from purport.reference.places import countries_in, country_of
from purport.reference.tables import key, rows


class SectorMatch(Record, frozen=True, kw_only=True):
    """A sector and what it was read from."""

    sector: str
    """PLOVER sector code, for instance GOV."""

    reason: str
    """Name of the rule, a colon, and the words it read: 'body: interior ministry'."""


def sector_of(words: str) -> str | None:
    """PLOVER sector of a role, description or organisation: 'Interior Minister' GOV, 'Armed Forces spokesperson' MIL,
    'leader of the opposition' OPP. None if the words do not tell.
    """
    match = sector_match(words)
    return match.sector if match else None


def sector_match(words: str) -> SectorMatch | None:
    """As `sector_of`, with the reason. Only the first `LONGEST` words are read."""
    return _sector_match(" ".join(words.split()[:LONGEST]), depth=0)


def kind_of(words: str) -> ActorKind | None:
    """The kind of actor that a name or description denotes by its type words: '… Ministry' government, '… Brigades'
    armed group, '… Times' outlet, '… Movement' organisation, 'the spokesman' person. None if no word tells.

    A name in capitals is read by the words of `data/reference/name_words.tsv` first, then, as a description is, by its
    head noun.
    """
    words = " ".join(words.split()[:LONGEST])
    if _is_name(words):
        named = _name_word(words)
        if named:
            return named[0]
    match = country_of(words)
    if match and match.how in ("name", "short form"):
        return "country"
    if match and match.sector:
        return "government" if match.sector == "GOV" else "organisation"
    head = head_of(words)
    return head.noun.kind if head else None


LONGEST = 40
"""Words of a description that are read."""

_DEEPEST = 3
"""Bodies within bodies: 'adviser to the head of the election commission'."""


def _sector_match(words: str, *, depth: int) -> SectorMatch | None:
    head = head_of(words)
    for name, rule in RULES:
        found = rule(words, head, depth)
        if found:
            sector, read = found
            return SectorMatch(sector=sector, reason=f"{name}: {read}")
    return None


Found = tuple[str, str] | None
"""Sector and the words it was read from."""


def _former_office(words: str, head: Head | None, depth: int) -> Found:
    """Who held an office of the state is of the elites (ELI): 'the former interior minister', 'ex-general'."""
    if not head or head.noun.kind != "person":
        return None
    if head.noun.sector == "ELI":
        return "ELI", head.noun.noun if head.noun.noun.startswith(("former", "ex-")) else f"former {head.noun.noun}"
    before = head.before.lower().split()
    if any(word in _FORMER for word in before):
        now = _sector_match(_without(words, _FORMER), depth=depth + 1) if depth < _DEEPEST else None
        if now and now.sector in _OFFICES:
            return "ELI", f"former {now.reason.partition(': ')[2]}"
    return None


def _opposition(_words: str, head: Head | None, _depth: int) -> Found:
    """The opposition, its members and bodies: 'opposition lawmaker', 'spokesman for the opposition'."""
    if not head:
        return None
    if head.noun.sector == "OPP":
        return "OPP", head.noun.noun
    before = [key(word) for word in head.before.split()]
    return ("OPP", f"opposition {head.noun.noun}") if "opposition" in before else None


def _own(words: str, head: Head | None, _depth: int) -> Found:
    """The head noun tells by itself: 'judge', 'soldiers', 'interior ministry', 'newspaper'.

    'Army', 'brigade' and the like are a state's (MIL) only alone or with a country; many armed groups call themselves
    so, and the name does not tell what they are.
    """
    if not head or not head.noun.sector or head.noun.noun in _OF_A_BODY:
        return None
    if head.noun.sector == "MIL" and head.noun.kind != "person" and (_has_a_name(head) or _is_armed_group(words)):
        return None
    return head.noun.sector, head.noun.noun


def _has_a_name(head: Head) -> bool:
    """Whether capitalised words other than a country stand by the head: 'Karvani Brigades', 'Army of the North'."""
    around = f"{head.before} {_object_of(head.after)}".split()
    return any(
        word[:1].isupper() and key(word) not in _EMPTY and not country_of(word.strip(",")) for word in around
    ) and not country_of(_object_of(head.after))


def _is_armed_group(words: str) -> bool:
    named = _name_word(words) if _is_name(words) else None
    return named is not None and named[0] == "armed group"


def _government_word(words: str, head: Head | None, _depth: int) -> Found:
    """A building or body that stands for an organ of the state: 'Kremlin', 'a Pentagon spokesman'."""
    if head and not head.noun.speaks:
        return None
    looked = [words] if not head else [head.before, _object_of(head.after)]
    for phrase in looked:
        for match in countries_in(phrase):
            if match.sector:
                return match.sector, phrase.strip()
    return None


def _body(_words: str, head: Head | None, depth: int) -> Found:
    """Who speaks, works or decides for a body is of its sector: 'spokeswoman for the ministry', 'head of the central
    bank', 'police official', 'union leader'.
    """
    if not head or not head.noun.speaks or depth >= _DEEPEST:
        return None
    for phrase in (head.before, _object_of(head.after)):
        inner = _sector_match(phrase, depth=depth + 1) if phrase.strip() else None
        if inner:
            return inner.sector, inner.reason.partition(": ")[2]
    return None


def _modifier(_words: str, head: Head | None, _depth: int) -> Found:
    """A modifier tells: 'medical association', 'parliamentary group', 'presidential adviser', 'Doctors' Syndicate'."""
    if not head or not (head.noun.speaks or head.noun.kind in ("organisation", "armed group")):
        return None
    before = [key(word) for word in head.before.split()]
    if head.noun.noun in _COMMITTEES and (houses := [word for word in before if word in _HOUSES]):
        return "LEG", houses[0]
    for at in range(len(before) - 1, -1, -1):
        for form in (" ".join(before[at : at + 2]), before[at]):
            if form in _sector_words():
                return _sector_words()[form], form
    return None


def _office_by_default(_words: str, head: Head | None, _depth: int) -> Found:
    """'The president', 'the Iraqi president', 'the president of Iraq' hold a public office; the president of a body
    whose sector is not known does not get one from the word.
    """
    if not head or head.noun.noun not in _OF_A_BODY or not head.noun.sector:
        return None
    body = _object_of(head.after)
    premodified = [word for word in head.before.split() if key(word) not in _EMPTY]
    if (not body or country_of(body)) and (not premodified or countries_in(head.before)):
        return head.noun.sector, head.noun.noun
    return None


def _type_of_name(words: str, head: Head | None, _depth: int) -> Found:
    """The name of a body tells its type: 'Tarvi Broadcasting Corp.', 'Partido …', '… University'."""
    named = _name_word(words) if _is_name(words) else None
    if not named or (head and head.noun.kind == "person" and named[0] != "outlet"):
        return None
    return (named[1], named[2]) if named[1] else None


Rule = Callable[[str, Head | None, int], Found]

RULES: tuple[tuple[str, Rule], ...] = (
    ("former office", _former_office),
    ("opposition", _opposition),
    ("own", _own),
    ("government word", _government_word),
    ("body", _body),
    ("modifier", _modifier),
    ("office", _office_by_default),
    ("type of name", _type_of_name),
)
"""All rules, in the order in which they are tried."""

_FORMER = frozenset(["former", "ex", "onetime", "erstwhile", "ousted", "deposed", "exiled"])
_OFFICES = ("GOV", "LEG", "MIL", "JUD", "COP", "SPY")

_OF_A_BODY = frozenset(["president", "vice president", "vice-president", "chancellor"])
"""Offices of the state whose names other bodies use too."""

_EMPTY = frozenset("the a an new current acting incumbent his her its their our s elected long serving".split())
"""Modifiers that say nothing about the body."""

_COMMITTEES = frozenset(["committee", "subcommittee", "panel", "commission"])
_HOUSES = frozenset(["senate", "house", "congressional", "parliamentary", "legislative"])
"""A committee of these is the legislature's, whatever it deals with."""


def _object_of(after: str) -> str:
    """'for the Interior Ministry' → 'the Interior Ministry'; empty if the words do not name a body."""
    preposition, _, rest = after.partition(" ")
    return rest if preposition.lower() in ("of", "for", "at", "in", "with", "from", "to", "on") else ""


def _without(words: str, left_out: frozenset[str]) -> str:
    return " ".join(word for word in words.split() if word.lower() not in left_out)


def _is_name(words: str) -> bool:
    """Whether the first and the last word have a capital: '… Movement' is a name, 'the movement' a description."""
    tokens = [token for token in words.split() if key(token)]
    return bool(tokens) and tokens[0][:1].isupper() | (tokens[0].lower() == "the") and tokens[-1][:1].isupper()


def _name_word(words: str) -> tuple[ActorKind, str, str] | None:
    """Kind, sector and type word of a name; the last words count before the first, the first before any between."""
    tokens = key(words).split()
    table = _name_words()
    if len(tokens) < 2:
        alone = table.get((tokens[0], "last")) if tokens and words.lower().startswith("the ") else None
        return (*alone, tokens[0]) if alone and alone[0] == "outlet" else None
    last = [" ".join(tokens[-2:]), tokens[-1]]
    first = [" ".join(tokens[:2]), tokens[0]]
    for where, forms in (("last", last), ("first", first), ("any", [*last, *first, *tokens])):
        for form in forms:
            found = table.get((form, where))
            if found and (_is_title_of_paper(words) or not _is_person(form)):
                return (*found, form)
    return None


def _is_title_of_paper(words: str) -> bool:
    """Whether a name that ends like a person noun is a paper's: 'The Observer', 'the Tarvi Guardian', 'Lagos Courier';
    an 'Election Observer' is a person.
    """
    return words.lower().startswith("the ") or country_of(words.rpartition(" ")[0]) is not None


def _is_person(form: str) -> bool:
    noun = noun_of(form)
    return noun is not None and noun.kind == "person"


@cache
def _name_words() -> dict[tuple[str, str], tuple[ActorKind, str]]:
    return {(key(word), where): (kind, sector) for word, where, kind, sector in rows("name_words")}  # type: ignore[misc]


@cache
def _sector_words() -> dict[str, str]:
    return {key(word): sector for word, sector in rows("sector_words")}
