"""Actor dictionaries in PETRARCH's format (and TABARI's, which it comes from).

    OREN_TALVI_            # a primary phrase; words are joined by underscores
    +TALVI_                ; a synonym
        [KALGOV 20100301-20121130]
        [KALELI]

Source of the format: the documentation of PETRARCH2 ("PETRARCH Dictionary Formats", actor dictionary): limits of dates
are included, a code without a date holds where no dated one does, and of several that hold the first counts. Years of
two digits up to 30 are 20YY, the others 19YY.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from purport.reference.dictionary.cameo import decoded
from purport.reference.dictionary.rows import ActorRow, Problem, Unusable, checked
from purport.reference.places import country_of

_CODE = re.compile(r"\[([^\[\]]*)\]")
_RESTRICTION = re.compile(
    r"(?P<before><)\s*(?P<end>[0-9]{6,8})|(?P<after>>)\s*(?P<start>[0-9]{6,8})"
    r"|(?P<from>[0-9]{6,8})\s*-\s*(?P<to>[0-9]{6,8})"
)
_NULL = frozenset(["---", "--", "+++", "###"])
"""Codes that say: code nothing."""


class _Actor(NamedTuple):
    line: int
    name: str
    aliases: list[str]
    codes: list[tuple[int, str]]
    """Line and what stands in the brackets."""


def read_petrarch(text: str, *, path: str) -> Iterator[ActorRow | Problem]:
    """The actors of the file: a row for the name and its synonyms, then one for every code.

    A line that cannot be read is a Problem in its place. The format does not tell kinds; they stay unknown, but for
    countries under their own name.
    """
    actor: _Actor | None = None
    lost = False  # whether lines belong to an actor whose own line could not be read
    for number, raw in _without_comments(text):
        line = raw.strip()
        if line.startswith("---STOP---"):
            break
        if not line or line.startswith("<"):
            continue
        begins = not line.startswith(("+", "["))
        if begins and actor:
            yield from _rows(actor, path)
            actor = None
        phrase, codes, problem = _parted(line)
        if problem:
            lost = lost or begins
            yield Problem(path=path, line=number, message=problem)
        elif begins:
            actor, lost = _Actor(number, phrase, [], []), False
        elif actor is None and not lost:
            message = f"{line[:60]!r} stands before any actor; put it below the line of the actor it belongs to"
            yield Problem(path=path, line=number, message=message)
        elif actor and phrase:
            actor.aliases.append(phrase)
        if actor and not problem:
            actor.codes.extend((number, code) for code in codes)
    if actor:
        yield from _rows(actor, path)


def _without_comments(text: str) -> Iterator[tuple[int, str]]:
    """Number and text of every line, without '#', ';' and '<!-- -->' comments (which may run over lines)."""
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        if inside:
            _, ended, line = line.partition("-->")
            inside = not ended
        pieces = []
        while not inside:
            piece, begun, line = line.partition("<!--")
            pieces.append(piece)
            if not begun:
                break
            _, ended, line = line.partition("-->")
            inside = not ended
        yield number, re.split("[#;]", "".join(pieces), maxsplit=1)[0]


def _parted(line: str) -> tuple[str, list[str], str | None]:
    """Phrase and codes of a line, or what is wrong with it."""
    phrase = " ".join(line.partition("[")[0].lstrip("+").replace("_", " ").split())
    codes = _CODE.findall(line)
    if line.count("[") != len(codes) or line.count("]") != len(codes):
        return "", [], f"{line[:60]!r} has a bracket without its fellow; a code is written [CODE] or [CODE DATE-DATE]"
    return phrase, codes, None


def _rows(actor: _Actor, path: str) -> Iterator[ActorRow | Problem]:
    try:
        kind = "country" if _is_country(actor) else ""
        yield checked({"name": actor.name, "kind": kind}, aliases=tuple(actor.aliases), line=actor.line)
    except Unusable as error:
        yield Problem(path=path, line=actor.line, message=f"{error}; this actor is left out")
        return
    for line, code in actor.codes:
        try:
            yield _coded(actor.name, code, line)
        except Unusable as error:
            yield Problem(path=path, line=line, message=f"{error}; this code is left out")


def _is_country(actor: _Actor) -> bool:
    """Whether the actor has a country's name and that country's code and no other: 'IRAQ_ [IRQ]'."""
    match = country_of(actor.name)
    codes = {code.strip().upper() for _line, code in actor.codes}
    return match is not None and match.how in ("name", "short form") and codes == {match.alpha3}


def _coded(name: str, code: str, line: int) -> ActorRow:
    """The row for '[IRQGOV 20100301-20121130]', '[IRQGOV <101130]', '[IRQGOV >2010…]', '[IRQGOV]'."""
    letters, _, restriction = code.strip().partition(" ")
    fields = {"name": name}
    if restriction.strip():
        dates = _RESTRICTION.fullmatch(restriction.strip())
        if not dates:
            raise Unusable(
                f"the date in [{code[:60]}] is not <DATE, >DATE or DATE-DATE with DATE as YYYYMMDD or YYMMDD"
            )
        fields["from"] = _date(dates["start"] or dates["from"])
        fields["to"] = _date(dates["end"] or dates["to"])
    if letters not in _NULL:
        found = decoded(letters)
        if found is None:
            raise Unusable(
                f"code {letters[:60]!r} has no country or sector that Purport knows; give it in another format"
            )
        fields["country"], fields["sector"] = found.country or "", found.sector or ""
    row = checked(fields, aliases=(), line=line)
    return msgspec.structs.replace(row, replaces=bool(row.since or row.until))


def _date(digits: str | None) -> str:
    if not digits:
        return ""
    if len(digits) == 6:
        digits = ("20" if int(digits[:2]) <= 30 else "19") + digits
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
