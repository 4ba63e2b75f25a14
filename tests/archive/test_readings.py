"""What another reading changed, record by record."""

import msgspec
import pytest

from purport.archive.readings import changes_between, packed, unpacked
from purport.archive.records import Changed
from purport.errors import ArchiveError
from purport.records import (
    Actor,
    ActorRef,
    Document,
    Event,
    EventMention,
    Origin,
    Provenance,
    Report,
    Span,
    Statement,
    Voice,
    When,
    Wording,
)

TEXT = "Anna Korr said that Jon Velm shelled Dunmere on Monday. He denied it."
KORR, VELM, HE, DUNMERE = Span(0, 9), Span(20, 28), Span(56, 58), Span(37, 44)
SHELLED, MONDAY = Span(29, 36), Span(48, 54)


def reading(*, korr: str = "a1", velm: str = "a2", pronoun: bool = False) -> Report:
    """One reading of TEXT; ids as given, and 'He' is Velm if `pronoun`."""
    speaker = Voice(role="speaker", actor=korr, name="Anna Korr", spans=(KORR,))
    doer = ActorRef(actor=velm, spans=(VELM,))
    return Report(
        purport=Provenance(version="1"),
        document=Document(
            id="0" * 64, text=TEXT, published=When(), origin=Origin(location="x", format="text", sha256="1" * 64)
        ),
        actors=(
            Actor(id=korr, name="Anna Korr", mentions=(KORR,)),
            Actor(id=velm, name="Jon Velm", mentions=(VELM, HE) if pronoun else (VELM,)),
        ),
        statements=(
            Statement(
                id="s1", content=(Span(15, 54),), manner="indirect", speaker=korr, voices=(speaker,), confidence=0.9
            ),
        ),
        events=(
            Event(
                id="e1",
                type="ASSAULT",
                anchor=SHELLED,
                actors=(doer,),
                status="asserted",
                voices=(speaker,),
                mentions=(
                    EventMention(anchor=SHELLED, actors=(doer,), statement="s1", voices=(speaker,), rule="shell"),
                ),
                statements=("s1",),
                confidence=0.8,
            ),
        ),
        times=(When(span=MONDAY, timex="XXXX-WXX-1", kind="date"),),
        wording=(Wording(referent=velm, term="Jon Velm", span=VELM, voice=speaker, quoted=False),),
    )


def test_other_ids_and_other_confidence_are_no_change() -> None:
    before, after = reading(), reading(korr="a7", velm="a1")
    sure = (msgspec.structs.replace(after.statements[0], confidence=0.1),)
    assert changes_between(before, msgspec.structs.replace(after, statements=sure)) == ()


def test_what_is_added_removed_and_changed() -> None:
    before, after = reading(), reading(korr="a2", velm="a1", pronoun=True)
    denial = Statement(id="s2", content=(Span(66, 68),), manner="indirect", speaker="a1")
    after = msgspec.structs.replace(
        after,
        statements=(msgspec.structs.replace(after.statements[0], speaker="a1"), denial),
        events=(msgspec.structs.replace(after.events[0], status="denied"),),
        times=(),
        wording=(),
    )
    assert changes_between(before, after) == (
        Changed(record="statement", how="changed", spans=(Span(15, 54),), fields=("speaker",)),
        Changed(record="statement", how="added", spans=(Span(66, 68),)),
        Changed(record="event", how="changed", spans=(SHELLED,), fields=("status",)),
        Changed(record="actor", how="changed", spans=(VELM, HE), fields=("mentions",)),
        Changed(record="time", how="removed", spans=(MONDAY,)),
        Changed(record="wording", how="removed", spans=(VELM,)),
    )


def test_an_actor_is_the_one_with_which_it_shares_most_mentions() -> None:
    before, after = reading(pronoun=True), reading(pronoun=True)
    korr, velm = after.actors
    taken = (
        msgspec.structs.replace(korr, mentions=(KORR, HE)),
        msgspec.structs.replace(velm, mentions=(VELM,), name="Velm"),
    )
    assert changes_between(before, msgspec.structs.replace(after, actors=taken)) == (
        Changed(record="actor", how="changed", spans=(KORR, HE), fields=("mentions",)),
        Changed(record="actor", how="changed", spans=(VELM,), fields=("name", "mentions")),
    )


def test_a_reading_is_kept_without_its_text_unless_that_is_asked_for() -> None:
    report = reading()
    assert unpacked(packed(report), TEXT) == report
    assert unpacked(packed(report), "other").document.text == "other"
    assert unpacked(packed(report, with_text=True), "other") == report


def test_half_a_surrogate_pair_in_a_location_is_kept_as_a_mark() -> None:
    report = reading()
    origin = msgspec.structs.replace(report.document.origin, location="caf\udce9.txt")
    strange = msgspec.structs.replace(report, document=msgspec.structs.replace(report.document, origin=origin))
    assert unpacked(packed(strange), TEXT).document.origin.location == "caf\ufffd.txt"


@pytest.mark.parametrize("data", [b"", b"nonsense", packed(reading())[:-9]])
def test_what_cannot_be_unpacked_is_told(data: bytes) -> None:
    with pytest.raises(ArchiveError, match="a reading in the archive cannot be understood"):
        unpacked(data, TEXT)
