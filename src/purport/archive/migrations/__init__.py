"""How the tables came to be: one file a revision, run by Alembic when an archive is opened.

A release that changes `schema` adds a revision to `versions` and its name below; revisions that were released are never
changed.
"""

from typing import Final

REVISIONS: Final = ("0001", "0002")
"""Every revision in order, the newest last, so that an archive that is up to date opens without Alembic."""

VERSION_TABLE: Final = "archive_version"
"""Where an archive keeps its revision; not Alembic's own name: a team's database may hold other programs too."""
