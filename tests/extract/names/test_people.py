"""Which names of one report can be one person's, and by what; who stays apart. As many cases for every origin."""

import pytest

from purport.extract.names import name_keys, same_person

SAME = [
    # titles, possessives, roles
    ("Ada Thornbury", "Ada Thornbury’s", "same name"),
    ("Ada Thornbury", "Sen. Ada Thornbury", "same name"),
    ("Ada Thornbury, spokeswoman", "ADA THORNBURY", "same name"),
    ("Ada Thornbury", "Ms. Thornbury", "surname"),
    ("Ada Thornbury", "Ada", "given name"),
    ("Ada Thornbury", "A. Thornbury", "initials"),
    ("Ada B. Thornbury", "Ada Thornbury", "shorter form"),
    ("A. Brenda Thornbury", "Brenda Thornbury", "shorter form"),
    ("Ada Larkin Thornbury", "Larkin Thornbury", "middle name"),
    ("Edward Thornbury", "Ted Thornbury", "nickname"),
    ('Edward "Skip" Thornbury', "Skip Thornbury", "other name"),
    ("Ada Larkin-Thornbury", "Thornbury", "surname"),
    ("Edmund Francis Thornbury Jr.", "EFT", "initials"),
    ("King Edmund II", "King Edmund", "same name"),
    ("Thornbury, Ada", "Ada Thornbury", "same name"),
    # Arabic
    ("Hussein al-Wadi", "Al-Wadi", "surname"),
    ("Hussein al-Wadi", "Wadi", "surname"),
    ("Jafar al-Kaadi", "Al-Kadi", "surname, spelling"),
    ("Mohammed Sabri", "Muhammad Sabry", "spelling"),
    ("Yahya Nahhas", "Yehya Nahas", "spelling"),
    ("Hajj Karim Mohammed Sabri (Abu Baqer al-Wadi)", "Abu Baqir al-Wadi", "kunya"),
    ("Hajj Karim Mohammed Sabri (Abu Baqer al-Wadi)", "al-Wadi", "kunya"),
    ("Hajj Karim Mohammed Sabri (Abu Baqer al-Wadi)", "Sabri", "surname"),
    ("Hajj Karim Mohammed Sabri", "Karim Sabri", "shorter form"),
    ("Karim Sabri al-Wadi", "Karim Sabri", "shorter form"),
    ("Karim Sabri al-Wadi", "Sabri", "middle name"),
    ("Faris bin Dhafir", "bin Dhafir", "surname"),
    ("Faris bin Dhafir", "FBD", "initials"),
    ("Karim Abdul Latif", "Latif", "surname"),
    ("Abd al-Rahman al-Wadi", "Abdulrahman al-Wadi", "spelling"),
    ("Abdel Latif Nahhas", "Abdul-Latif Nahhas", "same name"),
    # Persian
    ("Mohammad-Reza Golchinpour", "Golchinpoor", "surname, spelling"),
    ("Gholamhossein Golchin", "Gholam-Hossein Golchin", "same name"),
    ("Qasem Golchin", "Ghasem Golchin", "spelling"),
    # Hebrew
    ("Yoel Ben-Artzon", "Ben Artzon", "surname"),
    ("Yitzhak Artzon", "Itzik Artzon", "nickname"),
    ("Haim Artzon", "Chaim Artzon", "spelling"),
    # Slavic
    ("Pavel Sorokov", "Pavel Andreyevich Sorokov", "shorter form"),
    ("Pavel Andreyevich Sorokov", "Pavel Andreyevich", "shorter form"),
    ("Sergei Sorokov", "Sergey Sorokov", "spelling"),
    ("Oleksandr Bondarskyi", "Oleksandr Bondarsky", "spelling"),
    ("Aleksandr Sorokov", "Sasha Sorokov", "nickname"),
    # Chinese, Korean, Vietnamese, Japanese
    ("Shen Weiming", "Shen", "surname"),
    ("Shen Weiming", "Mr. Shen", "surname"),
    ("Xi Weiming", "Mr. Xi", "surname"),
    ("Shen Weiming", "Weiming Shen", "same name"),
    ("Min Tae-jun", "Min Tae Jun", "same name"),
    ("Min Tae-jun", "Min", "surname"),
    ("Nguyen Van Lam", "Mr. Lam", "given name"),
    ("Haruto Aizawara", "Aizawara Haruto", "name order"),
    # Indian, African
    ("Devendra Nath Mukhoti", "Devendra Mukhoti", "shorter form"),
    ("Devendra Mukhoti", "Mukhoti ji", "surname"),
    ("Tesfaye Alemuye", "Tesfaye", "given name"),
    ("Ngure wa Kamotho", "wa Kamotho", "surname"),
    # Spanish, Portuguese
    ("José Luis Rodríguez Villaplana", "Rodríguez Villaplana", "surname"),
    ("José Luis Rodríguez Villaplana", "Rodriguez", "surname"),
    ("José Luis Rodríguez Villaplana", "José Luis Rodríguez", "shorter form"),
    ("Tomás de Almeida", "Almeida", "surname"),
    ("Rui Inácio Moniz da Serra", "Moniz", "middle name"),
    ("Rui Di Serra", "DiSerra", "surname"),
    # German, Dutch, French, Turkish, Hungarian
    ("Friederike von der Auenfeld", "Auenfeld", "surname"),
    ("Jürgen Auenfeld", "Juergen Auenfeld", "spelling"),
    ("Pieter van den Elzenaar", "van den Elzenaar", "surname"),
    ("Marine Le Ormoy", "Le Ormoy", "surname"),
    ("Süleyman Yıldırımcı", "Suleiman Yildirimci", "spelling"),
    ("Viktor Oszkári", "Oszkari Viktor", "name order"),
]

