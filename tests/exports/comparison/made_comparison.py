"""One comparison made by hand, with everything that is shown of one."""

from purport.compare.claims import with_claims
from purport.compare.records import (
    Boilerplate,
    Change,
    Comparison,
    Evidenced,
    Member,
    OutletWording,
    Passage,
    Recycled,
    SharedActor,
    Spelling,
    StaleTime,
    Story,
    Term,
)
from purport.compare.stories import with_stories
from purport.records import Place, Report, Span, When
from told import Tell, carrier, incident_of, made, span_of

HOSTILE = "<script>alert(1)</script>\u202e\x1b[31m=cmd|'/c'!A1"

EARLY = (
    f"Nine gunmen were killed by the Guard on Wednesday in the raid on Tarfa, {HOSTILE} said.\n"
    "Earlier this month the dam broke."
)
LATE = (
    "17 people were killed on Thursday in the raid on Tarfa, a nurse said.\n"
    "Earlier this month the dam\nhad broken."
)  # fmt: skip
early = made(
    EARLY,
    Tell("killed", HOSTILE, killed=("Nine", 9, 9), recipients=("Nine gunmen",), actors=("the Guard",), place="Tarfa",
         when=("on Wednesday", "2031-02-05", "2031-02-05"), mode="firearms"),
    outlet=f"Moor Daily {HOSTILE}",
    day="2031-02-07",
    actors={"the Guard": "organisation"},
    location=f"/inbox/{HOSTILE}.txt",
)  # fmt: skip
late = made(
    LATE,
    Tell("killed", "a nurse", killed=("17", 17, 17), recipients=("17 people",), place="Tarfa",
         when=("on Thursday", "2031-02-06", "2031-02-06")),
    outlet="Fen Post",
    day="2031-03-09",
    location="https://fen.example/raid",
)  # fmt: skip
REPORTS: dict[str, Report] = {one.report.document.id: one.report for one in (early, late)}


def _passage(text: str, words: str) -> Passage:
    one = early if text == EARLY else late
    document = one.report.document
    return Passage(report=document.id, location=document.origin.location, span=span_of(text, words))


def _recycled() -> Recycled:
    span = span_of(LATE, "Earlier this month")
    return Recycled(
        later=_passage(LATE, "Earlier this month the dam\nhad broken"),
        earlier=_passage(EARLY, "Earlier this month the dam broke"),
        words=5,
        similarity=0.714,
        changes=(
            Change(kind="replaced", earlier=span_of(EARLY, "broke"), later=span_of(LATE, "had broken"),
                   earlier_text="broke", later_text="had broken"),
        ),
        stale_times=(
            StaleTime(span=span, text="Earlier this month",
                      as_published=When(span=span, earliest="2031-03-01", latest="2031-03-31"),
                      as_first=When(span=span, earliest="2031-02-01", latest="2031-02-28")),
        ),
    )  # fmt: skip


def _actor() -> SharedActor:
    members = tuple(Member(report=id, actor="a1") for id in REPORTS)
    return SharedActor(
        id="x1",
        name="Guard",
        kind="organisation",
        spellings=(Spelling(text="the Guard", count=1, reports=(early.report.document.id,)),
                   Spelling(text=HOSTILE, count=2)),
        members=members,
        grounds=("the same name",),
    )  # fmt: skip


def _wording(outlet: str, *terms: tuple[str, int, int]) -> OutletWording:
    words = Evidenced(report=early.report.document.id, span=Span(0, 4), text="Nine")
    return OutletWording(
        referent="0123456789abcdef",
        name="the act",
        outlet=outlet,
        terms=tuple(
            Term(text=text, count=count, quoted=quoted, spans=(words,) * count) for text, count, quoted in terms
        ),
    )


def made_comparison() -> Comparison:
    """Two reports of one incident, the later with a passage of the earlier."""
    place = Place(name="Tarfa", span=span_of(EARLY, "Tarfa"))
    incident = incident_of(
        early, late, place=place, when=When(earliest="2031-02-06", latest="2031-02-06"), actors=("x1",)
    )
    carriers = (carrier(early), carrier(late))
    story = Story(id="s1", reports=carriers, first=carriers[0].report)
    standing = Evidenced(report=carriers[0].report, span=Span(0, 4), text=HOSTILE)
    return Comparison(
        purport="1.2.3",
        reports=carriers,
        incidents=with_stories(with_claims([incident], [early, late], [_actor()], ()), (story,)),
        recycled=(_recycled(),),
        boilerplate=(Boilerplate(words=standing, reports=9),),
        stories=(story,),
        wording=(_wording("Fen Post", ("raid", 2, 1)), _wording("Moor Daily", (HOSTILE, 1, 1))),
        actors=(_actor(),),
    )
