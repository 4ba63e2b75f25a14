"""Tables of actors: what is wrong with a row is said, the others are read."""

import pytest

from purport.reference.dictionary.csv_file import read_csv
from purport.reference.dictionary.rows import ActorRow, Problem

HEADING = "name,aliases,kind,country,sector,role,organisation,from,to\n"


def _read(rows: str) -> list[ActorRow | Problem]:
    return list(read_csv(HEADING + rows, path="actors.csv"))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            "Ada,,robot,,,,,,",
            "kind 'robot' is none of person, organisation, armed group, government, country, outlet; use one or leave "
            "it empty; this row is left out",
        ),
        (
            "Ada,,,Atlantis,,,,,",
            "country 'Atlantis' is no ISO 3166-1 alpha-3 code and no name of one country; give a code such as IRQ; "
            "this row is left out",
        ),
        (
            "Ada,,,Congo,,,,,",
            "country 'Congo' is no ISO 3166-1 alpha-3 code and no name of one country; give a code such as IRQ; this "
            "row is left out",
        ),
        (
            "Ada,,,,,,,2020-02-30,",
            "from '2020-02-30' is no date; give YYYY, YYYY-MM or YYYY-MM-DD, or leave it empty; this row is left out",
        ),
        (
            "Ada,,,,,,,,0000",
            "to '0000' is no date; give YYYY, YYYY-MM or YYYY-MM-DD, or leave it empty; this row is left out",
        ),
        (
            "Ada,,,,,,,2020,2019",
            "from 2020-01-01 is after to 2019-12-31; exchange them; this row is left out",
        ),
        (
            ",,person,,,,,,",
            "name '' has no letters; give the name as texts have it, or leave the row out; this row is left out",
        ),
        (
            "Ada,?,,,,,,,,x",
            "the row has 10 fields, the heading 9; put fields with a comma in quotation marks",
        ),
    ],
)
def test_a_row_that_does_not_fit_is_left_out(row: str, message: str) -> None:
    assert _read(f"{row}\nOrla Venn,,,,,,,,\n") == [
        Problem(path="actors.csv", line=2, message=message),
        ActorRow(line=3, name="Orla Venn"),
    ]


def test_a_sector_that_is_none_of_plovers() -> None:
    [problem] = _read("Ada,,,,XXX,,,,\n")
    assert isinstance(problem, Problem)
    assert problem.message.startswith("sector 'XXX' is none of PLOVER's (COP, GOV, ")


def test_fields_as_people_write_them() -> None:
    assert _read('  Orla   Venn ,"Venn | O. Venn|",Organization,UK,gov,,,1999,2000-02\n# a remark,,,,,,,,\n\n') == [
        ActorRow(
            line=2,
            name="Orla Venn",
            aliases=("Venn", "O. Venn"),
            kind="organisation",
            country="GBR",
            sector="GOV",
            since="1999-01-01",
            until="2000-02-29",
        )
    ]


def test_short_rows_and_unknown_columns() -> None:
    assert list(read_csv("Name,Mood,Alias\nOrla Venn\n", path="a.csv")) == [
        Problem(
            path="a.csv",
            line=1,
            message="column 'mood' is not read; known are name, aliases, kind, country, sector, role, organisation, "
            "from, to",
        ),
        ActorRow(line=2, name="Orla Venn"),
    ]
