"""What a place name names: a site such as a market or a bridge, and the proper name with it."""

import re
from typing import Final, NamedTuple

from purport.compare.names import same_name

_KINDS: Final = {
    "market": "market bazaar souk souq marketplace supermarket",
    "bridge": "bridge crossing overpass viaduct",
    "school": "school madrasa university college kindergarten nursery academy",
    "hospital": "hospital clinic infirmary ward",
    "house of worship": "mosque church temple shrine cathedral synagogue monastery chapel",
    "house": "house home residence apartment flat villa farmhouse",
    "store": "depot store storehouse warehouse arsenal dump magazine cache silo shed hangar",
    "base": "base barracks garrison outpost",
    "checkpoint": "checkpoint roadblock",
    "airport": "airport airfield airstrip airbase",
    "station": "station terminal",
    "factory": "factory plant refinery mill workshop",
    "hotel": "hotel guesthouse hostel",
    "prison": "prison jail",
    "embassy": "embassy consulate",
    "court": "court courthouse",
    "camp": "camp",
}
_KIND_OF: Final = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_AROUND: Final = frozenset(
    "harbour harbor port coast town city village district province region valley road street quarter neighbourhood "
    "neighborhood area suburb county border island sea strait bay river capital outskirts north south east west "
    "quay pier mole jetty wharf dock square".split()
)
"""Sites within which others lie."""
_STOP: Final = re.compile(
    r"\s+(?:of|at|in|on|near|beside|by|outside|inside|behind|above|below|between|along|off|from|to|that|which|where"
    r"|while|when|and)\b|[,;(]",
    re.I,
)
_ARTICLE: Final = re.compile(r"^(?:the|a|an|his|her|its|their|this|that|crowded|busy|so-called)\s+", re.I)


class Site(NamedTuple):
    """A place in its parts: the words without article, what kind of site its head noun is (empty if none, or if others
    lie within it), the head noun, and the proper names in it.
    """

    words: str
    kind: str
    noun: str
    names: tuple[str, ...]


def site_of(words: str) -> Site:
    """The parts of a place name or of words for a site."""
    flat = " ".join(words.split())
    while (shorter := _ARTICLE.sub("", flat)) != flat:
        flat = shorter
    found = _STOP.search(flat)
    head = flat[: found.start()] if found and found.start() else flat
    last = head.split()[-1].casefold().strip(".,’'") if head else ""
    noun = last if last in _KIND_OF or last in _AROUND else _singular(last)
    known = noun if noun in _KIND_OF or noun in _AROUND else ""
    return Site(flat, _KIND_OF.get(known, ""), known, _names(flat))


def is_site(words: str) -> bool:
    """Whether words for a target name a building or another site."""
    return bool(site_of(words).noun)


def apart(one: Site, other: Site) -> bool:
    """Whether two places are certainly different sites: each is a kind of building or site that the other is not."""
    return bool(one.kind and other.kind) and one.kind != other.kind


class Spellings:
    """The proper names of places met so far, each under the first spelling of it."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._firsts: list[str] = []

    def first(self, name: str) -> str:
        """The first spelling of `name`; one that has other numbers ('Pier 5') is another place."""
        if name not in self._known:
            found = next((one for one in self._firsts[:_MOST] if _is_same(one, name)), None)
            if found is None:
                self._firsts.append(name)
            self._known[name] = found or name
        return self._known[name]


_MOST: Final = 200
"""Names that a new one is compared with, at most."""


def _is_same(one: str, other: str) -> bool:
    return re.findall(r"\d+", one) == re.findall(r"\d+", other) and same_name(one, other).same


def _names(words: str) -> tuple[str, ...]:
    """Runs of words with a capital letter, numbers with them: 'Ras Velim', 'Pier 4'."""
    return tuple(match.group() for match in re.finditer(r"[A-Z][\w’'-]*(?:\s+(?:[A-Z][\w’'-]*|\d+))*", words))


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") else word
