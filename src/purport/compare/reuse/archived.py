"""What single reports of a large archive have to do with the rest, without reading the rest: by the index of marks."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Protocol

from purport.archive.records import Held
from purport.compare.reuse.finding import RecycledPassages, find_recycled

PARTNERS = 500
"""Reports that are read for each one that is asked for, those with most marks in common first."""


class Shared(Protocol):
    """Two documents, by their ids, that share marks which few have."""

    @property
    def left(self) -> str:
        """Id of one document."""

    @property
    def right(self) -> str:
        """Id of the other."""

    @property
    def marks(self) -> int:
        """How many such marks they share."""


class Archived(Protocol):
    """What is asked of an archive."""

    def sharing(self, documents: Iterable[str]) -> Iterable[Shared]:
        """Pairs of documents that share marks, at least one of each pair being one of `documents`."""

    def held(self, documents: Iterable[str]) -> Iterator[Held]:
        """The reports of documents."""


def find_recycled_of(archive: Archived, documents: Iterable[str]) -> RecycledPassages:
    """The passages that `documents` (ids) carried over from other reports of the archive, or others from them.

    Boilerplate is what the reports read show to be that; words so common that all their marks are, lead to no report.
    """
    wanted = list(dict.fromkeys(documents))
    return find_recycled([*archive.held(wanted), *partners_of(archive, wanted)], of=wanted)


def partners_of(archive: Archived, documents: Iterable[str]) -> list[Held]:
    """The other reports of the archive that share passages with `documents` (ids), in the order of publication.

    Only reports that share rare marks with them are read, so that the cost hangs on how much they share and hardly on
    how much the archive holds.
    """
    wanted = list(dict.fromkeys(documents))
    partners: dict[str, Counter[str]] = {one: Counter() for one in wanted}
    for shared in archive.sharing(wanted):
        for one, other in ((shared.left, shared.right), (shared.right, shared.left)):
            if one in partners:
                partners[one][other] += shared.marks
    read: dict[str, None] = {}
    for counted in partners.values():
        read.update(dict.fromkeys(other for other, _ in counted.most_common(PARTNERS) if other not in partners))
    return list(archive.held(list(read))) if read else []
