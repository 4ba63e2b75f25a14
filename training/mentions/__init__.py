"""How the weights of `src/purport/data/compare/mentions.json` are made."""
