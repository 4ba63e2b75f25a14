"""What each outlet calls whom: counted, in its own voice and in quotation."""

from purport.archive.records import Held
from purport.compare.records import Member, SharedActor, Spelling
from purport.compare.wording import find_shared_wording
from purport.records import Actor, Report, Voice, Wording
from told import Tell, incident_of, made, span_of, statement


def _with(held: Held, **fields: object) -> Held:
    import msgspec

    report: Report = msgspec.structs.replace(held.report, **fields)
    return msgspec.structs.replace(held, report=report)


def _terms(
    *held: Held, actors: tuple[SharedActor, ...] = (), incident: bool = False
) -> dict[tuple[str, str | None], list[tuple[str, int, int]]]:
    incidents = [incident_of(*held)] if incident else []
    return {
        (one.name, one.outlet): [(term.text, term.count, term.quoted) for term in one.terms]
        for one in find_shared_wording(held, actors, incidents)
    }


def test_parties_are_called_what_each_outlet_calls_them() -> None:
    one = made("The rebels fled. Officials said the rebels and the bandits fled.", outlet="Moor Daily",
               statements=(statement("The rebels fled. Officials said the rebels and the bandits fled.", "s1",
                                     "Officials", "said", "the rebels and the bandits fled"),))  # fmt: skip
    text = one.report.document.text
    second = text.index("the rebels")
    mentions = (
        span_of(text, "The rebels"),
        type(span_of(text, "the"))(second, second + 10),
        span_of(text, "the bandits"),
    )
    one = _with(one, actors=(Actor(id="a1", name="rebels", mentions=mentions),))
    other_text = "The Resistance stood. They stood."
    other = made(other_text, outlet="Fen Post")
    other = _with(
        other,
        actors=(Actor(id="a1", name="Resistance",
                      mentions=(span_of(other_text, "The Resistance"), span_of(other_text, "They"))),),
    )  # fmt: skip
    members = tuple(Member(report=held.report.document.id, actor="a1") for held in (one, other))
    shared = SharedActor(id="x1", name="Moor Union", spellings=(Spelling(text="rebels", count=1),), members=members)
    assert _terms(one, other, actors=(shared,)) == {
        ("Moor Union", "Moor Daily"): [("rebels", 2, 1), ("bandits", 1, 1)],
        ("Moor Union", "Fen Post"): [("Resistance", 1, 0)],
    }


def test_acts_and_those_who_take_part_are_called_by_every_outlet() -> None:
    held = []
    for outlet, act, doers, whom in (
        ("Moor Daily", "massacre", "The occupiers", "nine fishermen"),
        ("Fen Post", "operation", "The army", "Nine terrorists"),
    ):
        text = f"{doers} began it: {whom} fell in the {act}."
        one = made(text, Tell(act, actors=(doers,), recipients=(whom,)), outlet=outlet)
        span = span_of(text, act)
        term = Wording(referent="e1", term=act, span=span, voice=Voice(role="outlet"), quoted=False)
        held.append(_with(one, wording=(term,)))
    assert _terms(*held, incident=True) == {
        ("the act", "Fen Post"): [("operation", 1, 0)],
        ("the act", "Moor Daily"): [("massacre", 1, 0)],
        ("who did it", "Fen Post"): [("army", 1, 0)],
        ("who did it", "Moor Daily"): [("occupiers", 1, 0)],
        ("to whom it was done", "Fen Post"): [("terrorists", 1, 0)],
        ("to whom it was done", "Moor Daily"): [("fishermen", 1, 0)],
    }


def test_whom_one_report_alone_mentions_is_left_out() -> None:
    text = "Ada Korr spoke."
    one = made(text, actors={"Ada Korr": "person"})
    member = Member(report=one.report.document.id, actor="a1")
    shared = SharedActor(id="x1", name="Ada Korr", spellings=(Spelling(text="Ada Korr", count=1),), members=(member,))
    assert _terms(one, actors=(shared,)) == {}


def test_one_outlet_under_two_names_is_one() -> None:
    held = [made("A raid.", Tell("raid"), outlet=outlet) for outlet in ("Moor Wire", "Moor")]
    held = [
        _with(one, wording=(Wording(referent="e1", term="raid", span=span_of("A raid.", "raid"),
                                    voice=Voice(role="outlet"), quoted=True),))
        for one in held
    ]  # fmt: skip
    assert _terms(*held, incident=True) == {("the act", "Moor"): [("raid", 2, 2)]}
