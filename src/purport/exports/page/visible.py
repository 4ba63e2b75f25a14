"""Words of a report as a page may show them."""

import re

SNIPPET = 150

# What a reader cannot see must not act: control characters, halves of surrogate pairs, non-characters, and the
# characters that turn the direction of all that follows them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_BREAKS = re.compile("[\r\f\u2028\u2029]")


def visible(words: str) -> str:
    """`words` with everything that is not seen but acts shown as U+FFFD, and every line break an ordinary one."""
    return _UNSEEN.sub("\ufffd", _BREAKS.sub("\n", words))


def is_plain(words: str) -> bool:
    """Whether all of `words` is seen, and none of it is white space."""
    return not _UNSEEN.search(words) and not re.search(r"\s", words)


def on_one_line(words: str) -> str:
    """`words`, visible, with single blanks between them."""
    return " ".join(visible(words).split())


def shortened(words: str, longest: int = SNIPPET) -> str:
    """`words` on one line, cut between two of them if there are too many."""
    line = on_one_line(words[: longest * 4])
    if len(line) <= longest and len(words) <= longest * 4:
        return line
    cut = line[:longest]
    return (cut[: cut.rfind(" ")] if cut.rfind(" ") > longest // 2 else cut).rstrip(" ,;:–—-") + " …"
