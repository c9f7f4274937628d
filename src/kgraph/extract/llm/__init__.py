"""Extraction with a language model: the model reads, kgraph decides what survives."""
