"""Views for people who open the archive with other tools (Datasette, psql): one line a report, a statement, an event.

The same SQL on both databases but for how names are joined. Offsets (`start`, `end`) are code points into the text of
the document that `report` names.
"""

from typing import Final

NAMES: Final = ("reports", "who_said_what", "who_did_what", "who_occurs", "what_it_is_called")

_REPORTS = """
CREATE VIEW reports AS
SELECT documents.id AS report, outlet, earliest AS published_earliest, latest AS published_latest, title, byline,
    language, words,
    (SELECT count(*) FROM statements WHERE statements.document = documents.id) AS statements,
    (SELECT count(*) FROM events WHERE events.document = documents.id) AS events,
    (SELECT location FROM origins WHERE origins.document = documents.id ORDER BY origins.id LIMIT 1) AS location,
    (SELECT part FROM origins WHERE origins.document = documents.id ORDER BY origins.id LIMIT 1) AS part,
    added, sha256 AS document
FROM documents
"""

_WHO_SAID_WHAT = """
CREATE VIEW who_said_what AS
SELECT statements.id AS statement, actors.name AS speaker, source, cue, content, manner, venue,
    statements.earliest AS said_earliest, statements.latest AS said_latest, confidence,
    outlet, documents.earliest AS published_earliest, documents.latest AS published_latest, title,
    statements.document AS report, start, "end"
FROM statements
JOIN documents ON documents.id = statements.document
LEFT JOIN actors ON actors.id = statements.speaker
"""

_WHO_DID_WHAT = """
CREATE VIEW who_did_what AS
SELECT events.id AS event, {actors} AS who, type, mode, status, anchor, {recipients} AS to_whom, place, country,
    latitude, longitude, events.earliest, events.latest, fatalities_low, fatalities_high, injured_low, injured_high,
    voice, confidence, outlet, documents.earliest AS published_earliest, documents.latest AS published_latest, title,
    events.document AS report, start, "end"
FROM events
JOIN documents ON documents.id = events.document
"""

_PARTIES = """
(SELECT {joined} FROM event_parties LEFT JOIN actors ON actors.id = event_parties.actor
 WHERE event_parties.event = events.id AND part = '{part}')
"""

_WHO_OCCURS = """
CREATE VIEW who_occurs AS
SELECT name, nullif(kind, '') AS kind, nullif(country, '') AS country, reports, statements, events_as_actor,
    events_as_recipient
FROM tallies
"""

_WHAT_IT_IS_CALLED = """
CREATE VIEW what_it_is_called AS
SELECT coalesce(actors.name, events.type) AS referent, term, wording.voice, role, quoted, outlet,
    documents.earliest AS published_earliest, documents.latest AS published_latest, wording.document AS report,
    wording.start, wording."end"
FROM wording
JOIN documents ON documents.id = wording.document
LEFT JOIN actors ON actors.id = wording.actor
LEFT JOIN events ON events.id = wording.event
"""

_JOINED = {
    "sqlite": "group_concat(coalesce(actors.name, event_parties.name), '; ')",
    "postgresql": "string_agg(coalesce(actors.name, event_parties.name), '; ' ORDER BY event_parties.id)",
}


def view_statements(dialect: str) -> tuple[str, ...]:
    """What makes the views on an archive that has its tables: 'sqlite' or 'postgresql'."""
    actors, recipients = (_PARTIES.format(joined=_JOINED[dialect], part=part) for part in ("actor", "recipient"))
    who_did_what = _WHO_DID_WHAT.format(actors=actors, recipients=recipients)
    return (_REPORTS, _WHO_SAID_WHAT, who_did_what, _WHO_OCCURS, _WHAT_IT_IS_CALLED)
