"""How many were killed and injured, told apart from the act: 'the toll rose to 23', 'two guardsmen gave their lives'.

A report tells of an act once and gives numbers for it over many sentences, by many voices. `finding` finds the words
for such numbers, `joining` says which event they are of. Whoever counts, and whoever is counted, the rules are one.
"""

from purport.extract.events.tolls.finding import find_tolls
from purport.extract.events.tolls.joining import is_toll, with_tolls
from purport.extract.events.tolls.toll import OF_THE_ACT, Toll

__all__ = ["OF_THE_ACT", "Toll", "find_tolls", "is_toll", "with_tolls"]
