"""Parses of sentences of our own, frozen as the models read them, so that rules are tested without a model.

`python tests/frozen_parses.py` reads again every sentence of the lists named CASES in the tests in tests/extract/events
that use them, and writes tests/extract/events/circumstances.jsonl; the offsets of a parse are into the sentence.
"""

import importlib.util
import json
import sys
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from purport.extract.events.act import Act, Slots
from purport.language.parse import Name, Parse, Sentence, Token
from purport.records import EventType, When

FOLDER = Path(__file__).resolve().parent / "extract" / "events"
FROZEN = FOLDER / "circumstances.jsonl"
REPORTED = "2024-03-21"


class Read(NamedTuple):
    """A sentence as read: its parse, and its times as a report of 21 March 2024 has them."""

    text: str
    parse: Parse
    times: tuple[When, ...]


@cache
def _lines() -> dict[str, dict[str, Any]]:
    return {line["text"]: line for line in map(json.loads, FROZEN.read_text(encoding="utf-8").splitlines())}


def read(sentence: str) -> Read:
    """What was read of `sentence`."""
    import msgspec

    line = _lines().get(sentence)
    assert line is not None, f"not frozen: {sentence!r}; run: python tests/frozen_parses.py"
    tokens = tuple(
        Token(index, start, end, sentence[start:end], sentence[start:end].lower(), tag, pos, dep, head, number)
        for index, (start, end, tag, pos, dep, head, number) in enumerate(line["tokens"])
    )
    sentences = tuple(Sentence(first, last, 0) for first, last in line["sentences"])
    names = tuple(Name(first, last, kind) for first, last, kind in line["names"])
    return Read(sentence, Parse(tokens, sentences, names), tuple(msgspec.convert(line["times"], list[When])))


def act_at(read: Read, words: str, type: EventType = "ASSAULT") -> Act:
    """The act that `words` tell of, the last of them its head; each is found after the one before."""
    indices: list[int] = []
    for word in words.split():
        first = indices[-1] + 1 if indices else 0
        indices.append(next(token.index for token in read.parse.tokens[first:] if token.text == word))
    return Act(indices[-1], tuple(indices), type, None, (), Slots((), ()), "test", 1.0)


def _sentences() -> list[str]:
    found: dict[str, None] = {}
    for path in sorted(FOLDER.rglob("test_*.py")):
        if "from frozen_parses import" not in path.read_text(encoding="utf-8"):
            continue
        spec = importlib.util.spec_from_file_location(path.stem, path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        for name in vars(module):
            if name.endswith("CASES"):
                found |= {case[0]: None for case in vars(module)[name]}
    return list(found)


def _freeze() -> None:
    from purport.extract.naming import with_settled_names
    from purport.extract.times import find_times
    from purport.extract.trained import TrainedFinder
    from support import dated

    finder = TrainedFinder()
    with FROZEN.open("w", encoding="utf-8") as file:
        for sentence in _sentences():
            document = dated(sentence, REPORTED)
            parse = with_settled_names(finder.read(document)[1])
            line = {
                "text": sentence,
                "tokens": [[t.start, t.end, t.tag, t.pos, t.dep, t.head, t.sentence] for t in parse.tokens],
                "sentences": [[s.first, s.last] for s in parse.sentences],
                "names": [[n.first, n.last, n.kind] for n in parse.names],
                "times": _plain(find_times(document)),
            }
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def _plain(times: tuple[When, ...]) -> Any:
    import msgspec

    return msgspec.to_builtins(times)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    _freeze()
