"""Purport reads news reports as they are received and writes down who says what happened.

>>> import purport
>>> report = purport.read("clipping.txt")
>>> for statement in report.statements:
...     print(report.words(statement.source), "—", report.words(statement.content))
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

__all__ = [
    "Archive", "Document", "Failure", "PurportError", "Report", "Settings", "Span", "Statement", "Voice", "When",
    "__version__", "read", "read_all",
]  # fmt: skip

if TYPE_CHECKING:
    from purport.archive.archive import Archive
    from purport.errors import PurportError
    from purport.reader import read, read_all
    from purport.records import Document, Failure, Report, Span, Statement, Voice, When
    from purport.settings import Settings

_HOMES = {
    "Archive": "archive.archive", "PurportError": "errors", "Settings": "settings", "read": "reader",
    "read_all": "reader",
} | dict.fromkeys(("Document", "Failure", "Report", "Span", "Statement", "Voice", "When"), "records")  # fmt: skip


def __getattr__(name: str) -> object:
    """Load a public name from its module on first use, so that importing purport costs next to nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'purport' has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(f"purport.{_HOMES[name]}"), name)
