"""Where, when and with how many victims an act took place.

`governing` ties a phrase to an act by syntax, by the `clauses` that share their time and place and apart from
`sayings`. `timing` takes the time so tied, `places` the place: one with a name, whose country `locating` tells, or one
that only a noun names (`sites`). `finding` puts them together, with the numbers from `harm`.
"""

from purport.extract.events.circumstances.finding import circumstances_of

__all__ = ["circumstances_of"]
