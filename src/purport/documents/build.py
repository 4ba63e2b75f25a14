"""Received → Document: read the text, cut it into blocks, weigh the evidence, tell the language."""

import hashlib
from collections.abc import Iterable

import msgspec

from purport.documents.draft import Draft
from purport.documents.evidence import settle
from purport.documents.languages import language_of
from purport.documents.masthead import masthead_evidence
from purport.documents.plain import blocks_of
from purport.errors import EmptyInput, TooLarge
from purport.records import Block, Document, Evidence
from purport.settings import Settings
from purport.sources.charset import decode
from purport.sources.received import Received


def document_of(received: Received, *, settings: Settings, options: Iterable[Evidence] = ()) -> Document:
    """The document that `received` holds. `options` are evidence from the user, which outranks all other.

    Raises InputError (empty, too large, malformed) if there is none.
    """
    draft = _draft(received, settings)
    if len(draft.text) > settings.max_report_characters:
        raise TooLarge(
            f"it has {len(draft.text):,} characters, more than the {settings.max_report_characters:,} of one report; "
            "split it, or raise PURPORT_MAX_REPORT_CHARACTERS"
        )
    if not draft.blocks:
        raise EmptyInput("it holds no text; give a report with at least one sentence")
    language = language_of(_running_text(draft))
    found = [*options, *received.evidence, *draft.evidence, *masthead_evidence(draft.text, draft.blocks)]
    if language.code is not None:
        found.append(Evidence(field="language", clue="text", value=language.code))
    settled = settle(found)
    warnings = [*draft.warnings]
    if settled.published.unknown is not None:
        warnings.append(f"published: unknown, {settled.published.unknown}")
    if "language" not in settled.values:
        warnings.append(f"language: unknown, {language.reason}")
    return Document(
        id=hashlib.sha256(draft.text.encode()).hexdigest(),
        text=draft.text,
        outlet=settled.values.get("outlet"),
        title=settled.values.get("title"),
        byline=settled.values.get("byline"),
        published=settled.published,
        language=_primary(settled.values.get("language")),
        origin=msgspec.structs.replace(received.origin, charset=draft.charset or received.origin.charset),
        via=(*draft.via, *received.via),
        blocks=draft.blocks,
        evidence=settled.evidence,
        warnings=tuple(warnings),
    )


def _draft(received: Received, settings: Settings) -> Draft:
    """The text of `received`, read as its media says; the readers of mail and pages are loaded only when needed."""
    if received.media == "mail":
        from purport.documents.mail import draft_mail

        return draft_mail(received.data, settings=settings)
    if received.media == "page":
        from purport.documents import page

        if received.origin.format == "feed":
            text, blocks = page.text_of_html(decode(received.data).text)
            return Draft(text=text, blocks=blocks)
        return page.draft_page(received.data, settings=settings, charset=received.origin.charset)
    return draft_plain(received.data, charset=received.origin.charset)


def draft_plain(data: bytes, *, charset: str | None = None) -> Draft:
    """Plain text: the decoded bytes, character for character, and their blocks."""
    decoded = decode(data, charset)
    return Draft(text=decoded.text, blocks=blocks_of(decoded.text), warnings=decoded.warnings, charset=decoded.charset)


def _running_text(draft: Draft) -> str:
    """The text without its furniture, from which the language is told."""

    def words(blocks: Iterable[Block]) -> str:
        return "\n".join(draft.text[block.span.start : block.span.end] for block in blocks)

    return words(b for b in draft.blocks if b.kind not in ("furniture", "quoted")) or words(draft.blocks)


def _primary(language: str | None) -> str | None:
    """The primary subtag of a language tag: 'en' of 'en-GB'."""
    return language.replace("_", "-").split("-")[0].strip().lower() if language else None
