"""Average linkage over a sparse graph: things that are alike are put together, the most alike first."""

import heapq
from collections.abc import Mapping


def linked(size: int, alike: Mapping[tuple[int, int], float], *, least: float) -> list[list[int]]:
    """The numbers 0 to `size` - 1 in groups, each sorted, in the order of their first.

    Two groups are put together while the mean of `alike` over all pairs between them is `least` or more; a pair that is
    not given counts as 0. The cost grows with the pairs that are given, not with all there are.
    """
    members = {number: [number] for number in range(size)}
    sums: list[dict[int, float]] = [{} for _ in range(size)]
    for (one, other), value in alike.items():
        sums[one][other] = sums[other][one] = value
    queue = [(-value, one, other, 1, 1) for (one, other), value in alike.items() if value >= least]
    heapq.heapify(queue)
    while queue:
        _, one, other, ones, others = heapq.heappop(queue)
        if len(members.get(one, ())) != ones or len(members.get(other, ())) != others:
            continue  # one of them has grown since, or has gone into another
        keeps, goes = (one, other) if (ones, -one) >= (others, -other) else (other, one)
        members[keeps] += members.pop(goes)
        for third, value in sums[goes].items():
            del sums[third][goes]
            if third != keeps:
                sums[keeps][third] = sums[third][keeps] = sums[keeps].get(third, 0.0) + value
        sums[goes] = {}
        for third, value in sums[keeps].items():
            pairs = len(members[keeps]) * len(members[third])
            if value >= least * pairs:
                entry = (-value / pairs, keeps, third, len(members[keeps]), len(members[third]))
                heapq.heappush(queue, entry)
    return sorted(sorted(group) for group in members.values())
