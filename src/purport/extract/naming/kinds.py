"""Of what kind a name is: every place where it stands has a vote, and what stands beside it there has more."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from purport.extract.names import gender_of, name_parts
from purport.extract.names.organisations import organisation_parts
from purport.extract.names.titles import LEADING_TITLES
from purport.extract.naming.bodies import is_kind_of_body
from purport.extract.naming.doubtful import MAY_BE, is_where_a_town_is, may_be_place
from purport.extract.naming.places import told_by_tables
from purport.extract.naming.surface import Surface
from purport.language.parse import Name, NameKind
from purport.reference.bodies import body_of
from purport.reference.nouns import noun_of
from purport.reference.places import country_of
from purport.reference.sectors import kind_of

_TOLD: Final = 3.0
"""What a rule counts, a reading by the model counting at most 1."""
_LONGEST: Final = 300
"""Code points of a name that are read."""
_DOUBTFUL: Final = 0.75
"""Below this chance the given name in a name tells more than the model."""
_NEAR: Final = 6
"""Tokens before a name in which an article is looked for."""
_GEOGRAPHIC: Final = frozenset(
    "ras bir jabal jebel tel beit bayt kfar kafr deir ain port mount lake fort cape gulf puerto rio monte".split()
)
"""Words for what the land is like with which names of places begin, of several languages."""
_SITES: Final = frozenset("bridge crossing harbour harbor valley river road highway coast airport peninsula".split())
"""What stands in one place and is called by it."""
_LOCAL: Final = frozenset("hospital clinic school university college court prison jail police".split())
"""Bodies that most towns have, and that are called by the town."""
_SEATS: Final = frozenset("mayor capital town city village province district region port valley".split())
"""Words before 'of' and the name of a place."""
_GOING: Final = frozenset(
    "travel travels travelled traveled travelling traveling come comes came coming go goes went gone return returns "
    "returned flew fly flies fled flee drove drive".split()
)
PORTFOLIOS: Final = frozenset(
    "interior defense defence foreign finance justice health education energy trade labor labour agriculture transport"
    " transportation information culture environment treasury commerce economy oil planning housing tourism".split()
)
_SAID_OF_BODIES: Final = frozenset("outlawed banned proscribed disbanded dissolved ruling".split())
_NOUNS: Final = frozenset(("NN", "NNS", "NNP", "NNPS"))
_AFTER_A_MODIFIER: Final = _NOUNS | {"POS", "HYPH", "CD", "JJ"}
_TOLD_ONES: Final = frozenset(("person", "organisation"))
_OUTLETS: Final = frozenset(("person", "organisation", "place"))


def with_elected_kinds(surface: Surface, names: Sequence[Name]) -> list[Name]:
    """`names`, those with the same words all of one kind: the one that most of them were read as, and that the words of
    the name and those beside it speak for. What is nothing but a title ('Sheikh') or has no capital is no name.
    """
    names = [_with_rank(surface, _without_portfolio(surface, name)) for name in names]
    forms = [surface.words(name.first, name.last)[:_LONGEST] for name in names]
    votes: dict[str, dict[NameKind, float]] = defaultdict(lambda: defaultdict(float))
    people = {word for form, name in zip(forms, names, strict=True) if name.kind == "person" for word in _parts(form)}
    for form, name in zip(forms, names, strict=True):
        votes[form][name.kind] += name.chance
        told = told_kind(surface, name, form)
        if told is None and form not in people and _is_capital_in_doubt(name, form):
            told = "place"
        if told is not None:
            votes[form][told] += _TOLD
        elif form not in people and may_be_place(surface, name, form):
            votes[form]["place"] += MAY_BE
    elected = {form: max(kinds, key=lambda kind: kinds[kind]) for form, kinds in votes.items()}
    return [
        msgspec.structs.replace(name, kind=elected[form])
        for form, name in zip(forms, names, strict=True)
        if not form.islower() and not _is_title_alone(form) and not _is_portfolio(surface, name, form)
    ]


def _parts(form: str) -> list[str]:
    """The words of a name of several; none of a name of one."""
    words = form.split()
    return words if len(words) > 1 else []


def _is_capital_in_doubt(name: Name, form: str) -> bool:
    """A capital that is also called like people are, in doubt read as a person: who has that name is named in full."""
    if name.kind != "person" or name.chance >= _DOUBTFUL:
        return False
    match = country_of(form)
    return match is not None and match.how == "capital" and match.alpha3 is not None


def _is_portfolio(surface: Surface, name: Name, form: str) -> bool:
    """'Interior' of 'Interior Minister': what an office is for, no body."""
    if form.lower() not in PORTFOLIOS or not surface.together(name.first, name.last):
        return False
    noun = noun_of(surface.tokens[name.last].text)
    return noun is not None and noun.kind == "person"


def _without_portfolio(surface: Surface, name: Name) -> Name:
    """'Tarfan' of 'Tarfan Foreign' before 'Minister': a people, and what the office is for."""
    last = name.last - 1
    if last == name.first or not surface.together(name.first, name.last):
        return name
    if surface.tokens[last].text.lower() not in PORTFOLIOS:
        return name
    noun = noun_of(surface.tokens[name.last].text)
    if noun is None or noun.kind != "person":
        return name
    return Name(name.first, last, "group" if last - name.first == 1 else name.kind, name.chance)


def _with_rank(surface: Surface, name: Name) -> Name:
    """'General Staff', read as General Staff the person: after a rank a noun for several people is a body's name."""
    at = name.first - 1
    if name.last - name.first > 1 or not surface.together(at, name.first) or not surface.capital(at):
        return name
    noun = noun_of(surface.tokens[name.first].text)
    if noun is None or noun.number != "collective" or surface.tokens[at].text.lower() not in LEADING_TITLES:
        return name
    return Name(at, name.last, "organisation", name.chance)


