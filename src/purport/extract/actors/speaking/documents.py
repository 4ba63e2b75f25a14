"""Whose words a letter, statement, report or poll has, where the text tells who wrote it: 'the letter said'."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Final

from purport.extract.actors.mentions.clusters import Cluster
from purport.extract.actors.mentions.mentions import Mention
from purport.extract.cues import CLAUSE_VERBS
from purport.language.parse import Parse, Token
from purport.reference.verbs import verb_lemma

_SENT: Final = frozenset("letter memo memorandum note email e-mail message".split())
"""Nouns for what others than who wrote it may make public."""
_OWN: Final = _SENT | frozenset(
    "statement tweet post op-ed column essay ad advertisement commercial brief testimony affidavit declaration"
    " manifesto".split()
)
"""Nouns for what has the words of whom it is named after: 'the Velm tweet', but not 'the Velm poll'."""
_PRINTED: Final = frozenset("article story piece editorial op-ed column essay".split())
"""Nouns for what stands in a paper: 'an article in the Post'."""
_ABOUT: Final = frozenset("article story piece poll survey".split())
"""Nouns for what is about the person whose it is called: 'her story'."""
_POLLS: Final = frozenset(("poll", "survey"))
_AGAINST: Final = frozenset("complaint lawsuit suit petition resolution review".split())
"""Nouns before which a name need not be the author's: 'the Velm lawsuit'."""
DOCUMENTS: Final = (
    _OWN
    | _PRINTED
    | _AGAINST
    | frozenset(
        "report study survey poll analysis briefing filing release communique dispatch bulletin notice audit"
        " paper".split()
    )
)
"""Nouns, in the singular, for what has the words of whoever wrote it."""
_WRITES: Final = frozenset("write pen draft sign send tweet author email".split())
_PUBLISHES: Final = frozenset(
    "release issue publish post file conduct commission produce air submit deliver make run distribute circulate unveil"
    " present".split()
)
"""What is done to a document by whom its words are, unless it was sent (`_SENT`)."""
_BY: Final = frozenset(("by", "from"))
_THE: Final = frozenset(("the", "this", "that"))
_BACK: Final = 400
"""Tokens before 'the letter' among which it must have been brought in."""
_LEAD: Final = 60
"""Tokens of a report with which a headline and lead are told."""
_NEXT: Final = 120
"""Tokens after them in which it is told whose document the headline means."""
_AROUND: Final = 24
"""Children of a word that are looked at."""


