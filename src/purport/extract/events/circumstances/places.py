"""Where an act took place: the place that its clause names, with what is certain of it. The dateline is not used.

A place is named in a phrase with a preposition of place that is tied to the act by syntax ('in Baghdad', 'near the
border town of …', 'at the … airport in …'); for an assault the town that is attacked is one too ('strikes on …',
'shelled …'), and so is a town's name before the act ('the … bombing').
"""

from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from purport.extract.events.act import Act
from purport.extract.events.circumstances.governing import is_of_subject, tie
from purport.extract.events.circumstances.locating import Location, located
from purport.extract.events.circumstances.sites import Site, site_around, site_of
from purport.extract.events.grammar.tree import dependents
from purport.language.parse import Name, Parse, Token
from purport.records import Place, Span
from purport.reference.gazetteer import claimants_of, region_countries, towns_of
from purport.reference.places import country_of

_WHERE: Final = frozenset(
    "in into at near outside inside within around across throughout off over beside along".split()
)
_TARGET: Final = frozenset("on against at".split())
_ON: Final = frozenset("island islands outskirts border coast edge road highway peninsula bridge square".split())
"""What something is on: 'on the outskirts of', 'on the island of'."""
_AREAS: Final = frozenset(
    "province provinces governorate district region state county oblast valley area areas countryside suburb suburbs "
    "outskirts border coast peninsula mountains mountain highlands desert north south east west center centre".split()
)
_SETTLEMENTS: Final = frozenset("city town village capital port island islands municipality settlement hamlet".split())
_BUILDINGS: Final = frozenset(
    "airport airbase airfield base camp square street hospital prison university port crossing checkpoint mosque "
    "church market school station embassy barracks compound bridge dam road highway hotel palace park stadium "
    "neighborhood neighbourhood quarter".split()
)
_HEADS: Final = _AREAS | _SETTLEMENTS | _BUILDINGS
_OF_SUBJECT: Final = 4
"""The rank of a place where only the act's subject is said to be, behind all ties."""
_LONGEST_DATELINE: Final = 18
_DASHES: Final = frozenset(("-", "–", "—", "--"))
_FURTHEST: Final = 80
"""Words on either side of the act among which its place may be named."""
_NEIGHBOURS: Final = 6
"""Words beside a name among which its country may stand."""
_LINKS: Final = frozenset(", in of the northern southern eastern western central north south east west ( 's ’s".split())
"""Words and marks between a place and the country it is in."""


_DESCRIBING: Final = ("JJ", "RB", "VB")
"""Tags of words that may describe a place after its country's name: 'Egypt's sparsely populated …'."""
_LINKS_BEFORE: Final = _AREAS | _SETTLEMENTS | {"of", "the", "’s", "'s", "'", "’", "s"}
"""The same before a place: 'the Iraqi town of', 'in Iraq's northern province of'."""


class _Named(NamedTuple):
    """A place as named: tokens `first` up to `last` (exclusive), the noun that heads its phrase, the preposition before
    it (None: it stands before the act's noun, or is an object), and whether more than a settlement is meant.
    """

    first: int
    last: int
    head: Token
    preposition: Token | None
    is_area: bool


def place_of(text: str, parse: Parse, act: Act, named: Collection[str] = ()) -> Place | None:
    """The place of `act` as its clause names it; None if it names none.

    `named` are the countries that the report names (`countries_named`), so that what points elsewhere is known.
    """
    found = []
    for place in _places(parse, act):
        rank = _tie(text, parse, act, place)
        if rank is not None:
            found.append((rank, abs(place.first - act.head), place.first, place))
    best = min(found, key=lambda one: one[:3])[3] if found else None
    site = site_of(parse, act) if best is None else site_around(parse, best.head)
    if site is not None:
        return _written_site(text, parse, site, named)
    return _written(text, parse, best, named) if best is not None else None


def _written_site(text: str, parse: Parse, site: Site, named: Collection[str]) -> Place:
    """A site as written, in the country of the one place that its words name."""
    span = Span(parse.tokens[site.first].start, parse.tokens[site.last - 1].end)
    names = [name for name in parse.names_between(site.first, site.last) if name.kind == "place"]
    words = (
        " ".join(text[parse.tokens[names[-1].first].start : parse.tokens[names[-1].last - 1].end].split())
        if names
        else ""
    )
    where = located(words, named=named, is_area=True) if words else Location()
    return Place(name=" ".join(text[span.start : span.end].split()), span=span, country=where.country)


