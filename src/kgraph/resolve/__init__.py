"""Drafts of any format to one checked corpus: names looked up, quotes found, ids given."""

from kgraph.resolve.resolver import Resolution, Resolver, resolve

__all__ = ["Resolution", "Resolver", "resolve"]
