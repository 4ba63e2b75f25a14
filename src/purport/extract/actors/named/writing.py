"""Clusters to `Actor` records: the fullest name, kind, country, sector, aliases and offices."""

from collections import Counter
from collections.abc import Iterator, Sequence

from purport.extract.actors.mentions.clusters import Cluster, RoleFound
from purport.extract.actors.mentions.mentions import Mention, is_collective
from purport.extract.names import name_parts
from purport.records import Actor, ActorKind, Role, When
from purport.reference.bodies import body_of
from purport.reference.dictionary import Entry
from purport.reference.nouns import noun_of
from purport.reference.places import CountryMatch, countries_in, country_of, country_within
from purport.reference.sectors import kind_of, sector_of


def written_down(cluster: Cluster, number: int) -> Actor:
    """The record of one cluster; what the user's dictionary says of it stands before what the text tells."""
    forms = _forms(cluster)
    name = forms[0]
    roles = _roles(cluster.roles)
    kind = _kind(cluster, name)
    entry = cluster.entry
    if entry is not None:
        name, kind = entry.name, entry.kind or kind
        roles = (*roles, *_held(entry))
    return Actor(
        id=f"a{number}",
        name=name,
        kind=kind,
        country=(entry.country if entry is not None else None) or _country(cluster, name),
        sector=(entry.sector if entry is not None else None) or _sector(cluster, kind, name, roles),
        mentions=tuple(sorted({one.span for one in cluster.mentions})),
        aliases=tuple(form for form in forms if form != name),
        roles=roles,
    )


def called(cluster: Cluster) -> str:
    """What a cluster is called in its record, if the user's dictionary does not say."""
    return _forms(cluster)[0]


def _held(entry: Entry) -> Iterator[Role]:
    """The offices that the dictionary gives, with the days between which they are held."""
    for one in entry.roles:
        if one.role is not None:
            since_until = When(earliest=one.since, latest=one.until, kind="date", anchor="actor dictionary")
            yield Role(
                role=one.role,
                organisation=one.organisation,
                when=since_until if one.since or one.until else None,
            )


def _forms(cluster: Cluster) -> list[str]:
    """The forms of the name, the fullest first; those of descriptions where there is no name."""
    names = Counter(one.words for one in cluster.mentions if one.form == "name" or _names_government(one))
    if names:
        order = list(names)
        fullest = max(order, key=lambda words: (_fullness(cluster, words), names[words], -order.index(words)))
        name = _without_titles(fullest) if cluster.sort == "person" else fullest
        return [name, *(words for words in order if words != name)]
    words = sorted(
        dict.fromkeys(one.words for one in cluster.mentions if one.form == "description"),
        key=lambda words: -len(words.split()),
    )
    return words or [cluster.mentions[0].words]


def _without_titles(words: str) -> str:
    """A person's name without the titles before it."""
    titles = {title.lower().rstrip(".") for title in name_parts(words).titles}
    tokens = words.split()
    while len(tokens) > 1 and tokens[0].lower().rstrip(".") in titles:
        del tokens[0]
    return " ".join(tokens)


def _names_government(one: Mention) -> bool:
    """'the Iraqi government' is a name as good as 'Baghdad'."""
    return one.noun == "government" and country_within(one.words) is not None


def _fullness(cluster: Cluster, words: str) -> int:
    if cluster.sort == "person":
        parts = name_parts(words)
        return len(parts.units) + len(parts.others)
    if cluster.sort == "people":
        return 1 + words.endswith("s")  # 'Uprivers' rather than the 'Upriver' of 'Upriver criticism'
    if cluster.sort == "country":
        match = country_of(words)
        return len(words.split()) if match is not None and match.how == "name" else 0
    return len(words.split())


def _kind(cluster: Cluster, name: str) -> ActorKind | None:
    if cluster.sort == "people":
        return None
    if cluster.sort == "person":
        several = cluster.plural or is_collective(cluster.mentions[0])  # 'the crowd', 'the General Staff'
        return None if several and not cluster.named else "person"
    if cluster.sort == "country":
        return "country"
    if cluster.named:
        kind = kind_of(name)
        if kind in (None, "person") and cluster.sort == "organisation":  # 'the Interior Guard'
            return "organisation"
        return kind
    described = noun_of(next((one.noun for one in cluster.mentions if one.noun), ""))
    return described.kind if described is not None and described.kind != "person" else None


def _country(cluster: Cluster, name: str) -> str | None:
    """The code of a country's own name; else the one country that the name or an office names; else unknown."""
    if cluster.country is not None:
        return cluster.country
    found = {
        match.alpha3
        for role in cluster.roles
        for match in countries_in(" ".join(filter(None, (role.words, role.organisation))))
        if match.alpha3 is not None and not _is_part_of_a_name(match, role.organisation)
    }
    for words in [] if _is_called_by_names(cluster) else [name]:
        body = body_of(words)
        match = country_of(words) or country_within(words)
        if body is not None and body.country is not None:
            found.add(body.country)
        elif match is not None and match.alpha3 is not None and not match.ambiguous:
            found.add(match.alpha3)
    return found.pop() if len(found) == 1 else None


def _is_called_by_names(cluster: Cluster) -> bool:
    """Whether an actor is called by a person's name or by several names, which say nothing of a country or sector."""
    return cluster.several or (cluster.sort == "person" and cluster.named)


def _is_part_of_a_name(match: CountryMatch, organisation: str | None) -> bool:
    """Whether a town that is also called like something else is only a word in a body's name: 'Aurora Movement'."""
    if match.how != "city" or not match.ambiguous or organisation is None:
        return False
    return country_of(organisation) is None and " " in organisation


def _sector(cluster: Cluster, kind: ActorKind | None, name: str, roles: Sequence[Role]) -> str | None:
    """The sector that the name, the offices or the description tell, if they tell one and the same."""
    if kind == "country":
        return None
    phrases = [" ".join(filter(None, (role.role, role.organisation))) for role in roles]
    if not _is_called_by_names(cluster):
        phrases.append(name)
    found = {sector for sector in map(sector_of, phrases) if sector is not None}
    return found.pop() if len(found) == 1 else None


def _roles(found: Sequence[RoleFound]) -> tuple[Role, ...]:
    """The offices, each once, in the order of the text."""
    seen: dict[tuple[str, str | None], Role] = {}
    for role in sorted(found, key=lambda one: one.span):
        key = (role.words.lower(), role.organisation)
        seen.setdefault(key, Role(role=role.words, organisation=role.organisation, span=role.span))
    return tuple(seen.values())
