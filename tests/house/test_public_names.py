"""What `import kgraph` offers is what the documentation says, and nothing appears by accident."""

from __future__ import annotations

import inspect
import subprocess
import sys

import kgraph
from kgraph.project import Project

NAMES = {
    "ChangedError", "Claim", "Document", "Entity", "Evidence", "FormatError", "Judgement",
    "KgraphError", "LimitError", "MissingExtraError", "NotFoundError", "Problem", "ProblemsError",
    "Project", "QueryError", "StoreError", "open",
}  # fmt: skip
PROJECT = {
    "add", "claim", "claims", "corpus", "dataframe", "entities", "entity_id", "extended", "extract",
    "facts", "files", "graph", "layout", "layout_file", "measures", "network", "ontology", "part",
    "predicate_name", "problems", "query", "question", "resolution", "settings", "sheets", "shown",
    "sources", "store", "title", "trust", "with_files", "with_layout",
    "with_own_store", "with_resolution", "with_told", "without_proposals",
}  # fmt: skip


def test_public_names() -> None:
    assert set(kgraph.__all__) == NAMES
    for name in kgraph.__all__:
        assert getattr(kgraph, name).__doc__


def test_project_names() -> None:
    public = {name for name, _ in inspect.getmembers(Project) if not name.startswith("_")}
    assert public == PROJECT


def test_import_is_light() -> None:
    code = "import kgraph, sys; print(sorted({m.split('.')[0] for m in sys.modules}))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    for heavy in ("rdflib", "networkx", "pyvis", "numpy", "pandas", "yaml", "click", "pyoxigraph"):
        assert f"'{heavy}'" not in loaded


def test_help_imports_no_engine() -> None:
    code = (
        "import sys; sys.argv = ['kgraph', '--help']\n"
        "from kgraph.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(sorted({m.split('.')[0] for m in sys.modules}))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert "Commands:" in loaded
    for heavy in (
        "rdflib",
        "networkx",
        "pyvis",
        "numpy",
        "rich",
        "yaml",
        "pyoxigraph",
        "rapidfuzz",
    ):
        assert f"'{heavy}'" not in loaded
