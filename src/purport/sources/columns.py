"""The columns of a table of articles: which of them holds what, by their names."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from purport.errors import InputError, Malformed

COLUMNS: dict[str, tuple[str, ...]] = {
    "text": ("text", "full_text", "fulltext", "article_text", "body", "content", "article", "story", "maintext"),
    "id": ("id", "uid", "doc_id", "docid", "document_id", "article_id", "guid", "uuid"),
    "url": ("url", "link", "uri", "href"),
    "published": ("published", "published_at", "date_published", "publish_date", "publication_date", "pub_date",
                  "pubdate", "date", "datetime", "timestamp"),
    "title": ("title", "headline"),
    "outlet": ("outlet", "publisher", "publication", "newspaper", "source", "source_name", "site",
               "site_name", "domain"),
    "byline": ("byline", "author", "authors"),
    "language": ("language", "lang"),
}  # fmt: skip
"""The names a column may have, the surest first; case, blanks and hyphens do not count."""

_FIELD_OF = {name: field for field, names in COLUMNS.items() for name in names}
_LONGEST_NAME = 60
_NAMES_SHOWN = 30


class Row(NamedTuple):
    """A row by the fields of `COLUMNS`: for each the values of its columns, the surest column first. Or why there
    is none.
    """

    values: dict[str, list[str]]
    error: InputError | None = None


def field_of(column: str) -> str | None:
    """The field that a column of this name holds."""
    return _FIELD_OF.get(re.sub(r"[\s-]", "_", column.strip(" \t\r\n\"'\ufeff").casefold()))


def by_field(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Values by field, those of the surest column first."""
    ranked: dict[str, list[tuple[int, str]]] = {}
    for column, value in pairs:
        field = field_of(column)
        if field is not None:
            name = re.sub(r"[\s-]", "_", column.strip(" \t\r\n\"'\ufeff").casefold())
            ranked.setdefault(field, []).append((COLUMNS[field].index(name), value))
    return {field: [value for _, value in sorted(values, key=lambda one: one[0])] for field, values in ranked.items()}


def no_text_column(columns: Iterable[str]) -> Malformed:
    """The error for a table in which no column holds the text."""
    found = ", ".join(repr(column[:_LONGEST_NAME]) for column in list(columns)[:_NAMES_SHOWN]) or "none"
    expected = ", ".join(COLUMNS["text"])
    return Malformed(
        f"there is no text column; found {found}, expected one of {expected}; rename the column that holds the text"
    )
