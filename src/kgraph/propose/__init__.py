"""Proposals in files: read articles, write `?` lines beside them, keep every decision.

A claim that an extractor wrote stays the extractor's, to be replaced when it reads the article
again, until a person changes anything about it. Then it is that person's for good.
"""
