"""The user's own dictionary of actors: names, aliases, and offices with the dates between which they are held.

Three formats: a table (CSV or TSV), YAML, and the actor files of PETRARCH. docs/actors.md describes them with examples.
"""

from purport.reference.dictionary.actors import ActorDictionary, Entry, RoleHeld
from purport.reference.dictionary.loading import Loaded, load_dictionary
from purport.reference.dictionary.rows import Problem

__all__ = ["ActorDictionary", "Entry", "Loaded", "Problem", "RoleHeld", "load_dictionary"]
