"""Short and pet forms of given names, one group a line: every word of a line can stand for any other of it.

Only forms that are customary for the same bearer; 'John' and 'Yahya' are one name in two languages, not of one person.
"""

from functools import lru_cache

from purport.extract.names.folding import folded

__all__ = ["are_nicknames", "nickname_groups"]

_GROUPS = """
william will bill billy willie liam
robert rob bob bobby robbie
richard rick rich dick ricky
james jim jimmy jamie
john johnny jack
joseph joe joey
thomas tom tommy
michael mike mick mickey
edward ed eddie ted teddy ned
theodore ted teddy theo
charles charlie chuck
christopher chris kit
daniel dan danny
david dave davey
donald don donnie
anthony tony
andrew andy drew
alexander alex alec sandy sasha
benjamin ben benny bibi
samuel sam sammy
stephen steven steve
gregory greg
jeffrey geoffrey jeff geoff
kenneth ken kenny
lawrence laurence larry
leonard len lenny
matthew matt
nicholas nick nicky
patrick pat paddy
peter pete
philip phil
raymond ray
ronald ron ronnie
timothy tim
walter walt
zachary zach zack
joshua josh
jonathan jon
nathaniel nathan nate nat
frederick fred freddie
francis frank
gerald gerry jerry
henry harry hank
arthur art
albert al bert
alfred alf fred
elizabeth liz lizzie beth betty bess eliza libby
katherine catherine kathryn kate kathy cathy katie kay
margaret maggie meg peggy
patricia pat patty tricia
susan sue susie
deborah debbie deb
barbara barb
rebecca becky
jennifer jen jenny
jessica jess
victoria vicky tori
christina christine chris tina
dorothy dot dolly
eleanor ellie nell
virginia ginny
kimberly kim
pamela pam
cynthia cindy
abigail abby
madeleine maddie
aleksandr alexander aleksander oleksandr sasha sanya shura
aleksandra alexandra oleksandra sasha
aleksei alexei alexey oleksii alyosha lyosha
vladimir volodymyr volodya vova vlad
dmitri dmitry dmitriy dmytro dima mitya
mikhail mykhailo misha
yevgeny evgeny yevgeni yevhen zhenya
nikolai nikolay mykola kolya
sergei sergey serhii serhiy seryozha
ivan vanya
boris borya
grigory hryhorii grisha
konstantin kostya kostyantyn
anatoly anatolii tolya
vasily vasyl vasya
pavel pavlo pasha
pyotr petr petro petya
yekaterina ekaterina kateryna katya
tatiana tatyana tetiana tanya
natalia natalya nataliia natasha
yelena elena olena lena
maria mariya masha
anastasia nastya
svetlana svitlana sveta
lyudmila liudmyla lyuda
irina iryna ira
olga olha olya
josé jose pepe
francisco paco pancho
antonio toño tono
manuel manolo
enrique quique
rafael rafa
ignacio nacho
jesús jesus chuy chucho
guadalupe lupe
roberto beto
alberto beto
eduardo edu lalo
guillermo memo
dolores lola
mercedes meche
rosario charo
consuelo chelo
joão joao joãozinho
luís luis luiz lula
giuseppe beppe pino
giovanni gianni nino
johannes johann hans hannes
friedrich fritz
wilhelm willi willy
heinrich heinz heiner
joseph josef sepp jupp
maximilian max
sebastian basti
matthias matze
ulrich uli
katharina käthe kathi
margarete grete gretel
elisabeth lisa liesl else
binyamin benjamin bibi benny beni
yosef yossi yoseph joseph
avraham avi avrum abraham
yitzhak itzik isaac yitzchak
yaakov kobi yaki jacob
shlomo shlomi
moshe moshiko
shimon shimi
menachem meni
eliyahu eli
yehuda udi yudi
ehud udi
yisrael srulik israel
natan nati
netanel nati
rivka rivi
rachel racheli
mehmet memo
mustafa mustu
ibrahim ibo ibrahimi
mohammed muhammad hamoudi hamada
ahmed hamada
mariam maryam mariamne
"""


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_GROUPS.strip().splitlines()):
        for word in line.split():
            found.setdefault(folded(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def nickname_groups(folded_name: str) -> frozenset[int]:
    """The numbers of the groups a folded given name belongs to."""
    return _groups().get(folded_name, frozenset())


def are_nicknames(left: str, right: str) -> bool:
    """Whether two folded given names are forms of one given name."""
    return not nickname_groups(left).isdisjoint(nickname_groups(right))
