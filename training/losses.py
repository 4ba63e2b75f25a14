"""How far the scores are from the gold: exact likelihoods of whole stretches, computed with running sums."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

Range = tuple[int, int]
NEVER = -1e4


def stretch_losses(
    scores: Tensor,
    extras: Tensor,
    mask: Tensor,
    sources: Sequence[tuple[Range, ...]],
    contents: Sequence[tuple[Range, ...]],
) -> tuple[Tensor, Tensor]:
    """Return minus the log likelihood of each cue's gold source and gold content.

    `scores` and `extras` are the linker's; a source is no stretch or one, a content none, one or two.
    """
    scores = scores.float().masked_fill(~mask[:, :, None], NEVER)
    inside, begin, stop, begin_two, stop_two, s_inside, s_begin, s_stop = scores.unbind(-1)
    content_empty, source_empty, second = extras.float().unbind(-1)
    zero = torch.zeros_like(inside)
    inside, s_inside = torch.where(mask, inside, zero), torch.where(mask, s_inside, zero)
    content = _content_norm(inside, begin, stop, begin_two, stop_two, content_empty, second)
    source = torch.logaddexp(source_empty, torch.logsumexp(_ending(s_inside, s_begin, s_stop), 1))
    gold_source = torch.stack(
        [_gold(k, r, s_inside, s_begin, s_stop, s_begin, s_stop, source_empty, second) for k, r in enumerate(sources)]
    )
    gold_content = torch.stack(
        [_gold(k, r, inside, begin, stop, begin_two, stop_two, content_empty, second) for k, r in enumerate(contents)]
    )
    return source - gold_source, content - gold_content


def _ending(inside: Tensor, begin: Tensor, stop: Tensor) -> Tensor:
    """Return for each word the log mass of all single stretches that end there."""
    total = inside.cumsum(1)
    return torch.logcumsumexp(begin - total + inside, 1) + total + stop


def _content_norm(
    inside: Tensor,
    begin: Tensor,
    stop: Tensor,
    begin_two: Tensor,
    stop_two: Tensor,
    empty: Tensor,
    second: Tensor,
) -> Tensor:
    """Return the log mass of all contents: none, one stretch, or two that do not touch."""
    total = inside.cumsum(1)
    one = _ending(inside, begin, stop)
    before = torch.logcumsumexp(one, 1)
    before = torch.cat([torch.full_like(before[:, :2], NEVER), before[:, :-2]], 1)
    two = torch.logcumsumexp(begin_two - total + inside + before, 1) + total + stop_two
    parts = torch.stack([empty, torch.logsumexp(one, 1), torch.logsumexp(two, 1) + second])
    return torch.logsumexp(parts, 0)


def _gold(
    row: int,
    ranges: tuple[Range, ...],
    inside: Tensor,
    begin: Tensor,
    stop: Tensor,
    begin_two: Tensor,
    stop_two: Tensor,
    empty: Tensor,
    second: Tensor,
) -> Tensor:
    """Return the score of the gold stretches of one cue."""
    if not ranges:
        return empty[row]
    start, end = ranges[0]
    score = inside[row, start:end].sum() + begin[row, start] + stop[row, end - 1]
    if len(ranges) > 1:
        start, end = ranges[1]
        score = score + inside[row, start:end].sum() + begin_two[row, start] + stop_two[row, end - 1] + second[row]
    return score
