"""What is read in the place of names, so that a statement hangs less on who is named in it.

The encoder has learned from what newsrooms write, and with it whom they quote. It is therefore shown the text once more
with other names: of people one surname for another, of countries, towns and nationalities others of their kind, of
bodies ones that say nothing of theirs. The first that a report names always gets the same one, so an exchange of names
changes nothing of what is read the second time.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from purport.extract.names import name_parts
from purport.language.parse import Name, NameKind, Parse, Token
from purport.reference.nouns import noun_of
from purport.reference.places import country_of

if TYPE_CHECKING:
    from purport.language.attribution import StandIn

_GIVEN: Final = "John"
_WORDS: Final = {
    "person": "Smith Jones Brown Taylor Wilson Davies Parker Thomas Johnson Roberts Walker Wright",
    "country": "France Spain Poland Sweden Norway Brazil Portugal Belgium Kenya Peru",
    "town": "Lyon Milan Oxford Bristol Hamburg Geneva Munich Naples",
    "national": "French Spanish Polish Swedish Norwegian Brazilian Portuguese Belgian Kenyan Peruvian",
    "nationals": "Germans Italians Romans Danes Greeks Turks Scots",
    "body": "Delta Sigma Gamma Omega Nova Mercury Vega Falcon",
}
"""Common words of each kind, which the encoder reads as one piece or few; which ones makes little difference."""
_KINDS: Final[frozenset[NameKind]] = frozenset(("person", "organisation", "place", "group"))
_LONGEST: Final = 8
"""A name of more words than this stays as it is."""
_BEFORE_NOUN: Final = frozenset(("amod", "compound", "nmod"))


class StandIns:
    """The words that stand in for the names of one report: for the same name the same, wherever it stands."""

    def __init__(self, parse: Parse) -> None:
        """`parse` has the report's names, settled."""
        self._parse = parse
        self._seen: dict[str, dict[str, int]] = {}

    def of(self, reading: Parse) -> list["StandIn"]:
        """What stands in for names among the tokens of a reading, whose indexes are numbers of the reading's words."""
        from purport.language.attribution import StandIn

        numbers = {token.start: token.index for token in reading.tokens}
        found: list[StandIn] = []
        for name in self._parse.names:
            first = numbers.get(self._parse.tokens[name.first].start)
            if first is None or name.kind not in _KINDS or name.last - name.first > _LONGEST:
                continue
            last = first + name.last - name.first
            words = self._words_for(name)
            before = reading.tokens[first - 1].text if first else ""
            if before.lower() == "the" and name.kind == "place" and self._country(name) is not None:
                first -= 1
            elif before.lower() == "an":
                found.append(StandIn(first - 1, first, (before[0],)))
            found.append(StandIn(first, last, words))
        return list(_apart(found))

    def _words_for(self, name: Name) -> tuple[str, ...]:
        written = self._written(name)
        parts = written.split()
        if name.kind == "person":
            read = name_parts(written)
            surname = read.surname[-1] if read.surname else read.alone or parts[-1]
            word = self._one_of("person", surname.lower())
            return (_GIVEN, word) if len(parts) > 1 else (word,)
        if name.kind == "organisation":
            body = self._one_of("body", written)
            return (body, parts[-1]) if len(parts) > 1 and noun_of(parts[-1]) is not None else (body,)
        country = self._country(name)
        if name.kind == "place":
            return (self._one_of("town" if country is None else "country", country or written),)
        kind = "national" if self._before_noun(self._parse.tokens[name.last - 1]) else "nationals"
        return (self._one_of(kind, country or written),)

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

    def _before_noun(self, token: Token) -> bool:
        return token.dep in _BEFORE_NOUN and token.head > token.index


def _apart(found: Sequence["StandIn"]) -> Iterator["StandIn"]:
    """Those that do not overlap the one before."""
    end = 0
    for one in found:
        if one.first >= end:
            yield one
            end = one.last
