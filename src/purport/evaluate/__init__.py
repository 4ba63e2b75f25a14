"""Gold data and the measures that compare reports with it. Measures return values; printing is the command line's."""