def _is_title_alone(form: str) -> bool:
    return all(part.lower().rstrip(".") in LEADING_TITLES for part in form.split())


def told_kind(surface: Surface, name: Name, form: str) -> NameKind | None:
    """What the first rule says that says something about a name where it stands; `form` are its words."""
    told = told_by_tables(form)
    if told is not None:
        return told
    if name.kind in _OUTLETS and _is_an_outlet(form):
        return "organisation"
    if name.kind not in _TOLD_ONES:
        return None
    return next((kind for kind, holds in RULES if holds(surface, name, form)), None)


def _is_an_outlet(form: str) -> bool:
    """'Velm Daily', 'Tarfa News Agency'."""
    _, *words = form.split()
    return any(
        noun is not None and noun.kind == "outlet" for noun in (noun_of(" ".join(words[-k:])) for k in (1, 2) if words)
    )


def _says_its_kind(_surface: Surface, name: Name, form: str) -> bool:
    """'Sarv Party', 'Tarfa Movement'; a body of the tables; not 'Anna Mills'."""
    if organisation_parts(form).kinds or body_of(form) is not None:
        return True
    first, _, last = form.rpartition(" ")
    return bool(first) and is_kind_of_body(last) and (name.chance < _DOUBTFUL or gender_of(form) is None)


def _begins_like_a_place(_surface: Surface, _name: Name, form: str) -> bool:
    """'Ras Tarfa', 'Port Velm'."""
    first, _, rest = form.partition(" ")
    is_body = is_kind_of_body(form.rpartition(" ")[2]) or organisation_parts(form).kinds
    return bool(rest) and first.lower() in _GEOGRAPHIC and not is_body


def _kind_follows(surface: Surface, name: Name, _form: str) -> bool:
    """'the Tarfa movement'; 'the Tarfa hospital' may stand in Tarfa."""
    if not surface.together(name.first, name.last):
        return False
    after = surface.tokens[name.last]
    return after.text not in _LOCAL and after.pos in ("NOUN", "PROPN") and is_kind_of_body(after.text)


def _has_an_article(surface: Surface, name: Name, _form: str) -> bool:
    """'the Tarfa said', 'of the Tarfa', which no person has; not 'the Velm case'."""
    if not surface.together(name.first - 1, name.first) or surface.tokens[name.first - 1].text.lower() != "the":
        return False
    last = noun_of(surface.tokens[name.last - 1].text)
    if last is not None and last.kind == "person":  # 'the Tarfa Poet'
        return False
    return not surface.together(name.first, name.last) or surface.tokens[name.last].tag not in _AFTER_A_MODIFIER


def _is_called(surface: Surface, name: Name, _form: str) -> bool:
    """'a group called Tarfa', not 'the group called Velm a liar'."""
    if not surface.together(name.first - 2, name.first):
        return False
    *before, body, verb = surface.tokens[max(0, name.first - _NEAR) : name.first]
    if verb.text not in ("called", "named") or not body.text.islower() or not is_kind_of_body(body.text):
        return False
    return any(token.text.lower() in ("a", "an") for token in before)


def _is_lawful_or_not(surface: Surface, name: Name, _form: str) -> bool:
    """'the outlawed Tarfa', 'the ruling Tarfa'."""
    return surface.together(name.first - 1, name.first) and surface.tokens[name.first - 1].text in _SAID_OF_BODIES


