"""The full-text index of documents: SQL that differs between the two databases, made by the first migration.

On both, a word is a run of letters and digits, taken without accents and in its English stem; no word is left out as
too frequent, so that a phrase means the same everywhere. SQLite has an FTS5 table over `documents` (`documents_text`),
kept up to date by triggers; PostgreSQL a column of `documents` that it computes itself (`search`).

A phrase is looked for in PostgreSQL by its words and by the pairs of words that follow each other in it
(`purport_pairs`, which numbers them), since an index that knows words only would have it look into every text that has
the words: of the commonest, all.

Part of revisions 0001 and 0002: a change here needs a new revision.
"""

from typing import Final

LONGEST: Final = 250_000
"""Characters of a text whose words PostgreSQL finds; its index takes no more of one text."""

SQLITE: Final = (
    """
    CREATE VIRTUAL TABLE documents_text USING fts5(
        title, text, content='documents', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TRIGGER documents_text_added AFTER INSERT ON documents BEGIN
        INSERT INTO documents_text(rowid, title, text) VALUES (new.id, new.title, new.text);
    END
    """,
    """
    CREATE TRIGGER documents_text_removed AFTER DELETE ON documents BEGIN
        INSERT INTO documents_text(documents_text, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
    END
    """,
    """
    CREATE TRIGGER documents_text_changed AFTER UPDATE OF title, text ON documents BEGIN
        INSERT INTO documents_text(documents_text, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
        INSERT INTO documents_text(rowid, title, text) VALUES (new.id, new.title, new.text);
    END
    """,
)

POSTGRESQL: Final = (
    "CREATE TEXT SEARCH DICTIONARY purport_stem (TEMPLATE = snowball, LANGUAGE = english)",
    "CREATE TEXT SEARCH CONFIGURATION purport (COPY = english)",
    "ALTER TEXT SEARCH CONFIGURATION purport ALTER MAPPING REPLACE english_stem WITH purport_stem",
    # A tsvector holds 1 MiB at most, and more would refuse the report.
    r"""
    CREATE FUNCTION purport_words(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        regexp_replace(
            regexp_replace(normalize(left($1, 250000), NFD), '[\u0300-\u036f]', '', 'g'),
            '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u206f\u3000-\u303f]',
            ' ', 'g'
        )
    """,
    """
    ALTER TABLE documents ADD COLUMN search tsvector GENERATED ALWAYS AS (
        to_tsvector('purport', purport_words(coalesce(title, '') || ' ' || text))
    ) STORED
    """,
    "CREATE INDEX ix_documents_search ON documents USING gin (search)",
)

POSTGRESQL_PAIRS: Final = (
    # The same words as before in a third of the time: spaces stay, and hardly a text has anything to decompose.
    r"""
    CREATE OR REPLACE FUNCTION purport_words(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        regexp_replace(
            CASE WHEN left($1, 250000) ~ '[^\u0001-\u00bf\u2010-\u20ff]'
            THEN regexp_replace(normalize(left($1, 250000), NFD), '[\u0300-\u036f]', '', 'g')
            ELSE left($1, 250000) END,
            '[\u0001-\u001f\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u206f\u3000-\u303f]',
            ' ', 'g'
        )
    """,
    # Said to be costly so that the index is asked and not the function. One pair in 262,144 is taken for another, for
    # which the phrase is looked for in the text after all.
    """
    CREATE FUNCTION purport_pairs(tsvector) RETURNS integer[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10000
    RETURN (
        SELECT coalesce(array_agg(hashtext(word || ' ' || following) & 262143), '{}')
        FROM (
            SELECT word, lead(word) OVER (ORDER BY place) AS following
            FROM (SELECT word, unnest(places) AS place FROM unnest($1) AS words(word, places, weights)) AS placed
        ) AS pairs
        WHERE following IS NOT NULL
    )
    """,
    "CREATE INDEX ix_documents_pairs ON documents USING gin (purport_pairs(search))",
)


def index_statements(dialect: str) -> tuple[str, ...]:
    """What makes the index on an archive that has its tables: 'sqlite' or 'postgresql'."""
    return SQLITE if dialect == "sqlite" else POSTGRESQL
