"""Which names of one report can be one organisation's, and by what; which stay apart."""

import pytest

from purport.extract.names import acronym_of, name_keys, same_organisation

SAME = [
    ("Larkmoor Defence Forces LDF", "the LDF", "acronym"),
    ("Organization of the Northern Fishing Countries (ONFC)", "ONFC", "acronym"),
    ("Organization of the Northern Fishing Countries", "ONFC", "acronym"),
    ("United Larkmoor", "U.L.", "acronym"),
    ("Department of Fisheries", "DOF", "acronym"),
    ("Hayat Tahrir al-Wadi", "HTW", "acronym"),
    ("Northern Workers' Party (KPN)", "the KPN", "acronym"),
    ("al-Wadia", "al-Wadiaa Movement", "type word"),
    ("al-Wadia", "Harakat Hezbollah al-Wadia", "type word"),
    ("the Wadia group", "al-Wadiaa Movement", "short form"),
    ("Harakat al-Wadia", "Wadia Movement", "same name"),
    ("Liwa al-Wadia", "Wadia Brigade", "same name"),
    ("Partido Verde", "Verde Party", "same name"),
    ("Fisheries Ministry", "Ministry of Fisheries", "same name"),
    ("Fisheries Ministry", "Iraqi Fisheries Ministry", "short form"),
    ("Iraqi government", "government of Iraq", "same name"),
    ("Republic of Iraq", "Iraq", "same name"),
    ("South Korean army", "army of South Korea", "same name"),
    ("Iraqi Tiller Guards", "Tiller Guards", "short form"),
    ("Defense Ministry of Norway", "Norwegian Ministry of Defence", "spelling"),
    ("Church of the Lantern", "the Lantern Church", "same name"),
    ("Larkmoor Post", "the Post", "short form"),
    ("Haifa Herons", "the Herons", "short form"),
    ("Buenos Aires Red Herons", "Red Herons", "short form"),
    ("UN Herring Council", "United Nations Herring Council", "same name"),
    ("European Union", "the EU", "acronym"),
    ("United Nations", "U.N.", "acronym"),
    ("UN Herring Council", "Herring Council", "short form"),
    ("Ministry of Foreign Affairs", "Foreign Ministry", "same name"),
    ("Wadiullah", "Wadi Ullah", "same name"),
    ("Jabhat al-Wadia", "al-Wadia", "type word"),
    ("Lashkar-e-Wadia", "LeW", "acronym"),
    ("OAO Larkin", "Larkin", "short form"),
    ("Larkin & Moss", "L&M", "acronym"),
    ("the national airline Larkair", "Larkair", "same name"),
    ("Norwegian aircraft maker, Larkair", "Larkair", "same name"),
    ("Northern Air Office (NAO", "NAO", "acronym"),
    ("Grand Audit Office", "the GAO", "acronym"),
    ("Larkin Motor Co.", "Larkin", "short form"),
    ("Larkin Group", "Larkin Inc.", "short form"),
    ("Tiller Party", "Tillers", "type word"),
    ("Wadi Ahl al-Haq", "Wadi Ahl al-Haqq", "spelling"),
    ("Banu Wadia (Nahhasis)", "the Nahhasi movement", "other name"),
    ("Otzma Artzonit", "Otzma Arzonit", "spelling"),
    ("Yedinaya Norlandiya", "Edinaya Norlandiya", "spelling"),
]

APART = [
    ("Hezbollah", "Kataib Hezbollah"),
    ("Hezbollah", "Harakat Hezbollah al-Wadia"),
    ("Kataib Hezbollah", "Harakat Hezbollah al-Wadia"),
    ("Fisheries Ministry", "Justice Ministry"),
    ("Fisheries Ministry", "Fisheries Party"),
    ("Iraqi government", "Syrian government"),
    ("Iraqi Fisheries Ministry", "Syrian Fisheries Ministry"),
    ("Iraqi army", "Iraqi government"),
    ("Iraqi Airlines", "Iraq"),
    ("Iraqis", "Iraq"),
    ("Iraqi Tiller Guards", "Syrian Tiller Guards"),
    ("University of Stranmoor", "US"),
    ("Larkmoor Post", "Larkmoor Times"),
    ("National Front", "National"),
    ("Haifa Herons", "Oslo Herons"),
    ("Northern Herons", "Herons"),
    ("Larkin", "Larkin Foundation"),
    ("Tiller Party", "Northern Tiller Party"),
    ("Tiller Party", "Tiller League"),
    ("University of Larkmoor", "Larkmoor"),
    ("the ministry", "Fisheries Ministry"),
    ("government", "Iraqi government"),
    ("Iraq", "Iraqi government"),
    ("Iran", "Iraq"),
    ("Northern Workers' Party (KPN)", "NWP"),
    ("", "LDF"),
]


@pytest.mark.parametrize(("a", "b", "reason"), SAME)
def test_forms_of_one_name(a: str, b: str, reason: str) -> None:
    assert (same_organisation(a, b), same_organisation(b, a)) == (reason, reason)
    assert name_keys(a) & name_keys(b)


@pytest.mark.parametrize(("a", "b"), APART)
def test_names_of_two_organisations(a: str, b: str) -> None:
    assert (same_organisation(a, b), same_organisation(b, a)) == (None, None)


@pytest.mark.parametrize(
    ("long", "acronyms"),
    [
        ("Larkmoor Defence Forces", {"LDF"}),
        ("Bureau of Fish and Game", {"BFG", "BOFG", "BFAG", "BOFAG"}),
        ("Anti-Tiller League", {"ATL", "AL"}),
        ("Hayat Tahrir al-Wadi", {"HTW", "HTAW"}),
        ("Larkin", set()),
        ("", set()),
    ],
)
def test_acronyms(long: str, acronyms: set[str]) -> None:
    assert acronym_of(long) == acronyms
