"""Tags, names, sentences and dependencies from the states that the statements' encoder has of the text as it stands."""

from purport.language.syntax.carrying import carried
from purport.language.syntax.collector import Collector
from purport.language.syntax.loading import MODEL, load
from purport.language.syntax.network import Network
from purport.language.syntax.parsing import parse_of, parse_without_names

__all__ = ["MODEL", "Collector", "Network", "carried", "load", "parse_of", "parse_without_names"]
