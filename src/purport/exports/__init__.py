"""Reports → what other programs and people read: JSON, a page with the statements marked, brat standoff files."""
