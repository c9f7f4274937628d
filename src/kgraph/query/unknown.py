"""Names in a query that nothing in the project has: why an answer may be empty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kgraph.namespaces import KP

if TYPE_CHECKING:
    from kgraph.project import Project

_NAME = re.compile(r"(?<![\w:<-])(kp|r):(\w[\w.-]*\w|\w)")


def unknown_names(project: Project, text: str) -> list[str]:
    """Say of each name under kp: and r: that it is no predicate, or no entity, of the project.

    SPARQL finds nothing there and calls that an answer.
    """
    said = []
    for prefix, name in dict.fromkeys(_NAME.findall(text)):
        own = project.ontology.predicates.get(name)
        if prefix == "kp" and (own is None or own.iri != KP + name):
            nearest = project.ontology.nearest_predicate(name)
            hint = f"Did you mean kp:{nearest}?" if nearest else "docs/predicates.md lists them."
            hint = f"{name} is <{own.iri}>." if own else hint
            said.append(f"kp:{name} is no predicate. {hint}")
        if prefix == "r" and name not in project.entities:
            nearest = project.resolution.names.nearest(name)
            hint = f" Did you mean r:{nearest}?" if nearest else ""
            said.append(f"r:{name} is no entity.{hint}")
    return said
