"""How the syntax model is made: heads for tags, names, sentences and dependencies on the encoder of the statements."""
