"""The page in a real browser: it fits a telephone, has a dark scheme, can be read, and asks for nothing."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from purport.exports.page.render import render_page
from purport.exports.page.voices import HUES
from purport.records import (
    Actor,
    ActorRef,
    Block,
    Document,
    Event,
    EventMention,
    Evidence,
    Failure,
    Origin,
    Place,
    Provenance,
    Report,
    Role,
    Span,
    Statement,
    Voice,
    When,
)  # fmt: skip

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with every kind of block, more speakers than colours, nested statements and very long words."""
    path = tmp_path_factory.mktemp("page") / "page.html"
    failure = Failure(location="q" * 300, error="Malformed", message="w" * 300)
    path.write_text(render_page([_report(), _report()], [failure]), encoding="utf-8")
    return path


def _report() -> Report:
    sentence = 'The one said that the other said "the dam will hold for now" today. '
    long_words = "W" * 300 + " https://post.example/" + "a" * 300
    text, blocks, statements, actors = "", [], [], []
    for number, kind in enumerate(["heading", "caption", "quoted", "furniture", *["paragraph"] * len(HUES)]):
        start = len(text)
        text += sentence + long_words
        blocks.append(Block(kind=kind, span=Span(start, len(text))))  # type: ignore[arg-type]
        text += "\n\n"
        outer, inner, word = (sentence.index(words) for words in ("that", '"the', "one"))
        end = sentence.index(" today")
        source = (Span(start + word, start + word + 3),)
        statements += [
            Statement(id=f"s{2 * number}", source=source, speaker=f"a{number}", manner="indirect",
                      cue=(Span(start + 8, start + 12),), content=(Span(start + outer, start + end),)),
            Statement(id=f"s{2 * number + 1}", speaker=f"b{number}", manner="direct", parent=f"s{2 * number}",
                      source=(Span(start + 18, start + 27),), content=(Span(start + inner, start + end),)),
        ]  # fmt: skip
        actors.append(
            Actor(id=f"a{number}", name=f"{number}" + "n" * 300, sector="s" * 300, aliases=("a" * 300,),
                  mentions=(source[0], Span(start, start + 3)), roles=(Role(role="r" * 300, span=source[0]),)),
        )  # fmt: skip
    document = Document(
        id="0" * 64,
        text=text,
        title="T" * 300,
        outlet="o" * 300,
        published=When(unknown="u" * 300),
        origin=Origin(location="/" + "l" * 300, format="text", sha256="1" * 64),
        blocks=tuple(blocks),
        warnings=("w" * 300,),
        evidence=(Evidence(field="title", clue="text", value="T" * 300, used=True),),
    )
    today = sentence.index("today")
    times = (
        When(span=Span(today, today + 5), earliest="2031-05-01", latest="2031-05-01", anchor="w" * 300),
        When(span=Span(0, 7), timex="x" * 300, unknown="u" * 300),
    )
    struck = EventMention(
        anchor=Span(today, today + 5),
        actors=(ActorRef(actor="a1"), ActorRef(spans=(Span(0, 200),))),
        recipients=(ActorRef(spans=(Span(0, 200),)),),
        place=Place(name="p" * 300, span=Span(0, 3), country="XXX"),
        when=times[1],
        status="denied",
        voices=(Voice(role="outlet"), Voice(role="speaker", name="v" * 300)),
        rule="x",
    )
    fields = {name: getattr(struck, name) for name in ("anchor", "actors", "recipients", "place", "when", "voices")}
    event = Event(id="e1", type="ASSAULT", status="asserted", mentions=(struck,) * 2, statements=("s1", "s2"), **fields)
    provenance = Provenance(version="1", stages=("statements", "actors", "times", "events"))
    return Report(
        purport=provenance,
        document=document,
        statements=tuple(statements),
        actors=tuple(actors),
        times=times,
        events=(event,),
    )


def _seen(
    browser: "Browser", file: Path, script: str, *, width: int = 1280, scheme: Any = "light", place: str = ""
) -> Any:
    """What `script` gives on the page; nothing but the page itself may be asked for or complained about."""
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda request: heard.append(request.url))
    page.goto(file.as_uri() + place)
    result = page.evaluate(script)
    page.close()
    assert heard == [file.as_uri()]
    return result


@pytest.mark.parametrize("width", [320, 375, 768, 1000, 1280])
def test_nothing_is_wider_than_the_window(browser: "Browser", page_file: Path, width: int) -> None:
    script = """() => {
        document.querySelectorAll("details").forEach(one => one.open = true);
        return [document.documentElement.scrollWidth, innerWidth];
    }"""
    assert _seen(browser, page_file, script, width=width) == [width, width]


