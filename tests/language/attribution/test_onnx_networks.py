"""The networks in ONNX Runtime: what is said of a window does not hang on what else is read."""

import numpy as np

from purport.language.attribution import MODEL, load
from purport.language.attribution.batches import Text, window_batch
from purport.language.attribution.loading import NETWORKS
from purport.language.attribution.onnx_networks import OnnxNetworks
from purport.language.attribution.windows import Window
from purport.language.attribution.words import read_words


def test_a_window_is_read_the_same_alone_and_in_a_batch() -> None:
    finder = load(MODEL)
    words = read_words('"The bridge is closed," the mayor of Torn said on Friday. Anna Velm denied it.')
    text, windows = Text(words, finder.vocabulary.pieces(words)), [Window(0, len(words)), Window(14, len(words))]
    networks = OnnxNetworks(*((MODEL / name).read_bytes() for name in NETWORKS))
    batch = window_batch([text, text], windows, finder.vocabulary)
    both = networks.encode(batch)
    told = networks.tell(both.below, batch)
    for row, window in enumerate(windows):
        one = window_batch([text], [window], finder.vocabulary)
        alone = networks.encode(one)
        told_alone = networks.tell(alone.below, one)
        count, pieces = window.end - window.start, one.ids.shape[1]
        for together, apart, size in [
            *((t, a, count) for t, a in zip((*both[:2], *told), (*alone[:2], *told_alone), strict=True)),
            (both.below, alone.below, pieces),
        ]:
            assert together.shape[0] == 2
            assert apart.shape[:2] == (1, size)
            assert np.array_equal(together[row, :size], apart[0])
            assert not together[row, size:].any()
