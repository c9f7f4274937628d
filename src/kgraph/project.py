"""A project: a folder with kgraph.toml, seeds/ and ontology/, and what its files say.

This is the Python door; the commands are the other door to the same functions.
"""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.errors import NotFoundError, ProblemsError
from kgraph.library import FolderLibrary
from kgraph.model import Severity
from kgraph.ontology import read as read_ontology
from kgraph.readers import read_sheet
from kgraph.resolve import resolve
from kgraph.settings import FILE, Settings, read_settings
from kgraph.sources import Sources, claim_files, hash_of, ontology_files, rules, text_files
from kgraph.warrant import Trust, warrants

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import networkx as nx
    import pandas as pd
    import rdflib

    from kgraph.draft import Sheet
    from kgraph.model import Claim, Corpus, Entity, Problem
    from kgraph.ontology import Ontology
    from kgraph.query import Answer
    from kgraph.resolve import Resolution
    from kgraph.store import GraphStore
    from kgraph.warrant import Triple


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


class Project:
    """What the files of one folder say. Files are read when first needed, and once."""

    def __init__(
        self, root: Path, more: Iterable[Path] = (), texts: Mapping[str, str] | None = None
    ) -> None:
        """Take the folder; `more` files and `.kg` texts (by name) join those under seeds/."""
        self.root = root.absolute()
        self._more = tuple(path.absolute() for path in more)
        self._texts = dict(texts or {})
        self._hashes: dict[str, str] = {}

    def with_files(self, more: Iterable[Path], texts: Mapping[str, str]) -> Project:
        """Give this project with more files and texts of claims."""
        return Project(self.root, more, texts)

    @property
    def extended(self) -> bool:
        """Whether files or texts from elsewhere join those of the folder."""
        return bool(self._more or self._texts)

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
        return tuple(sorted({*claim_files(self.root), *self._more}))

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

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every finding about the files, errors and warnings."""
        return self.resolution.problems

    @cached_property
    def corpus(self) -> Corpus:
        """Everything the files say. Raises ProblemsError, with all findings, where they err."""
        errors = [p for p in self.problems if p.severity is Severity.ERROR]
        if errors:
            raise ProblemsError(self.problems)
        return self.resolution.corpus

    @cached_property
    def trust(self) -> Trust:
        """Whose word may warrant a fact."""
        return Trust(
            frozenset(map(self.entity_id, self.settings.trust_only)),
            frozenset(map(self.entity_id, self.settings.trust_never)),
        )

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
        """Give the id of an entity by any name, in any language. Raises NotFoundError."""
        if name == "article":
            return name
        found = self.resolution.names.find(name)
        if len(found) == 1:
            return found[0]
        if found:
            raise NotFoundError(f'"{name}" can be {" or ".join(found)}. Write the id.')
        nearest = self.resolution.names.nearest(name)
        hint = f" Did you mean {nearest}?" if nearest else ""
        raise NotFoundError(f'no entity is called "{name}".{hint}')

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

    def graph(self) -> rdflib.Graph:
        """Give the RDF graph as rdflib has it: facts, claims, evidence, entities, documents."""
        from kgraph.rdf.graph import rdflib_graph

        return rdflib_graph(self)

    def network(self) -> nx.MultiDiGraph[str]:
        """Give the network: entities are nodes, every claim is an edge with its axes."""
        from kgraph.analyse.network import network

        return network(self.corpus, self.ontology, self.trust)

    @cached_property
    def store(self) -> GraphStore:
        """What answers queries: a process of its own, started by the first of them."""
        from kgraph.store import open_store

        return open_store(self)

    def query(self, text: str) -> Answer:
        """Answer a SPARQL query over the graph.

        Raises QueryError where it is refused or wrong, LimitError where it goes over a limit.
        """
        from kgraph.query import run

        return run(self, text)

    def question(self, name: str, **values: str) -> Answer:
        """Answer one of the ready questions; `values` are its parameters, in any alias."""
        from kgraph.query import ask

        return ask(self, name, values)

    def dataframe(self) -> pd.DataFrame:
        """Give the claims as a pandas table, a row each. Needs the extra `notebook`."""
        from kgraph.analyse.table import dataframe

        return dataframe(self)
