"""The text of one piece in each format whose pieces stand for themselves."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kgraph.ledger import coding
from kgraph.ledger.schema import CLAIMS, DOCUMENTS, ENTITIES, HIDDEN, SHOWN
from kgraph.rdf import write_rdf
from kgraph.rdf.describe import Describer
from kgraph.rdf.write import Turtle
from kgraph.records import record_of, write_jsonl, write_table
from kgraph.warrant import warrants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.ledger.update import Ledger
    from kgraph.model import Claim, Document, Evidence, Judgement
    from kgraph.rdf import Block

FORMATS = ("ttl", "jsonl", "csv")
"""The formats of outputs that are written piece by piece."""


class Rendering:
    """Writes pieces of a ledger; with `proposals` also those of claims nobody has decided on."""

    def __init__(self, ledger: Ledger, *, proposals: bool) -> None:
        self.ledger, self.database = ledger, ledger.database
        self.least = HIDDEN if proposals else SHOWN
        self._around: dict[Evidence, tuple[str, str]] = {}
        self._entities = ledger.world.entities
        self._describer = Describer(
            self._entities, _Documents(ledger), lambda item: self._around[item], ledger.ontology,
            ledger.trust, ledger.settings.base,
        )  # fmt: skip
        self._judgements: dict[str, list[Judgement]] = defaultdict(list)
        for judgement in ledger.judgements:
            self._judgements[judgement.left].append(judgement)
        self._turtle = Turtle(ledger.settings.base, graphs=False, triple_terms=False)

    def head(self, form: str) -> str:
        """Give what comes before all pieces."""
        if form == "csv":
            return "".join(write_table([], ","))
        if form == "jsonl":
            return ""
        return self._turtle.head() + "".join(self._blocks(self.vocabulary(), form))

    def piece(self, form: str, section: int, name: str) -> str:
        """Give what is written of one document, entity or claim; empty where nothing is."""
        if form == "ttl":
            return "".join(self._blocks(self.blocks(section, name), form))
        if section != CLAIMS:
            return ""
        claim = self._claim(name)
        record = record_of(claim, self._entities, warrants(claim, self.ledger.trust))
        if form == "jsonl":
            return "".join(write_jsonl([record]))
        _, *rows = write_table([record], ",")
        return "".join(rows)

    def triples(self) -> Iterator[str]:
        """Give the graph as N-Triples, a block of lines at a time."""
        yield from self._blocks(self.vocabulary(), "nt")
        query = "SELECT section, name FROM pieces WHERE state >= ? ORDER BY section, key"
        for section, name in self.database.execute(query, (self.least,)):
            yield from self._blocks(self.blocks(section, name), "nt")

    def lines(self, section: int, name: str) -> str:
        """Give one document, entity or claim as N-Triples."""
        return "".join(self._blocks(self.blocks(section, name), "nt"))

    def vocabulary_lines(self) -> str:
        """Give the classes and predicates that are used as N-Triples."""
        return "".join(self._blocks(self.vocabulary(), "nt"))

    def subject(self, section: int, name: str) -> str:
        """Give the IRI of a document, an entity or a claim."""
        describer = self._describer
        by_section = {
            DOCUMENTS: describer.document, ENTITIES: describer.entity, CLAIMS: describer.claim
        }  # fmt: skip
        return by_section[section](name)[1:-1]

    def vocabulary(self) -> Iterator[Block]:
        """Describe the classes and predicates that are used."""
        query = "SELECT DISTINCT kind FROM pieces WHERE section = ? AND state IN (?, ?)"
        kinds, predicates = (
            [k for (k,) in self.database.execute(query, (section, self.least, SHOWN)) if k]
            for section in (ENTITIES, CLAIMS)
        )
        return self._describer.vocabulary(kinds, predicates)

    def blocks(self, section: int, name: str) -> Iterator[Block]:
        """Describe one document, entity or claim."""
        if section == CLAIMS:
            yield from self._describer.claim_blocks(self._claim(name))
        elif section == ENTITIES:
            query = (
                "SELECT DISTINCT subject, predicate, object FROM claims "
                "WHERE subject = ? AND reason = ''"
            )
            facts = self.database.execute(query, (name,)).fetchall()
            yield self._describer.entity_block(name, self._judgements.get(name, ()), facts)
        elif section == DOCUMENTS:
            yield self._describer.document_block(self._describer.documents[name])

    def _blocks(self, blocks: Iterator[Block], form: str) -> Iterator[str]:
        if form == "ttl":
            return map(self._turtle.block, blocks)
        return write_rdf(blocks, form, self.ledger.settings.base)

    def _claim(self, name: str) -> Claim:
        query = "SELECT record FROM claims WHERE name = ?"
        (record,) = self.database.execute(query, (name,)).fetchone()
        claim, self._around = coding.claim_around(record)
        return claim


class _Documents(dict[str, "Document"]):
    """The documents of a ledger, without their texts, read when they are asked for."""

    def __init__(self, ledger: Ledger) -> None:
        super().__init__()
        self._database = ledger.database

    def __missing__(self, name: str) -> Document:
        query = "SELECT record FROM documents WHERE name = ?"
        (record,) = self._database.execute(query, (name,)).fetchone()
        found = self[name] = coding.document(record)
        return found