def _written(text: str, parse: Parse, place: _Named, named: Collection[str]) -> Place:
    last = _last_of_several(parse, place)
    span = Span(parse.tokens[place.first].start, parse.tokens[last - 1].end)
    name = " ".join(text[span.start : span.end].split())
    if last > place.last:
        return Place(name=name, span=span)
    words = _proper(text, parse, place)
    where = located(words, beside=_beside(text, parse, place), named=named, is_area=place.is_area)
    return Place(name=name, span=span, country=where.country, latitude=where.latitude, longitude=where.longitude)


def _last_of_several(parse: Parse, place: _Named) -> int:
    """Where the last of several places ends: 'in Torna and Veska' are two, and one country is none of theirs."""
    last = place.last
    joined = [one for one in dependents(parse, parse.tokens[place.last - 1]) if one.dep == "conj"]
    for one in joined:
        names = [name for name in parse.names_between(last, one.index + 1) if name.first <= one.index < name.last]
        if names and names[0].kind == "place":
            last = names[0].last
    return last


def _proper(text: str, parse: Parse, place: _Named) -> str:
    """The name without the noun for its kind: 'Adar' of 'Adar province' and of 'the Adar airport'."""
    words = text[parse.tokens[place.first].start : parse.tokens[place.last - 1].end].split()
    while len(words) > 1 and words[-1].lower() in _HEADS:
        words.pop()
    return " ".join(words[1:] if len(words) > 1 and words[0].lower() == "the" else words)


def _places(parse: Parse, act: Act) -> Iterator[_Named]:
    """The places that the act's sentence names, each with the phrase it stands in."""
    sentence = parse.sentences[parse.tokens[act.head].sentence]
    first, last = max(sentence.first, act.head - _FURTHEST), min(sentence.last, act.head + _FURTHEST)
    for name in parse.names_between(first, last):
        place = _place(parse, name)
        if place is not None:
            yield place


def _place(parse: Parse, name: Name) -> _Named | None:
    """A name as a place in a phrase; None if it is none."""
    last = name.last - 1 if parse.tokens[name.last - 1].tag == "POS" else name.last
    tops = [token for token in parse.tokens[name.first : last] if not name.first <= token.head < last]
    if not tops:
        return None
    head, generic = tops[-1], None
    if (
        name.kind != "group"
        and head.dep in ("compound", "nmod", "poss", "amod")
        and parse.tokens[head.head].text.lower() in _HEADS
    ):
        generic = parse.tokens[head.head]
        if head.dep == "poss" or generic.index != last:
            return None
        last, head = generic.index + 1, generic
    settled = _under(parse, head)
    words = " ".join(token.text for token in parse.tokens[name.first : name.last])
    if not (generic or settled is not None or name.kind == "place" or _is_in_tables(words, name)):
        return None
    top = settled or head
    above = parse.tokens[top.head]
    preposition = above if top.dep == "pobj" else None
    kinds = {one.text.lower() for one in (generic, settled) if one is not None}
    return _Named(name.first, last, top, preposition, bool(kinds & (_AREAS | _BUILDINGS)))


def _is_in_tables(words: str, name: Name) -> bool:
    """Whether a name that was read as something else, but a person or a people, is a place's."""
    if name.kind in ("person", "group", "organisation"):
        return False
    return bool(towns_of(words) or region_countries(words) or claimants_of(words))


def _under(parse: Parse, head: Token) -> Token | None:
    """The noun for its kind that a name depends on: 'town' of 'the town of X', 'the southern town X'."""
    above = parse.tokens[head.head]
    if head.dep == "pobj" and above.text.lower() == "of":
        noun = parse.tokens[above.head]
        return noun if noun.text.lower() in _HEADS and above.head != above.index else None
    if head.dep == "appos" and above.text.lower() in _HEADS:
        return above
    return None


