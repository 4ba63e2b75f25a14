"""A reading → tokens, each with one character that says what it can be in a time expression.

One pass over the text with one regular expression whose alternatives are short and bounded, then one look-up a token.
"""

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from purport.extract.times import lexicon
from purport.extract.times.antiquity import mark_years_of_antiquity
from purport.extract.times.holidays import HOLIDAY_WORDS
from purport.extract.times.numbers import number_at
from purport.extract.times.other_calendars import MONTH_WORDS as FOREIGN_MONTH_WORDS

CLASSES: Final = {
    "MONTH": "m", "WEEKDAY": "w", "WDAY": "wv", "WEEKDAYS": "W", "UNIT": "us", "UNITS": "U", "SEASON": "g",
    "PART": "p", "TWELVE": "n", "DAY": "d", "NUM": "diyxc", "INT": "diyc", "FIGURES": "di", "YEAR": "yYb",
    "FULLYEAR": "yb", "ANYYEAR": "yib", "SMALL": "dc", "YY": "di", "ORD": "os", "ORDINAL": "osO", "DECADE": "D",
    "EDGE": "e", "CLOCK": "k", "DECIMAL": "x", "AMPM": "a", "ZONE": "z", "TODAY": "t", "OFTEN": "r", "BC": "B",
    "AD": "A", "HOLIDAY": "H", "FOREIGN": "h", "DATE": "X", "NAME": "N", "WORD": ".N", "COMMA": ",", "HYPHEN": "-",
    "POSS": "'", "OPEN": "(", "CLOSE": ")", "HALF": "/", "FRACTION": "/", "SIGN": "+-", "MONEY": "$", "PERCENT": "%",
    "NUMERAL": "R", "SLASHED": "F", "LASTING": "L", "PARTOFYEAR": "J", "OCLOCK": "K", "TURN": "T",
    "PLAIN": ".",
}  # fmt: skip
"""Class → the characters of its tokens. What a pattern may name in capitals."""

_LEXER = re.compile(
    r"(?P<long>[^\W\d_]{4,}(?:['’](?!s\b)[^\W\d_]+)?) ?"  # longer than all that is no mere word
    r"|(?P<break>\n\n)"
    r"|(?P<date>(?<![\w/.:-])(?:\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?"
    r"|\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)(?:\d{4}|\d{2})|\d{4}[/.]\d{1,2}[/.]\d{1,2})(?![\w/]|[.:-]\d))"
    r"|(?P<clock>(?<![\w:.$£€,])(?:[01]?\d|2[0-4])(?::[0-5]\d){1,2}(?![\d:]|[.,]\d))"
    r"|(?P<ordinal>(?<![\w.,])\d{1,4}(?:st|nd|rd|th)(?!\w))"
    r"|(?P<decade>(?<![\w.,$£€])(?:['’‘`]\d0|\d\d0|\d{3}0|\d0)['’]?s(?!\w))"
    r"|(?P<part>\b[QH][1-4]\b)"
    r"|(?P<short>(?<![\w'’‘`])['’‘`]\d\d(?![\w'’]|[.,]\d))"
    r"|(?P<turn>(?<![\w/.,-])\d{3,4}/(?:\d{2,4}(?![\w/]|[.,]\d)|\d(?![\w/]|[.,]\d|\s[A-Z])))"
    r"|(?P<fraction>(?<![\w/.])\d{1,2}/\d{1,2}(?![\w/]))"
    r"|(?P<number>\d{1,3}(?:,\d{3}){1,4}(?![\d,]*\d)(?:\.\d{1,6})?|\d+(?:\.\d{1,6}(?![\d.]))?)"
    r"|(?P<ampm>(?:[ap]\.\s?m\b\.?|[AP]\.\s?M\b\.?|(?<=\d)\s?(?:am|pm|AM|PM)\b|(?<=\d )(?:am|pm|AM|PM)\b))"
    r"|(?P<bc>\bB\.\s?C\.?(?:\s?E\b\.?)?(?!\w)|(?:\b|(?<=\d))BCE?\b)"
    r"|(?P<ad>\bA\.\s?D\b\.?|\b(?:AD|CE)\b|\bA\.\s?H\b\.?|\bAH\b)"
    r"|(?P<possessive>['’]s(?!\w))"
    r"|(?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?)"
    r"|(?P<mark>[^\w\s])"
)
_MARKS: Final = {",": ",", "-": "-", "–": "-", "—": "-", "‑": "-", "−": "-", "(": "(", ")": ")", "+": "+", "'": "'",
                 "’": "'", "$": "$", "£": "$", "€": "$", "¥": "$", "#": "$", "%": "%"}  # fmt: skip
_FUNCTION_WORDS: Final = frozenset(
    "for in on at since by until from to after before during over within as but and or if when while with of he she it "
    "they we i you his her its their our these those there not no so yet both he's it's what who how why".split()
)
"""Words that begin a sentence with a capital without being a name."""
_NO_TIME_AROUND = frozenset("$£€¥#§№")
_ABBREVIATED = lexicon.MONTH_ABBREVIATIONS | lexicon.WEEKDAY_ABBREVIATIONS
_FRACTIONS: Final = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "1/3": 1 / 3, "2/3": 2 / 3}
_GLYPHS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_ROMAN: Final = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}


