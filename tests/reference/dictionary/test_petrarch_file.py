"""PETRARCH's actor files, with invented actors."""

from pathlib import Path

from purport.reference.dictionary import Entry, Problem, RoleHeld, load_dictionary
from purport.reference.dictionary.cameo import Decoded, decoded

TEXT = """\
<header>
# a remark
<!-- over
two lines --> ; another
OREN_TALVI_  # Cabinets
+TALVI_OREN_ ; old form
\t[IRQGOV 20100301-20121130] # minister
\t[IGOUNO >130101]
\t[IRQELI]

ADA VENN [SYRMED <991231] [SYRHLH]
IRAQ_  [IRQ]
+IRAQI_
KARVANI_SOCIETY  [---]
---STOP---
NOT_READ [IRQ]
"""


def _load(folder: Path, text: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    path = folder / "actors.txt"
    path.write_text(text, encoding="utf-8")
    dictionary, problems = load_dictionary(path)
    return dictionary.entries, problems


def _code(country: str | None, sector: str | None, since: str | None, until: str | None) -> RoleHeld:
    return RoleHeld(country=country, sector=sector, since=since, until=until, replaces=True)


def test_actors_synonyms_and_dated_codes(tmp_path: Path) -> None:
    entries, problems = _load(tmp_path, TEXT)
    assert problems == ()
    assert entries == (
        Entry(
            name="OREN TALVI",
            aliases=("TALVI OREN",),
            country="IRQ",
            sector="ELI",
            roles=(_code("IRQ", "GOV", "2010-03-01", "2012-11-30"), _code(None, None, "2013-01-01", None)),
            line=5,
        ),
        Entry(name="ADA VENN", country="SYR", sector="MED", roles=(_code("SYR", "JRN", None, "1999-12-31"),), line=11),
        Entry(name="IRAQ", aliases=("IRAQI",), kind="country", country="IRQ", line=12),
        Entry(name="KARVANI SOCIETY", line=14),
    )


def test_a_dated_code_holds_in_place_of_the_undated_one(tmp_path: Path) -> None:
    path = tmp_path / "actors.txt"
    path.write_text(TEXT, encoding="utf-8")
    dictionary = load_dictionary(path).dictionary

    def on(day: str) -> tuple[str | None, str | None]:
        found = dictionary.lookup("Oren Talvi", day)
        assert found is not None
        return found.country, found.sector

    assert on("2010-02-28") == ("IRQ", "ELI")
    assert on("2010-03-01") == ("IRQ", "GOV")
    assert on("2012-11-30") == ("IRQ", "GOV")
    assert on("2020-01-01") == (None, None)


def test_lines_that_cannot_be_read_are_left_out_with_what_belongs_to_them(tmp_path: Path) -> None:
    entries, problems = _load(
        tmp_path,
        "+BEFORE\nGOOD [IRQGOV]\nBROKEN [IRQ\n+LOST\n\t[SYRGOV]\nVENN [HOB]\n\t[IRQGOV 20xx]\n\t[IRQGOV 20109901]\n",
    )
    path = str(tmp_path / "actors.txt")
    assert [(entry.name, entry.country) for entry in entries] == [("GOOD", "IRQ"), ("VENN", None)]
    assert [(problem.line, problem.message) for problem in problems] == [
        (1, "'+BEFORE' stands before any actor; put it below the line of the actor it belongs to"),
        (3, "'BROKEN [IRQ' has a bracket without its fellow; a code is written [CODE] or [CODE DATE-DATE]"),
        (6, "code 'HOB' has no country or sector that Purport knows; give it in another format; this code is left out"),
        (
            7,
            "the date in [IRQGOV 20xx] is not <DATE, >DATE or DATE-DATE with DATE as YYYYMMDD or YYMMDD; this code is "
            "left out",
        ),
        (
            8,
            "the date in [IRQGOV 20109901] is not <DATE, >DATE or DATE-DATE with DATE as YYYYMMDD or YYMMDD; this code "
            "is left out",
        ),
    ]
    assert {problem.path for problem in problems} == {path}


def test_codes() -> None:
    assert decoded("IRQGOV") == Decoded(country="IRQ", sector="GOV")
    assert decoded("irqgovmil") == Decoded(country="IRQ", sector="GOV")
    assert decoded("PSEHMSMIL") == Decoded(country="PSE", sector="MIL")
    assert decoded("ROM") == Decoded(country="ROU", sector=None)
    assert decoded("IGOUNOHLH") == Decoded(country=None, sector="MED")
    assert decoded("SYRINS") == Decoded(country="SYR", sector="REB")
    assert decoded("HOB") is None
    assert decoded("") is None
    assert decoded("GOV") == Decoded(country=None, sector="GOV")
