"""Descriptions and pronouns, each put where it belongs as the text is followed."""

from collections.abc import Callable, Sequence
from typing import Final

from purport.extract.actors.described.again import bare
from purport.extract.actors.described.descriptions import PLAIN_PEOPLE, place_description
from purport.extract.actors.described.epithets import gender_after, is_main_subject, whom_epithet_means
from purport.extract.actors.described.forces import Forces
from purport.extract.actors.described.joined import Together
from purport.extract.actors.described.kin import Kin
from purport.extract.actors.described.leads import is_unnamed
from purport.extract.actors.described.offices import Offices, office
from purport.extract.actors.described.owners import Owners
from purport.extract.actors.described.spoken import who_spoke
from purport.extract.actors.described.things import thing_weight
from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.mentions.credits import is_credit
from purport.extract.actors.mentions.mentions import Mention
from purport.extract.actors.mentions.salience import Salience
from purport.extract.actors.mentions.telling import MINDS, TELLS
from purport.extract.actors.named.short_names import ShortNames
from purport.extract.actors.named.subjects import subject_joined
from purport.extract.actors.pronouns.clauses import main_subject_after
from purport.extract.actors.pronouns.pronouns import Around, place_pronoun
from purport.extract.actors.pronouns.turns import Sources, Turns, first_word
from purport.language.parse import Parse
from purport.records import Span
from purport.reference.verbs import verb_lemma

Speech = Callable[[int], tuple[bool, Mention | None]]
"""For an offset whether it stands in quoted speech, and the mention of who speaks there, if it is known."""


_A_WHILE: Final = 3
"""Sentences after which who is not mentioned is no longer talked of."""
_ASKS: Final = frozenset("ask asks asked asking".split())


