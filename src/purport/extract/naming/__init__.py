"""Which names a report has: each whole, and of the kind that all that is said of it speaks for.

A model reads names token by token. Rules over capitals, gaps and tables of kinds of bodies then put together what it
cut, so that a name is found alike whatever language it comes from. No rule looks at whose name it is.
"""

from purport.extract.naming.settling import with_settled_names

__all__ = ["with_settled_names"]
