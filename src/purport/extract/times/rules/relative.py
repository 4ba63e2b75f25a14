"""Expressions that say how far from another time: 'yesterday', 'last week', 'three days ago', 'two years later'."""

from typing import Final, Literal

from purport.extract.times.lexicon import AFTER_A_DATE, UNITS_PLURAL
from purport.extract.times.meanings import Date, Length, Neighbour, Origin, Reference, Repeated, Shift
from purport.extract.times.rule import Found, Piece, Reading, Rule
from purport.extract.times.rules.amounts import AMOUNT, amount_of
from purport.extract.times.rules.parts import EDGED, edge_of, unit_of, weekday_of, which_of

_STEPS: Final[dict[str, tuple[int, Origin]]] = {
    "this": (0, "report"), "current": (0, "report"), "last": (-1, "report"), "next": (1, "report"),
    "coming": (1, "report"), "past": (-1, "report"), "that": (0, "text"), "same": (0, "text"),
    "previous": (-1, "text"), "preceding": (-1, "text"), "following": (1, "text"), "prior": (-1, "text"),
    "latest": (0, "report"), "very": (0, "text"), "ensuing": (1, "text"),
}  # fmt: skip
"""Word → steps from its origin."""
_HERE: Final[tuple[int, Origin]] = (0, "report")
_WITHIN: Final[dict[str, Literal["before", "after"]]] = {
    "earlier": "before", "early": "before", "later": "after", "late": "after",
}  # fmt: skip
"""Word → which part of a unit, seen from now."""


def _today(found: Found) -> Reading:
    sound, edge = edge_of(found)
    index = found.at("day") or 0
    named = found.kind_before() == "N" and found.tokens.original(index)[:1].isupper()
    if not sound or named:
        return None
    return Neighbour("D", found.value("day"), "report", edge=edge)


def _tonight(_: Found) -> Reading:
    return Neighbour("D", 0, "report", day_part="NI")


def _which_unit(found: Found) -> Reading:
    sound, edge = edge_of(found)
    if not sound and found.word("edge"):
        return None
    unit, word = unit_of(found), found.word("which")
    if unit in ("S", "TM", "TH", "ML", "2W") or _is_name(found):
        return None
    step, origin = _STEPS[word]
    article = found.word("article") or found.tokens.word((found.at("which") or 0) - 1) == "the"
    if (unit == "D" and word in ("last", "past", "coming")) or (unit in ("DE", "CE") and word == "next"):
        return None
    if unit == "D" and word in ("next", "that", "same", "this"):
        if word == "this":
            return None
        origin = "text"
    if word == "next" and article:
        origin = "text"
    if word == "past" and unit != "D":
        return None
    return Neighbour(unit, step, origin, edge=edge, within=_WITHIN.get(found.word("edge")))


def _is_name(found: Found) -> bool:
    """Whether the unit is written with a capital, as in the name of a programme: "This Week"."""
    index = found.at("unit") or 0
    return index != found.first and found.tokens.original(index)[:1].isupper()


def _earlier_this(found: Found) -> Reading:
    """'earlier this month', 'later that year': a part of the unit up to now, or from now on."""
    step, origin = _STEPS[found.word("which") or "that"]
    if found.word("which") == "next" and found.tokens.word((found.at("which") or 0) - 1) == "the":
        origin = "text"
    edge = found.edge("rest") if found.word("rest") in ("early", "late") else None
    unit = unit_of(found)
    if unit in ("S", "TM", "TH", "ML", "2W"):
        return None
    inside = step == 0
    return Neighbour(
        unit, step, origin, edge=None if inside and origin == "report" else edge,
        within=_WITHIN[found.word("rest")] if inside else None,
    )  # fmt: skip


def _the_unit(found: Found) -> Reading:
    """'the end of the year', 'later in the day', 'for the year'."""
    unit, sound_edge = unit_of(found), edge_of(found)
    edged = bool(found.word("edge")) and found.word("edging") in ("of", "in")
    if found.after() in ("ended", "ending") and unit == "Y" and not edged:
        return Length(1, "Y")
    if unit in ("S", "TM", "TH", "ML", "2W", "CE", "DE") or (not edged and unit == "D") or _is_name(found):
        return None
    if not edged and (found.before() not in ("for", "of", "in", "during", "throughout", "by") or found.after() == "of"):
        return None
    if found.after() in ("ended", "ending", "of", "that", "when", "before", "after", "following", "since"):
        return None
    origin: Origin = "text" if unit in ("D", "M") else "report"
    return Neighbour(unit, 0, origin, edge=sound_edge[1], within=_WITHIN.get(found.word("edge")))


def _unit_end(found: Found) -> Reading:
    origin: Origin = "report" if found.word("unit") == "year" else "text"
    return Neighbour(unit_of(found), 0, origin, edge="END")


def _weekend(found: Found) -> Reading:
    """'the weekend', 'last weekend', 'every weekend'."""
    if found.word("every"):
        return Repeated("XXXX-WXX-WE")
    sound, edge = edge_of(found)
    if not sound:
        return None
    step, origin = _STEPS.get(found.word("which"), _HERE)
    return Neighbour("WE", step, origin, edge=edge)


def _shift(found: Found) -> Reading:
    """'three days ago', 'two years later', 'a week earlier', 'months before'."""
    unit, word, index = unit_of(found), found.word("direction"), found.at("unit") or 0
    sign = -1 if word in ("ago", "earlier", "before", "previously", "prior", "back") else 1
    origin: Origin = "report" if word in ("ago", "hence", "back") else "text"
    goes_on = found.kind_after() == "N" or found.after() in AFTER_A_DATE
    if found.word("act") and not (_ends_there(found) or goes_on):
        return None  # 'two years after that war'
    if word == "on" and found.kind_after() != ",":
        return None
    if word in ("back", "prior", "before") and not _ends_there(found):
        return None
    amount = amount_of(found, index)
    if amount is None:
        return Shift(None, unit, sign, origin) if found.word("unit") in UNITS_PLURAL else None
    value = amount.value
    if value is not None and found.word("more"):
        value += 0.5
    return Shift(value, unit, sign, origin)


