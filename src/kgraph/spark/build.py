"""From the files of a project to N-Triples part files, on as many machines as there are.

The files are spread; what they declare comes together on the machine that leads, and from there
goes to all; claims are read where their file is, and meet in a shuffle by what they state.
"""

from __future__ import annotations

import json
import shutil
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import kgraph
from kgraph.analyse.stats import Tally
from kgraph.draft import DecisionDraft
from kgraph.errors import ChangedError, ProblemsError
from kgraph.files import write_whole
from kgraph.library import FolderLibrary
from kgraph.lock import alone
from kgraph.model import Document, Problem, Severity
from kgraph.resolve.resolver import Resolver, another_document, findings
from kgraph.settings import FILE, trust_of
from kgraph.sources import Sources, check_apart, check_unchanged, rules, text_files
from kgraph.spark.joining import by_key, join
from kgraph.spark.reading import (
    ClaimRead,
    DocumentRead,
    File,
    Notes,
    SpreadLibrary,
    declared,
    read,
)
from kgraph.spark.session import started
from kgraph.spark.writing import Part, Writer
from kgraph.warrant import warrants

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from pyspark import RDD, Broadcast, SparkContext

    from kgraph.model import Judgement
    from kgraph.project import Project
    from kgraph.spark.reading import Declared, Found

PARTS = "parts"
"""The folder of part files under the output; build.json in it is their record."""

_PART = 4_000_000
"""So many bytes of claim files make one part: the parts depend on the files alone."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build on Spark did: counts, how many part files there are, every warning."""

    counts: Tally
    parts: int
    findings: tuple[Problem, ...]


def build_on_spark(
    project: Project,
    output: Path,
    master: str = "",
    progress: Callable[[str], None] = lambda _: None,
) -> Built:
    """Check everything, derive the facts, write the graph as part files.

    The graph is the one that a store has, proposals included. `output` and the project must be
    folders that every machine sees under the same path. Raises KgraphError, ProblemsError or
    ChangedError as `build` does, and then leaves the parts of the build before.
    """
    with alone(project.root, progress):
        check_apart(project.root, output)
        half, whole, old = (output / f"{PARTS}{end}" for end in (".half", "", ".old"))
        if old.exists() and not whole.exists():
            old.rename(whole)  # a build was killed between the two renames below
        for left in (half, old):
            shutil.rmtree(left, ignore_errors=True)
        with started(master) as context:
            spread = _Spread(project, context, progress)
            spread.check()
            half.mkdir(parents=True)
            built = spread.write(half)
        # To remove many parts takes long: whoever stops it meanwhile still has the new ones.
        if whole.exists():
            whole.rename(old)
        half.rename(whole)
        shutil.rmtree(old, ignore_errors=True)
    return built


T = TypeVar("T")


