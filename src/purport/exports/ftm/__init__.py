"""Reports → entities of FollowTheMoney, the data model of Aleph and OpenSanctions, as lines of JSON."""

from purport.exports.exported import Exported
from purport.exports.ftm.entities import entities
from purport.exports.jsonl import encoded

__all__ = ["entities", "to_ftm"]


def to_ftm(exported: Exported) -> bytes:
    """The entities of a report, one a line, each line ended."""
    return b"".join(encoded(one) + b"\n" for one in entities(exported))
