"""The actors of a report as they stand in the list of them."""

from collections.abc import Collection
from typing import NamedTuple

from purport.exports.phrases import aliases_of, role_in_words
from purport.exports.prominence import by_prominence
from purport.records import Actor, Report

PICKS = 60
"""So many actors of a report can be picked, which shows all their mentions; the style sheet has a rule for each."""


class Ranks(NamedTuple):
    """The actors of a report by id, and their ranks from 1 on, who speaks most first."""

    actors: dict[str, Actor]
    of: dict[str, int]


class ActorEntry(NamedTuple):
    """One actor: what it is, its roles, its other names, how often it is mentioned; and whether that is in the text."""

    rank: int
    name: str
    what: str
    roles: list[str]
    aliases: list[str]
    mentions: int
    in_text: bool


def ranks_of(report: Report) -> Ranks:
    """The ranks of the actors of `report`; of several with one id the last counts."""
    actors = {actor.id: actor for actor in report.actors}
    ranked = by_prominence(report, actors.values())
    return Ranks({actor.id: actor for actor in ranked}, {actor.id: rank for rank, actor in enumerate(ranked, start=1)})


def actor_entries(ranks: Ranks, found: Collection[int]) -> list[ActorEntry]:
    """The entries by rank; `found` are the ranks of those whose mentions are in the text shown."""
    return [
        ActorEntry(
            rank=rank,
            name=actor.name,
            what=" · ".join(one for one in (actor.kind or "kind unknown", actor.country, actor.sector) if one),
            roles=[role_in_words(role) for role in actor.roles],
            aliases=aliases_of(actor),
            mentions=len(actor.mentions),
            in_text=rank in found,
        )
        for rank, actor in enumerate(ranks.actors.values(), start=1)
    ]
