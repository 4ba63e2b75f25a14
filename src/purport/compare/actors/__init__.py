"""Actors of many reports under all their spellings: `gather_actors`."""

from purport.compare.actors.decisions import Decided
from purport.compare.actors.gathering import gather_actors

__all__ = ["Decided", "gather_actors"]
