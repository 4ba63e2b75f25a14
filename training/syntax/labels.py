"""What the heads predict, and in which order; the exported model carries these lists in its manifest."""

from __future__ import annotations

NAMES = ("PER", "ORG", "GPE", "LOC", "NORP", "MISC")
NAME_TAGS = ("O", *(f"{place}-{kind}" for kind in NAMES for place in "BI"))

OF_SPACY = {
    "PERSON": "PER", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "LOC", "NORP": "NORP",
    "EVENT": "MISC", "PRODUCT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC",
}  # fmt: skip
"""spaCy's (OntoNotes') entity types; amounts and times are no names."""

OF_GUM = {"person": "PER", "organization": "ORG", "place": "GPE"}
"""GUM's entity types that name someone or some place; its other types mix names with descriptions."""

TAGS = (
    "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "HYPH", "IN", "JJ", "JJR",
    "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM",
    "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "XX", "``",
)  # fmt: skip
"""Penn Treebank tags, as OntoNotes extends them."""

DEPS = (
    "ROOT", "acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass", "case", "cc",
    "ccomp", "compound", "conj", "csubj", "csubjpass", "dative", "dep", "det", "dobj", "expl", "intj", "mark", "meta",
    "neg", "nmod", "npadvmod", "nsubj", "nsubjpass", "nummod", "oprd", "parataxis", "pcomp", "pobj", "poss", "preconj",
    "predet", "prep", "prt", "punct", "quantmod", "relcl", "xcomp",
)  # fmt: skip
"""ClearNLP dependency labels, those of spaCy's English pipelines. A word that is part of a token of spaCy's hangs on
the
token's first word as `dep`."""

UNKNOWN = -1
"""A label that is not known, and teaches nothing."""
