"""The page of a comparison, read back as a reader's program would: by its elements."""

import base64
import hashlib
import re
from itertools import pairwise

import msgspec
from lxml import html
from lxml.html import HtmlElement

from exports.comparison.made_comparison import HOSTILE, REPORTS, made_comparison
from purport.compare.records import Comparison
from purport.exports.comparison.render import comparison_page
from purport.records import Failure


def _page(comparison: Comparison | None = None, **options: object) -> HtmlElement:
    return html.fromstring(_source(comparison, **options))


def _source(comparison: Comparison | None = None, **options: object) -> str:
    return "".join(comparison_page(comparison or made_comparison(), REPORTS, **options))  # type: ignore[arg-type]


def select(element: HtmlElement, selectors: str) -> list[HtmlElement]:
    """The elements within `element` that CSS selectors of tags, classes, ids and attributes, blanks and '>' name."""
    paths = []
    for selector in selectors.split(","):
        path, step = "", "descendant::"
        for part in selector.split():
            if part == ">":
                step = "child::"
                continue
            tag, marks = re.fullmatch(r"(\w*)(.*)", part).groups()  # type: ignore[union-attr]
            tests = ""
            for kind, name in re.findall(r"([.#\[])([\w-]+)", marks):
                tests += {
                    ".": f"[contains(concat(' ', @class, ' '), ' {name} ')]",
                    "#": f"[@id='{name}']",
                    "[": f"[@{name}]",
                }[kind]
            path += f"/{step}{tag or '*'}{tests}"
            step = "descendant::"
        paths.append(f".{path}")
    return element.xpath(" | ".join(paths))


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _claims(page: HtmlElement) -> dict[str, HtmlElement]:
    return {_words(one.find("h3")): one for one in select(page, ".incident .claim")}


def test_claims_stand_side_by_side_and_contradictions_are_called_so_in_words() -> None:
    claims = _claims(_page())
    killed = claims["Killed contradiction"]
    assert [_words(one) for one in select(killed, ".value")] == ["9", "17"]
    assert [_words(one) for one in select(killed, ".counts")] == [
        "1 independent origin · 7 Feb 2031", "1 independent origin · 9 Mar 2031",
    ]  # fmt: skip
    assert _words(select(killed, ".said")[1]) == "Fen Post, according to a nurse"
    assert _words(select(killed, ".why li")[0]) == "No number is both 9 and 17."
    assert [_words(one) for one in select(claims["When contradiction"], ".value")] == ["5 Feb 2031", "6 Feb 2031"]
    assert "Where" in claims
    assert _words(select(_page(), ".verdict")[0]) == "Contradicting claims Killed, When"


def test_evidence_opens_into_its_sentence_and_leads_to_the_report() -> None:
    page = _page()
    evidence = select(_claims(page)["Killed contradiction"], "li details")[1]
    assert _words(evidence.find("summary")) == "“17 people”"
    assert _words(evidence.find("blockquote/p")) == (
        "17 people were killed on Thursday in the raid on Tarfa, a nurse said."
    )
    assert _words(select(evidence, "mark")[0]) == "17 people"
    link = select(evidence, "footer a")[0]
    assert _words(link) == "Fen Post, 9 Mar 2031"
    assert "https://fen.example/raid" in [one.get("href") for one in select(page, f"{link.get('href')} a")]


def test_timeline_has_each_value_by_the_day_it_was_first_said() -> None:
    days = [_words(one.find("b")) for one in select(_page(), ".timeline > ol > li")]
    assert days == ["7 Feb 2031", "9 Mar 2031"]
    first = select(_page(), ".timeline > ol > li")[0]
    assert _words(select(first, "ul li")[0]).startswith("Killed 9 Moor Daily")


def test_recycled_passages_are_shown_as_a_difference_with_both_readings_of_a_time() -> None:
    [article] = select(_page(), "article.recycled")
    assert [_words(one) for one in select(article, "blockquote")] == [
        "Earlier this month the dam broke", "Earlier this month the dam had broken",
    ]  # fmt: skip
    assert [_words(one) for one in select(article, "blockquote del, blockquote ins")] == ["broke", "had broken"]
    assert _words(select(article, "mark.stale")[0]) == "Earlier this month"
    assert _words(select(article, ".stale-note")[0]) == (
        "The time moved Earlier this month reads as March 2031 where it stands now; when it was first written it meant "
        "February 2031."
    )
    assert _words(select(article, "p.counts")[-1]).startswith("71 % of the words are the same.")


