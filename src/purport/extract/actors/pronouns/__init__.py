"""Whom pronouns of the third person mean."""