def _from_act(found: Found) -> Reading:
    """'two days after the fall of Orla': counted from what follows."""
    unit, amount = unit_of(found), amount_of(found, found.at("unit") or 0)
    if amount is None or amount.value is None or unit in ("S", "TM", "TH") or not found.after().isalpha():
        return None
    sign = -1 if found.word("direction") in ("before", "prior") else 1
    shift = Shift(amount.value, unit, sign, "text", otherwise=Length(amount.value, unit))
    return (Piece(found.first, (found.at("unit") or 0) + 1, shift),)


def _from_now(found: Found) -> Reading:
    """'two weeks from now', 'in three weeks' time'."""
    amount = amount_of(found, found.at("unit") or 0)
    return Shift(amount.value, unit_of(found), 1, "report") if amount else None


def _ends_there(found: Found) -> bool:
    """Whether 'two days before' is complete, and does not go on with what it is before."""
    if found.after() in _GOES_ON:
        return True
    return found.kind_after() in (",", ";", "", "¶", ")", "-", ".") and not found.after().isalpha()


_GOES_ON: Final = frozenset("and but had was were has which who when".split())
"""Words after 'two days before', in a clause that goes on."""


def _day_before(found: Found) -> Reading:
    """'the day before', 'the day after', 'the day before yesterday', 'the year following'."""
    sign = -1 if found.word("direction") in ("before", "earlier") else 1
    if found.at("day") is not None:
        return Neighbour("D", sign + int(found.value("day")), "report")
    if found.at("weekday") is not None:
        return Date(weekday=weekday_of(found), which=which_of(found), shift=sign)
    if found.word("direction") == "following" and unit_of(found) != "D" and not _ends_there(found):
        return None  # 'the years following the war'
    if found.word("direction") in ("before", "after") and not _ends_there(found):
        return Shift(1, unit_of(found), sign, "text", otherwise=Reference(None))  # it is counted from what follows
    return Neighbour(unit_of(found), sign, "text")


def _part_before(found: Found) -> Reading:
    """'the evening before', 'the morning after'; not 'the night before the raid', which counts from what follows."""
    if found.after().isalpha() or found.kind_after() in ("d", "y"):
        return None
    return Neighbour("D", -1 if found.word("direction") == "before" else 1, "text", day_part=found.part())


RULES: Final[tuple[Rule, ...]] = (
    Rule("day by its name", (f"{EDGED} day=TODAY", "earlier|later|early|late day=TODAY"), _today, "said [yesterday]"),
    Rule("tonight", ("tonight",), _tonight, "[tonight]"),
    Rule(
        "neighbouring unit",
        (
            f"{EDGED} article=the? very? which=this|current|last|next|coming|that|same|previous|preceding|following"
            "|prior|latest|ensuing (fiscal|financial|calendar|school|same)? unit=UNIT",
        ),
        _which_unit,
        "[last week]",
    ),
    Rule(
        "part of a unit up to or from now",
        (
            "rest=earlier|later|early|late in? the? which=this|that|next|last|current|same unit=UNIT",
            "sometime|later|earlier which=this|that|next|last unit=UNIT",
        ),
        lambda found: _earlier_this(found) if found.word("rest") else _which_unit(found),
        "[earlier this month]",
    ),
    Rule("unit the text speaks of", (f"{EDGED} the unit=UNIT",), _the_unit, "by [the end of the year]"),
    Rule(
        "end of a unit",
        ("the? unit=year HYPHEN? end", "the? unit=year|month|week POSS end"),
        _unit_end,
        "by [year-end]",
    ),
    Rule(
        "weekend",
        (f"{EDGED} the|this|last|next|past|coming|following|previous|that weekend", "every=every|each weekend"),
        _weekend,
        "over [the weekend]",
    ),
    Rule(
        "distance from another time",
        (
            f"{AMOUNT} unit=UNIT|UNITS (or so)? direction=ago|earlier|later|before|previously|hence|prior|back"
            "|afterwards|afterward|thereafter|on",
            f"{AMOUNT} unit=UNIT|UNITS direction=after act=that|this",
            f"{AMOUNT} unit=UNIT|UNITS more=and a half direction=ago|earlier|later|before",
            "only|just|many? unit=UNITS direction=ago|earlier|later|before",
        ),
        _shift,
        "[two years later]",
    ),
    Rule(
        "distance from an act",
        (f"{AMOUNT} unit=UNIT|UNITS direction=after|before|following", f"{AMOUNT} unit=UNIT|UNITS direction=prior to"),
        _from_act,
        "[two days] after the fall of the town",
    ),
    Rule(
        "distance from now",
        (f"{AMOUNT} unit=UNIT|UNITS from now|today", f"{AMOUNT} unit=UNIT|UNITS POSS time"),
        _from_now,
        "[two weeks from now]",
    ),
    Rule(
        "day before or after",
        (
            "the unit=day direction=before|after|earlier|later|following day=TODAY?",
            "the unit=week|month|quarter|year direction=before|after|following",
            "the unit=day direction=before|after which=last|next|this? weekday=WEEKDAY",
        ),
        _day_before,
        "[the day before]",
    ),
    Rule(
        "part of the day before or after",
        ("the part=PART direction=before|after",),
        _part_before,
        "[the evening before]",
    ),
)
