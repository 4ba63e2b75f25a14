"""Passages that reports carried over from earlier ones: what exactly, what was changed, which times went stale."""

from purport.compare.reuse.archived import find_recycled_of, partners_of
from purport.compare.reuse.finding import RecycledPassages, find_recycled

__all__ = ["RecycledPassages", "find_recycled", "find_recycled_of", "partners_of"]
