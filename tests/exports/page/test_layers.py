"""Actors and times on the page: who speaks, where they are mentioned, what the times mean."""

from lxml import html
from lxml.html import HtmlElement

from purport.exports.page.actors import PICKS
from purport.exports.page.render import render_page
from purport.records import Actor, Block, Document, Origin, Provenance, Report, Role, Span, Statement, Voice, When

TEXT = (
    "Ada Korr, the chair of Moor Union, said on Thursday the wall would hold. She told Radio Dyke it was new.\n\n"
    "Guards said Korr had left then."
)
FIRST, SECOND = Span(0, TEXT.index("\n")), Span(TEXT.index("Guards"), len(TEXT))


def spans(*words: str) -> tuple[Span, ...]:
    """Where each of `words` first stands in TEXT."""
    return tuple(Span(TEXT.index(one), TEXT.index(one) + len(one)) for one in words)


THURSDAY = When(span=spans("Thursday")[0], earliest="2031-05-01", latest="2031-05-01", timex="2031-05-01",
                kind="date", anchor="dateline 2031-05-04")  # fmt: skip
THEN = When(span=spans("then")[0], unknown="nothing it could mean stands before it")
OUTSIDE = When(timex="P3W", kind="duration")

UNION = Actor(id="u", name="Moor Union", kind="organisation", mentions=spans("Moor Union"))
KORR = Actor(
    id="k",
    name="Ada Korr",
    kind="person",
    country="NLD",
    sector="NGO",
    mentions=spans("Ada Korr", "She"),
    aliases=("Korr", "the chair"),
    roles=(Role(role="chair", organisation="Moor Union", span=spans("chair")[0]),),
)
NOWHERE = Actor(id="n", name="Ode Lind", mentions=(Span(900, 910),))

STATEMENTS = (
    Statement(id="s1", source=spans("Ada Korr, the chair of Moor Union"), cue=spans("said"), speaker="k",
              content=spans("the wall would hold"), manner="indirect", said=THURSDAY),
    Statement(id="s2", source=spans("She"), cue=spans("told"), content=spans("it was new"), manner="indirect",
              speaker="k", venue=Voice(role="venue", name="Radio Dyke")),
    Statement(id="s3", source=spans("Guards"), content=spans("Korr had left then"), manner="indirect"),
)  # fmt: skip


def page_of(*actors: Actor) -> HtmlElement:
    document = Document(
        id="0" * 64,
        text=TEXT,
        published=When(),
        origin=Origin(location="post.txt", format="text", sha256="1" * 64),
        blocks=(Block(kind="paragraph", span=FIRST), Block(kind="paragraph", span=SECOND)),
    )
    report = Report(
        purport=Provenance(version="1", stages=("statements", "actors", "times")),
        document=document,
        statements=STATEMENTS,
        actors=actors,
        times=(THURSDAY, THEN, OUTSIDE),
    )
    return html.document_fromstring(render_page([report]))


def words(element: HtmlElement) -> str:
    """The text of an element on one line."""
    return " ".join(element.text_content().split())


def test_notes_name_the_actor_when_and_where() -> None:
    whos = page_of(UNION, KORR, NOWHERE).find_class("notes")
    assert [words(one) for notes in whos for one in notes.find_class("who")] == [
        "Ada Korr “…, the chair of Moor Union” said · indirect · said 1 May 2031",
        "Ada Korr “She” told · indirect · venue Radio Dyke",
        "unknown speaker “Guards” indirect",
    ]


def test_who_speaks_are_actors_and_the_unknown() -> None:
    (speakers,) = page_of(UNION, KORR, NOWHERE).find_class("speakers")
    assert [(words(one), one.get("class")) for one in speakers.iter("li")] == [
        ("Ada Korr 12", "said-1"),
        ("unknown 3", "said-0"),
    ]
    assert [(one.get("href"), one.get("class")) for one in speakers.find_class("who")] == [
        ("#r1-a1", "who who-1"),
        (None, "who"),
    ]


def test_actors_are_marked_and_listed_with_what_is_known() -> None:
    page = page_of(UNION, KORR, NOWHERE)
    (listed,) = page.find_class("actors")
    assert [words(one) for one in listed] == [
        "3 people, groups and countries",
        "Ada Korr person · NLD · NGO · 2 mentions chair, Moor Union also Korr, the chair "
        "Moor Union organisation · 1 mention "
        "Ode Lind kind unknown · 1 mention",
    ]
    assert [(one.get("id"), one.get("class")) for one in listed.iter("li")] == [
        ("r1-a1", "who-1"),
        ("r1-a2", "who-2"),
        ("r1-a3", "who-3"),
    ]
    assert [one.get("href") for one in listed.iter("a")] == ["#r1-m1", "#r1-m2"]
    marked = page.xpath("//*[contains(@class, 'block')]//*[contains(@class, 'actor')]")
    assert [(words(one), one.get("class"), one.get("title")) for one in marked] == [
        ("Ada Korr", "source source-1 actor pick-1", "source of 1; Ada Korr"),
        ("Moor Union", "source source-1 actor pick-2", "source of 1; Moor Union"),
        ("She", "source source-1 actor pick-1", "source of 2; Ada Korr"),
    ]


def test_times_are_marked_and_listed_with_what_they_mean() -> None:
    page = page_of()
    (listed,) = page.find_class("times")
    assert [[words(cell) for cell in row] for row in listed.xpath(".//tbody/tr")] == [
        ["Thursday", "1 May 2031 2031-05-01", "dateline 2031-05-04"],
        ["then", "unknown", "nothing it could mean stands before it"],
        ["not in the text", "3 weeks P3W", ""],
    ]
    assert [one.get("href") for one in listed.iter("a")] == ["#r1-w1", "#r1-w2"]
    marked = page.xpath("//*[contains(@class, 'block')]//*[contains(@class, 'time')]")
    assert [(words(one), one.get("class"), one.get("title")) for one in marked] == [
        ("Thursday", "time", "1 May 2031"),
        ("then", "said-0 retold time", "statement 3; unknown time"),
    ]


def test_lists_and_layers_that_are_empty_are_left_out() -> None:
    page = page_of()
    assert (page.find_class("actors"), len(page.find_class("times"))) == ([], 1)
    assert page.xpath("//input/@id") == ["show-statements", "show-times"]
    assert page_of(KORR).xpath("//input/@id") == ["show-statements", "show-actors", "show-times"]


def test_there_are_rules_for_so_many_actors_and_no_more() -> None:
    many = tuple(Actor(id=str(n), name=f"Guard {n}", mentions=(Span(n, n + 1),)) for n in range(PICKS + 2))
    source = html.tostring(page_of(*many), encoding="unicode")
    assert f"pick-{PICKS}" in source
    assert f"pick-{PICKS + 1}" not in source
    assert f'id="r1-a{PICKS + 1}"' in source
