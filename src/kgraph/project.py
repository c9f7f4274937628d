"""A project: a folder with kgraph.toml, seeds/ and ontology/, and what its files say.

This is the Python door; the commands are the other door to the same functions.
"""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kgraph.errors import NotFoundError, ProblemsError
from kgraph.library import FolderLibrary
from kgraph.model import Problem, Severity
from kgraph.names import Kinds
from kgraph.ontology import read as read_ontology
from kgraph.positions import FILE as LAYOUT
from kgraph.positions import read_positions, write_positions
from kgraph.readers import read_sheet
from kgraph.resolve import resolve
from kgraph.settings import FILE, Settings, read_settings, told_more, trust_of
from kgraph.sources import Sources, claim_files, hash_of, ontology_files, rules, text_files
from kgraph.undecided import without_proposals
from kgraph.warrant import warrants

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    import networkx as nx
    import pandas as pd
    import rdflib

    from kgraph.analyse.measures import Measured
    from kgraph.draft import Sheet
    from kgraph.model import Claim, Corpus, Entity
    from kgraph.ontology import Ontology
    from kgraph.positions import Position
    from kgraph.propose.article import Added
    from kgraph.query import Answer
    from kgraph.resolve import Resolution
    from kgraph.store import GraphStore
    from kgraph.warrant import Triple, Trust


def open(folder: str | Path = ".") -> Project:
    """Open the project in a folder.

    Raises NotFoundError where the folder has neither kgraph.toml nor seeds/.
    """
    root = Path(folder)
    if not (root / FILE).is_file() and not (root / "seeds").is_dir():
        raise NotFoundError(
            f"{folder} is no kgraph project: it has neither {FILE} nor seeds/. "
            f"Make one with: kgraph init {folder}"
        )
    return Project(root)


_FOLLOWS = ("corpus", "sources", "store", "_positions")
"""What follows from the claims that a project holds, and is kept once it is known."""


