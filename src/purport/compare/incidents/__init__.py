"""Events of many reports → incidents, with the reasons for taking them together."""

from purport.compare.incidents.finding import find_incidents
from purport.compare.incidents.gathering import gather_reports
from purport.compare.incidents.settings import IncidentSettings

__all__ = ["IncidentSettings", "find_incidents", "gather_reports"]