class _Spread:
    """One build: the project's files over the machines, and what comes of them."""

    def __init__(
        self, project: Project, context: SparkContext, progress: Callable[[str], None]
    ) -> None:
        self.project, self.context, self.progress = project, context, progress
        self.ontology, self.settings = project.ontology, project.settings
        progress("reading what is declared")
        files = [File(n, path, project.shown(path)) for n, path in enumerate(project.files)]
        size = sum(file.path.stat().st_size for file in files)
        self.parts = 1 + size // _PART
        ontology = context.broadcast(self.ontology)
        self._declared: RDD[Declared] = (
            self._spread(files).map(lambda file: declared(file, ontology.value)).cache()
        )
        sheets = self._declared.map(lambda item: replace(item, documents=(), foreign=frozenset()))
        self.known = sheets.collect()
        self.sheets = [item.sheet for item in self.known]
        self.files = [item.file for item in self.known]
        leading = Resolver(self.ontology, FolderLibrary(project.root))
        self.world = leading.learn(self.sheets)
        self.problems = leading.problems
        self.trust = trust_of(project.root / FILE, self.settings, self.world.names)

    @cached_property
    def found(self) -> RDD[Found]:
        """Everything that the tasks find in the files."""
        foreign = set(self._declared.flatMap(lambda item: item.foreign).collect())
        elsewhere = self._declared.flatMap(
            lambda item: [(i, (d, item.file.name)) for i, d in item.documents if i in foreign]
        ).collect()
        shared = self.context.broadcast(
            (
                self.ontology, self.world,
                SpreadLibrary(FolderLibrary(self.project.root), dict(reversed(elsewhere))),
            )
        )  # fmt: skip
        return self._spread(self.files).flatMap(lambda file: read(file, *shared.value)).cache()

    def _spread(self, files: list[File]) -> RDD[File]:
        """The files over the machines: some to each of its processors, the last to be free soon."""
        width = 4 * max(self.context.defaultParallelism, self.parts)
        return self.context.parallelize(files, max(1, min(len(files), width)))

    def _of(self, kind: type) -> RDD[Any]:
        return self.found.filter(lambda item: isinstance(item, kind))

    @cached_property
    def documents(self) -> RDD[tuple[str, list[DocumentRead]]]:
        """The documents by id, each as often as it is read, the first to be declared first."""
        pairs = self._of(DocumentRead).map(lambda item: (item.document.id, item))
        return by_key(pairs, self.parts).mapValues(lambda items: sorted(items, key=_placed)).cache()

    def check(self) -> None:
        """Read all claims and join them. Raises ProblemsError where something is wrong."""
        self.progress("reading claims")
        notes = self._of(Notes).fold(Notes(), Notes.joined)
        if notes.changed:
            raise ChangedError(
                f"{min(notes.changed)} has changed since reading began. Run it again."
            )
        self.problems += [p for sheet in self.sheets for p in sheet.problems]
        self.problems += notes.problems
        self.problems += self.documents.flatMap(lambda pair: _other_documents(pair[1])).collect()
        self.progress("joining claims")
        decisions = [
            (draft, sheet.file)
            for sheet in self.sheets
            for draft in sheet.drafts
            if isinstance(draft, DecisionDraft)
        ]
        self.claims, problems = join(
            self._of(ClaimRead), self.ontology, decisions, notes, self.parts
        )
        cut = any(item.is_cut for item in self.known)
        self.findings = findings([*self.problems, *problems], cut=cut)
        if any(problem.severity is Severity.ERROR for problem in self.findings):
            raise ProblemsError(self.findings)

    def write(self, folder: Path) -> Built:
        """Write all parts, and their record."""
        self.progress("writing parts")
        judgements = self._judgements()
        writer = Writer(
            folder, self.world.entities, judgements, self.ontology, self.trust, self.settings.base
        )
        shared = self.context.broadcast(writer)
        trust = self.trust
        facts = self.claims.map(lambda item: item.claim).filter(lambda c: warrants(c, trust))
        names = self.context.parallelize(sorted({*self.world.entities, *judgements}), self.parts)
        pairs = names.map(lambda name: (name, ())).union(
            facts.map(lambda c: (c.subject, (c.subject, c.predicate, c.object)))
        )
        things = by_key(pairs, self.parts).mapValues(lambda own: sorted({*own} - {()})).cache()
        documents = self.documents.map(lambda pair: pair[1][0].document)
        claims = _written(self.claims, shared, Writer.claims)
        parts = [
            writer.vocabulary(name for part in claims for name in part.predicates),
            *_written(documents, shared, Writer.documents),
            *_written(things, shared, Writer.things),
            *claims,
        ]
        facts_said = things.map(lambda pair: len(pair[1])).sum()
        counts = self._counts(documents.count(), facts_said, claims)
        self._record(folder, documents, parts, counts)
        return Built(counts, len(parts), self.findings)

    def _judgements(self) -> dict[str, list[Judgement]]:
        found: dict[str, list[Judgement]] = defaultdict(list)
        said = self.world.identity.judgements
        for judgement in sorted(said, key=lambda j: (j.left, j.verdict, j.right)):
            found[judgement.left].append(judgement)
        return found

    def _counts(self, documents: int, facts: int, claims: list[Part]) -> Tally:
        withheld = sum((part.withheld for part in claims), Counter[str]())
        return Tally(
            documents=documents,
            entities=len(set(map(self.world.identity.canonical, self.world.entities))),
            claims=sum(part.claims for part in claims),
            facts=facts,
            withheld=dict(sorted(withheld.items(), key=lambda item: (-item[1], item[0]))),
            without_evidence=sum(part.without_evidence for part in claims),
            warnings=len(self.findings),
        )

    def _record(
        self, folder: Path, documents: RDD[Document], parts: list[Part], counts: Tally
    ) -> None:
        """What was built from what. Raises ChangedError where it would not be true any more."""
        root = self.project.root
        texts = {self.project.shown(path): "" for path in text_files(root)}
        texts |= dict(documents.map(lambda document: (document.path, document.text)).collect())
        files = {file.name: file.digest for file in self.files}
        sources = Sources(rules(self.settings, self.ontology.digest), files, texts)
        check_unchanged(root, sources)
        record = {
            "kgraph": kgraph.__version__,
            "ontology": self.ontology.digest,
            "files": dict(sorted((files | {p: d for p, d in texts.items() if d}).items())),
            "counts": asdict(counts),
            "parts": {part.name: part.as_record() for part in parts},
        }
        text = json.dumps(record, ensure_ascii=False, indent=2) + "\n"
        write_whole({folder / "build.json": [text]})


def _written(
    rdd: RDD[T], shared: Broadcast[Writer], write: Callable[[Writer, int, Iterable[T]], Part]
) -> list[Part]:
    parts: list[Part] = rdd.mapPartitionsWithIndex(
        lambda number, items: [write(shared.value, number, items)]
    ).collect()
    return parts


def _placed(item: DocumentRead) -> tuple[int, int]:
    return item.place


def _other_documents(items: list[DocumentRead]) -> list[Problem]:
    """The findings where files declare different documents under one id."""
    first = items[0].document
    return [
        another_document(item.handle, item.file, first)
        for item in items
        if item.handle and item.document != first
    ]
