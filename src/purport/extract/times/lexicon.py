"""The words of time: names of months, days, units, numbers and parts of the day, each with its class and value.

One entry a word. A class is what the patterns of the rules speak of (`MONTH`, `UNIT`); a word may be in several (the
'second' of an ordinal and of a clock). All words are in lower case here; what must be capitalised is told in `tokens`.
"""

from typing import Final

MONTHS: Final = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12,
}  # fmt: skip
MONTH_ABBREVIATIONS: Final = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
WEEKDAYS: Final = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
}  # fmt: skip
WEEKDAYS_PLURAL: Final = {f"{name}s": number for name, number in WEEKDAYS.items()}
WEEKDAY_ABBREVIATIONS: Final = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
UNITS: Final = {
    "second": "S", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "2W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "millennium": "ML",
}  # fmt: skip
"""Unit → code. Codes are those of TIMEX3 durations, clock units with their T before them; a fortnight is two weeks."""
UNITS_PLURAL: Final = {
    "seconds": "S", "minutes": "TM", "mins": "TM", "hours": "TH", "hrs": "TH", "days": "D", "weeks": "W",
    "fortnights": "2W", "months": "M", "quarters": "Q", "years": "Y", "yrs": "Y", "decades": "DE", "centuries": "CE",
    "millennia": "ML",
}  # fmt: skip
SEASONS: Final = {"spring": "SP", "summer": "SU", "summertime": "SU", "autumn": "FA", "fall": "FA", "winter": "WI",
                  "wintertime": "WI", "springtime": "SP", "midsummer": "SU", "midwinter": "WI"}  # fmt: skip
DAY_PARTS: Final = {
    "morning": "MO", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "afternoon": "AF", "evening": "EV", "dusk": "EV",
    "sunset": "EV", "sundown": "EV", "night": "NI", "nightfall": "NI", "daytime": "DT", "lunchtime": "MI",
    "midday": "MI", "overnight": "NI",
}  # fmt: skip
OCLOCK: Final = {"o'clock": 0, "o’clock": 0}
TWELVE: Final = {"noon": 12, "midnight": 24}
DEICTIC_DAYS: Final = {"today": 0, "yesterday": -1, "tomorrow": 1}
TENS: Final = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
               "ninety": 90}  # fmt: skip
ONES: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS: Final = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
CARDINALS: Final = ONES | TEENS | TENS
ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
DECADES: Final = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
                  "eighties": 8, "nineties": 9}  # fmt: skip
EDGES: Final = {
    "early": "START", "mid": "MID", "middle": "MID", "late": "END", "beginning": "START", "start": "START",
    "outset": "START", "onset": "START", "end": "END", "close": "END", "eve": "END",
}  # fmt: skip
FREQUENCIES: Final = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
    "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P3M", "annually": "P1Y", "yearly": "P1Y", "annual": "P1Y",
    "biannual": "P6M", "biennial": "P2Y",
}  # fmt: skip
LASTING: Final[dict[str, tuple[int | None, str]]] = {
    "hourlong": (1, "TH"), "daylong": (1, "D"), "weeklong": (1, "W"), "monthlong": (1, "M"), "yearlong": (1, "Y"),
    "hourslong": (None, "TH"), "dayslong": (None, "D"), "weekslong": (None, "W"), "monthslong": (None, "M"),
    "yearslong": (None, "Y"), "decadeslong": (None, "DE"),
}  # fmt: skip
"""Lengths written as one word → amount (None: left open) and unit."""
ZONES: Final = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180, "trt": 180,
    "est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540,
    "hst": -600, "jst": 540, "kst": 540, "hkt": 480, "sgt": 480, "pkt": 300, "npt": 345, "wib": 420, "aest": 600,
    "aedt": 660, "nzst": 720, "nzdt": 780, "sast": 120, "wat": 60, "eat": 180, "cat": 120, "irst": 210, "gst": 240,
}  # fmt: skip
"""Zone → minutes east of UTC. What means several zones (IST, BST, CST, AST) is left out."""
AMBIGUOUS_ZONES: Final = frozenset({"ist", "bst", "cst", "ast", "et", "ct", "mt", "pt"})
COUNTED: Final = frozenset(
    "people men women troops soldiers prisoners civilians refugees fighters miles kilometers kilometres km feet meters "
    "metres dollars euros pounds tons tonnes tanks aircraft planes guns workers jobs employees homes houses families "
    "children students members votes points shares units cases deaths casualties hours days weeks months years "
    "minutes seconds percent million billion thousand rounds barrels pounds acres hectares yards mm cm kg hp volts "
    "calories megawatts others persons residents passengers victims survivors strong villages schools".split()
)
"""What four figures before it count, so that they are no year."""
AFTER_A_DATE: Final = frozenset(
    "the a an and or but to in on at by for with from until after before when while he she it they his her its their "
    "there this that these those was were is had has as who which both all following under".split()
)
"""Words after a year or a day of the month, in a clause that goes on: it counts nothing."""
