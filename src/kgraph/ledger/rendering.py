"""The text of one piece in each format whose pieces stand for themselves."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kgraph.ledger import coding
from kgraph.ledger.schema import CLAIMS, DOCUMENTS, ENTITIES, HIDDEN, SHOWN
from kgraph.rdf import write_rdf
from kgraph.rdf.describe import Describer
from kgraph.rdf.write import Turtle
from kgraph.records import record_of, table_rows, write_jsonl, write_table
from kgraph.warrant import warrants

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
        return self._turtle.head() + self._text(self.vocabulary())

    def piece(self, forms: Sequence[str], section: int, name: str) -> dict[str, str]:
        """Give what is written of one document, entity or claim in each format; or nothing."""
        if section != CLAIMS:
            return {"ttl": self._text(self.blocks(section, name))} if "ttl" in forms else {}
        claim, found = self._claim(name), {}
        if "ttl" in forms:
            found["ttl"] = self._text(self._describer.claim_blocks(claim))
        if found.keys() == set(forms):
            return found
        record = record_of(claim, self._entities, warrants(claim, self.ledger.trust))
        if "jsonl" in forms:
            found["jsonl"] = "".join(write_jsonl([record]))
        if "csv" in forms:
            found["csv"] = "".join(table_rows(record, ","))
        return found

    def turtle(self) -> Iterator[str]:
        """Give the graph as Turtle, a block of lines at a time."""
        yield self.head("ttl")
        for section, name in self._pieces(self.least, SHOWN):
            yield self._text(self.blocks(section, name))

    def turtle_beside(self, least: int) -> Iterator[str]:
        """Give what of the graph is not in the Turtle of one whose pieces are `least`, or more."""
        if least > self.least:
            yield self._text(self.vocabulary())
        for section, name in self._pieces(self.least, least - 1):
            yield self._text(self.blocks(section, name))

    def triples(self) -> Iterator[str]:
        """Give the graph as N-Triples, a block of lines at a time."""
        yield self.vocabulary_lines()
        for section, name in self._pieces(self.least, SHOWN):
            yield self.lines(section, name)

    def _pieces(self, least: int, most: int) -> Iterator[tuple[int, str]]:
        query = "SELECT section, name FROM pieces WHERE state BETWEEN ? AND ? ORDER BY section, key"
        return self.database.execute(query, (least, most))

    def lines(self, section: int, name: str) -> str:
        """Give one document, entity or claim as N-Triples."""
        return self._lines(self.blocks(section, name))

    def vocabulary_lines(self) -> str:
        """Give the classes and predicates that are used as N-Triples."""
        return self._lines(self.vocabulary())

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

    def _text(self, blocks: Iterator[Block]) -> str:
        return "".join(map(self._turtle.block, blocks))

    def _lines(self, blocks: Iterator[Block]) -> str:
        return "".join(write_rdf(blocks, "nt", self.ledger.settings.base))

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
