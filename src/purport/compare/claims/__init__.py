"""The claims of an incident side by side: for each thing the reports say of it every value, who vouches for it, how
many independent origins it has, and which values exclude each other. Which is right is for the reader to say.
"""

from collections.abc import Iterable, Sequence

import msgspec

from purport.archive.records import Held
from purport.compare.claims.alive import said_alive
from purport.compare.claims.dates import date_claims
from purport.compare.claims.denials import denial_claims
from purport.compare.claims.numbers import number_claims
from purport.compare.claims.parties import actor_claims, means_claims, name_claims, recipient_claims
from purport.compare.claims.places import place_claims
from purport.compare.claims.responsibility import responsibility_claims
from purport.compare.claims.sources import Sources
from purport.compare.claims.tellings import Telling, is_asserted, is_planned, tellings_of
from purport.compare.records import Claim, Incident, Recycled, SharedActor, Story

__all__ = ["with_claims"]


def with_claims(
    incidents: Iterable[Incident],
    held: Sequence[Held],
    actors: Iterable[SharedActor],
    stories: Iterable[Story],
    *,
    recycled: Iterable[Recycled] = (),
) -> tuple[Incident, ...]:
    """`incidents` with their claims. `recycled` passages make tellings depend on the reports they were carried over
    from. Events whose report is not in `held` are passed over.
    """
    sources = Sources(held, actors, stories, recycled)
    return tuple(msgspec.structs.replace(one, claims=_claims(one, sources)) for one in incidents)


def _claims(incident: Incident, sources: Sources) -> tuple[Claim, ...]:
    """The claims of one incident, in the order in which people ask: how many, when, where, who, and who denies it. Of
    an act that no report says has happened they are what is said of the plan; an act of denying has no denials.
    """
    told = list(tellings_of(incident, sources.indexes))
    asserted = [one for one in told if is_asserted(one)] or [one for one in told if is_planned(one)]
    living = tuple(said_alive(asserted, sources))
    return (
        *number_claims("fatalities", asserted, sources, living={one.person.name for one in living}),
        *number_claims("injured", asserted, sources),
        *date_claims(asserted, sources),
        *place_claims(asserted, sources),
        *actor_claims(asserted, sources),
        *recipient_claims(asserted, sources),
        *means_claims(asserted, sources),
        *responsibility_claims(told, sources),
        *(denial_claims(told, sources, living=living, leads=_leads(told)) if incident.type != "REJECT" else ()),
        *name_claims(incident, told, sources),
    )


def _leads(told: Iterable[Telling]) -> set[str]:
    """The reports whose first event is of the incident."""
    return {one.report.document.id for one in told if one.event.id == one.report.events[0].id}
