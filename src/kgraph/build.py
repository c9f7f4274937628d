"""From the files of a project to everything under output/."""

from __future__ import annotations

import json
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

import kgraph
from kgraph.analyse.stats import Tally, tally
from kgraph.errors import ProblemsError
from kgraph.export import export, exporters
from kgraph.files import mend, written_together
from kgraph.ledger import FORMATS, LedgerGraph, Output, Rendering, pieces_of, read_by_ledger
from kgraph.lock import alone
from kgraph.positions import FILE as LAYOUT
from kgraph.settings import FILE as SETTINGS
from kgraph.settings import check_outputs
from kgraph.sources import check_apart, check_unchanged, hash_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from kgraph.files import Piece, Waiting
    from kgraph.ledger import Ledger
    from kgraph.model import Problem
    from kgraph.project import Project

RECORD = "build.json"
"""The record of a build, beside what it wrote."""

_said = json.JSONEncoder(ensure_ascii=False).encode
_TABLES = ("jsonl", "csv", "tsv", "yaml")
"""The formats that hold claims and nothing else."""


def file_of(form: str) -> str:
    """Give the name of the file that a build writes in a format.

    >>> file_of("csv"), file_of("ttl")
    ('claims.csv', 'graph.ttl')
    """
    return f"{'claims' if form in _TABLES else 'graph'}.{form}"


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: counts, how many proposals it left out of the outputs, every finding."""

    counts: Tally
    left_out: int
    problems: tuple[Problem, ...]


def build(
    project: Project,
    output: Path,
    progress: Callable[[str], None] = lambda _: None,
    *,
    keep_layout: bool = False,
    proposals: bool = False,
) -> Built:
    """Check everything, derive the facts, write every output.

    `proposals` says whether claims that nobody has decided on are in what is written; the store,
    which answers questions about them too, has them. `progress` is told the step that begins.
    `keep_layout` also writes the project's layout.csv: where the entities stand on this page,
    for those to come. Only what changed since the build before is read and written anew. Raises
    KgraphError where `output` lies among the project's own files, ProblemsError, or ChangedError
    where a file changes meanwhile, and then leaves `output`, layout.csv and the store as they
    were. The files change together: where a build was killed while it renamed them, the next one
    first ends that. What the build before wrote there and kgraph.toml no longer asks for goes.
    """
    # Two builds at once could mix their outputs: the second waits, and reads after that.
    with alone(project.root, progress):
        _check_outputs(project)
        check_apart(project.root, output)
        writing = _Writing(project, output, progress, keep_layout=keep_layout, proposals=proposals)
        if project.extended:
            return writing.of_memory()
        with read_by_ledger(project, progress) as (known, ledger):
            writing.project = known
            return writing.of_ledger(ledger)


class _Writing:
    """The outputs of one build: from a ledger piece by piece, or from a corpus in memory."""

    def __init__(
        self, project: Project, output: Path, progress: Callable[[str], None],
        *, keep_layout: bool, proposals: bool,
    ) -> None:  # fmt: skip
        self.project, self.output, self.progress = project, output, progress
        self.keep_layout, self.proposals = keep_layout, proposals
        self.files = {file_of(form): form for form in project.settings.outputs}
        self.removed = [output / n for n in _written_before(output) if n not in self.files]
        names = (*self.files, RECORD)
        written = [*self.removed, *(output / name for name in names), project.root / LAYOUT]
        if output.is_dir():
            mend(output, written)

    def of_ledger(self, ledger: Ledger) -> Built:
        """Write what has changed since the build before."""
        digests = ledger.digests()
        rendering = Rendering(ledger, proposals=self.proposals)
        outputs = {
            form: Output(rendering, form, self.output / name)
            for name, form in self.files.items()
            if form in FORMATS
        }
        problems = (self._shown if self.keep_layout else self.project).problems
        counts = Tally(**ledger.counts(proposals=self.proposals), warnings=len(problems))

        def store(waiting: Waiting) -> AbstractContextManager[Callable[[], object]]:
            path = waiting.beside[outputs["ttl"].path] if "ttl" in outputs else None
            graph = LedgerGraph(ledger, (path, rendering.least) if path else None)
            return self.project.store.renewed(graph, self.progress)

        self._write(
            {each.path.name for each in outputs.values()},
            pieces_of(rendering, list(outputs.values())), counts,
            lambda: check_unchanged(self.project.root, self.project.sources, digests), store,
        )  # fmt: skip
        for each in outputs.values():
            each.keep()
        return Built(counts, 0 if self.proposals else ledger.hidden(), problems)

    def of_memory(self) -> Built:
        """Write a corpus that is in memory, as that of a part of a project."""
        counts = tally(self._shown)
        check = partial(check_unchanged, self.project.root, self.project.sources)
        self._write(set(), (), counts, check, lambda _: nullcontext(lambda: None))
        left_out = len(self.project.resolution.corpus.claims) - counts.claims
        return Built(counts, left_out, self.project.problems)

    @cached_property
    def _shown(self) -> Project:
        project = self.project
        shown = project.with_own_store() if self.proposals else project.without_proposals()
        return _placed(shown) if self.keep_layout else shown

    def _write(
        self,
        ready: Collection[str],
        pieces: Iterable[tuple[Path, Piece]],
        counts: Tally,
        check: Callable[[], None],
        store: Callable[[Waiting], AbstractContextManager[Callable[[], object]]],
    ) -> None:
        """Write all files, those whose pieces are not `ready` from the corpus, and the store."""
        paths = [self.output / name for name in (*self.files, RECORD)]
        if self.keep_layout:
            paths.append(self.project.root / LAYOUT)
        self.output.mkdir(parents=True, exist_ok=True)
        written = self._pieces(ready, pieces, counts, check)
        with (
            written_together(self.output, paths, written, self.removed) as waiting,
            store(waiting) as publish,
        ):
            waiting.switch()
            publish()

    def _pieces(
        self,
        ready: Collection[str],
        pieces: Iterable[tuple[Path, Piece]],
        counts: Tally,
        check: Callable[[], None],
    ) -> Iterator[tuple[Path, Piece]]:
        """What is written, each piece with its file."""
        if ready:
            self.progress(f"writing {', '.join(name for name in self.files if name in ready)}")
        yield from pieces
        for name, form in self.files.items():
            if name not in ready:
                self.progress(f"writing {name}")
                for piece in export(self._shown, form):
                    yield self.output / name, piece
        if self.keep_layout:
            yield self.project.root / LAYOUT, self._shown.layout_file
        yield self.output / RECORD, self._record(counts, check)

    def _record(self, counts: Tally, check: Callable[[], None]) -> str:
        """What was built from what: hashes of the files, counts, versions; no clock.

        It comes last, and raises ChangedError where it would not be true of the files any more.
        """
        check()
        sources = self.project.sources
        read = {path: digest for path, digest in sources.texts.items() if digest}
        layout = self._shown.layout_file if self.keep_layout else self.project.layout_file
        if layout:
            read[LAYOUT] = hash_of(layout)
        return _object(
            {
                "kgraph": kgraph.__version__,
                "ontology": self.project.ontology.digest,
                "files": dict(sorted((sources.files | read).items())),
                "counts": asdict(counts),
                "outputs": list(self.files),
            }
        )


def _object(values: dict[str, object]) -> str:
    """JSON with a line for each value, also of the objects inside.

    >>> print(_object({"a": {"b": 1, "c": {}}, "d": []}), end="")
    {
      "a": {
        "b": 1,
        "c": {}
      },
      "d": []
    }
    """
    rows = []
    for name, value in values.items():
        if isinstance(value, dict) and value:
            inner = ",\n".join(f"    {_said(key)}: {_said(each)}" for key, each in value.items())
            rows.append(f"  {_said(name)}: {{\n{inner}\n  }}")
        else:
            rows.append(f"  {_said(name)}: {_said(value)}")
    return "{\n" + ",\n".join(rows) + "\n}\n"


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


def _placed(project: Project) -> Project:
    """The project with the layout.csv that its page gives; its page is then built from that."""
    from kgraph.export.page import corpus_of_page
    from kgraph.page import positions

    corpus, before = corpus_of_page(project), project.layout
    known = positions(corpus, project.ontology, project.trust, known=before)
    return project.with_layout(known)
