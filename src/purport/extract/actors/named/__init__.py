"""Names of one report gathered into clusters, what stands beside them, and how an actor is written down."""