def test_what_is_not_known_of_a_time_at_first_is_said() -> None:
    comparison = made_comparison()
    [passage] = comparison.recycled
    [time] = passage.stale_times
    first = msgspec.structs.replace(time.as_first, unknown="no year is given")
    changed = msgspec.structs.replace(passage, stale_times=(msgspec.structs.replace(time, as_first=first),))
    page = _page(msgspec.structs.replace(comparison, recycled=(changed,)))
    assert _words(select(page, ".stale-note")[0]).endswith("it meant February 2031 (no year is given).")


def test_wording_says_what_stands_in_quotation_and_how_often() -> None:
    rows = [[_words(cell) for cell in row] for row in select(_page(), ".wording tr")]
    assert rows[0] == ["Fen Post", "raid 2, 1 quoted"]
    assert rows[1][1].startswith("“")
    assert _words(select(_page(), ".wording caption")[0]) == "Assault, Tarfa, 6 February 2031: the act"


def test_actors_stories_and_standing_texts_are_shown() -> None:
    page = _page()
    assert "the Guard 1" in _words(select(page, ".actors li")[0])
    [story] = select(page, ".stories li")
    assert "is also carried by Fen Post, 9 Mar 2031. It tells of: Assault, Tarfa, 6 February 2031." in _words(story)
    assert "is one text with Fen Post, 9 Mar 2031." in _words(select(page, ".incident header")[0])
    assert "1 standing text, left out of the recycled passages" in _words(select(page, "#reports")[0])


def test_what_only_explains_is_no_reason_for_a_contradiction() -> None:
    comparison = made_comparison()
    [incident] = comparison.incidents
    [killed, *others] = incident.claims
    explained = msgspec.structs.replace(killed, grounds=(*killed.grounds, "9, then 17."), notes=("9, then 17.",))
    changed = msgspec.structs.replace(incident, claims=(explained, *others))
    claim = _claims(_page(msgspec.structs.replace(comparison, incidents=(changed,))))["Killed contradiction"]
    assert [_words(one) for one in select(claim, ".why li")] == ["No number is both 9 and 17."]
    assert [_words(one) for one in select(claim, ".note")] == ["9, then 17."]


def test_what_is_left_out_and_what_could_not_be_read_is_said() -> None:
    failure = Failure(location="/inbox/broken", part="7", error="Malformed", message="cut off")
    page = _page(left_out=["12 older reports"], failures=[failure])
    assert _words(select(page, ".left-out")[0]) == "Not shown: 12 older reports; 1 input that could not be read."
    assert _words(select(page, "#not-read li")[0]) == "/inbox/broken (7) cut off"


def test_an_incident_that_one_report_tells_of_is_left_out_beside_others() -> None:
    comparison = made_comparison()
    [incident] = comparison.incidents
    alone = msgspec.structs.replace(incident, id="f" * 16, reports=incident.reports[:1])
    page = _page(msgspec.structs.replace(comparison, incidents=(incident, alone)))
    assert len(select(page, ".incident")) == 1
    assert "1 incident that only one report tells of" in _words(select(page, ".left-out")[0])
    assert len(select(_page(msgspec.structs.replace(comparison, incidents=(alone,))), ".incident")) == 1


def test_nothing_of_a_report_acts() -> None:
    source = _source()
    assert "<script" not in source
    assert "\u202e" not in source
    assert "\x1b" not in source
    assert "&lt;script&gt;alert(1)&lt;/script&gt;\ufffd\ufffd[31m" in source
    page = html.fromstring(source)
    links = [one.get("href") for one in select(page, "a[href]")]
    assert [one for one in links if not one.startswith("#")] == ["https://fen.example/raid"]
    assert not select(page, "script, img, link, iframe, object, form, base")
    assert not [one for one in page.iter() if any(name.startswith("on") for name in one.attrib)]


def test_policy_allows_its_own_style_only() -> None:
    page = _page()
    [policy] = [one.get("content") for one in page.findall(".//meta[@http-equiv='Content-Security-Policy']")]
    [style] = select(page, "style")
    digest = base64.b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    assert policy == (f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'")


def test_ids_are_unique_and_links_lead_somewhere() -> None:
    page = _page()
    ids = [one.get("id") for one in select(page, "[id]")]
    assert len(ids) == len(set(ids))
    assert {one.get("href")[1:] for one in select(page, "a[href]") if one.get("href")[0] == "#"} <= set(ids)
    levels = [int(one.tag[1]) for one in page.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_comparison_of_nothing_is_a_page_too() -> None:
    page = html.fromstring("".join(comparison_page(Comparison(purport="1", reports=()), {})))
    assert _words(select(page, "main .none")[0]) == "No incident was found."


def test_hostile_words_are_those_of_the_made_comparison() -> None:
    assert re.search("[\u202e\x1b<=]", HOSTILE)
