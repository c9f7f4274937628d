"""How well an extractor reads: its proposals against claims that people read in the same texts."""

from kgraph.measure.evaluate import evaluate
from kgraph.measure.gold import Gold, read_gold
from kgraph.measure.score import Score, score
from kgraph.measure.share import Share
from kgraph.measure.statement import Statement, Thing

__all__ = ["Gold", "Score", "Share", "Statement", "Thing", "evaluate", "read_gold", "score"]
