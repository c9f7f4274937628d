"""Deciding on proposals one after the other; each decision is at once in its file."""

from kgraph.review.deciding import Review, text_of
from kgraph.review.waiting import Waiting, waiting

__all__ = ["Review", "Waiting", "text_of", "waiting"]
