"""Whom descriptions mean: offices, bodies, kin, what is somebody's, several people at once."""
