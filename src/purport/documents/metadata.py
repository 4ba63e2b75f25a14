"""What a web page says of itself: outlet, title, byline, date and language, every candidate, the surest first.

The candidates are the page's own words; which of them is used is decided where they are weighed. Dates of a later
change and copyright years are no candidates: a report is not younger than its first publication.
"""

from __future__ import annotations

import html
import json
import logging
import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from purport.records import Evidence, FieldName
from purport.sources.charset import without_surrogates

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST = 1_000
_MOST_NODES = 10_000
_PUBLISHED_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "dc.date.issued",
    "dcterms.issued", "dc.date", "dcterms.date", "citation_publication_date", "publication_date", "publishdate",
    "publish-date", "pubdate", "date",
)  # fmt: skip
_BYLINE_NAMES = (
    "author",
    "article:author",
    "parsely-author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "byl",
)
_ARTICLE = re.compile(r"(?:article|posting|report|liveblog\w*)$", re.I)
_SEPARATORS = " |-–—:·•»~"
_CHANGED = re.compile(r"modif|updat|revis|correct", re.I)
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ADDRESS = re.compile(r"(?:https?:)?//|www\.", re.I)

Found = Iterator[str | None]


def evidence_of(root: HtmlElement, *, search: bool = True, named: Collection[str] = ()) -> tuple[Evidence, ...]:
    """All that the page says of itself, none of it marked used. `search` lets htmldate look through the head.

    `named` are names that the page's text shows for the outlet. A title that is no more than the outlet's name, as the
    <title> of simple pages is, speaks for the outlet and is no title.
    """
    metas = _metas(root)
    nodes = _json_ld(root)
    articles = [node for node in nodes if _is_article(node)]
    outlets = _words(_outlets(metas, nodes, articles))
    names = {name.casefold() for name in (*outlets, *named)}
    found = _words(_titles(root, metas, articles))
    titles = [_without_outlet(title, outlets) for title in found if title.casefold() not in names]
    outlets += [title for title in found if title.casefold() in names]
    published = _words(_published(root, metas, articles))
    if search and not any(_ISO_DAY.match(value) for value in published):
        published += _words(_searched_date(root))
    bylines = [value for value in _words(_bylines(metas, nodes, articles)) if not _ADDRESS.match(value)]
    fields: tuple[tuple[FieldName, list[str]], ...] = (
        ("outlet", outlets),
        ("title", titles),
        ("byline", bylines),
        ("published", published),
        ("language", _words(_languages(root, metas, articles))),
    )
    return tuple(
        Evidence(field=field, clue="metadata", value=value)
        for field, values in fields
        for value in dict.fromkeys(values)
    )


def _words(found: Found) -> list[str]:
    """The candidates as one line each; empty ones and those too long to be what they claim are no candidates."""
    lines = (" ".join(without_surrogates(value).split()) for value in found if value and len(value) <= 4 * _LONGEST)
    return [line for line in lines if line and len(line) <= _LONGEST]


# ---- the candidates of each field, the most reliable first


def _outlets(metas: dict[str, list[str]], nodes: list[Any], articles: list[Any]) -> Found:
    """og:site_name, the publisher of the JSON-LD article, application-name."""
    yield from metas.get("og:site_name", ())
    for article in articles:
        yield from _names(article.get("publisher"), nodes)
    yield from metas.get("application-name", ())


def _titles(root: HtmlElement, metas: dict[str, list[str]], articles: list[Any]) -> Found:
    """og:title, the JSON-LD headline, the first h1 (of the article, if it has one), <title>."""
    yield from metas.get("og:title", ())
    for article in articles:
        yield _string(article.get("headline"))
    headline = root.find(".//article//h1")
    headline = root.find(".//h1") if headline is None else headline
    if headline is not None:
        yield "".join(headline.itertext())
    yield root.findtext(".//title")


def _bylines(metas: dict[str, list[str]], nodes: list[Any], articles: list[Any]) -> Found:
    """The author metas, the JSON-LD authors. Several authors are one byline."""
    for name in _BYLINE_NAMES:
        yield ", ".join(value for value in metas.get(name, ()) if not _ADDRESS.match(value.strip()))
    for article in articles:
        yield ", ".join(_names(article.get("author"), nodes)) or ", ".join(_names(article.get("creator"), nodes))


def _published(root: HtmlElement, metas: dict[str, list[str]], articles: list[Any]) -> Found:
    """The metas of publication, the JSON-LD datePublished, the first <time> of the article's header."""
    first, *others = _PUBLISHED_NAMES
    yield from metas.get(first, ())
    for article in articles:
        yield _string(article.get("datePublished"))
    yield _header_time(root)
    for name in others:
        yield from metas.get(name, ())


def _languages(root: HtmlElement, metas: dict[str, list[str]], articles: list[Any]) -> Found:
    """The lang of <html>, content-language, the JSON-LD inLanguage, og:locale."""
    yield root.get("lang")
    yield from metas.get("content-language", ())
    for article in articles:
        yield _string(article.get("inLanguage"))
    yield from metas.get("og:locale", ())


