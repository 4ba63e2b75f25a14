"""Helpers that tests of several folders share."""

from purport.documents.build import document_of
from purport.language.parse import Name, NameKind, Parse, Sentence, Token
from purport.records import Document, Evidence, FieldName
from purport.settings import Settings
from purport.sources.received import Received, origin_of


def document(text: str) -> Document:
    """`text` as a plain-text document."""
    data = text.encode()
    received = Received(data=data, media="plain", origin=origin_of(data, location="test.txt", format="text"))
    return document_of(received, settings=Settings())


def dated(text: str, published: str | None) -> Document:
    """`text` as a row of a table that says when it was published (None: it does not), in English."""
    data = text.encode()
    fields: list[tuple[FieldName, str | None]] = [("published", published), ("language", "en")]
    evidence = tuple(Evidence(field=field, clue="row", value=value) for field, value in fields if value)
    origin = origin_of(data, location="test.jsonl", format="jsonl")
    return document_of(Received(data=data, media="plain", origin=origin, evidence=evidence), settings=Settings())


def parsed(tagged: str, *names: tuple[str, NameKind] | tuple[str, NameKind, float]) -> Parse:
    """A parse of words with their tags, 'Tarfa/NNP said/VBD ./.', and names by their words, each the next so written.

    '+' before a word: no space stands before it ('Oren/NNP +-/HYPH +Velm/NNP'); '|' ends a sentence; a third field is
    a dependency label, on the word before ('in/IN Tarfa/NNP/pobj').
    """
    tokens: list[Token] = []
    sentence, end = 0, -1
    for piece in tagged.split():
        if piece == "|":
            sentence += 1
            continue
        text, tag, *labels = piece.rsplit("/", 2 if piece.count("/") > 1 else 1)
        glued = len(text) > 1 and text.startswith("+")
        text = text.removeprefix("+") if glued else text
        index, start = len(tokens), end + (0 if glued else 1)
        end = start + len(text)
        dep, head = (labels[0], index - 1) if labels else ("dep", index)
        tokens.append(Token(index, start, end, text, text.lower(), tag, _pos(tag), dep, head, sentence))
    firsts = [token.index for token in tokens if token.index == 0 or tokens[token.index - 1].sentence != token.sentence]
    sentences = tuple(Sentence(a, b, 0) for a, b in zip(firsts, [*firsts[1:], len(tokens)], strict=True))
    found: list[Name] = []
    for words, kind, *chance in names:
        first = _find(tokens, words.split(), found[-1].last if found else 0)
        found.append(Name(first, first + len(words.split()), kind, *chance))
    return Parse(tuple(tokens), sentences, tuple(found))


def _pos(tag: str) -> str:
    return "PROPN" if tag in ("NNP", "NNPS") else _POS.get(tag[:2], "X")


_POS = {"NN": "NOUN", "VB": "VERB", "JJ": "ADJ", "RB": "ADV", "IN": "ADP", "DT": "DET", "PR": "PRON", "CD": "NUM"}


def _find(tokens: list[Token], words: list[str], start: int) -> int:
    texts = [token.text for token in tokens]
    return next(at for at in range(start, len(texts)) if texts[at : at + len(words)] == words)


def named(parse: Parse) -> list[tuple[str, NameKind]]:
    """The names of a parse: words with a space between any two tokens, and kind."""
    return [(" ".join(token.text for token in parse.tokens[name.first : name.last]), name.kind) for name in parse.names]
