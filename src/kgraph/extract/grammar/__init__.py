"""The default extractor: reads Polish and English by grammar, offline, by the ontology's words."""