def _without_outlet(title: str, outlets: list[str]) -> str:
    """`title` without ' | Outlet' at its end. Only a name the page gives for itself is taken for the outlet's."""
    for outlet in outlets:
        front = title[: len(title) - len(outlet)]
        if (
            title.casefold().endswith(outlet.casefold())
            and front != front.rstrip(_SEPARATORS)
            and front.endswith((" ", "|"))
        ):
            cut = front.rstrip(_SEPARATORS)
            if cut and len(front) - len(front.rstrip()) < len(front) - len(cut):  # a separator, not only a space
                return cut
    return title


def _header_time(root: HtmlElement) -> str | None:
    """The first <time> in an article's header, else the first one in the article before its second paragraph."""
    for place in ("article/header", "header", "main/header", "article", "main"):
        for container in root.iterfind(f".//{place}"):
            found = _first_time(container)
            if found is not None:
                return found
    return None


def _first_time(container: HtmlElement) -> str | None:
    """The first <time> in `container` that does not say that it is of a later change; None if the text comes first."""
    for passed, element in enumerate(container.iter("time", "p", "aside", "nav", "footer")):
        if element.tag == "time" and not _is_of_change(element):
            return element.get("datetime") or "".join(element.itertext())
        if passed >= 2:
            return None
    return None


def _is_of_change(element: HtmlElement) -> bool:
    """Whether a <time> gives the date of a later change, by its attributes or the words before it."""
    parent, before = element.getparent(), element.getprevious()
    own = " ".join(element.get(name, "") for name in ("itemprop", "class", "id"))
    words = [own, "".join(element.itertext())[:80]]
    if before is not None:
        words += [(before.tail or "")[-80:], "".join(before.itertext())[-80:]]
    elif parent is not None:
        words += [(parent.text or "")[-80:], parent.get("class", "")]
    return any(_CHANGED.search(word) for word in words)


def _searched_date(root: HtmlElement) -> Found:
    """What htmldate finds in the head and the canonical address. It is not shown the body, from which it would take
    any date, nor the metas of later changes.
    """
    from copy import deepcopy

    from htmldate import find_date
    from lxml.html import Element

    head = root.find("head")
    if head is None:
        return
    page = Element("html")
    page.append(deepcopy(head))
    page.append(Element("body"))
    for element in list(page.iter("meta", "script", "title")):
        if element.tag != "meta" or any(_CHANGED.search(value) for value in element.values()):
            element.drop_tree()
    logging.getLogger("htmldate").addHandler(logging.NullHandler())
    try:
        # Fixed limits: by default the latest date is today, and the same page would be read otherwise tomorrow.
        yield find_date(page, extensive_search=False, original_date=True, min_date="1980-01-01", max_date="2100-01-01")
    except Exception:  # it promises no kind of error, and a page without this candidate has the others
        return


# ---- metas and JSON-LD


def _metas(root: HtmlElement) -> dict[str, list[str]]:
    """The contents of the page's metas by property, name, itemprop or http-equiv, lower case."""
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = element.get("content")
        if not content:
            continue
        names = (element.get(attribute) for attribute in ("property", "name", "itemprop", "http-equiv"))
        for name in dict.fromkeys(name.strip().lower() for name in names if name):
            found.setdefault(name, []).append(content)
    return found


def _json_ld(root: HtmlElement) -> list[dict[str, Any]]:
    """All objects of the page's JSON-LD scripts, outer before inner, at most `_MOST_NODES`."""
    found: list[dict[str, Any]] = []
    for element in root.iter("script"):
        try:
            waiting = [json.loads("".join(element.itertext()).strip().rstrip(";"), strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting and len(found) < _MOST_NODES:
            node = waiting.pop(0) if len(waiting) < 100 else waiting.pop()
            if isinstance(node, dict):
                found.append(node)
                waiting.extend(value for value in node.values() if isinstance(value, dict | list))
            elif isinstance(node, list):
                waiting.extend(value for value in node if isinstance(value, dict | list))
    return found


def _is_article(node: dict[str, Any]) -> bool:
    """Whether a JSON-LD object is an article of any type."""
    types = node.get("@type")
    return any(isinstance(one, str) and _ARTICLE.search(one) for one in (types if isinstance(types, list) else [types]))


def _string(value: object) -> str | None:
    """A JSON-LD string, its entities resolved; of a list the first."""
    if isinstance(value, list) and value:
        value = value[0]
    return html.unescape(value) if isinstance(value, str) else None


def _names(value: object, nodes: list[Any]) -> list[str]:
    """The names of a person or organisation, or of several: a string, an object, or a reference to one by @id."""
    found: list[str] = []
    for one in (value if isinstance(value, list) else [value])[:50]:
        if isinstance(one, dict) and "name" not in one and "@id" in one:
            one = next((node for node in nodes if node.get("@id") == one["@id"] and "name" in node), one)
        name = _string(one.get("name") if isinstance(one, dict) else one)
        if name and name.strip():
            found.append(name.strip())
    return found
