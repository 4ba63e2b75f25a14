"""Bodies with a name of their own."""

import pytest

from purport.reference.bodies import Body, body_of, body_within
from purport.reference.places import is_country_code
from purport.reference.tables import listed, rows

UN = Body(name="United Nations", kind="organisation", country=None, sector=None, international="UNO")
FBI = Body(name="FBI", kind="organisation", country="USA", sector="COP", international=None)


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("UN", UN),
        ("the U.N.", UN),
        ("the United Nations’", UN),
        ("FBI", FBI),
        ("the F.B.I.", FBI),
        ("un", None),
        ("Who", None),
        ("who", None),
        ("", None),
        ("the", None),
        ("Karvani Society", None),
        ("x" * 1_000, None),
    ],
)
def test_names_and_abbreviations(words: str, body: Body | None) -> None:
    assert body_of(words) == body


def test_outlets_with_their_article() -> None:
    found = body_of("al-Akhbar")
    assert found == Body(name="Al-Akhbar", kind="outlet", country="LBN", sector="JRN", international=None)


def test_bodies_within_a_phrase() -> None:
    assert body_within("a former FBI, and later UN, official") == FBI
    assert body_within("officials of nobody") is None


def test_the_table_is_clean() -> None:
    forms = [form for row in rows("bodies") for form in listed(row[0])]
    owners = {(form.replace(".", ""), row[0]) for row in rows("bodies") for form in listed(row[0])}
    assert len(owners) == len({form.replace(".", "") for form in forms})
    for name, kind, country, _sector, international in rows("bodies"):
        assert kind in ("organisation", "government", "outlet"), name
        assert not country or is_country_code(country), name
        assert international in ("", "UNO", "EUR", "IGO", "NGO"), name
        assert not (country and international), name
