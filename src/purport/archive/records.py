"""What the archive hands on."""

from typing import Annotated

from msgspec import Meta

from purport.records import Origin, Record, Report


class Held(Record, frozen=True, kw_only=True):
    """A report in the archive: as it was last read, corrections applied, and every place it was received from."""

    report: Annotated[Report, Meta(description="The current reading.")]
    origins: Annotated[tuple[Origin, ...], Meta(description="Where the same text came from, the first first.")]
    added: Annotated[str, Meta(description="When it was first added, ISO 8601 in UTC.")]
