"""Words of a report as a terminal may print them."""

import re

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def shown(words: str) -> str:
    """`words` on one line, without anything that could steer a terminal or turn its direction."""
    return _UNPRINTABLE.sub("�", " ".join(words.split()))
