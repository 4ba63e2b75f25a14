"""The networks in ONNX Runtime: what is said of a window does not hang on what else is read."""

import numpy as np

from purport.language.attribution import MODEL, load
from purport.language.attribution.batches import Text, window_batch
from purport.language.attribution.loading import PARTS
from purport.language.attribution.onnx_networks import OnnxNetworks
from purport.language.attribution.windows import Window
from purport.language.attribution.words import read_words


def test_a_window_is_read_the_same_alone_and_in_a_batch() -> None:
    finder = load(MODEL)
    words = read_words('"The bridge is closed," the mayor of Torn said on Friday. Anna Velm denied it.')
    text, windows = Text(words, finder.vocabulary.pieces(words)), [Window(0, len(words)), Window(14, len(words))]
    encode = OnnxNetworks(*((MODEL / part).read_bytes() for part in PARTS[:2])).encode
    both = encode(window_batch([text, text], windows, finder.vocabulary))
    for row, window in enumerate(windows):
        alone = encode(window_batch([text], [window], finder.vocabulary))
        count = window.end - window.start
        for together, apart in zip(both, alone, strict=True):
            assert together.shape[:2] == (2, len(words))
            assert apart.shape[:2] == (1, count)
            assert np.array_equal(together[row, :count], apart[0])
            assert not together[row, count:].any()