def _tie(text: str, parse: Parse, act: Act, place: _Named) -> int | None:
    """How closely a place is tied to an act; None if it is not its place."""
    words = {act.head, *act.words}
    is_country = _is_country(text, parse, place)
    if _is_dateline(parse, place):
        return None
    if place.preposition is None:
        attacked = act.type == "ASSAULT" and not is_country and place.head.dep in ("dobj", "nsubjpass")
        before = place.head.dep == "compound" and not is_country and not _is_capital(text, parse, place)
        return 2 if (attacked or before) and place.head.head in words else None
    preposition = place.preposition.text.lower()
    if preposition in _WHERE or (preposition == "on" and place.head.text.lower() in _ON):
        rank = tie(parse, act, place.head)
        return _OF_SUBJECT if rank is None and is_of_subject(parse, act, place.head) else rank
    if act.type == "ASSAULT" and preposition in _TARGET and not is_country and place.preposition.head in words:
        return 1
    if preposition == "of" and act.type == "ASSAULT" and not is_country and place.preposition.head in words:
        return 2 if not parse.tokens[act.head].tag.startswith("VB") else None
    return None


def _is_dateline(parse: Parse, place: _Named) -> bool:
    """Whether a name belongs to the dateline that a parse takes for the subject: 'VESKA, Feb 6 (Agency) – Four …'."""
    first = parse.sentences[parse.tokens[place.first].sentence].first
    for token in parse.tokens[first : first + _LONGEST_DATELINE]:
        if token.text in _DASHES and token.index >= place.last:
            return any(one.text in ("(", ",") for one in parse.tokens[first : token.index])
        if token.tag.startswith("VB"):
            return False
    return False


def _is_country(text: str, parse: Parse, place: _Named) -> bool:
    match = country_of(_proper(text, parse, place))
    return match is not None and match.how in ("name", "short form", "demonym")


def _is_capital(text: str, parse: Parse, place: _Named) -> bool:
    """Whether a name may stand for a government: 'the Moscow talks' are where they are, 'a Moscow strike' is not."""
    match = country_of(_proper(text, parse, place))
    return match is not None and match.how in ("capital", "government word")


def _beside(text: str, parse: Parse, place: _Named) -> list[str]:
    """The countries named beside a place: after it ('…, Lebanon', '… in northern Iraq', '…, Illinois') or before
    ('the Iraqi town of …', "Iraq's …").
    """
    after = _country_at(text, parse, place.last, forwards=True)
    return after or _country_at(text, parse, place.first - 1, forwards=False)


def _country_at(text: str, parse: Parse, index: int, *, forwards: bool) -> list[str]:
    """The country of the next name on one side, if only linking words stand between."""
    step = 1 if forwards else -1
    passed = 0
    while 0 <= index < len(parse.tokens) and passed < _NEIGHBOURS:
        names = parse.names_between(index, index + 1) if not forwards else []
        token = parse.tokens[index]
        for name in names or _name_at(parse, index, forwards=forwards):
            codes = _codes(text, parse, name, adjective=not forwards)
            if codes or forwards:
                return codes
            return []
        word = token.text.lower()
        if word not in (_LINKS if forwards else _LINKS_BEFORE) and (forwards or token.tag[:2] not in _DESCRIBING):
            return []
        index += step
        passed += 1
    return []


def _name_at(parse: Parse, index: int, *, forwards: bool) -> list[Name]:
    """The name that begins (or ends, looking backwards) at a token."""
    window = parse.names_between(index, index + 8) if forwards else parse.names_between(max(0, index - 7), index + 1)
    return [name for name in window if (name.first == index if forwards else name.last - 1 == index)]


def _codes(text: str, parse: Parse, name: Name, *, adjective: bool) -> list[str]:
    """The country that a name beside a place tells: a country's, one of its people ('the Iraqi town of'), or that of
    a division of it.
    """
    words = text[parse.tokens[name.first].start : parse.tokens[name.last - 1].end].removesuffix("'s").removesuffix("’s")
    match = country_of(words)
    if match is not None and match.alpha3 is not None and match.how in ("name", "short form"):
        return [match.alpha3] if match.also is None or adjective or "state" not in match.also else []
    if match is not None and match.how == "demonym" and adjective:
        return list(match.candidates[:1]) if len(match.candidates) == 1 else []
    codes = region_countries(words) if not adjective else ()
    return list(codes) if len(codes) == 1 and not claimants_of(words) else []
