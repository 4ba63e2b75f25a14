"""What is known before a report is opened: countries, nouns, sectors, titles, bodies, and the user's own dictionary.

The tables are TSV files in `purport/data/reference`, read when first asked for and kept. They say what words mean.
Persons, parties, movements and armed groups are not in them: those come from the text and from the user's dictionary.
"""
