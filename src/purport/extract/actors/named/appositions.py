"""What stands beside a name and says who it is: titles, appositions, parentheses, 'X is the minister'."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from purport.extract.actors.mentions.clusters import Gathered, RoleFound
from purport.extract.actors.mentions.mentions import Mention, is_indefinite
from purport.extract.actors.mentions.titles import is_office, is_rank, title_before
from purport.extract.actors.named.other_names import other_names, spelled_out
from purport.extract.actors.named.subjects import described_subject
from purport.language.parse import Parse, Token
from purport.records import Span
from purport.reference.nouns import noun_of

_NOT_IN_ROLE = frozenset(("the", "a", "an", "his", "her", "their", "its", "our", "my", "your"))
_BE = frozenset(("is", "was", "are", "were", "be", "been", "being", "became", "'s", "’s"))
_PERSON_OR_BODY = frozenset(
    "operator owner publisher employer developer contractor builder supplier producer manufacturer distributor provider"
    " insurer lender creditor sponsor organiser organizer partner".split()
)
"""Nouns for people that say of a body beside whose name they stand what it is, too: 'the port's operator, X Ports'."""
_BODIES = frozenset(
    "company firm group organization organisation pac startup start-up nonprofit agency network charity foundation"
    " coalition alliance union association website site newspaper app platform network bank airline retailer maker"
    " manufacturer business brand".split()
)
"""Nouns for bodies beside a name of one word that was read as a person's: 'Future45, a super PAC'."""
_SITES = frozenset("site blog podcast newsletter broadcast".split())
"""Nouns for what a body publishes that stand before its name: 'the news site X'."""
_CALLED = frozenset(("called", "named", "dubbed", "nicknamed"))
_AFTER = re.compile(r"[,.;:)\]—–\-\"”]")
_LONGEST_NAME = 14
"""Tokens back in a sentence to the noun that a name is said of."""
_LOOSE = frozenset(("appos", "conj", "ROOT", "dep", "npadvmod", "attr", "oprd"))
"""Parts in the tree that a parser gives to what follows a comma, where it does not see an apposition."""


class Beside(NamedTuple):
    """A description that says who a named mention is."""

    named: Mention
    description: Mention


def gather_appositions(text: str, parse: Parse, mentions: Sequence[Mention], gathered: Gathered) -> None:
    """Put descriptions into the clusters of the names they stand beside, and note the offices they give."""
    for named in (one for one in mentions if one.form == "name" and one.sort == "person"):
        cluster = gathered.of(named)
        if cluster is None:
            continue
        for role in _titles(text, parse, named):
            cluster.hold(role)
            noun = noun_of(role.noun)
            cluster.gender = cluster.gender or (noun.gender if noun else None)
    for named, description in _beside(parse, mentions):
        cluster = gathered.of(named)
        if cluster is None or gathered.of(description) is not None:
            continue
        if {cluster.gender, description.gender} == {"f", "m"}:
            continue
        if named.sort == "person" and description.number == "plural":
            continue  # 'X and Y, both senators', 'X, two friends of whom said': of others, too
        if description.sort == "organisation" and cluster.sort == "person":
            cluster.sort = "organisation"
        gathered.put(description, cluster)
        if named.sort == "person" and description.noun and is_office(description.noun):
            cluster.hold(_role(text, parse, description))
    for first, second in (*other_names(text, mentions), *spelled_out(parse, mentions)):
        one, other = gathered.of(first), gathered.of(second)
        if one is not None and other is not None and one.sort == other.sort:
            gathered.merge(one, other)


def _titles(text: str, parse: Parse, named: Mention) -> Iterator[RoleFound]:
    """The office right before a name and the rank in front of it: 'Armed Forces spokesperson Brigadier X'."""
    tokens = parse.tokens
    first = named.first
    for at in range(named.first, named.head + 1):
        if not (is_rank(tokens[at].text) or parse.is_named(at, "person")):
            continue
        title = title_before(parse, at)
        if title is not None and title.last > first:
            first, last = max(title.first, first), title.last - 1
            words = " ".join(text[tokens[first].start : tokens[last].end].split())
            span = Span(tokens[first].start, tokens[last].end)
            yield RoleFound(title.noun, words, _organisation(text, parse, first, last), span, last)
            first = title.last


