"""Small words inside names, and the surnames that tell that a name begins with its surname. Tables only."""

import re

__all__ = [
    "ARTICLES", "CHINESE_SURNAMES", "EAST_ASIAN_SYLLABLE", "FILIAL", "IBERIAN_SURNAMES", "KOREAN_SURNAMES", "KUNYA",
    "MAYBE_GIVEN", "PARTICLES", "PATRONYMIC", "PINYIN", "SERVANT", "VIETNAMESE_SURNAMES", "VIETNAMESE_SYLLABLE",
]  # fmt: skip


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ARTICLES = _words(
    """
    al el ul ad ash ath as at an ar az adh il l el- de da do das dos di del della dei degli du des la le les lo las los
    van von vom zu zum zur der den ter ten te op af av d' 't dal dalla y e und i und ha st st.
    """
)
"""Articles and prepositions: a name is still the same name without them ('al-Saadi', 'Saadi'; 'van Gogh', 'Gogh')."""

FILIAL = _words("bin ibn ben bar bat bint binti ould ag ap mac wa oglu ogly uly kyzy nic ní uí")
"""'Son of' and the like: with it and without it are two people ('bin Salman', 'Salman')."""

KUNYA = _words("abu abou abi aboo umm um oum um- om")
"""'Father of', 'mother of'."""

SERVANT = _words("abd abdul abdel abdal abdol abdur abdus abdoul")
"""The first half of names such as Abd al-Rahman."""

PARTICLES = ARTICLES | FILIAL | KUNYA | SERVANT

MAYBE_GIVEN = _words("al ben van bar della del dan mac e i ad an as at di lo le om la um wa")
"""Particles that are also given names or surnames: as the capitalised first word before one other they are read so."""

PATRONYMIC = re.compile(r"[a-z]{2,}(?:[oey]v|i)(?:ich|ych|itch|itsch|na)|[a-z]{3,}(?:ovich|evich|ovych|ichna|ivna)")
"""Russian, Ukrainian, Bulgarian patronymics, on folded words; only asked of a word between two others."""

CHINESE_SURNAMES = _words(
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han
    deng feng cao peng zeng xiao tian dong yuan pan yu jiang cai jia ding wei xue ye yan du dai xia zhong lu su lv qian
    shen tan ren yao fu hou bai qin jin gu meng shi long wan duan lei kong shao hao xi wen bo ai an chang chu cui diao
    fan fang geng gong hua ji kang lai lan liao mao mei miao mo ni nie ning niu ou ouyang pei pu qi qiao qiu qu rao ruan
    sang sha shang shu si sima tao tong tu xiang xin xing xiong yi yin ying you yue zhai zhan zhuang zhuge zou zuo tsai
    chiang chou hsu hsieh tseng teng chao chow cheung chan leung lam ng wong yeung kwok ho cheng tung tsang lau lee
    soong chu kuo lo chung hung koo yen yip teo goh tsang lui pang poon tse
    """
)
"""Pinyin and the customary Taiwanese, Cantonese and Hokkien spellings."""

KOREAN_SURNAMES = _words(
    """
    kim lee yi park pak choi choe chung jung jeong kang cho jo yoon yun jang chang lim im rim han oh o seo suh shin sin
    kwon hwang ahn an song ryu yoo yu hong ko koh go ku koo gu moon mun son sohn yang bae pae baek paik heo huh hur nam
    noh no roh ha kwak sung cha joo ju chu woo u ra na min jin ji um chae won chun bang kong hyun ham byun yeom choo pyo
    ban pang ri ro paek thae
    """
)

VIETNAMESE_SURNAMES = _words(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong trinh mai dao ha luong to"
)

_INITIALS = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
_FINALS = (
    "(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan"
    "|ai|ao|an|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u|v)"
)
PINYIN = re.compile(f"(?:{_INITIALS}{_FINALS}){{1,2}}")
"""One or two syllables of pinyin, on folded words of at most 12 letters."""

EAST_ASIAN_SYLLABLE = re.compile(
    "(?:ch|sh|zh|ts|hs|kw|gw|hw|[bcdfghjklmnpqrstwxyz])?[aeiouyw]{1,4}(?:ng|hn|[nklmpth])?"
)
"""A syllable of a Chinese or Korean name in any of the usual spellings, folded."""

VIETNAMESE_SYLLABLE = re.compile(
    "(?:ngh?|nh|ph|th|tr|ch|gh?|gi|kh|qu|[bcdhklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
"""A syllable of a Vietnamese name, folded."""

IBERIAN_SURNAMES = _words(
    """
    garcia pena ruiz diaz munoz alonso moreno romero navarro torres ramos gil serrano blanco molina morales ortega
    delgado castro ortiz rubio marin sanz nunez iglesias medina garrido cortes castillo santos lozano guerrero cano
    prieto mendez cruz calvo gallego vidal leon marquez herrera flores cabrera campos vega fuentes carrasco reyes
    aguilar nieto santana vargas gimenez mora rojas rios silva lopes pereira ferreira alves costa oliveira souza sousa
    rodrigues martins gomes ribeiro carvalho almeida pinto fonseca mendes nunes moreira rocha dias monteiro cardoso
    correia teixeira barros azevedo araujo cardenas salinas calderon quispe mamani huanca solis arias palacios
    """
)
"""Frequent Spanish and Portuguese surnames that do not end in -ez."""
