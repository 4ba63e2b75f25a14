"""Names read as a body's that a title before them, or the full name, shows to be a person's: 'President Velm'."""

from collections.abc import Iterable, Iterator
from typing import Final

from purport.extract.names.organisations import organisation_parts
from purport.extract.names.titles import FEMALE_TITLES, MALE_TITLES, OFFICES
from purport.language.parse import Name, Parse

_TITLES: Final = OFFICES | MALE_TITLES | FEMALE_TITLES
_LONGEST: Final = 3
"""Words of a person's name."""


def with_titled_people(parse: Parse, names: Iterable[Name]) -> Iterator[Name]:
    """The names, those of a person where one mention has a title right before it, or where they are the surname of
    somebody named in full, everywhere in the text.
    """
    every = list(names)
    people = {_words(parse, name) for name in every if name.kind == "organisation" and _is_titled(parse, name)}
    people |= {
        parse.tokens[name.last - 1].text for name in every if name.kind == "person" and name.last - name.first > 1
    }
    for name in every:
        if name.kind == "organisation" and _words(parse, name) in people:
            yield Name(name.first, name.last, "person", name.chance)
        else:
            yield name


def _is_titled(parse: Parse, name: Name) -> bool:
    """Whether a title with a capital stands right before a name that says of no kind of body that it is."""
    before = parse.tokens[name.first - 1] if name.first else None
    if before is None or before.sentence != parse.tokens[name.first].sentence or name.last - name.first > _LONGEST:
        return False
    if before.text == "." and name.first > 1:
        before = parse.tokens[name.first - 2]  # 'Sen. X'
    titled = before.text[:1].isupper() and before.text.lower().rstrip(".") in _TITLES
    words = _words(parse, name)
    return titled and not words.isupper() and not organisation_parts(words).kinds


def _words(parse: Parse, name: Name) -> str:
    return " ".join(token.text for token in parse.tokens[name.first : name.last])