def _beside(parse: Parse, mentions: Sequence[Mention]) -> Iterator[Beside]:
    """Names with a description after or before a comma, or right before them, or told by 'is'."""
    starting: dict[int, Mention] = {}
    ending: dict[int, Mention] = {}
    by_head = {one.head: one for one in mentions if one.form == "description"}
    hung: dict[int, Mention] = {}
    for one in mentions:
        if one.form == "description" and one.number != "plural":
            if one.definite and parse.tokens[one.head].dep == "appos" and not _acts(parse.tokens, one):
                hung[parse.tokens[one.head].head] = one  # 'X of Tarfa, the leading Y'
            starting.setdefault(one.first, one)
            ending[one.last] = one
    for named in mentions:
        if named.form != "name" or named.sort not in ("person", "organisation"):
            continue
        after = _after(parse, named, starting) or hung.get(named.head)
        told = _told(parse, named, by_head) or _called(parse, named, ending) or _named_after(parse, named, by_head)
        same = described_subject(parse, named, by_head)
        for found in (after, _before(parse, named, ending), told, same):
            if found is not None and _fits(named, found):
                yield Beside(named, found)
        also = _and(parse, after, by_head) if after is not None and named.sort == "person" else None
        if after is not None and also is not None and _fits(named, after):
            yield Beside(named, also)


def _fits(named: Mention, description: Mention) -> bool:
    """Whether a description can say who bears a name: both of a person, or both of a body."""
    if description.sort == "organisation" and named.sort == "person":
        return named.gender is None and " " not in named.words and description.noun in _BODIES
    if description.sort is None:
        return named.sort == "person" or description.noun in _SITES
    return description.sort == named.sort or (named.sort == "organisation" and description.noun in _PERSON_OR_BODY)


def _after(parse: Parse, named: Mention, starting: dict[int, Mention]) -> Mention | None:
    """'X, the spokesperson for Y,': closed by a mark or the end of the sentence, or hung on the name by the parser."""
    tokens, at = parse.tokens, named.last
    if at + 1 >= len(tokens) or tokens[at].text not in (",", "—", "–", "-", "("):
        return None
    at += 1
    if at + 1 < len(tokens) and tokens[at].tag == "CD" and tokens[at + 1].text == ",":
        at += 2  # 'X, 19, a student'
    one = starting.get(at)
    if one is None and at + 1 < len(tokens) and tokens[at].tag in ("RB", "JJ"):
        one = starting.get(at + 1)  # 'X, formerly a student'
    if one is None:
        one = starting.get(_behind_body(parse, at))  # 'X, Y associate professor', where the parser takes Y for itself
    if one is None or one.sentence != named.sentence:
        return None
    head = tokens[one.head]
    if head.dep == "appos" and named.first <= head.head < named.last:
        return None if _acts(tokens, one) else one
    listed = any(child.dep in ("cc", "conj") for child in parse.children(tokens[named.head]))
    return one if not listed and head.dep in _LOOSE and _closed(tokens, one) else None


def _and(parse: Parse, one: Mention, by_head: dict[int, Mention]) -> Mention | None:
    """What else somebody is said to be: 'a trader' of 'X, a writer and a trader'; not 'X, a writer, and his wife'."""
    for child in parse.children(parse.tokens[one.head], 12):
        other = by_head.get(child.index) if child.dep == "conj" and child.index > one.head else None
        if other is None or other.sort != one.sort or other.number == "plural":
            continue
        if not any(below.dep in ("poss", "appos") for below in parse.children(child, 12)):
            return other
    return None


def _behind_body(parse: Parse, at: int) -> int:
    """The number of the first word from `at` on that is not in the name of a body."""
    while at < len(parse.tokens) and parse.is_named(at, "organisation"):
        at += 1
    return at


def _acts(tokens: tuple[Token, ...], one: Mention) -> bool:
    """Whether a verb follows a description at once, so that it is a subject: 'claimed X, the nominee had'."""
    after = tokens[one.last] if one.last < len(tokens) else None
    return after is not None and after.sentence == one.sentence and after.tag in ("VBD", "VBZ", "VBP", "MD")


def _closed(tokens: tuple[Token, ...], one: Mention) -> bool:
    """Whether a description ends where it ends: with a mark, or by going on with what belongs to it."""
    if one.last >= len(tokens) or tokens[one.last].sentence != one.sentence:
        return True
    after = tokens[one.last]
    return _AFTER.match(after.text) is not None or after.tag in ("IN", "TO", "CC", "WP", "WDT", "VBN", "VBG")


