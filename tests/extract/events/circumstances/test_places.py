"""Where an act took place: the words, and country and coordinates only when they are certain."""

import pytest

from frozen_parses import act_at, read
from purport.extract.events.circumstances.locating import Location, countries_named, located
from purport.extract.events.circumstances.places import place_of

CASES: list[tuple[str, str, tuple[str, str | None, float | None] | None]] = [
    ("An attack on a market in Baghdad killed 13 people.", "attack", ("Baghdad", "IRQ", 33.34)),
    ("An attack on a market in Baghdad killed 13 people.", "killed", ("Baghdad", "IRQ", 33.34)),
    (
        "An airstrike hit a residential neighborhood inside Baghdad, killing one.",
        "airstrike",
        ("Baghdad", "IRQ", 33.34),
    ),
    ("Missile strikes on Kharkiv wounded 12.", "strikes", ("Kharkiv", "UKR", 49.98)),
    ("The army shelled Aleppo.", "shelled", ("Aleppo", "SYR", 36.2)),
    ("The Mosul bombing killed 12.", "bombing", ("Mosul", "IRQ", 36.34)),
    ("Rebels attacked a patrol near the border town of Veska.", "attacked", ("Veska", None, None)),
    ("Gunmen opened fire at the Torna airport in Adar, killing three.", "opened fire", ("Torna airport", None, None)),
    ("He was killed in an attack in the northern province of Adar.", "killed", ("Adar", None, None)),
    ("Clashes between police and protesters in Torna on Friday wounded 12.", "Clashes", ("Torna", None, None)),
    ("They attacked a convoy from Homs in Idlib province.", "attacked", ("Idlib province", "SYR", None)),
    ("US forces launched strikes in Iraq and Syria.", "launched strikes", ("Iraq and Syria", None, None)),
    ("The leaders met in Paris to discuss the war in Syria.", "met", ("Paris", "FRA", 48.85)),
    ("The leaders met in Paris to discuss the war in Syria.", "war", ("Syria", "SYR", None)),
    ("Police in Hyderabad, Pakistan, arrested four.", "arrested", ("Hyderabad", "PAK", 25.4)),
    ("Rebels attacked a camp in Aleppo, killing two and wounding three.", "wounding", ("Aleppo", "SYR", 36.2)),
    ("Rebels killed 12 soldiers in Egypt's sparsely populated Sinai.", "killed", ("Sinai", "EGY", None)),
    # which of several
    ("Two people were killed in a blast in Tripoli, Lebanon.", "blast", ("Tripoli", "LBN", 34.43)),
    ("The ministers met in Tripoli.", "met", ("Tripoli", None, None)),
    ("Protesters clashed with police in Springfield, Illinois.", "clashed", ("Springfield", "USA", None)),
    ("Two people were killed in an attack on the Iraqi embassy in Kabul.", "attack", ("Kabul", "AFG", 34.53)),
    # claimed by several
    ("Shelling outside Kherson killed two people.", "Shelling", ("Kherson", None, 46.64)),
    ("Gunmen killed two officers in the Ukrainian town of Bakhmut.", "killed", ("Bakhmut", "UKR", 48.59)),
    ("Police arrested ten people at a rally in Taipei.", "arrested", ("Taipei", None, 25.05)),
    ("A bombing in Kashmir killed three Indian soldiers.", "bombing", ("Kashmir", None, None)),
    ("Two soldiers were killed in Pristina, Kosovo.", "killed", ("Pristina", "XKX", 42.67)),
    # another's place
    ("The minister said in London that rebels had attacked the base.", "attacked", None),
    ("He accused the governor of Basra of an attack.", "attack", None),
    ("A Moscow strike killed 12.", "strike", None),
    ("Rebels attacked Iraq.", "attacked", None),
    ("He referred to an agreement between Baghdad and Washington.", "agreement", None),
    ("The groups launched a series of operations in support of the people in Gaza.", "launched operations", None),
]


@pytest.mark.parametrize(("sentence", "words", "expected"), CASES)
def test_places(sentence: str, words: str, expected: tuple[str, str | None, float | None] | None) -> None:
    told = read(sentence)
    place = place_of(told.text, told.parse, act_at(told, words), countries_named(told.text, told.parse))
    assert (place and (place.name, place.country, place.latitude)) == expected
    assert place is None or sentence[place.span.start : place.span.end] == place.name


@pytest.mark.parametrize(
    ("words", "beside", "named", "expected"),
    [
        ("Mosul", (), (), Location("IRQ", 36.34, 43.12)),
        ("Iraq", (), (), Location("IRQ")),
        ("Tripoli", (), ("LBY",), Location("LBY", 32.89, 13.19)),
        ("Tripoli", (), ("LBY", "LBN"), Location()),
        ("Tripoli", (), ("LBN",), Location()),
        ("Athens", (), ("TUR",), Location("GRC", 37.98, 23.73)),
        ("Athens", (), ("USA",), Location()),
        ("Rafah", ("EGY",), (), Location("EGY", 31.28, 34.24)),
        ("Veska", ("SRB",), (), Location("SRB")),
        ("Veska", (), (), Location()),
        ("Georgia", (), (), Location()),
        ("Georgia", (), ("GEO",), Location("GEO")),
        ("Crimea", (), (), Location()),
        ("Crimea", ("UKR",), (), Location("UKR")),
        ("Crimea", ("RUS",), (), Location("RUS")),
        ("Crimea", ("FRA",), (), Location()),
        ("Simferopol", (), (), Location(None, 44.96, 34.11)),
        ("Golan Heights", (), (), Location()),
        ("Jerusalem", (), (), Location(None, 31.77, 35.22)),
        ("Kosovo", (), (), Location("XKX")),
        ("Western Sahara", (), (), Location("ESH")),
        ("Laayoune", (), (), Location(None, 27.14, -13.19)),
        ("Hargeisa", (), (), Location(None, 9.56, 44.06)),
    ],
)
def test_where_a_name_is(words: str, beside: tuple[str, ...], named: tuple[str, ...], expected: Location) -> None:
    assert located(words, beside=beside, named=named) == expected


def test_a_small_town_of_a_country_that_the_report_does_not_name_may_be_another() -> None:
    assert located("Tikrit") == Location("IRQ", 34.62, 43.68)
    assert located("Tikrit", named=("IRQ", "SYR")) == Location("IRQ", 34.62, 43.68)
    assert located("Tikrit", named=("MMR",)) == Location()


def test_a_province_has_no_coordinates() -> None:
    assert located("Idlib", is_area=True) == Location("SYR")
