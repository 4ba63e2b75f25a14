"""What queries of the archive find, for people and as tables."""