def _before(parse: Parse, named: Mention, ending: dict[int, Mention]) -> Mention | None:
    """'The Secretary-General of Y, X, declared'; 'the minister X'."""
    tokens = parse.tokens
    at = named.first
    if at in ending:
        right_before = ending[at]
        return right_before if right_before.sentence == named.sentence and right_before.definite else None
    if at > 1 and tokens[at - 1].text == ",":
        one = ending.get(at - 1)
        if one is None or one.sentence != named.sentence or (named.sort != "person" and is_indefinite(parse, one)):
            return None
        head, name = tokens[one.head], tokens[named.head]
        hung = name.dep == "appos" and one.first <= name.head < one.last and head.dep != "pobj"
        if one.sort != named.sort and not hung:
            return None  # 'In a statement, X said'
        after = tokens[named.last] if named.last < len(tokens) else None
        closed = after is not None and after.text in (",", "—", "–")
        starts = (
            one.first == 0
            or tokens[one.first - 1].sentence != one.sentence
            or head.dep in ("nsubj", "nsubjpass", "pobj")
        )
        return one if hung or (closed and starts) else None
    return None


def _told(parse: Parse, named: Mention, by_head: dict[int, Mention]) -> Mention | None:
    """'X is the minister of Y'."""
    tokens = parse.tokens
    head = tokens[named.head]
    verb = tokens[head.head]
    if head.dep != "nsubj" or verb.text.lower() not in _BE or _negated(parse, verb):
        return None
    for child in parse.children(verb):
        if child.dep == "attr" and child.index > verb.index:
            return by_head.get(child.index)
    return None


def _named_after(parse: Parse, named: Mention, by_head: dict[int, Mention]) -> Mention | None:
    """'His guest, the actress and author X, said': the noun before a comma of which the name is said in the end."""
    token, apposed = parse.tokens[named.head], 0
    while token.dep in ("conj", "appos") and token.head > named.first - _LONGEST_NAME:
        apposed += token.dep == "appos"
        token = parse.tokens[token.head]
        if parse.is_named(token.index, "person"):
            return None
    one = by_head.get(token.index) if apposed and parse.tokens[named.head].head != token.index else None
    closed = named.last < len(parse.tokens) and parse.tokens[named.last].text in (",", "—", "–")
    return one if one is not None and closed and one.number != "plural" and one.last < named.first else None


def _called(parse: Parse, named: Mention, ending: dict[int, Mention]) -> Mention | None:
    """'A worker named X', 'a company called X'."""
    at = named.first - 1
    if at < 1 or parse.tokens[at].text.lower() not in _CALLED or parse.tokens[at].dep != "acl":
        return None
    one = ending.get(at)
    return one if one is not None and one.sentence == named.sentence else None


def _negated(parse: Parse, verb: Token) -> bool:
    return any(child.dep in ("neg", "aux") and child.text.lower() != "has" for child in parse.children(verb))


def _role(text: str, parse: Parse, one: Mention) -> RoleFound:
    """The office that a description gives."""
    tokens = parse.tokens
    first = one.first
    while first < one.head and tokens[first].text.lower() in (*_NOT_IN_ROLE, "this", "that"):
        first += 1
    body = _organisation(text, parse, first, one.last - 1)
    last = one.head if body is not None else one.last - 1  # 'minister of tides'
    span = Span(tokens[first].start, tokens[last].end)
    words = " ".join(text[span.start : span.end].split())
    return RoleFound(one.noun or words.lower(), words, body, span, one.head)


def _organisation(text: str, parse: Parse, first: int, last: int) -> str | None:
    """The body that a phrase names: an organisation's or a country's name among its tokens, if there is just one."""
    found = [
        " ".join(text[parse.tokens[name.first].start : parse.tokens[name.last - 1].end].split())
        for name in parse.names_between(first, last + 1)
        if name.kind in ("organisation", "place")
    ]
    return found[0] if len(found) == 1 else None


def organisations_agree(role: RoleFound, words: str | None) -> bool:
    """Whether an office and a description can be of the same body; True if one of them names none."""
    from purport.extract.names import same_organisation

    return role.organisation is None or words is None or same_organisation(role.organisation, words) is not None


def organisation_of(text: str, parse: Parse, one: Mention) -> str | None:
    """The body that a description names."""
    return _organisation(text, parse, one.first, one.last - 1)
