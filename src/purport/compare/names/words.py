"""Words of organisations' names in several languages, and what they are in English. Every language has its share."""

__all__ = ["DIVISIONS", "IN_ENGLISH"]

_IN_ENGLISH = """
national: nacional nationale nazionale nationaal watani wataniya watani milli ulusal natsionalny
new: jadid jadeed jadida nouveau nouvelle nuevo nueva novo nova neue neuer yeni
democratic: democratico democratica democratique demokratische demokratik dimuqrati demokratichesky
islamic: islami islamiya islamique islamico islamica islamische
people's: popular populaire popolare shaabi shabi narodny
free: hurr hurra libre libero livre freie azad
liberation: tahrir tahreer liberacion liberation liberazione befreiung
unity: wahda unidad unite unita birlik
university: universite universidad universita universitat universitesi jamia
justice: adl adala justicia giustizia adalet
development: tanmiya desarrollo developpement kalkinma
progress: progreso progres progresso taqaddum
workers: trabajadores travailleurs lavoratori isci
republican: republicano republicana republicain cumhuriyet
motor: motors
system: systems
airline: airlines
industry: industries
technology: technologies
"""

IN_ENGLISH = {
    word: english
    for english, words in (line.split(": ") for line in _IN_ENGLISH.strip().splitlines())
    for word in words.split()
}
"""The English of words that names of bodies have in other languages, by folded word."""

DIVISIONS = frozenset("directorate governorate department headquarters command society municipality municipal".split())
"""Words that a longer form of a body's name has and a shorter one leaves out."""
