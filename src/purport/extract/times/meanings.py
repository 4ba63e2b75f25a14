"""What a time expression says before it is put in its place in time. Rules give these; `resolution` reads them."""

from typing import Literal, NamedTuple

Edge = Literal["START", "MID", "END"]
Which = Literal["last", "next", "this", "previous", "following", "same"]
Origin = Literal["report", "text"]
"""What is counted from: the day of the report, or the time the text speaks of."""


class Clock(NamedTuple):
    """A time of day. `offset` are minutes east of UTC; `place` a city whose time it is; `several` says that the zone
    named can be several.
    """

    hour: int
    minute: int | None = None
    second: int | None = None
    offset: int | None = None
    place: str | None = None
    local: bool = False
    several: bool = False


class Date(NamedTuple):
    """The parts of a calendar date that the words give. `part` is a quarter, half or season: 'Q3', 'H1', 'SU'.

    `which` is the 'last', 'next' or 'this' before a month, season, quarter or weekday; `of_unit` and `of_which` the
    week, month or year it is in, told by its place ('June last year'); `fiscal` marks years and quarters of someone's
    accounts; `event` a day by which an event is known; `bygone` a year of three figures or fewer that says no era,
    which is one only in a text that tells of such times; `of_two_years` a winter called by both its years, the second
    of which is `year`; `shift` the days from a weekday ('the day after Monday').
    """

    year: int | None = None
    part: str | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    day_part: str | None = None
    clock: Clock | None = None
    edge: Edge | None = None
    which: Which | None = None
    of_unit: Literal["W", "M", "Y"] | None = None
    of_which: Which | None = None
    fiscal: bool = False
    event: bool = False
    before_christ: bool = False
    bygone: bool = False
    of_two_years: bool = False
    shift: int = 0


class Era(NamedTuple):
    """A decade or a century: its TIMEX3 value, and the part of it meant. A decade's `value` without its century ('8' of
    'the eighties') is completed with the one nearest to the report.
    """

    value: str
    edge: Edge | None = None
    bygone: bool = False
    """A decade of three figures that says no era ('the 480s')."""


class Either(NamedTuple):
    """A date in figures whose first two numbers may be day and month in either order. `day_first` is the order that
    another date of the text shows, `shown_by` that date's words.
    """

    first: int
    second: int
    year: int
    day_first: bool | None = None
    shown_by: str | None = None


class Neighbour(NamedTuple):
    """A unit of the calendar so many steps from the one of its origin: 'last week', 'the next day', 'that month'."""

    unit: str
    step: int
    origin: Origin
    day_part: str | None = None
    edge: Edge | None = None
    clock: Clock | None = None
    within: Literal["before", "after"] | None = None
    """'earlier this month' ends with the report, 'later this month' begins with it."""


class Shift(NamedTuple):
    """So many units before (sign −1) or after (+1) its origin: 'three days ago'. An amount of None is a vague one."""

    amount: float | None
    unit: str
    sign: int
    origin: Origin
    day_part: str | None = None
    otherwise: "Length | Reference | None" = None
    """It is counted from an act that is named ('two days after the fall of Orla'): what it is if nothing dates that."""


class Length(NamedTuple):
    """A length of time. `toward`: −1 the time up to the report ('the past three weeks'), +1 the time from it on."""

    amount: float | None
    unit: str
    toward: int = 0


class Repeated(NamedTuple):
    """A set of times: its TIMEX3 value."""

    value: str


class Reference(NamedTuple):
    """A time that is named without being told: PAST_REF, PRESENT_REF, FUTURE_REF; or no value at all."""

    value: str | None
    kind: Literal["date", "time", "duration"] = "date"


class Quarter(NamedTuple):
    """The quarter the text speaks of, so many years off: 'the latest quarter', 'the year-ago quarter'."""

    years: int = 0
    latest: bool = False
    """The last one that has ended, whatever other one is spoken of."""


class Feast(NamedTuple):
    """A holiday or a month of fasting, in the year given or the one meant."""

    name: str
    year: int | None = None
    which: Which | None = None
    day_part: str | None = None
    week: bool = False


class Foreign(NamedTuple):
    """A date of another calendar: 'hijri', 'persian' or 'hebrew'."""

    calendar: Literal["hijri", "persian", "hebrew"]
    year: int | None
    month: int | None
    day: int | None = None


Meaning = Date | Era | Either | Neighbour | Shift | Length | Repeated | Reference | Quarter | Feast | Foreign
