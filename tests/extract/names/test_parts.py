"""Names of every origin are cut into the same parts, whatever stands around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.extract.names import NameParts, name_parts

NAMES = {
    # English and what news puts around names
    "Ada Thornbury": NameParts(given=("Ada",), surname=("Thornbury",)),
    "Thornbury": NameParts(alone="Thornbury"),
    "Thornbury's": NameParts(alone="Thornbury"),
    "Ada Thornbury’s": NameParts(given=("Ada",), surname=("Thornbury",)),
    "Lt. Col. Ada B. Thornbury Jr.": NameParts(
        titles=("Lt.", "Col."), given=("Ada", "B."), surname=("Thornbury",), suffix=("Jr.",)
    ),
    "A.B. Thornbury": NameParts(given=("A.", "B."), surname=("Thornbury",)),
    "Del. Ada L. Thornbury": NameParts(titles=("Del.",), given=("Ada", "L."), surname=("Thornbury",)),
    "the Home Secretary": NameParts(titles=("the", "Home", "Secretary")),
    "Ada and Maud Thornbury": NameParts(),
    "Ada Thornbury and": NameParts(given=("Ada",), surname=("Thornbury",)),
    "Senators Thornbury": NameParts(titles=("Senators",), alone="Thornbury"),
    "Thornbury, Ada": NameParts(given=("Ada",), surname=("Thornbury",), family_first=True),
    "Ada Thornbury, spokeswoman for the Larkmoor Party": NameParts(given=("Ada",), surname=("Thornbury",)),
    "Ada Thornbury, Ph.D.": NameParts(given=("Ada",), surname=("Thornbury",), suffix=("Ph.D.",)),
    "Norlandish Foreign Minister Ada Thornbury": NameParts(
        titles=("Norlandish", "Foreign", "Minister"), given=("Ada",), surname=("Thornbury",)
    ),
    "the late Gen. Thornbury": NameParts(titles=("the", "late", "Gen."), alone="Thornbury"),
    "ex-president Ada Thornbury": NameParts(titles=("ex-president",), given=("Ada",), surname=("Thornbury",)),
    "Larkmoor billionaire Ada Thornbury": NameParts(
        titles=("Larkmoor", "billionaire"), given=("Ada",), surname=("Thornbury",)
    ),
    "Rep. Ada Thornbury (D-Ohio)": NameParts(titles=("Rep.",), given=("Ada",), surname=("Thornbury",)),
    'Edward "Teddy" Thornbury': NameParts(given=("Edward",), surname=("Thornbury",), others=("Teddy",)),
    "Edward 'Teddy' Thornbury": NameParts(given=("Edward",), surname=("Thornbury",), others=("Teddy",)),
    "Edward Thornbury, also known as Ted Thorn": NameParts(
        given=("Edward",), surname=("Thornbury",), others=("Ted Thorn",)
    ),
    "Larry King": NameParts(given=("Larry",), surname=("King",)),
    "King Edmund II": NameParts(titles=("King",), given=("Edmund",), suffix=("II",)),
    "Pope Anselm": NameParts(titles=("Pope",), given=("Anselm",)),
    "Princess Anna of Norland": NameParts(titles=("Princess",), given=("Anna",)),
    "Maeve O' Dalaigh": NameParts(given=("Maeve",), surname=("O'Dalaigh",)),
    "the Prime Minister of Norland, Mr. Edmund Thornbury": NameParts(
        titles=("Mr.",), given=("Edmund",), surname=("Thornbury",)
    ),
    "Maeve O’Dalaigh": NameParts(given=("Maeve",), surname=("O'Dalaigh",)),
    "Ada Thorn-Bury": NameParts(given=("Ada",), surname=("Thorn-Bury",)),
    # Arabic
    "Hajj Karim Mohammed Sabri (Abu Nasser al-Wadi)": NameParts(
        titles=("Hajj",), given=("Karim", "Mohammed"), surname=("Sabri",), others=("Abu Nasser al-Wadi",)
    ),
    "Abu Nasser al-Wadi": NameParts(given=("Abu Nasser",), surname=("al-Wadi",)),
    "al-Wadi": NameParts(surname=("al-Wadi",)),
    "Al Wadi": NameParts(given=("Al",), surname=("Wadi",)),
    "Abdel Latif el-Nahhas": NameParts(given=("Abdel Latif",), surname=("el-Nahhas",)),
    "Abd al-Latif al-Nahhas": NameParts(given=("Abd al-Latif",), surname=("al-Nahhas",)),
    "Crown Prince Faris bin Dhafir Al Wadi": NameParts(
        titles=("Crown", "Prince"), given=("Faris",), surname=("bin Dhafir", "Al Wadi")
    ),
    "Sheikha Noor bint Faris": NameParts(titles=("Sheikha",), given=("Noor",), surname=("bint Faris",)),
    # Persian
    "Ayatollah Reza Golchinpour": NameParts(titles=("Ayatollah",), given=("Reza",), surname=("Golchinpour",)),
    "Brig. Gen. Mohammad-Reza Golchin": NameParts(
        titles=("Brig.", "Gen."), given=("Mohammad-Reza",), surname=("Golchin",)
    ),
    # Hebrew
    "Rabbi Yoel Ben-Artzon": NameParts(titles=("Rabbi",), given=("Yoel",), surname=("Ben-Artzon",)),
    "Yoel ben Artzon": NameParts(given=("Yoel",), surname=("ben Artzon",)),
    "Tamar Bar Artzon": NameParts(given=("Tamar",), surname=("Bar Artzon",)),
    # Slavic
    "Pavel Andreyevich Sorokov": NameParts(given=("Pavel",), patronymic="Andreyevich", surname=("Sorokov",)),
    "Olena Hryhorivna Bondaruk": NameParts(given=("Olena",), patronymic="Hryhorivna", surname=("Bondaruk",)),
    "Milan Sorokovic": NameParts(given=("Milan",), surname=("Sorokovic",)),
    # Chinese, Korean, Vietnamese: surname first; Japanese in the order of English news
    "Shen Weiming": NameParts(given=("Weiming",), surname=("Shen",), family_first=True),
    "Weiming Shen": NameParts(given=("Weiming",), surname=("Shen",)),
    "Mr. Xi": NameParts(titles=("Mr.",), alone="Xi"),
    "Min Tae-jun": NameParts(given=("Tae-jun",), surname=("Min",), family_first=True),
    "Min Tae Jun": NameParts(given=("Tae Jun",), surname=("Min",), family_first=True),
    "Lee Van Thornbury": NameParts(given=("Lee",), surname=("Van Thornbury",)),
    "Nguyen Van Lam": NameParts(given=("Van", "Lam"), surname=("Nguyen",), family_first=True),
    "Haruto Aizawara": NameParts(given=("Haruto",), surname=("Aizawara",)),
    # Indian
    "Shri Devendra Nath Mukhoti": NameParts(titles=("Shri",), given=("Devendra", "Nath"), surname=("Mukhoti",)),
    "Mukhoti ji": NameParts(alone="Mukhoti", suffix=("ji",)),
    # African
    "Ngure wa Kamotho": NameParts(given=("Ngure",), surname=("wa Kamotho",)),
    "Tesfaye Alemuye": NameParts(given=("Tesfaye",), surname=("Alemuye",)),
    "Sidi Ould Maaloum": NameParts(given=("Sidi",), surname=("Ould Maaloum",)),
    # Spanish, Portuguese
    "José Luis Rodríguez Villaplana": NameParts(given=("José", "Luis"), surname=("Rodríguez", "Villaplana")),
    "Ana María Villaplana": NameParts(given=("Ana", "María"), surname=("Villaplana",)),
    "Tomás de Almeida": NameParts(given=("Tomás",), surname=("de Almeida",)),
    "Rui Carvalho dos Montes": NameParts(given=("Rui",), surname=("Carvalho", "dos Montes")),
    # German, Dutch, French, Italian
    "Friederike von der Auenfeld": NameParts(given=("Friederike",), surname=("von der Auenfeld",)),
    "Pieter van den Elzenaar": NameParts(given=("Pieter",), surname=("van den Elzenaar",)),
    "Jean-Luc d’Ormoy": NameParts(given=("Jean-Luc",), surname=("d'Ormoy",)),
    "Mayor de Ormoy": NameParts(titles=("Mayor",), surname=("de Ormoy",)),
    # Turkish
    "Kemal Yıldırımcı Bey": NameParts(given=("Kemal",), surname=("Yıldırımcı",), suffix=("Bey",)),
    # no names
    "": NameParts(),
    "(…)": NameParts(),
    "'s": NameParts(),
}


@pytest.mark.parametrize("words", NAMES)
def test_a_name_is_cut_into_its_parts(words: str) -> None:
    assert name_parts(words) == NAMES[words]


@given(st.text(max_size=400))
def test_no_text_raises_and_nothing_is_invented(words: str) -> None:
    letters = set(words.replace("’", "'"))
    for unit in name_parts(words).units:
        assert len(unit) > 0
        assert unit.isascii() is False or set(unit) <= letters | set(" '-.")
