"""The one tree of errors.

PurportError
├── InputError                one input cannot be read; the others still are
│   ├── EmptyInput            nothing in it
│   ├── BinaryInput           not text of any kind Purport reads
│   ├── TooLarge              over a limit of `Settings`, before or after unpacking
│   ├── Malformed             broken beyond what can be read (a cut-off archive, a table without a text column)
│   ├── Unreachable           gone, forbidden, or the network did not give it
│   └── AddressRefused        a URL that leads to a private address
├── LanguageNotSupported      a report that is not in a language Purport reads
├── PipelineMissing           the language pipeline named in the settings is not installed
├── ModelError                a model's files are missing or are not those they should be
├── DictionaryError           an actor dictionary that cannot be read at all
├── GoldError                 gold data that does not have the layout it should have
├── ExportError               what was exported cannot be written: no space, no permission, not a folder
├── LibraryMissing            what was asked for needs a library that is not installed
├── ArchiveError              the archive cannot do what was asked; what it held it still holds
│   ├── ArchiveAddress        neither a path nor a URL of a database that Purport knows, or its driver is missing
│   ├── ArchiveUnreachable    cannot be opened, read or written: not there, forbidden, the server down
│   │   └── NoArchive         nothing is there, where only an archive that exists will do
│   ├── ArchiveLocked         another program held it too long
│   ├── ArchiveFull           no room is left
│   ├── ArchiveBroken         damaged, or not an archive at all
│   ├── ArchiveTooNew         made by a later version of Purport
│   ├── MigrationFailed       it could not be brought to this version's layout, and is as it was before
│   ├── NotHeld               it holds no such document
│   └── CorrectionRefused     a correction that fits no record, or not its field
├── QueryError                a query of the archive that says nothing that can be looked for
└── NotOneReport              `purport.read` was given an input that holds none or several

Every message gives the bad value, what was expected, and what to do next.
"""


class PurportError(Exception):
    """Base of everything Purport raises on purpose."""


class InputError(PurportError):
    """One input cannot be read. The message does not name the input: `Failure.location` does."""


class EmptyInput(InputError):
    """The input holds no text at all."""


class BinaryInput(InputError):
    """The bytes are not text: an image, a PDF, a program."""


class TooLarge(InputError):
    """The input passes a limit of `Settings`."""


class Malformed(InputError):
    """The input claims a format that it does not keep."""


class Unreachable(InputError):
    """The file or page could not be had."""


class AddressRefused(Unreachable):
    """The URL, or a redirect from it, leads to an address that is not public."""


class LanguageNotSupported(PurportError):
    """The report is in a language that Purport does not read yet."""


class PipelineMissing(PurportError):
    """The language pipeline named in the settings is not installed."""


class ModelError(PurportError):
    """A model's files are missing, or are not those it was released with."""


class DictionaryError(PurportError):
    """The user's actor dictionary is missing, too large, or not in the format its name says."""


class GoldError(PurportError):
    """Gold data without the layout it should have."""


class ExportError(PurportError):
    """An export that cannot be written. Nothing of it was left behind, and what was there before is as it was."""


class LibraryMissing(PurportError):
    """Something optional needs a library that is not installed."""


class NotOneReport(PurportError):
    """An input that should hold one report holds none or several."""


class ArchiveError(PurportError):
    """The archive cannot do what was asked of it. What it held before it still holds."""


class ArchiveAddress(ArchiveError):
    """Neither a path nor the URL of a database that Purport knows; or the driver for it is not installed."""


class ArchiveUnreachable(ArchiveError):
    """The archive cannot be opened, read or written: its folder is missing or forbidden, or the server is down."""


class NoArchive(ArchiveUnreachable):
    """There is no archive, and only one that exists will do."""


class ArchiveLocked(ArchiveError):
    """Another program held the archive for longer than `Settings.archive_seconds`."""


class ArchiveFull(ArchiveError):
    """There is no room left for what was to be written; nothing of it was."""


class ArchiveBroken(ArchiveError):
    """The archive is damaged, or is not an archive of Purport's at all."""


class ArchiveTooNew(ArchiveError):
    """The archive was made, or brought up to date, by a later version of Purport."""


class MigrationFailed(ArchiveError):
    """The archive could not be brought to the layout of this version; it is as it was before."""


class NotHeld(ArchiveError):
    """The archive holds no document with that id."""


class CorrectionRefused(ArchiveError):
    """A correction that fits no record of the document, no field of the record, or not the field's type."""


class QueryError(PurportError):
    """A query that says nothing that can be looked for."""
