"""What counts as an act: which words tell of one, of what type, mode and context, and how likely.

`lookup` finds the words of the lexicon where its `conditions` hold, `discounting` and `coordinated` take out what is
none and what is one, `outlook` changes the types of what is to come, `manner` gives modes and contexts. `confidence`
weighs what is left by its `features`, by whether it is `told` or only `wanted`; `anchors` puts them together.
`striking` has the last word, once it is known who takes part and whether it happened.
"""

from purport.extract.events.acts.anchors import find_acts, weighed_acts
from purport.extract.events.acts.confidence import of_record
from purport.extract.events.acts.striking import is_only_thought, is_somebodys

__all__ = ["find_acts", "is_only_thought", "is_somebodys", "of_record", "weighed_acts"]
