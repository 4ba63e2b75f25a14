"""The lemma of an English verb form, by rules of spelling and a table of irregular verbs (`irregular_verbs.tsv`)."""

from functools import cache, lru_cache
from typing import Final

from purport.reference.tables import listed, rows

_LONGEST = 40
"""Characters; what is longer is no verb and comes back in lower case as it is."""

_VOWELS: Final = frozenset("aeiouy")
_FORMS: Final = {
    "is": "be", "am": "be", "are": "be", "'s": "be", "'re": "be", "'m": "be", "’s": "be", "’re": "be", "’m": "be",
    "has": "have", "'ve": "have", "’ve": "have", "'d": "would", "’d": "would", "'ll": "will", "’ll": "will",
    "does": "do", "goes": "go", "undergoes": "undergo", "dies": "die", "lies": "lie", "ties": "tie", "vies": "vie",
    "belies": "belie", "died": "die", "lied": "lie", "tied": "tie", "vied": "vie", "belied": "belie", "dying": "die",
    "lying": "lie", "tying": "tie", "vying": "vie", "lay": "lay", "aches": "ache", "axes": "axe", "axed": "axe",
    "axing": "axe", "shoes": "shoe", "toes": "toe", "singeing": "singe", "used": "use", "using": "use",
    "created": "create", "creating": "create", "recreated": "recreate", "recreating": "recreate", "ca": "can",
    "lended": "lend", "wo": "will", "adding": "add", "added": "add", "erred": "err", "erring": "err",
    "panicked": "panic", "panicking": "panic", "mimicked": "mimic", "mimicking": "mimic", "trafficked": "traffic",
    "focuses": "focus", "trafficking": "traffic", "persuaded": "persuade", "persuading": "persuade",
    "dissuaded": "dissuade", "boycotted": "boycott", "boycotting": "boycott", "routed": "rout", "routing": "rout",
    "quizzed": "quiz", "biases": "bias", "gases": "gas", "agreeing": "agree",
}  # fmt: skip
_BASES: Final = frozenset(
    "need feed seed weed heed bleed breed speed proceed exceed succeed embed bring sing ring sting swing fling cling "
    "string spring wring sling king wing ping bias focus canvas gas discuss process witness embarrass harass press "
    "pass miss dismiss address possess guess cross kiss toss bless dress stress express suppress oppress compress "
    "depress impress obsess profess confess assess access amass bypass trespass surpass encompass boss fuss caucus "
    "wed shred sled".split()
)
"""Base forms that look like other forms."""

_NO_E: Final = frozenset(
    "combat pilot pivot ballot riot debut focus bias canvas gas monitor sponsor anchor favor honor labor harbor "
    "author tailor endeavor censor mirror doctor error murmur victim gossip worship develop envelop gallop pencil "
    "stencil imperil begin margin signal rival equal pedal blitz waltz abhor star bar collar filibuster profit caucus "
    "parallel armor savor vector clamor mortar visit".split()
)
_E: Final = frozenset(
    "invit unit reunit ignit reignit writ cit incit recit excit expedit bit complet delet compet deplet interfer adher "
    "persever rever coher postpon condon phon aton dethron telephon dron zon inton clon ston ton conven interven "
    "contraven reconven tun prun tim prim schem hop cop grop elop rop scop dup inhal exhal scal stal consol cajol "
    "parol chang exchang challeng arrang rearrang plung aveng reveng rang loung infring imping hing cring expung "
    "indulg divulg bulg past tast wast hast bath breath loath sooth cloth straf chaf rout rerout welcom becom com "
    "overcom extradit dynamit massacr knif can prob rob wip pip swip snip grip typ hyp styl bak rak shak brak fak stak "
    "tak mak awak retak undertak mistak overtak forsak tub cub gam renegad lath sid disciplin intertwin guid".split()
)  # fmt: skip
_DOUBLE_L: Final = frozenset(
    "control patrol compel expel repel propel dispel impel rebel cancel label travel model signal quarrel fuel marshal "
    "fulfil instil enrol annul counsel tunnel channel shovel level pummel total equal extol rival duel excel dial "
    "unravel distil initial pedal spiral parcel".split()
)
"""Verbs in '-l' whose last letter is doubled before '-ed' and '-ing'."""

_ALWAYS_E: Final = ("iat", "uat", "c", "v", "u", "z", "rg", "dg", "lg", "ag", "eg", "ig", "og", "ug")
_LONG: Final = (
    "at", "ut", "ot", "ir", "ar", "or", "ur", "in", "am", "um", "ap", "ip", "yp", "ad", "id", "od", "ud", "ed", "ak",
    "ik", "ok", "uk", "ib", "il", "ul", "yl",
)  # fmt: skip
"""Endings of stems that have lost an 'e', unless another vowel stands before ('treat', 'shout', 'train')."""


@lru_cache(maxsize=16384)
def verb_lemma(word: str) -> str:
    """The base form of the verb form `word`, in lower case: 'struck' → 'strike', 'imposes' → 'impose'.

    Words that are not verb forms come back changed as a verb of that spelling would be.
    """
    low = word.lower()
    if len(low) > _LONGEST or low in _BASES:
        return low
    known = _FORMS.get(low) or irregular_forms().get(low)
    if known is not None:
        return known
    if low.endswith("s"):
        return _without_s(low)
    if low.endswith("ied") and len(low) > 4:
        return low[:-3] + "y"
    for ending in ("ed", "ing"):
        stem = low.removesuffix(ending)
        if stem != low and len(stem) > 1 and not _VOWELS.isdisjoint(stem):
            return _base(stem, ending)
    return low


@cache
def irregular_forms() -> dict[str, str]:
    """The lemma of every irregular form; where two verbs share one, that of the verb that comes first in the table."""
    forms: dict[str, str] = {}
    for lemma, past, participle in rows("irregular_verbs"):
        for form in (*listed(past), *listed(participle)):
            forms.setdefault(form, lemma)
    return forms


def _without_s(word: str) -> str:
    """The base form of the third person `word`."""
    if word.endswith(("ss", "us", "'s", "’s")) or len(word) < 4:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1]


def _base(stem: str, ending: str) -> str:
    """The base form of which `stem` is left before '-ed' or '-ing'."""
    if stem.endswith("e"):
        return stem + "e" if ending == "ed" and not stem.endswith("ee") else stem
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        return _undoubled(stem)
    if stem in _NO_E:
        return stem
    return stem + "e" if stem in _E or _lost_e(stem) else stem


def _undoubled(stem: str) -> str:
    single = stem[:-1]
    if stem[-1] == "l":
        return single if single in _DOUBLE_L else stem
    return stem if stem[-1] in "sfz" else single


def _lost_e(stem: str) -> bool:
    """Whether the spelling of `stem` says that a verb has lost its final 'e'."""
    if stem.endswith(_ALWAYS_E):
        return True
    last, before = stem[-1], stem[-2:-1]
    if last == "s":
        return True
    if last == "l" and before not in _VOWELS and before not in ("r", "l", "w"):
        return True
    return stem.endswith(_LONG) and (len(stem) == 2 or stem[-3] not in "aeio")
