"""The page, read back as a reader's program would: by its elements."""

import base64
import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from lxml.html import HtmlElement

from purport.exports.page.render import page_parts, render_page
from purport.exports.page.visible import visible
from purport.records import (
    Actor,
    Block,
    Document,
    Evidence,
    Failure,
    Origin,
    Provenance,
    Report,
    Role,
    Span,
    Statement,
    Via,
    Voice,
    When,
)

TEXT = (
    "The Dyke Post\n\n"
    'The river guard said that its chief had\nclaimed "the dam holds for now" at noon.\n\n'
    '"We saw nothing," he added. "And we heard\nnothing."\n\n'
    '"Nobody asked us."\n\n'
    "Read more: Floods"
)
HEADING, FIRST, SECOND, THIRD, TAIL = (
    Span(match.start(), match.end()) for match in re.finditer(r"(?:.+\n?)+?(?=\n\n|\Z)", TEXT)
)


def spans(*words: str) -> tuple[Span, ...]:
    """Where each of `words` first stands in TEXT."""
    return tuple(Span(TEXT.index(one), TEXT.index(one) + len(one)) for one in words)


def document(text: str = TEXT, **fields: object) -> Document:
    values = {
        "id": "0" * 64,
        "text": text,
        "published": When(unknown="there is no date in it"),
        "origin": Origin(location="post.txt", format="text", sha256="1" * 64),
        **fields,
    }
    return Document(**values)


def report(
    statements: tuple[Statement, ...] = (),
    actors: tuple[Actor, ...] = (),
    times: tuple[When, ...] = (),
    *,
    stages: tuple[str, ...] = ("statements",),
    **fields: object,
) -> Report:
    provenance = Provenance(version="1", stages=stages)
    return Report(purport=provenance, document=document(**fields), statements=statements, actors=actors, times=times)


def dyke_post() -> Report:
    outer = Statement(
        id="s1",
        source=spans("The river guard"),
        cue=spans("said"),
        content=spans('that its chief had\nclaimed "the dam holds for now" at noon'),
        manner="mixed",
    )
    inner = Statement(
        id="s2",
        source=spans("its chief"),
        cue=spans("claimed"),
        content=spans('"the dam holds for now"'),
        manner="direct",
        parent="s1",
    )
    pieces = Statement(
        id="s3",
        source=(Span(TEXT.index("he added"), TEXT.index(" added")),),
        cue=spans("added"),
        content=spans('"We saw nothing,"', '"And we heard\nnothing."'),
        manner="direct",
        speaker="a1",
    )
    carried = Statement(
        id="s4",
        content=spans('"Nobody asked us."'),
        manner="direct",
        voices=(Voice(role="outlet", name="The Dyke Post"), Voice(role="speaker", name="he")),
    )
    kinds = ("heading", "paragraph", "paragraph", "paragraph", "furniture")
    blocks = tuple(
        Block(kind=kind, span=span)  # type: ignore[arg-type]
        for kind, span in zip(kinds, (HEADING, FIRST, SECOND, THIRD, TAIL), strict=True)
    )
    return report(
        (outer, inner, pieces, carried),
        (Actor(id="a1", name="Ada Dunmore"),),
        outlet="The Dyke Post",
        language="en",
        blocks=blocks,
        evidence=(Evidence(field="outlet", clue="masthead", value="The Dyke Post", span=HEADING, used=True),),
        via=(Via(kind="list", name="Floods", id="floods.example"),),
        warnings=("two lines were left out",),
    )


def parsed(*reports: Report, failures: tuple[Failure, ...] = ()) -> HtmlElement:
    return html.document_fromstring(render_page(reports, failures))


def words(element: HtmlElement) -> str:
    """The text of an element on one line."""
    return " ".join(element.text_content().split())


def unnumbered(block: HtmlElement) -> str:
    """The text of a block without the numbers of statements."""
    for number in block.findall(".//a[@class]"):
        assert "number" in number.get("class").split()
        number.drop_tree()
    return words(block)