class Placing:
    """Follows the text; mentions come in by `see`, in the order of their heads, after the names were gathered."""

    def __init__(
        self,
        text: str,
        parse: Parse,
        gathered: Gathered,
        speech: Speech,
        sources: Sources,
        author: Callable[[int], Cluster | None],
    ) -> None:
        self._text, self._parse, self._gathered = text, parse, gathered
        self._speech, self._sources = speech, sources
        self._offices = Offices(gathered.clusters)
        self._short = ShortNames(gathered.clusters)
        self._salience = Salience(parse)
        self._together = Together(text, parse, gathered, self._salience)
        self.owners = Owners(author)
        """Whose is what."""
        self._kin = Kin(gathered)
        self._forces = Forces(parse, gathered.clusters)
        self._turns = Turns(parse, gathered, self._salience, lambda offset: speech(offset)[0], sources)
        self._asked = False
        """Whether who spoke last asked, so that somebody else may answer."""

    def see(self, one: Mention) -> None:
        """Put a mention where it belongs, if it is in no cluster yet, and note that it is talked of."""
        cluster = self._gathered.of(one)
        if one.form == "description":
            owner = self.owners.owner(self._parse, one, self._gathered, quoted=self._speech(one.start)[0])
            cluster = cluster or self._short.put(self._parse, one, self._gathered) or self._describe(one, owner)
            self.owners.note(one, cluster, owner)
            self._forces.note(one, cluster)
        elif cluster is None and one.form == "pronoun" and one.person == 3:
            cluster = self._pronoun(one)
        if cluster is not None and not is_credit(self._parse, self._parse.sentences[one.sentence]):
            if one.head in self._sources:
                self._asked = self._asks(one)
            self._salience.see(one, cluster, speaks=self._last_sentence(one))

    def _describe(self, one: Mention, owner: Cluster | None) -> Cluster:
        """The cluster of a description, which may be new; `owner` is whose it says that it is."""
        parse, salience = self._parse, self._salience

        words, quoted = self._sources.get(one.head, ()), self._quoted(one)
        subject = one.sort == "person" and parse.tokens[one.head].dep in ("nsubj", "nsubjpass")
        gender = gender_after(parse, one, words) if subject else None
        joined = subject_joined(parse, one) if subject else None
        beside = self._gathered.headed(joined) if joined is not None else None
        unnamed = one.sort == "person" and is_unnamed(parse, one)

        def fits(cluster: Cluster) -> bool:
            if {gender, cluster.gender} == {"f", "m"} or (unnamed and cluster.named):
                return False
            holds = any(office(role.noun) == office(one.noun or "") for role in cluster.roles)
            told = words if subject and not holds else quoted
            own = self._is_new_in(words, cluster) or self._is_named_in(told, cluster)
            return self.owners.may_be(cluster, owner) and not own and cluster is not beside

        cluster = (
            self._forces.meant(one)
            or self._together.meant(one, lambda last: self._is_told_beside(one, last))
            or self.owners.has(owner, one)
            or self._kin.of(parse, one, owner)
            or who_spoke(parse, one, salience, self._sources, fits)
            or place_description(self._text, parse, one, self._gathered, salience, fits)
            or self._offices.announced(self._text, parse, one)
            or self._together.named_so(one, lambda last: self._is_told_beside(one, last))
        )
        if not unnamed and not self._speech(one.start)[0] and (cluster is None or self._is_far(one, cluster)):
            cluster = self._whom_epithet_means(one, words) or cluster
        if cluster is None:
            return self._gathered.new(one)
        self._gathered.put(one, cluster)
        return cluster

    def _whom_epithet_means(self, one: Mention, words: Sequence[Span]) -> Cluster | None:
        """Whom an epithet means that speaks, or that is the subject of its sentence right after a sentence on him."""

        def fits(cluster: Cluster) -> bool:
            return not self._is_named_in(words, cluster)

        if one.head in self._sources:
            return whom_epithet_means(self._parse, one, self._salience, words, fits)
        if not is_main_subject(self._parse, one):
            return None
        return whom_epithet_means(
            self._parse, one, self._salience, words, lambda cluster: self._is_subject_before(one, cluster)
        )

    def _is_told_beside(self, one: Mention, last: Mention) -> bool:
        """Whether a mention is told like another, outside or inside quoted speech, and not in what that other says."""
        words = self._sources.get(one.head, ())
        own = any(span.start <= last.start < span.end for span in words)
        return not own and self._speech(last.start)[0] == self._speech(one.start)[0]

    def _is_far(self, one: Mention, cluster: Cluster) -> bool:
        """Whether a person whom a description may mean was not mentioned for a while; a noun alone can mean anybody, if
        no office of one.
        """
        before = cluster.last_before(one.head)
        far = before is not None and before.sentence < one.sentence - _A_WHILE
        by_name = one.noun in PLAIN_PEOPLE and cluster.named
        return far and cluster.sort == "person" and (by_name or not bare(one))

    def _is_subject_before(self, one: Mention, cluster: Cluster) -> bool:
        """Whether the sentence before is on somebody: its main clause has him for a subject."""
        before = cluster.last_before(self._parse.sentences[one.sentence].first)
        return before is not None and before.sentence == one.sentence - 1 and is_main_subject(self._parse, before)

    def _pronoun(self, one: Mention) -> Cluster | None:
        """Whom a pronoun means; its gender is taken for that of somebody whose gender nothing told."""
        self._turns.turn_back(one)
        around = self._around(one)
        cluster = None
        if around.speaks and one.number == "plural":
            cluster = self._together.subject(one)
        cluster = cluster or place_pronoun(self._parse, one, self._salience, around)
        if cluster is not None:
            self._gathered.put(one, cluster)
            if cluster.sort == "person" and cluster.gender is None:
                cluster.gender = one.gender
        return cluster

    def _around(self, one: Mention) -> Around:
        """What stands around a pronoun."""
        words, quoted = self._sources.get(one.head, ()), self._quoted(one)
        _, speaker = self._speech(one.start)
        own = self._gathered.of(speaker) if speaker is not None else None
        objects = [self._gathered.headed(token) for token in self._objects(one)]
        told = any(span.start < one.start for span in words)
        minds = one.head in self._sources and self._minds(one)
        after = self._named_after(one)
        return Around(
            subject=self._gathered.headed(after) if after is not None else self._subject_after(one),
            opens=after is not None,
            barred=lambda cluster: cluster is own or cluster in objects or self._is_named_in(quoted, cluster),
            named=lambda cluster: cluster is not own and cluster not in objects and self._is_named_in(quoted, cluster),
            rival=0.0 if told or minds else thing_weight(self._parse, one, self._is_actor),
            speaks=one.head in self._sources,
            answers=self._asked and self._parse.tokens[one.head].dep == "nsubj",
            goes_on=one.head in self._sources and not self._asked and self._turns.goes_on(one),
            turned_to=self._turns.turned_to(one),
            quoted=quoted,
            since=self._begins(one),
            minds=minds,
            tells=self._verb(one) in TELLS,
        )

    def _objects(self, one: Mention) -> list[int]:
        """The objects of the verb that a mention is the subject of: 'he told X' is not of X."""
        token = self._parse.tokens[one.head]
        if token.dep != "nsubj":
            return []
        children = self._parse.children(self._parse.tokens[token.head], 24)
        return [child.index for child in children if child.dep in ("dobj", "dative") and child.index > token.index]

    def _begins(self, one: Mention) -> int | None:
        """The sentence in which what a mention says begins, if that stands before it."""
        first = min((span.start for span in self._sources.get(one.head, ())), default=one.start)
        return self._parse.tokens[first_word(self._parse, first, one)].sentence if first < one.start else None

    def _minds(self, one: Mention) -> bool:
        """Whether a mention is the subject of a verb for what only somebody with a mind does."""
        return self._parse.tokens[one.head].dep == "nsubj" and self._verb(one) in MINDS

    def _verb(self, one: Mention) -> str:
        """The verb that a mention hangs on, as it stands in a dictionary."""
        tokens = self._parse.tokens
        return verb_lemma(tokens[tokens[one.head].head].text)

    def _is_actor(self, token: int) -> bool:
        return self._gathered.headed(token) is not None

    def _quoted(self, one: Mention) -> list[Span]:
        """What is quoted from a mention that speaks."""
        return [span for span in self._sources.get(one.head, ()) if self._speech(span.start)[0]]

    def _is_named_in(self, quoted: Sequence[Span], cluster: Cluster) -> bool:
        """Whether what is quoted names somebody or brings him in: who is quoted says 'I'. A body may name itself, but
        seldom as a subject.
        """
        body = cluster.sort in ("organisation", "country")
        for span in quoted:
            for one in cluster.between(self._parse.at(span.start), self._parse.at(span.end)):
                told = one.form == "name" and (not body or self._parse.tokens[one.head].dep == "nsubj")
                if told or (one is cluster.mentions[0] and not body):
                    return True
        return False

    def _is_new_in(self, words: Sequence[Span], cluster: Cluster) -> bool:
        """Whether somebody's own words are the first to tell of a cluster that has no name."""
        first = cluster.mentions[0].start
        return not cluster.named and any(span.start <= first < span.end for span in words)

    def _last_sentence(self, one: Mention) -> int | None:
        """The sentence in which the words of a mention that speaks end; None if it does not."""
        tokens = self._parse.tokens
        if one.head not in self._sources:
            above = tokens[tokens[one.head].head]
            according = above.text.lower() == "to" and tokens[above.head].text.lower() == "according"
            according = according and tokens[one.head].dep == "pobj" and not self._speech(one.start)[0]
            return one.sentence if according else None
        at = (min(self._parse.at(span.end - 1), len(tokens) - 1) for span in self._sources[one.head])
        return max((tokens[index].sentence for index in at), default=one.sentence)

    def _asks(self, one: Mention) -> bool:
        """Whether a mention is who asks: 'X asked', 'was asked by X'."""
        tokens = self._parse.tokens
        above = tokens[tokens[one.head].head]
        return above.text.lower() in _ASKS or tokens[above.head].text.lower() in _ASKS

    def _named_after(self, one: Mention) -> int | None:
        """The subject of the main clause after a pronoun's clause, if that is a name."""
        subject = main_subject_after(self._parse, one)
        if subject is None or self._gathered.headed(subject) is None:
            return None
        return subject if self._gathered.mention_at(subject).form == "name" else None

    def _subject_after(self, one: Mention) -> Cluster | None:
        """The cluster of the sentence's subject, where that is a name after a mention."""
        sentence = self._parse.sentences[one.sentence]
        for token in self._parse.tokens[one.head : min(sentence.last, one.head + 30)]:
            if token.dep in ("nsubj", "nsubjpass"):
                return self._gathered.headed(token.index)
        return None
