"""Chinese and Korean names in their several romanisations: Pinyin and Wade–Giles, the Korean ones old and new.

There a consonant more or less is another name ('Xiaoping', 'Xiaoming'), however alike the letters are, and two
romanisations of one name can share few letters ('Hsieh', 'Xie'). Both are a matter of system, so rules decide.
"""

import re
from typing import Literal

from purport.compare.names.letters import letters
from purport.extract.names.particles import (
    CHINESE_SURNAMES,
    EAST_ASIAN_SYLLABLE,
    KOREAN_SURNAMES,
    PINYIN,
    VIETNAMESE_SURNAMES,
    VIETNAMESE_SYLLABLE,
)
from purport.extract.names.parts import NameParts

__all__ = ["east_asian", "east_asian_keys", "is_vietnamese", "same_east_asian"]

_SURNAMES = """
kim gim
lee yi rhee ri li
park pak bak
choi choe
jung jeong chung
kang gang
cho jo
yoon yun
jang chang
lim im rim
shin sin
kwon gwon
oh o
seo suh so
woo u wu
moon mun
ryu yoo yu yoo
noh no roh
ahn an
baek paek
huh heo hur
koh ko go
chiang jiang
chang zhang cheung
chou zhou chow
chao zhao chiu
hsu xu hui
hsieh xie tse
tsai cai choi
tseng zeng tsang
cheng zheng
chu zhu
kuo guo kwok
kao gao
ho he
teng deng tang
sung song soong
tung dong
tsao cao
chien qian
chin qin jin
peng pang
yeh ye yip
liang leung
lin lam
huang wong
chen chan
wu ng
yang yeung
"""

_GROUPS: dict[str, set[int]] = {}
for _number, _line in enumerate(_SURNAMES.strip().splitlines()):
    for _word in _line.split():
        _GROUPS.setdefault(_word, set()).add(_number)

_MOST_SYLLABLES_LETTERS = 14


def east_asian(parts: NameParts) -> tuple[str, str] | None:
    """Surname and given name in plain letters, if a name can be Chinese or Korean; None if it cannot."""
    if len(parts.surname) != 1 or len(parts.given) != 1:
        return None
    surname, given = letters(parts.surname[0]), parts.given[0]
    if "-" in parts.surname[0] and letters(given) in _GROUPS:  # 'Rhee Myung-soo', read as given name and surname
        surname, given = letters(given), parts.surname[0]
    known = surname in CHINESE_SURNAMES or surname in KOREAN_SURNAMES or surname in _GROUPS
    syllables = [letters(syllable) for syllable in re.split("[ -]", given)]
    if not known or len(syllables) > 2 or not all(map(_is_given, syllables)):
        return None
    return surname, "".join(syllables)


def _is_given(syllables: str) -> bool:
    return len(syllables) <= _MOST_SYLLABLES_LETTERS and bool(
        EAST_ASIAN_SYLLABLE.fullmatch(syllables) or PINYIN.fullmatch(syllables)
    )


def same_east_asian(left: tuple[str, str], right: tuple[str, str]) -> bool:
    """Whether two names as `east_asian` gives them are romanisations of one."""
    surnames = left[0] == right[0] or not _GROUPS.get(left[0], set()).isdisjoint(_GROUPS.get(right[0], ()))
    if not surnames:
        return False
    one, other = left[1], right[1]
    if one == other:
        return True
    system: Literal["chinese", "korean"] = "chinese" if _chinese(left) or _chinese(right) else "korean"
    if _chinese(left) and _chinese(right):
        return False
    return _sounds(one, system) == _sounds(other, system)


def east_asian_keys(parts: NameParts) -> set[str]:
    """Keys that romanisations of one name share: the given name's sounds in either language."""
    name = east_asian(parts)
    return {f"&{_sounds(name[1], system)}" for system in _REWRITES} if name else set()


def _chinese(name: tuple[str, str]) -> bool:
    """Whether surname and given name are both Pinyin."""
    whole = "".join(name)
    return name[0] in CHINESE_SURNAMES and bool(PINYIN.fullmatch(name[1])) and not _NO_PINYIN.search(whole)


_NO_PINYIN = re.compile("(?:[csz]h|[csrz])i[aeou]|hs|^(?:chou|chao|chu|tsai|kuo|kao)")
"""What Wade–Giles writes and Pinyin does not ('chiang', 'chien'), and surnames that Pinyin writes otherwise."""


def is_vietnamese(parts: NameParts) -> bool:
    """Whether a name is of a Vietnamese kind: surname and two words or more. There a vowel makes another name."""
    return (
        len(parts.surname) == 1
        and len(parts.given) > 1
        and letters(parts.surname[0]) in VIETNAMESE_SURNAMES
        and all(VIETNAMESE_SYLLABLE.fullmatch(letters(word)) for word in parts.given)
    )


_REWRITES: dict[str, tuple[tuple[str, str], ...]] = {
    "korean": (
        ("yeo", "yu"), ("you", "yu"), ("eo(?=[nglkmp])", "u"), ("hui", "hi"), ("woo", "u"), ("oo", "u"), ("wu", "u"),
        ("ee", "i"), ("ck", "k"), ("ch", "j"), ("sh", "s"), ("k", "g"), ("t", "d"), ("p", "b"),
    ),
    "chinese": (
        ("hs", "x"), ("zh", "j"), ("ch", "j"), ("q", "j"), ("tz", "z"), ("ts", "z"), ("c", "z"), ("iung", "iong"),
        ("ung", "ong"), ("ien", "ian"), ("yen", "yan"), ("eh", "e"), ("ih", "i"), ("uei", "ui"), ("k", "g"), ("t", "d"),
        ("p", "b"),
    ),
}  # fmt: skip
"""What the romanisations of one language write for one sound, in the order in which it is made one."""


def _sounds(given: str, system: str) -> str:
    for old, new in _REWRITES[system]:
        given = re.sub(old, new, given)
    return given
