"""Documents, and what hangs on them: origins, who passed them on, blocks, evidence, the models that read them."""

from collections.abc import Iterator
from typing import NamedTuple

from purport.exports.exported import Exported
from purport.exports.tables.table import Column, column, span_columns, table, when_columns
from purport.records import Block, Document, Evidence, Model, Origin, Via


class _Numbered(NamedTuple):
    """An origin or a link of the way it came, and which it is."""

    position: int
    origin: Origin


class _Link(NamedTuple):
    position: int
    via: Via


def _documents(exported: Exported) -> tuple[Document, ...]:
    return (exported.report.document,)


def _origins(exported: Exported) -> Iterator[_Numbered]:
    return (_Numbered(position, origin) for position, origin in enumerate(exported.origins))


def _links(exported: Exported) -> Iterator[_Link]:
    return (_Link(position, via) for position, via in enumerate(exported.report.document.via))


DOCUMENTS = table(
    "documents",
    "One row a report: the text and what is known about it.",
    _documents,
    column("outlet", "text", "Who publishes it.", lambda one: one.outlet),
    column("title", "text", "Headline.", lambda one: one.title),
    column("byline", "text", "Author, as found.", lambda one: one.byline),
    when_columns(lambda one: one.published, "publication", "published_"),
    column("language", "text", "ISO 639-1 code.", lambda one: one.language),
    column("location", "text", "Path or address it was first received from.", lambda one: one.origin.location),
    column("part", "text", "Row, message or entry id within the location.", lambda one: one.origin.part),
    Column("added", "text", "When it was added to the archive, UTC.", lambda exported, _: exported.added),
    Column(
        "stages", "texts", "Records that were looked for; of others there are no rows.",
        lambda exported, _: exported.report.purport.stages,
    ),
    column("warnings", "texts", "What to know about how it was read.", lambda one: one.warnings),
    column("text", "text", "The text that every offset points into.", lambda one: one.text),
)  # fmt: skip

ORIGINS = table(
    "origins",
    "One row a place that a text was received from; out of an archive one text may have several.",
    _origins,
    column("position", "integer", "0 is the first.", lambda one: one.position),
    column("location", "text", "Path or address as given.", lambda one: one.origin.location),
    column("part", "text", "Row, message or entry id within the location.", lambda one: one.origin.part),
    column("format", "text", "The format it was read as.", lambda one: one.origin.format),
    column("sha256", "text", "SHA-256 of the bytes as received.", lambda one: one.origin.sha256),
    column("charset", "text", "The charset the bytes were read with.", lambda one: one.origin.charset),
)

VIA = table(
    "via",
    "One row for each who passed a report on without writing it.",
    _links,
    column("position", "integer", "0 is the last who passed it on.", lambda one: one.position),
    column("kind", "text", "list, forwarder or aggregator.", lambda one: one.via.kind),
    column("name", "text", "Name or address as found.", lambda one: one.via.name),
    column("id", "text", "List-Id, message id or feed address.", lambda one: one.via.id),
)


def _blocks(exported: Exported) -> tuple[Block, ...]:
    return exported.report.document.blocks


BLOCKS = table(
    "blocks",
    "One row a block of the text, in order.",
    _blocks,
    column("kind", "text", "paragraph, heading, caption, quoted or furniture.", lambda one: one.kind),
    span_columns(lambda one: one.span, "the block"),
)


def _evidence(exported: Exported) -> tuple[Evidence, ...]:
    return exported.report.document.evidence


EVIDENCE = table(
    "evidence",
    "One row for each thing that speaks for outlet, title, byline, date or language.",
    _evidence,
    column("field", "text", "The field of the document it speaks for.", lambda one: one.field),
    column("clue", "text", "Where it was found.", lambda one: one.clue),
    column("value", "text", "The words as found.", lambda one: one.value),
    span_columns(lambda one: one.span, "the clue"),
    column("used", "boolean", "Whether the field was taken from it.", lambda one: one.used),
)


def _models(exported: Exported) -> tuple[Model, ...]:
    return exported.report.purport.models


MODELS = table(
    "models",
    "One row for each model that took part in the reading of a report.",
    _models,
    column("name", "text", "Package or file name.", lambda one: one.name),
    column("model_version", "text", "Its version.", lambda one: one.version),
    column("sha256", "text", "SHA-256 over its files.", lambda one: one.sha256),
)
