"""Document + Parse → records, one noun a file."""
