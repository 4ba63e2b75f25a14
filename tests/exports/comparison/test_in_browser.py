"""The page of a comparison in a real browser: it fits a telephone, can be read light and dark, and asks for nothing."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from exports.comparison.made_comparison import REPORTS, made_comparison
from purport.exports.comparison.render import comparison_page
from purport.records import Failure

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with very long words wherever a report can bring some."""
    comparison = made_comparison()
    [incident] = comparison.incidents
    long = "W" * 300
    claims = tuple(
        msgspec.structs.replace(
            claim,
            about=long,
            grounds=(long,),
            values=tuple(msgspec.structs.replace(value, value=long) for value in claim.values),
        )
        for claim in incident.claims
    )
    reports = tuple(msgspec.structs.replace(one, title=long, outlet=long) for one in comparison.reports)
    changed = msgspec.structs.replace(
        comparison, reports=reports, incidents=(incident, msgspec.structs.replace(incident, id="f" * 16, claims=claims))
    )
    path = tmp_path_factory.mktemp("page") / "page.html"
    failure = Failure(location="q" * 300, error="Malformed", message=long)
    path.write_text("".join(comparison_page(changed, REPORTS, failures=[failure])), encoding="utf-8")
    return path


def _seen(browser: "Browser", file: Path, script: str, *, width: int = 1280, scheme: Any = "light") -> Any:
    """What `script` gives on the page with everything open; nothing but the page itself may be asked for."""
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda request: heard.append(request.url))
    page.goto(file.as_uri())
    page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)")
    result = page.evaluate(script)
    page.close()
    assert heard == [file.as_uri()]
    return result


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_nothing_is_wider_than_the_window(browser: "Browser", page_file: Path, width: int) -> None:
    script = "() => [document.documentElement.scrollWidth, innerWidth]"
    assert _seen(browser, page_file, script, width=width) == [width, width]


def test_values_stand_side_by_side_on_a_desk_and_below_each_other_on_a_telephone(
    browser: "Browser", page_file: Path
) -> None:
    script = """() => {
        document.querySelectorAll("details").forEach(one => one.open = false);
        const [one, other] = document.querySelector(".fatalities .values").children;
        return other.getBoundingClientRect().left > one.getBoundingClientRect().left;
    }"""
    assert [_seen(browser, page_file, script, width=width) for width in (1280, 375)] == [True, False]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_words_can_be_read_on_their_ground(browser: "Browser", page_file: Path, scheme: str) -> None:
    """Contrast of every element that holds words against what is painted behind it: at least 4.5, WCAG's AA."""
    assert _seen(browser, page_file, _CONTRASTS, scheme=scheme) == []


_CONTRASTS = """() => {
    const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
    const light = colour => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const parts = [...canvas.getImageData(0, 0, 1, 1).data];
        const linear = parts.map(one => one / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
        return parts[3] ? .2126 * linear[0] + .7152 * linear[1] + .0722 * linear[2] : null;
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