class Project:
    """What the files of one folder say. Files are read when first needed, and once."""

    def __init__(
        self,
        root: Path,
        more: Iterable[Path] = (),
        texts: Mapping[str, str] | None = None,
        proposals: bool = True,
    ) -> None:
        """Take the folder; `more` files and `.kg` texts (by name) join those under seeds/.

        Without `proposals`, the corpus has only claims that somebody decided on.
        """
        self.root = root.absolute()
        self._more = tuple(path.absolute() for path in more)
        self._texts = dict(texts or {})
        self.proposals = proposals
        """Whether claims that nobody has decided on are among its claims."""
        self._hashes: dict[str, str] = {}
        self._cut = not proposals

    def __repr__(self) -> str:
        return f"<Project {self.root.name}>"

    def with_files(self, more: Iterable[Path], texts: Mapping[str, str]) -> Project:
        """Give this project, the whole of it, with more files and texts of claims."""
        return Project(self.root, more, texts, self.proposals)

    def without_proposals(self) -> Project:
        """Give this project without the claims that nobody has decided on."""
        corpus = without_proposals(self.corpus, self.resolution.introduced)
        return self._with(*_FOLLOWS, corpus=corpus, proposals=False, _cut=True)

    def with_own_store(self) -> Project:
        """Give this project with a store of its own in memory: that of the folder may be at work.

        A format that a build writes may ask questions, and the build holds the store until its end.
        """
        return self._with("store", _cut=True)

    def with_resolution(self, resolution: Resolution, sources: Sources) -> Project:
        """Give this project with what its files say read elsewhere, and the hashes of them."""
        return self._with(*_FOLLOWS, resolution=resolution, sources=sources)

    def with_layout(self, positions: Mapping[str, Position]) -> Project:
        """Give this project with other positions in its layout.csv; the file stays as it is."""
        return self._with("_positions", layout_file="".join(write_positions(positions)).encode())

    def part(
        self, only: Answer | str | None = None, *, focus: str | None = None, depth: int = 1
    ) -> Project:
        """Give the part of this project that holds just some claims; all else works on it too.

        `only` keeps those that the rows of an answer name, or of a SPARQL query; `focus` those
        within `depth` steps (1 to 3) of an entity, by any of its names, its own word included;
        both together those that pass both. Claims that a kept one depends on, or that supersede
        it, stay with it. Facts are what the kept claims warrant.

        Raises NotFoundError for an unknown name and where no claim is left, QueryError for a
        query that is wrong or names no claim, and for another depth.
        """
        from kgraph.analyse.part import part_of

        answer = self.query(only) if isinstance(only, str) else only
        named = None if answer is None else answer.claims()
        entity = None if focus is None else self.entity_id(focus)
        corpus, title = part_of(self, named, entity, depth)
        return self._with(*_FOLLOWS, corpus=corpus, title=title, layout_file=b"", _cut=True)

    def with_told(self, told: Mapping[str, Any]) -> Project:
        """Give this project with more said under [extract] than its kgraph.toml says."""
        settings = replace(self.settings, extract=told_more(self.settings.extract, told))
        return self._with(settings=settings)

    def _with(self, *forgotten: str, **said: object) -> Project:
        """This project with some of what it holds forgotten, and some replaced."""
        other = copy(self)
        for name in forgotten:
            vars(other).pop(name, None)
        vars(other).update(said)
        return other

    @property
    def extended(self) -> bool:
        """Whether its graph is another than that of the folder: a part, or with other files."""
        return bool(self._more or self._texts or self._cut)

    @cached_property
    def settings(self) -> Settings:
        """What kgraph.toml says. Raises ProblemsError where it is wrong."""
        return read_settings(self.root / FILE)

    @cached_property
    def ontology(self) -> Ontology:
        """The built-in ontology files and those in ontology/. Raises ProblemsError."""
        return read_ontology(ontology_files(self.root), self.root)

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """The files of claims, sorted."""
        return tuple(sorted({*claim_files(self.root), *self._more} - {self.root / LAYOUT}))

    def shown(self, path: Path) -> str:
        """Give a path as messages show it: from the project's folder where it is inside."""
        inside = path.is_relative_to(self.root)
        return path.relative_to(self.root).as_posix() if inside else str(path)

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """Every file of claims as read, before names are looked up."""
        contents = ((self.shown(path), path.read_bytes()) for path in self.files)
        texts = ((f"{name}.kg", text.encode()) for name, text in self._texts.items())
        found = []
        for name, data in chain(contents, texts):
            self._hashes[name] = hash_of(data)
            found.append(read_sheet(data, name, self.ontology))
        return tuple(found)

    @cached_property
    def sources(self) -> Sources:
        """What was read, by its hashes. Raises ProblemsError where the files err."""
        read = {
            document.path: hash_of(document.text.encode()) for document in self.corpus.documents
        }
        texts = {self.shown(path): "" for path in text_files(self.root)} | read
        return Sources(rules(self.settings, self.ontology.digest), dict(self._hashes), texts)

    @cached_property
    def resolution(self) -> Resolution:
        """The corpus of all files together, with every problem."""
        return resolve(self.sheets, self.ontology, FolderLibrary(self.root))

    @cached_property
    def layout_file(self) -> bytes:
        """What layout.csv holds; empty where there is none, and for a part."""
        path = self.root / LAYOUT
        return path.read_bytes() if path.is_file() else b""

    @cached_property
    def _positions(self) -> tuple[dict[str, Position], list[Problem]]:
        whole = all(p.severity is not Severity.ERROR for p in self.resolution.problems)
        find = self.resolution.names.find if whole else lambda name: [name]
        return read_positions(self.layout_file, find)

    @property
    def layout(self) -> Mapping[str, Position]:
        """Where entities stood on an earlier page, in pixels, by id, as layout.csv keeps it."""
        return self._positions[0]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every finding about the files, errors and warnings."""
        return (*self.resolution.problems, *self._positions[1])

    @cached_property
    def corpus(self) -> Corpus:
        """Everything the files say. Raises ProblemsError, with all findings, where they err."""
        errors = [p for p in self.problems if p.severity is Severity.ERROR]
        if errors:
            raise ProblemsError(self.problems)
        if self.proposals:
            return self.resolution.corpus
        return without_proposals(self.resolution.corpus, self.resolution.introduced)

    @cached_property
    def title(self) -> str:
        """What its page is headed with: the title of kgraph.toml, else the name of the folder.

        A part also says what it is near to, and how many of the claims it holds.
        """
        return self.settings.title or self.root.resolve().name

    @cached_property
    def trust(self) -> Trust:
        """Whose word may warrant a fact."""
        return trust_of(self.root / FILE, self.settings, self.resolution.names)

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """Every declared entity by its id."""
        return {entity.id: entity for entity in self.resolution.corpus.entities}

    def claims(self) -> tuple[Claim, ...]:
        """Every claim, sorted by id."""
        return self.corpus.claims

    def claim(self, name: str) -> Claim:
        """Give the claim of an id. Raises NotFoundError."""
        wanted = self.resolution.ids.get(name.removeprefix("^"), name.removeprefix("^"))
        for claim in self.claims():
            if claim.id == wanted:
                return claim
        raise NotFoundError(f'no claim has the id "{name}". kgraph export --format csv lists them.')

    def facts(self) -> tuple[Triple, ...]:
        """Every plain triple that at least one claim warrants, sorted."""
        warranted = (c for c in self.claims() if warrants(c, self.trust))
        return tuple(sorted({(c.subject, c.predicate, c.object) for c in warranted}))

    def entity_id(self, name: str) -> str:
        """Give the id of an entity by any name, in any language; of a person by the last word too.

        The last word of a name (a surname) is enough where nothing is called so and just one
        person's name ends in it. Raises NotFoundError, with the ids where several are meant.
        """
        kinds = Kinds(self.entities, self.resolution.identity)

        def is_person(entity: str) -> bool:
            return "Person" in self.ontology.ancestors(kinds.get(entity) or "")

        return self.resolution.names.one_or_person(name, is_person)

    def predicate_name(self, text: str) -> str:
        """Give the name of a predicate by its name, label or words. Raises NotFoundError."""
        from kgraph.ontology import phrase_of

        found = sorted({phrase.predicate for phrase in phrase_of(self.ontology, text)})
        if len(found) == 1:
            return found[0]
        if found:
            raise NotFoundError(f'"{text}" can be {" or ".join(found)}.')
        nearest = self.ontology.nearest_predicate(text)
        hint = f"Did you mean {nearest}?" if nearest else "docs/predicates.md lists them."
        raise NotFoundError(f'no predicate is called "{text}". {hint}')

    def add(self, path: str | Path, encoding: str = "", **known: str | date) -> tuple[str, ...]:
        """Store the articles of a file or a folder under seeds/; give where each of them is.

        `known` are title, outlet, url, published, updated or language, and win over what is found;
        `published` and `updated` are days, 2026-01-08. Raises TypeError for others, KgraphError
        for no day, and ProblemsError, with what could be read stored, where something could not.
        """
        from kgraph import articles

        return articles.add(self.root, Path(path), encoding, known)

    def extract(
        self,
        articles: Iterable[str] | None = None,
        extractors: Sequence[str] = (),
        again: bool = False,
    ) -> tuple[Added, ...]:
        """Propose claims from articles (paths in this project; else all that are new or changed).

        `extractors` read, by name; else those of kgraph.toml. What several say alike is one
        proposal.
        Gives what became of each. This project still has the claims that it had; open it again.
        Raises ProblemsError, with everything else written, where an article or its file of
        claims cannot be read.
        """
        from kgraph.articles import texts
        from kgraph.extract import DEFAULT
        from kgraph.propose.folder import extract_articles

        names = extractors or self.settings.extract.get("with", [DEFAULT])
        paths = list(texts(self.root) if articles is None else articles)
        found = list(extract_articles(self, paths, names, again=again))
        problems = [problem for item in found if isinstance(item, tuple) for problem in item]
        if problems:
            raise ProblemsError(problems)
        return tuple(item for item in found if not isinstance(item, tuple))

    def graph(self) -> rdflib.Graph:
        """Give the RDF graph as rdflib has it: facts, claims, evidence, entities, documents."""
        from kgraph.rdf.graph import rdflib_graph

        return rdflib_graph(self)

    def network(self) -> nx.MultiDiGraph[str]:
        """Give the network: entities are nodes, every claim is an edge with its axes."""
        from kgraph.analyse.network import network

        return network(self.corpus, self.ontology, self.trust)

    def measures(self, by: str = "pagerank", facts: bool = False) -> list[Measured]:
        """Give degree, PageRank and community of every entity, the most of `by` first.

        All claims count; with `facts`, only those that are facts, and only entities they speak of.
        Betweenness, which takes longest, is measured where `by` names it.
        """
        from kgraph.analyse.measures import measures

        return measures(self.network(), by, facts)

    @cached_property
    def store(self) -> GraphStore:
        """What answers queries: a process of its own, started by the first of them."""
        from kgraph.store import open_store

        return open_store(self)

    def query(self, text: str, /, **values: str) -> Answer:
        """Answer a SPARQL query over the graph; `values` are parameters that its heading names.

        Raises QueryError where it is refused or wrong, LimitError where it goes over a limit.
        """
        from kgraph.query import answered, question_of

        return answered(self, question_of("the query", text), values)

    def question(self, name: str, /, **values: str | date) -> Answer:
        """Answer one of the ready questions; `values` are its parameters, in any alias."""
        from kgraph.query import ask

        return ask(self, name, {key: str(value) for key, value in values.items()})

    def dataframe(self) -> pd.DataFrame:
        """Give the claims as a pandas table, a row each. Needs the extra `notebook`."""
        from kgraph.analyse.table import dataframe

        return dataframe(self)

    def _repr_html_(self) -> str:
        """Show the page in a notebook, in a frame of its own."""
        from kgraph.export.page import framed

        return framed(self)
