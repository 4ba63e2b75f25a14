"""Across reports: what was recycled, which reports tell the same incident, and in what they differ."""
