"""The dead and the injured: the words that tell of them, whom they mean, and how many.

`words` lists what tells of harm, `victims` leads from such a word to those who were harmed, `consequences` from an act
to such words. `quantities` and `counting` read how many, and `casualties` puts this together for one act. Numbers that
stand apart from any act are `tolls`.
"""
