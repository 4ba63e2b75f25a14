"""`nlp.add_pipe("purport_statements")`: statements in anybody's spaCy pipeline.

The component needs nothing but the text, so it may stand anywhere in the pipeline. It fills

- `doc._.statements`: a list of dictionaries with `source`, `cue` and `content` (lists of spaCy spans) and `confidence`;
- `doc.spans["purport_source"]`, `["purport_cue"]` and `["purport_content"]`: all spans of one role, each labelled with
  the number of its statement.

spaCy loads this module by its entry point; Purport itself does not.
"""

from typing import TYPE_CHECKING, TypedDict

from spacy.language import Language
from spacy.tokens import Doc, Span

from purport.language.attribution import MODEL, load

if TYPE_CHECKING:
    from purport.language.attribution import Attribution, Finder


class SpacyStatement(TypedDict):
    """One statement over spaCy's tokens."""

    source: list[Span]
    cue: list[Span]
    content: list[Span]
    confidence: float


@Language.factory("purport_statements", assigns=["doc._.statements", "doc.spans"])
def make_component(nlp: Language, name: str) -> "Component":  # noqa: ARG001 - the signature is spaCy's
    """The component, with the model that comes with Purport."""
    return Component(load(MODEL))


class Component:
    """Writes the statements of a text into its Doc."""

    def __init__(self, finder: "Finder") -> None:
        self._finder = finder
        if not Doc.has_extension("statements"):
            Doc.set_extension("statements", default=[])

    def __call__(self, doc: Doc) -> Doc:
        """Fill `doc._.statements` and `doc.spans`. Spans are widened to whole tokens."""
        found = [_statement(doc, number, one) for number, one in enumerate(self._finder.find(doc.text))]
        doc._.statements = found
        doc.spans["purport_source"] = [span for one in found for span in one["source"]]
        doc.spans["purport_cue"] = [span for one in found for span in one["cue"]]
        doc.spans["purport_content"] = [span for one in found for span in one["content"]]
        return doc


def _statement(doc: Doc, number: int, attribution: "Attribution") -> SpacyStatement:
    def spans(stretches: tuple[tuple[int, int], ...]) -> list[Span]:
        found = (doc.char_span(*one, label=str(number), alignment_mode="expand") for one in stretches)
        return [span for span in found if span is not None]

    return SpacyStatement(
        source=spans(attribution.source),
        cue=spans(attribution.cue),
        content=spans(attribution.content),
        confidence=attribution.confidence,
    )