def test_blocks_stand_in_order_by_kind_with_their_lines_joined() -> None:
    blocks = parsed(dyke_post()).find_class("block")
    assert [(block.tag, block.get("class"), unnumbered(block)) for block in blocks] == [
        ("p", "block imprint", "The Dyke Post"),
        (
            "p",
            "block paragraph",
            'The river guard said that its chief had claimed "the dam holds for now" at noon.',
        ),
        ("p", "block paragraph", '"We saw nothing," he added. "And we heard nothing."'),
        ("p", "block paragraph", '"Nobody asked us."'),
        ("p", "block furniture", "Read more: Floods"),
    ]


def test_every_segment_tells_all_statements_it_belongs_to() -> None:
    page = parsed(dyke_post())
    marked = page.xpath("//*[contains(@class, 'block')]//*[@title]")
    assert [(one.tag, one.get("class"), one.get("title"), words(one)) for one in marked] == [
        ("span", "source source-1", "source of 1", "The river guard"),
        ("span", "cue cue-1", "cue of 1", "said"),
        ("mark", "said-1 retold", "statement 1", "that"),
        ("mark", "said-1 retold source source-2", "statement 1; source of 2", "its chief"),
        ("mark", "said-1 retold", "statement 1", "had"),
        ("mark", "said-1 retold cue cue-2", "statement 1; cue of 2", "claimed"),
        ("mark", "said-1 retold", "statement 1", ""),
        ("mark", "said-2 own-words around-1", "statement 1, 2", '"the dam holds for now"'),
        ("mark", "said-1 retold", "statement 1", "at noon"),
        ("mark", "said-3 own-words", "statement 3", '"We saw nothing,"'),
        ("span", "source source-3", "source of 3", "he"),
        ("span", "cue cue-3", "cue of 3", "added"),
        ("mark", "said-3 own-words", "statement 3", '"And we heard nothing."'),
        ("mark", "said-4 own-words", "statement 4", '"Nobody asked us."'),
    ]


def test_notes_say_who_said_what_and_how() -> None:
    notes = parsed(dyke_post()).xpath("//ol[@class='notes']/li")
    assert [(one.get("id"), *(words(part) for part in one)) for one in notes] == [
        (
            "r1-n1", "1", "The river guard said · mixed",
            'that its chief had claimed "the dam holds for now" at noon',
        ),
        ("r1-n2", "2", "its chief claimed · direct · inside 1", '"the dam holds for now"'),
        ("r1-n3", "3", "Ada Dunmore “he” added · direct", '"We saw nothing," … "And we heard nothing."'),
        ("r1-n4", "4", "he (carried on) · direct", '"Nobody asked us."'),
    ]  # fmt: skip


def test_head_of_a_report_gives_evidence_and_reasons() -> None:
    page = parsed(dyke_post())
    (about,) = page.find_class("about")
    assert [words(row) for row in about.xpath(".//dl/div")] == [
        "Publishedunknown – there is no date in it",
        "Viathrough the list Floods (floods.example)",
        "Read frompost.txt",
    ]
    assert [words(one) for one in about.find_class("warnings")] == ["two lines were left out"]
    assert [words(one) for one in about.xpath(".//section/ul/li")] == [
        "The river guard 1", "its chief 2", "Ada Dunmore 3", "he 4",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        (When(earliest="2024-03-21", latest="2024-03-21"), "21 March 2024 from its dateline “21.3.”"),
        (When(earliest="2024-03-01", latest="2024-03-31"), "March 2024 from its dateline “21.3.”"),
        (
            When(earliest="2024-03-21T08:05:00+03:00", latest="2024-03-21T08:05:00+03:00"),
            "21 March 2024, 08:05 UTC+03:00 from its dateline “21.3.”",
        ),
        (When(timex="XXXX-03-21", unknown="no year"), "unknown, as far as it goes XXXX-03-21 – no year"),
        (When(), "unknown"),
    ],
)
def test_date_of_publication_in_words(when: When, shown: str) -> None:
    evidence = (Evidence(field="published", clue="dateline", value="21.3.", used=True),)
    page = parsed(report(published=when, evidence=evidence))
    assert words(page.xpath("//dl/div[dt='Published']/dd")[0]) == shown


