"""Which documents of a corpus are held out while rules are written, so that both parts can be measured."""

import hashlib
from collections.abc import Iterable
from typing import Literal, Protocol, TypeVar

from purport.errors import GoldError

Part = Literal["all", "seen", "held-out"]
"""All documents of a corpus, those that may be looked at, and those that may only be measured."""

_ONE_IN = 3


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Text = TypeVar("Text", bound=_Identified)
"""Any text of a corpus that has an id."""


def held_out(id: str) -> bool:
    """Whether the document `id` belongs to the third that is held out: it hangs on its id alone, not on the corpus."""
    return hashlib.sha256(id.encode("utf-8", "surrogatepass")).digest()[0] % _ONE_IN == 0


def only(part: Part, texts: Iterable[Text]) -> list[Text]:
    """Those of `texts` that belong to `part`, in order. Raises GoldError if there is none."""
    found = [one for one in texts if part == "all" or held_out(one.id) == (part == "held-out")]
    if not found:
        raise GoldError(f"none of the texts belongs to the part {part!r}; measure all of them")
    return found
