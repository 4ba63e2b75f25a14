"""Quad class of what `read` tells, by weights that have not seen the sentence: five-fold over `class-train.tsv`.

usage: PYTHONPATH=. python benchmarks/class_five_fold.py [GOLD]      (from the root)

`purport evaluate events` measures with the weights that are shipped, which were trained on all of these sentences; here
each fifth is read with weights trained on the other four. The event with the highest confidence is judged, as in the
yardstick.
"""

import sys
from pathlib import Path

from training.events.loglinear import fit
from training.events.train import FOLDS, choices, parses, prepared

from purport.documents.build import document_of
from purport.evaluate.events import QUAD
from purport.extract.events.acts import confidence
from purport.reader import Reader
from purport.settings import Settings
from purport.sources.received import Received, origin_of

GOLD = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "cameo" / "class-train.tsv"


def main() -> None:
    """Measure and print."""
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD
    rows = [line.rsplit("\t", 1) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    read = parses(text for text, _ in rows)
    sentences = [prepared(parse, int(kind)) for parse, (_, kind) in zip(read, rows, strict=True)]
    reader, right = Reader(), 0
    for fold in range(FOLDS):
        learned = choices(one for at, one in enumerate(sentences) if at % FOLDS != fold)
        weights = {name: round(value, 3) for name, value in fit(learned, penalty=1.0).items() if abs(value) >= 0.02}
        confidence._weights = lambda weights=weights: weights  # type: ignore[assignment,misc]  # noqa: SLF001
        for text, kind in rows[fold::FOLDS]:
            data = text.encode()
            origin = origin_of(data, location="-", format="text")
            report = reader.read_document(
                document_of(Received(data=data, media="plain", origin=origin), settings=Settings())
            )
            main_event = max(report.events, key=lambda one: one.confidence or 0.0, default=None)
            right += (QUAD[main_event.type] if main_event is not None else 0) == int(kind)
    print(f"{FOLDS}-fold accuracy of what is told {100 * right / len(rows):.1f} over {len(rows)} sentences")


if __name__ == "__main__":
    main()
