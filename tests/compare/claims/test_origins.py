"""Independent origins: carriers of one story, recycled passages and the same voice are one."""

import msgspec

from purport.archive.records import Held
from purport.compare.claims import with_claims
from purport.compare.records import ClaimValue, Member, Passage, Recycled, SharedActor, Spelling, Story
from told import Tell, carrier, incident_of, made, span_of

TEXT = "Six people were killed in the raid, the mayor said."


def _told(outlet: str | None, *, by: str | None = None, text: str = TEXT, actors: dict[str, str] | None = None) -> Held:
    return made(
        text, Tell("killed", by, killed=("Six", 6, 6), recipients=("Six people",)), outlet=outlet, actors=actors
    )


def _value(*held: Held, actors: tuple[SharedActor, ...] = (), stories: tuple[Story, ...] = (),
           recycled: tuple[Recycled, ...] = ()) -> ClaimValue:  # fmt: skip
    incident = with_claims([incident_of(*held)], held, actors, stories, recycled=recycled)[0]
    return next(claim for claim in incident.claims if claim.field == "fatalities").values[0]


def _story(*held: Held) -> Story:
    carriers = tuple(map(carrier, held))
    return Story(id="s1", reports=carriers, first=carriers[0].report)


def test_outlets_that_tell_by_themselves_are_origins_each() -> None:
    value = _value(_told("Moor Daily"), _told("Fen Post"), _told("Hill Radio"))
    assert (value.origins, len(value.reports), len(value.voices)) == (3, 3, 3)


def test_ten_carriers_of_one_story_are_one_origin() -> None:
    held = [_told(f"Paper {number}") for number in range(10)]
    value = _value(*held, stories=(_story(*held),))
    assert (value.origins, len(value.reports)) == (1, 10)


def test_reports_of_one_outlet_are_one_origin_whatever_it_is_called() -> None:
    assert _value(_told("Moor"), _told("Moor Wire"), _told("The Moor Bulletin")).origins == 1


def test_an_outlet_that_is_cited_is_the_same_as_the_outlet_itself() -> None:
    text = "Six people were killed, Moor Daily reports."
    assert _value(_told("Moor Daily"), _told("Fen Post", by="Moor Daily", text=text)).origins == 1


def test_reports_that_name_one_agency_are_one_origin() -> None:
    text = "Six people were killed, Tarfa News says."
    held = [_told(outlet, by="Tarfa News", text=text) for outlet in ("Moor Daily", "Fen Post")]
    own = _told("Tarfa News")
    assert _value(*held, own).origins == 1


def test_one_actor_of_several_reports_is_one_origin_and_unnamed_ones_are_not() -> None:
    held = [_told(outlet, by="the mayor", actors={"the mayor": "person"}) for outlet in ("Moor Daily", "Fen Post")]
    members = tuple(Member(report=one.report.document.id, actor="a1") for one in held)
    mayor = SharedActor(id="x1", name="Ada Korr", spellings=(Spelling(text="Ada Korr", count=2),), members=members)
    assert _value(*held, actors=(mayor,)).origins == 1
    assert _value(*held).origins == 2


def test_a_report_counts_once_whoever_it_cites() -> None:
    text = "Six people were killed, the mayor said. Six had died, said a nurse."
    held = made(
        text,
        Tell("killed", "the mayor", killed=("Six", 6, 6), recipients=("Six people",)),
        Tell("died", "a nurse", killed=("Six", 6, 6)),
        outlet="Moor Daily",
    )
    value = _value(held)
    assert (value.origins, len(value.voices)) == (1, 2)


def test_a_passage_that_was_carried_over_has_the_origin_it_was_carried_over_from() -> None:
    earlier, later = _told("Moor Daily"), _told("Fen Post")

    def passage(one: Held) -> Passage:
        document = one.report.document
        return Passage(report=document.id, location=document.origin.location, span=span_of(TEXT, TEXT))

    recycled = Recycled(later=passage(later), earlier=passage(earlier), words=10, similarity=1.0)
    assert _value(earlier, later, recycled=(recycled,)).origins == 1
    elsewhere = msgspec.structs.replace(recycled.later, span=span_of(TEXT, "the mayor said"))
    assert _value(earlier, later, recycled=(msgspec.structs.replace(recycled, later=elsewhere),)).origins == 2


def test_reports_without_an_outlet_are_origins_of_their_own() -> None:
    assert _value(_told(None), _told(None, text=TEXT + " ")).origins == 2


def test_what_we_say_is_said_by_the_outlet() -> None:
    text = "Six people were killed, We have counted."
    assert _value(_told("Moor Daily", by="We", text=text), _told("Moor Daily")).origins == 1
