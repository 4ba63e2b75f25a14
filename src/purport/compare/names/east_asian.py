"""Chinese and Korean names in their several romanisations: Pinyin and Wade–Giles, the Korean ones old and new.

There a consonant more or less is another name ('Xiaoping', 'Xiaoming'), however alike the letters are, and two
romanisations of one name can share few letters ('Hsieh', 'Xie'). Both are a matter of system, so rules decide.
"""

import re
from collections.abc import Iterable
from typing import Literal

from purport.compare.names.letters import letters
from purport.extract.names.particles import CHINESE_SURNAMES, EAST_ASIAN_SYLLABLE, KOREAN_SURNAMES, PINYIN
from purport.extract.names.parts import NameParts

__all__ = ["east_asian", "east_asian_keys", "same_east_asian"]

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
    return name[0] in CHINESE_SURNAMES and bool(PINYIN.fullmatch(name[0]) and PINYIN.fullmatch(name[1]))


_REWRITES: dict[str, tuple[tuple[str, str], ...]] = {
    "korean": (
        ("yeo", "yu"), ("you", "yu"), ("eo", "u"), ("woo", "u"), ("oo", "u"), ("wu", "u"), ("ee", "i"), ("ck", "k"),
        ("ch", "j"), ("sh", "s"), ("k", "g"), ("t", "d"), ("p", "b"),
    ),
    "chinese": (
        ("hs", "x"), ("zh", "j"), ("ch", "j"), ("q", "j"), ("tz", "z"), ("ts", "z"), ("c", "z"), ("iung", "iong"),
        ("ung", "ong"), ("ien", "ian"), ("yen", "yan"), ("eh", "e"), ("ih", "i"), ("uei", "ui"), ("k", "g"), ("t", "d"),
        ("p", "b"),
    ),
}  # fmt: skip
"""What the romanisations of one language write for one sound, in the order in which it is made one."""


def _sounds(given: str, system: str) -> str:
    return _rewritten(given, _REWRITES[system])


def _rewritten(given: str, rewrites: Iterable[tuple[str, str]]) -> str:
    for old, new in rewrites:
        given = given.replace(old, new)
    return given
