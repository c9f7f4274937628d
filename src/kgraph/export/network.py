"""GraphML and GEXF, for Gephi, Cytoscape, yEd and the like."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import networkx as nx

from kgraph.errors import FormatError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kgraph.project import Project

_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_CLOCK = re.compile(r' lastmodifieddate="[^"]*"')


def graphml(project: Project) -> Iterator[str]:
    """Write the network as GraphML. Raises FormatError where a text is not XML's."""
    output = io.BytesIO()
    nx.write_graphml_xml(_checked(project), output, named_key_ids=True)
    yield output.getvalue().decode("utf-8") + "\n"


def gexf(project: Project) -> Iterator[str]:
    """Write the network as GEXF. Raises FormatError where a text is not XML's."""
    output = io.BytesIO()
    nx.write_gexf(_checked(project), output)
    # networkx writes the day of the clock into the file; the same input gives the same bytes.
    yield _CLOCK.sub("", output.getvalue().decode("utf-8"), count=1) + "\n"


def _checked(project: Project) -> nx.MultiDiGraph[str]:
    graph = project.network()
    for name, data in graph.nodes(data=True):
        _refuse_not_xml(name, data.values())
    for _, _, name, data in graph.edges(keys=True, data=True):
        _refuse_not_xml(f"claim {name}", data.values())
    return graph


def _refuse_not_xml(name: str, values: Iterable[object]) -> None:
    for value in values:
        if isinstance(value, str) and (match := _NOT_XML.search(value)):
            raise FormatError(
                f"{name} holds the control character U+{ord(match[0]):04X}, "
                "which XML cannot carry. Export to ttl or jsonl."
            )
