"""The namespaces kgraph writes and reads."""

from __future__ import annotations

from typing import Final

KG: Final = "https://w3id.org/kgraph/ns#"
KP: Final = "https://w3id.org/kgraph/predicate/"
BASE: Final = "https://w3id.org/kgraph/data/"
"""Where a project's own things live unless kgraph.toml says `base = ...`."""

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
PROV: Final = "http://www.w3.org/ns/prov#"
OA: Final = "http://www.w3.org/ns/oa#"
SCHEMA: Final = "https://schema.org/"
EDTF: Final = "http://id.loc.gov/datatypes/edtf/"
WD: Final = "http://www.wikidata.org/entity/"
