"""Who asked, where only the answer is told: 'X told the Post when asked', 'Asked if it was true, 60 percent said'."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from purport.extract.actors.described.descriptions import subject_of
from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.mentions.mentions import Mention
from purport.extract.actors.speaking.documents import DocumentAuthors
from purport.language.parse import Parse, Token
from purport.records import Statement
from purport.reference.verbs import verb_lemma

ASKED: Final = frozenset("asked pressed questioned quizzed grilled challenged".split())
_PART: Final = frozenset(("percent", "%", "respondents"))
_ON: Final = frozenset(("on", "by"))
_INTERVIEW: Final = "interview"
_AROUND: Final = 24
"""Children of a word that are looked at."""


def is_asked(token: Token) -> bool:
    """Whether a word says that somebody was asked."""
    return token.tag == "VBN" and token.text.lower() in ASKED


class Askers:
    """Knows who asked what is told only with whoever was asked."""

    def __init__(
        self, parse: Parse, by_head: Mapping[int, Mention], gathered: Gathered, documents: DocumentAuthors
    ) -> None:
        """`by_head` are the mentions by the tokens they hang on."""
        self._parse, self._by_head, self._gathered, self._documents = parse, by_head, gathered, documents
        self._hearers: dict[int, list[Cluster | None]] | None = None
        """To whom each cluster, by `id`, is told to have spoken, None for somebody who is only described."""

    def of(self, statement: Statement) -> Cluster | None:
        """Who asked what a statement without a source says; None if it is no question, or if it is not told."""
        asked = next(filter(self._is_question, self._parse.within(statement.cue)), None)
        if asked is None:
            return None
        named = next((one for one in (*self._asked_on(asked), *self._interviewers(asked))), None)
        if named is not None:
            return self._gathered.of(named)
        answer = self._answer(asked)
        if answer is None:
            return None
        if self._is_of_a_poll(answer):
            pollsters = [self._gathered.of(one) for one in self._documents.pollsters_before(asked.index)]
            return pollsters[0] if pollsters and all(one is pollsters[0] for one in pollsters) else None
        hearers = list(self._told(answer))
        if hearers:
            return hearers[0]
        subject = subject_of(self._parse, answer)
        answering = self._gathered.headed(subject) if subject is not None else None
        return self._only_hearer(answering) if answering is not None else None

    def _is_question(self, token: Token) -> bool:
        """Whether a word says that somebody was asked, and has nobody who asks: 'when asked', also where it is read as
        'when … asked'.
        """
        if token.text.lower() not in ASKED or token.tag not in ("VBN", "VBD"):
            return False
        return not any(child.dep == "nsubj" for child in self._parse.children(token, _AROUND))

    def _asked_on(self, asked: Token) -> Iterator[Mention]:
        """The outlet of 'asked on Radio Velm'."""
        for child in self._parse.children(asked, _AROUND):
            if child.dep == "prep" and child.text.lower() in _ON:
                for one in self._parse.children(child, _AROUND):
                    mention = self._by_head.get(one.index)
                    if mention is not None and mention.form == "name" and mention.sort == "organisation":
                        yield mention

    def _interviewers(self, asked: Token) -> Iterator[Mention]:
        """Who asked in an interview that the sentence tells: 'in an interview with Rada Velm, X was asked', 'during a
        Radio Velm interview'.
        """
        sentence = self._parse.sentences[asked.sentence]
        for token in self._parse.tokens[sentence.first : sentence.last]:
            if token.text.lower() != _INTERVIEW:
                continue
            children = self._parse.children(token, _AROUND)
            with_whom = (child for child in children if child.text.lower() == "with")
            held = [one for child in with_whom for one in self._parse.children(child, _AROUND) if one.dep == "pobj"]
            for one in (*held, *(child for child in children if child.dep == "compound")):
                mention = self._by_head.get(one.index)
                if mention is not None and mention.form == "name" and mention.sort in ("person", "organisation"):
                    yield mention

    def _answer(self, asked: Token) -> Token | None:
        """The verb of the clause that a question hangs on: 'told', of 'X told Y when asked'."""
        verb = self._parse.tokens[asked.head]
        if asked.dep not in ("advcl", "acl") or verb.tag[:2] not in ("VB", "MD"):
            return None
        return verb

    def _is_of_a_poll(self, answer: Token) -> bool:
        """Whether those who answer are a share of many."""
        children = self._parse.children(answer, _AROUND)
        subject = next((child for child in children if child.dep == "nsubj"), None)
        if subject is None:
            return False
        below = [subject, *self._parse.children(subject, _AROUND)]
        below += [one for token in below[1:] for one in self._parse.children(token, _AROUND)]
        return any(token.text.lower() in _PART for token in below)

    def _only_hearer(self, answering: Cluster) -> Cluster | None:
        """To whom somebody is told to have spoken throughout, if it is one only."""
        if self._hearers is None:
            self._hearers = self._find_hearers()
        hearers = self._hearers.get(id(answering), [])
        return hearers[0] if hearers and all(one is hearers[0] for one in hearers) else None

    def _find_hearers(self) -> dict[int, list[Cluster | None]]:
        found: dict[int, list[Cluster | None]] = {}
        for token in self._parse.tokens:
            if token.tag[:2] == "VB" and verb_lemma(token.text) == "tell":
                subject = subject_of(self._parse, token)
                telling = self._gathered.headed(subject) if subject is not None else None
                if telling is not None:
                    found.setdefault(id(telling), []).extend(self._told(token) or [None])
        return found

    def _told(self, verb: Token) -> Sequence[Cluster | None]:
        """Whom a verb of telling has for its object, None where no name is told for them."""
        if verb_lemma(verb.text) != "tell":
            return ()
        objects = [one for one in self._parse.children(verb, _AROUND) if one.dep in ("dobj", "dative")]
        found = []
        for one in objects:
            hearer = self._gathered.headed(one.index)
            named = hearer is not None and hearer.named and hearer.sort in ("organisation", "person")
            found.append(hearer if named else None)
        return found
