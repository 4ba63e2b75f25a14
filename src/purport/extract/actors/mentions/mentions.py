"""Mentions: the names, descriptions and pronouns of a text that may mean an actor."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final, Literal

import msgspec

from purport.extract.actors.mentions.common_nouns import is_common_noun
from purport.extract.actors.mentions.headlines import known_in_headlines
from purport.extract.actors.mentions.heads import head_of
from purport.extract.actors.mentions.impersonal import is_impersonal
from purport.extract.actors.mentions.peoples import is_one_of_a_people, is_people, one_of_a_people, speaks_for_a_people
from purport.extract.actors.mentions.titled import with_titled_people
from purport.extract.actors.mentions.titles import title_before
from purport.extract.actors.mentions.unread import with_unread
from purport.extract.names import Gender, gender_of
from purport.extract.names.titles import LEADING_TITLES
from purport.language.parse import Parse, Token
from purport.records import Span, Spans
from purport.reference.nouns import Noun, noun_of
from purport.reference.places import country_of

Form = Literal["name", "description", "pronoun"]
Sort = Literal["person", "organisation", "country", "people", "place"]
"""What kind of thing a mention may mean: `people` are a nation, religion or party in the plural."""
Number = Literal["singular", "plural"]

PRONOUNS: Final[dict[str, tuple[Sort | None, Number | None, Gender | None, int | None]]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("person", "singular", "m", 3)),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("person", "singular", "f", 3)),
    **dict.fromkeys(("it", "its", "itself"), ("organisation", "singular", None, 3)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), (None, "plural", None, 3)),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), ("person", "singular", None, 1)),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), (None, "plural", None, 1)),
}  # fmt: skip
"""Sort, number, gender and person of each pronoun."""

_LEFT_OF_HEAD: Final = frozenset(
    ("det", "amod", "compound", "poss", "nummod", "nmod", "predet", "quantmod", "case", "punct", "advmod", "npadvmod")
)
_DEFINITE: Final = frozenset(("the", "this", "that", "these", "those"))
_INDEFINITE: Final = frozenset(
    (
        "a",
        "an",
        "some",
        "another",
        "one",
        "two",
        "three",
        "four",
        "five",
        "several",
        "many",
        "any",
        "no",
        "every",
        "each",
    )
)
_NOBODY: Final = frozenset(("PRP", "PRP$", "WP", "WP$", "WDT", "EX"))
"""Tags of words that describe nobody, even where something is attributed to them: 'you', 'which'."""
_OF: Final = frozenset(("of", "for", "at"))
_ENDS_PHRASE: Final = frozenset(',;:()—–"“”')
_SEVERAL: Final = frozenset("percent majority half quarter handful dozen couple number trio duo pair".split())
"""Nouns in the singular for several."""
_AGED: Final = re.compile(r"\byears?-old$", re.IGNORECASE)
"""How a description ends that gives an age for a noun: 'the 43-year-old'."""
_LONGEST_SIDE: Final = 14
"""Tokens of a noun phrase on either side of its head; what is longer is cut."""
_NAME_SORTS: Final[dict[str, Sort]] = {
    "person": "person",
    "organisation": "organisation",
    "place": "place",
    "group": "people",
}


class Mention(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One mention. `first`, `last` (exclusive) and `head` are numbers of tokens, `start` and `end` offsets of the
    whole; `words` are those of the name, or of the noun phrase up to its head, without article; `person` is the
    grammatical one of a pronoun.
    """

    first: int
    last: int
    head: int
    start: int
    end: int
    words: str
    form: Form
    sort: Sort | None
    number: Number | None
    gender: Gender | None
    definite: bool
    sentence: int
    noun: str | None = None
    person: int = 3

    @property
    def span(self) -> Span:
        """The whole mention."""
        return Span(self.start, self.end)


def mentions_of(text: str, parse: Parse, sources: Iterable[Spans] = ()) -> list[Mention]:
    """The mentions of a text in order of their heads. What stands in `sources` (the sources of statements) counts as a
    description whatever its noun.
    """
    speaking = {head_of(parse, spans) for spans in sources}
    named = list(_named(text, parse, speaking))
    taken = {token for one in named for token in range(one.first, one.last)}
    found = [*named]
    for token in parse.tokens:
        if token.index in taken or is_impersonal(parse, token):
            continue
        one = _pronoun(token) or _description(text, parse, token, token.index in speaking)
        if one is not None:
            found.append(one)
    return sorted(found, key=lambda one: (one.head, one.first))


