"""Who takes part in an act: the words for those who did it and for those it was done to, and whom they mean.

`filling` is the table of slots around a word; `frames` fills it for verbs, `nominals` for nouns. `recipients` picks
those an act is done to, `pronouns` follows a pronoun within its sentence, and `finding` puts them together.
`resolving` goes from the words to the actors of the report.
"""

from purport.extract.events.participants.finding import participants_of
from purport.extract.events.participants.resolving import Resolver

__all__ = ["Resolver", "participants_of"]
