"""What may be adjusted about which reports and events are taken together; every figure is explained where it stands."""

from typing import Annotated

import msgspec
from msgspec import Meta

Share = Annotated[float, Meta(ge=0, le=1)]
Positive = Annotated[float, Meta(ge=0)]


class IncidentSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Weights and thresholds. The weights of evidence about two events are added up; the events are taken together
    where the sum reaches `together`, unless something sets them apart.
    """

    # --- how alike two reports are

    name_weight: Positive = 1.5
    """How much more a name counts than a word that is as rare."""

    lead_weight: Positive = 2.0
    """How much more a term counts that stands at the very beginning, beside 1 for standing anywhere."""

    lead_words: Annotated[int, Meta(ge=1)] = 120
    """After so many words from the beginning that surplus has fallen to a third."""

    alike: Share = 0.19
    """Mean likeness (cosine, 0 to 1) that two groups of reports must have to be put together."""

    heavy_terms: Annotated[int, Meta(ge=1)] = 40
    """By how many of its heaviest terms a report is looked up among the others."""

    crowded: Annotated[int, Meta(ge=2)] = 200
    """A report is looked up among the last so many that have a term of its."""

    # --- when a group of like reports tells of two incidents

    smallest_part: Annotated[int, Meta(ge=1)] = 4
    """A group is not parted so that fewer reports are left on one side."""

    contrast: Positive = 1.2
    """How strongly each side must have names, figures and dates that the other has not: the sum over its four best of
    the share of reports with it, less one and a half times the share on the other side; other words count less.
    """

    across_weight: Positive = 20.0
    """The contrast must also be so many times the likeness that is left across the sides: the mean cosine by what only
    a part of the group's reports have.
    """

    # --- evidence about two events

    same_recipient: Positive = 2.0
    """Done to the same actor."""

    victim_named: Positive = 1.7
    """The one was done to a person who is named in a sentence that tells of the other."""

    same_person: Positive = 1.2
    """A person is named in the sentences of both, where it is not known to whom either was done."""

    same_actor: Positive = 0.8
    """Done by the same actor."""

    same_place: Positive = 1.6
    """Places with the same proper name, or one that is a spelling of it."""

    same_time: Positive = 1.0
    """Times that overlap, neither longer than `longest_time`."""

    close_time: Positive = 0.5
    """Times at most `days_apart` from each other that do not overlap."""

    same_days: Positive = 0.3
    """Told in reports published within `days_of_reports` of each other, where the time of one is not known."""

    same_figures: Positive = 0.8
    """The same number of people killed, or injured."""

    same_words: Positive = 2.5
    """Times the likeness of the sentences that tell of them (cosine, 0 to 1), names of places and parties left out."""

    like_reports: Positive = 0.7
    """Told in reports whose likeness as a whole is `alike`; more or less in proportion, twice that at most."""

    together_share: Positive = 1.7
    """Reports of one group count as if their likeness were at least so many times `alike`."""

    least_words: Share = 0.06
    """Sentences less alike do not count as alike."""

    least_likeness: Share = 0.4
    """Reports whose likeness is a smaller part of `alike` do not count as alike."""

    same_passage: Positive = 3.0
    """Told in the same sentence, carried over: `carried_over` or more of its words. Such times are not compared, since
    words like 'earlier this month' keep pointing to the first report's date.
    """

    carried_over: Share = 0.75
    """See `same_passage`."""

    together: Positive = 2.0
    """The sum that is needed."""

    borne_out: Share = 0.5
    """The mean over all pairs looked at between two incidents must be so large a part of `together`."""

    # --- what sets two events apart

    days_apart: Annotated[int, Meta(ge=0)] = 3
    """Reports may err about the day: times so many days apart do not set events apart, longer gaps do."""

    days_of_reports: Annotated[int, Meta(ge=0)] = 5
    """See `same_days`."""

    longest_time: Annotated[int, Meta(ge=1)] = 14
    """Times longer than so many days ('this year') neither join nor part."""

    same_area: Positive = 30.0
    """Kilometres: places of different names that lie closer do not set events apart."""

    near: Annotated[int, Meta(ge=0)] = 2
    """An event of which nothing but the act is known belongs to one told at most so many sentences from it."""

    resembling: Positive = 1.5
    """An event of which only the act is known joins the incident that its report resembles: the likeness to the
    incident's three most like reports must add up to so many times `alike`."""

    clearly: Positive = 2.0
    """And to so many times as much as for any other incident of the kind."""

    threatened_before: Annotated[int, Meta(ge=0)] = 90
    """A threat hangs on the act if the act came at most so many days after it."""

    # --- cost

    bucket: Annotated[int, Meta(ge=2)] = 30
    """With how many of its neighbours in the order of time an event is compared among those that share a key; and with
    how many of the reports it is most like a report is compared, event by event.
    """
