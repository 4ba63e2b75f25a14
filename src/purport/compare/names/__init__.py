"""One name in several spellings."""