APART = [
    ("Ada Thornbury", "Maud Thornbury"),
    ("Mrs. Thornbury", "Edward Thornbury"),
    ("Mr. Thornbury", "Mary Thornbury"),
    ("Mr. Thornbury", "Mrs. Thornbury"),
    ("Edward W. Thornbury", "Edward H. W. Thornbury"),
    ("Edward Thornbury Jr.", "Edward Thornbury Sr."),
    ("Edward Thornbury", "Thornburn"),
    ("Pope Anselm II", "Pope Anselm III"),
    ("E.", "Edward Thornbury"),
    ("Hassan Nahhas", "Hussein Nahhas"),
    ("Hassan", "Hussein"),
    ("Salim Wadi", "Salam Wadi"),
    ("Karim", "Karima"),
    ("Faris bin Dhafir", "King Dhafir"),
    ("Abu Ali", "Umm Ali"),
    ("Omar Karim Hassan", "Karim Hassan"),  # his father
    ("Omar Hassan", "Hassan Omar"),
    ("Louis", "Louise"),
    ("Abu Baqer al-Wadi", "Baqer Nahhas"),
    ("Reza Golchin", "Reza Golshan"),
    ("Levi Artzon", "Levin Artzon"),
    ("Sorokov", "Sorokova"),
    ("Ivan Petrosov", "Ivan Pavlosov"),
    ("Min Tae-jun", "Min Chung-ho"),
    ("Shen Wei", "Sheng Wei"),
    ("Mr. Lee", "Mr. Li"),
    ("Nguyen Van Lam", "Tran Van Lam"),
    ("Devendra Mukhoti", "Narendra Mukhoti"),
    ("Mario Villaplana", "Maria Villaplana"),
    ("Martín", "Martínez"),
    ("Kofi Mensahri", "Kojo Mensahri"),
    ("", "Ada Thornbury"),
    ("", ""),
]


@pytest.mark.parametrize(("a", "b", "reason"), SAME)
def test_forms_of_one_name(a: str, b: str, reason: str) -> None:
    assert (same_person(a, b), same_person(b, a)) == (reason, reason)
    assert name_keys(a) & name_keys(b)


@pytest.mark.parametrize(("a", "b"), APART)
def test_names_of_two_people(a: str, b: str) -> None:
    assert (same_person(a, b), same_person(b, a)) == (None, None)


def test_a_surname_can_be_anyone_who_bears_it() -> None:
    assert same_person("Edward Thornbury", "Thornbury") == same_person("Ada Thornbury", "Thornbury") == "surname"
