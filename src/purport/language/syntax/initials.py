"""Full stops that end no sentence: those of initials ('Oren D. Velm') and of letters written together ('F.B.I.')."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from purport.language.attribution.words import Words

_CAPITALISED: Final = 2
"""The kind of case (see `words.CASES`) of a word that begins with a capital, one letter included."""
_PARAGRAPH: Final = 3
"""The kind of gap (see `words.GAPS`) before the first word of a paragraph."""
_LEADS: Final = frozenset(("to", "by", "with", "from", "and", "for", ",", "told", "says", "said"))
"""Words in front of a name that are not in front of a letter for a grade or a plan."""
_OPENS: Final = frozenset(
    "the a an this that these those he she it they we you i his her its their our my your there here what who when"
    " where why how which if as in on at by for from with to of and but or nor so yet not no all some many most after"
    " before since while although though because once then now also however".split()
)
"""Words with a capital that a sentence begins with: 'It was plan B. The minister …'."""


def written_together(words: Words) -> NDArray[np.bool_]:
    """For each word whether it goes on with a row of letters and full stops that the word before is part of, and that
    ends in a letter or in a name: 'F.B.I', 'W.W. Norton', 'D. Velm' of 'Oren D. Velm'.
    """
    found = np.zeros(len(words), dtype=np.bool_)
    letters = [at for at, word in enumerate(words.surfaces) if len(word) == 1 and word.isupper()]
    for at in letters:
        if at + 2 >= len(words) or words.surfaces[at + 1] != "." or words.gap[at + 1] != 0:
            continue
        after = words.surfaces[at + 2]
        another = words.gap[at + 2] == 0 and len(after) == 1 and after.isupper()
        if another or _is_initial(words, at):
            found[at + 1 : at + 3] = True
    return found


def _is_initial(words: Words, at: int) -> bool:
    """Whether a letter with a full stop stands between the words of a name, or before one that a paragraph begins."""
    after = at + 2
    if words.gap[after] == _PARAGRAPH or words.case[after] != _CAPITALISED or words.surfaces[after].lower() in _OPENS:
        return False
    if words.gap[at] == _PARAGRAPH:
        return len(words.surfaces[after]) > 1
    before = words.surfaces[at - 1].lower()
    name = words.case[at - 1] == _CAPITALISED and before not in _OPENS
    return words.gap[at] != 0 and (name or before in _LEADS)
