"""From the files of a project to everything under output/."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import kgraph
from kgraph.analyse.stats import Tally, tally
from kgraph.errors import ProblemsError
from kgraph.export import export, exporters
from kgraph.files import mend, write_together
from kgraph.lock import alone
from kgraph.positions import FILE as LAYOUT
from kgraph.settings import FILE as SETTINGS
from kgraph.settings import check_outputs
from kgraph.sources import check_unchanged, hash_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from kgraph.project import Project

RECORD = "build.json"
"""The record of a build, beside what it wrote."""

_TABLES = ("jsonl", "csv", "tsv", "yaml")
"""The formats that hold claims and nothing else."""


def file_of(form: str) -> str:
    """Give the name of the file that a build writes in a format.

    >>> file_of("csv"), file_of("ttl")
    ('claims.csv', 'graph.ttl')
    """
    return f"{'claims' if form in _TABLES else 'graph'}.{form}"


def build(
    project: Project,
    output: Path,
    progress: Callable[[str], None] = lambda _: None,
    *,
    keep_layout: bool = False,
    proposals: bool = False,
) -> Tally:
    """Check everything, derive the facts, write every output; give the counts.

    `proposals` says whether claims that nobody has decided on are in what is written; the store,
    which answers questions about them too, has them. `progress` is told the step that begins.
    `keep_layout` also writes the project's layout.csv: where the entities stand on this page,
    for those to come. Raises ProblemsError, or ChangedError where a file changes meanwhile, and
    then leaves `output`, layout.csv and the store as they were. The files change together: where
    a build was killed while it renamed them, the next one first ends that. What the build before
    wrote there and kgraph.toml no longer asks for goes.
    """
    outputs = {file_of(form): form for form in project.settings.outputs}
    # Two builds at once could mix their outputs: the second waits, and reads after that.
    with alone(project.root, progress):
        _check_outputs(project)
        removed = [output / name for name in _written_before(output) if name not in outputs]
        written = [*removed, *(output / name for name in (*outputs, RECORD)), project.root / LAYOUT]
        if output.is_dir():
            mend(output, written)
        progress("reading")
        shown = project if proposals else project.without_proposals()
        kept: dict[Path, Iterator[str]] = {}
        if keep_layout:
            shown = _placed(shown)
            kept[project.root / LAYOUT] = iter([shown.layout_file.decode()])
        counts = tally(shown)
        output.mkdir(parents=True, exist_ok=True)
        with project.store.renewed(progress) as publish:
            contents = _contents(shown, outputs, output, progress) | kept
            contents[output / RECORD] = _record(shown, counts, outputs)
            write_together(output, contents, removed)
            publish()
    return counts


def _check_outputs(project: Project) -> None:
    if problems := check_outputs(project.root / SETTINGS, project.settings, exporters()):
        raise ProblemsError(problems)


def _written_before(output: Path) -> list[str]:
    """The files that the build before wrote here, as its record tells: never any other."""
    try:
        found = json.loads((output / RECORD).read_text("utf-8"))["outputs"]
    except (OSError, ValueError, TypeError, KeyError):
        return []
    ours = {file_of(form) for form in exporters()}
    return [name for name in found if name in ours] if isinstance(found, list) else []


def _contents(
    project: Project, outputs: dict[str, str], output: Path, progress: Callable[[str], None]
) -> dict[Path, Iterator[str]]:
    def told(name: str, format_name: str) -> Iterator[str]:
        progress(f"writing {name}")
        yield from export(project, format_name)

    return {output / name: told(name, form) for name, form in outputs.items()}


def _placed(project: Project) -> Project:
    """The project with the layout.csv that its page gives; its page is then built from that."""
    from kgraph.page import positions

    known = positions(project.corpus, project.ontology, project.trust, known=project.layout)
    return project.with_layout(known)


def _record(project: Project, counts: Tally, outputs: Iterable[str]) -> Iterator[str]:
    """What was built from what: hashes of the files, counts, versions; no clock.

    It comes last, and raises ChangedError where it would not be true of the files any more.
    """
    check_unchanged(project.root, project.sources)
    sources = project.sources
    read = {path: digest for path, digest in sources.texts.items() if digest}
    if project.layout_file:
        read[LAYOUT] = hash_of(project.layout_file)
    record = {
        "kgraph": kgraph.__version__,
        "ontology": project.ontology.digest,
        "files": dict(sorted((sources.files | read).items())),
        "counts": asdict(counts),
        "outputs": list(outputs),
    }
    yield json.dumps(record, ensure_ascii=False, indent=2) + "\n"
