"""What reading a text, a message or a page gives, before the evidence is weighed."""

from purport.records import Block, Evidence, Record, Via


class Draft(Record, frozen=True, kw_only=True):
    """An immutable text with its blocks, and all that speaks for outlet, title, byline and date (none marked used
    yet).
    """

    text: str
    blocks: tuple[Block, ...]
    evidence: tuple[Evidence, ...] = ()
    via: tuple[Via, ...] = ()
    warnings: tuple[str, ...] = ()
    charset: str | None = None
