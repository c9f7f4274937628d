"""Part files: N-Triples that a store's own loader takes, each written as a whole by one task."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kgraph.files import write_whole
from kgraph.order import natural
from kgraph.rdf import write_rdf
from kgraph.rdf.describe import Describer
from kgraph.warrant import reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from kgraph.model import Document, Entity, Evidence, Judgement
    from kgraph.ontology import Ontology
    from kgraph.rdf import Block
    from kgraph.spark.joining import Joined
    from kgraph.warrant import Triple, Trust


@dataclass(frozen=True, slots=True)
class Part:
    """A part file: its name, its triples, its size in bytes and its hash.

    One of claims also counts them: how many, for what reason they are no facts, how many have no
    evidence; and it names their predicates.
    """

    name: str
    triples: int
    size: int
    digest: str
    claims: int = 0
    withheld: Counter[str] = field(default_factory=Counter)
    without_evidence: int = 0
    predicates: frozenset[str] = frozenset()

    def as_record(self) -> dict[str, object]:
        """Give what tells a whole part from another one, for JSON."""
        return {"triples": self.triples, "bytes": self.size, "sha256": self.digest}


@dataclass(frozen=True, slots=True)
class Writer:
    """What it takes to write any part of a project's graph into a folder."""

    folder: Path
    entities: Mapping[str, Entity]
    judgements: Mapping[str, list[Judgement]]
    ontology: Ontology
    trust: Trust
    base: str

    def vocabulary(self, predicates: Iterable[str]) -> Part:
        """Write the classes and predicates that are used."""
        kinds = (entity.kind for entity in self.entities.values())
        return self._write("vocabulary.nt", self._describer().vocabulary(kinds, predicates))

    def documents(self, number: int, documents: Iterable[Document]) -> Part:
        """Write some documents."""
        ordered = sorted(documents, key=lambda document: document.id)
        blocks = map(self._describer().document_block, ordered)
        return self._write(f"documents-{number:05}.nt", blocks)

    def things(self, number: int, facts: Iterable[tuple[str, Iterable[Triple]]]) -> Part:
        """Write some entities, each with the facts about it."""
        describer = self._describer()
        blocks = (
            describer.entity_block(name, self.judgements.get(name, ()), own)
            for name, own in sorted(facts)
        )
        return self._write(f"entities-{number:05}.nt", blocks)

    def claims(self, number: int, items: Iterable[Joined]) -> Part:
        """Write some claims."""
        ordered = sorted(items, key=lambda item: natural(item.claim.id))
        around = {e: both for item in ordered for e, both in item.around.items()}
        documents = {document.id: document for item in ordered for document in item.documents}
        describer = self._describer(documents, around)
        blocks = (block for item in ordered for block in describer.claim_blocks(item.claim))
        part = self._write(f"claims-{number:05}.nt", blocks)
        said = [item.claim for item in ordered]
        return replace(
            part,
            claims=len(said),
            withheld=Counter(why for claim in said if (why := reason(claim, self.trust))),
            without_evidence=sum(not claim.evidence for claim in said),
            predicates=frozenset(claim.predicate for claim in said),
        )

    def _describer(
        self,
        documents: Mapping[str, Document] | None = None,
        around: Mapping[Evidence, tuple[str, str]] | None = None,
    ) -> Describer:
        passages = around or {}
        return Describer(
            self.entities, documents or {}, passages.__getitem__, self.ontology, self.trust,
            self.base,
        )  # fmt: skip

    def _write(self, name: str, blocks: Iterable[Block]) -> Part:
        digest, size, triples = hashlib.sha256(), 0, 0

        def noted() -> Iterator[str]:
            nonlocal size, triples
            for text in write_rdf(blocks, "nt", self.base):
                data = text.encode()
                digest.update(data)
                size += len(data)
                triples += text.count("\n")
                yield text

        write_whole({self.folder / name: noted()})
        return Part(name, triples, size, digest.hexdigest())
