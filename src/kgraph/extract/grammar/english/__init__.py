"""English: the same frames and rules as Polish, read on the dependency parse of spaCy."""
