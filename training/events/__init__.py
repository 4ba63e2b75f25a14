"""Training of what reads events from the syntax."""
