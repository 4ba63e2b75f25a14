"""One name in several spellings: `same_name` for whole names, `part_similarity` for single parts.

Names of every origin are treated alike: the costs of edits are learned from spellings that come from many languages,
and no name of anybody stands in a rule.
"""

from purport.compare.names.comparing import same_name
from purport.compare.names.judgement import Judgement
from purport.compare.names.spelling import part_similarity

__all__ = ["Judgement", "part_similarity", "same_name"]
