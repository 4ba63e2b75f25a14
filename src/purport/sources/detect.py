"""Which format bytes are in, told from the bytes; the name only decides what the bytes leave open."""

import re
from pathlib import PurePath

from purport.errors import Malformed
from purport.records import Format
from purport.sources.feed import looks_like_feed
from purport.sources.mailbox import looks_like_mailbox, looks_like_message
from purport.sources.table import looks_like_table

_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{\s*[\"}]|\[\s*[\[{\"])")
HEAD_BYTES = 65_536
"""How many of the first bytes `format_of` wants to see."""


def format_of(head: bytes, name: str) -> Format:
    """The format of an input that begins with `head` and is called `name` (a path or URL); Malformed for JSON that is
    none of them, which would be read as if its braces were prose.
    """
    if looks_like_feed(head):
        return "feed"
    mailbox = looks_like_mailbox(head)
    if mailbox is not None:
        return mailbox
    if looks_like_message(head):
        return "eml"
    if _HTML.match(head):
        return "html"
    table = looks_like_table(head, name)
    if table is not None:
        return table
    if _JSON.match(head):
        raise Malformed(
            "it is JSON, but no JSON Feed and no rows of articles; give rows with a text column, or say --from text"
        )
    # A page that begins with text or an unusual element is told by its name; nothing else hangs on the name.
    if PurePath(name).suffix.lower() in (".html", ".htm", ".xhtml") and b"<" in head:
        return "html"
    return "text"
