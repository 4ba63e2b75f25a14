"""One battery for every format: the same actors, whatever the file."""

from pathlib import Path

import pytest

from purport.errors import DictionaryError
from purport.reference.dictionary import Entry, Problem, RoleHeld, load_dictionary, loading

CSV = """\
name,aliases,kind,country,sector,role,organisation,from,to
Oren Talvi,Talvi|Abu Sana,person,IRQ,,,,,
Oren Talvi,,,,GOV,Interior Minister,Ministry of Interior,2010-03,2012
Oren Talvi,,,,SOC,adviser,Karvani Society,2013-01-01,
Karvani Society,the Society,organisation,Iraq,SOC,,,,
"""

YAML = """\
# people
- name: Oren Talvi
  aliases: [Talvi, Abu Sana]
  kind: person
  country: IRQ
  roles:
    - {role: Interior Minister, organisation: Ministry of Interior, sector: GOV, from: 2010-03, to: 2012}
    - role: adviser
      organization: Karvani Society
      sector: SOC
      from: 2013-01-01
      to:
- name: Karvani Society
  aliases: the Society
  kind: organisation
  country: Iraq
  sector: SOC
"""

MINISTER = RoleHeld(
    role="Interior Minister", organisation="Ministry of Interior", sector="GOV", since="2010-03-01", until="2012-12-31"
)
ADVISER = RoleHeld(role="adviser", organisation="Karvani Society", sector="SOC", since="2013-01-01")


def _file(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def _talvi(line: int, sector: str | None, *roles: RoleHeld) -> Entry:
    return Entry(
        name="Oren Talvi",
        aliases=("Talvi", "Abu Sana"),
        kind="person",
        country="IRQ",
        sector=sector,
        roles=roles,
        line=line,
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", CSV),
        ("a.csv", "\ufeff" + CSV),
        ("a.csv", CSV.replace("\n", "\r\n")),
        ("a.tsv", CSV.replace(",", "\t")),
        ("a.csv", CSV.replace(",", ";")),
        ("a.yaml", YAML),
        ("a.yml", "actors:\n" + YAML),
    ],
)
def test_actors_with_roles_by_day(tmp_path: Path, name: str, content: str) -> None:
    dictionary, problems = load_dictionary(_file(tmp_path, name, content))
    assert problems == ()
    assert len(dictionary) == 2
    line = dictionary.entries[0].line
    assert dictionary.lookup("Oren Talvi", "2011-07-01") == _talvi(line, "GOV", MINISTER)
    assert dictionary.lookup("oren talvi", "2012-12-31T23:59:00") == _talvi(line, "GOV", MINISTER)
    assert dictionary.lookup("Abu Sana", "2013-01-01") == _talvi(line, "SOC", ADVISER)
    assert dictionary.lookup("Gen. Talvi", "2001-01-01") == _talvi(line, None)
    assert dictionary.lookup("Talvi") == _talvi(line, None, MINISTER, ADVISER)
    assert dictionary.lookup("Talvi", "2011-07") == _talvi(line, None, MINISTER, ADVISER)
    assert dictionary.lookup("Society") == dictionary.entries[1]
    assert dictionary.lookup("Tal Oren") is None
    assert dictionary.lookup("") is None


def test_what_rows_contradict_is_said(tmp_path: Path) -> None:
    path = _file(
        tmp_path,
        "a.csv",
        "name,aliases,kind\nOren Talvi,Talvi,person\nAda Talvi,Talvi,person\nOren Talvi,,organisation\n",
    )
    dictionary, problems = load_dictionary(path)
    assert problems == (
        Problem(
            path=str(path),
            line=3,
            message="'Talvi' is a form of 'Ada Talvi' and of 'Oren Talvi' (line 2); it is used for neither as an "
            "alias; give each a form of its own",
        ),
        Problem(
            path=str(path),
            line=4,
            message="'Oren Talvi' is given as 'organisation', but as 'person' in line 2, which is kept; make them "
            "agree, or give two actors two names",
        ),
    )
    assert str(problems[0]).startswith(f"{path}:3: 'Talvi' is a form")
    assert dictionary.lookup("Talvi") is None
    assert dictionary.lookup("Ada Talvi") is not None


