"""What is known before a report is opened: countries, nouns, sectors, titles, and the user's own dictionary of actors.

The tables are TSV files in `purport/data/reference`, read when first asked for and kept. They say what words mean, not
who is who, and name no side's actors: those come from the user's dictionary.
"""
