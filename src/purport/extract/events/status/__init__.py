"""Is an act asserted, denied, future, hypothetical or historical: PLOVER's auxiliary modes."""

from purport.extract.events.status.certainty import certainty_of
from purport.extract.events.status.judging import Judgement, judge, status_of

__all__ = ["Judgement", "certainty_of", "judge", "status_of"]
