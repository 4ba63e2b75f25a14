"""Names inside one report: their parts, and whether two can be one person's or one organisation's.

Pure functions of the words, without models; results are cached. `name_keys` finds candidates, `same_person` and
`same_organisation` say whether and by what two can be the same; which of several candidates is meant is for the caller.
"""

from purport.extract.names.acronyms import acronym_of
from purport.extract.names.gender import Gender, gender_of
from purport.extract.names.keys import name_keys
from purport.extract.names.organisations import ORGANISATION_REASONS, OrganisationReason, same_organisation
from purport.extract.names.parts import NameParts, name_parts
from purport.extract.names.people import PERSON_REASONS, PersonReason, same_person
from purport.extract.names.spelling import same_spelling, spelling_distance, spelling_key

__all__ = [
    "ORGANISATION_REASONS", "PERSON_REASONS", "Gender", "NameParts", "OrganisationReason", "PersonReason", "acronym_of",
    "gender_of", "name_keys", "name_parts", "same_organisation", "same_person", "same_spelling", "spelling_distance",
    "spelling_key",
]  # fmt: skip
