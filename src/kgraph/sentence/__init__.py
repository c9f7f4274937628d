"""A claim as a sentence, in English or Polish; and the few words of it that a line can carry."""

from kgraph.sentence.sayings import named
from kgraph.sentence.sentences import Clause, Sentences, before, capitalised

__all__ = ["Clause", "Sentences", "before", "capitalised", "named"]
