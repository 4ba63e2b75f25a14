"""What can be asked of an archive: reports by words and facets, events by date, actors by name.

Each is a function of a connection (`Archive.reading`) and hands on frozen records (`found.py`). A query is planned
here, not left to the database, whose guesses are bad where a facet is very frequent or very rare: `planning.py`.
"""
