"""From the bytes of one report to a Document."""
