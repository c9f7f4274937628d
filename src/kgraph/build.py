"""From the files of a project to everything under output/."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import kgraph
from kgraph.analyse.stats import Tally, tally
from kgraph.export import export
from kgraph.files import write_whole
from kgraph.positions import FILE as LAYOUT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kgraph.project import Project

OUTPUTS = {
    "graph.ttl": "ttl",
    "claims.jsonl": "jsonl",
    "claims.csv": "csv",
    "graph.html": "html",
}
"""The files a build writes, and the format of each; build.json, their record, joins them."""


def build(
    project: Project,
    output: Path,
    progress: Callable[[str], None] = lambda _: None,
    *,
    keep_layout: bool = False,
) -> Tally:
    """Check everything, derive the facts, write every output; give the counts.

    `progress` is told the step that begins. `keep_layout` also writes the project's layout.csv:
    where the entities stand on this page, for those to come. Raises ProblemsError, and then
    leaves `output` and layout.csv as they were.
    """
    progress("reading")
    kept = {}
    if keep_layout:
        project = _placed(project)
        kept[project.root / LAYOUT] = iter([project.layout_file.decode()])
    counts = tally(project)
    output.mkdir(parents=True, exist_ok=True)

    def told(name: str, format_name: str) -> Iterator[str]:
        progress(f"writing {name}")
        yield from export(project, format_name)

    contents = {output / name: told(name, form) for name, form in OUTPUTS.items()}
    contents[output / "build.json"] = iter([_record(project, counts)])
    write_whole(contents | kept)
    return counts


def _placed(project: Project) -> Project:
    """The project with the layout.csv that its page gives; its page is then built from that."""
    from kgraph.page import positions

    known = positions(project.corpus, project.ontology, project.trust, known=project.layout)
    return project.with_layout(known)


def _record(project: Project, counts: Tally) -> str:
    """What was built from what: hashes of the files, counts, versions; no clock."""
    texts = {document.path: document.text for document in project.corpus.documents}
    hashes = {project.shown(path): _hash(path.read_bytes()) for path in project.files}
    hashes |= {path: _hash(text.encode("utf-8")) for path, text in texts.items()}
    if project.layout_file:
        hashes[LAYOUT] = _hash(project.layout_file)
    record = {
        "kgraph": kgraph.__version__,
        "ontology": project.ontology.digest,
        "files": dict(sorted(hashes.items())),
        "counts": asdict(counts),
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
