"""A comparison on the terminal: one file for each part of it."""