def _named(text: str, parse: Parse, speaking: Collection[int]) -> Iterator[Mention]:
    """The names that may be actors."""
    for name in with_unread(parse, with_titled_people(parse, known_in_headlines(parse, speaking)), speaking):
        sort = _NAME_SORTS.get(name.kind)
        told = name.last - 1 in speaking and speaks_for_a_people(parse, name)
        if sort == "people" and not (told or is_people(parse, name)):
            continue  # 'the Iraqi government'
        if sort == "people" and is_one_of_a_people(parse, name):
            continue  # 'the Iraqi said'
        if sort is not None and not is_common_noun(parse, name):
            yield named_mention(text, parse, name.first, name.last, sort)


def named_mention(text: str, parse: Parse, first: int, last: int, sort: Sort) -> Mention:
    """The mention of a name, a title of respect right before it included."""
    tokens = parse.tokens
    words = _words(text, tokens[first].start, tokens[last - 1].end)
    head = _name_head(tokens, first, last)
    start = first
    if sort == "person":
        sentence = tokens[first].sentence
        while start > 0 and tokens[start - 1].sentence == sentence and _is_title_token(tokens, start - 1, first):
            start -= 1
        start += start < first and tokens[start].text == "The"  # 'The Velm campaign', 'The Rev. Velm'
        whole = _words(text, tokens[start].start, tokens[last - 1].end)
        office = title_before(parse, start)
        if office is not None:
            start = office.first
    else:
        whole = words
        match = country_of(words)
        if match is not None and match.alpha3 and (sort == "place" or match.how in ("name", "short form")):
            sort = "country" if match.how in ("name", "short form") else sort
    single = first > 0 and tokens[first - 1].text.lower() in ("a", "an", "one")
    return Mention(
        first=start, last=last, head=head, start=tokens[start].start, end=tokens[last - 1].end, words=whole,
        form="name", sort=sort, number="plural" if sort == "people" and not single else "singular",
        gender=gender_of(whole) if sort == "person" else None, definite=True, sentence=tokens[head].sentence,
    )  # fmt: skip


def _is_title_token(tokens: tuple[Token, ...], at: int, first: int) -> bool:
    """Whether a token before a name is a title of respect ('Mr.', 'Sheikh', 'Brigadier'), or the full stop of one."""
    token = tokens[at]
    if token.text == "." and at > 0 and tokens[at - 1].end == token.start:
        return at + 1 == first and _is_title(tokens[at - 1].text)
    return token.text[:1].isupper() and _is_title(token.text)


def _is_title(word: str) -> bool:
    return word.lower().rstrip(".") in LEADING_TITLES


