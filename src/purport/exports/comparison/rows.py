"""The claims of a comparison as CSV (RFC 4180): UTF-8, the names of the columns first, one row for each value."""

import csv
import io
from collections.abc import Iterator
from typing import Any, Final

from purport.compare.records import Carrier, Claim, ClaimValue, Comparison, Incident
from purport.exports.cells import cell

COLUMNS: Final = (
    "incident", "type", "when", "place", "field", "about", "value", "low", "high", "earliest", "latest",
    "contradiction", "grounds", "origins", "reports", "first_seen", "last_seen", "outlets", "locations", "documents",
    "words", "spans", "voices", "stories",
)  # fmt: skip
"""Outlets, locations, documents, words, spans (`[document, start, end]`), voices, grounds and ids of stories are JSON
lists."""


def csv_parts(comparison: Comparison) -> Iterator[bytes]:
    """The file in pieces, one row each."""
    carriers = {one.report: one for one in comparison.reports}
    yield _line(COLUMNS)
    for incident in comparison.incidents:
        for claim in incident.claims:
            for value in claim.values:
                yield _line(_row(incident, claim, value, carriers))


def _row(incident: Incident, claim: Claim, value: ClaimValue, carriers: dict[str, Carrier]) -> tuple[Any, ...]:
    known = [carriers[report] for report in value.reports if report in carriers]
    when = incident.when
    return (
        incident.id,
        incident.type,
        (when.earliest if when.earliest == when.latest else f"{when.earliest}/{when.latest}") if when else None,
        incident.place.name if incident.place else None,
        claim.field,
        claim.about,
        value.value,
        value.low,
        value.high,
        value.earliest,
        value.latest,
        claim.contradiction,
        list(claim.grounds),
        value.origins,
        len(value.reports),
        value.first_seen,
        value.last_seen,
        list(dict.fromkeys(one.outlet or "unknown" for one in known)),
        [one.location + (f" ({one.part})" if one.part else "") for one in known],
        list(value.reports),
        [one.text for one in value.spans],
        [[one.report, one.span.start, one.span.end] for one in value.spans],
        [[voice.name or voice.role for voice in chain.voices] for chain in value.voices],
        list(incident.stories),
    )


def _line(values: tuple[Any, ...]) -> bytes:
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\r\n").writerow([cell(value) for value in values])
    return written.getvalue().encode()
