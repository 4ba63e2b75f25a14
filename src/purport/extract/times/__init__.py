"""Time expressions of a report: where they stand, what they denote, and what they were resolved against."""

from purport.extract.times.conflicts import conflicts
from purport.extract.times.finder import find_times
from purport.extract.times.tense import Tense

__all__ = ["Tense", "conflicts", "find_times"]
