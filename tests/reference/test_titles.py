"""Titles before names, in the languages that reports write them in."""

import pytest

from purport.reference.tables import key, listed, rows
from purport.reference.titles import Title, split_titles, title_of


@pytest.mark.parametrize(
    ("name", "titles", "rest"),
    [
        ("Mr. Dov Arlen", ["Mr"], "Dov Arlen"),
        ("Lt. Gen. Dr. Orla Venn", ["Lieutenant General", "Dr"], "Orla Venn"),
        ("Lieutenant-General Orla Venn", ["Lieutenant General"], "Orla Venn"),
        ("Brigadier Yasin Tarrok", ["Brigadier"], "Yasin Tarrok"),
        ("Gen. (ret.) Tomas Kell", ["General"], "Tomas Kell"),
        ("Sheikh Karim Tolan", ["Sheikh"], "Karim Tolan"),
        ("Hajj Wael Tarrok (Abu Sana)", ["Hajj"], "Wael Tarrok (Abu Sana)"),
        ("Hojjat al-Islam Reza Pell", ["Hojatoleslam"], "Reza Pell"),
        ("Grand Ayatollah Reza Pell", ["Grand Ayatollah"], "Reza Pell"),
        ("Rabbi Dov Arlen", ["Rabbi"], "Dov Arlen"),
        ("the Rev. Ann Foss", ["Reverend"], "Ann Foss"),
        ("Rt. Hon. Sir Ned Orr", ["Right Honourable", "Sir"], "Ned Orr"),
        ("Prime Minister Ala Dun", ["Prime Minister"], "Ala Dun"),
        ("Señora Ruiz Calla", ["Señora"], "Ruiz Calla"),
        ("U Thet Lin", ["U"], "Thet Lin"),
        ("U. Thet Lin", [], "U. Thet Lin"),
        ("President Khan", ["President"], "Khan"),
        ("Major", [], "Major"),
        ("the minister Ala Dun", [], "the minister Ala Dun"),
        ("", [], ""),
    ],
)
def test_titles_are_split_from_the_name(name: str, titles: list[str], rest: str) -> None:
    found, left = split_titles(name)
    assert ([title.title for title in found], left) == (titles, rest)


def test_what_a_title_says() -> None:
    assert title_of("Sen.") == Title(title="Senator", gender=None, sector="LEG")
    assert title_of("Ms") == Title(title="Ms", gender="f", sector=None)
    assert title_of("Mr.") == Title(title="Mr", gender="m", sector=None)
    assert title_of("Ayatollah") == Title(title="Ayatollah", gender="m", sector="REL")
    assert title_of("general") is None
    assert title_of("Orla") is None


def test_no_form_belongs_to_two_titles() -> None:
    forms = [form for row in rows("titles") for form in {key(one) for one in listed(row[0])}]
    assert sorted(forms) == sorted(set(forms))


def test_many_titles_cost_little() -> None:
    assert split_titles("Dr. " * 20_000 + "Venn")[1] == "Venn"
