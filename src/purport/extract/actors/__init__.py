"""Actors: who a text is about and who speaks in it, each gathered from names, titles, descriptions and pronouns."""

from purport.extract.actors.dating import with_dated_roles
from purport.extract.actors.finding import Cast, find_actors

__all__ = ["Cast", "find_actors", "with_dated_roles"]
