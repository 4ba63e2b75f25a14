"""What the tree of a sentence says of any word, whatever act it may tell of.

`tree` looks around a word at a bounded cost, `noun_phrases` and `entities` say what a noun phrase is, `subjects` who
does what a verb says. `words` tells what makes two words for an act one. `scene` is what the lexicon of acts asks of a
parse again and again, the base forms of its words (`forms`) and what stands around them.
"""
