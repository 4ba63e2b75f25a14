"""Where in the text each time expression stands, as far as it tells whether a story goes on from it."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from purport.extract.times.ahead import age_of, dates_ahead, told_in_whole, year_told, years_ahead
from purport.extract.times.arithmetic import granularity
from purport.extract.times.grammar import Expression
from purport.extract.times.meanings import Date
from purport.extract.times.spoken import Place, Told, names_something
from purport.extract.times.tokens import Tokens
from purport.language.parse import readable
from purport.language.reading import Reading
from purport.records import Document

_RANGE: Final = frozenset("- – — / to through until till".split())
"""Words between two dates of which the second ends what the first begins."""
_LEADING: Final = frozenset("in by during after before until early late on from".split())
"""Words before a date with which a sentence begins."""


def places_of(document: Document, reading: Reading, tokens: Tokens, expressions: Sequence[Expression]) -> list[Place]:
    """The place of each expression, in order."""
    blocks = [block for _, block in readable(document)]
    starts = [block.span.start for block in blocks]
    found: list[Place] = []
    told = [year_told(one) for one in expressions]
    first, last = age_of(told)
    told = [year if year is not None and first <= year <= last else None for year in told]
    numbers = [bisect_right(starts, reading.offset(one.start)) - 1 for one in expressions]
    dates = dates_ahead(expressions)
    for index, (expression, year, ahead) in enumerate(zip(expressions, years_ahead(told), dates, strict=True)):
        number = numbers[index]
        before = expressions[index - 1] if index else None
        then = expressions[index + 1] if index + 1 < len(expressions) else None
        found.append(
            Place(
                words=reading.text[expression.start : expression.end],
                link=tokens.word(expression.first - 1),
                after=tokens.word(expression.last),
                leads=_leads(tokens, expression.first),
                apposed=before is not None and _is_apposed(tokens, before, expression),
                ends_range=before is not None and _are_range(tokens, before, expression),
                joined=before is not None and _is_joined(tokens, before, expression),
                range_to=_range_to(tokens, expression, then) if then is not None else None,
                in_heading=number >= 0 and blocks[number].kind == "heading",
                of_a_life=_is_of_a_life(tokens, before, expression, then),
                act_told=_is_act_told(tokens, expression.last),
                in_brackets=_is_in_brackets(tokens, expression.first),
                of_another_age=told[index] is None and year_told(expression) is not None,
                year_ahead=year,
                ahead=ahead,
                lasts_until=tokens.word(expression.first - 1) in _UNTIL,
                foretold=_is_foretold(tokens, expression.first),
                recalled=_is_recalled(tokens, expression.first),
            )
        )
    return _with_near(found, expressions, numbers)


def _with_near(places: Sequence[Place], expressions: Sequence[Expression], blocks: Sequence[int]) -> list[Place]:
    """The places with the next month, season or day of a year that their paragraph gives and the story goes on to."""
    near: Told | None = None
    block = -1
    found: list[Place] = []
    for place, expression, number in zip(reversed(places), reversed(expressions), reversed(blocks), strict=True):
        if number != block:
            near, block = None, number
        found.append(place._replace(near=near))
        aside = place.of_a_life or place.of_another_age or names_something(place.link, place.after) or place.recalled
        told = told_in_whole(expression)
        near = near if aside or told is None or granularity(told.value) == "Y" else told
    return found[::-1]


def _leads(tokens: Tokens, first: int) -> bool:
    """Whether a sentence begins with the date, or with the word before it."""
    if tokens.word(first - 1) in _LEADING:
        first -= 1
    return first == 0 or tokens.word(first - 1) == "." or tokens.kinds[first - 1] == "¶"


_BESIDE: Final = frozenset(", - – — (".split())


def _is_apposed(tokens: Tokens, before: Expression, here: Expression) -> bool:
    """Whether only a comma, a dash or a bracket stands between two expressions: 'on 2 May, a day after the fall'."""
    return before.last == here.first - 1 and tokens.word(before.last) in _BESIDE


_ACTS: Final = frozenset(
    "arrest assault attack attacks battle bombing bombings bombardment capture coup crash death deaths defeat "
    "disaster earthquake election escape execution executions explosion fall fire flood funeral invasion killing "
    "killings landing massacre murder murders raid raids retreat shooting shootings sinking storm storming surrender "
    "verdict victory vote wedding".split()
)
"""What happens on a day."""


def _is_act_told(tokens: Tokens, last: int) -> bool:
    """Whether the words after a distance name an act that must have been told: 'two days after the storm.'"""
    noun = tokens.word(last + 1) in ("the", "that") and tokens.word(last + 2) in _ACTS
    ends = not tokens.word(last + 3).isalnum() or tokens.word(last + 3) in ("and", "but", "had", "was", "were")
    return tokens.word(last) in ("after", "before") and noun and ends and tokens.word(last + 3) != "-"


_FAR: Final = 8
"""Words before a date that are looked at."""
_FORETELLS: Final = frozenset("until till ended ending lasted lasting would will".split())


def _is_foretold(tokens: Tokens, first: int) -> bool:
    """Whether the words before a date show that it lies ahead of the story: 'lasted until the fall of Orla in May'."""
    return any(word in _FORETELLS for word in _words_before(tokens, first))


_UNTIL: Final = frozenset({"until", "till"})
_BY: Final = _UNTIL | {"by"}


def _is_recalled(tokens: Tokens, first: int) -> bool:
    """Whether the words before a date show that it lies before what the story has come to: 'had been lost in May'."""
    before = tokens.word(first - 1)
    return before == "since" or (before not in _BY and "had" in _words_before(tokens, first))


def _words_before(tokens: Tokens, first: int) -> list[str]:
    """The words before a date in its sentence, the nearest first, `_FAR` at most."""
    words: list[str] = []
    for index in range(first - 1, max(-1, first - 1 - _FAR), -1):
        if tokens.word(index) in (".", ";") or tokens.kinds[index] == "¶":
            break
        if tokens.word(index) == "," and tokens.word(index + 1) in ("and", "but"):
            break
        words.append(tokens.word(index))
    return words


def _are_range(tokens: Tokens, first: Expression, second: Expression) -> bool:
    """Whether two dates are the ends of a range."""
    between = [word for word in tokens.words[first.last : second.first] if word not in ("born", "died", "d", "b")]
    if not (isinstance(first.meaning, Date) and isinstance(second.meaning, Date) and len(between) == 1):
        return False
    linked = between[0] in _RANGE or (between[0] == "and" and tokens.word(first.first - 1) == "between")
    return linked and first.meaning.weekday is None


_JOINS: Final = frozenset({"and", "but", "then", ";"})
_RELATES: Final = frozenset("who whom whose which that where when had after since".split())
"""Words after which a clause need not tell what came next."""
_LONGEST_JOINT: Final = 30
"""Words between two dates of a sentence that are looked at."""


def _is_joined(tokens: Tokens, before: Expression, here: Expression) -> bool:
    """Whether the sentence goes on from one date to another: 'was freed in August, and murdered on 15 January'."""
    between = tokens.words[before.last : here.first]
    if not isinstance(before.meaning, Date) or len(between) > _LONGEST_JOINT:
        return False
    if "." in between or "¶" in tokens.kinds[before.last : here.first]:
        return False
    joints = [index for index, word in enumerate(between) if word in _JOINS]
    return bool(joints) and not _RELATES & set(between[joints[-1] :])


_LIFE: Final = frozenset("born b died d r reigned ruled fl c ca circa .".split())
"""Words in brackets before the dates of a life or a reign."""
_LONGEST_EVENT: Final = 10
"""Years that a range in brackets spans, at most, if it is no life and no reign."""


def _is_of_a_life(tokens: Tokens, before: Expression | None, here: Expression, then: Expression | None) -> bool:
    """Whether a date in brackets only says when somebody lived or something lasted: '(1769–1821)', '(d. 497 BC)'. A
    range in brackets that is short says when something was; its end does not take the story there.
    """
    if before is not None and _are_range(tokens, before, here):
        return _opens(tokens, before.first) and tokens.word(here.last) == ")"
    if then is not None and _are_range(tokens, here, then):
        said = (
            tokens.word(here.first - 1) in _LIFE
            or abs((year_told(then) or 0) - (year_told(here) or 0)) > _LONGEST_EVENT
        )
        return said and _opens(tokens, here.first) and tokens.word(then.last) == ")"
    if tokens.word(here.first - 1) in ("born", "died"):
        return True  # 'was born on' is the story of a life
    return tokens.word(here.first - 1) in _LIFE and _opens(tokens, here.first) and tokens.word(here.last) == ")"


_LONGEST_ASIDE: Final = 40
"""Words in brackets before a date that are looked at."""


def _is_in_brackets(tokens: Tokens, first: int) -> bool:
    """Whether a date stands in a sentence of its own in brackets: '(The king would be killed in the following May.)'"""
    for index in range(first - 1, max(-1, first - 1 - _LONGEST_ASIDE), -1):
        if tokens.word(index) == ")" or tokens.kinds[index] == "¶":
            return False
        if tokens.word(index) == "(":
            return index > 0 and (tokens.word(index - 1) == "." or tokens.kinds[index - 1] == "¶")
    return False


def _opens(tokens: Tokens, first: int) -> bool:
    """Whether a date is the first thing in brackets, but for words of lives and reigns."""
    index = first - 1
    while index >= 0 and tokens.word(index) in _LIFE and first - index < _FAR:
        index -= 1
    return tokens.word(index) == "("


def _range_to(tokens: Tokens, first: Expression, second: Expression) -> int | None:
    """The month that ends the range which a month begins; neither says its year."""
    here, there = first.meaning, second.meaning
    if not (isinstance(here, Date) and isinstance(there, Date)) or here.year is not None or there.year is not None:
        return None
    return there.month if here.month is not None and _are_range(tokens, first, second) else None
