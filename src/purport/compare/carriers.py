"""Reports as others point to them."""

from collections.abc import Iterator

from purport.archive.records import Held
from purport.compare.records import Carrier


def carriers_of(held: Held) -> Iterator[Carrier]:
    """A report at every place it was received from, the first first."""
    document = held.report.document
    for origin in held.origins or (document.origin,):
        yield Carrier(
            report=document.id,
            location=origin.location,
            part=origin.part,
            outlet=document.outlet,
            title=document.title,
            published=document.published,
        )


def carrier_of(held: Held) -> Carrier:
    """A report at the place it was first received from."""
    return next(carriers_of(held))
