"""The built graph against ontology/shapes.ttl, by pySHACL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.errors import MissingExtraError
from kgraph.ontology import built_in_files

if TYPE_CHECKING:
    from kgraph.project import Project


def conforms(project: Project) -> tuple[bool, str]:
    """Tell whether the project's graph conforms to the shapes, and pySHACL's report.

    Raises MissingExtraError without pyshacl.
    """
    try:
        import pyshacl
    except ImportError:
        raise MissingExtraError("checking shapes", "pyshacl", "shacl") from None
    import rdflib

    shapes = rdflib.Graph()
    own = project.root / "ontology" / "shapes.ttl"
    built_in = next(path for path in built_in_files() if path.name == "shapes.ttl")
    shapes.parse(own if own.is_file() else built_in, format="turtle")
    result, _, report = pyshacl.validate(project.graph(), shacl_graph=shapes, inference="none")
    return bool(result), str(report)
