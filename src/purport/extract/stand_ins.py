"""What is read in the place of names, so that a statement hangs less on who is named in it.

The encoder has learned from what newsrooms write, and with it whom they quote. It is therefore shown the text once more
with other names: of people one surname for another, of countries, towns and nationalities others of their kind, of
bodies ones that say nothing of theirs; and in the place of words for the clergy and the houses of prayer of a religion
those of one. The first that a report names always gets the same one, so an exchange of names changes nothing of what is
read the second time.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from purport.extract.names import name_parts
from purport.language.parse import Name, NameKind, Parse
from purport.reference.nouns import noun_of
from purport.reference.places import country_of

if TYPE_CHECKING:
    from purport.language.attribution import StandIn

_GIVEN: Final = "John Paul Peter David Robert Michael Richard George Andrew Martin Stephen Simon".split()
"""The first is everybody's, but in a list all have one of their own, by surname; several of one name read as none."""
_WORDS: Final = {
    "person": "Smith Jones Brown Taylor Wilson Davies Parker Thomas Johnson Roberts Walker Wright",
    "country": "France Spain Poland Sweden Norway Brazil Portugal Belgium Kenya Peru",
    "town": "Lyon Milan Oxford Bristol Hamburg Geneva Munich Naples",
    "national": "French Spanish Polish Swedish Norwegian Brazilian Portuguese Belgian Kenyan Peruvian",
    "nationals": "Germans Italians Romans Danes Greeks Turks Scots",
    "citizen": "German Canadian Belgian Hungarian Norwegian Mexican Chilean",
    "body": "Delta Sigma Gamma Omega Nova Mercury Vega Falcon",
}
"""Common words of each kind, which the encoder reads as one piece or few; which ones makes little difference."""
_COUNTRIES: Final = frozenset(_WORDS["country"].split())
_KINDS: Final[frozenset[NameKind]] = frozenset(("person", "organisation", "place", "group"))
_LONGEST: Final = 8
"""A name of more words than this stays as it is."""
_CLERGY: Final = ("priest", "priests")
_HOUSES: Final = ("church", "churches")
_COMMON: Final = frozenset(("NN", "NNS"))
_NOMINAL: Final = frozenset(("NN", "JJ"))
_HYPHENS: Final = frozenset("-‐‑")
_LISTING: Final = frozenset((",", "and", "or"))
_BEING: Final = frozenset("is are was were be been being".split())
_ONE: Final = frozenset("a an one another each every".split())
_SEVERAL: Final = ("ese", "ish", "ch", "ss")
"""How words for a people end that are plural as they stand: Chinese, British, French, Swiss."""


