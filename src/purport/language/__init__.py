"""Document → Parse. The only room that knows spaCy."""