def _is_where(surface: Surface, name: Name, form: str) -> bool:
    """Read as a person's, where only a place stands: 'in Tarfa', 'near Ras Tarfa'; not 'in Anna Velm', 'in Velm's'."""
    if name.kind != "person" or not surface.together(name.first - 1, name.first):
        return False
    if name.last - name.first > 1 and (name.last - name.first > 3 or gender_of(form) is not None):
        return False
    if surface.together(name.first, name.last) and surface.tokens[name.last].tag == "POS":
        return False
    return surface.tokens[name.first - 1].text.lower() in ("in", "near")


def _is_near(surface: Surface, name: Name, form: str) -> bool:
    """Read as a body's, with 'near' before it and nothing that it modifies behind it: 'near Tarfa'; not 'near TRF'."""
    if name.kind != "organisation" or form.isupper() or not surface.together(name.first - 1, name.first):
        return False
    if surface.tokens[name.first - 1].text.lower() != "near" or kind_of(form) is not None:
        return False
    return not surface.together(name.first, name.last) or surface.tokens[name.last].tag not in _AFTER_A_MODIFIER


def _names_a_site(surface: Surface, name: Name, form: str) -> bool:
    """'the Tarfa bridge', 'the Velm valley'; not 'the Anna Velm bridge'."""
    if not surface.together(name.first - 1, name.last) or surface.tokens[name.first - 1].text.lower() != "the":
        return False
    return surface.tokens[name.last].text in _SITES and gender_of(form) is None


def _is_seat(surface: Surface, name: Name, form: str) -> bool:
    """'the mayor of Tarfa', 'the capital of Velm'; not 'the mayor of the Velm'."""
    if not surface.together(name.first - 2, name.first) or gender_of(form) is not None:
        return False
    seat, of = surface.tokens[name.first - 2 : name.first]
    return of.text.lower() == "of" and seat.text.lower() in _SEATS


def _is_gone_to(surface: Surface, name: Name, form: str) -> bool:
    """'will travel to Tarfa', 'come to Velm'; not 'came to Anna'."""
    if not surface.together(name.first - 2, name.first) or gender_of(form) is not None or name.last - name.first > 2:
        return False
    verb, to = surface.tokens[name.first - 2 : name.first]
    return to.text.lower() == "to" and verb.text.lower() in _GOING


def _has_ministers(surface: Surface, name: Name, form: str) -> bool:
    """'Tarfa's foreign minister', in doubt read as a person's."""
    at = name.last
    if name.chance >= _DOUBTFUL or " " in form or gender_of(form) is not None or not surface.together(at, at + 2):
        return False
    while (surface.together(at, at + 2) and surface.tokens[at].tag in ("POS", "''")) or surface.tokens[at].text == "s":
        at += 1
    return at > name.last and surface.tokens[at].text.lower() in PORTFOLIOS


def _has_a_title(surface: Surface, name: Name, _form: str) -> bool:
    """'Gen. Velm', 'Brigadier Velm'; 'The' is a title only before others ('The Rev. Velm')."""
    if not surface.together(name.first - 1, name.first):
        return False
    at = name.first - 1
    if surface.tokens[at].text == "." and surface.glued(at - 1):
        at -= 1
    before = surface.tokens[at].text
    return before[0].isupper() and before.lower() != "the" and before.lower().rstrip(".") in LEADING_TITLES


def _has_a_given_name(_surface: Surface, name: Name, form: str) -> bool:
    """'Anna Velm', in doubt read as a body's."""
    if name.kind != "organisation" or name.chance >= _DOUBTFUL or " " not in form:
        return False
    return kind_of(form) is None and gender_of(form) is not None


def _is_family_first(_surface: Surface, name: Name, form: str) -> bool:
    """'Tran Quoc Bao', read as a body's."""
    return name.kind == "organisation" and form.count(" ") > 1 and name_parts(form).family_first


Rule = Callable[[Surface, Name, str], bool]
RULES: Final[tuple[tuple[NameKind, Rule], ...]] = (
    ("organisation", _kind_follows),
    ("organisation", _says_its_kind),
    ("organisation", _has_an_article),
    ("organisation", _is_called),
    ("organisation", _is_lawful_or_not),
    ("place", _begins_like_a_place),
    ("place", _names_a_site),
    ("place", _is_seat),
    ("place", _is_gone_to),
    ("place", _has_ministers),
    ("place", _is_where),
    ("place", _is_near),
    ("place", is_where_a_town_is),
    ("person", _has_a_title),
    ("person", _has_a_given_name),
    ("person", _is_family_first),
)
"""What speaks for a kind, for names of people and bodies, in the order in which it is asked."""
