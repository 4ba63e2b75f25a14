"""Exchange the names in a labelled text for names of other origins, so that no origin is read better than another."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from purport.language.attribution.words import WORD, read_words

from .gum import TITLES
from .labelled import Labelled
from .labels import DEPS, NAME_TAGS, TAGS

_PER = {NAME_TAGS.index("B-PER"), NAME_TAGS.index("I-PER")}
_COMPOUND, _DEP, _PUNCT = DEPS.index("compound"), DEPS.index("dep"), DEPS.index("punct")
_NNP, _HYPH = TAGS.index("NNP"), TAGS.index("HYPH")


@dataclass(frozen=True)
class Pools:
    """Given names and surnames by origin; one may be of several words joined by hyphens or spaces."""

    given: dict[str, list[str]]
    surnames: dict[str, list[str]]


def pools(folder: Path) -> Pools:
    """Names of many origins: `faker`'s Latin-script locales, and Latin spellings of the variants beside the corpora."""
    from faker import Faker

    locales = (
        "en_US en_IN en_PK en_NG es_ES es_MX pt_BR fr_FR fr_DZ de_DE it_IT nl_NL pl_PL cs_CZ hr_HR ro_RO hu_HU tr_TR"
        " az_AZ id_ID vi_VN sv_SE fi_FI da_DK et_EE lt_LT lv_LV sl_SI sk_SK zu_ZA yo_NG sw ga_IE uz_UZ"
    ).split()
    given: dict[str, list[str]] = {}
    surnames: dict[str, list[str]] = {}
    for locale in locales:
        try:
            fake = Faker(locale)
        except AttributeError:
            continue
        Faker.seed(3)
        a, b = (sorted({f() for _ in range(400)}) for f in (fake.first_name, fake.last_name))
        a, b = ([n for n in names if n.isascii() and n.replace(" ", "").replace("-", "").isalpha()] for names in (a, b))
        if len(a) > 20 and len(b) > 20:
            given[locale], surnames[locale] = a, b
    for path in sorted(folder.glob("variants-*.tsv")):
        rows = [line.split("\t") for line in path.read_text(encoding="utf8").splitlines()[1:]]
        parts = sorted(
            {form.title() for row in rows for form in row[:2] if form.isascii() and form.isalpha() and len(form) > 3}
        )
        given[path.stem] = parts
        surnames[path.stem] = parts
        if "arabic" in path.stem:
            surnames[path.stem] = [f"{p}{part}" for part in parts for p in ("al-", "Al-", "el-", "")]
    given["chinese"], surnames["chinese"] = _chinese()
    given["korean"], surnames["korean"] = _korean()
    return Pools(given, surnames)


def _chinese() -> tuple[list[str], list[str]]:
    """Given names and surnames in pinyin."""
    syllables = (
        "wei fang jing li min jun yan chao xiu ming hui ping gang qiang lei tao jie xin yong hong bo hao yu zhen"
        " mei lan feng kai chun dong guo hai jian long peng qing rong shan ting wen xia yi zhi"
    ).split()
    names = [(a + b).title() for a in syllables for b in syllables if a != b] + [a.title() for a in syllables]
    last = "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie"
    return names, last.split()


def _korean() -> tuple[list[str], list[str]]:
    """Given names, hyphenated, and surnames in the usual spelling."""
    a = "min ji seo jun hyun sung young kyung jae dong sang eun mi hye soo jin chul ho woo tae".split()
    b = "jun ho woo hee young sook mi ah jin hyun min seok su won kyu ki sik hwan".split()
    last = "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong".split()
    return [f"{x.title()}-{y}" for x in a for y in b if x != y], last


def swapped(labelled: Labelled, pools: Pools, rng: random.Random) -> Labelled | None:
    """`labelled` with every person's name exchanged, each name part for the same one throughout; None if there is no
    name in it.
    """
    words = labelled.words
    runs = _runs(labelled)
    if not runs:
        return None
    chosen: dict[str, str] = {}
    origin: dict[str, str] = {}
    new: dict[int, str] = {}
    for run in runs:
        parts = [w for w in run if words.surface(w)[0].isalpha() and words.surface(w).lower() not in TITLES]
        if not parts:
            continue
        key = words.surface(parts[-1]).lower()
        place = origin.setdefault(key, rng.choice(sorted(pools.given)))
        for w in parts:
            pool = pools.surnames[place] if w == parts[-1] else pools.given[place]
            new[w] = chosen.setdefault(words.surface(w).lower(), rng.choice(pool))
    return _rebuilt(labelled, new)


def _runs(labelled: Labelled) -> list[list[int]]:
    """The words of every person's name."""
    runs: list[list[int]] = []
    for w, tag in enumerate(labelled.named.tolist()):
        if tag in _PER:
            if tag % 2 == 1 or not runs or runs[-1][-1] != w - 1:
                runs.append([])
            runs[-1].append(w)
    return runs


def _rebuilt(labelled: Labelled, new: dict[int, str]) -> Labelled | None:
    """The text with words exchanged; what stands for one word hangs on its last one."""
    words = labelled.words
    text: list[str] = []
    sources: list[tuple[int, bool]] = []
    last = 0
    for w in range(len(words)):
        surface = words.surface(w)
        written = new.get(w, surface)
        text.append(words.text[last : words.start[w]] + written)
        last = int(words.end[w])
        inner = WORD.findall(written) if w in new else [surface]
        sources += [(w, k == len(inner) - 1) for k in range(len(inner))]
    again = read_words("".join(text) + words.text[last:])
    if len(again) != len(sources):
        return None
    main = {w: k for k, (w, is_main) in enumerate(sources) if is_main}
    columns = {
        c: np.array([getattr(labelled, c)[w] for w, _ in sources]) for c in ("tag", "head", "dep", "named", "opens")
    }
    columns["head"] = np.array([main.get(int(h), -1) for h in columns["head"]])
    seen: set[int] = set()
    for k, (w, is_main) in enumerate(sources):
        if not is_main:
            alpha = again.surface(k)[0].isalpha()
            columns["head"][k], columns["dep"][k] = main[w], _COMPOUND if alpha else _PUNCT
            columns["tag"][k] = _NNP if alpha else _HYPH
        if w in seen:
            columns["opens"][k] = 0
            if columns["named"][k] and columns["named"][k] % 2 == 1:
                columns["named"][k] += 1
        seen.add(w)
    return Labelled(labelled.corpus, labelled.name, again, **{k: v.astype(np.int64) for k, v in columns.items()})
