"""Who says what in a text: the cues' proposals, weighed against each other."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from purport.language.attribution.batches import Text
from purport.language.attribution.looks import Look, MakeObserver
from purport.language.attribution.networks import Networks
from purport.language.attribution.pieces import Vocabulary
from purport.language.attribution.proposals import Proposal, Reading, propose
from purport.language.attribution.segments import Choice, Stretch
from purport.language.attribution.views import StandIn, View, as_it_stands, with_stand_ins
from purport.language.attribution.windows import LIMIT, OVERLAP, centrality, cut
from purport.language.attribution.words import Words, read_words

Span = tuple[int, int]
FEATURES: Final = ("one", "cue", "real", "content", "source", "sourceless", "length")
"""What `Decoding.weights` weigh, see `features`."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody says something; spans are offsets in Unicode code points, end exclusive."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoding:
    """What was chosen on articles held out of training."""

    cue_floor: float = 0.06
    """A stretch of words is looked at as a cue above this probability, even where none is above the edge."""
    cue_edge: float = 0.4
    """A cue goes on as long as its words are above this probability."""
    least: float = 0.35
    """An attribution is given above this confidence."""
    claimed: float = 0.5
    """An attribution is dropped when more than this share of its content belongs to a surer one."""
    weights: tuple[float, ...] = field(default=(0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0))
    limit: int = LIMIT
    overlap: int = OVERLAP
    batch: int = 2


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution over words, with what its confidence was computed from."""

    cue: Stretch
    source: Choice
    content: Choice
    features: tuple[float, ...]
    confidence: float


class Finder:
    """Finds the attributions of a text."""

    def __init__(self, networks: Networks, vocabulary: Vocabulary, settings: Decoding) -> None:
        self._networks = networks
        self.vocabulary = vocabulary
        self.settings = settings

    def find(self, text: str, *, least: float | None = None) -> tuple[Attribution, ...]:
        """Return the attributions of `text` as it stands, in order of their place; see `attributions` for `least`."""
        look = self.look(text)
        return () if look is None else self.attributions(look, least=least)

    def look(self, text: str, make_observer: MakeObserver | None = None) -> Look | None:
        """Look at a text; None if it has no words. Whoever wants more of the encoder's states than attributions gives
        `make_observer`.
        """
        words = read_words(text)
        if not len(words):
            return None
        look = self._look(as_it_stands(Text(words, self.vocabulary.pieces(words))))
        return self._shown(look, make_observer)

    def again(self, look: Look, stand_ins: Sequence[StandIn], make_observer: MakeObserver | None = None) -> Look:
        """Look once more at a text that was looked at, with `stand_ins` in the place of words."""
        own, other = with_stand_ins(look.view.text, stand_ins, self.vocabulary)
        return self._shown(self._look(other, own), make_observer)

    def attributions(self, look: Look, *, least: float | None = None) -> tuple[Attribution, ...]:
        """Return the attributions of a text that was looked at, in order of their place. `least` is the confidence that
        attributions have at least, instead of the one in the settings.
        """
        settings = self.settings if least is None else replace(self.settings, least=least)
        found = settle(self.proposals(look), len(look.view), settings)
        words = look.own.words
        return tuple(_attribution(one, words) for one in found)

    def proposals(self, look: Look) -> list[Proposal]:
        """Return every cue's proposal, in units of the look."""
        s = self.settings
        how = Reading(cue_floor=s.cue_floor, cue_edge=s.cue_edge, batch=s.batch)
        return list(propose(look, centrality(look.units, len(look.view)), how))

    def _look(self, view: View, own: View | None = None) -> Look:
        text, limit, overlap = view.text, self.settings.limit, self.settings.overlap
        windows = cut(text.pieces.first, text.words.paragraph, limit=limit, overlap=overlap)
        return Look(view, windows, self._networks, self.vocabulary, own)

    def _shown(self, look: Look, make_observer: MakeObserver | None) -> Look:
        """`look`, after whoever wants to see the encoder's states has been shown them."""
        if make_observer is not None:
            owner = centrality(look.windows, len(look.view.text.words))
            look.show(make_observer(look.view.text, owner), self.settings.batch)
        return look


def settle(proposals: Iterable[Proposal], count: int, settings: Decoding) -> list[Found]:
    """Accept proposals from the surest down; one that mostly wants words already given is dropped."""
    nothing = np.zeros(count, dtype=np.bool_)
    ranked = sorted(
        ((_choose(one, nothing, nothing, settings), one) for one in proposals),
        key=lambda pair: (-pair[0].confidence, pair[0].cue),
    )
    taken, spoken = nothing.copy(), nothing.copy()
    accepted: list[Found] = []
    for first_choice, proposal in ranked:
        if first_choice.confidence < settings.least:
            break
        found = first_choice
        if _share(taken, found.content.stretches) > 0 or _share(spoken, found.source.stretches) > 0:
            if _share(taken, found.content.stretches) > settings.claimed or taken[slice(*found.cue)].any():
                continue
            found = _choose(proposal, taken, spoken, settings)
            if found.confidence < settings.least:
                continue
        elif taken[slice(*found.cue)].any():
            continue
        _mark(taken, (found.cue, *found.source.stretches, *found.content.stretches))
        _mark(spoken, (found.cue, *found.content.stretches))
        accepted.append(found)
    return sorted(accepted, key=lambda one: one.cue)


def _choose(proposal: Proposal, taken: NDArray[np.bool_], spoken: NDArray[np.bool_], settings: Decoding) -> Found:
    """Choose source, then content around it, and say how sure the whole is."""
    source = proposal.source(spoken)
    barred = taken.copy()
    _mark(barred, source.stretches)
    content = proposal.content(barred)
    values = features(proposal, source, content)
    return Found(proposal.cue, source, content, values, confidence(values, settings.weights))


def features(proposal: Proposal, source: Choice, content: Choice) -> tuple[float, ...]:
    """Return what confidence is computed from (see `FEATURES`), each within ±8."""
    length = sum(end - start for start, end in content.stretches)
    values = (
        1.0,
        _logit(math.log(max(proposal.cue_probability, 1e-9))),
        -_logit(content.log_empty),
        content.log_probability,
        source.log_probability,
        0.0 if source.stretches else 1.0,
        math.log(max(length, 1)) - 2.5,
    )
    return tuple(max(-8.0, min(8.0, value)) for value in values)


def confidence(values: Sequence[float], weights: Sequence[float]) -> float:
    """Return the probability that source and content are both found."""
    return 1.0 / (1.0 + math.exp(-sum(v * w for v, w in zip(values, weights, strict=True))))


def _logit(log_probability: float) -> float:
    """Return log odds from the log of a probability."""
    return log_probability - math.log(max(-math.expm1(min(log_probability, -1e-9)), 1e-9))


def _share(words: NDArray[np.bool_], stretches: Iterable[Stretch]) -> float:
    """Return which share of the words of `stretches` is set."""
    parts = [words[start:end] for start, end in stretches]
    return float(np.concatenate(parts).mean()) if parts else 0.0


def _mark(words: NDArray[np.bool_], stretches: Iterable[Stretch]) -> None:
    for start, end in stretches:
        words[start:end] = True


def _attribution(found: Found, words: Words) -> Attribution:
    """Return what was found as spans of characters."""

    def spans(stretches: Iterable[Stretch]) -> tuple[Span, ...]:
        return tuple((int(words.start[start]), int(words.end[end - 1])) for start, end in stretches)

    return Attribution(
        spans(found.source.stretches), spans((found.cue,)), spans(found.content.stretches), found.confidence
    )
