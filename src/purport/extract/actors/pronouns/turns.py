"""Whether whoever spoke last goes on, or the talk has turned to somebody else."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.mentions.mentions import Mention
from purport.extract.actors.mentions.salience import Salience
from purport.extract.actors.mentions.telling import SAYS
from purport.extract.actors.pronouns.agreement import agrees
from purport.language.parse import Parse, Token
from purport.records import Span

Sources = Mapping[int, Sequence[Span]]
"""For the head of each mention that a statement is attributed to what it says."""

_FAR: Final = 60
"""Tokens before a pronoun in its sentence that are looked at."""
_SINCE: Final = 200
"""Tokens before a pronoun that are looked at for whom the text has turned to."""
_SUBJECTS: Final = ("nsubj", "nsubjpass")


class Turns:
    """Follows who has the word."""

    def __init__(
        self,
        parse: Parse,
        gathered: Gathered,
        salience: Salience,
        is_quoted: Callable[[int], bool],
        sources: Sources,
    ) -> None:
        self._parse, self._gathered, self._salience = parse, gathered, salience
        self._is_quoted, self._sources = is_quoted, sources

    def goes_on(self, one: Mention) -> bool:
        """Whether a pronoun that speaks is the subject of a verb of saying right after somebody's words."""
        tokens = self._parse.tokens
        first = min([one.start, *(span.start for span in self._sources[one.head])])
        at = first_word(self._parse, first, one)
        near = tokens[at].sentence - self._salience.last_said <= 1
        says = tokens[tokens[one.head].head].text.lower() in SAYS or self._is_body_going_on(one)
        return near and says and not self._follows_subject(one)

    def turn_back(self, one: Mention) -> None:
        """Before 'he' or 'she' who speaks, give the word back to the subject of the last sentence, if it can mean him:
        in 'X denied that Y knew. He said …' to X.
        """
        main = self._salience.main
        if main is None or one.gender is None or one.head not in self._sources or not agrees(one, main.speaker):
            return
        if one.start >= max((span.end for span in self._sources.get(main.head, ())), default=0):
            self._salience.turn_back()

    def turned_to(self, one: Mention) -> Cluster | None:
        """Whom the last sentence is about that is about somebody else than spoke last, between his words and those of
        'he' or 'she' who speaks: in '“…,” X said. Y took another way. “…,” he said' Y.
        """
        last = self._salience.last
        if last is None or one.gender is None or one.head not in self._sources:
            return None
        told = [*self._sources[one.head], *self._sources.get(last.head, ())]
        for token in reversed(self._parse.tokens[max(last.head + 1, one.head - _SINCE) : one.head]):
            if not self._is_main(token) or _is_in(token, told) or self._is_quoted(token.start):
                continue
            found = self._gathered.headed(token.index)
            known = found is not None and found.named and found.gender is not None
            if found is not None and known and found is not last.speaker and agrees(one, found):
                return found
        return None

    def _is_main(self, token: Token) -> bool:
        """Whether a token heads the subject of a sentence."""
        return token.dep in _SUBJECTS and self._parse.tokens[token.head].dep == "ROOT"

    def _is_body_going_on(self, one: Mention) -> bool:
        """Whether 'it' speaks, by whatever verb, in the sentence after somebody's, of the same paragraph: 'X died, the
        council said. It denied …'.
        """
        last = self._salience.last
        if last is None or one.gender is not None or one.number != "singular" or last.spoke != one.sentence - 1:
            return False
        return self._parse.sentences[one.sentence].block == self._parse.sentences[last.spoke].block

    def _follows_subject(self, one: Mention) -> bool:
        """Whether somebody else is the subject of what a pronoun's sentence begins with, before what it says, or whose
        the subject is: 'X's decision came weeks after he …'.
        """
        first = max(self._parse.sentences[one.sentence].first, one.head - _FAR)
        words = self._sources[one.head]
        before = self._parse.tokens[first : one.head]
        subjects = [token for token in before if token.dep in _SUBJECTS]
        if any(self._gathered.headed(token.index) is not None and not _is_in(token, words) for token in subjects):
            return True
        return any(self._is_somebodys(token, one) for token in subjects if self._is_main(token))

    def _is_somebodys(self, subject: Token, one: Mention) -> bool:
        """Whether a subject, or that of which it is one, is said to be of somebody by name before a pronoun."""
        owners = (self._gathered.headed(token.index) for token in self._owners(subject) if token.index < one.head)
        return any(owner is not None and owner.named and owner.sort == "person" for owner in owners)

    def _owners(self, subject: Token) -> Iterator[Token]:
        """The heads of the owners of a subject: in 'X's plan', 'one of X's plans' X."""
        for child in self._parse.children(subject, 24):
            if child.dep == "poss":
                yield child
            elif child.dep == "prep" and child.text.lower() == "of":
                for whole in self._parse.children(child, 8):
                    yield from (token for token in self._parse.children(whole, 24) if token.dep == "poss")


def first_word(parse: Parse, offset: int, one: Mention) -> int:
    """The first word from an offset on, before a mention: a quotation mark can hang on the sentence before."""
    tokens, at = parse.tokens, parse.at(offset)
    while at < one.head and not tokens[at].text[0].isalnum():
        at += 1
    return at


def _is_in(token: Token, words: Sequence[Span]) -> bool:
    return any(span.start <= token.start < span.end for span in words)