def test_notes_stand_beside_the_text_on_a_desk_and_below_it_on_a_telephone(browser: "Browser", page_file: Path) -> None:
    script = """() => {
        const [block, notes] = document.querySelector(".row").children;
        return notes.getBoundingClientRect().left > block.getBoundingClientRect().right;
    }"""
    assert [_seen(browser, page_file, script, width=width) for width in (1000, 375)] == [True, False]


def test_dark_scheme_darkens_the_page(browser: "Browser", page_file: Path) -> None:
    script = "() => getComputedStyle(document.documentElement).backgroundColor"
    grounds = [_seen(browser, page_file, script, scheme=scheme) for scheme in ("light", "dark")]
    light, dark = (sum(map(int, re.findall(r"\d+", ground)[:3])) for ground in grounds)
    assert light > 3 * 230
    assert dark < 3 * 50


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", ["", "#r1-m1"])
def test_all_words_can_be_read_on_their_ground(browser: "Browser", page_file: Path, scheme: str, place: str) -> None:
    """Contrast of every element that holds words against what is painted behind it: at least 4.5, WCAG's AA; also where
    an actor is picked.
    """
    assert _seen(browser, page_file, _CONTRASTS, scheme=scheme, place=place) == []


def test_link_leads_to_its_note_and_shows_it(browser: "Browser", page_file: Path) -> None:
    page = browser.new_page(viewport={"width": 375, "height": 800})
    page.goto(page_file.as_uri())
    page.locator("#r2-s6").click()
    style = "one => [one.getBoundingClientRect().top < innerHeight, getComputedStyle(one).outlineStyle]"
    page.wait_for_timeout(1000)
    assert page.locator("#r2-n6").evaluate(style) == [True, "solid"]
    page.close()


def test_whoever_is_picked_shows_all_mentions(browser: "Browser", page_file: Path) -> None:
    """By a link in the list, by the pointer, and from the keyboard; in its own report only."""
    page = browser.new_page()
    page.goto(page_file.as_uri())
    picked = """() => [...document.querySelectorAll(".block *")].filter(one =>
        getComputedStyle(one).backgroundColor === getComputedStyle(document.querySelector(".report")).color)
        .map(one => one.closest(".report").id + " " + [...one.classList].filter(name => name.startsWith("pick")))"""
    mentions = ["r2 pick-2", "r2 pick-2"]
    assert page.evaluate(picked) == []
    page.locator("#r2 .speakers a.who").nth(1).hover()
    assert page.evaluate(picked) == mentions
    page.mouse.move(0, 0)
    page.locator("#r2 .speakers a.who").nth(1).focus()
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.querySelector('#r2 .actors').open")
    assert page.evaluate(picked) == mentions
    page.close()


def test_layers_are_hidden_from_the_keyboard(browser: "Browser", page_file: Path) -> None:
    page = browser.new_page()
    page.goto(page_file.as_uri())
    style = "one => [getComputedStyle(one).borderBottomColor, getComputedStyle(one).outlineColor]"
    clear = "rgba(0, 0, 0, 0)"
    parts = (".actor:not(.source)", ".event", ".time", ".notes")
    actor, event, time, note = (page.locator(f"#r1 {one}").first for one in parts)

    def shown() -> list[bool]:
        borders = [one.evaluate(style)[0] != clear for one in (actor, event)]
        return [*borders, time.evaluate(style)[1] != clear, note.is_visible()]

    before = shown()
    for layer in ("actors", "times", "statements", "events"):
        page.locator(f"#show-{layer}").focus()
        page.keyboard.press("Space")
    assert (before, shown()) == ([True] * 4, [False] * 4)
    page.close()


_CONTRASTS = """() => {
    const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
    const known = new Map();
    const light = colour => {
        if (!known.has(colour)) {
            canvas.clearRect(0, 0, 1, 1);
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const parts = [...canvas.getImageData(0, 0, 1, 1).data];
            const linear = parts.map(one => one / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
            known.set(colour, parts[3] ? .2126 * linear[0] + .7152 * linear[1] + .0722 * linear[2] : null);
        }
        return known.get(colour);
    };
    const ground = one => {
        for (; one; one = one.parentElement) {
            const found = light(getComputedStyle(one).backgroundColor);
            if (found !== null) return found;
        }
    };
    const low = new Set();
    for (const one of document.body.querySelectorAll("*")) {
        if (![...one.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
        const [a, b] = [light(getComputedStyle(one).color), ground(one)].sort((x, y) => y - x);
        if ((a + .05) / (b + .05) < 4.5) low.add(one.tagName + "." + one.className + " " + (a + .05) / (b + .05));
    }
    return [...low];
}"""