def _name_head(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """The token of a name that the others hang on; the last one where the tree does not say."""
    for index in range(last - 1, first - 1, -1):
        head = tokens[index].head
        if tokens[index].text[0].isalnum() and not first <= head < last:
            return index
    return last - 1


def _pronoun(token: Token) -> Mention | None:
    known = PRONOUNS.get(token.text.lower())
    if known is None or (token.text == "US"):
        return None
    sort, number, gender, person = known
    return Mention(
        first=token.index, last=token.index + 1, head=token.index, start=token.start, end=token.end, words=token.text,
        form="pronoun", sort=sort, number=number, gender=gender, definite=True, sentence=token.sentence,
        person=person or 3,
    )  # fmt: skip


def _description(text: str, parse: Parse, token: Token, speaks: bool) -> Mention | None:
    """The noun phrase headed by `token`, if its noun can mean an actor or it is somebody's source."""
    if token.pos not in ("NOUN", "PROPN") and (not speaks or token.tag in _NOBODY):
        return None
    noun = noun_of(parse.written(token)) or noun_of(token.text)
    above = parse.tokens[token.head]
    if noun is None and not speaks and not _says_who(parse, token):
        return None
    part = token.dep in ("compound", "nmod", "amod") and above.index > token.index
    if part and not speaks and not _is_force(parse, token):
        return None  # 'the police officer', 'Interior Minister X': a part of what follows
    first, last = _phrase(parse, token)
    lead = parse.tokens[first].text.lower()
    words = _words(text, parse.tokens[first].start, token.end)
    possessive = any(child.dep == "poss" for child in parse.children(token))
    return Mention(
        first=first, last=last, head=token.index, start=parse.tokens[first].start, end=parse.tokens[last - 1].end,
        words=_without_article(words), form="description",
        sort=_described_sort(token, noun, words, alone=first == token.index),
        number=_number(token, noun),
        gender=noun.gender if noun else None,
        definite=lead in _DEFINITE or possessive,
        sentence=token.sentence, noun=noun.noun if noun else token.lemma,
    )  # fmt: skip


def _is_force(parse: Parse, token: Token) -> bool:
    """Whether 'police' is that of the place named before it, though a part of what follows: 'Torna police chief X'."""
    before = token.index - 1
    place = before >= 0 and (parse.is_named(before, "place") or parse.is_named(before, "organisation"))
    return token.text == "police" and place


def _says_who(parse: Parse, token: Token) -> bool:
    """Whether a noun of any kind says who somebody is: 'X is a legend', 'X, the voice of Y'."""
    if token.tag != "NN" or token.text.lower() == "alias":
        return False  # 'X, alias Y' gives another name
    if token.dep == "appos":
        return parse.is_named(token.head, "person")
    return token.dep == "attr" and any(child.dep == "det" for child in parse.children(token))


def is_collective(mention: Mention) -> bool:
    """Whether a description is of several people by one noun: 'the crowd', 'a panel'."""
    noun = noun_of(mention.noun or "")
    return noun is not None and noun.number == "collective"


def is_capitalised(parse: Parse, mention: Mention) -> bool:
    """Whether the noun of a description has a capital behind an article, like a name that was not seen as one; 'the
    CEO' has more than one.
    """
    head = parse.tokens[mention.head]
    return mention.head > mention.first and head.text[0].isupper() and not head.text.isupper()


def is_indefinite(parse: Parse, mention: Mention) -> bool:
    """Whether a description brings somebody new: 'a man', 'two officials', or a bare plural."""
    lead = parse.tokens[mention.first]
    return lead.text.lower() in _INDEFINITE or lead.tag == "CD" or (mention.number == "plural" and not mention.definite)


def _phrase(parse: Parse, head: Token) -> tuple[int, int]:
    """First token and token after the last of a noun phrase: what hangs on its head on the left, and an 'of' phrase."""
    first = head.index
    for child in reversed(parse.children(head)):
        if child.index < first and child.dep in _LEFT_OF_HEAD and child.dep != "punct":
            first = max(parse.left_edge(child), head.index - _LONGEST_SIDE)
    last = head.index + 1
    for child in parse.children(head):
        if child.index == last and child.dep == "prep" and child.text.lower() in _OF:
            last = min(parse.right_edge(child), head.index + _LONGEST_SIDE) + 1
    for index in range(head.index + 1, last):
        if parse.tokens[index].text in _ENDS_PHRASE:
            last = index
            break
    return first, last


def _described_sort(token: Token, noun: Noun | None, words: str, *, alone: bool) -> Sort | None:
    if token.text == "Guard" and not alone:  # 'the Interior Guard'
        return None
    if noun is None and (_AGED.search(words) or one_of_a_people(token.text)):
        return "person"
    return _sort(noun)


def _sort(noun: Noun | None) -> Sort | None:
    if noun is None or noun.kind is None:
        return None
    return "person" if noun.kind == "person" else "country" if noun.kind == "country" else "organisation"


def _number(token: Token, noun: Noun | None) -> Number:
    counts = noun is None and token.pos not in ("NOUN", "PROPN")
    counts = counts and token.text.lower() not in ("one", "another", "each")
    several = token.tag in ("NNS", "NNPS") and (token.text.endswith("s") if noun is None else noun.number != "singular")
    if several or (noun is not None and noun.number == "plural"):
        return "plural"
    if counts or token.text.lower() in _SEVERAL:  # 'many', 'those', '29 percent'
        return "plural"
    return "singular"


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _without_article(words: str) -> str:
    first, _, rest = words.partition(" ")
    return rest if rest and first.lower() in ("the", "a", "an", "this", "that", "these", "those") else words
