"""Training of what belongs to events."""