class Tokens(NamedTuple):
    """The tokens of a reading, part by part in step: where each begins and ends in the reading's text, its words in
    lower case, what it stands for (a number, a month, …), and, in `kinds`, one character a token.
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    values: list[Any]
    kinds: str

    def original(self, index: int) -> str:
        """The token as written; empty outside the text."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.starts) else ""

    def word(self, index: int) -> str:
        """The token in lower case; empty outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""


def tokens_of(text: str, keywords: Mapping[str, str]) -> Tokens:
    """The tokens of `text`. `keywords` are the words that patterns name, with the character of each."""
    matches = list(_LEXER.finditer(text))
    starts = [match.start() for match in matches]
    ends = [match.end(match.lastgroup or 0) for match in matches]
    written = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    words = [word.lower() for word in written]
    kinds: list[str] = []
    values: list[Any] = []
    for match, original, word, end in zip(matches, written, words, ends, strict=True):
        group = match.lastgroup
        if group == "long" or group == "word":
            kind, value = WORD_ENTRIES.get(word, _NOTHING)
            if kind == ".":
                kind = "N" if original[0].isupper() and word not in _FUNCTION_WORDS else "."
            elif not _plausible(kind, word, original, text, end):
                kind, value = "N" if original[0].isupper() else ".", None
            kinds.append(keywords.get(word, kind) if kind not in "mwv" else kind)
            values.append(value)
        elif group == "mark":
            kinds.append(keywords.get(word) or _MARKS.get(word, "/" if word in _GLYPHS else ";"))
            values.append(_GLYPHS.get(word))
        else:
            kind, value = _figures(group or "", original, text, match.start(), end)
            kinds.append(kind)
            values.append(value)
    tokens = Tokens(text, starts, ends, words, values, "")
    _join_abbreviations(tokens, kinds)
    return _merged(tokens, kinds)


def _figures(group: str, words: str, text: str, start: int, end: int) -> tuple[str, Any]:
    """Class and value of a token in figures, or of a mark that goes with them."""
    if group == "number":
        return _number(words, text, start, end)
    if group == "ordinal":
        number = int(words[:-2])
        return ("o" if 1 <= number <= 31 else "O"), number
    if group == "clock":
        return "k", tuple(int(part) for part in words.split(":"))
    if group == "part":
        return "J", words.upper()
    if group == "decade":
        return "D", words.strip("'’‘`s").rstrip("'’")
    if group == "turn":
        return _turn(words)
    if group == "short":
        return "Y", _full_year(int(words[1:]))
    if group == "fraction":
        return ("/", _FRACTIONS[words]) if words in _FRACTIONS else ("F", words)
    if group == "ampm":
        return "a", words.strip()[0].lower()
    return {"break": ("¶", None), "date": ("X", words), "bc": ("B", None), "possessive": ("'", None)}.get(
        group, ("A", words.replace(".", "").replace(" ", "").upper())
    )


def _number(words: str, text: str, start: int, end: int) -> tuple[str, Any]:
    """Class and value of a number: a day of the month, a year, another whole number, a decimal, or no count at all
    where it is part of a name, a sum, a score or a version ('A380', '$40', '3-0', '10.5.2').
    """
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalpha() or before in _NO_TIME_AROUND or before == "_" or (after.isalpha() and not _glued(text, end)):
        return "#", None
    if before in (".", ":", "/") and text[start - 2 : start - 1].isdigit():
        return "#", None
    if after in ("%", "°") or (after in ("/", ":", ".") and text[end + 1 : end + 2].isdigit()):
        return "#", None
    if len(words) > 12:
        return "#", None
    if "." in words:
        return "x", float(words.replace(",", ""))
    number = int(words.replace(",", ""))
    if len(words) == 4 and 1000 <= number <= 2199:
        return "y", number
    return ("d" if 1 <= number <= 31 and len(words) <= 2 else "i"), number


def _turn(words: str) -> tuple[str, Any]:
    """Class and value of two years that follow each other, '1941/42' or, before Christ, '480/479': the first."""
    first, second = words.split("/")
    year, short = int(first), 10 ** len(second)
    follows = {(year + 1) % short, (year - 1) % short}
    return ("T", year) if len(second) <= len(first) and int(second) in follows else ("#", None)


def _glued(text: str, end: int) -> bool:
    """Whether letters written on to a number are those of a time of day or an era: '5pm', '0530hrs', '490BC'."""
    return re.match(r"(?:am|pm|AM|PM|hrs?|h|Z|BCE?)(?![^\W_])", text[end : end + 4]) is not None


def _full_year(number: int) -> int:
    """The year of a two-digit one: from 1930 to 2029, which is what writers leave to be understood."""
    return 1900 + number if number >= 30 else 2000 + number


def _plausible(kind: str, word: str, original: str, text: str, end: int) -> bool:
    """Whether a word of the lexicon is written as it must be to be one of time: months and weekdays with a capital, the
    short forms of months and weekdays with a full stop or a figure after them.
    """
    if kind in "mwvW":
        if not original[0].isupper() or (original.isupper() and len(word) <= 3 and text[end : end + 1] != "."):
            return False
        if word in _ABBREVIATED:
            return text[end : end + 1] in (".", ",") or text[end : end + 2].strip()[:1].isdigit() or kind == "v"
    if kind == "z":
        return original.isupper()
    if kind == "R":
        return original in _ROMAN
    return True


def _join_abbreviations(tokens: Tokens, kinds: list[str]) -> None:
    """Take the full stop of 'Aug.' and 'hrs.' into the token; the stop itself then stands for nothing."""
    for index, word in enumerate(tokens.words[:-1]):
        stop = tokens.words[index + 1] == "." and tokens.starts[index + 1] == tokens.ends[index]
        if stop and kinds[index] in "mv" and word in _ABBREVIATED:
            tokens.ends[index] += 1
            kinds[index + 1] = ""


def _merged(tokens: Tokens, kinds: list[str]) -> Tokens:
    """The tokens with numbers in words and names of holidays and foreign months made one each, and without those that
    stand for nothing.
    """
    starts, ends, words, values, merged = [], [], [], [], []
    index, count = 0, len(kinds)
    while index < count:
        length, kind, value = 1, kinds[index], tokens.values[index]
        if kind in ("c", "o", "s") and value is not None and tokens.words[index].isalpha():
            number = number_at(tokens.words, index)
            if number is not None and number.length > 1:
                length, value = number.length, number.value
                kind = ("o" if value <= 31 else "O") if number.ordinal else "y" if number.year else "c"
        elif tokens.words[index] in _LEADERS:
            found = _named_at(tokens, index)
            if found is not None:
                length, kind, value = found
        if kind:
            starts.append(tokens.starts[index])
            ends.append(tokens.ends[index + length - 1])
            words.append(tokens.words[index])
            values.append(value)
            merged.append(kind)
        index += length
    mark_years_of_antiquity(words, values, merged)
    return Tokens(tokens.text, starts, ends, words, values, "".join(merged))


def _named_at(tokens: Tokens, index: int) -> tuple[int, str, Any] | None:
    """The longest holiday or foreign month that begins at `index`, with a capital: its length, class and value."""
    if not tokens.text[tokens.starts[index]].isupper():
        return None
    for words, kind, value in _LEADERS[tokens.words[index]]:
        if tuple(tokens.words[index : index + len(words)]) == words:
            return len(words), kind, value
    return None


def _leaders() -> dict[str, list[tuple[tuple[str, ...], str, Any]]]:
    """Names of holidays and foreign months by their first word, the longest first."""
    leaders: dict[str, list[tuple[tuple[str, ...], str, Any]]] = {}
    entries = [(words, "H", name) for words, name in HOLIDAY_WORDS.items()]
    for words, kind, value in [*entries, *((words, "h", month) for words, month in FOREIGN_MONTH_WORDS.items())]:
        parts = tuple(match[match.lastgroup or 0].lower() for match in _LEXER.finditer(words))
        leaders.setdefault(parts[0], []).append((parts, kind, value))
    return {first: sorted(found, key=lambda one: -len(one[0])) for first, found in leaders.items()}


def _entries() -> dict[str, tuple[str, Any]]:
    """Class and value of every word of the lexicon. A word of several classes is in the one listed last."""
    entries: dict[str, tuple[str, Any]] = {}
    for kind, table in (
        ("z", dict.fromkeys(lexicon.AMBIGUOUS_ZONES)), ("z", lexicon.ZONES), ("m", lexicon.MONTH_ABBREVIATIONS),
        ("v", lexicon.WEEKDAY_ABBREVIATIONS), ("m", lexicon.MONTHS), ("w", lexicon.WEEKDAYS),
        ("W", lexicon.WEEKDAYS_PLURAL), ("U", lexicon.UNITS_PLURAL), ("u", lexicon.UNITS), ("g", lexicon.SEASONS),
        ("K", lexicon.OCLOCK), ("p", lexicon.DAY_PARTS), ("n", lexicon.TWELVE), ("t", lexicon.DEICTIC_DAYS),
        ("c", lexicon.CARDINALS), ("o", lexicon.ORDINALS), ("D", lexicon.DECADES), ("e", lexicon.EDGES),
        ("r", lexicon.FREQUENCIES), ("L", lexicon.LASTING),
    ):  # fmt: skip
        entries |= {word: (kind, value) for word, value in table.items()}
    entries |= {numeral.lower(): ("R", value) for numeral, value in _ROMAN.items()}
    entries["second"] = ("s", 2)
    return entries


_NOTHING: tuple[str, Any] = (".", None)
WORD_ENTRIES: Final = _entries()
"""Class and value of every word of the lexicon."""
_LEADERS: Final = _leaders()
