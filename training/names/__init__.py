"""Training of what compares spellings of names."""
