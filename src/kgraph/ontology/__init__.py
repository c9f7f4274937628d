"""What the files in ontology/ say: classes, predicates, their words, the words that hedge.

`read` gives an `Ontology`, or raises every finding of all files at once. A predicate that a
user adds to a file of their own is a predicate like any other, with no line of code.
"""

from kgraph.ontology.read import built_in_files, digest, read
from kgraph.ontology.terms import Group, Kind, Ontology, Predicate, Word
from kgraph.ontology.words import Phrase, phrase_of

__all__ = [
    "Group",
    "Kind",
    "Ontology",
    "Phrase",
    "Predicate",
    "Word",
    "built_in_files",
    "digest",
    "phrase_of",
    "read",
]
