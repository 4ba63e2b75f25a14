"""A finder of statements that stands for another version: it passes over the first, and says so by a model."""

from purport.extract.statements import Attributed
from purport.extract.trained import TrainedFinder
from purport.records import Document, Model


class Altered:
    """What `finder` finds, without the first statement of each document."""

    def __init__(self, finder: TrainedFinder) -> None:
        self._finder = finder

    @property
    def models(self) -> tuple[Model, ...]:
        """Those of the finder, and one more."""
        return (*self._finder.models, Model(name="altered", version="1", sha256="0" * 64))

    def read(self, document: Document) -> Attributed:
        """The statements from the second on, numbered anew."""
        found = self._finder.read(document)
        return found._replace(statements=found.statements[1:])
