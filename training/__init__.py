"""How the statement model is made: from data to weights. The run-time package never imports this."""
