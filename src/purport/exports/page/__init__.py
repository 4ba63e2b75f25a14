"""Reports → one self-contained HTML page on which statements, actors, times and events are marked in the text and
listed beside it. `render` puts it together; the other files each make one part of it from the records, the templates
print them.
"""
