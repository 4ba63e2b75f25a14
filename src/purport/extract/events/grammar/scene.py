"""What stands around a word in the tree: subjects, objects, prepositions with their nouns, modifiers.

Every look is bounded: a few steps up, a few words to the right. Where the tree has no object the words that follow are
taken, since the parser is wrong in one of ten links.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Final

from purport.extract.events.grammar.forms import Forms
from purport.extract.events.grammar.keeping import keep
from purport.language.parse import Parse, Token
from purport.reference.acts import word_class
from purport.reference.nouns import noun_of

_STEPS: Final = 4
"""Links that are followed upwards to find a subject."""

_AHEAD: Final = 12
"""Words to the right that are searched."""

_HUNDREDS: Final = 200
"""Dependents looked at of one word."""

_MANY: Final = 12
"""Words taken at most where the tree lists them."""

_WH: Final = frozenset({"who", "which", "that", "whom"})
_OBJECTS: Final = frozenset({"dobj", "nsubjpass", "oprd", "attr"})
_SUBJECTS: Final = frozenset({"nsubj", "csubj"})
_MODIFIERS: Final = frozenset({"amod", "compound", "nmod", "nummod", "advmod"})
_INSIDE: Final = frozenset(
    {"DT", "JJ", "JJR", "JJS", "CD", "PRP$", "RB", "RBS", "RBR", "POS", "VBN", "VBG", "HYPH", "$"}
)
_PRONOUNS: Final = frozenset({"he", "she", "they", "him", "her", "them", "we", "us", "i", "you", "who", "whom", "me"})
_CLAUSES: Final = frozenset({"ccomp", "xcomp", "advcl", "acl"})


class Scene(Forms):
    """A parse with what is asked of it again and again."""

    def __init__(self, parse: Parse) -> None:
        super().__init__(parse)
        self.kept: dict[str, dict[int, object]] = {}
        self._below: dict[int, list[Token]] = {}

    def kids(self, index: int) -> list[Token]:
        """The dependents of a word; at most some hundred are looked at."""
        found = self._below.get(index)
        if found is None:
            found = self._below[index] = self.parse.children(self.tokens[index])[:_HUNDREDS]
        return found

    @cached_property
    def _named(self) -> frozenset[int]:
        return frozenset(
            index for name in self.parse.names if name.kind != "other" for index in range(name.first, name.last)
        )

    def is_name(self, index: int) -> bool:
        """Whether a word belongs to a name of someone, a body or a place."""
        return index in self._named

    def is_human(self, index: int) -> bool:
        """Whether a word denotes people or a body: a name, a pronoun, a noun for people, a number that stands alone."""
        token = self.tokens[index]
        low = token.text.lower()
        if low in _PRONOUNS or self.is_name(index) or low == "people":
            return True
        if token.tag == "CD":
            return not (low.isdigit() and len(low) == 4)  # a year
        noun = noun_of(low) if token.tag.startswith("NN") else None
        return noun is not None and noun.kind is not None

    def is_person(self, index: int) -> bool:
        """Whether a word denotes people by name, pronoun or noun."""
        token = self.tokens[index]
        low = token.text.lower()
        if low in _PRONOUNS or low == "people" or self.parse.is_named(index, "person"):
            return True
        noun = noun_of(token.text) if token.tag in ("NN", "NNS", "NNPS") else None
        plural = token.tag in ("NNS", "NNPS") and token.text[:1].isupper()
        several = plural and any(kid.tag == "CD" for kid in self.kids(index))  # 'three Tarfans'
        people = plural and self.parse.is_named(index, "group")  # 'the Chinese', as 'the Tarfans'
        return several or people or (noun is not None and noun.kind == "person")

    def is_marked_passive(self, index: int) -> bool:
        """Whether a verb's form and its own dependents say that it is passive: 'was bombed', 'a town bombed by'."""
        token = self.tokens[index]
        if token.tag not in ("VBN", "VBD"):
            return False
        if any(kid.dep in ("auxpass", "nsubjpass", "agent") for kid in self.kids(index)):
            return True
        return token.tag == "VBN" and token.dep == "acl"

    @keep
    def objects(self, index: int) -> list[int]:
        """The objects of a verb (the subject of its passive), with what is joined to them by 'and' or 'of'."""
        return list(self._spread(self._objects(index)))

    @keep
    def _objects(self, index: int) -> list[int]:
        token, kids = self.tokens[index], self.kids(index)
        found = [kid.index for kid in kids if kid.dep in _OBJECTS or (kid.dep == "dative" and kid.tag != "IN")]
        found = [one if self.tokens[one].text.lower() not in _WH else self._antecedent(index) for one in found]
        if not found:  # 'called off the strike', the noun hung on the particle
            parts = [kid for kid in kids if kid.dep == "prt" or kid.tag == "RP"]
            found = [one.index for kid in parts for one in self.kids(kid.index) if one.dep == "pobj"]
        if found:
            return found
        if token.dep == "acl" and token.tag == "VBN":
            return [token.head]
        if self.is_marked_passive(index):
            return self._inherited(index)
        for kid in kids:
            if kid.dep == "conj" and kid.tag.startswith("VB"):
                shared = [one.index for one in self.kids(kid.index) if one.dep == "dobj"]
                if shared:
                    return shared
        return self._following(index)

    def _inherited(self, index: int) -> list[int]:
        for _ in range(_STEPS):
            token = self.tokens[index]
            if token.head == index:
                return []
            index = token.head
            found = [kid.index for kid in self.kids(index) if kid.dep in ("nsubjpass", "nsubj")]
            if found:
                return found
        return []

    def _following(self, index: int) -> list[int]:
        """The last noun of the phrase that follows a verb directly."""
        last = None
        for at in range(index + 1, min(index + _AHEAD, len(self.tokens))):
            token = self.tokens[at]
            if token.tag.startswith(("NN", "PRP")) and token.tag != "PRP$":
                last = at
            elif last is not None or token.tag not in _INSIDE:
                break
        return [] if last is None else [last]

    def _spread(self, found: list[int]) -> Iterator[int]:
        """`found` and what they stand for: the second noun of 'a and b', the noun after 'of' in 'dozens of'."""
        waiting, given = found[:_MANY], 0
        while waiting and given < _MANY:
            index = waiting.pop(0)
            given += 1
            yield index
            of = self.lemma(index) in word_class("partitive") or self.tokens[index].tag in (
                "CD",
                "DT",
                "JJ",
                "JJR",
                "JJS",
                "PDT",
            )
            for kid in self.kids(index):
                if kid.dep == "conj" and kid.tag.startswith("NN"):
                    waiting.append(kid.index)
                elif of and kid.dep == "prep" and kid.text.lower() == "of":
                    waiting.extend(one.index for one in self.kids(kid.index) if one.dep == "pobj")

    def _antecedent(self, index: int) -> int:
        """The word a relative clause hangs on."""
        for _ in range(_STEPS):
            token = self.tokens[index]
            if token.dep in ("relcl", "acl") or token.head == index:
                return token.head
            index = token.head
        return index

    @keep
    def subjects(self, index: int) -> list[int]:
        """Who does it: the subject, the agent of a passive, or the subject of the clause above."""
        passive = self.is_marked_passive(index)
        for step in range(_STEPS):
            token, kids = self.tokens[index], self.kids(index)
            agents = [one.index for kid in kids if kid.dep == "agent" for one in self.kids(kid.index)]
            if agents or (passive and step == 0):
                return list(self._spread(agents))
            found = [kid.index for kid in kids if kid.dep in _SUBJECTS]
            if not found:  # 'after an attack killed six', the noun hung on the conjunction
                marks = [kid for kid in kids if kid.dep == "mark" and kid.index < index]
                found = [one.index for kid in marks for one in self.kids(kid.index) if one.dep == "pobj"]
            if found:
                found = [one if self.tokens[one].text.lower() not in _WH else self._antecedent(index) for one in found]
                return list(self._spread(found))
            if token.dep == "acl" and token.tag in ("VBG", "VBD"):
                return [token.head]
            if token.head == index or token.dep not in ("conj", "xcomp", "advcl", "aux", "dep", "acl", "pcomp", "prep"):
                return []
            index = token.head
        return []

    @keep
    def prepositions(self, index: int) -> list[Token]:
        """The prepositions that belong to a word or to its object, and one that follows it directly."""
        kids = [kid for kid in self.kids(index) if kid.index > index]
        found = [kid for kid in kids if kid.dep in ("prep", "agent", "dative", "prt") and kid.tag in ("IN", "RP", "TO")]
        found.extend(one for kid in found[:] for one in self.kids(kid.index) if one.dep == "prep")  # 'out of'
        if self.tokens[index].tag.startswith("VB"):
            for thing in self._objects(index)[:2]:
                found.extend(kid for kid in self.kids(thing) if kid.dep in ("prep", "agent"))
        if index + 1 < len(self.tokens) and self.tokens[index + 1].tag in ("IN", "RP", "TO"):
            found.append(self.tokens[index + 1])
        return found

    def governed(self, preposition: Token) -> list[int]:
        """The nouns of a preposition; that which follows it if the tree has none."""
        return self._nouns_after(preposition.index)

    @keep
    def _nouns_after(self, index: int) -> list[int]:
        found = [kid.index for kid in self.kids(index) if kid.dep in ("pobj", "pcomp")]
        for kid in self.kids(index):
            if kid.dep == "prep":  # 'out of the town', 'on to the street'
                found.extend(one.index for one in self.kids(kid.index) if one.dep == "pobj")
        return list(self._spread(found or self._following(index)))

    def modifiers(self, index: int) -> list[int]:
        """The words before a noun that say what kind it is."""
        found = [kid.index for kid in self.kids(index) if kid.dep in _MODIFIERS and kid.index < index]
        if index and index - 1 not in found and self.tokens[index - 1].tag in ("NN", "JJ", "NNS", "VBG", "NNP"):
            found.append(index - 1)
        return found

    def infinitives(self, index: int) -> list[int]:
        """The verbs that follow a word with 'to'."""
        found = [
            kid.index
            for kid in self.kids(index)
            if kid.dep in _CLAUSES and kid.tag == "VB" and any(one.tag == "TO" for one in self.kids(kid.index))
        ]
        at = index + 1
        if not found and at + 1 < len(self.tokens) and self.tokens[at].tag == "TO" and self.tokens[at + 1].tag == "VB":
            found.append(at + 1)
        return found

    def clauses(self, index: int) -> list[int]:
        """The verbs of the clauses that a word governs as content."""
        return [kid.index for kid in self.kids(index) if kid.dep in ("ccomp", "xcomp") or self._lets(kid)]

    def _lets(self, clause: Token) -> bool:
        """Whether a clause is content though the parse has it for a circumstance: 'allow the agency (TFA) to enter'."""
        if clause.dep != "advcl" or clause.tag != "VB":
            return False
        kids = self.kids(clause.index)
        return any(kid.dep == "nsubj" for kid in kids) and any(kid.tag == "TO" for kid in kids)

    def ahead(self, index: int, count: int = _AHEAD) -> range:
        """The words to the right, in the same sentence."""
        last = self.parse.sentences[self.tokens[index].sentence].last
        return range(index + 1, min(index + 1 + count, last))
