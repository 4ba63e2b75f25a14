"""Bytes to text: declared charset, byte-order mark, UTF-8, and only then a guess. Offsets count from the decoded
text.
"""

import codecs
import re
from typing import NamedTuple

from purport.errors import BinaryInput

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF8, "utf-8"),
)
_MAGIC = {
    b"%PDF-": "a PDF file",
    b"\x89PNG\r\n": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x7fELF": "a program",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"7z\xbc\xaf": "a 7z archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"\x1f\x8b": "a gzip archive inside another",
    b"SQLite format 3": "a database",
}
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_SAMPLE = 65_536
_WINDOWS_SUPERSETS = {"ascii": "cp1252", "iso8859-1": "cp1252", "latin_1": "cp1252"}
"""Mail and pages that declare these are written in the Windows superset as often as not; browsers read them so too."""


class Decoded(NamedTuple):
    """`text`, the `charset` it was read with, and what a reader should be told of it."""

    text: str
    charset: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """`data` as text. A declared charset that is unknown or does not fit is reported and another one is tried.

    A UTF-8 byte-order mark stays in the text as U+FEFF, so that offsets equal those of other programs.
    """
    refuse_binary(data)
    for mark, name in _MARKS:
        if data.startswith(mark):
            body = data if name == "utf-8" else data[len(mark) :]
            return _checked(body.decode(name, "replace"), name)
    wide = _wide_charset(data[:_SAMPLE])
    if wide is not None:
        return _checked(data.decode(wide, "replace"), wide, [f"no byte-order mark; {wide} was told by its NUL bytes"])
    warnings: list[str] = []
    for name in dict.fromkeys(filter(None, (declared, "utf-8"))):
        codec = _codec(name)
        if codec is None:
            warnings.append(f"charset {name!r} is unknown; the text was read by trial")
            continue
        try:
            return _checked(data.decode(codec), codec, warnings)
        except UnicodeDecodeError as error:
            if name == declared:
                warnings.append(
                    f"the text does not fit its declared charset {name!r} at byte {error.start}; it was read by trial"
                )
    return _guessed(data, warnings)


def refuse_binary(data: bytes) -> None:
    """Raise BinaryInput if `data` is not text by its first bytes or its share of control characters."""
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise BinaryInput(f"it is {what}, not text; give text, mail, a web page, a feed or a table")
    sample = data[:_SAMPLE]
    if data.startswith(tuple(mark for mark, _ in _MARKS)) or _wide_charset(sample):
        return
    controls = len(_CONTROL.findall(sample))
    if controls > 8 and controls > len(sample) // 10:
        raise BinaryInput(
            f"{controls} of its first {len(sample)} bytes are control characters, so it is not text; give text"
        )


def without_surrogates(text: str) -> str:
    """`text` with each lone surrogate replaced by U+FFFD, one for one, so that it can be written as UTF-8."""
    return _SURROGATES.sub("\ufffd", text)


def _codec(name: str) -> str | None:
    """Python's name for the charset `name`, its Windows superset where that is what is meant; None if unknown."""
    try:
        found = codecs.lookup(name.strip()).name
        b"".decode(found)  # codecs also knows transformations such as 'rot13', which are no charsets: this refuses them
    except (LookupError, ValueError):
        return None
    return _WINDOWS_SUPERSETS.get(found, found)


def _wide_charset(sample: bytes) -> str | None:
    """UTF-16 without a byte-order mark, told by NUL at every other byte."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _guessed(data: bytes, warnings: list[str]) -> Decoded:
    """The charset that fits best, by charset-normalizer; Windows-1252 with replacement if none does."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 4 * _SAMPLE]).best()
    name = _WINDOWS_SUPERSETS.get(best.encoding, best.encoding) if best is not None else "cp1252"
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        text = data.decode(name, "replace")
        warnings.append("some bytes fit no charset and became U+FFFD")
    warnings.append(f"no charset was declared or it did not fit; {name} was guessed")
    return _checked(text, name, warnings)


def _checked(text: str, charset: str, warnings: list[str] | None = None) -> Decoded:
    found = list(warnings or ())
    clean = without_surrogates(text)
    if clean != text:
        found.append("lone surrogates became U+FFFD")
    return Decoded(clean, codecs.lookup(charset).name, tuple(found))
