"""The samples compared, and what a careful editor expects of that (`samples_expected.json`), by file and part."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from purport.compare.comparing import compare
from purport.compare.records import Claim, ClaimValue, Comparison, Incident
from purport.compare.selecting import as_held
from purport.exports.comparison.schema import to_json
from purport.reader import Reader
from purport.records import Report

Key = tuple[str, str | None]
"""File and part."""

_FIRST: dict[str, tuple[str, Key, str]] = {
    "harbour": ("ASSAULT", ("harbour-telvane-alternative.eml", None), "fish market beside Pier 4"),
    "bridge": ("ASSAULT", ("bridge-courant-forwarded.eml", None), "Ulmendar bridge"),
    "talks": ("AGREE", ("ushkaral-watch-2025-March.txt.gz", "p1.20250304@ledger.example"), "Vaskehamn"),
    "killing": ("ASSAULT", ("harbour-clipping-sawt-ushkar.txt", None), "Bir Ozmane"),
    "shelling": ("ASSAULT", ("harbour-agency-marvopress.txt", None), "grain silo at Bir Ozmane"),
}
"""By what the incidents are known: type, a report of several that tell of it, and words of a place it gives there."""


class Told(NamedTuple):
    """The comparison of all samples, with what is needed to look into it; `printed` is its JSON, read back."""

    comparison: Comparison
    printed: dict[str, Any]
    incidents: dict[str, Incident]
    keys: dict[str, Key]
    expected: dict[str, Any]
    reports: dict[str, Report]

    def of(self, incident: str) -> dict[str, Any]:
        """An incident as the JSON has it."""
        [found] = [one for one in self.printed["incidents"] if one["id"] == self.incidents[incident].id]
        return dict(found)

    def values(self, incident: str, field: str) -> list[tuple[Claim, ClaimValue]]:
        """The values of one field of an incident, each with its claim."""
        claims = self.incidents[incident].claims
        return [(claim, value) for claim in claims if claim.field == field for value in claim.values]


def tell(samples: Path, root: Path, reader: Reader) -> Told:
    """Read and compare the samples."""
    expected = json.loads((root / "tests" / "samples_expected.json").read_text(encoding="utf-8"))
    paths = sorted(str(path) for path in samples.iterdir() if path.suffix not in (".md", ".json"))
    reports = [one for one in reader.read(paths) if isinstance(one, Report)]
    comparison = compare(as_held(reports))
    keys: dict[str, Key] = {one.report: (one.location.rsplit("/", 1)[-1], one.part) for one in comparison.reports}
    incidents = {name: _known_by(comparison, keys, *known) for name, known in _FIRST.items()}
    printed = json.loads(to_json(comparison))
    return Told(comparison, printed, incidents, keys, expected, {one.document.id: one for one in reports})


def _known_by(comparison: Comparison, keys: dict[str, Key], type: str, key: Key, words: str) -> Incident:
    [found] = [
        one
        for one in comparison.incidents
        if one.type == type
        and len(one.reports) > 1
        and any(
            flat(span.text) == words
            for claim in one.claims
            if claim.field == "place"
            for value in claim.values
            for span in value.spans
            if keys[span.report] == key
        )
    ]
    return found


def flat(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())
