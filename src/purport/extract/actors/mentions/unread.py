"""Names of who speaks that were not read as names, but are the surname of somebody the text names: 'Still agreed'."""

from collections.abc import Collection, Iterable, Iterator

from purport.language.parse import Name, Parse


def with_unread(parse: Parse, names: Iterable[Name], speaking: Collection[int]) -> Iterator[Name]:
    """The names, and those of `speaking` (the heads of what statements are attributed to) that were not read as names:
    a surname that the text has in a full name ('Still agreed', of Oren Still), a handle of one ('@OrenStill'), and a
    full name whose surname stands alone elsewhere ('Torna Velm' where 'Velm' is a person), were it read as a place's
    or not at all.
    """
    every = list(names)
    people = [name for name in every if name.kind == "person"]
    surnames = {parse.tokens[name.last - 1].text for name in people if name.last - name.first > 1}
    alone = {parse.tokens[name.first].text for name in people if name.last - name.first == 1}
    named = {index for name in every for index in range(name.first, name.last)}
    for name in every:
        last = name.last - 1
        unlike = name.kind == "place" and last > name.first and last in speaking
        yield (
            Name(name.first, name.last, "person", name.chance) if unlike and parse.tokens[last].text in alone else name
        )
    handles = {"".join(parse.tokens[at].text for at in range(name.first, name.last)).lower() for name in people}
    for at in sorted(speaking):
        word = parse.tokens[at].text if at >= 0 and at not in named else ""
        if word[:1].isupper() and word in surnames | alone:
            first = _first(parse, at, named)
            if first < at or (word in surnames and _is_bare(parse, at)):
                yield Name(first, at + 1, "person", 1.0)
        elif word.lstrip("@").lower() in handles and "@" in (word[:1], parse.tokens[at - 1].text):
            yield Name(at, at + 1, "person", 1.0)


def _first(parse: Parse, at: int, named: Collection[int]) -> int:
    """The first of the capitalised words that hang on a surname, right before it and in no name."""
    first = at
    while first and first - 1 not in named and parse.tokens[first - 1].head == at:
        before = parse.tokens[first - 1]
        if before.dep != "compound" or before.tag != "NNP":
            break
        first -= 1
    return first


def _is_bare(parse: Parse, at: int) -> bool:
    """Whether no word that hangs on a word stands before it: not in 'the Velm', 'new Velm'."""
    return not any(child.index < at for child in parse.children(parse.tokens[at], 8))