class DocumentAuthors:
    """Knows who wrote the documents that a text tells of."""

    def __init__(self, parse: Parse, by_head: Mapping[int, Mention]) -> None:
        """`by_head` are the mentions by the tokens they hang on."""
        self._parse, self._by_head = parse, by_head
        self._in_words: dict[str, dict[str, Mention]] = {}
        """By their first words the names of bodies that are longer."""
        for one in by_head.values():
            if one.form == "name" and one.sort == "organisation" and " " in one.words:
                self._in_words.setdefault(one.words.split()[0], {}).setdefault(one.words, one)
        self._of_cluster: dict[int, Mention | None] = {}
        self._brought_in: dict[str, list[tuple[int, Mention | None]]] = {}
        """By its noun where each document was last brought in, and who wrote it, if that is told there."""
        for token in parse.tokens:
            noun = token.text.lower()
            if token.tag == "NN" and noun in DOCUMENTS:
                author = self._author_there(token)
                if author is not None or not self._is_told_of_again(token):
                    self._brought_in.setdefault(noun, []).append((token.index, author))

    def of(self, speaking: Mention) -> Mention | None:
        """Who wrote the document that is said to speak; None if `speaking` is none, or if it is not told who did."""
        token = self._parse.tokens[speaking.head]
        noun = token.text.lower()
        if speaking.form != "description" or token.tag != "NN" or noun not in DOCUMENTS:
            return None
        own = self._author_there(token)
        if own is not None:
            return own
        if not self._is_told_of_again(token):
            return self._named_next(token) if token.index < _LEAD else None
        found = self._brought_in.get(noun, [])
        before = bisect_left(found, token.index, key=lambda one: one[0])
        at, author = found[before - 1] if before else (0, None)
        return author if token.index - at < _BACK else None

    def of_cluster(self, cluster: Cluster) -> Mention | None:
        """Who wrote the document that somebody's mentions tell of; None if they name somebody, or tell of none."""
        if id(cluster) not in self._of_cluster:
            told = () if cluster.named else map(self.of, cluster.mentions)
            self._of_cluster[id(cluster)] = next(filter(None, told), None)
        return self._of_cluster[id(cluster)]

    def pollsters_before(self, index: int) -> list[Mention]:
        """Who conducted the polls that were brought in near before a token, as far as that is told."""
        near = (one for noun in _POLLS for one in self._brought_in.get(noun, ()) if index - _BACK < one[0] < index)
        return [author for _, author in near if author is not None]

    def _named_next(self, token: Token) -> Mention | None:
        """Who wrote the document of its kind that the first lines tell of: 'Poll: …', then 'the Torna Post poll';
        nobody where they bring in several at once.
        """
        if self._is_by(self._parse.children(token, _AROUND)):
            return None
        near = takewhile(lambda one: one[0] < _LEAD + _NEXT, self._brought_in.get(token.text.lower(), ()))
        told = [(self._parse.tokens[at].sentence, author) for at, author in near if author is not None]
        first = {author.words for sentence, author in told if sentence == told[0][0]}
        return told[0][1] if len(first) == 1 else None

    def _is_told_of_again(self, token: Token) -> bool:
        """Whether a document was told of before: 'the letter', with nothing that tells it from others."""
        children = self._parse.children(token, _AROUND)
        before = [child for child in children if child.index < token.index]
        the = any(child.text.lower() in _THE for child in before)
        return the and all(child.dep in ("det", "amod") for child in before) and not self._is_by(children)

    @staticmethod
    def _is_by(children: Sequence[Token]) -> bool:
        return any(child.dep == "prep" and child.text.lower() in _BY for child in children)

    def _author_there(self, token: Token) -> Mention | None:
        """Who wrote a document by the words around it."""
        found = (*self._in_phrase(token), *self._in_clause(token))
        return next((one for one in found if one.sort in ("person", "organisation", "people")), None)

    def _in_phrase(self, token: Token) -> Iterator[Mention]:
        """'Velm's letter', 'a letter from Velm', 'a poll conducted by the Institute', 'the Torna Institute poll'."""
        noun = token.text.lower()
        for child in self._parse.children(token, _AROUND):
            small = child.text.lower()
            if child.dep == "poss":
                yield from (one for one in self._meant(child) if one.sort != "person" or noun not in _ABOUT)
            elif child.dep in ("compound", "nmod") and noun not in _AGAINST:
                yield from (self._in_full(one) for one in self._meant(child) if one.sort != "person" or noun in _OWN)
            elif child.dep == "prep" and (small in _BY or (small == "in" and noun in _PRINTED)):
                yield from self._objects(child)
            elif child.dep == "prep" and small == "of" and noun in _POLLS:
                for asked in self._parse.children(child, _AROUND):
                    yield from self._written_by(asked, noun)
        yield from self._written_by(token, noun)

    def _written_by(self, token: Token, noun: str) -> Iterator[Mention]:
        """'conducted by the Institute' behind a document, or behind whom a poll is of."""
        for child in self._parse.children(token, _AROUND):
            if child.dep == "acl" and child.tag == "VBN" and self._is_writing(child, noun):
                for by in self._parse.children(child, _AROUND):
                    if by.text.lower() == "by":
                        yield from self._objects(by)

    def _in_full(self, one: Mention) -> Mention:
        """A body by its whole name, where a document has the first word of the only one that begins so: 'the Torna
        poll' of the Torna Institute.
        """
        found = self._in_words.get(one.words, {})
        return next(iter(found.values())) if len(found) == 1 else one

    @staticmethod
    def _is_writing(verb: Token, noun: str) -> bool:
        """Whether who does this to a document is who wrote it."""
        lemma = verb_lemma(verb.text)
        return lemma in _WRITES or (lemma in _PUBLISHES and noun not in _SENT)

    def _in_clause(self, token: Token) -> Iterator[Mention]:
        """'Velm wrote a letter', 'Velm said in a statement'."""
        above = self._parse.tokens[token.head]
        if token.dep == "dobj" and self._is_writing(above, token.text.lower()):
            yield from self._subject(above)
        elif token.dep == "pobj" and above.text.lower() == "in":
            verb = self._parse.tokens[above.head]
            if verb_lemma(verb.text) in CLAUSE_VERBS and not self._is_passive(verb):
                yield from self._subject(verb)

    def _is_passive(self, verb: Token) -> bool:
        return any(child.dep == "auxpass" for child in self._parse.children(verb, _AROUND))

    def _subject(self, verb: Token) -> Iterator[Mention]:
        for child in self._parse.children(verb, _AROUND):
            if child.dep == "nsubj":
                yield from self._meant(child)

    def _objects(self, preposition: Token) -> Iterator[Mention]:
        for child in self._parse.children(preposition, _AROUND):
            if child.dep == "pobj":
                yield from self._meant(child)

    def _meant(self, token: Token) -> Sequence[Mention]:
        one = self._by_head.get(token.index)
        return () if one is None else (one,)
