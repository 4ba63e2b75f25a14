"""Words that stand before or after a name without being part of it. The lists are the rules; all sides have theirs."""

__all__ = [
    "AFTER_NAME", "FEMALE_TITLES", "GIVEN_NAME_TITLES", "LEADING_TITLES", "MALE_OFFICES", "MALE_TITLES",
    "NAME_LIKE_TITLES", "NEVER_NAMES", "NUMERALS", "OFFICES", "QUALIFIERS", "SUFFIXES",
]  # fmt: skip


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MALE_TITLES = _words(
    """
    mr mister sir lord king prince duke baron count father fr brother br pope monsieur herr señor senor senhor signor
    signore sayyid sayyed sayed seyyed syed sheikh shaikh shaykh cheikh sheik ayatollah hojatoleslam hojjatoleslam hajj
    hadj haj mullah mulla molla imam maulana mawlana mufti emir cardinal archbishop patriarch metropolitan archimandrite
    monsignor msgr rebbe shri sri gospodin bey pasha agha tsar czar emperor
    """
)
"""Titles that only men bear in the news, or nearly so; folded to lower case."""

FEMALE_TITLES = _words(
    """
    mrs ms miss mx-f madam madame mme mlle lady dame queen princess duchess baroness countess sister sr-f mother frau
    fräulein fraulein señora senora señorita senorita dona doña senhora signora sheikha shaikha sayyida sayyeda hajja
    hajjah smt shrimati begum khanum hanim hanım rebbetzin pani gospozha tsarina empress sultana congresswoman
    assemblywoman councilwoman chairwoman spokeswoman policewoman alderwoman businesswoman actress
    """
)
"""Titles that only women bear; folded to lower case."""

NAME_LIKE_TITLES = _words(
    """
    sheikh shaikh shaykh cheikh sheik syed sayyid sayyed sayed seyyed begum khanum agha bey pasha hajj hadj haj emir
    prince
    """
)
"""Titles that are names, too ('Sheikh' and 'Syed' are borne by women as part of their names): a given name weighs as
much as they do."""

MALE_OFFICES = _words(
    "congressman assemblyman councilman chairman spokesman policeman alderman businessman clergyman crown-prince"
)

GIVEN_NAME_TITLES = _words(
    """
    pope king queen prince princess emperor empress tsar tsarina czar saint st sister brother mother emir sheikha imam
    patriarch crown-prince
    """
)
"""Titles after which a single name is a given (or regnal) name."""

LEADING_TITLES = (
    MALE_TITLES
    | FEMALE_TITLES
    | _words(
        """
        mx dr doctor prof professor rev reverend rabbi hon honourable honorable rt right the st saint bishop chief
        pastor elder deacon swami guru pandit mahatma lama venerable grand hajji haji hadji ustad ustadh ustaz engineer
        eng engr advocate adv martyr comrade mullah datuk dato ingeniero licenciado licenciada mgr judge justice crown
        gen general lt lieutenant col colonel maj major capt captain cmdr commander adm admiral brig brigadier sgt
        sergeant cpl corporal pvt private pfc cpt cdr ltc spc specialist marshal commodore warrant field
        """
    )
) - {"mx-f", "sr-f"}
"""Words cut from the front of a name as long as a name follows them."""

OFFICES = MALE_OFFICES | _words(
    """
    president minister premier chancellor secretary senator sen representative rep congresswoman governor gov mayor
    ambassador amb envoy spokesperson spokeswoman chairwoman chairperson chair commissioner delegate deputy director
    attorney leader commander general gen colonel col lieutenant lt brigadier brig admiral adm major maj captain capt
    speaker lawmaker legislator chief officer executive ceo sheriff detective inspector superintendent constable agent
    professor prof ayatollah secretary-general coordinator counsel counselor counsellor adviser advisor analyst
    correspondent reporter author actor actress singer coach economist lawyer activist militant vice-president
    undersecretary parliamentarian mp mep taoiseach councilwoman assemblywoman policewoman
    """
)
"""Offices and callings: when one stands before a name, all that stands before it ('Iraqi Foreign Minister') is no part
of the name."""

NEVER_NAMES = _words(
    """
    president presidents minister ministers premier chancellor secretary secretaries senator senators congressman
    congresswoman governor governors ambassador ambassadors spokesperson spokesman spokeswoman chair chairman chairwoman
    chairperson commissioner director leader lawmaker lawmakers officer ceo secretary-general vice-president
    undersecretary prosecutor members officials coordinator envoy adviser advisor administrator congressmen speaker mp
    mep
    """
)
"""Offices that are nobody's name: what ends in one ('the Home Secretary') names no person."""

QUALIFIERS = _words(
    """
    the a an his her their former ex late then new old outgoing incoming acting interim deputy senior junior assistant
    associate vice prime foreign interior defense defence finance first lady of and for to state chief general
    president-elect governor-elect mayor-elect senator-elect staff republican democratic veteran
    """
)
"""Words that stand before or between the words of an office."""

SUFFIXES = _words(
    """
    jr sr phd md esq mbe obe cbe qc kc sj usn usmc ret dds jd llm mp mep cbe kbe dphil mba cpa op ofm
    """
)
"""What follows a surname, folded: generations, degrees, orders. Numerals stand apart."""

NUMERALS = _words("II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXIII")
"""Generations and reigns, in capitals only: 'Xi' is a name."""

AFTER_NAME = _words("bey pasha effendi efendi hanim hanım sahib saheb sahiba ji san sama saab")
"""Honorifics that follow a name (Turkish, Hindustani, Japanese)."""
