"""Which elements of a page cannot be seen, by their names, attributes and style attributes."""

import re
from collections.abc import Callable

_UNSEEN_TAGS = frozenset((
    "style", "template", "noscript", "noframes", "noembed", "svg", "canvas", "iframe", "frame", "object",
    "embed", "applet", "audio", "video", "map", "select", "option", "datalist", "textarea", "button", "input",
))  # fmt: skip
"""Elements whose content is not shown, or is a control and no text."""
_CSS_ESCAPE = re.compile(r"\\([0-9a-f]{1,6})[ \t\n\r\f]?")
_CSS_NUMBER = re.compile(r"[-+]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})")
_CLIPPED = re.compile(
    r"rect\(\s?[01](?:px)?[ ,]|inset\(\s?(?:100|[5-9]\d)%|circle\(\s?0|scale[xy]?\(\s?0(?:\.0*)?\s?[,)]"
)
_SIZES = ("height", "max-height", "width", "max-width")
_SHIFTS = ("left", "right", "top", "bottom", "text-indent", "margin-left", "margin-top")


def declarations(style: str) -> dict[str, str]:
    """The declarations of a style attribute, lower case; the last of a name wins, an `!important` one over others."""
    found: dict[str, str] = {}
    if not style:
        return found
    for declaration in _without_css_comments(style).lower().split(";"):
        name, colon, value = declaration.partition(":")
        name, value = name.strip(), value.strip()
        if colon and ("!important" in value or "!important" not in found.get(name, "")):
            found[name] = value
    return {name: value.replace("!important", "").strip() for name, value in found.items()}


def _without_css_comments(style: str) -> str:
    """`style` without comments, its escapes resolved."""
    parts = style.split("/*")
    plain = parts[0] + "".join(part.partition("*/")[2] for part in parts[1:])
    return _CSS_ESCAPE.sub(lambda found: chr(min(int(found[1], 16), 0x10FFFF)), plain) if "\\" in plain else plain


def _number(value: str) -> float | None:
    """The number a CSS value begins with."""
    found = _CSS_NUMBER.match(value)
    return float(found[0]) if found else None


def is_hidden(tag: str, attributes: dict[str, str], style: dict[str, str]) -> bool:
    """Whether an element, whatever is in it, is not to be seen."""
    if tag in _UNSEEN_TAGS or "hidden" in attributes or (attributes.get("aria-hidden") or "").strip().lower() == "true":
        return True
    if tag == "script":  # kept for what a page says of itself; never part of the text
        return "ld+json" not in (attributes.get("type") or "").lower()
    if tag == "dialog" and "open" not in attributes:
        return True
    return bool(style) and any(hides(style) for hides in _HIDING_STYLES)


def _is_not_displayed(style: dict[str, str]) -> bool:
    return (
        style.get("display") == "none" or style.get("content-visibility") == "hidden" or style.get("mso-hide") == "all"
    )


def _is_transparent(style: dict[str, str]) -> bool:
    opacity = _number(style.get("opacity", ""))
    return opacity is not None and opacity < 0.05


def _is_cut_to_nothing(style: dict[str, str]) -> bool:
    """Zero-size with the overflow cut off, or clipped or scaled to nothing."""
    if style.get("overflow", style.get("overflow-y", "")).startswith(("hidden", "clip")):
        sizes = [size for name in _SIZES if (size := _number(style.get(name, ""))) is not None]
        if any(size <= 1 for size in sizes):
            return True
    return any(_CLIPPED.search(style.get(name, "")[:200]) for name in ("clip", "clip-path", "transform"))


def _is_off_screen(style: dict[str, str]) -> bool:
    return any((_number(style.get(name, "")) or 0) <= -999 for name in _SHIFTS)


_HIDING_STYLES: tuple[Callable[[dict[str, str]], bool], ...] = (
    _is_not_displayed,
    _is_transparent,
    _is_cut_to_nothing,
    _is_off_screen,
)


def _is_no_size(value: str) -> bool:
    """Whether a font size is zero, or in pixels or points too small to see."""
    size = _number(value)
    return size is not None and (size <= 0 or (size < 2 and value.rstrip().endswith(("px", "pt"))))


def unseen_by(style: dict[str, str], above: frozenset[str]) -> frozenset[str]:
    """The inherited properties that make text invisible here. Unlike `display`, an element inside can undo them:
    mail layouts set the font size to zero on a cell and back on the text in it.
    """
    if not style:
        return above
    now = set(above)
    for name, unseen in (
        ("font-size", _is_no_size),
        ("visibility", lambda value: value in ("hidden", "collapse")),
        ("color", lambda value: value == "transparent"),
    ):
        if value := style.get(name):
            (now.add if unseen(value) else now.discard)(name)
    return frozenset(now)