def assert_links_lead_somewhere(page: HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {target.removeprefix("#") for target in page.xpath("//a/@href")} <= set(ids)


def test_every_link_within_the_page_leads_somewhere() -> None:
    page = parsed(dyke_post(), dyke_post(), failures=(Failure(location="x", error="Malformed", message="broken"),))
    assert_links_lead_somewhere(page)


def test_contents_list_several_reports_and_failures_come_last() -> None:
    failure = Failure(location="late.mbox", part="<7>", error="Malformed", message="cut off in the middle")
    page = parsed(dyke_post(), report(title="High water"), failures=(failure,))
    assert [words(one) for one in page.xpath("//nav/ol/li")] == [
        "The Dyke Post published unknown · 4 statements",
        "High water published unknown · 0 statements",
    ]
    assert words(page.get_element_by_id("not-read")) == "Not read late.mbox (<7>) cut off in the middle"
    assert [words(one) for one in page.xpath("//h1 | //h2")] == [
        "Who said what", "Reports", "The Dyke Post", "High water", "Not read",
    ]  # fmt: skip


def test_failures_are_looked_at_after_the_last_report() -> None:
    failures: list[Failure] = []

    def reports() -> list[Report]:
        yield dyke_post()
        failures.append(Failure(location="second.txt", error="EmptyInput", message="it is empty"))

    page = html.document_fromstring("".join(page_parts(reports(), failures)))
    assert words(page.get_element_by_id("not-read")) == "Not read second.txt it is empty"


def test_statement_outside_all_blocks_is_still_listed() -> None:
    blocks = (Block(kind="paragraph", span=FIRST),)
    one = Statement(id="s1", content=spans('"Nobody asked us."'), manner="direct")
    page = parsed(report((one,), blocks=blocks))
    rows = page.find_class("row")
    assert words(rows[1]) == (
        'These statements stand outside the text shown. 1 unknown speaker direct "Nobody asked us."'
    )


def test_report_in_which_nothing_was_looked_for_says_so() -> None:
    empty = Report(purport=Provenance(version="1"), document=document(blocks=(Block(kind="paragraph", span=FIRST),)))
    assert [words(one) for one in parsed(empty).find_class("none")] == ["Statements were not looked for."]
    assert [words(one) for one in parsed(report()).find_class("none")] == ["No statements found."]


def test_hostile_text_is_inert() -> None:
    bad = '</style></p><script>alert(1)</script><img src=x onerror="alert(1)"> \u202e{{ 7*7 }} \x00\x1b[31m \ud800'
    hostile = report(
        (
            Statement(
                id=bad, source=(Span(0, 9),), content=(Span(5, len(bad)),), manner="direct", parent=bad, speaker=bad,
                venue=Voice(role="venue", name=bad), said=When(earliest=bad, latest=bad + bad),
            ),
        ),
        text=bad,
        outlet=bad,
        title=bad,
        byline=bad,
        language='en"><script>',
        published=When(unknown=bad),
        origin=Origin(location="javascript:alert(1)", part=bad, format="text", sha256=bad),
        via=(Via(kind="list", name=bad, id=bad),),
        warnings=(bad,),
        evidence=(Evidence(field="title", clue="text", value=bad, used=True),),
        actors=(
            Actor(
                id=bad, name=bad, country=bad, sector=bad, mentions=(Span(0, len(bad)),), aliases=(bad + "2",),
                roles=(Role(role=bad, organisation=bad, span=Span(0, 1), when=When(earliest=bad, latest=bad)),),
            ),
        ),
        times=(When(span=Span(0, 5), earliest=bad, latest=bad, timex=bad, anchor=bad, unknown=bad), When(timex=bad)),
    )  # fmt: skip
    source = render_page([hostile], [Failure(location=bad, error=bad, message=bad)])
    source.encode()
    page = html.document_fromstring(source)
    assert page.xpath("//script | //img | //@onerror | //@style") == []
    assert page.xpath("//a/@href[not(starts-with(., '#'))]") == []
    assert re.search("[\x00\x1b\u202e\ud800]", source) is None
    assert (
        words(page.find_class("paragraph")[0]).replace("1</", "</").endswith('onerror="alert(1)"> �{{ 7*7 }} ��[31m �')
    )


@pytest.mark.parametrize(
    ("location", "linked"),
    [
        ("https://post.example/a?b=1&c", True),
        ("HTTP://post.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/hosts", False),
        ("https://post.example/\u202etxt", False),
        ("http://[broken", False),
        ("post.txt", False),
    ],
)
def test_only_web_addresses_become_links(location: str, linked: bool) -> None:
    page = parsed(report(origin=Origin(location=location, format="html", sha256="1" * 64)))
    links = page.xpath("//a/@href[not(starts-with(., '#'))]")
    assert links == ([location] if linked else [])


def test_policy_allows_its_own_style_and_nothing_else() -> None:
    source = render_page([dyke_post()])
    (style,) = re.findall("<style>(.*?)</style>", source, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = html.document_fromstring(source)
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == [f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"]
    assert "url(" not in style
    assert "@import" not in style


_CHARACTERS = st.characters(codec=None) | st.sampled_from(' \n\t"“”<>&\r\x00\u202e')
_TEXTS = st.lists(st.text(_CHARACTERS, max_size=30), min_size=1, max_size=5)


@st.composite
def _reports(draw: st.DrawFn) -> Report:
    """A report of any text in any blocks, with statements anywhere, also outside the text."""
    paragraphs = draw(_TEXTS)
    blocks, at = [], 0
    for paragraph in paragraphs:
        kind = draw(st.sampled_from(["paragraph", "heading", "caption", "quoted", "furniture"]))
        blocks.append(Block(kind=kind, span=Span(at, at + len(paragraph))))
        at += len(paragraph) + 2
    offsets = st.integers(0, at + 5)
    anywhere = st.lists(st.builds(Span, offsets, offsets), max_size=3).map(tuple)
    statements = draw(
        st.lists(
            st.builds(
                Statement,
                id=st.just("s1"),
                source=anywhere,
                cue=anywhere,
                content=anywhere,
                manner=st.sampled_from(["direct", "indirect", "mixed"]),
            ),
            max_size=6,
        ).map(tuple)
    )
    actors = draw(st.lists(st.builds(Actor, id=st.sampled_from("ab"), name=st.text(_CHARACTERS), mentions=anywhere)))
    times = draw(st.lists(st.builds(When, span=st.none() | st.builds(Span, offsets, offsets)), max_size=4))
    return report(statements, tuple(actors), tuple(times), text="\n\n".join(paragraphs), blocks=tuple(blocks))


@given(_reports())
def test_text_shown_is_the_text_of_the_blocks_whatever_the_spans(any_report: Report) -> None:
    page = parsed(any_report)
    assert_links_lead_somewhere(page)
    text = any_report.document.text
    expected = [visible(text[block.span.start : block.span.end]).split() for block in any_report.document.blocks]
    assert [unnumbered(block).split() for block in page.find_class("block")] == expected
    notes = page.xpath("//ol[@class='notes']/li/@value")
    assert sorted(map(int, notes)) == list(range(1, len(any_report.statements) + 1))
    assert len(page.xpath("//details[contains(@class, 'times')]//tbody/tr")) == len(any_report.times)
