"""Words of organisations' names that say what kind of body it is. Tables only; every language has its share."""

__all__ = [
    "ALSO_NAMES", "BUSINESS", "COMMON", "CONCEPTS", "DESCRIBERS", "DISTINCTIVE_ALONE", "DROPPABLE", "JOINTS",
    "LEGAL_FORMS", "OUTLET_NOUNS", "UNIONS",
]  # fmt: skip

JOINTS = frozenset(
    "the of and for in on to a an affairs de del de la las los du des der die das al el ul ad as at & und y et".split()
)
"""Words between the words of a name."""

LEGAL_FORMS = frozenset(
    """
    co corp corporation inc incorporated ltd limited llc llp lp plc ag gmbh sa spa srl nv bv ab oy oyj asa as kk pte pty
    sas se kg company companies holding holdings group groupe gruppe grupo gruppo oao ooo pao zao pjsc ojsc jsc tbk bhd
    """.split()
)
"""What a business is in law: never tells two businesses apart in one report."""

BUSINESS = frozenset(
    """
    motor motors airlines airline airways air industries industry technologies technology systems energy oil petroleum
    gas pharmaceuticals pharmaceutical laboratories labs foods stores brothers bros partners entertainment channel
    international electric electronics semiconductor software steel chemical insurance financial securities capital
    media communications broadcasting publishing magazine tv television radio records pictures studio studios newspapers
    newspaper news agency shipbuilding aerospace aircraft automotive computer computers airplanes
    """.split()
)
"""A line of business that a short form leaves out behind the proper name ('Ford Motor Co.', 'Ford')."""

_CONCEPTS = """
movement: movement harakat haraka harakah hareket hareketi movimiento movimento mouvement bewegung tnua tnuat
movement: dvizhenie dvizheniye jonbesh nahzat gang faction cell militia militias network outfit cartel clan society
movement: resistance muqawama moqavemat
movement: organization organisation organizasyonu organizacion tanzim munazzamat orgutu jamaat jamaah gamaa
party: party hizb hezb hizbul partido parti partei partiya partia partito partij partisi miflaga
front: front jabhat jabha jebhe jabhah cephesi cephe frente fronte hazit
army: army jaish jaysh jeish ejercito exercito armee armata armiya ordu ordusu lashkar
brigades: brigades brigade brigada brigadas brigate kataib kataeb kitaib katiba katibat liwa tugayi gdud
brigades: batalion battalion battalions
companies: saraya
league: league asaib asaeb liga lega ligue
forces: forces force quwat fuerzas forcas kuvvetleri units unit
ministry: ministry department ministerio ministere ministerium bakanligi wizara wizarat vezarat
office: office
government: government regime administration authorities govt
council: council majlis consejo conseil sovet shura
parliament: parliament assembly
committee: committee commission comite
university: university universidad universite universitat universiteit universita college
institute: institute institut instituto
foundation: foundation fund fundacion stiftung
bank: bank banco banque
union: union
association: association federation confederation
club: club fc cf afc
police: police
court: court tribunal
agency: agency bureau
church: church kirche iglesia eglise
"""

CONCEPTS = {
    word: concept
    for concept, words in (line.split(":") for line in _CONCEPTS.strip().splitlines())
    for word in words.split()
}
"""Words for kinds of bodies, in many languages, and the kind they mean; folded."""

ALSO_NAMES = frozenset("hezbollah hizballah hizbullah hezballah hizbollah".split())
"""A name of its own when it stands alone; beside another name it says only 'party of God'."""

DROPPABLE = frozenset("movement party league church front".split())
"""Kinds that a short form leaves out: 'Labour Party', 'Labour'."""

DESCRIBERS = frozenset(
    """
    company companies maker manufacturer airline carrier airframer giant firm bank newspaper daily magazine weekly
    agency broadcaster retailer producer supplier operator party movement militia group organisation organization
    network publisher website site parent subsidiary rival startup charity insurer lender automaker brewer chain union
    """.split()
)
"""In lower case before a name, they end a description of it."""

COMMON = frozenset(
    """
    popular national patriotic democratic islamic united liberation people peoples workers home northern southern
    eastern western new free social socialist christian muslim jewish revolutionary federal general international
    """.split()
)
"""Words that are no short form by themselves: 'National Front' is not 'National'."""

UNIONS = {
    "UN": "UN",
    "United Nations": "UN",
    "EU": "EU",
    "European Union": "EU",
    "African Union": "AU",
    "Arab League": "AL",
}
"""Bodies of states that stand before their organs' names as countries do ('UN Security Council')."""

OUTLET_NOUNS = frozenset(
    """
    times post journal tribune herald guardian telegraph globe chronicle gazette star sun mail observer inquirer
    register standard mirror express independent examiner republic bee dispatch courier
    """.split()
)
"""Last words of outlets' names by which news calls them for short ('the Post')."""

DISTINCTIVE_ALONE = 4
"""Letters that a word needs to be a short form of its own."""
