"""Which condition leads, and how the others are put."""

from sqlalchemy import and_, column, select, true

from purport.archive.archive import Archive
from purport.archive.queries.planning import COUNTED, Condition, Order, capped, column_is, led, unindexed
from purport.archive.schema import events

LEAD, TEST, MEMBER = column("lead") == 1, column("test") == 1, column("member") == 1


def condition(size: int, *, probe: float = 0.0) -> Condition:
    return Condition(LEAD, TEST, size, MEMBER if probe else None, probe)


def test_the_rarest_leads() -> None:
    rare, frequent, column = condition(10, probe=6), condition(9_000, probe=6), condition(20)
    clauses, first = led([frequent, rare, column])
    assert ([clause is LEAD for clause in clauses], first) == ([False, True, False], rare)


def test_what_was_not_counted_to_its_end_is_taken_for_more_than_what_was() -> None:
    more, all_of_it = condition(COUNTED + 1), condition(2 * COUNTED)
    assert led([more, all_of_it])[1] == all_of_it


def test_the_others_are_asked_row_by_row_or_collected_whichever_costs_less() -> None:
    words = condition(5_000, probe=25)
    assert words.beside(10) is TEST
    assert words.beside(4_000) is MEMBER
    assert condition(5_000).beside(4_000) is TEST


def test_what_is_asked_late_is_asked_of_rows_that_are_collected() -> None:
    phrase = condition(5_000, probe=25)._replace(late=TEST)
    assert phrase.beside(10) is TEST
    assert str(phrase.beside(4_000)) == str(and_(MEMBER, TEST))


def test_rows_are_counted_up_to_the_cap(archive: Archive) -> None:
    with archive.reading() as connection:
        assert [capped(connection, select(events.c.id), cap) for cap in (3, 6, 100)] == [4, 6, 6]
        assert column_is(connection, events.c.type, ["ASSAULT"]).size == 5


def test_a_column_is_kept_from_leading_in_sqlite_only(archive: Archive) -> None:
    with archive.reading() as connection:
        query = str(select(unindexed(events.c.type)).where(true()).compile(connection))
    assert ("+events.type" in query) == (archive.dialect == "sqlite")
    assert "events.type" in query


def test_what_comes_no_later_than_a_row() -> None:
    assert str(Order(events.c.earliest).within("2031")) == "events.earliest <= :earliest_1"
    assert str(Order(events.c.id, descending=True).within(7)) == "events.id >= :id_1"
