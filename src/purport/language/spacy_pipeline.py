"""spaCy behind the `Language` interface."""

import hashlib
import importlib.util
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from purport.errors import PipelineMissing
from purport.language.parse import NAME_KINDS, Name, Parse, Sentence, Token, readable
from purport.language.reading import Reading, reading_of
from purport.records import Document, Model, Span
from purport.settings import Settings

if TYPE_CHECKING:
    import spacy.language
    import spacy.tokens

_LONGEST_PIECE = 4_000


class _Piece(NamedTuple):
    block: int
    reading: Reading


class SpacyPipeline:
    """An installed spaCy pipeline, loaded on first use."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @cached_property
    def _nlp(self) -> "spacy.language.Language":
        import spacy

        if importlib.util.find_spec(self._settings.pipeline) is None:
            raise PipelineMissing(
                f"the spaCy pipeline {self._settings.pipeline!r} is not installed; install it with pip, or name an "
                "installed English pipeline in PURPORT_PIPELINE"
            )
        return spacy.load(self._settings.pipeline)

    @cached_property
    def model(self) -> Model:
        """The pipeline's package, with a SHA-256 over the relative paths and bytes of its files."""
        digest = hashlib.sha256()
        root = Path(str(self._nlp.path))
        for path in sorted(one for one in root.rglob("*") if one.is_file()):
            digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
        return Model(name=self._settings.pipeline, version=str(self._nlp.meta["version"]), sha256=digest.hexdigest())

    def parse(self, document: Document) -> Parse:
        """The tokens and sentences of the document's readable blocks. A sentence never runs over two blocks."""
        pieces = list(_pieces(document))
        parsed = self._nlp.pipe((piece.reading.text for piece in pieces), batch_size=self._settings.batch_size)
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        names: list[Name] = []
        for piece, doc in zip(pieces, parsed, strict=True):
            names += _names(doc, len(tokens))
            _append(doc, piece, tokens, sentences)
        return Parse(tuple(tokens), tuple(sentences), tuple(names))


def _pieces(document: Document) -> Iterator[_Piece]:
    """The readings of the blocks. One of more than 4,000 characters is cut, which bounds memory and the length of what
    may be taken for a sentence; one without a letter holds nothing to parse.
    """
    for number, block in readable(document):
        start = block.span.start
        while start < block.span.end:
            cut = _cut(document.text, start, block.span.end)
            reading = reading_of(document.text, Span(start, cut))
            if any(map(str.isalpha, reading.text)):
                yield _Piece(number, reading)
            start = cut


def _cut(text: str, start: int, end: int) -> int:
    """Where the piece that begins at `start` ends: at `end`, or after the last full stop or else space within reach."""
    reach = start + _LONGEST_PIECE
    if end <= reach:
        return end
    stop = text.rfind(". ", start + 1, reach)
    space = stop + 1 if stop > 0 else text.rfind(" ", start + 1, reach)
    return space if space > 0 else reach


def _names(doc: "spacy.tokens.Doc", first: int) -> Iterator[Name]:
    """The names in one piece, whose first token is number `first`; a leading article is not part of a name."""
    for entity in doc.ents:
        start = entity.start + (doc[entity.start].lower_ == "the")
        if entity.label_ in NAME_KINDS and start < entity.end:
            yield Name(first + start, first + entity.end, NAME_KINDS[entity.label_])


def _append(doc: "spacy.tokens.Doc", piece: _Piece, tokens: list[Token], sentences: list[Sentence]) -> None:
    """Add what spaCy found in one piece to `tokens` and `sentences`, offsets and indices moved to the document's."""
    first = len(tokens)
    for sent in doc.sents:
        for token in sent:
            span = piece.reading.span(token.idx, token.idx + len(token))
            tokens.append(
                Token(
                    index=first + token.i,
                    start=span.start,
                    end=span.end,
                    text=token.text,
                    lemma=token.lemma_.lower(),
                    tag=token.tag_,
                    pos=token.pos_,
                    dep=token.dep_,
                    head=first + token.head.i,
                    sentence=len(sentences),
                )
            )
        sentences.append(Sentence(first + sent.start, first + sent.end, piece.block))
