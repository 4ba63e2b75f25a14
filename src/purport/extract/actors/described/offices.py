"""Offices: which descriptions name one, and who holds it by what the text says."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

from purport.extract.actors.described.owners import RELATIONS
from purport.extract.actors.mentions.clusters import Cluster, RoleFound
from purport.extract.actors.mentions.mentions import Mention, is_indefinite
from purport.extract.actors.named.appositions import organisation_of, organisations_agree
from purport.language.parse import Parse
from purport.reference.sectors import sector_of

_FAR_AHEAD = 20
"""Sentences within which the name may follow that a full description ('the Secretary-General of Y') waits for."""
_LEAD = 3
"""Sentences at the beginning of a report, its headline among them, in which a description waits for its name."""
_IN_OFFICE = frozenset(("GOV", "LEG", "MIL", "JUD", "COP", "SPY"))
"""Sectors of offices of a state."""
_YEAR = 4
"""Digits of a year."""
_MOST_HOLDERS = 20
"""Holders of one office that are looked at."""
_SYNONYMS = {
    "spokesman": "spokesperson", "spokeswoman": "spokesperson", "chairman": "chair", "chairwoman": "chair",
    "chairperson": "chair", "congressman": "representative", "congresswoman": "representative", "sen": "senator",
    "rep": "representative", "gov": "governor", "gen": "general", "pres": "president", "prof": "professor",
    "attorney": "lawyer", "cop": "officer", "organisation": "organization", "centre": "center",
    "chief": "leader", "head": "leader",
    "justice": "judge", "secretary-general": "leader", "secretary general": "leader", "boss": "leader",
}  # fmt: skip


def office(noun: str) -> str:
    """Words for one office as one: spokesman, spokeswoman, spokesperson."""
    small = noun.lower().rstrip(".")
    return _SYNONYMS.get(small, small)


def same_office(text: str, parse: Parse, one: Mention, clusters: Iterable[Cluster]) -> list[Cluster]:
    """The clusters that hold the office that a description names."""
    if one.noun is None:
        return []
    noun, body = office(one.noun), organisation_of(text, parse, one)
    found = []
    for cluster in clusters:
        offices = [
            role
            for role in cluster.roles
            if (office(role.noun) == noun or _loosely(role.noun, one.noun, body, role.organisation))
            and _years(role.words) <= _years(one.words)
            and not _of_another_party(parse, one, role)
        ]
        if any(organisations_agree(role, body) for role in offices):
            found.append(cluster)
    return found


def _of_another_party(parse: Parse, one: Mention, role: RoleFound) -> bool:
    """Whether a description and an office name peoples or parties, and none that is the same."""
    own = _groups_in(parse, one.first, one.head)
    held = _groups_in(parse, parse.at(role.span.start), role.at) if own else own
    return bool(held) and not own & held


def _groups_in(parse: Parse, first: int, last: int) -> set[str]:
    return {
        token.text.lower()
        for name in parse.names_between(first, last)
        if name.kind == "group"
        for token in parse.tokens[name.first : name.last]
    }


def _years(words: str) -> set[str]:
    """The years in an office: 'the nominee' is not who was 'the 2012 nominee'."""
    return {word for word in words.split() if len(word) == _YEAR and word.isdigit()}


def _loosely(held: str, noun: str, body: str | None, held_in: str | None) -> bool:
    """'the leader of Y' for the Secretary-General of Y: only where both name their body."""
    return (
        body is not None
        and held_in is not None
        and "leader" in (office(held), office(noun))
        and office(held) == office(noun)
    )


def is_former(words: str) -> bool:
    """Whether an office is said to have been held before: 'the former president'."""
    return words.lower().replace("-", " ").split()[:1] in (["former"], ["ex"], ["onetime"])


def is_in_office(cluster: Cluster) -> bool:
    """Whether somebody is said to hold an office now."""
    return any(not is_former(role.words) and sector_of(office(role.noun)) in _IN_OFFICE for role in cluster.roles)


class Offices:
    """Who holds which office, by the places where the text says so."""

    def __init__(self, clusters: Iterable[Cluster]) -> None:
        self._held: dict[str, list[tuple[int, RoleFound, Cluster]]] = defaultdict(list)
        for cluster in clusters:
            for role in cluster.roles:
                self._held[office(role.noun)].append((role.at, role, cluster))
        for held in self._held.values():
            held.sort(key=lambda one: one[0])

    def announced(self, text: str, parse: Parse, one: Mention) -> Cluster | None:
        """Who is named only later as the holder of the office that a description gives: of a full one ('the
        Secretary-General of Y'), or of one in the first sentences ('Judge rejects motion'); None unless it is one.
        """
        the = parse.tokens[one.first].text.lower() == "the"
        party = the and parse.is_named(one.head, "group")  # 'the Tarfan': what many are
        lead = one.sentence < _LEAD and one.sort == "person" and not party
        if lead and one.noun is not None and not is_indefinite(parse, one):
            held = self._held.get(office(one.noun), [])[:_MOST_HOLDERS]
            former = is_former(one.words)
            holders = {id(cluster): cluster for _, role, cluster in held if not former or is_former(role.words)}
            if len(holders) == 1 and one.noun not in RELATIONS:
                return next(iter(holders.values()))
        body = organisation_of(text, parse, one)
        if not one.definite or body is None or one.noun is None or one.sort != "person":
            return None
        held = self._held.get(office(one.noun), [])
        first = bisect_right(held, one.head, key=lambda entry: entry[0])
        later = {
            id(cluster): cluster
            for _, role, cluster in held[first : first + _MOST_HOLDERS]
            if role.organisation is not None
            and organisations_agree(role, body)
            and parse.tokens[role.at].sentence - one.sentence <= _FAR_AHEAD
        }
        return next(iter(later.values())) if len(later) == 1 else None