def test_a_name_wins_over_anothers_alias(tmp_path: Path) -> None:
    dictionary, problems = load_dictionary(_file(tmp_path, "a.csv", "name,aliases\nVenn,\nOrla Venn,Venn\n"))
    found = dictionary.lookup("Venn")
    assert found is not None
    assert found.name == "Venn"
    assert [problem.line for problem in problems] == [3]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.csv", "actor,kind\nX,person\n", "'actor', 'kind'; one has to be 'name'"),
        ("a.csv", "", "one has to be 'name'"),
        ("a.csv", b"name\n\xff\xfe\n", "a.csv:2: not UTF-8"),
        ("a.csv", b"name\n\0\n", "binary data"),
        ("a.yaml", "name: x\n", "expected a list of actors"),
        ("a.yaml", "just words", "expected a list of actors"),
        ("a.yaml", "- name: 'x\n", "a.yaml:2: not YAML"),
        ("a.yaml", "- &a {name: x}\n- *a\n", "a.yaml:2: '*a' refers to an anchor"),
        ("a.yaml", "[" * 100_000, "nested deeper"),
        ("a.yaml", "- " * 10_000 + "x", "nested deeper"),
    ],
)
def test_a_file_without_its_layout_is_refused(tmp_path: Path, name: str, content: str | bytes, expected: str) -> None:
    path = _file(tmp_path, name, content)
    with pytest.raises(DictionaryError) as error:
        load_dictionary(path)
    assert expected in str(error.value)
    assert str(error.value).startswith(str(path))


def test_a_missing_or_huge_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DictionaryError, match="No such file"):
        load_dictionary(tmp_path / "none.csv")
    with pytest.raises(DictionaryError, match="cannot be read"):
        load_dictionary(tmp_path)
    monkeypatch.setattr(loading, "MOST_BYTES", 10)
    with pytest.raises(DictionaryError, match="larger than 10 bytes"):
        load_dictionary(_file(tmp_path, "a.csv", CSV))


def test_an_empty_dictionary_is_said_to_be_empty(tmp_path: Path) -> None:
    dictionary, problems = load_dictionary(_file(tmp_path, "a.txt", "# nothing\n"))
    assert len(dictionary) == 0
    assert [problem.message for problem in problems] == ["no actor is in the file; give at least one"]


def test_problems_are_counted_when_they_are_many(tmp_path: Path) -> None:
    content = "name,kind\n" + "X,robot\n" * 1_000
    _dictionary, problems = load_dictionary(_file(tmp_path, "a.csv", content))
    assert len(problems) == loading.MOST_PROBLEMS + 1
    assert problems[-1].message == "800 more problems are not listed"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", 'name,aliases\n"' + "x\n" * 100_000),
        ("a.csv", "name\n" + "," * 200_000),
        ("a.csv", "name,aliases\nX," + "|a" * 50_000),
        ("a.txt", "<!--" * 100_000),
        ("a.txt", "[" * 200_000),
        ("a.txt", "X [" + " " * 200_000 + "]"),
        ("a.txt", "+" * 100_000 + "\n" + "_" * 100_000 + "\n\t[IRQGOV " + "9" * 100_000 + "]"),
        ("a.yaml", "- name: " + "x" * 300_000),
        ("a.yaml", "- {" + "a: b, " * 50_000 + "}"),
    ],
)
def test_hostile_files_cost_little_and_crash_nothing(tmp_path: Path, name: str, content: str) -> None:
    dictionary, problems = load_dictionary(_file(tmp_path, name, content))
    assert problems or len(dictionary)
    assert all(len(problem.message) < 1_000 for problem in problems)
