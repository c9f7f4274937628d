"""From the files of a project to everything under output/."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import kgraph
from kgraph.analyse.stats import Tally, tally
from kgraph.export import export
from kgraph.files import sweep, write_whole
from kgraph.lock import alone
from kgraph.sources import check_unchanged

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
    project: Project, output: Path, progress: Callable[[str], None] = lambda _: None
) -> Tally:
    """Check everything, derive the facts, write every output; give the counts.

    `progress` is told the step that begins. Raises ProblemsError, or ChangedError where a file
    changes meanwhile, and then leaves `output` and the store as they were.
    """
    # Two builds at once could mix their outputs: the second waits, and reads after that.
    with alone(project.root, progress):
        progress("reading")
        counts = tally(project)
        output.mkdir(parents=True, exist_ok=True)
        with project.store.renewed(progress) as publish:
            contents = _contents(project, counts, output, progress)
            sweep(contents)
            write_whole(contents)
            publish()
    return counts


def _contents(
    project: Project, counts: Tally, output: Path, progress: Callable[[str], None]
) -> dict[Path, Iterator[str]]:
    def told(name: str, format_name: str) -> Iterator[str]:
        progress(f"writing {name}")
        yield from export(project, format_name)

    contents = {output / name: told(name, form) for name, form in OUTPUTS.items()}
    contents[output / "build.json"] = _record(project, counts)
    return contents


def _record(project: Project, counts: Tally) -> Iterator[str]:
    """What was built from what: hashes of the files, counts, versions; no clock.

    It comes last, and raises ChangedError where it would not be true of the files any more.
    """
    check_unchanged(project.root, project.sources)
    sources = project.sources
    read = {path: digest for path, digest in sources.texts.items() if digest}
    record = {
        "kgraph": kgraph.__version__,
        "ontology": project.ontology.digest,
        "files": dict(sorted((sources.files | read).items())),
        "counts": asdict(counts),
    }
    yield json.dumps(record, ensure_ascii=False, indent=2) + "\n"
