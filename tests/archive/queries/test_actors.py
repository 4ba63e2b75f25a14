"""Who occurs, in both databases."""

import msgspec
import pytest
from sqlalchemy import select

from made_reports import made
from purport.archive.archive import Archive
from purport.archive.queries.actors import ActorFacets
from purport.archive.queries.found import Actors, FoundActor, Names
from purport.archive.schema import name_words, tallies, tally_names, word_sounds
from purport.archive.tallies import count_anew
from purport.errors import QueryError

KORR = FoundActor(
    name="Ada Korr", kind="person", reports=2, statements=1, events_as_actor=0, events_as_recipient=1
)  # fmt: skip


def test_those_in_most_reports_come_first(archive: Archive) -> None:
    found = archive.actors(limit=3)
    assert found == Actors(
        actors=(
            FoundActor(name="Moor Union", kind="organisation", reports=4, statements=0, events_as_actor=3,
                       events_as_recipient=1),
            FoundActor(name="Dyke Guard", kind="armed group", reports=3, statements=0, events_as_actor=3,
                       events_as_recipient=1),
            KORR,
        ),
        found=6,
    )  # fmt: skip
    assert [one.name for one in archive.actors(limit=2, offset=3).actors] == ["Adda Kor", "=cmd|' /C calc'!A0"]


@pytest.mark.parametrize(
    ("facets", "names"),
    [
        (ActorFacets(name="Korr"), ["Ada Korr"]),
        (ActorFacets(name="Zhelvich"), ["Ratva Želvić"]),
        (ActorFacets(name="RATVA ZELVIC"), ["Ratva Želvić"]),
        (ActorFacets(kind=("Person",)), ["Ada Korr", "Adda Kor"]),
        (ActorFacets(kind=("armed group", "organisation")), ["Moor Union", "Dyke Guard"]),
        (ActorFacets(kind=("unknown",)), ["=cmd|' /C calc'!A0", "Ratva Želvić"]),
        (ActorFacets(country=("NLD",)), []),
        (ActorFacets(name="Ada", country=("unknown",)), ["Ada Korr"]),
        (ActorFacets(name="nobody"), []),
    ],
)
def test_facets(archive: Archive, facets: ActorFacets, names: list[str]) -> None:
    assert [one.name for one in archive.actors(facets).actors] == names


def test_which_names_were_meant_is_told(archive: Archive) -> None:
    assert archive.actors("Korr") == Actors(
        actors=(KORR,), found=1, names=(Names(field="name", asked="Korr", names=("ada korr",)),)
    )
    assert archive.actors("nobody") == Actors(names=(Names(field="name", asked="nobody"),))


def test_what_cannot_be_is_refused(archive: Archive) -> None:
    with pytest.raises(QueryError, match="kind 'ghost' is none of person, organisation"):
        archive.actors(ActorFacets(kind=("ghost",)))
    with pytest.raises(QueryError, match="country 'Holland' is no code"):
        archive.actors(ActorFacets(country=("Holland",)))


def test_counts_stay_right_when_reports_are_read_again(tmp_path: pytest.TempPathFactory) -> None:
    with Archive(f"{tmp_path}/again.db") as archive:
        reports = made()
        list(archive.store(reports))
        before = _counted(archive)
        newer = [(msgspec.structs.replace(one, statements=()), data) for one, data in _version(reports, "2")]
        assert [one.outcome for one in archive.store(newer)] == ["re-read"] * len(reports)
        assert [one.statements for one in archive.actors().actors] == [0] * 6
        assert [one.outcome for one in archive.store(_version(reports, "3"))] == ["re-read"] * len(reports)
        assert _counted(archive) == before
        with archive.writing() as connection:
            count_anew(connection)
        assert _counted(archive) == before


def _version(reports: list, version: str) -> list:  # type: ignore[type-arg]
    return [
        (msgspec.structs.replace(one, purport=msgspec.structs.replace(one.purport, version=version)), data)
        for one, data in reports
    ]


def _counted(archive: Archive) -> list[list[tuple[object, ...]]]:
    """All rows of what is counted and indexed, but for the tallies' ids."""
    columns = [one for one in tallies.c if one.name != "id"]
    names = select(tallies.c.name, tally_names.c.folded).join(tallies)
    with archive.reading() as connection:
        return [
            sorted(map(tuple, connection.execute(query)))
            for query in (select(*columns), names, select(name_words), select(word_sounds))
        ]
