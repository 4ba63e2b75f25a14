"""Reports → what other programs and people read: `formats` lists what programs do, `page` is for people.

>>> from purport.exports.export import export
>>> export([purport.read("clipping.txt")], format="csv", output="tables")
"""
