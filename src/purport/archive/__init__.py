"""The archive: many reports in one database, with the bytes they came as and all that was read from them.

One code base for SQLite (the default) and PostgreSQL; `schema` has the tables, `migrations` how they came to be.
"""
