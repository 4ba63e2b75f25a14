"""A comparison for people and for other programs: JSON with its schema, CSV with a row for each value of a claim, and a
self-contained HTML page. `view` says in words what the page and the terminal show.
"""
