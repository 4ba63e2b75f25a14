"""Names in a headline that writes nearly every word with a capital: 'Oren Velm Slams Plan' is not all a name."""

from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from purport.language.parse import Name, Parse

_CAPITALISED: Final = 0.65
"""Share of words with a capital above which a sentence is a headline that writes most words so."""
_CONTENT: Final = frozenset(("NN", "VB", "JJ"))
_SMALL: Final = 2
"""Letters of the longest words that headlines never write with a capital: 'is'."""
HEADLINES: Final = 2
"""Sentences that may be headlines."""
_LONG_NAME: Final = 3
"""Words of what may be a name with more than the name in it."""


def known_in_headlines(parse: Parse, speaking: Collection[int] = ()) -> Iterator[Name]:
    """The names of a text, those of its headline as the text below has them: in 'Oren Velm Slams Plan' Oren Velm, in
    'Velm slams plan' the person whose surname it is; `speaking` are the heads of what statements are attributed to.
    """
    below = _below(parse)
    names = [_surname_within(parse, name, below) for name in _without_headline_words(parse)]
    surnames = {
        parse.tokens[name.last - 1].text for name in names if name.kind == "person" and name.last - name.first > 1
    }
    end = parse.sentences[min(HEADLINES, len(parse.sentences)) - 1].last if parse.sentences else 0

    def stands_for(at: int) -> bool:
        """Whether a word is the surname of somebody whom the text names in full, and means him: no 'Velm Tower'."""
        token = parse.tokens[at]
        part = token.dep in ("compound", "nmod", "amod") and at not in speaking
        lead = parse.tokens[at - 1].text.lower() if at else ""
        return token.text in surnames and token.tag.startswith("NN") and not part and lead not in ("the", "a", "an")

    named: set[int] = set()
    for name in names:
        named.update(range(name.first, name.last))
        alone = name.last - name.first == 1 and name.first < end and stands_for(name.first)
        yield Name(name.first, name.last, "person", name.chance) if alone else name
    for token in parse.tokens[:end]:
        if token.index not in named and stands_for(token.index):
            yield Name(token.index, token.index + 1, "person", 1.0)


class _Below(NamedTuple):
    """Words of the names of people below the headline: of any, and the last ones of full names."""

    words: frozenset[str]
    surnames: frozenset[str]


def _below(parse: Parse) -> _Below:
    first = parse.sentences[0].last if parse.sentences else 0
    people = [name for name in parse.names if name.kind == "person" and name.first >= first]
    return _Below(
        frozenset(token.text for name in people for token in parse.tokens[name.first : name.last]),
        frozenset(parse.tokens[name.last - 1].text for name in people if name.last - name.first > 1),
    )


def _surname_within(parse: Parse, name: Name, below: _Below) -> Name:
    """A name; of one that only the headline has, with one word that is the surname of somebody named in full below and
    others that no name there has, that word: 'Top Velm', 'Velm Vows'.
    """
    if name.kind != "person" or name.last - name.first == 1 or name.first >= parse.sentences[0].last:
        return name
    known = [token for token in parse.tokens[name.first : name.last] if token.text in below.words]
    if len(known) != 1 or known[0].text not in below.surnames:
        return name
    return Name(known[0].index, known[0].index + 1, name.kind, name.chance)


def _without_headline_words(parse: Parse) -> Iterator[Name]:
    """The names of a text; of what looks like a long name in a headline with a capital in nearly every word only the
    names that the text has further down: 'Oren Velm Slams Plan' is Oren Velm.
    """
    words = {name: tuple(token.text for token in parse.tokens[name.first : name.last]) for name in parse.names}
    first = parse.sentences[0].last if parse.sentences and _is_capitalised(parse) else 0
    known = {words[name] for name in parse.names if name.first >= first and name.kind == "person"}
    for name in parse.names:
        whole = words[name]
        size = len(whole)
        if name.first >= first or name.kind != "person" or size < _LONG_NAME or whole in known:
            yield name
            continue
        parts = [
            (at, end) for at in range(size) for end in range(size, at + 1, -1) if whole[at:end] in known
        ]  # a full name, at least two words
        if not parts:
            end = _end_of_surname(whole, known)
            yield Name(name.first, name.first + end, name.kind, name.chance)
            continue
        if whole[parts[0][1] :][:1] in (("Jr",), ("Jr.",), ("Sr",), ("Sr.",)):
            yield name
            continue
        at = 0
        for start, end in parts:
            if start >= at:
                yield Name(name.first + start, name.first + end, name.kind, name.chance)
                at = end


def _end_of_surname(whole: tuple[str, ...], known: Collection[tuple[str, ...]]) -> int:
    """How many words of what looks like a long name go up to a surname that stands alone further down, where what
    follows is in no name there: 'Oren Velm Slams' is Oren Velm, where the text goes on with 'Velm'.
    """
    elsewhere = {word for name in known for word in name}
    for end in range(2, len(whole)):
        if (whole[end - 1],) in known and not any(word in elsewhere for word in whole[end:]):
            return end
    return len(whole)


def _is_capitalised(parse: Parse) -> bool:
    """Whether nearly every word of the first sentence has a capital, its nouns and verbs among them: how many words the
    names have does not count for a sentence that is no headline.
    """
    words = [token for token in parse.of_sentence(parse.sentences[0]) if token.text[0].isalpha()]
    if any(token.text.islower() and token.tag[:2] in _CONTENT and len(token.text) > _SMALL for token in words):
        return False
    return sum(token.text[0].isupper() for token in words) > _CAPITALISED * len(words)
