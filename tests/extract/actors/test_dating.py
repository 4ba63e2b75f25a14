"""When offices were held, from the words after them."""

import pytest

from purport.extract.actors import with_dated_roles
from purport.records import Actor, Role, Span, When

FORMER = When(kind="date", unknown="the office is said to be a former one; until when it was held is not said")


def _when(text: str, words: str, **said: str) -> When:
    start = text.index(words)
    return When(span=Span(start, start + len(words)), kind="date", **said)


def _dated(text: str, office: str, times: tuple[When, ...]) -> When | None:
    start = text.index(office)
    role = Role(role=office, span=Span(start, start + len(office)))
    (actor,) = with_dated_roles(text, [Actor(id="a1", name="Rada Velm", roles=(role,))], times)
    assert actor == Actor(
        id="a1", name="Rada Velm", roles=(Role(role=office, span=role.span, when=actor.roles[0].when),)
    )
    return actor.roles[0].when


def test_since_and_until_leave_the_other_side_open() -> None:
    text = "Rada Velm, the harbour minister since 2012, and Oskar Tull, mayor until May, left."
    since = _when(text, "2012", earliest="2012-01-01", latest="2012-12-31")
    until = _when(text, "May", earliest="2020-05-01", latest="2020-05-31")
    assert _dated(text, "harbour minister", (since, until)) == When(
        span=since.span, kind="date", earliest="2012-01-01", unknown="until when is not said"
    )
    assert _dated(text, "mayor", (since, until)) == When(
        span=until.span, kind="date", latest="2020-05-31", unknown="since when is not said"
    )


@pytest.mark.parametrize("link", ["from", "in", "between", "of the port from", "during"])
def test_the_time_that_an_office_is_tied_to(link: str) -> None:
    text = f"Rada Velm was minister {link} 2001 to 2009, he said."
    when = _when(text, "2001 to 2009", earliest="2001-01-01", latest="2009-12-31")
    assert _dated(text, "minister", (when,)) == when


@pytest.mark.parametrize(
    "text",
    [
        "Rada Velm is the minister. In 2009 the port closed.",
        "Rada Velm, the minister, in 2009 closed the port.",
        "Rada Velm is the minister who opened the port, and she lost in 2009 what was left.",
        "Rada Velm is the minister\n\nin 2009",
    ],
)
def test_a_time_beyond_a_mark_is_not_the_offices(text: str) -> None:
    assert _dated(text, "minister", (_when(text, "2009"),)) is None


def test_a_former_office_is_over_since_nobody_knows_when() -> None:
    assert _dated("The former mayor Rada Velm spoke.", "former mayor", ()) == FORMER
    assert _dated("The formerly unknown mayor spoke.", "mayor", ()) is None


def test_what_the_dictionary_dates_stays() -> None:
    role = Role(role="mayor", when=When(earliest="2001-01-01", kind="date", anchor="actor dictionary"))
    actor = Actor(id="a1", name="Rada Velm", roles=(role,))
    assert with_dated_roles("Rada Velm spoke in 2009.", [actor], ()) == (actor,)
