"""What people decided about two names: it outranks every rule, and the later outranks the earlier."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from purport.reference.folding import folded

__all__ = ["Decided", "Decisions"]


class Decided(Protocol):
    """A decision as the archive hands it on."""

    @property
    def verdict(self) -> str:
        """'same' or 'apart'."""
        ...

    @property
    def left(self) -> str:
        """A name; its folded form counts."""
        ...

    @property
    def right(self) -> str:
        """The other name."""
        ...


class Decisions:
    """The verdicts that hold, by folded names."""

    def __init__(self, decisions: Iterable[Decided] = ()) -> None:
        self._verdicts: dict[tuple[str, str], str] = {}
        self._apart: dict[str, set[str]] = {}
        for one in decisions:
            pair = _pair(one.left, one.right)
            self._verdicts.pop(pair, None)  # the later stands behind the earlier
            self._verdicts[pair] = one.verdict
        for (left, right), verdict in self._verdicts.items():
            if verdict == "apart":
                self._apart.setdefault(left, set()).add(right)
                self._apart.setdefault(right, set()).add(left)

    def same(self) -> Iterator[tuple[str, str]]:
        """The pairs of folded names that are one."""
        return (pair for pair, verdict in self._verdicts.items() if verdict == "same")

    def apart(self, name: str) -> frozenset[str]:
        """The folded names that are not to be one with `name`, a folded one."""
        return frozenset(self._apart.get(name, ()))


def _pair(left: str, right: str) -> tuple[str, str]:
    one, other = sorted((folded(left), folded(right)))
    return one, other
