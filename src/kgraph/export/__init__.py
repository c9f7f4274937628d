"""The graph in other forms: one file a family of formats, all through one door.

Every exporter is an entry point of the group `kgraph.exporters`: a function that takes the
project, which may be a part of one, and gives the text in pieces. Its keyword parameters are its
options. Ours are declared in pyproject.toml like anybody's.
"""

from kgraph.export.table import export, exporters

__all__ = ["export", "exporters"]
