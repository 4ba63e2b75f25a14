"""Events: who did what to whom, where and when, whether it happened, and according to whom.

An act is a word and what it means (`acts`); around it stand who took part (`participants`), how it is asserted
(`status`), and where, when and with how many victims (`circumstances`). `mentions` says who tells of it and which
mentions are of one event, `tolls` finds the numbers of victims and `apart` the times that are told apart from it, and
`finding` puts them together. All of them read the tree by `grammar` and the words for killing and wounding by `harm`.

Each imports only what stands before it: `act` and `model`; `grammar`; `harm`; then `acts`, `participants`, `status`,
`circumstances` and `mentions`, which know nothing of each other; `tolls` and `apart`; `finding`.
"""
