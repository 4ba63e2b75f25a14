"""The same forms are recognised for every origin: title and surname, initials, capitals, possessive, given name."""

import itertools

import pytest

from purport.extract.names import name_keys, name_parts, same_person

PEOPLE = {
    "Arabic": "Karim al-Wadi|Faris bin Dhafir|Huda Nahhas|Abdel Latif el-Sabbour|Samira Abu Rumeil|Nizar Qabbouri",
    "Persian": "Reza Golchinpour|Niloufar Zarrinkaf|Mohammad-Javad Tavasol|Parisa Mehrdoust|Kourosh Abadani|Leila Farz",
    "Hebrew": "Yoel Ben-Artzon|Tamar Golanit|Uri Shaharoni|Rivka Bar-Nevo|Itamar Keshetti|Hadas Livnoni",
    "Turkish": "Kemal Yıldırımcı|Ayşe Gökdemir|Hakan Özbakır|Zeynep Tuncalı|Murat Şahinkaya|Elif Çelikkol",
    "Slavic": "Pavel Sorokov|Olena Bondaruk|Wojciech Lisowiecki|Milica Dragovar|Andrei Petrunin|Katarzyna Zawilska",
    "Chinese": "Shen Weiming|Liang Xiuying|Gao Zhiqiang|Ouyang Meiling|Tsao Chih-hao|Fung Kwok-leung",
    "Korean": "Min Tae-jun|Park Eun-sook|Hwang Dong-gil|Kwon Mi-rae|Choi Sang-wook|Bae Jong-chol",
    "Vietnamese": "Nguyen Duc Lam|Tran Thi Huyen|Pham Quang Tien|Hoang Bich Van|Vo Thanh Nhan|Dang Minh Thuy",
    "Japanese": "Haruto Aizawara|Michiko Tanemori|Kenji Mizuhata|Yuriko Shirogane|Takeshi Okabayashi|Naomi Furuichi",
    "Indian": "Devendra Mukhoti|Lakshmi Vaidhyan|Arjun Talwarkar|Sunita Pillaiwal|Imran Qureshani|Kavita Reddyar",
    "African": "Kwadwo Mensahri|Ngozi Adeyeri|Tesfaye Alemuye|Wanjiru wa Kamothe|Sipho Dlaminizi|Fatou Diallane",
    "Spanish": "Lucía Villaplana|José de la Torriente|Ana Belmontes|Raúl Quintanar|Xiomara Cevallosa|Iker Urrutibar",
    "Portuguese": "Tomás de Almeidão|Beatriz Carvalhal|João Figueiral|Inês dos Montes|Rui Teixeirense|Marta Peixotal",
    "French": "Jean-Luc d’Ormoy|Hélène Le Marrec|Thierry Bouvardin|Chloé de Vaucresson|Olivier Lagardelle|Sylvie Moul",
    "German, Dutch": "Friederike von der Auenfeld|Jürgen Holzmüller|Pieter van den Elzenaar|Greta Weißbach|"
    "Sven Kaltofen|Ilse de Wildere",
    "English": "Ada Thornbury|Maeve O’Dalaigh|Edmund Larkmoor|Judith McStranach|Rhys Penderwyn|Audrey Hartwhistle",
}  # fmt: skip


def _forms(name: str) -> list[str]:
    """How news may name the person again."""
    parts = name_parts(name)
    surname = parts.surname[0]
    whole = f"{surname} {' '.join(parts.given)}" if parts.family_first else f"{parts.given[0]} {surname}"
    return [
        surname,
        f"{surname}'s",
        f"Dr. {surname}",
        f"Foreign Minister {whole}",
        f"{whole}’s",
        whole.upper(),
        f"{whole}, a spokesperson",
        f"{parts.given[0][0]}. {surname}",
        parts.given[0] if not parts.family_first else parts.given[-1],
    ]


@pytest.mark.parametrize("origin", PEOPLE)
def test_every_form_is_recognised(origin: str) -> None:
    for name in PEOPLE[origin].split("|"):
        for form in _forms(name):
            assert same_person(name, form) is not None, (name, form)
            assert name_keys(name) & name_keys(form), (name, form)


@pytest.mark.parametrize("origin", PEOPLE)
def test_nobody_is_taken_for_another(origin: str) -> None:
    for one, other in itertools.permutations(PEOPLE[origin].split("|"), 2):
        for form in _forms(other)[:-2]:
            assert same_person(one, form) is None, (one, form)


def test_origins_are_kept_apart() -> None:
    everybody = [name for names in PEOPLE.values() for name in names.split("|")]
    taken = [pair for pair in itertools.combinations(everybody, 2) if same_person(*pair) is not None]
    assert taken == []
