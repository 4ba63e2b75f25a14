"""The name that a sender puts under a mail without the line '-- ' that would mark it as a signature."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from purport.records import Block

_CLOSING = re.compile(
    r"(?:(?:with|many|kind|best|warm|all) ){0,2}(?:regards|wishes|thanks|thank you|cheers|best|yours(?: \w+)?|greetings"
    r"|sincerely|solidarity|in solidarity|peace)[\s,.!–—-]*",
    re.I,
)
_AROUND = " \t\r\n,.!~*_–—-"
_LONGEST = 120


def without_signature(text: str, blocks: tuple[Block, ...], *, senders: Iterable[str]) -> tuple[Block, ...]:
    """`blocks` with the last one of the text as furniture if it is no more than the name of one of `senders`, with or
    without a 'Best regards,' before it. What other people's names stand there may belong to the report.
    """
    names = {form for sender in senders for form in _forms(sender)}
    read = [at for at, block in enumerate(blocks) if block.kind in ("paragraph", "heading")]
    if len(read) < 2 or not names:
        return blocks
    signed = _signed(text, blocks, read, names)
    return tuple(
        msgspec.structs.replace(block, kind="furniture") if at in signed else block for at, block in enumerate(blocks)
    )


def _signed(text: str, blocks: tuple[Block, ...], read: Sequence[int], names: set[str]) -> list[int]:
    """The blocks that are the signature: the name, and the closing words if they are a block of their own."""
    words = _words(text, blocks[read[-1]])
    closing = _CLOSING.match(words)
    if words.strip(_AROUND).casefold() not in names:
        return [read[-1]] if closing and words[closing.end() :].strip(_AROUND).casefold() in names else []
    return [
        at for at in read[-2:] if at == read[-1] or (len(read) > 2 and _CLOSING.fullmatch(_words(text, blocks[at])))
    ]


def _words(text: str, block: Block) -> str:
    return text[block.span.start : min(block.span.end, block.span.start + _LONGEST)]


def _forms(sender: str) -> tuple[str, ...]:
    """The whole name and the first name of a sender."""
    name = " ".join(sender.split()).casefold()
    first = name.split(" ")[0] if name else ""
    return (name, first) if len(first) > 1 and "@" not in name else ()
