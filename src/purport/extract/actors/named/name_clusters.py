"""Names to clusters: full names first, then each short form to the one that it most likely stands for."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence

from purport.extract.actors.mentions.clusters import Cluster, Gathered
from purport.extract.actors.mentions.mentions import Mention
from purport.extract.actors.mentions.peoples import plurals_of
from purport.extract.names import Gender, name_keys, name_parts, same_organisation, same_person
from purport.language.parse import Parse
from purport.reference.places import country_of, country_within

_MOST_CANDIDATES = 60
"""Clusters with a like name that a name is compared with: the last ones begun."""
_KIN = frozenset(
    "wife husband widow widower son daughter brother sister father mother grandson granddaughter grandfather"
    " grandmother nephew niece uncle aunt cousin fiance fiancee stepson stepdaughter son-in-law daughter-in-law".split()
)
"""Nouns for relatives."""
_FIRST = 3
"""Mentions that bring somebody in."""
_OFTEN = 3
"""How many times as often as a relative somebody has been named whom a surname alone means."""
_PLACE_PREPOSITIONS = frozenset(
    "in at from to near into around outside across through toward towards over inside of within throughout".split()
)


def gather_names(parse: Parse, mentions: Sequence[Mention], gathered: Gathered) -> None:
    """Put every name among `mentions` into a cluster."""
    names = [one for one in mentions if one.form == "name"]
    _gather_countries(parse, names, gathered)
    left = [one for one in names if gathered.of(one) is None]
    people = [one for one in left if one.sort == "person"]
    bodies = [one for one in left if one.sort == "organisation"]
    kin = {one.head for one in people if _is_introduced_as_kin(parse, one)}
    _Gathering(gathered, same_person, lambda words: len(name_parts(words).units), kin).gather(people)
    _Gathering(gathered, same_organisation, lambda words: len(words.split())).gather(bodies)
    _gather_peoples(parse, [one for one in left if one.sort == "people"], gathered)


def _gather_peoples(parse: Parse, peoples: Sequence[Mention], gathered: Gathered) -> None:
    """Peoples and parties by their words, 'Upriver criticism' with the 'Uprivers' that are told of."""
    every = {one.words.lower() for one in peoples}
    by_words: dict[str, Cluster] = {}
    for one in peoples:
        plurals = plurals_of(one.words) if parse.tokens[one.head].dep == "amod" else ()
        words = next((plural for plural in plurals if plural in every), one.words.lower())
        if words in by_words:
            gathered.put(one, by_words[words])
        else:
            by_words[words] = gathered.new(one)


def _is_introduced_as_kin(parse: Parse, one: Mention) -> bool:
    """Whether a name stands beside a noun for a relative: 'his daughter, Dana Velm', 'Dana Velm, his wife'."""
    if any(child.dep == "appos" and child.text.lower() in _KIN for child in parse.children(parse.tokens[one.head], 12)):
        return True
    before = [token.text.lower() for token in parse.tokens[max(0, one.first - 2) : one.first]]
    return bool(before) and (before[-1] in _KIN or (before[-1] == "," and before[0] in _KIN))


def _gather_countries(parse: Parse, names: Sequence[Mention], gathered: Gathered) -> None:
    """Countries, and capitals that stand for governments, by their code; 'the Iraqis' with Iraq."""
    by_code: dict[str, Cluster] = {}
    capitals = []
    for one in names:
        match = country_of(one.words)
        if match is None or match.alpha3 is None:
            continue
        if (one.sort == "country" and match.how in ("name", "short form")) or (
            one.sort == "people" and match.how == "demonym" and _definite(parse, one)
        ):
            pass
        elif one.sort in ("place", "country") and match.how == "capital":
            capitals.append((one, match.alpha3))
            continue
        else:
            continue
        _into(by_code, match.alpha3, one, gathered)
    seats: dict[str, Cluster] = {}
    for one, code in capitals:
        if _stands_for_government(parse, one):
            _into(seats, code, one, gathered)
            seats[code].seat = True


def _into(by_code: dict[str, Cluster], code: str, mention: Mention, gathered: Gathered) -> None:
    if code in by_code:
        gathered.put(mention, by_code[code])
    else:
        by_code[code] = gathered.new(mention, country=code)
        by_code[code].sort = "country"


def _definite(parse: Parse, mention: Mention) -> bool:
    return mention.first > 0 and parse.tokens[mention.first - 1].text.lower() == "the"


def _stands_for_government(parse: Parse, mention: Mention) -> bool:
    """Whether the name of a capital means its government: it acts, or is dealt with, and is not where something is."""
    head = parse.tokens[mention.head]
    for _ in range(3):
        if head.dep != "conj":
            break
        head = parse.tokens[head.head]
    if head.dep in ("nsubj", "nsubjpass"):
        return True
    above = parse.tokens[head.head]
    if head.dep == "pobj" and above.text.lower() not in _PLACE_PREPOSITIONS:
        return above.text.lower() in ("between", "by", "with", "against")
    return False


def settle_capitals(gathered: Gathered) -> None:
    """Each capital that stands for a government, with the government that the text names, else with its country."""
    clusters = gathered.clusters
    by_code: dict[str | None, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if not cluster.seat:
            by_code[_code(cluster)].append(cluster)
    for seat in [cluster for cluster in clusters if cluster.seat]:
        of_country = by_code[seat.country]
        governments = [one for one in of_country if "government" in one.nouns or _is_government(one)]
        countries = [one for one in of_country if one.country is not None]
        if governments or countries:
            gathered.merge((governments or countries)[0], seat)


def _code(cluster: Cluster) -> str | None:
    """The country of a cluster: its own, or the one that its first names or descriptions have in them."""
    if cluster.country is not None:
        return cluster.country
    if cluster.sort != "organisation":
        return None
    for one in cluster.mentions[:4]:
        match = country_within(one.words)
        if match is not None:
            return match.alpha3
    return None


def _is_government(cluster: Cluster) -> bool:
    return any(words.lower().endswith(("government", "administration")) for words in cluster.names[:4])


Same = Callable[[str, str], object | None]


class _Gathering:
    """Names of one kind; `same` says whether two can be one, `size` how full a name is."""

    def __init__(
        self, gathered: Gathered, same: Same, size: Callable[[str], int], kin: Collection[int] = frozenset()
    ) -> None:
        self._gathered, self._same, self._size, self._kin = gathered, same, size, kin
        self._by_key: dict[str, list[Cluster]] = defaultdict(list)
        self._words: dict[int, list[str]] = defaultdict(list)

    def gather(self, mentions: Sequence[Mention]) -> None:
        """Full names first, fullest first; then what is one word, in the order of the text."""
        full = [one for one in mentions if self._size(one.words) > 1]
        for one in sorted(full, key=lambda one: (-self._size(one.words), one.head)):
            self._place(one, self._candidates(one, one.gender))
        short = [one for one in mentions if self._size(one.words) <= 1]
        titles = _Titles(short)
        for one in short:
            found = self._candidates(one, titles.gender(one))
            self._place(one, [cluster for cluster in found if not self._is_kin_to_come(cluster, one)])

    def _candidates(self, mention: Mention, gender: Gender | None) -> list[Cluster]:
        """The clusters with a name that can be the same, each once; a woman's name is not a man's."""
        found: list[Cluster] = []
        for key in sorted(name_keys(mention.words)):
            for cluster in self._by_key[key][-_MOST_CANDIDATES:]:
                apart = gender is not None and cluster.gender is not None and gender != cluster.gender
                if not apart and cluster not in found and self._fits(cluster, mention):
                    found.append(cluster)
        return found

    def _is_kin(self, cluster: Cluster) -> bool:
        return any(one.head in self._kin for one in cluster.mentions[:_FIRST])

    def _is_kin_to_come(self, cluster: Cluster, mention: Mention) -> bool:
        """Whether somebody is brought in only further down, and as a relative: 'his daughter, Dana Velm' is not the
        'Velm' of the sentences before.
        """
        first = cluster.mentions[0]
        return first.head > mention.head and first.head in self._kin

    def _fits(self, cluster: Cluster, mention: Mention) -> bool:
        """A name fits if it can be the fullest of the cluster; two full names that differ keep clusters apart. One word
        fits also if it can be the usual name, beside a fuller one that stands in the text just once: a headline's
        'Dana Velm Joins Board'.
        """
        words = self._words[id(cluster)]
        if mention.words in words or self._same(words[0], mention.words) is not None:
            return True
        if self._size(mention.words) > 1 or len(words) == 1:
            return False
        names = Counter(cluster.names)
        usual, times = names.most_common(1)[0]
        return names[words[0]] == 1 < times and self._same(usual, mention.words) is not None

    def _place(self, mention: Mention, candidates: list[Cluster]) -> None:
        """Into the candidate mentioned last before it, else the one mentioned first after it, else a new cluster; a
        surname is not that of a relative who was named last, beside somebody who is named again and again.
        """
        if candidates:
            ranked = sorted(candidates, key=lambda one: _nearness(one, mention), reverse=True)
            seen = [one.count_before(mention.head) for one in ranked]
            cluster = ranked[0]
            if seen[0] > 0 and mention.sort == "person":
                kin = self._is_kin(cluster)
                often = (
                    one
                    for one, times in zip(ranked, seen, strict=True)
                    if _is_main(times, seen[0]) or (kin and times >= seen[0] and not self._is_kin(one))
                )
                cluster = next((one for one in often if _is_surname(mention, one)), cluster)
            self._gathered.put(mention, cluster)
        else:
            cluster = self._gathered.new(mention)
        known = self._words[id(cluster)]
        if mention.words not in known:
            known.append(mention.words)
            for key in name_keys(mention.words):
                if cluster not in self._by_key[key]:
                    self._by_key[key].append(cluster)


class _Titles:
    """What titles of respect tell of names of one word: with 'Mr. Orlin' in the text, 'President Orlin' and 'Orlin' are
    not Maria Orlin, his wife; with 'Mrs. Orlin' in it as well, each is who is next called by a title.
    """

    def __init__(self, short: Sequence[Mention]) -> None:
        self._told: dict[str, list[tuple[int, Gender]]] = defaultdict(list)
        for one in short:
            if one.gender is not None:
                self._told[_surname(one)].append((one.head, one.gender))

    def gender(self, one: Mention) -> Gender | None:
        """The gender of whom a name of one word means, if a title tells."""
        told = self._told.get(_surname(one))
        if one.gender is not None or not told:
            return one.gender
        after = bisect_left(told, one.head, key=lambda titled: titled[0])
        return told[min(after, len(told) - 1)][1]


def _surname(mention: Mention) -> str:
    units = name_parts(mention.words).units
    return (units[-1] if units else mention.words).lower()


def _is_main(times: int, last: int) -> bool:
    """Whether who was named so many times is whom a report is about, beside a relative who was named last."""
    return times >= _OFTEN * last or (last == 1 and times > 1)


def _is_surname(mention: Mention, cluster: Cluster) -> bool:
    """Whether a name of one word is the surname of somebody, not another form of his given name."""
    return any(_surname(one) == _surname(mention) for one in cluster.mentions[:3] if one.form == "name")


def _nearness(cluster: Cluster, mention: Mention) -> tuple[int, int]:
    before = cluster.last_before(mention.head)
    if before is not None:
        return 1, before.head
    return 0, -min(one.head for one in cluster.mentions)