class StandIns:
    """The words that stand in for the names of one report: for the same name the same, wherever it stands."""

    def __init__(self, parse: Parse) -> None:
        """`parse` has the report's names, settled."""
        self._parse = parse
        self._seen: dict[str, dict[str, int]] = {}
        self._people = dict(_parts_of_people(self._written(name) for name in parse.names if name.kind == "person"))

    def of(self, reading: Parse) -> list["StandIn"]:
        """What stands in for names among the tokens of a reading, whose indexes are numbers of the reading's words; and
        for words that only one religion has.
        """
        from purport.language.attribution import StandIn

        numbers = {token.start: token.index for token in reading.tokens}
        found: list[StandIn] = []
        named: set[int] = set()
        for name in self._parse.names:
            first = numbers.get(self._parse.tokens[name.first].start)
            if first is None:
                continue
            last = first + name.last - name.first
            named.update(range(first, last))
            if name.kind not in _KINDS or name.last - name.first > _LONGEST:
                continue
            words = self._words_for(name)
            if first and words[0] in _COUNTRIES and reading.tokens[first - 1].text.lower() == "the":
                first -= 1
            found.append(StandIn(first, last, words))
        found += (StandIn(at, at + 1, (word,)) for at, word in _of_a_religion(reading) if at not in named)
        articles = [
            StandIn(one.first - 1, one.first, (reading.tokens[one.first - 1].text[0],))
            for one in found
            if one.first and reading.tokens[one.first - 1].text.lower() == "an"
        ]
        return list(_apart(sorted([*found, *articles])))

    def _words_for(self, name: Name) -> tuple[str, ...]:
        written = self._written(name)
        parts = written.split()
        if name.kind == "person":
            key = _surname(written).lower()
            word = self._one_of("person", key if len(parts) > 1 else self._people.get(key, key))
            number = _WORDS["person"].split().index(word) if self._is_listed(name) else 0
            return (_GIVEN[number], word) if len(parts) > 1 else (word,)
        if name.kind == "organisation":
            body = self._one_of("body", written)
            return (body, parts[-1]) if len(parts) > 1 and noun_of(parts[-1]) is not None else (body,)
        form = self._form_of_group(name) if name.kind == "group" else self._form_of_place(name)
        return (self._one_of(form, self._country(name) or written),)

    def _is_listed(self, name: Name) -> bool:
        """Whether a person is named right after another: the second of 'Anna Korr and Anna Velm'."""
        at = name.first - 1
        while at >= 0 and self._parse.tokens[at].text in _LISTING and name.first - at <= len(_LISTING):
            at -= 1
        return 0 <= at < name.first - 1 and self._parse.is_named(at, "person")

    def _form_of_place(self, name: Name) -> str:
        """Whether a place is read as a country, as a town, or, where letters for a country stand before a noun ('US
        troops'), as what is said of its people.
        """
        place = country_of(self._written(name))
        if place is None:
            return "town"
        return "national" if place.how == "short form" and self._describes(name) else "country"

    def _form_of_group(self, name: Name) -> str:
        """Whether a nation, religion or party is said of something, or is one of its members or several: by how the
        word ends, which tells least of those in '-ese' and '-ish', and by the words beside it.
        """
        tokens = self._parse.tokens
        word, before = tokens[name.last - 1].text, tokens[name.first - 1].text.lower() if name.first else ""
        if word.endswith("s") and not word.endswith("ss"):
            return "nationals"
        if before in _BEING or self._describes(name):
            return "national"
        return "nationals" if word.endswith(_SEVERAL) and before not in _ONE else "citizen"

    def _describes(self, name: Name) -> bool:
        """Whether a noun follows on a group's name, or on those listed with it: 'Iraqi and Syrian troops'."""
        tokens, at = self._parse.tokens, name.last
        while at < len(tokens) and at - name.last < _LONGEST:
            here = tokens[at]
            if here.text in _HYPHENS and here.start == tokens[at - 1].end:
                return True
            if not (here.text in _LISTING or self._parse.is_named(at, "group")):
                return here.tag[:2] in _NOMINAL
            at += 1
        return False

    def _one_of(self, kind: str, key: str) -> str:
        """The word for `key`: the next one if it is new."""
        words, known = _WORDS[kind].split(), self._seen.setdefault(kind, {})
        return words[known.setdefault(key, len(known)) % len(words)]

    def _written(self, name: Name) -> str:
        return self._parse.name_words(name.first) or self._parse.tokens[name.first].text

    def _country(self, name: Name) -> str | None:
        """What tells the country from others; None for what is no country's name."""
        place = country_of(self._written(name))
        return None if place is None else " ".join(place.candidates) or self._written(name)


def _surname(written: str) -> str:
    """The word that a person is told from others by."""
    read = name_parts(written)
    return read.surname[-1] if read.surname else read.alone or written.split()[-1]


def _parts_of_people(written: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Surnames and given names of people who are named in full, each with the surname, in small letters."""
    for words in written:
        read = name_parts(words)
        if read.surname and read.given:
            surname = read.surname[-1].lower()
            for part in (*read.given[:1], *read.given[-1:], *read.surname):
                yield part.lower(), surname


def _of_a_religion(reading: Parse) -> Iterator[tuple[int, str]]:
    """Words for clergy and for houses of prayer, and what stands for all of their kind."""
    for token in reading.tokens:
        noun = noun_of(token.text) if token.tag in _COMMON and token.text.islower() else None
        if noun is not None and noun.sector == "REL":
            words = _CLERGY if noun.kind == "person" else _HOUSES
            yield token.index, words[token.text != noun.noun]


def _apart(found: Sequence["StandIn"]) -> Iterator["StandIn"]:
    """Those that do not overlap the one before."""
    end = 0
    for one in found:
        if one.first >= end:
            yield one
            end = one.last
