"""From the probabilities of name tags to names, each word of which belongs to one.

Words written together ('al-Nujabaa') belong to one name or to none. What a report writes several times is read alike
each time: half of what counts is what the model says at the place, half its mean over all places with the same words,
as one unclear place should not make a body a person.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from purport.language.attribution.words import Ints, Words
from purport.language.parse import NAME_KINDS, Name, Sentence
from purport.language.syntax.initials import written_together

Floats = NDArray[np.float64]

_JOINTS: Final = frozenset("-‐‑'’‘`´")
"""Marks that join what stands on both sides of them without a space."""
_CLEARLY: Final = 3.0
"""How much likelier a unit must begin a name than go on with one of the same kind, to part the two."""
_OWN: Final = 0.5
"""What the model's word at the place counts; its mean over all places with the same words counts the rest."""


def names_of(
    words: Words, chances: NDArray[np.float32], labels: Sequence[str], sentences: Sequence[Sentence]
) -> tuple[Name, ...]:
    """The names, in order. `chances` are those of the tags in `labels` ('O', 'B-…', 'I-…') for each word."""
    if not len(words):
        return ()
    unit = _units(words)
    kinds = [label[2:] for label in labels if label.startswith("B-")]
    mass = _mass(chances, labels, kinds, unit)
    mass = _OWN * mass + (1 - _OWN) * _shared(words, unit, mass)
    chosen = mass.argmax(1)
    begins = _begins(chances, labels, unit)
    opening = {sentence.first for sentence in sentences}
    first = np.searchsorted(unit, np.arange(len(mass)))
    names: list[Name] = []
    start = -1
    for number in range(len(mass) + 1):
        kind = int(chosen[number]) if number < len(mass) else 0
        word = int(first[number]) if number < len(mass) else len(words)
        goes_on = start >= 0 and kind == chosen[start] and not begins[number] and word not in opening
        if start >= 0 and not goes_on:
            chance = float(mass[start:number, chosen[start]].mean())
            names.append(Name(int(first[start]), word, NAME_KINDS[kinds[chosen[start] - 1]], chance))
            start = -1
        if kind and start < 0:
            start = number
    return tuple(names)


def _units(words: Words) -> Ints:
    """For each word the number of the unit that it is written in: with no space, around a hyphen or an apostrophe, or
    as letters and full stops.
    """
    joint = np.array([word in _JOINTS for word in words.surfaces], dtype=np.bool_)
    alone = words.gap != 0
    alone[0] = True
    after = np.zeros(len(words), dtype=np.bool_)
    after[1:] = joint[:-1]
    possessive = np.array([word in ("s", "S") for word in words.surfaces], dtype=np.bool_)
    glued = ~alone & (joint | after)
    glued[possessive & after] = False
    before = np.zeros(len(words), dtype=np.bool_)
    before[:-1] = possessive[1:] & ~alone[1:]
    glued[before & joint] = False
    last = np.zeros(len(words), dtype=np.bool_)
    last[:-1] = alone[1:]
    last[-1] = True
    glued[joint & last] = False
    glued |= written_together(words)
    return np.cumsum(~glued) - 1


def _mass(chances: NDArray[np.float32], labels: Sequence[str], kinds: Sequence[str], unit: Ints) -> Floats:
    """How much speaks for no name and for each kind in every unit: the mean over its words."""
    columns = [chances[:, labels.index("O")]]
    columns += [chances[:, labels.index(f"B-{kind}")] + chances[:, labels.index(f"I-{kind}")] for kind in kinds]
    by_word = np.stack(columns, 1).astype(np.float64)
    mass = np.zeros((int(unit[-1]) + 1, by_word.shape[1]))
    np.add.at(mass, unit, by_word)
    out: Floats = mass / np.bincount(unit)[:, None]
    return out


def _shared(words: Words, unit: Ints, mass: Floats) -> Floats:
    """The mean of what speaks for each kind over all units of the text with the same words; capitals count."""
    first = np.searchsorted(unit, np.arange(len(mass)))
    last = np.append(first[1:], len(words)) - 1
    text = words.text
    known: dict[str, int] = {}
    places = zip(words.start[first].tolist(), words.end[last].tolist(), strict=True)
    group = np.array([known.setdefault(text[start:end], len(known)) for start, end in places])
    total = np.zeros((len(known), mass.shape[1]))
    np.add.at(total, group, mass)
    out: Floats = (total / np.bincount(group)[:, None])[group]
    return out


def _begins(chances: NDArray[np.float32], labels: Sequence[str], unit: Ints) -> NDArray[np.bool_]:
    """Whether a unit rather begins a name than goes on with one, by its first word; one more entry after the last."""
    begin, inside = (
        chances[:, [number for number, label in enumerate(labels) if label.startswith(f"{place}-")]].sum(1)
        for place in "BI"
    )
    first = np.searchsorted(unit, np.arange(int(unit[-1]) + 1))
    out = np.ones(len(first) + 1, dtype=np.bool_)
    out[:-1] = (begin > _CLEARLY * inside)[first]
    return out
