"""Events: who did what to whom, where and when, whether it happened, and according to whom.

An act is a word and what it means (`anchors`); around it stand who took part (`participants`, `resolving`), how it is
asserted (`status`), and where, when and with how many victims (`circumstances`). `voices` says who tells of it,
`merging` which mentions are of one event, and `finding` puts them together.
"""
